import { describe, expect, it } from "vitest";
import { docker } from "../../../../../src/core/parse/formats/containers/docker.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("docker", () => {
  it.each([
    [
      "(HTTP code 500) server error - failed to initialize logging driver: journald is not enabled on this host",
      { httpStatus: 500, category: "configuration" },
    ],
    [
      'error during connect: Get "http://%2F%2F.%2Fpipe%2Fdocker_engine/v1.45/info": open //./pipe/docker_engine: The system cannot find the file specified.',
      { category: "connection" },
    ],
    [
      'context "prod": context not found: open /home/mia/.docker/contexts/meta/6754/meta.json: no such file or directory',
      { runtime: "docker", category: "not-found" },
    ],
    [
      'Get "https://registry.example.com/v2/": dial tcp: lookup registry.example.com: no such host',
      { runtime: "docker" },
    ],
    ["[FATAL tini (7)] exec /entrypoint.sh failed: Permission denied", { runtime: "docker" }],
    [
      `docker: Error response from daemon: toomanyrequests: You have reached your pull rate limit.\nSee 'docker run --help'.`,
      { message: "toomanyrequests: You have reached your pull rate limit.", category: "rate-limit" },
    ],
    [
      `Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?`,
      { category: "connection" },
    ],
    [
      `docker: open prod.env: no such file or directory\n\nRun 'docker run --help' for more information`,
      { message: "open prod.env: no such file or directory", category: "not-found" },
    ],
    [
      `unknown flag: --bogus\n\nUsage:  docker run [OPTIONS] IMAGE`,
      { message: "unknown flag: --bogus", category: "invalid-input" },
    ],
    [
      `u2o  web.1  web:latest  manager  Ready  Rejected 2 seconds ago    "No such image: web:l…"   `,
      { message: "No such image: web:l…", category: "not-found" },
    ],
    [`68y  web.1  web:1  n1  Shutdown  Failed 4 seconds ago  “task: non-zero exit (1)”`, { exitCode: 1 }],
    [
      `failed to configure transport: error pinging v2 registry: Get "https://r.example/v2/": dial tcp: lookup r.example: no such host`,
      { category: "dns" },
    ],
    [`Error: no volume with name "pgdata" found: no such volume`, { category: "not-found" }],
    [
      `time="2023-05-11T09:10:11Z" level=error msg="CreateContainer within sandbox failed" error="failed to create containerd container: stat /x: no such file or directory"`,
      { category: "not-found" },
    ],
    [`exec /app/start.sh: exec format error`, { category: "compatibility", runtime: "docker" }],
    [`Error: no container with name or ID "web" found: no such container`, { category: "not-found" }],
    [
      `time="2023-03-14T09:12:44Z" level=error msg="Handler for POST /v1.41/containers/create returned error: no space left on device"`,
      { category: "disk" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(docker, text)).toMatchObject([expected]);
  });

  it("reads what a hook of the runtime printed on the next line", () => {
    const text = `docker: Error response from daemon: OCI runtime create failed: error running hook #0: exit status 1, stdout: , stderr: Auto-detected mode as 'legacy'
nvidia-container-cli: initialization error: load library failed: libnvidia-ml.so.1: cannot open shared object file: no such file or directory: unknown.
ERRO[0000] error waiting for container:`;
    const [first] = read(docker, text);
    expect(first).toMatchObject({ category: "dependency", exitCode: 1, lines: [1, 2] });
  });

  it("takes what follows from an error for less", () => {
    const [found] = read(docker, "ERRO[0000] error waiting for container: context canceled");
    expect(found?.confidence).toBeLessThan(0.4);
  });

  it.each([
    ...talk,
    'the health check is Get "https://registry.example.com/v2/" every minute',
    "docker ps\nCONTAINER ID  IMAGE  COMMAND",
    "unknown flag: --bogus",
    "INFO[0000] container started",
    "Successfully tagged web:latest",
  ])("stays silent: %s", (text) => {
    expect(read(docker, text)).toEqual([]);
  });

  it("reads a layer that could not be registered", () => {
    const line =
      "failed to register layer: Error processing tar file(exit status 1): write /usr/lib/x.so: no space left";
    expect(read(docker, line)).toMatchObject([{ runtime: "docker", message: line }]);
  });

  it.each([
    [
      "one in use",
      "Error response from daemon: remove shop_pgdata: volume is in use - [4b1f7c03d92a]",
      { runtime: "docker" },
    ],
  ] as const)("reads of networks and volumes %s", (_, text, expected) => {
    expect(read(docker, text)[0]).toMatchObject(expected);
  });

  it.each([
    'time="2023-05-13T22:04:33Z" level=error msg="Unable to obtain ACME certificate for domains" routerName=shop@docker',
  ])("leaves alone, beside what it reads of networks and volumes, %j", (text) => {
    expect(read(docker, text)).toEqual([]);
  });

  it.each([
    [
      "its answer",
      "FATA[0000] failed to copy: unexpected status from PUT request to https://registry.internal:5050/v2/shop/blobs/uploads/2a2a: 413 Request Entity Too Large",
      { runtime: "docker", httpStatus: 413 },
    ],
    [
      "podman's word",
      "Error: Error copying image to the remote destination: Error writing blob: Error determining upload URL: http: no Location header in response",
      { runtime: "docker" },
    ],
  ] as const)("reads of a registry %s", (_, text, expected) => {
    expect(read(docker, text)[0]).toMatchObject(expected);
  });
});

it.each([
  ["Error: open executable: Operation not permitted: OCI permission denied", { category: "permission" }],
  ["ERRO[0000] sd-bus add match: Operation not permitted: OCI runtime permission denied error", {}],
  [
    "Error: (HTTP code 409) conflict - container is restarting",
    { message: "(HTTP code 409) conflict - container is restarting" },
  ],
  ['ERROR: no builder "ci" found', { message: 'no builder "ci" found' }],
  [
    "the input device is not a TTY.  If you are using mintty, try prefixing the command with 'winpty'",
    { category: "invalid-input" },
  ],
  [
    'ERRO[2021-04-12T16:04:16.068413882+08:00] containerd did not exit successfully          error="signal: segmentation fault" module=libcontainerd',
    { category: "crash" },
  ],
])("reads %s", (text, expected) => {
  expect(read(docker, text)).toMatchObject([{ runtime: "docker", ...expected }]);
});

it.each([
  [
    'Background task error for create web-1: 400 Client Error: Bad Request ("oci runtime error: container_linux.go:265: starting container process caused "exec: \\"/entrypoint.sh\\": permission denied" ")',
    { httpStatus: 400, category: "permission" },
  ],
  [
    'HTTP code is 500 which indicates error: server error - {"message":"Get https://registry-1.docker.io/v2/: net/http: request canceled"}',
    { httpStatus: 500 },
  ],
  [
    "Get https://registry-1.docker.io/v2/: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)",
    { category: "timeout" },
  ],
  [
    " error during connect: Post http://docker:2375/v1.40/auth: dial tcp: lookup docker on 10.0.0.2:53: no such host",
    { category: "dns" },
  ],
  ["Error: Docker build failed with exit code 1", { exitCode: 1, category: "build" }],
  ["failed to deploy a stack: unknown shorthand flag: 'f' in -f See 'docker --help'.", { category: "invalid-input" }],
])("reads %s", (text, expected) => {
  expect(read(docker, text)).toMatchObject([{ runtime: "docker", ...expected }]);
});

it.each(["Get https://example.com/v2/docs for the new API", "HTTP code is 200", "Docker build finished"])(
  "stays silent: %s",
  (text) => {
    expect(read(docker, text)).toEqual([]);
  },
);

import { describe, expect, it } from "vitest";
import { dockerBuild } from "../../../../../src/core/parse/formats/containers/docker-build.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("docker-build", () => {
  it("reads BuildKit's verdict with the excerpt, the exit code and what the step said", () => {
    const text = `#9 [4/6] RUN npm run build
#9 0.431 sh: 1: vite: not found
#9 ERROR: process "/bin/sh -c npm run build" did not complete successfully: exit code: 127
------
 > [4/6] RUN npm run build:
0.431 sh: 1: vite: not found
------
Dockerfile:8
--------------------
   7 |     COPY . .
   8 | >>> RUN npm run build
--------------------
ERROR: failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 127`;
    expect(read(dockerBuild, text)).toMatchObject([
      {
        message: 'failed to solve: process "/bin/sh -c npm run build" did not complete successfully: exit code: 127',
        exitCode: 127,
        category: "dependency",
        location: { file: "Dockerfile", line: 8 },
        lines: [1, 13],
      },
    ]);
  });

  it.each([
    [
      "Build failed: The command '/bin/sh -c npm install' returned a non-zero code: 1",
      { runtime: "docker", exitCode: 1 },
    ],
    ["The command '/bin/sh -c npm ci' returned a non-zero code: 132.", { exitCode: 132 }],
    [
      `ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/requirements.txt": not found`,
      { category: "not-found" },
    ],
    [
      `ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: RUM`,
      { category: "syntax", location: { file: "Dockerfile", line: 3 } },
    ],
    [
      `Step 3/7 : RUN make\nmake: *** [all] Error 2\nThe command '/bin/sh -c make' returned a non-zero code: 2`,
      { exitCode: 2, lines: [1, 3] },
    ],
    [
      `error building image: error building stage: failed to execute command: waiting for process to exit: exit status 1`,
      { exitCode: 1, category: "build" },
    ],
    [
      `#9 ERROR: process "/bin/sh -c ./big" did not complete successfully: exit code: 137`,
      { exitCode: 137, signal: "SIGKILL", category: "memory" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(dockerBuild, text)).toMatchObject([expected]);
  });

  it.each([...talk, "#9 DONE 0.4s", "#9 [4/6] RUN npm run build", "failed to build a consensus"])(
    "stays silent: %s",
    (text) => {
      expect(read(dockerBuild, text)).toEqual([]);
    },
  );

  it("reads a cache key that could not be computed, without the verdict above it", () => {
    const text = 'failed to compute cache key: failed to calculate checksum of ref 3f1c::k2v: "/dist": not found';
    expect(read(dockerBuild, text)).toMatchObject([{ runtime: "docker", category: "not-found" }]);
  });
});

it("reads a verdict whose beginning was cut off", () => {
  expect(
    read(dockerBuild, 'rm -rf /var/lib/apt/lists/*" did not complete successfully: exit code: 100')[0],
  ).toMatchObject({ runtime: "docker", exitCode: 100 });
  expect(read(dockerBuild, 'the build "web" completed successfully: exit code: 0')).toEqual([]);
});

it("reads a failed step in the progress, where nothing else was copied", () => {
  const step = " => ERROR [3/3] COPY test.txt .                                   0.0s";
  expect(read(dockerBuild, step)).toMatchObject([{ message: "ERROR [3/3] COPY test.txt .", category: "not-found" }]);
  expect(read(dockerBuild, " => CACHED [2/3] WORKDIR /etc/nginx          0.0s")).toEqual([]);
});

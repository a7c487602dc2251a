import { describe, expect, it } from "vitest";
import { compose } from "../../../../../src/core/parse/formats/containers/compose.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("compose", () => {
  it.each([
    ["dependency failed to start: container shop-db-1 exited (1)", { exitCode: 1, category: "deployment" }],
    [
      `The Compose file './docker-compose.yml' is invalid because:\nUnsupported config option for services.api: 'enviroment'`,
      { category: "configuration", lines: [1, 2] },
    ],
    [`Service 'api' depends on service 'db' which is undefined.`, { runtime: "docker", category: "configuration" }],
    [`ERROR: Service 'web' depends on service 'db' which is undefined.`, { category: "configuration" }],
    [`ERROR: yaml.parser.ParserError: while parsing a flow sequence`, { category: "syntax" }],
    [
      `validating /srv/shop/docker-compose.yml: services.api Additional property imagee is not allowed`,
      { category: "invalid-input" },
    ],
    [`dependency failed to start: container shop-db-1 is unhealthy`, { category: "deployment" }],
    [`no configuration file provided: not found`, { category: "not-found" }],
    [`ERROR: Couldn't connect to Docker daemon at http+docker://localhost - is it running?`, { runtime: "docker" }],
    [
      `Missing mandatory value for "image" option interpolating ${"$"}{TAG:?set TAG} in service "api": set TAG`,
      { category: "configuration" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(compose, text)).toMatchObject([expected]);
  });

  it("takes the end of a run for less than its cause", () => {
    const text =
      "ERROR: for web  Cannot start service web: port is already allocated\nERROR: Encountered errors while bringing up the project.";
    const [cause, end] = read(compose, text);
    expect(cause).toMatchObject({ category: "conflict" });
    expect(end?.confidence).toBeLessThan(0.4);
  });

  it.each([
    ...talk,
    "Container shop-db-1  Started",
    "web_1 exited with code 0",
    "ERROR: Failed building wheel for numpy",
  ])("stays silent: %s", (text) => {
    expect(read(compose, text)).toEqual([]);
  });

  it("takes a container's state for a consequence of what is said below", () => {
    const text = ` ✘ Container shop-db-1   Error                       31.2s
dependency failed to start: container shop-db-1 is unhealthy`;
    expect(read(compose, text)).toMatchObject([
      { confidence: 0.38, category: "deployment" },
      { confidence: 0.85, category: "deployment" },
    ]);
  });

  it.each([
    [
      "that wait for each other",
      "Circular dependency between a and b",
      { runtime: "docker", category: "configuration" },
    ],
    ["that wait for each other in version 2", "dependency cycle detected: a -> b -> a", { category: "configuration" }],
  ] as const)("reads of services %s", (_, text, expected) => {
    expect(read(compose, text)[0]).toMatchObject(expected);
  });
});

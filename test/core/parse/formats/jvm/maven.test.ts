import { describe, expect, it } from "vitest";
import { maven } from "../../../../../src/core/parse/formats/jvm/maven.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("maven", () => {
  it("reads a goal that failed, without the pointer to help", () => {
    const text =
      "[ERROR] Failed to execute goal on project orders: Could not resolve dependencies for project a:b:jar:1: Could not find artifact x:y:jar:2 in central -> [Help 1]\n[ERROR] \n[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.";
    expect(read(maven, text)).toMatchObject([{ runtime: "maven", category: "dependency", lines: [1, 1] }]);
    expect(read(maven, text)[0]?.message).not.toContain("Help");
  });

  it("reads a problem of a project file once, with its place", () => {
    const text = `[ERROR] [ERROR] Some problems were encountered while processing the POMs:
[ERROR] 'dependencies.dependency.version' for org.projectlombok:lombok:jar is missing. @ line 25, column 21
 @ 
[ERROR] The build could not read 1 project -> [Help 1]
[ERROR]   
[ERROR]   The project com.acme:orders:1.0 (/srv/orders/pom.xml) has 1 error
[ERROR]     'dependencies.dependency.version' for org.projectlombok:lombok:jar is missing. @ line 25, column 21`;
    expect(read(maven, text)).toMatchObject([
      { category: "configuration", location: { file: "/srv/orders/pom.xml", line: 25, column: 21 }, lines: [2, 2] },
    ]);
  });

  it("takes a goal that failed for what others tell of for a consequence, with its exit code", () => {
    const text =
      "[ERROR] Failed to execute goal org.springframework.boot:spring-boot-maven-plugin:3.2.0:run (default-cli) on project demo: Process terminated with exit code: 1 -> [Help 1]";
    expect(read(maven, text)).toMatchObject([{ exitCode: 1, confidence: 0.7 }]);
  });

  it.each([
    ["Fatal error compiling: error: release version 21 not supported", "compatibility"],
    [
      "Failed to deploy artifacts: Could not transfer artifact a:b:jar:1 from/to releases (https://n.example.com): status: 401 Unauthorized",
      "authentication",
    ],
    ["There are test failures.", "assertion"],
    [
      "Some Enforcer rules have failed. Look above for specific messages explaining why the rule failed.",
      "configuration",
    ],
    ["sun.security.validator.ValidatorException: PKIX path building failed", "tls"],
  ])("knows the category of: %s", (said, category) => {
    const text = `[ERROR] Failed to execute goal a:b:1:c (default) on project demo: ${said} -> [Help 1]`;
    expect(read(maven, text)).toMatchObject([{ category }]);
  });

  it.each([
    ...talk,
    "[INFO] BUILD SUCCESS",
    "[WARNING] Could not transfer metadata a:b/maven-metadata.xml from/to central: timed out",
    "[ERROR] Re-run Maven using the -X switch to enable full debug logging.",
  ])("stays silent: %s", (text) => {
    expect(maven.parse(posted(text))).toBeUndefined();
  });

  it("takes every problem of a project's model, whose place ends it", () => {
    const text = `[ERROR] [ERROR] Some problems were encountered while processing the POMs:
[ERROR] Unknown packaging: jarr @ line 1, column 124
 @ 
[ERROR] The build could not read 1 project -> [Help 1]`;
    expect(read(maven, text)).toMatchObject([
      {
        message: "Unknown packaging: jarr @ line 1, column 124",
        category: "configuration",
        location: { line: 1, column: 124 },
      },
    ]);
  });

  it("reads a project that is not in the reactor once", () => {
    const text = `[ERROR] [ERROR] Could not find the selected project in the reactor: :nosuch @ 
[ERROR] Could not find the selected project in the reactor: :nosuch -> [Help 1]`;
    expect(read(maven, text)).toMatchObject([
      { message: "Could not find the selected project in the reactor: :nosuch", category: "not-found" },
    ]);
  });

  it("reads an option it does not know, which has no level", () => {
    const text = "Unable to parse command line options: Unrecognized option: --frob";
    expect(read(maven, text)).toMatchObject([{ runtime: "maven", message: text, category: "invalid-input" }]);
  });

  it.each([
    ["m:compile (default-compile) on project app: Fatal error compiling: java.lang.OutOfMemoryError: heap", "memory"],
    ["m:clean (default-clean) on project app: Failed to clean project: Failed to delete /srv/x.jar", "permission"],
    ["m:exec (default) on project app: Command execution failed.: Process exited with an error: 2", "build"],
  ])("tells the category behind the goal: %s", (text, category) => {
    expect(read(maven, `[ERROR] Failed to execute goal ${text} -> [Help 1]`)).toMatchObject([{ category }]);
  });

  it("has a log's last word where nothing else is left of it", () => {
    expect(read(maven, "[INFO] BUILD FAILURE")).toMatchObject([{ confidence: 0.38, category: "build" }]);
    expect(read(maven, "[INFO] BUILD SUCCESS")).toEqual([]);
  });

  it("prefers the settings it could not read to the remark above", () => {
    const text = `[ERROR] Error executing Maven.
[ERROR] 1 problem was encountered while building the effective settings
[FATAL] Non-readable settings /srv/app/s.xml: no more data available`;
    expect(read(maven, text)).toMatchObject([
      { confidence: 0.7 },
      {
        confidence: 0.95,
        message: "Non-readable settings /srv/app/s.xml: no more data available",
        category: "syntax",
      },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { gradle } from "../../../../../src/core/parse/formats/jvm/gradle.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("gradle", () => {
  it("reads a dependency that needs a newer Java, alone", () => {
    const text = "> Dependency requires at least JVM runtime version 17. This build uses a Java 11 JVM.";
    expect(read(gradle, text)).toMatchObject([{ message: text.slice(2), category: "compatibility" }]);
    expect(read(gradle, "Unsupported class file major version 65")).toMatchObject([{ category: "compatibility" }]);
  });

  it("reads what went wrong, where, and why", () => {
    const text = `FAILURE: Build failed with an exception.

* Where:
Build file '/srv/app/build.gradle' line: 12

* What went wrong:
A problem occurred evaluating root project 'app'.
> Could not resolve all files for configuration ':classpath'.
   > Could not find com.x:y:1.0.
     Required by:
         project :

* Try:
> Run with --stacktrace option to get the stack trace.

BUILD FAILED in 1s`;
    expect(read(gradle, text)).toMatchObject([
      {
        runtime: "gradle",
        message: "A problem occurred evaluating root project 'app'.",
        category: "dependency",
        location: { file: "/srv/app/build.gradle", line: 12 },
        causes: [
          { message: "Could not resolve all files for configuration ':classpath'." },
          { message: "Could not find com.x:y:1.0." },
        ],
        confidence: 0.95,
      },
    ]);
  });

  it("takes a failed compilation for a consequence, and encloses the trace of --stacktrace", () => {
    const text =
      "* What went wrong:\nExecution failed for task ':compileJava'.\n> Compilation failed; see the compiler error output for details.";
    expect(read(gradle, text)).toMatchObject([{ confidence: 0.7, category: "build" }]);
    const traced = `* What went wrong:
Execution failed for task ':run'.
> Process 'command 'java'' finished with non-zero exit value 3

* Try:
> Run with --info

* Exception is:
org.gradle.api.tasks.TaskExecutionException: Execution failed for task ':run'.
	at org.gradle.api.A.b(A.java:1)

BUILD FAILED`;
    expect(read(gradle, traced)).toMatchObject([{ confidence: 0.98, exitCode: 3, lines: [1, 10] }]);
  });

  it("reads each of several failures", () => {
    const one = (task: string) =>
      `* What went wrong:\nExecution failed for task '${task}'.\n> There were failing tests.\n\n* Try:\n> Run\n==============================`;
    expect(
      read(gradle, `${one(":a:test")}\n\n2: Task failed with an exception.\n-----------\n${one(":b:test")}`),
    ).toMatchObject([
      { message: "Execution failed for task ':a:test'.", category: "assertion" },
      { message: "Execution failed for task ':b:test'." },
    ]);
  });

  it.each([
    ["Unsupported class file major version 65", "compatibility"],
    ["SDK location not found. Define a valid SDK location", "configuration"],
    ["Task 'biuld' not found in root project 'x'.", "not-found"],
    ["Gradle build daemon disappeared unexpectedly (it may have been killed or may have crashed)", "crash"],
    ["Could not GET 'https://x.example.com'. Received status code 401 from server: Unauthorized", "authentication"],
    ["Could not find method compile() for arguments [a:b:1]", "compatibility"],
  ])("knows the category of: %s", (said, category) => {
    expect(read(gradle, `* What went wrong:\n${said}`)).toMatchObject([{ message: said, category }]);
  });

  it("reads a failure whose heading was not posted", () => {
    const text =
      "Execution failed for task ':app:checkDebugDuplicateClasses'.\n> A failure occurred while executing com.acme.CheckRunnable\n   > Duplicate class androidx.a.B found in modules a and b";
    expect(read(gradle, text)).toMatchObject([
      {
        message: "Execution failed for task ':app:checkDebugDuplicateClasses'.",
        causes: [{}, {}],
        category: "conflict",
      },
    ]);
    expect(read(gradle, "Execution failed for task ':app:x'.\nany ideas?")).toEqual([]);
  });

  it.each([
    ...talk,
    "BUILD SUCCESSFUL in 2s",
    "* What went wrong last week was the proxy",
    "> Task :compileJava UP-TO-DATE",
  ])("stays silent: %s", (text) => {
    expect(gradle.parse(posted(text))).toBeUndefined();
  });

  it("begins with the report's title, which is no error of its own", () => {
    const text = `FAILURE: Build failed with an exception.

* What went wrong:
Execution failed for task ':web:npmBuild'.
> Process 'command 'npm'' finished with non-zero exit value 2`;
    expect(read(gradle, text)).toMatchObject([
      { lines: [1, 5], message: "Execution failed for task ':web:npmBuild'.", exitCode: 2 },
    ]);
  });

  it("reads that the daemon is gone", () => {
    const text = "Gradle build daemon disappeared unexpectedly (it may have been killed or may have crashed)";
    expect(read(gradle, text)).toMatchObject([{ runtime: "gradle", message: text, category: "crash" }]);
  });

  it("takes the exception of a report with a trace", () => {
    const text = `* What went wrong:
Execution failed for task ':data:kspDebugKotlin'.
> KSP failed with exit code: PROCESSING_ERROR

* Try:
> Get more help at https://help.gradle.org.

* Exception is:
org.gradle.api.tasks.TaskExecutionException: Execution failed for task ':data:kspDebugKotlin'.
\tat org.gradle.internal.Try$Failure.ifSuccessfulOrElse(Try.java:293)`;
    expect(read(gradle, text)).toMatchObject([
      { runtime: "gradle", type: "org.gradle.api.tasks.TaskExecutionException", lines: [1, 10] },
    ]);
  });
});

describe("gradle: Android Studio's lines", () => {
  it("reads the failed task behind its label, with the exit code", () => {
    const text = `Error:Execution failed for task ':app:processDebugResources'.
> org.gradle.process.internal.ExecException: Process 'command 'aapt'' finished with non-zero exit value 1`;
    expect(read(gradle, text)).toMatchObject([
      { message: "Execution failed for task ':app:processDebugResources'.", exitCode: 1 },
    ]);
  });
});

it.each([
  ["Namespace not specified. Specify a namespace in the module's build file.", { category: "configuration" }],
  [
    "ERROR: /srv/app/src/main/AndroidManifest.xml:12:5-20: AAPT: error: resource style/AppTheme (aka a.b:style/AppTheme) not found.",
    { location: { file: "/srv/app/src/main/AndroidManifest.xml", line: 12, column: 5 }, category: "build" },
  ],
])("reads Android's own sentence: %s", (text, expected) => {
  expect(read(gradle, text)).toMatchObject([{ runtime: "gradle", ...expected }]);
});

it.each([
  ["Circular dependency between the following tasks:\n:a\n\\--- :b", "dependency"],
  ["Problem configuring task :build from command line.\n> Unknown command-line option '--foo'.", "invalid-input"],
  ["A problem occurred evaluating root project 'x'.\n> Could not find method foo() for arguments [1]", "lookup"],
  ["Execution failed for task ':lint'.\n> A problem occurred starting process 'command 'eslintt''", "dependency"],
  ["Execution failed for task ':kapt'.\n> java.lang.NullPointerException (no error message)", "null-reference"],
  ["Execution failed for task ':b'.\n> Compilation failed; see the compiler error output for details.", "build"],
])("tells the category of what went wrong: %s", (text, category) => {
  expect(read(gradle, `* What went wrong:\n${text}\n\n* Try:\n`)).toMatchObject([{ category }]);
});

it("reads one sentence of Gradle's, and leaves talk of it", () => {
  const text = "Task with name 'assembleRelease' not found in project ':app'.";
  expect(read(gradle, text)).toMatchObject([{ runtime: "gradle", message: text, category: "not-found" }]);
  expect(read(gradle, "The task 'deploy' was not found in our project plan")).toEqual([]);
});

import { expect, test } from "vitest";
import { javaLauncher } from "../../../../../src/core/parse/formats/jvm/java-launcher.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(javaLauncher, text);

test("reads a main class that is missing", () => {
  expect(
    read("Error: Could not find or load main class a.B\nCaused by: java.lang.ClassNotFoundException: a.B\nbye"),
  ).toMatchObject([
    {
      message: "Could not find or load main class a.B",
      category: "dependency",
      causes: [{ type: "java.lang.ClassNotFoundException", message: "a.B" }],
      lines: [1, 2],
    },
  ]);
});

test("reads options and archives that do not fit", () => {
  expect(read("Unrecognized option: -Xfoo\nError: Could not create the Java Virtual Machine.")).toMatchObject([
    { category: "configuration", lines: [1, 2] },
  ]);
  expect(read("Error: Unable to access jarfile app.jar")).toMatchObject([{ category: "not-found" }]);
});

test("reads a crash of the virtual machine", () => {
  const report =
    "#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x00007f70, pid=6332, tid=6333\n#\n# Problematic frame:\n# V  [libjvm.so+0xed2f94]  Unsafe_PutLong+0x124\n#\n\nexit code 134";
  expect(read(report)).toMatchObject([
    {
      category: "crash",
      signal: "SIGSEGV",
      exitCode: 134,
      frames: [{ module: "libjvm.so", function: "Unsafe_PutLong+0x124" }],
      lines: [2, 8],
    },
  ]);
});

test("reads memory that the machine did not give", () => {
  const report =
    "# There is insufficient memory for the Java Runtime Environment to continue.\n# Native memory allocation (mmap) failed to map 16384 bytes";
  expect(read(report)).toMatchObject([
    { category: "memory", message: "Native memory allocation (mmap) failed to map 16384 bytes" },
  ]);
});

test("reads a virtual machine that did not come up", () => {
  const text = "Error occurred during initialization of VM\nCould not reserve enough space for 4194304KB object heap";
  expect(read(text)).toMatchObject([
    { category: "memory", message: "Could not reserve enough space for 4194304KB object heap" },
  ]);
  expect(read("Error occurred during initialization of VM")).toMatchObject([{ category: "configuration" }]);
});

test("reads the class that a thread's own handler threw, and one too new for the machine", () => {
  expect(
    read('Exception: java.lang.StackOverflowError thrown from the UncaughtExceptionHandler in thread "main"'),
  ).toMatchObject([{ type: "java.lang.StackOverflowError" }]);
  const linkage =
    "Error: LinkageError occurred while loading main class a.B\n\tjava.lang.UnsupportedClassVersionError: a/B has been compiled by a more recent version";
  expect(read(linkage)).toMatchObject([{ type: "java.lang.UnsupportedClassVersionError", category: "compatibility" }]);
});

test("reads a refused option once, with what follows from it", () => {
  expect(read("Unrecognized VM option 'UseFooGC'\nError: Could not create the Java Virtual Machine.")).toMatchObject([
    { message: "Unrecognized VM option 'UseFooGC'", lines: [1, 2] },
  ]);
});

test.each(["Error: Could not find the report", "# A fatal error is a bad thing", "the main class was found"])(
  "stays silent on %s",
  (line) => {
    expect(read(line)).toEqual([]);
  },
);

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("reads a debugger's port that is taken, once", () => {
  const text = `ERROR: transport error 202: bind failed: Address already in use
ERROR: JDWP Transport dt_socket failed to initialize, TRANSPORT_INIT(510)
JDWP exit error AGENT_ERROR_TRANSPORT_INIT(197): No transports initialized [debugInit.c:750]`;
  expect(read(text)).toMatchObject([
    { lines: [1, 3], message: "transport error 202: bind failed: Address already in use", category: "conflict" },
  ]);
});

test("takes an option that the boot layer cannot read for a setting", () => {
  const text = `Error occurred during initialization of boot layer
java.lang.RuntimeException: Unable to parse --add-opens <module>=<value>: foo`;
  expect(read(text)).toMatchObject([{ type: "java.lang.RuntimeException", category: "configuration" }]);
});

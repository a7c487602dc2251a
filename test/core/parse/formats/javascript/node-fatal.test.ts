import { expect, test } from "vitest";
import { nodeFatal } from "../../../../../src/core/parse/formats/javascript/node-fatal.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(nodeFatal, text);

test("reads an exhausted heap, the signal and the exit code", () => {
  const [error] = read(
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n----- Native stack trace -----\n\n 1: 0xb78db3 node::OOMErrorHandler [node]\nAborted\ndev@ci:~$ echo $?\n134",
  );
  expect(error).toMatchObject({
    category: "memory",
    signal: "SIGABRT",
    exitCode: 134,
    severity: "fatal",
    lines: [1, 5],
  });
  expect(error?.message).toBe("Reached heap limit Allocation failed - JavaScript heap out of memory");
});

test("reads a failed check as one crash", () => {
  expect(read("#\n# Fatal error in , line 0\n# Check failed: a == b.\n#\n#\n")).toMatchObject([
    { category: "crash", message: "Check failed: a == b." },
  ]);
});

test.each(["the FATAL ERROR: was about memory", "FATAL: password authentication failed", "# Checks"])(
  "stays silent on %s",
  (line) => {
    expect(read(line)).toEqual([]);
  },
);

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("reads refused options", () => {
  expect(read("$ node --lodaer x.mjs\nnode: bad option: --lodaer")).toMatchObject([
    { message: "bad option: --lodaer", category: "invalid-input", lines: [2, 2] },
  ]);
  expect(read("node: the runtime we use")).toEqual([]);
});

test("reads a thrown value that is no error", () => {
  expect(
    read(
      "/srv/boot.js:2\nthrow null;\n^\nnull\n(Use `node --trace-uncaught ...` to show where the exception was thrown)\n\nNode.js v20.20.2",
    ),
  ).toMatchObject([{ message: "null", severity: "fatal", lines: [1, 5], location: { file: "/srv/boot.js", line: 2 } }]);
});

test.each([
  ["node: .env.prod: not found", ".env.prod: not found"],
  ['Missing script: "lint" for /srv/shop/package.json', 'Missing script: "lint" for /srv/shop/package.json'],
  ["Could not find 'nothere.mjs'", "Could not find 'nothere.mjs'"],
])("reads what was asked for and is not there: %s", (text, message) => {
  expect(read(text)).toMatchObject([{ runtime: "node", message, category: "not-found" }]);
});

test("reads an error without a stack below Node's own source", () => {
  const shown =
    "    triggerUncaughtException(\n    ^\n\n[CompileError: WebAssembly.instantiate(): expected version 01]";
  expect(read(`node:internal/modules/run_main:123\n${shown}\n\nNode.js v20.20.2`)).toMatchObject([
    { runtime: "node", type: "CompileError", message: "WebAssembly.instantiate(): expected version 01", lines: [1, 5] },
  ]);
  expect(read("it logs [TypeError: x] when triggerUncaughtException( runs")).toEqual([]);
});

test("reads a thrown object, not the one that a program printed", () => {
  const thrown = "/srv/app/a.js:1\nthrow { code: 42 };\n^\n{ code: 42 }\n\nNode.js v20.20.2";
  expect(read(thrown)).toMatchObject([{ message: "{ code: 42 }", location: { file: "/srv/app/a.js", line: 1 } }]);
  expect(read("{ code: 42 }\n\nNode.js v20.20.2")).toEqual([]);
});

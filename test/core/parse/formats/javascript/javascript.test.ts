import { expect, test } from "vitest";
import { javascript } from "../../../../../src/core/parse/formats/javascript/javascript.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(javascript, text);

test("reads type, message, frames and the place where the error was raised", () => {
  const [error] = read(
    "2026-11-22 08:23:44 [error] PaymentError: amount must be positive, got -5\n" +
      "    at charge (/srv/api/pay.js:13:26)\n    at async Promise.all (index 0)\nnext line",
  );
  expect(error).toMatchObject({
    runtime: "node",
    type: "PaymentError",
    message: "amount must be positive, got -5",
    lines: [1, 3],
    severity: "error",
  });
  expect(error?.frames).toEqual([
    { function: "charge", file: "/srv/api/pay.js", line: 13, column: 26 },
    { function: "Promise.all" },
  ]);
});

test.each([
  ["at fn (/home/a (copy)/x.js:1:2)", { function: "fn", file: "/home/a (copy)/x.js", line: 1, column: 2 }],
  ["at C:\\Users\\a b\\x.js:1:2", { file: "C:\\Users\\a b\\x.js", line: 1, column: 2 }],
  ["at async file:///srv/x.mjs:3:4", { file: "file:///srv/x.mjs", line: 3, column: 4 }],
  ["at new ObjectId (/srv/bson.cjs:2:3) {", { function: "new ObjectId", file: "/srv/bson.cjs", line: 2, column: 3 }],
  ["at Layer.handle [as run] (node:net:5:6)", { function: "Layer.handle", file: "node:net", line: 5, column: 6 }],
  [
    "at ModuleLoader.#resolve (node:esm:7:8)",
    { function: "ModuleLoader.#resolve", file: "node:esm", line: 7, column: 8 },
  ],
  [
    "at eval (eval at run (/srv/v.js:3:5), <anonymous>:1:1)",
    { function: "eval", file: "/srv/v.js", line: 3, column: 5 },
  ],
  ["at anonymous (address at index.bundle:1:23)", { function: "anonymous", file: "index.bundle", line: 1, column: 23 }],
  ["at Array.map (<anonymous>)", { function: "Array.map" }],
])("reads the frame %s", (frame, expected) => {
  expect(read(`TypeError: x\n    ${frame}`)[0]?.frames).toEqual([expected]);
});

test("takes the code that AdonisJS prints in place of a name", () => {
  const [error] = read("[ error ] E_ROW_NOT_FOUND: Row not found\n    at f (/srv/a.js:1:2)\n    at g (/srv/b.js:1:2)");
  expect(error).toMatchObject({ code: "E_ROW_NOT_FOUND", message: "Row not found", lines: [1, 3] });
  expect(error?.type).toBeUndefined();
});

test("an error without frames is where the excerpt above it shows", () => {
  const [error] = read(
    "file:///srv/a.mjs:3\nawait Promise.any(jobs)\n^\n\n[AggregateError: All promises were rejected] {\n  [errors]: [ [Error: a] ]\n}",
  );
  expect(error).toMatchObject({ type: "AggregateError", location: { file: "file:///srv/a.mjs", line: 3 } });
});

test("relates the components that React tells, where they have a place", () => {
  const error = "TypeError: x is not a function\n    at run (http://localhost:3000/a.js:1:2)";
  const above = "The above error occurred in the <List> component:";
  const [modern, ...others] = read(
    `${error}\n\n${above}\n\n    at List (http://localhost:3000/a.js:7:8)\n    at div\n    at App\n\nConsider adding an error boundary`,
  );
  expect(others).toEqual([]);
  expect(modern).toMatchObject({
    frames: [{ function: "run" }],
    related: [{ message: above, frames: [{ function: "List", line: 7, column: 8 }] }],
    lines: [1, 8],
  });
  const [old] = read(`${error}\n${above}\n    in List (at App.js:12)\n    in App (created by Root)`);
  expect(old?.related).toEqual([{ message: above, frames: [{ function: "List", file: "App.js", line: 12 }] }]);
  expect(read(`${error}\n${above}\n    at div`)[0]?.related).toEqual([]);
});

test("relates the stack of the console's call that Chrome copies below an error", () => {
  const [error] = read(
    "Error: x\n    at run (a.js:1:2)\ncommit @ b.js:20\nPromise.then\n(anonymous) @ b.js:28\nsomething else @ all",
  );
  expect(error).toMatchObject({
    frames: [{ function: "run" }],
    related: [
      {
        frames: [
          { function: "commit", file: "b.js", line: 20 },
          { file: "b.js", line: 28 },
        ],
      },
    ],
    lines: [1, 5],
  });
});

test("takes the place above a SyntaxError for its location, and an excerpt for the end of the process", () => {
  const [error] = read(
    "/srv/typo.js:4\n];\n^\n\nSyntaxError: Unexpected token ']'\n    at wrapSafe (node:internal/modules/cjs/loader:1:2)",
  );
  expect(error).toMatchObject({
    category: "syntax",
    severity: "fatal",
    location: { file: "/srv/typo.js", line: 4 },
    lines: [1, 6],
  });
  const [json] = read(
    "<anonymous_script>:1\n<html>\n^\n\nSyntaxError: Unexpected token '<' is not valid JSON\n    at JSON.parse (<anonymous>)",
  );
  expect(json).toMatchObject({ category: "invalid-input", location: undefined });
});

test("reads codes and names in brackets", () => {
  const header = (line: string): Finding | undefined => read(`${line}\n    at a (/srv/a.js:1:2)`)[0];
  expect(header("Error [ERR_X_Y]: m")).toMatchObject({ type: "Error", code: "ERR_X_Y", message: "m" });
  expect(header("DOMException [TimeoutError]: m")).toMatchObject({ type: "DOMException", code: undefined });
  expect(header("NoSuchKey: gone")).toMatchObject({ type: "NoSuchKey", message: "gone" });
  expect(header("startup failed: ReferenceError: x")).toMatchObject({ type: "ReferenceError", message: "x" });
});

test("frames inside a message belong to the message", () => {
  const errors = read(
    "Error: Command failed: node child.js\nError: inner\n    at a (/srv/a.js:1:2)\n\nend of output\n    at exec (node:child_process:3:4)\n    at b (/srv/b.js:5:6)",
  );
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ message: "Command failed: node child.js", lines: [1, 7] });
  expect(errors[0]?.frames?.[0]).toMatchObject({ function: "exec" });
});

test("frames that only tell who was listening are kept apart", () => {
  const [error] = read(
    "Error: connect ECONNREFUSED\n    at a (node:net:1:2)\nEmitted 'error' event on Socket instance at:\n    at b (node:net:3:4) {\n  code: 'ECONNREFUSED'\n}",
  );
  expect(error).toMatchObject({
    code: "ECONNREFUSED",
    frames: [{ function: "a" }],
    related: [{ message: "Emitted 'error' event on Socket instance at", frames: [{ function: "b", line: 3 }] }],
  });
});

test("takes the header above an indented continuation, and its repetition in the console", () => {
  const [error] = read(
    "core.js:1 ERROR Error: Uncaught (in promise): Error: R3(App): \n  NullInjectorError: none\nError: R3(App): \n  NullInjectorError: none\n    at get (core.js:8895)",
  );
  expect(error).toMatchObject({ runtime: "browser", type: "Error", message: "R3(App):", lines: [1, 5] });
});

test("joins a message that begins below its type", () => {
  const [error] = read("- error PrismaError: \nInvalid `x()`:\n\nUnique constraint\n    at a (/srv/a.js:1:2)");
  expect(error).toMatchObject({ type: "PrismaError", message: "Invalid `x()`:\n\nUnique constraint" });
});

test("tells browsers from Node", () => {
  expect(read("TypeError: x\n    at a (https://x.org/a.js:1:2)")[0]?.runtime).toBe("browser");
  expect(read("app.js:1 Uncaught TypeError: x\n    at app.js:1:2")[0]?.runtime).toBe("browser");
  expect(read("TypeError: x\n    at a (node:net:1:2)\n    at b (webpack-internal:///b.js:1:2)")[0]?.runtime).toBe(
    "node",
  );
});

test.each([
  ["talk", "fixed the TypeError yesterday, it was the cache"],
  ["code", "  if (n <= 0) throw new RangeError(`expected ${n}`);"],
  ["a Java trace", "java.lang.Error: x\n\tat a.b.C.m(C.java:1)"],
  ["a Rust backtrace", "Error: x\n   0: std::panic\n             at /rustc/abc/library/std/src/panicking.rs:1:2"],
  ["a Mono trace", "System.Error: x\n  at N.C.M (System.String s) [0x00021] in <12b418a7>:0 "],
  ["an address", "Error: no answer\nat localhost:8080"],
])("stays silent on %s", (_, text) => {
  expect(read(text)).toEqual([]);
});

test("is linear on hostile text", () => {
  const line = `    at ${"a(".repeat(900)}`;
  const start = performance.now();
  expect(read(`${line}\n`.repeat(140))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("reads frames in the wording of Rollbar", () => {
  expect(
    read(
      "TypeError: Cannot read property 'id' of null\n" +
        '  File "/app/lib/cart.js", line 745, in Cart.update\n  File "/app/lib/main.js", line 12, in <unknown>',
    ),
  ).toMatchObject([
    {
      type: "TypeError",
      category: "null-reference",
      frames: [{ file: "/app/lib/cart.js", line: 745, function: "Cart.update" }, { line: 12 }],
    },
  ]);
});

test("knows a browser by the hashes of a development server's modules", () => {
  expect(
    read(
      "TypeError: Cannot read property 'name' of undefined\n    at Proxy.render (app.js:1022:4)\n    at VueComponent.Vue._render (vue.runtime.esm.js?2b0e:3548:21)",
    ),
  ).toMatchObject([{ runtime: "browser" }]);
});

test("points at code from the command line, under which there is no caret", () => {
  expect(
    read(
      "[eval]:1\nfoo(\n\n\nSyntaxError: Unexpected end of input\n    at makeContextifyScript (node:internal/vm:185:14)\n    at node:internal/process/execution:107:22",
    ),
  ).toMatchObject([{ location: { file: "[eval]", line: 1 }, category: "syntax" }]);
});

test("reads the stack of a gRPC call, and below it where the call was made", () => {
  const [error, ...others] = read(
    "Error: 14 UNAVAILABLE: No connection established\n    at callErrorFromStatus (/srv/call.js:32:19)\nfor call at\n    at Client.makeUnaryRequest (/srv/client.js:161:32) {\n  code: 14\n}",
  );
  expect(others).toEqual([]);
  expect(error?.frames).toMatchObject([{ function: "callErrorFromStatus" }]);
});

test("takes the category of a failed command from what it printed", () => {
  const [error] = read(
    "Error: Command failed: ls /nope\nls: cannot access '/nope': No such file or directory\n\n    at exec (node:child_process:422:12)\n    at run (/srv/a.js:1:2)",
  );
  expect(error).toMatchObject({ message: "Command failed: ls /nope", category: "not-found" });
});

test("reads the lower-case name of node-postgres behind a program's words", () => {
  const [error] = read(
    "signup failed error: duplicate key value violates unique constraint \"users_email_key\"\n    at /srv/shop/node_modules/pg-pool/index.js:45:11\n    at async main (/srv/shop/src/signup.js:2:16) {\n  code: '23505'\n}",
  );
  expect(error).toMatchObject({
    message: 'duplicate key value violates unique constraint "users_email_key"',
    code: "23505",
  });
});

test.each([
  ['Postgres package has not been found installed. Please run "npm install pg".', "dependency"],
  ["if doesn't match each - 1:3", "syntax"],
  ["() => 1 could not be cloned.", "type"],
])("knows by the wording: %s", (message, category) => {
  expect(read(`Error: ${message}\n    at run (/srv/a.js:1:2)`)[0]).toMatchObject({ message, category });
});

test.each([
  ["ncaught TypeError: x is null\n    at make (script.js:26)", "browser"],
  ["TypeError: x is null\n    at make (script.js:26)\n    at HTMLDivElement.<anonymous> (script.js:19)", "browser"],
  ["rebaseError: denied\n    at new t (main.dc475ca7.js:2:2251398)", "browser"],
  ["TypeError: x is null\n    at Server.emit (events.js:189:13)", "node"],
])("tells a page's scripts by their names: %s", (text, runtime) => {
  expect(readWith(javascript, text)).toMatchObject([{ runtime }]);
});

test("reads an error of any name below Node's excerpt", () => {
  const excerpt = "/srv/shop/lib.js:32\n    err = new Error(old.message);\n          ^\n";
  const frames = "    at render (/srv/shop/lib.js:32:11)\n    at main (/srv/shop/app.js:3:1)";
  expect(read(`${excerpt}\nTemplate render error: (unknown path)\n  expected endif\n${frames}`)).toMatchObject([
    { message: "Template render error: (unknown path)\n  expected endif" },
  ]);
  const quoted = "ExecaError: Command failed with exit code 1: git checkout x\n\nerror: pathspec 'x' did not match";
  expect(read(`${excerpt}\n${quoted}\n${frames}`)).toMatchObject([{ type: "ExecaError" }]);
});

test("reads the place of a file that ends too soon, under which no caret stands", () => {
  const text = `file:///srv/shop/syn.mjs:3\n\n\n\nSyntaxError: Unexpected end of input\n    at compileSourceTextModule (node:internal/modules/esm/utils:346:16)\n    at ModuleLoader.moduleStrategy (node:internal/modules/esm/translators:146:18)`;
  expect(read(text)).toMatchObject([{ location: { file: "file:///srv/shop/syn.mjs", line: 3 } }]);
});

test.each([
  "ChunkLoadError: Loading chunk 7 failed.\n  at Function.s.e (webpack/bootstrap:126:18)\n  at cb (src/pages/Inquiry.vue:67:1)",
  "HomeComponent.html:4 ERROR Error: ExpressionChangedAfterItHasBeenCheckedError: x\n    at viewDebugError (core.js:20342)",
  "Error: Missing permissions.\n    at new FirestoreError (error.js:149)\n(anonymous) @ Listener.js:33",
])("knows a page's stack: %s", (text) => {
  expect(read(text)).toMatchObject([{ runtime: "browser" }]);
});

test("reads past a blank line in the message of an error among the properties", () => {
  const text = `ValidationError: User validation failed
    at Document.invalidate (/srv/app/document.js:3398:32) {
  errors: {
    age: CastError: Cast to Number failed
        at SchemaNumber.cast (/srv/app/number.js:401:11) {
      reason: AssertionError [ERR_ASSERTION]: falsy

        assert.ok(x)

          at castNumber (/srv/app/cast.js:27:10) {
        code: 'ERR_ASSERTION'
      }
    }
  }
}`;
  const [error] = read(text);
  expect(error).toMatchObject({ type: "ValidationError", frames: [{ line: 3398 }] });
  expect(error?.code).toBeUndefined();
});

test.each([
  [
    "Error: x\n  at A.b [as c] @ http://host/d.js:5061:11\n  at _e @ http://host/d.js:1:2",
    { function: "A.b", line: 5061 },
  ],
  [
    "Uncaught Exception: \n Error: q failed\n at run (/a.js:3:4)\n at emit (events.js:1:2)",
    { function: "run", line: 3 },
  ],
  ["error KnexError: x\n |     at run (/a.js:318:17)\n|     at next (/b.js:16:23)", { function: "run", line: 318 }],
  [
    'DiscordAPIError: Missing Permissions\n  File "/srv/app/a.js", line 71, in gen.end\n                item.reject(err);\n  File "/srv/app/b.js", line 2, in then',
    { function: "gen.end", line: 71 },
  ],
])("reads the frames of %s", (text, frame) => {
  expect(read(text)).toMatchObject([{ frames: [frame, {}] }]);
});

test("reads properties that follow the frames without a brace", () => {
  const text = "    at listen (loader.js:498:3)\n    at load (loader.js:1:3)\n  code: 'EADDRINUSE',\n  port: 8080 }";
  expect(read(text)).toMatchObject([{ code: "EADDRINUSE" }]);
});

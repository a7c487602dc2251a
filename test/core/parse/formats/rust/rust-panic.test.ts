import { describe, expect, it } from "vitest";
import { rustPanic } from "../../../../../src/core/parse/formats/rust/rust-panic.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("rust-panic", () => {
  it("reads a panic with its backtrace, from where it was raised", () => {
    const text = `thread 'main' (537) panicked at src/main.rs:12:24:
called \`Option::unwrap()\` on a \`None\` value
stack backtrace:
   0: __rustc::rust_begin_unwind
             at /rustc/5980761/library/std/src/panicking.rs:689:5
   1: core::panicking::panic_fmt
             at /rustc/5980761/library/core/src/panicking.rs:80:14
   2: core::panicking::panic
             at /rustc/5980761/library/core/src/panicking.rs:150:5
   3: core::option::unwrap_failed
             at /rustc/5980761/library/core/src/option.rs:2236:5
   4: core::option::Option<T>::unwrap
             at /rustc/5980761/library/core/src/option.rs:1016:21
   5: demo::main
             at ./src/main.rs:12:24
   6: core::ops::function::FnOnce::call_once
             at /rustc/5980761/library/core/src/ops/function.rs:250:5
note: Some details are omitted, run with \`RUST_BACKTRACE=full\` for a verbose backtrace.`;
    expect(read(rustPanic, text)).toMatchObject([
      {
        runtime: "rust",
        message: "called `Option::unwrap()` on a `None` value",
        category: "null-reference",
        location: { file: "src/main.rs", line: 12, column: 24, function: "demo::main" },
        frames: [{ function: "demo::main", file: "./src/main.rs", line: 12 }, {}],
      },
    ]);
  });

  it("reads what stood in front of the place before Rust 1.73", () => {
    const text = `thread 'tokio-runtime-worker' panicked at 'called \`Result::unwrap()\` on an \`Err\` value: Error("expected value", line: 1, column: 1)', src/proxy/server.rs:121:85
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace`;
    expect(read(rustPanic, text)).toMatchObject([
      {
        message: `called \`Result::unwrap()\` on an \`Err\` value: Error("expected value", line: 1, column: 1)`,
        location: { file: "src/proxy/server.rs", line: 121, column: 85 },
        category: "invalid-input",
      },
    ]);
  });

  it("reads an old message of several lines", () => {
    const text = `thread 'main' panicked at 'assertion failed: \`(left == right)\`
  left: \`3\`,
 right: \`4\`', src/lib.rs:22:5`;
    expect(read(rustPanic, text)).toMatchObject([
      { category: "assertion", location: { file: "src/lib.rs", line: 22 }, lines: [1, 3] },
    ]);
  });

  it("reads color-eyre's hook", () => {
    const text = `The application panicked (crashed).
Message:  called \`Option::unwrap()\` on a \`None\` value
Location: src/main.rs:15

Backtrace omitted. Run with RUST_BACKTRACE=1 environment variable to display it.`;
    expect(read(rustPanic, text)).toMatchObject([
      { message: "called `Option::unwrap()` on a `None` value", location: { file: "src/main.rs", line: 15 } },
    ]);
  });

  it("reads the panics of failed tests as errors of their own", () => {
    const text = `---- tests::a stdout ----

thread 'tests::a' (7) panicked at src/lib.rs:3:5:
assertion \`left == right\` failed
  left: 1
 right: 2

---- tests::b stdout ----

thread 'tests::b' (8) panicked at src/lib.rs:9:5:
boom`;
    expect(read(rustPanic, text)).toMatchObject([
      { severity: "error", category: "assertion", message: "assertion `left == right` failed\n  left: 1\n right: 2" },
      { severity: "error", message: "boom" },
    ]);
  });

  it("reads what a browser shows of a panic in WebAssembly", () => {
    const text = `panicked at src/lib.rs:14:9:
index out of bounds: the len is 0 but the index is 0`;
    expect(read(rustPanic, text)).toMatchObject([{ category: "lookup", location: { file: "src/lib.rs", line: 14 } }]);
  });

  it.each([
    ...talk,
    "thread 'main' started at src/main.rs:1:2",
    "we should log when it panicked at startup",
    "test tests::panics - should panic ... ok",
  ])("stays silent: %s", (text) => {
    expect(rustPanic.parse(posted(text))).toBeUndefined();
  });
});

it("knows an unwrapped value without its header", () => {
  expect(read(rustPanic, "called `Result::unwrap()` on an `Err` value: ()")[0]).toMatchObject({
    runtime: "rust",
    message: "called `Result::unwrap()` on an `Err` value: ()",
  });
  expect(read(rustPanic, "I called `Result::unwrap()` on an `Err` value and it is fine")).toEqual([]);
});

it("reads a panic whose line breaks were lost", () => {
  expect(
    read(
      rustPanic,
      "thread 'main' panicked at src/main.rs:72:41: called `Result::unwrap()` on an `Err` value: NotFound",
    )[0],
  ).toMatchObject({
    message: "called `Result::unwrap()` on an `Err` value: NotFound",
    location: { file: "src/main.rs", line: 72, column: 41 },
  });
});

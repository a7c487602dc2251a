import { describe, expect, it } from "vitest";
import { clap } from "../../../../../src/core/parse/formats/rust/clap.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("clap", () => {
  it("reads an argument that was refused", () => {
    const text = `error: invalid value 'abc' for '--port <PORT>': invalid digit found in string

For more information, try '--help'.`;
    expect(read(clap, text)).toMatchObject([{ runtime: "rust", category: "invalid-input", confidence: 0.95 }]);
  });

  it("reads Cargo's own", () => {
    const text = `error: unexpected argument '--frob' found

  tip: a similar argument exists: '--frozen'

Usage: cargo build --frozen

For more information, try '--help'.`;
    expect(read(clap, text)).toMatchObject([{ runtime: "cargo", message: "unexpected argument '--frob' found" }]);
  });

  it.each([...talk, "error: invalid input", "Usage: app [OPTIONS]"])("stays silent: %s", (text) => {
    expect(clap.parse(posted(text))).toBeUndefined();
  });
});

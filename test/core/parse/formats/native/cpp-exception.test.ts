import { describe, expect, it } from "vitest";
import { cppException } from "../../../../../src/core/parse/formats/native/cpp-exception.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("cpp-exception", () => {
  it("reads type and what()", () => {
    const text = `terminate called after throwing an instance of 'std::out_of_range'
  what():  vector::_M_range_check: __n (which is 5) >= this->size() (which is 3)
bash: line 1:   371 Aborted                 ./r1 0`;
    expect(read(cppException, text)).toMatchObject([
      {
        runtime: "cpp",
        type: "std::out_of_range",
        message: "vector::_M_range_check: __n (which is 5) >= this->size() (which is 3)",
      },
    ]);
  });

  it("reads a message of two lines", () => {
    const text = `terminate called after throwing an instance of 'app::ConfigError'
  what():  missing key: port
in config.toml
bash: line 1:   377 Aborted                 ./r1 3`;
    expect(read(cppException, text)).toMatchObject([
      { type: "app::ConfigError", message: "missing key: port\nin config.toml", lines: [1, 3] },
    ]);
  });

  it("reads one without an exception", () => {
    const text = `terminate called without an active exception
bash: line 1:   381 Aborted                 ./r1 5`;
    expect(read(cppException, text)).toMatchObject([
      { message: "terminate called without an active exception", category: "concurrency" },
    ]);
  });

  it("reads LLVM's", () => {
    const text = `libc++abi: terminating due to uncaught exception of type std::out_of_range: vector
zsh: abort      ./demo`;
    expect(read(cppException, text)).toMatchObject([{ type: "std::out_of_range", message: "vector" }]);
  });

  it.each([...talk, "the process was terminated, called support", "libc++abi 14.0 installed"])(
    "stays silent: %s",
    (text) => {
      expect(cppException.parse(posted(text))).toBeUndefined();
    },
  );

  it("reads what was thrown where the line with its class was not posted", () => {
    expect(read(cppException, "  what():  tile index out of range\nAborted (core dumped)")).toMatchObject([
      { message: "tile index out of range", runtime: "cpp", severity: "fatal", lines: [1, 1] },
    ]);
    expect(read(cppException, "  what():")).toEqual([]);
  });

  it("knows the signal, and reads LLVM's without its prefix", () => {
    expect(read(cppException, "terminate called after throwing an instance of 'A'")).toMatchObject([
      { type: "A", signal: "SIGABRT" },
    ]);
    expect(
      read(cppException, "terminating with uncaught exception of type nlohmann::detail::out_of_range: number overflow"),
    ).toMatchObject([{ type: "nlohmann::detail::out_of_range", message: "number overflow" }]);
  });
});

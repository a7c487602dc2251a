import { describe, expect, it } from "vitest";
import { assertion } from "../../../../../src/core/parse/formats/native/assertion.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("assertion", () => {
  it("reads glibc's", () => {
    const text = `r1: r1.cpp:10: int main(int, char**): Assertion \`x.size()==4' failed.
bash: line 1:   384 Aborted                 ./r1 6`;
    expect(read(assertion, text)).toMatchObject([
      {
        message: "Assertion `x.size()==4' failed.",
        location: { file: "r1.cpp", line: 10, function: "int main(int, char**)" },
      },
    ]);
  });

  it("reads macOS's", () => {
    const text = `Assertion failed: (n > 0), function push, file ring.c, line 41.
zsh: abort      ./ring`;
    expect(read(assertion, text)).toMatchObject([
      { runtime: "c", location: { file: "ring.c", line: 41, function: "push" } },
    ]);
  });

  it("reads glog's", () => {
    const text = `F20240301 10:11:12.123456 98213 batcher.cc:87] Check failed: queue.size() <= limit (513 vs. 512) 
*** Check failure stack trace: ***
    @     0x7f1c2a3b8e6d  google::LogMessage::Fail()`;
    expect(read(assertion, text)).toMatchObject([
      { message: "Check failed: queue.size() <= limit (513 vs. 512)", location: { file: "batcher.cc", line: 87 } },
    ]);
  });

  it.each([
    ...talk,
    "I20240301 10:11:12.123456 98213 batcher.cc:87] ready",
    "AssertionError: expected 1 to be 2",
    "[FATAL: none]",
  ])("stays silent: %s", (text) => {
    expect(assertion.parse(posted(text))).toBeUndefined();
  });
});

it.each([
  [String.raw`GGML_ASSERT: D:\a\ggml-cuda.cu:727: view == nullptr`, String.raw`D:\a\ggml-cuda.cu`, "view == nullptr"],
  [
    "/src/ggml-backend.cpp:1552: GGML_ASSERT(!is_alloc) failed",
    "/src/ggml-backend.cpp",
    "GGML_ASSERT(!is_alloc) failed",
  ],
])("reads a macro's: %s", (text, file, message) => {
  expect(read(assertion, text)).toMatchObject([{ message, location: { file }, category: "assertion" }]);
});

it("leaves klog's fatal lines to Go", () => {
  expect(read(assertion, "F0418 22:30:37.698157   90176 helpers.go:115] error: json: unknown field")).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { containerCheck } from "../../../../../src/core/parse/formats/native/container-check.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("container-check", () => {
  it("reads libstdc++'s debug mode", () => {
    const text = `/usr/include/c++/12/debug/vector:442:
In function:
    std::debug::vector<_Tp, _Allocator>::reference std::debug::vector<_Tp, 
    _Allocator>::operator[](size_type) [with _Tp = int]

Error: attempt to subscript container with out-of-bounds index 7, but 
container only holds 3 elements.

Objects involved in the operation:
    sequence "this" @ 0x7fffc83bf510 {`;
    expect(read(containerCheck, text)).toMatchObject([
      {
        runtime: "cpp",
        lines: [1, 6],
        message: "attempt to subscript container with out-of-bounds index 7, but",
        category: "lookup",
        location: { file: "/usr/include/c++/12/debug/vector", line: 442 },
      },
    ]);
  });

  it.each([...talk, "Error: attempt to write a readonly database", "Error: function requires 2 arguments"])(
    "stays silent: %s",
    (text) => {
      expect(containerCheck.parse(posted(text))).toBeUndefined();
    },
  );
});

import { describe, expect, it } from "vitest";
import { displayWidth, padEnd, wrap } from "../../../src/adapters/terminal/width.ts";

describe("displayWidth", () => {
  it.each([
    ["abc", 3],
    ["令牌", 4],
    ["（）", 4],
    ["“x”…", 4],
    ["e\u0301", 1],
    ["👩‍💻", 2],
    ["⚠️", 2],
    ["한국", 4],
    ["ｶﾅ", 2],
    ["", 0],
  ])("%s takes %i columns", (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe("padEnd", () => {
  it("counts wide characters twice", () => {
    expect(padEnd("令牌", 6)).toBe("令牌  ");
    expect(padEnd("令牌", 3)).toBe("令牌");
  });
});

describe("wrap", () => {
  it("breaks English at spaces", () => {
    expect(wrap("one two three", 8)).toEqual(["one two", "three"]);
  });

  it("breaks Chinese anywhere but before closing and after opening punctuation", () => {
    expect(wrap("一二三四，五六", 8)).toEqual(["一二三", "四，五六"]);
    expect(wrap("一二三（四五）", 8)).toEqual(["一二三", "（四五）"]);
  });

  it("may break between Chinese and Latin", () => {
    expect(wrap("检查token", 6)).toEqual(["检查", "token"]);
  });

  it("cuts a word that is longer than a line, and takes a character along with closing punctuation", () => {
    expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
    expect(wrap("abcd。", 4)).toEqual(["abc", "d。"]);
  });

  it("keeps line feeds, empty lines and indents", () => {
    expect(wrap("a\n\n    b", 10)).toEqual(["a", "", "    b"]);
    expect(wrap("\tabcdefgh", 8)).toEqual(["    abcd", "efgh"]);
  });

  it("never exceeds the width and loses nothing but spaces", () => {
    const text =
      "请求已到达中转站，但中转站（relay）不接受 `Authorization` 所携带的令牌：sk-0123456789012345678901234567890。".repeat(
        9,
      );
    for (const columns of [10, 23, 40, 80]) {
      const lines = wrap(text, columns);
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(columns);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      expect(lines.filter((line) => /^[，。）：]/.test(line))).toEqual([]);
    }
  });

  it("is quick on a long hostile line", () => {
    const start = performance.now();
    wrap("。（".repeat(20_000), 80);
    wrap("a".repeat(200_000), 80);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

import { expect, test } from "vitest";
import { fillText } from "../../../src/core/recall/fill.ts";

test("a slot holds its value, else what stands behind the bar", () => {
  expect(fillText("Open {{file|the file}} at {{place|once}}", { file: "a.py" })).toBe("Open a.py at once");
  expect(fillText("Open {{file}}", {})).toBeUndefined();
});

test.each([
  ["Open it at line {{line|of the trace}}.", "Open it at the line of the trace."],
  ["打开 a.py 第 {{line|（见堆栈）}} 行。", "打开 a.py（见堆栈）。"],
  ["打开 a.py 第 {{line|出错}} 行。", "打开 a.py 出错的行。"],
])("%j has no number where none is known", (text, expected) => {
  expect(fillText(text, {}, "zh-CN")).toBe(expected);
});

test("templates of Go are no slots", () => {
  expect(fillText("{{range .Ports}}{{.}}{{end}}", {})).toBe("{{range .Ports}}{{.}}{{end}}");
});

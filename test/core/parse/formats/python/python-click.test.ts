import { describe, expect, it } from "vitest";
import { pythonClick } from "../../../../../src/core/parse/formats/python/python-click.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

const below = (error: string) => `Usage: shop import [OPTIONS] FILE\nTry 'shop import --help' for help.\n\n${error}`;

describe("python-click", () => {
  it.each([
    ["Error: Could not import 'nothere'.", "dependency"],
    ["Error: Could not locate a Flask application. Use the 'flask --app' option.", "configuration"],
    ["Error: Invalid value for 'FILE': File 'prices.csv' does not exist.", "not-found"],
    ["Error: --to lies before --from", "invalid-input"],
  ])("reads %s", (error, category) => {
    expect(read(pythonClick, below(error))).toMatchObject([{ message: error.slice(7), category, lines: [2, 4] }]);
  });

  it("reads Typer's box", () => {
    const box = "╭─ Error ─────────╮\n│ Missing argument 'NAME'.      │\n╰─────────────────╯";
    expect(read(pythonClick, below(box))).toMatchObject([{ message: "Missing argument 'NAME'." }]);
  });

  it.each([...talk, "Try 'grep --help' for more information.\nError: no", below("Commands:\n  run")])(
    "stays silent: %s",
    (text) => {
      expect(pythonClick.parse(posted(text))).toBeUndefined();
    },
  );
});

it("takes the category from below where Celery names only the option", () => {
  const text =
    "Try 'celery --help' for help.\n\nError: Invalid value for '-A' / '--app': \nUnable to load celery application.\nThe module shop was not found.";
  expect(read(pythonClick, text)).toMatchObject([{ category: "dependency" }]);
});

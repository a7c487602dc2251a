import { describe, expect, it } from "vitest";
import { rustReport } from "../../../../../src/core/parse/formats/rust/rust-report.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("rust-report", () => {
  it.each([
    [
      `Error: SqliteFailure(Error { code: ConstraintViolation, extended_code: 787 }, Some("FOREIGN KEY constraint failed"))`,
      "constraint",
    ],
    [`Error: SqliteFailure(Error { code: DatabaseBusy, extended_code: 5 }, Some("database is locked"))`, "concurrency"],
  ])("knows SQLite's results: %s", (text, category) => {
    expect(read(rustReport, text)).toMatchObject([{ category }]);
  });

  it("reads anyhow's chain", () => {
    const text = `$ syncd --config /etc/syncd.toml
Error: failed to start the sync service

Caused by:
    0: could not load configuration from /etc/syncd.toml
    1: No such file or directory (os error 2)`;
    expect(read(rustReport, text)).toMatchObject([
      {
        message: "failed to start the sync service",
        causes: [
          { message: "could not load configuration from /etc/syncd.toml" },
          { message: "No such file or directory (os error 2)" },
        ],
        category: "not-found",
        lines: [2, 6],
      },
    ]);
  });

  it("reads a single cause and a backtrace", () => {
    const text = `Error: "map.yaml"

Caused by:
    No data-loader support for "map.yaml"

Stack backtrace:
   0: anyhow::context::<impl anyhow::Context<T,E> for core::result::Result<T,E>>::with_context
   1: viewer::run::run_impl::{{closure}}`;
    expect(read(rustReport, text)).toMatchObject([
      { message: '"map.yaml"', causes: [{ message: 'No data-loader support for "map.yaml"' }], frames: [{}, {}] },
    ]);
  });

  it("reads color-eyre's chain and place", () => {
    const text = `Error: 
   0: Unable to read config
   1: No such file or directory (os error 2)

Location:
   src/main.rs:42

  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ SPANTRACE ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

   0: app::read_config with path="fake_file"
      at src/main.rs:39`;
    expect(read(rustReport, text)).toMatchObject([
      {
        message: "Unable to read config",
        causes: [{ message: "No such file or directory (os error 2)" }],
        location: { file: "src/main.rs", line: 42 },
      },
    ]);
  });

  it("reads a value that main returned", () => {
    const text =
      'Error: SyncError { feed: "prices", source: Os { code: 111, kind: ConnectionRefused, message: "Connection refused" } }';
    expect(read(rustReport, text)).toMatchObject([{ category: "connection", confidence: 0.95 }]);
  });

  it("reads a text that main returned", () => {
    const text = 'Error: "no feed named prices"';
    expect(read(rustReport, text)).toMatchObject([{ message: '"no feed named prices"' }]);
  });

  it.each([
    ...talk,
    "Error: Cannot find module 'x'",
    "Error: listen EADDRINUSE: address already in use",
    "Errors: none",
    "error: pathspec 'x' did not match",
  ])("stays silent: %s", (text) => {
    expect(rustReport.parse(posted(text))).toBeUndefined();
  });

  it("reads the SQLSTATE of a database's error", () => {
    const text =
      'Error: Database(PgDatabaseError { severity: Error, code: "42P01", message: "relation \\"items\\" does not exist" })';
    expect(read(rustReport, text)).toMatchObject([{ code: "42P01" }]);
  });

  it("reads a value whose type has its crate's name before it", () => {
    const text = 'Error: reqwest::Error { kind: Request, source: Connect("dns error") }';
    expect(read(rustReport, text)).toMatchObject([{ runtime: "rust" }]);
  });
});

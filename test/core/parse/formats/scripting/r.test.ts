import { describe, expect, it } from "vitest";
import { r } from "../../../../../src/core/parse/formats/scripting/r.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("r", () => {
  it("reads an error with its call", () => {
    const text = `Error in total(d$price) : could not find function "total"
Calls: summarise_orders
Execution halted`;
    expect(read(r, text)).toMatchObject([
      { message: 'could not find function "total"', category: "lookup", confidence: 0.95 },
    ]);
  });

  it("reads rlang with its cause", () => {
    const text = `Error in \`dplyr::mutate()\`:
ℹ In argument: \`total = price * qty\`.
Caused by error in \`price * qty\`:
! non-numeric argument to binary operator
Backtrace:
     ▆
  1. ├─dplyr::mutate(orders, total = price * qty)
  2. └─dplyr:::mutate.data.frame(orders, total = price * qty)
Execution halted`;
    expect(read(r, text)).toMatchObject([
      {
        message: "In argument: `total = price * qty`.",
        category: "type",
        causes: [{ message: "non-numeric argument to binary operator" }],
      },
    ]);
  });

  it("takes a package that rlang's caller requires for a dependency", () => {
    const text = "Error in `purrr::map_df()`:\n! `map_df()` requires dplyr\nRun `rlang::last_error()` to see where.";
    expect(read(r, text)).toMatchObject([{ message: "`map_df()` requires dplyr", category: "dependency" }]);
  });

  it("takes a missing file from the warning below", () => {
    const text = `Error in file(file, "rt") : cannot open the connection
In addition: Warning message:
In file(file, "rt") :
  cannot open file 'a.csv': No such file or directory`;
    expect(read(r, text)).toMatchObject([{ message: "cannot open the connection", category: "not-found" }]);
  });

  it("takes the reason of a URL that did not open from the warning below", () => {
    const text = `Error in open.connection(file, "rt") : 
  cannot open the connection to 'http://stats.internal/x.csv'
In addition: Warning message:
In open.connection(file, "rt") :
  URL 'http://stats.internal/x.csv': status was 'Couldn't connect to server'
Execution halted`;
    expect(read(r, text)).toMatchObject([{ category: "connection" }]);
  });

  it("reads places of scripts and documents", () => {
    const text = `Error in parse("etl.R") : etl.R:3:5: unexpected symbol
2: f <- function(x) {
3:   y z
       ^




Quitting from lines 12-18 [load] (report.Rmd)
Error in \`file()\`:
! cannot open the connection
Backtrace:
 1. utils::read.csv("sales.csv")
Execution halted`;
    expect(read(r, text)).toMatchObject([
      { location: { file: "etl.R", line: 3, column: 5 } },
      { location: { file: "report.Rmd", line: 12 } },
    ]);
  });

  it("reads Shiny, a bare stop() and a fatal error", () => {
    const text = `Warning: Error in $: object of type 'closure' is not subsettable
  96: renderPlot [server.R#21]
  94: func

Error: config file is missing
Execution halted

Fatal error: cannot open file 'nope.R': No such file or directory`;
    expect(read(r, text)).toMatchObject([
      { category: "type" },
      { message: "config file is missing" },
      { category: "not-found" },
    ]);
  });

  it("takes the category of what the bullets below say", () => {
    const text =
      "Error: Problem with `mutate()` column `ratio`.\nℹ `ratio = price / qty`.\n✖ object 'qty' not found\nRun `rlang::last_error()` to see where the error occurred.";
    expect(read(r, text)).toMatchObject([{ category: "lookup" }]);
  });

  it("reads an error that is indented, and why the connection was not opened", () => {
    const text = `Command error:
  Error in file(file, "w") :
    cannot open the connection
  In addition: Warning message:
  In file(file, "w") :
    cannot open file '/opt/a': Read-only file system`;
    expect(read(r, text)).toMatchObject([{ message: "cannot open the connection", category: "disk" }]);
  });

  it.each([
    ...talk,
    `Error: x is not defined`,
    `Error in render: TypeError`,
    `Warning message:
prices are old`,
    `Error in ./src/a.js`,
  ])("stays silent: %s", (text) => {
    expect(r.parse(posted(text))).toBeUndefined();
  });
});

it("reads a message whose indentation was lost, and Spanish", () => {
  expect(
    read(
      r,
      "Error in library(p, character.only = TRUE) :\nthere is no package called ‘devtools’\nCalls: -> library\nEjecución interrumpida",
    )[0],
  ).toMatchObject({ message: "there is no package called ‘devtools’", category: "dependency" });
});

it("reads what remotes failed to install, by the reason below", () => {
  const failed = (why: string) => read(r, `Error: Failed to install 'RGA' from GitHub:\n  ${why}`);
  expect(failed("(converted from warning) installation of package ‘a’ had non-zero exit status")).toMatchObject([
    { message: "Failed to install 'RGA' from GitHub:", category: "build" },
  ]);
  expect(failed("Could not resolve host: api.github.com")).toMatchObject([{ category: "dns" }]);
});

it("reads an error that somebody set off as code or in bold, but none that is only talked of", () => {
  const said = 'Error in .compat() : could not find function ".compat"';
  const message = 'could not find function ".compat"';
  expect(read(r, `I get this error message: \`${said}\`. Any idea?`)).toMatchObject([{ message }]);
  expect(read(r, `**${said}**`)).toMatchObject([{ message }]);
  expect(read(r, `We fixed the error \`${said}\`.`)).toEqual([]);
  expect(read(r, `If you get \`${said}\`, load the package.`)).toEqual([]);
});

it("reads a condition that was caught and printed", () => {
  expect(read(r, "<simpleError in loadNamespace(name): there is no package called 'shiny'>")).toMatchObject([
    { message: "there is no package called 'shiny'", category: "dependency", location: { function: "loadNamespace" } },
  ]);
});

it("knows what only tells that something else failed, and S4's complaints", () => {
  expect(
    read(
      r,
      `Error : in method for ‘filter’ with signature ‘.data="daFrame"’:  arguments (‘.preserve’) after ‘...’
Error : unable to load R code in package ‘shop’
ERROR: lazy loading failed for package ‘shop’
* removing ‘/srv/R/shop’`,
    ),
  ).toMatchObject([{ category: "type" }, { confidence: 0.38 }]);
  expect(read(r, `Error: 'ggplot' is not an exported object from 'namespace:shop'`)).toMatchObject([
    { runtime: "r", category: "lookup" },
  ]);
  expect(read(r, `Error: it is not an exported object`) ?? []).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { rPackages } from "../../../../../src/core/parse/formats/scripting/r-packages.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("r-packages", () => {
  it("reads dependencies and builds that fail", () => {
    const text = `ERROR: dependency ‘Rcpp’ is not available for package ‘later’
* removing ‘/usr/lib/R/site-library/later’
* installing *source* package ‘sf’ ...
configure: error: gdal-config not found or not executable.
ERROR: configuration failed for package ‘sf’
* removing ‘/usr/local/lib/R/site-library/sf’
Warning message:
In install.packages("sf") :
  installation of package ‘sf’ had non-zero exit status`;
    expect(read(rPackages, text)).toMatchObject([
      { category: "dependency" },
      { message: "configuration failed for package ‘sf’", category: "build" },
      { confidence: 0.38 },
    ]);
  });

  it("reads testthat", () => {
    const text = `── Failure ('test-cart.R:5:3'): totals ─────────────────────────────
cart_total(cart) (\`actual\`) not equal to 12 (\`expected\`).

  \`actual\`:   10
\`expected\`:   12

── Error ('test-cart.R:9:3'): empty cart ───────────────────────────
Error in \`cart_total(NULL)\`: \`cart\` must be a data frame, not NULL.`;
    expect(read(rPackages, text)).toMatchObject([
      { category: "assertion", location: { file: "test-cart.R", line: 5, column: 3 } },
      { message: "`cart` must be a data frame, not NULL.", category: "type" },
    ]);
  });

  it("reads a missing dependency in either kind of quotes", () => {
    for (const text of [
      "ERROR: dependency 'a' is not available for package 'b'",
      "ERROR: dependency ‘a’ is not available for package ‘b’",
    ])
      expect(read(rPackages, text)).toMatchObject([{ message: text.slice(7), category: "dependency" }]);
  });

  it("reads a dependency without quotes, a test's heading without dashes, and the error below its classes", () => {
    expect(read(rPackages, "ERROR: dependency HH is not available for package GISPA")).toMatchObject([
      { category: "dependency" },
    ]);
    expect(read(rPackages, "Failure (test_a.R:513): dims()\na not equal to b.")).toMatchObject([
      { message: "a not equal to b.", location: { file: "test_a.R", line: 513 } },
    ]);
    const typed =
      "── Error ('test-a.R:102'): b ──\n<vctrs_error/rlang_error/error>\nError in `map(a)`: `.x` must be a vector.";
    expect(read(rPackages, typed)).toMatchObject([{ message: "`.x` must be a vector." }]);
    expect(read(rPackages, "Failure (most of it): none")).toEqual([]);
  });

  it.each([...talk, `* DONE (shop)`, `ERROR: relation "orders" does not exist`, `── Attaching packages ──`])(
    "stays silent: %s",
    (text) => {
      expect(rPackages.parse(posted(text))).toBeUndefined();
    },
  );
});

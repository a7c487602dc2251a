import { describe, expect, it } from "vitest";
import { dbt } from "../../../../../src/core/parse/formats/python/dbt.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("dbt", () => {
  it.each([
    ['  column "ordered_at" does not exist\n  LINE 12:     ordered_at,', "Database", "schema"],
    ["  'reff' is undefined", "Compilation", "syntax"],
  ])("reads %s", (below, kind, category) => {
    const head = `${kind} Error in model stg_orders (models/staging/stg_orders.sql)`;
    expect(read(dbt, `10:11:12  ${head}\n${below}`)).toMatchObject([
      { runtime: "python", message: head, location: { file: "models/staging/stg_orders.sql" }, category },
    ]);
  });

  it.each([...talk, "Database Error in model and view", "Runtime Error in the docs (see below)"])(
    "leaves %s alone",
    (text) => {
      expect(read(dbt, text)).toEqual([]);
    },
  );
});

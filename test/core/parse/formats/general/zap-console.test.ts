import { describe, expect, it } from "vitest";
import { zapConsole } from "../../../../../src/core/parse/formats/general/zap-console.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const at = "2026-11-22T08:23:44.630Z";
const trace = "main.run\n\t/srv/app/main.go:21\nmain.main\n\t/srv/app/main.go:12";

describe("zap-console", () => {
  it("reads a record with its stack", () => {
    const text = `${at}\tERROR\tapp/main.go:21\tquery failed\t{"error": "pq: relation \\"orders\\" does not exist"}\n${trace}`;
    expect(read(zapConsole, text)).toMatchObject([
      {
        runtime: "go",
        message: 'pq: relation "orders" does not exist',
        lines: [1, 5],
        frames: [{ function: "main.run", file: "/srv/app/main.go", line: 21 }, { line: 12 }],
      },
    ]);
  });

  it("reads a record whose time was cut off, in columns of blanks", () => {
    const text = 'ERROR   controller.shop      Reconciler error        {"error": "no such host"}';
    expect(read(zapConsole, text)).toMatchObject([{ runtime: "go", message: "no such host" }]);
  });

  it("takes the caller for the place where there is no stack", () => {
    expect(read(zapConsole, `${at}\tfatal\tshop\tapp/main.go:21\tcannot bind`)).toMatchObject([
      { message: "cannot bind", severity: "fatal", location: { file: "app/main.go", line: 21 } },
    ]);
  });

  it.each([...talk, `${at}\tINFO\tapp/main.go:21\tno ERROR seen`, "name\tERROR\tcount"])("leaves %s alone", (text) => {
    expect(read(zapConsole, text)).toEqual([]);
  });
});

it("reads blanks for tabs, behind the container's name", () => {
  expect(
    read(
      zapConsole,
      'manager 2026-08-07T09:44:27Z    ERROR    Reconciler error    {"controller": "Cache", "error": "failed to generate resources"}',
    )[0],
  ).toMatchObject({ runtime: "go", message: "failed to generate resources" });
  expect(read(zapConsole, 'manager 2026-08-07T09:44:27Z    INFO    reconciling    {"controller": "Cache"}')).toEqual(
    [],
  );
});

it("reads seconds in place of a date, and fields that a terminal broke", () => {
  expect(
    read(
      zapConsole,
      `1.6836474195594983e+09  ERROR   Reconciler error        {"controller": "repository", "error": "401 Bad credentials"}`,
    ),
  ).toMatchObject([{ message: "401 Bad credentials" }]);
  expect(
    read(
      zapConsole,
      `2022-09-22T21:18:41Z    ERROR   controller.stack      Reconciler error        {"name": "sample-mo
nitoring", "error": "field not declared in schema"}`,
    ),
  ).toMatchObject([{ message: "field not declared in schema" }]);
  expect(read(zapConsole, `1.6836474195594983e+09  INFO   started        {}`) ?? []).toEqual([]);
});

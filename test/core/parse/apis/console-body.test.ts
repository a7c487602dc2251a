import { describe, expect, it } from "vitest";
import { consoleBody } from "../../../../src/core/parse/apis/console-body.ts";
import { read, talk } from "../../../fixtures/posted.ts";

const fields =
  "  code: '42P01',\n  details: null,\n  hint: null,\n  message: 'relation \"public.pg\" does not exist'\n}";

describe("console-body", () => {
  it.each([
    ["alone", `{\n${fields}`],
    ["behind a program's words", `Error fetching profile: {\n${fields}`],
    ["behind Chinese words", `查询失败 {\n${fields}`],
    ["on one line", `{ message: 'relation "public.pg" does not exist', code: '42P01', details: null }`],
  ])("reads an object %s", (_, text) => {
    const [found] = read(consoleBody, text);
    expect(found).toMatchObject({ runtime: "node", code: "42P01", message: 'relation "public.pg" does not exist' });
  });

  it.each([
    ...talk,
    `const failure = {\n${fields}`,
    `throw new AppError({\n${fields});`,
    `export default {\n${fields}`,
    `res.status(400).json({ code: 'E1', message: 'x' })`,
    `{\n  code: '42P01',\n  message: 'cut off`,
    `{ message: 'hello', user: 'anna' }`,
    `{ code: 500, error: 'Unknown', message: 'ER_LOCK_WAIT_TIMEOUT: a record tells of it' }`,
  ])("stays silent: %s", (text) => {
    expect(read(consoleBody, text)).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { springBoot } from "../../../../../src/core/parse/formats/jvm/spring-boot.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(springBoot, text);
const report = (description: string): string =>
  `***\nAPPLICATION FAILED TO START\n***\n\nDescription:\n\n${description}\n\nAction:\n\nDo something.`;

test("reads the description", () => {
  expect(read(report("Failed to configure a DataSource:\n'url' is not specified."))).toMatchObject([
    { message: "Failed to configure a DataSource: 'url' is not specified.", category: "configuration", lines: [2, 10] },
  ]);
  expect(read(report("Web server failed to start. Port 8080 was already in use."))[0]?.category).toBe("conflict");
});

test("reads the page of an error", () => {
  const page = "Whitelabel Error Page\nThere was an unexpected error (type=Not Found, status=404).";
  expect(read(`${page}\nNo message available`)).toMatchObject([{ httpStatus: 404, message: "Not Found" }]);
  expect(read(`${page}\nno such order`)).toMatchObject([{ message: "no such order", lines: [2, 3] }]);
});

test.each(["the application failed to start", "APPLICATION FAILED TO START", "Description:\n\nA nice page."])(
  "stays silent on %j",
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

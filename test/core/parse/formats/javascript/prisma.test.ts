import { describe, expect, it } from "vitest";
import { prisma } from "../../../../../src/core/parse/formats/javascript/prisma.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("prisma", () => {
  it.each([
    [
      "PrismaClientKnownRequestError: \nInvalid `prisma.user.create()` invocation in\n/srv/seed.ts:9:21\n\n  6 async function main() {\n→ 9   await prisma.user.create(\nUnique constraint failed on the fields: (`email`)\nretrying",
      [
        {
          type: "PrismaClientKnownRequestError",
          category: "constraint",
          lines: [1, 7],
          location: { file: "/srv/seed.ts", line: 9, column: 21 },
        },
      ],
    ],
    [
      "Error: P1001: Can't reach database server at `localhost`:`5432`",
      [{ code: "P1001", message: "Can't reach database server at `localhost`:`5432`" }],
    ],
    [
      "Error: P3009\n\nmigrate found failed migrations in the target database",
      [{ code: "P3009", message: "migrate found failed migrations in the target database", category: "conflict" }],
    ],
    [
      "Error code: P1012\nerror: Environment variable not found: DATABASE_URL.\n  -->  prisma/schema.prisma:7",
      [{ code: "P1012", category: "configuration", location: { file: "prisma/schema.prisma", line: 7 } }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(prisma, text)).toMatchObject(expected);
  });

  it.each([...talk, "error: Environment variable not found"])("stays silent: %s", (text) => {
    expect(read(prisma, text)).toEqual([]);
  });
});

it("reads the schema's errors of older versions, not the same words without a place", () => {
  const text = "Error: Environment variable not found: DATABASE_URL.\n  -->  schema.prisma:7";
  expect(read(prisma, text)).toMatchObject([{ type: "Error", location: { file: "schema.prisma", line: 7 } }]);
  expect(read(prisma, "Error: Environment variable not found: DATABASE_URL.")).toEqual([]);
});

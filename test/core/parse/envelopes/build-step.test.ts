import { expect, it } from "vitest";
import { buildStep } from "../../../../src/core/parse/envelopes/build-step.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

it("reads what the failed step printed behind its seconds, on its lines", () => {
  const text =
    ' > [app 6/6] RUN npx prisma migrate deploy:\n1.606 Prisma schema loaded from prisma/schema.prisma\n1.611 \n1.670 Error: P1001: Can\'t reach database server at `localhost`:`5432`\n------\nfailed to solve: process "/bin/sh -c npx prisma migrate deploy" did not complete successfully: exit code: 1';
  expect(parse(posted(text))[0]).toMatchObject({
    code: "P1001",
    message: "Can't reach database server at `localhost`:`5432`",
    lines: [4, 4],
  });
});

it.each([
  " > [app 6/6] RUN make:\nno seconds here\n------",
  "1.670 Error: P1001: x",
  "> [note] see below:\n1.5 is enough",
])("does not peel %s", (text) => {
  expect(buildStep.peel(posted(text))).toBeUndefined();
});

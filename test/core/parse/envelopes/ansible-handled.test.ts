import { describe, expect, it } from "vitest";
import { ansibleHandled } from "../../../../src/core/parse/envelopes/ansible-handled.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

const failed = `fatal: [web-01]: FAILED! => {"msg": "non-zero return code", "rc": 1}`;
const recap = (count: number) =>
  `PLAY RECAP *****\nweb-01                     : ok=1    changed=0    unreachable=0    failed=${count}    skipped=0    rescued=1`;

describe("ansible-handled", () => {
  it.each([
    `${failed}\n...ignoring`,
    `${failed}\n${recap(0)}`,
    `fatal: [web-01]: FAILED! => {\n    "msg": "no"\n}\n...ignoring`,
  ])("takes the lines of %s", (text) => {
    expect(ansibleHandled.peel(posted(text))?.[0]).toMatchObject({ line: 1, wholeLine: true });
    expect(parse(posted(text))).toEqual([]);
  });

  it.each([failed, `${failed}\n${recap(1)}`, recap(0)])("does not take %s", (text) => {
    expect(ansibleHandled.peel(posted(text))).toBeUndefined();
  });
});

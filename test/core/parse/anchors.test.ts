import fc from "fast-check";
import { expect, test } from "vitest";
import { literalFinder } from "../../../src/core/parse/anchors.ts";

test("tells the lines in which a literal of each group stands, also of literals within and across one another", () => {
  const find = literalFinder([["error:", "错误"], ["ror: E", "rro"], [], ["fatal"]]);
  const hits = find("ok\nerror: EACCES\n错误：x error:\nterror: E");
  expect(hits).toEqual([[1, 2, 3], [1, 2, 3], undefined, undefined]);
  expect(find("")).toEqual([undefined, undefined, undefined, undefined]);
});

test("agrees with a search for each literal", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", ":", "错", "\n"), maxLength: 40 });
  const literals = fc.array(fc.string({ unit: fc.constantFrom("a", "b", ":", "错"), minLength: 1, maxLength: 4 }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(literals, { maxLength: 5 }), letters, (groups, text) => {
      const hits = literalFinder(groups)(text);
      for (const [group, own] of groups.entries()) {
        const lines = text.split("\n").flatMap((line, index) => (own.some((one) => line.includes(one)) ? [index] : []));
        expect(hits[group] ?? []).toEqual(lines);
      }
    }),
  );
});

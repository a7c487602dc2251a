/** Tools that bring a database's schema up to date: Flyway, with the database's own words in fields below, Liquibase, golang-migrate. */
import type { Category, Finding, Runtime } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const HEADS: readonly [RegExp, Runtime, Category?][] = [
  [/^(?:ERROR: )?(Validate failed[:.] (?:Migrations? |Detected ).{0,300})$/, "java", "constraint"],
  [/^(?:ERROR: )?(Migration checksum mismatch for migration .{1,200})$/, "java", "constraint"],
  [/^(?:ERROR: )?(Found non-empty schema\(?s?\)? .{1,300} but no \w.{0,20} table.{0,200})$/, "java", "configuration"],
  [/^(?:ERROR: )?((?:Migration|Script) \S{1,200} failed!?)$/, "java"],
  [/^(?:ERROR: )?(Migration of schema .{1,200} failed!.{0,200})$/, "java", "schema"],
  [/^Unexpected error running Liquibase: (Validation Failed:.{0,200})$/, "java", "constraint"],
  [/^Unexpected error running Liquibase: (\S.{0,800})$/, "java"],
  [/(?:^|: )(Dirty database version \d{1,20}\. Fix and force version\.)$/, "go", "conflict"],
];
const RULE = /^-{4,}$/;
/** `SQL State  : 42P07` and its kin, in Flyway's block below its head, and Liquibase's reason. */
const FIELD = /^(?:SQL State|Error Code|Message|Location|Line|Statement|\s{1,12}Reason) {0,4}: /;
const STATE = /^SQL State {1,3}: ([0-9A-Z]{5})$/;
const MOST_FIELDS = 12;

export const migrations = blockFormat(
  "migrations",
  ["Validate failed", "hecksum mismatch", "Found non-empty schema", " failed", "running Liquibase: ", "Dirty database"],
  (lines, index): Finding | undefined => {
    const line = lines[index]!;
    for (const [head, runtime, category] of HEADS) {
      const message = head.exec(line)?.[1];
      if (message === undefined) continue;
      const below = linesBelow(lines, index, (one) => RULE.test(one) || FIELD.test(one), MOST_FIELDS);
      const code = below.map((one) => STATE.exec(one)?.[1]).find((state) => state !== undefined);
      const at: Finding["lines"] = [index + 1, index + 1 + below.length];
      return { runtime, lines: at, confidence: CERTAIN, message, code, category: code ? undefined : category };
    }
    return undefined;
  },
);

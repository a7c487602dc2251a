/** Errors of pnpm: ` ERR_PNPM_OUTDATED_LOCKFILE  Cannot install …`, in version 11 `[ERR_PNPM_…] …`. Codes: https://pnpm.io/errors */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { toNumber } from "../../shared/lines.ts";
import { byWording } from "../../shared/by-wording.ts";
import { lineFormat } from "../../shared/line-format.ts";

const PADDED = /^(?:\S{1,100}:)?\s{0,4}(?<code>ERR_[A-Z0-9_]{3,60}|(?!ERROR)E[A-Z]{4,20})\s{2}(?<message>\S.{0,1500})$/;
const BRACKETED = /^\s{0,4}\[(?<code>ERR_PNPM_[A-Z0-9_]{3,60}|ELIFECYCLE)\] {1,2}(?<message>\S.{0,1500})$/;
/** Without a code: what is not pnpm's own error. */
const UNCODED = /^\s{0,4}ERROR\s{2}(?<message>\S.{0,1500})$/;
const SIGN_REACH = 20_000;
/** A script's own output tells why. */
const RELAYED = /^ELIFECYCLE$|^ERR_PNPM_RECURSIVE_(?:RUN|EXEC)_FIRST_FAIL$|^ERR_PNPM_RECURSIVE_FAIL$/;
/** On the line below, where a script of several packages failed. */
const STATUS = /^Exit status (\d{1,3})$/;
const EXIT = /\b(?:exit(?:ed)? (?:with )?(?:exit )?code|exited) \(?(\d{1,3})/;

const CATEGORIES: readonly [RegExp, Category][] = [
  [/FETCH_40[13]|UNAUTHORIZED|NEED_AUTH|_AUTH/, "authentication"],
  [/FETCH_404|NO_SCRIPT|NO_IMPORTER_MANIFEST|NO_PKG_MANIFEST|NOT_FOUND|_NOT_EXIST/, "not-found"],
  [/FETCH_429/, "rate-limit"],
  [/FETCH_5\d\d/, "upstream"],
  [/META_FETCH_FAIL|FETCH_FAIL/, "connection"],
  [/ENGINE|PLATFORM|LOCKFILE_BREAKING|BAD_PM_VERSION|OTHER_PM/, "compatibility"],
  [
    /LOCKFILE|NO_MATCHING|PEER_DEP|NO_VERSIONS|UNRESOLVED|WORKSPACE_PKG|NO_MATURE|SPEC_NOT_SUPPORTED|CATALOG/,
    "dependency",
  ],
  [/INTEGRITY|CHECKSUM|unexpected checksum|TRUST_DOWNGRADE|TARBALL_SIZE/, "constraint"],
  [/ in JSON at |JSON_PARSE|BROKEN_LOCKFILE|YAML/, "syntax"],
  [
    /STORE|MODULES_DIR|IGNORED_BUILDS|CONFIG|INVALID_WORKSPACE|HOIST|VIRTUAL_STORE|NO_GLOBAL_BIN|UNEXPECTED/,
    "configuration",
  ],
  [/^This project is configured to use /, "configuration"],
  [/INVALID|UNSUPPORTED|UNKNOWN_OPTION/, "invalid-input"],
];

const anchors = ["ERR_PNPM_", "ELIFECYCLE", "  E", "\u2009E", "ERR_", "ERROR  "];

function match(line: string, text: string): Record<string, string | undefined> | undefined {
  const uncoded = UNCODED.exec(line);
  if (uncoded) return text.slice(0, SIGN_REACH).match(/pnpm|PNPM/) ? uncoded.groups : undefined;
  return (PADDED.exec(line) ?? BRACKETED.exec(line))?.groups;
}

export const pnpm = lineFormat("pnpm", anchors, (line, number, { lines, text }) => {
  const { code, message } = match(line, text) ?? {};
  if (message === undefined) return undefined;
  const finding: Finding = { runtime: "npm", lines: [number, number], confidence: CERTAIN, message, code };
  if (RELAYED.test(code ?? "")) {
    const exitCode = toNumber((EXIT.exec(message) ?? STATUS.exec(lines[number] ?? ""))?.[1]);
    return { ...finding, confidence: CONSEQUENCE, exitCode, category: "build" };
  }
  const httpStatus = toNumber(/_FETCH_([45]\d\d)$/.exec(code ?? "")?.[1]);
  return { ...finding, httpStatus, category: byWording(code ?? message, CATEGORIES) };
});

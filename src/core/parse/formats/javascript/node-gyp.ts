/** Native add-ons that node-gyp could not build: `gyp ERR! stack Error: not found: make`. */
import type { Category, Finding, Format } from "../../../types.ts";
import { toNumber } from "../../shared/lines.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";

const LINE = /^.{0,60}?gyp ERR! (.*)$/;
const REASON = /^(?:stack )?(?:\w{0,40}Error): (.{1,500})$/;
/** What it says of the search for a compiler or an interpreter, line by line, where the reason was not posted. */
const SEARCHED = /^find [A-Z]\w{1,20} (could not find .{1,300}|You need to install .{1,300})$/;
/** The compiler has said why. */
const RELAYED = /failed with exit code: (\d{1,3})/;
const MISSING = /Python|not found: |Visual Studio|[Cc]ould not find|Cannot find|You need to install/;
const NETWORK = /request to .{1,300} failed|getaddrinfo|ECONN|ETIMEDOUT|certificate|status code/;

const categoryOf = (reason: string): Category | undefined =>
  NETWORK.test(reason)
    ? /certificate/.test(reason)
      ? "tls"
      : "connection"
    : MISSING.test(reason)
      ? "dependency"
      : "build";

const firstOf = (texts: readonly (string | undefined)[], shape: RegExp): string | undefined =>
  texts.map((text) => shape.exec(text ?? "")?.[1]).find((said) => said !== undefined);

export const nodeGyp: Format = {
  name: "node-gyp",
  anchors: ["gyp ERR! "],
  parse({ lines }) {
    const texts = lines.map((line) => LINE.exec(line.slice(0, 1000).trimEnd())?.[1]);
    const first = texts.findIndex((text) => text !== undefined);
    const last = texts.findLastIndex((text) => text !== undefined);
    const message = firstOf(texts, REASON) ?? firstOf(texts, SEARCHED);
    const relayed = RELAYED.exec(message ?? "")?.[1];
    const finding: Finding = {
      runtime: "node",
      lines: [first + 1, last + 1],
      confidence: message === undefined || relayed ? CONSEQUENCE : CERTAIN,
      message: message ?? texts[first],
      exitCode: toNumber(relayed),
      category: categoryOf(message ?? ""),
    };
    return first < 0 ? undefined : [finding];
  },
};

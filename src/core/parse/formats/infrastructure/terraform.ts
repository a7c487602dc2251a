/**
 * Diagnostics of Terraform and OpenTofu, with and without the box around them, and the lists of errors of versions before 0.12.
 * https://github.com/hashicorp/terraform/blob/main/internal/command/format/diagnostic.go
 */
import type { ErrorText, Finding, Format, Location } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, ENCLOSING, LIKELY } from "../../confidence.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { exitCodeAfter, exitCodeSaid } from "../../shared/exit-code.ts";
import { inProse } from "../../shared/prose.ts";
import { knownTitle, terraformCategory } from "../../shared/terraform-category.ts";
import { holding } from "../../anchors.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const MAX_LINE = 2_000;
/** Lines of one diagnostic. */
const MAX_BODY = 60;
/** How near the place stands to the title. */
const PLACE_REACH = 12;
const GUTTER = /^\s{0,8}[│|╷╵]? ?/;
const TITLE = /^Error: (?!Process completed with exit code )(\S.{0,1900})$/;
const WARNING = /^Warning: /;
/** The box's side before a title; boxes of other tools are closed on the right. */
const BOXED = /^\s{0,8}│ Error: (?!.{0,1900}│\s{0,40}$)/;
const PLACE = /^ {0,4}on (\S.{0,400}?) line (\d{1,7})(?:, in (.{1,300}))?:?$/;
const ADDRESS = /^ {0,4}with (\S{1,300}),$/;
const SIGNS =
  /^\s{0,8}╷$|^Initializing (?:the backend|provider plugins|modules)\.\.\.$|\b[Tt]erra(?:form|grunt)\b|\btofu\b|\.tf\b|\bterraform_|Plan: \d{1,5} to |: (?:Creating|Modifying|Destroying|Refreshing state|Still creating|Reading)\.\.\.|provider registry|required_providers|Error (?:applying|running|refreshing) (?:plan|state)|^Error: Error (?:creating|loading|retrieving|reading|updating|deleting|waiting|enabling|launching|setting|modifying) |\* (?:module\.[\w.-]{1,100}\.)?[a-z]{2,20}_\w{2,80}\.[\w-]{1,80}: |\bprovider\[/m;
/** A lead to the diagnostics that follow. */
const LEAD = /^Terraform encountered problems during initiali[sz]ation/;
/** `* aws_lb.proxy: Error creating …`, in a list headed by `2 error(s) occurred:`. */
const ITEM = /^\s{0,12}\* (?!.{0,300}\berror\(?s?\)? occurred:$)((?:[\w.[\]"-]{1,200}: )?\S.{3,1800})$/;
const LIST = /^(?:.{0,200}: )?\d{1,3} errors?(?:\(s\))? occurred:$/;

const isHead = (line: string) => TITLE.test(line) || (line.endsWith("occurred:") && LIST.test(line.trim()));
const maySign = holding(requiredLiterals(SIGNS));
const hasSign = (text: string) => maySign(text) && SIGNS.test(text);

export const terraform: Format = {
  name: "terraform",
  anchors: ["Error: ", " occurred:"],
  parse({ lines: posted, text }, at = [...posted.keys()]) {
    const heads = at.filter((index) => isHead(bare(posted[index]!)));
    if (heads.length === 0) return undefined;
    const lines = posted.map(bare);
    const isTerraform = hasSign(text.slice(0, 200_000)) || lines.some((line) => PLACE.test(line) || ADDRESS.test(line));
    const found: Finding[] = [];
    for (const index of heads) {
      if (index < (found.at(-1)?.lines[1] ?? 0)) continue;
      const read = TITLE.test(lines[index]!)
        ? readDiagnostic(posted, lines, index, isTerraform)
        : readList(lines, index, isTerraform);
      found.push(...read);
    }
    return found.length > 0 ? found : undefined;
  },
};

/** A line without the box's side. */
function bare(line: string): string {
  const cut = line.slice(0, MAX_LINE).trimEnd();
  return /[│╷╵]/.test(cut.slice(0, 10)) || /^\| /.test(cut) ? cut.replace(GUTTER, "") : cut;
}

function readDiagnostic(
  posted: ErrorText["lines"],
  lines: readonly string[],
  first: number,
  isTerraform: boolean,
): Finding[] {
  const title = TITLE.exec(lines[first]!)?.[1] ?? "";
  const body = bodyBelow(posted, lines, first);
  const isBoxed = BOXED.test(posted[first]!.slice(0, MAX_LINE));
  const isSure = isBoxed || knownTitle(title);
  const isOurs = isTerraform || isSure;
  if (!isOurs || inProse(lines[first]!)) return [];
  const list = body.findIndex((line) => LIST.test(line.trim()));
  const inTitle = LIST.test(title) || title.startsWith("Error applying plan") || title.startsWith("Error running plan");
  if (inTitle && list >= 0) return readList(lines, first + 1 + list, true);
  const location = placeOf(body.slice(0, PLACE_REACH));
  if (LIST.test(title) && !location) return readList(lines, first, true);
  const message = [title, ...body.filter((line) => line.trim() !== "")].join("\n");
  const told = readCloudError(message);
  return [
    {
      ...told,
      runtime: "terraform",
      ...sizeOf(title, lines, first, body, isSure || location !== undefined),
      message,
      category: terraformCategory(title, message, told),
      location,
    },
  ];
}

/** What a provisioner's command printed is quoted below. */
const PROVISIONER = /^(?:local|remote)-exec provisioner error$/;
const OUTPUT = / \((?:local|remote)-exec\): /;
const OUTPUT_REACH = 200;
/** The index of the first line that a provisioner's command printed as it ran; the diagnostic's own where none is near. */
function beginOfOutput(lines: readonly string[], first: number): number {
  const from = Math.max(0, first - OUTPUT_REACH);
  const begin = lines.slice(from, first).findIndex((line) => OUTPUT.test(line));
  return begin < 0 ? first : from + begin;
}

/** The lines that a diagnostic takes, how sure it is of them, and how its command ended. */
function sizeOf(
  title: string,
  lines: readonly string[],
  first: number,
  body: readonly string[],
  isSure: boolean,
): Pick<Finding, "lines" | "confidence" | "exitCode"> {
  const isProvisioner = PROVISIONER.test(title);
  const begin = isProvisioner ? beginOfOutput(lines, first) : first;
  const sure = isProvisioner ? ENCLOSING : isSure ? CERTAIN : LIKELY + 0.1;
  return {
    lines: [begin + 1, first + 1 + body.length],
    confidence: LEAD.test(title) ? CONSEQUENCE : sure,
    exitCode: exitCodeAfter(body, 0, body.length) ?? exitCodeSaid(body.join(" ").replace(/ Output: .*/, "")),
  };
}

/** Up to the lower edge of the box; without one, to the next diagnostic or two blank lines. */
function bodyBelow(posted: ErrorText["lines"], lines: readonly string[], first: number): string[] {
  const body: string[] = [];
  const isBoxed = /[│|]/.test(posted[first]!.slice(0, 10));
  // A provider may print a list of errors inside the box of one.
  const isClosed = isBoxed && posted.slice(first, first + MAX_BODY).some((line) => /^\s{0,8}╵/.test(line));
  for (let index = first + 1; index < Math.min(lines.length, first + 1 + MAX_BODY); index++) {
    const line = lines[index]!;
    if (/^\s{0,8}╵/.test(posted[index]!)) break;
    if (!isClosed && (TITLE.test(line) || WARNING.test(line))) break;
    if (isBoxed && !/^\s{0,8}[│|]/.test(posted[index]!)) break;
    if (!isClosed && body.length > 0 && isGap(lines, index)) break;
    body.push(line);
  }
  while (body.at(-1)?.trim() === "") body.pop();
  return body;
}

const isGap = (lines: readonly string[], index: number) =>
  lines.slice(index, index + 2).every((line) => line.trim() === "");

function placeOf(body: readonly string[]): Location | undefined {
  const found = body.map((line) => PLACE.exec(line)).find((match) => match !== null);
  return found ? { file: found[1], line: Number(found[2]) } : undefined;
}

/** The items of a list, each an error of its own; their details stand on the lines below, further in. */
function readList(lines: readonly string[], first: number, isTerraform: boolean): Finding[] {
  if (!isTerraform || !LIST.test((lines[first] ?? "").trim().replace(/^Error: /, ""))) return [];
  const found: Finding[] = [];
  for (let index = first + 1; index < Math.min(lines.length, first + 200); index++) {
    const line = lines[index]!;
    if (TITLE.test(line) || /^Terraform does not automatically/.test(line)) break;
    const message = ITEM.exec(line)?.[1];
    if (message === undefined) continue;
    const end = lines.findIndex((one, at) => at > index && (one.trim() === "" || /^\s{0,12}\* /.test(one)));
    const whole = [message, ...lines.slice(index + 1, Math.min(end < 0 ? lines.length : end, index + 12))].join("\n");
    const told = readCloudError(whole);
    const last = index + whole.split("\n").length;
    found.push({
      ...told,
      runtime: "terraform",
      lines: [index + 1, last],
      confidence: CERTAIN,
      message: whole,
      category: terraformCategory(message, whole, told),
    });
    index = last - 1;
  }
  return found;
}

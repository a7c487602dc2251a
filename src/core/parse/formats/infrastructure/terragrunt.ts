/** Terragrunt's log lines, in the layouts of its versions: `ERRO[0020] …`, `time=… level=error msg=…`, `10:00:00.000 ERROR  …`; and Terraform's own. */
import type { Finding, Format } from "../../../types.ts";
import { CONSEQUENCE, STRONG } from "../../confidence.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { lineFormat } from "../../shared/line-format.ts";

const SIGN = /terragrunt|terraform|\.hcl\b|\.tf\b|\bprefix=\[|\btofu\b|\bvertex "/i;
const LEADS = [
  /^\S{0,20}(?:ERRO|FATA)\[\d{1,6}\] (\S.{2,1800})$/,
  /^time=\S{1,40} level=(?:error|fatal) (?:prefix=\S{1,300} )?msg="?(\S.{2,1800}?)"?$/,
  /^\d\d:\d\d:\d\d\.\d{3} ERROR {1,4}(?:\[[^\]]{1,200}\] )?(\S.{2,1800})$/,
  // TF_LOG: 2020/01/14 19:55:25 [ERROR] module.api: eval: *terraform.EvalApplyPost, err: …; … [ERROR] vertex "aws_x.y" error: …
  /^(?:\d{4}\S{6,24} (?:[\d:.]{8,15} )?)?\[ERROR\] (?:\S{1,200}: eval: \*terraform\.\w{3,60}, err: |vertex "[^"]{1,300}" error: |provider(?:\.\S{1,120})?: (?=.{0,600}\bterraform))(\S.{2,1800})$/,
  /^\[terragrunt\] {0,2}(?:\[[^\]]{1,200}\] )?(?:\d{4}\/\d\d\/\d\d [\d:]{8} )?(?=.{0,300}(?:[Ee]rror|fail|exit status))(\S.{2,1800})$/,
];
const AFTERMATH =
  /^(?:Hit multiple errors|exit status \d|\d{1,4} errors? occurred|Unable to determine underlying exit code|Module .{1,300} has finished with an error|Encountered (?:the following )?errors?)/i;
/** A message goes on in lines that are set in. */
const CONTINUATION = /^[\t ]{1,20}\S/;

export const terragrunt: Format = lineFormat(
  "terragrunt",
  ["ERRO[", "FATA[", "level=error", "ERROR  ", "[terragrunt]", "[ERROR] "],
  (line, number, { lines }): Finding | undefined => {
    const message = LEADS.map((lead) => lead.exec(line)?.[1]).find((found) => found !== undefined);
    const next = CONTINUATION.test(lines[number] ?? "") ? lines[number]! : undefined;
    const whole = next === undefined ? message : `${message}\n${next.slice(0, 1_800)}`;
    if (whole === undefined || !SIGN.test(`${line}\n${next}`)) return undefined;
    return {
      ...readCloudError(whole),
      runtime: "terraform",
      lines: [number, number + (next === undefined ? 0 : 1)],
      confidence: AFTERMATH.test(whole) ? CONSEQUENCE : STRONG,
      message: whole,
      exitCode: exitCodeAfter([whole], 0),
    };
  },
);

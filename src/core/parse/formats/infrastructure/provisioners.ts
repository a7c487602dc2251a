/** Pulumi, Puppet, Chef, Salt, Packer and Vagrant: what their runs end with. */
import type { Category, ErrorText, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";
import { oncePerText } from "../../shared/once.ts";

/** Groups: `message`, and the place where the line names one. */
const sayings: readonly [RegExp, number, Category?][] = [
  // Puppet
  [
    /^(?:\s{0,8}(?:Error|Warning): |.{0,80} puppet-agent\[\d{1,9}\]: )?(?<message>Could not retrieve catalog from remote server: .{1,1500})$/,
    CERTAIN,
  ],
  [
    /^(?:.{0,80} puppet-agent\[\d{1,9}\]: )?(?:Error: )?(?<message>(?:Could not (?:run|parse for|find (?:class|resource)|set '|evaluate|start |apply complete catalog|request certificate|autoload|send report)|Evaluation Error|Execution of '|Parameter \w{1,60} failed on|Failed to apply catalog|Class '.{1,100}' is already|Cannot create .{1,300}; parent directory|Duplicate declaration|No more routes to|Connection to https:\/\/\S{1,200} failed|change from .{1,200} to .{1,200} failed|Syntax error at|Server Error: ).{0,1500})$/,
    STRONG,
  ],
  [/^\s{0,8}Error: (?<message>\/Stage\[[^\]]{1,60}\]\/.{1,1500})$/, CERTAIN],
  // Chef
  [
    /^\s{0,8}(?<message>(?:Chef::Exceptions|Mixlib::ShellOut|Net::HTTP\w{1,40}Exception)[\w:]{1,100}: .{1,900})$/,
    STRONG,
  ],
  [
    /^(?:\[[\w:+-]{10,40}\] )?FATAL: (?<message>(?:Chef::|Mixlib::|Net::HTTP|Stacktrace dumped|Please provide the contents|Errno::).{1,900})$/,
    LIKELY,
  ],
  // Salt
  [
    /^\s{4,12}Comment: (?<message>(?:Command ".{1,300}" run|.{0,200}(?:failed|not found|[Uu]nable|Error|missing)).{0,500})$/,
    LIKELY,
  ],
  [
    /^\s{2,8}(?<message>(?:Minion did not return\. \[.{1,80}\]|Rendering SLS .{1,200} failed: .{1,500}|No matching sls found for .{1,200}|Data failed to compile:|The minion function caused an exception.{0,300}|Specified SLS .{1,100} is not available.{0,200}))$/,
    STRONG,
  ],
  [/^(?<message>Salt request timed out\..{0,200}|The Salt Master has .{1,200})$/, STRONG],
  // Packer
  [/^(?:==> )?Build '[\w.-]{1,80}' errored(?: after .{1,60})?: (?<message>\S.{0,1500})$/, CERTAIN],
  [/^==> [\w.-]{1,80}: (?<message>\S.{1,600} \([A-Z]\w{2,60}\.\w{3,60}\))$/, STRONG],
  [/^(?<message>Failed to (?:parse template|initialize build|prepare build).{0,900})$/, STRONG],
  // Vagrant
  [
    /^(?<message>Vagrant failed to initialize.{0,200}|There was an error while executing `VBoxManage`.{0,300}|The box '.{1,200}' could not be found.{0,300}|Vagrant (?:was unable|cannot forward|attempted|couldn't|could not).{1,400}|Timed out while waiting for the machine to boot.{0,200}|The following SSH command responded with a non-zero exit status\.|A Vagrant environment or target machine is required.{0,200}|The provider '.{1,60}' (?:could not|that was requested).{0,300}|No usable default provider.{0,200})$/,
    STRONG,
  ],
  [/^VBoxManage(?:\.exe)?: error: (?!Details: |Location: |Context: |\/\S{1,300}\.cpp\[)(?<message>.{1,500})$/, STRONG],
  // Pulumi
  // A cloud's SDK is quoted in the line, and known by itself.
  [/^ {2,12}error: {1,4}(?!update failed|preview failed)(?<message>\S.{0,1500})$/, LIKELY + 0.1],
  [
    /^error: (?<message>(?:the current deployment has \d|could not (?:deserialize deployment|load plugin)|no stack (?:named|selected)|\[\d{3}\] Conflict|failed to load (?:resource|language) plugin|could not validate provider|failed to (?:register new resource|discover plugin|construct|compute)|rpc error: code = |unable to (?:validate|find) |Running program '.{1,200}' failed|PULUMI_ACCESS_TOKEN|no Pulumi\.yaml|failed to decrypt|Duplicate resource URN|resource plugin |getting secrets manager|incorrect passphrase|stack '.{1,100}' already exists).{0,900})$/,
    STRONG,
  ],
  // … and beside a resource that is worked on: `+  aws:s3:Bucket assets **creating failed** error: …`
  [
    /^\s{0,6}[-+~ ]{1,4}\s{1,8}[\w-]{2,40}:[\w:./-]{3,200} .{0,160}?(?:creating|updating|deleting|replacing)(?: failed\*\*)? error: (?<message>\S.{0,900})$/,
    STRONG,
  ],
  [/^ {0,8}error: (?<message>(?:update|preview) failed)$/, CONSEQUENCE, "deployment"],
];
const PLACE =
  /\(file: (?<file>[^,()]{1,300})(?:, line: (?<line>\d{1,7}))?(?:, column: (?<column>\d{1,5}))?\)| at (?<path>\/[\w./-]{1,300}):(?<row>\d{1,7})(?::(?<col>\d{1,5}))?(?: on node|$)/;
const wordings: readonly [RegExp, Category][] = [
  [/Syntax error|Could not parse|Error parsing|Rendering SLS/, "syntax"],
  [/Unknown variable|Unknown function|undefined variable/, "lookup"],
  [/Duplicate declaration|is already (?:defined|declared)/, "conflict"],
  [/cannot be converted|no implicit conversion|expects an? /, "type"],
  [/Could not find class|No matching sls|Could not find file|VERR_(?:PATH|FILE)_NOT_FOUND/, "not-found"],
  [/Minion did not return/, "timeout"],
];
/** What Pulumi puts before a resource that it works on, as a diff does before a line. */
const PROGRESS = /^\s{0,6}[-+~]{1,2} {1,8}(?=[\w-]{2,40}:[\w:./-]{3,200} )/;
const PULUMI =
  /\bpulumi\b|Diagnostics:|Previewing (?:update|destroy)|Updating \(|\b\w{2,30}:\w{2,40}(?:\/\w{1,60})?:\w{2,60} \(/i;
const isPulumis = oncePerText(({ text }) => PULUMI.test(text.slice(0, 50_000)));

export const provisioners: Format = lineFormat(
  "provisioners",
  requiredLiterals(...sayings.map(([pattern]) => pattern)),
  (line, number, text): Finding | undefined => {
    for (const [pattern, confidence, category] of sayings) {
      const { message } = pattern.exec(line)?.groups ?? {};
      if (message === undefined || inProse(line.replace(PROGRESS, ""))) continue;
      if (/^ {2,12}error: /.test(line) && !isPulumis(text)) continue;
      return found(message, line, number, text, confidence, category);
    }
    return undefined;
  },
);

/** Where errors are listed, the list ends at a blank line. */
function belowHead(lines: readonly string[], message: string): string[] {
  const end = message.endsWith("occurred:") ? lines.findIndex((one, index) => index > 0 && one.trim() === "") : -1;
  return lines.slice(0, end < 0 ? undefined : end).filter((one) => one.trim() !== "");
}

function found(
  message: string,
  line: string,
  number: number,
  text: ErrorText,
  confidence: number,
  category?: Category,
): Finding {
  const below = belowHead(text.lines.slice(number, number + 7), message);
  const isHead = /occurred:$|compile:$|status\.$|VBoxManage`/.test(message);
  const whole = isHead ? [message, ...below].join("\n") : message;
  const told = readCloudError(whole);
  const { file, line: at, column, path, row, col } = PLACE.exec(message)?.groups ?? {};
  const place = file ?? path;
  const [first, second] = [at ?? row, column ?? col].map((one) => (one === undefined ? undefined : Number(one)));
  return {
    ...told,
    code: told.code ?? / \(([A-Z]\w{2,60}\.\w{3,60})\)$/.exec(message)?.[1],
    runtime: "other",
    lines: [number, number],
    confidence,
    message: whole,
    exitCode: exitCodeAfter([line], 0),
    category: category ?? wordings.find(([wording]) => wording.test(whole))?.[1] ?? told.category,
    ...(place && { location: { file: place, line: first, column: second } }),
  };
}

/** Errors of Dart's compilers and analyzer, of pub, and of `flutter build`. */
import { CONSEQUENCE, ENCLOSING, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { type LinePattern, readPatterns } from "../../shared/pattern-format.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const ANCHORS = [
  ".dart:",
  ".dart • ",
  "|COMPILE_TIME_ERROR|",
  "|SYNTACTIC_ERROR|",
  "version solving failed",
  "pub get failed",
  "pubspec.yaml",
  "pub.dev",
  "pub.dartlang.org",
  "Gradle task ",
  "Error launching application",
  "Target kernel_snapshot",
  "Gradle build failed to produce",
  "Couldn't resolve the package",
  "Xcode build done",
  "Could not build the ",
  "Error connecting to the service protocol",
  "' isn't defined",
  "' isn't a type",
  "' can't be assigned to ",
  "' can't be returned from ",
  "Target of URI ",
  "can't have a value of 'null'",
  "Undefined name '",
];
const PLACE = String.raw`(?<file>(?:\/?[A-Za-z]:)?[^\s:]{1,300}\.dart):(?<line>\d{1,7})(?::(?<column>\d{1,6}))?`;
/** Only tells that a build failed, and yet more than a logger's line does that it is. */
const AS_LOGGED = LIKELY - 0.05;
/** What `flutter --verbose` puts before each line. */
const VERBOSE = /^\[[ +\d,]{1,10}(?: ?ms)?\] {1,4}/;
/** What the front end and the analyzer say, beside wrong types. */
const WORDINGS: Wordings = [
  [
    /^(?:Expected |Unexpected |Can't find '|Unterminated|Missing |Variables must be declared|This couldn't be parsed)/,
    "syntax",
  ],
  [/^(?:Target of URI doesn't exist|Not found: '|Error when reading '|Couldn't resolve)/, "dependency"],
  [
    /'.{1,100}' (?:isn't|is not|wasn't) (?:defined|a type|found|declared)|^No '.{1,60}' method found|^(?:Undefined|Member not found|Method not found|Getter not found|Setter not found|Type '.{1,100}' not found|No named parameter|Couldn't find constructor)/,
    "lookup",
  ],
  [/\bnull\b|cannot be (?:accessed|called) on '.{1,100}\?'|must be initialized/, "null-reference"],
  [/already declared|^Duplicated|^The name '.{1,80}' is already/, "conflict"],
  [/language (?:version|feature)|requires the '.{1,60}' language/, "compatibility"],
];

const PATTERNS: readonly LinePattern[] = [
  { pattern: new RegExp(String.raw`^(?:.{0,60}?: )?${PLACE}: Error: (?<message>\S.{1,900})$`), evenInProse: true },
  {
    pattern: new RegExp(
      String.raw`^\s{0,8}error [•-] ${PLACE} [•-] (?<message>\S.{1,700}?) [•-] (?<code>[a-z]\w{2,60})$`,
    ),
    evenInProse: true,
  },
  {
    pattern: new RegExp(
      String.raw`^\s{0,8}error [•-] (?<message>\S.{1,700}?)(?: [•-]| at) ${PLACE} [•-] \(?(?<code>[a-z]\w{2,60})\)?$`,
    ),
    evenInProse: true,
  },
  {
    pattern:
      /^ERROR\|\w{1,40}\|(?<code>\w{1,60})\|(?<file>[^|]{1,300})\|(?<line>\d{1,7})\|(?<column>\d{1,6})\|\d{1,6}\|(?<message>.{1,700})$/,
    evenInProse: true,
  },
  {
    pattern:
      /^(?<message>(?:And |So, )?[Bb]ecause .{1,900}(?:Flutter|Dart) SDK version .{1,300}version solving failed\.)$/,
    confidence: ENCLOSING,
    category: "compatibility",
    evenInProse: true,
  },
  {
    pattern: /^(?<message>(?:And |So, )?[Bb]ecause .{1,300}requires SDK version .{1,300}version solving failed\.)$/,
    confidence: ENCLOSING,
    category: "compatibility",
    evenInProse: true,
  },
  {
    pattern:
      /^(?<message>(?:Because|So, because) .{1,600}(?:from (?:hosted|sdk|path|git)|every version of \w{1,60} from|\bflutter_test\b|depends on \w{1,60} (?:any|[\^<>=\d])|which doesn't exist \(could not find package).{0,600}version solving failed\.)$/,
    confidence: ENCLOSING,
    category: "dependency",
    evenInProse: true,
  },
  {
    pattern:
      /^(?:Error: )?(?<message>(?:Could not find (?:package|a file named "pubspec\.yaml")|No pubspec\.yaml file found|Expected to find project root|Error on line \d{1,6}, column \d{1,5} of .{0,200}pubspec\.yaml).{0,500})$/,
    confidence: STRONG,
    category: "dependency",
    evenInProse: true,
  },
  {
    pattern: /^(?:Error: )?(?<message>Couldn't resolve the package '.{1,100}' in '.{1,200}'\.)$/,
    category: "dependency",
  },
  {
    pattern:
      /^(?:Error: |Exception: )?(?<message>Gradle task \S{1,60} failed with exit code (?<exitCode>\d{1,3}).{0,100}|Gradle build failed to produce .{1,200}|Target kernel_snapshot(?:_program)? failed: .{1,200}|Error launching application on .{1,200}|Could not build the (?:application|precompiled application) .{1,200})$/,
    confidence: AS_LOGGED,
    category: "build",
    evenInProse: true,
  },
  {
    pattern: /^(?<message>pub get failed \((?<exitCode>\d{1,3}).{0,300})$/,
    confidence: CONSEQUENCE,
    category: "dependency",
  },
  // What an editor shows of the analyzer's findings.
  {
    pattern:
      /^(?:Error: )?(?<message>(?:The (?:name|method|getter|setter|named parameter|function|operator|class) '.{1,100}' isn't (?:a type|defined).{0,200}|(?:The argument type|A value of type|The return type) '.{1,120}' can't be (?:assigned to|returned from) .{1,200}|The parameter '.{1,80}' can't have a value of 'null'.{0,200}|Target of URI (?:doesn't exist|hasn't been generated): '.{1,200}'\.?.{0,200}|Undefined name '.{1,80}'\.?))$/,
    confidence: LIKELY,
    evenInProse: true,
  },
  { pattern: /^(?<message>Error connecting to the service protocol: .{1,400})$/, category: "connection" },
];

export const dartCompiler = lineFormat("dart-compiler", ANCHORS, (line, number) => {
  const finding = readPatterns(PATTERNS, "dart", line.replace(VERBOSE, ""), number);
  if (!finding || (!finding.location && finding.confidence !== LIKELY)) return finding;
  return { ...finding, category: troubleOf(finding.message ?? "", WORDINGS) ?? "type" };
});

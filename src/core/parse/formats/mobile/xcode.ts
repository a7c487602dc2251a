/** Xcode's build: signing and provisioning, build commands that fail, xcodebuild's and xcrun's own errors. */
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { type LinePattern, patternFormat } from "../../shared/pattern-format.ts";

const PREFIX = String.raw`^(?:[^:]{1,300}: )?(?:(?:[❌✖] {1,2})?error: |Code Signing Error: )?`;

const PATTERNS: readonly LinePattern[] = [
  {
    pattern: new RegExp(
      String.raw`${PREFIX}(?<message>(?:No profiles? for (?:team )?'|Signing for "|No (?:"[^"]{1,60}" )?(?:signing certificate|certificate for team|account for team)|Provisioning profile "|"[^"]{1,100}" requires a provisioning profile|No signing certificate|Code signing is required|Revoke certificate|Your account does not have|Failed to register bundle identifier|Entitlement|The executable was signed with invalid entitlements|Invalid code signing|exportArchive).{0,1200})$`,
    ),
    confidence: STRONG,
    category: "configuration",
    evenInProse: true,
  },
  {
    pattern: /^(?:(?<file>\/\S.{0,400}?): )(?<message>(?<code>errSec\w{3,40}))$/,
    confidence: STRONG,
    category: "authentication",
  },
  {
    pattern:
      /^\s{0,12}(?<message>Failed to build iOS app|Could not build the (?:precompiled )?application for the (?:simulator|device)\.)$/,
    confidence: CONSEQUENCE,
    category: "build",
  },
  {
    pattern: /^\s{0,12}(?<message>Command (?<code>\w{3,40}) failed with a nonzero exit code)$/,
    confidence: CONSEQUENCE,
    category: "build",
  },
  {
    pattern: /^\s{0,12}(?<message>\*\* (?:BUILD|TEST|ARCHIVE|CLEAN|ANALYZE|EXPORT|INSTALL|TEST BUILD) FAILED \*\*)/,
    confidence: CONSEQUENCE,
    category: "build",
  },
  {
    pattern: /^(?<message>[Tt]he following build commands failed:)$/,
    confidence: CONSEQUENCE,
    category: "build",
  },
  {
    // fastlane's; a logger's line is less sure
    pattern:
      /^(?:\[[\d:]{8}\]: |(?:.{1,60} \| )?ERROR \[[\d :.-]{10,30}\]: )?(?<message>Exit status: (?<exitCode>[1-9]\d{0,2}))$/,
    confidence: LIKELY - 0.05,
    category: "build",
  },
  {
    pattern:
      /^xcodebuild: error: (?<message>(?=.{0,300}(?:does not exist|not currently|Unable to find|does not contain|Could not resolve(?! package))).{1,600})$/,
    confidence: CERTAIN,
    category: "not-found",
  },
  {
    pattern: /^xcodebuild: error: (?<message>Could not resolve package.{0,600})$/,
    confidence: CERTAIN,
    category: "dependency",
  },
  { pattern: /^xcodebuild: error: (?<message>\S.{0,600})$/, confidence: CERTAIN, category: "build" },
  { pattern: /^(?:xcrun|xcode-select): error: (?<message>\S.{0,600})$/, confidence: CERTAIN, category: "dependency" },
  {
    pattern: /^(?:[❌✖] {1,2})?(?:error: )?(?<message>Build input files? cannot be found: .{1,600})$/,
    category: "not-found",
    evenInProse: true,
  },
  { pattern: /^(?:[❌✖] {1,2})?(?:error: )?(?<message>Multiple commands produce '.{1,600})$/, category: "conflict" },
  {
    pattern: /^(?:[❌✖] {1,2})?(?:error: )?(?<message>The sandbox is not in sync with the Podfile\.lock\..{0,200})$/,
    category: "dependency",
  },
  {
    pattern: /^(?:[❌✖] {1,2})?(?:error: )?(?<message>Sandbox: \S{1,100}\(\d{1,8}\) deny\(\d\) .{1,400})$/,
    category: "permission",
  },
  {
    pattern: /^(?:[❌✖] {1,2})?ld: (?<message>(?:framework|library) (?:'.{1,100}' )?not found.{0,200})$/,
    category: "dependency",
  },
  {
    // App Store Connect's
    pattern: /^(?:.{0,40}\bERROR )?(?:ERROR )?(?<code>ITMS-\d{4,6}): (?<message>\S.{3,1200})$/,
    category: "configuration",
    evenInProse: true,
  },
  {
    // As xcpretty sums it up, without the symbols.
    pattern: /^[❌✖] {1,2}ld: (?<message>symbol\(s\) not found for architecture \w{2,20})$/,
    category: "build",
  },
];

export const xcode = patternFormat("xcode", "other", PATTERNS);

/** Toolchains and runtimes of microcontrollers: Arm, IAR and TI compilers, Arduino, PlatformIO, esptool, ESP-IDF. */
import { CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const embedded = patternFormat("embedded", "cpp", [
  {
    pattern:
      /^"(?<file>[^"]{1,300})", line (?<line>\d{1,7}): (?:fatal |Fatal )?[Ee]rror: {1,2}#\d{1,5}(?:-D)?: (?<message>\S.{0,800})$/,
    runtime: "c",
    category: "type",
  },
  {
    pattern:
      /^"(?<file>[^"]{1,300})", line (?<line>\d{1,7}): (?:fatal |Fatal )?[Ee]rror ?#\d{1,5}(?:-D)?: (?<message>\S.{0,800})$/,
    runtime: "c",
    category: "type",
  },
  {
    pattern:
      /^"(?<file>[^"]{1,300}\.(?:cpp|cc|cxx|cu|hpp))", line (?<line>\d{1,7}): (?:catastrophic )?error: (?<message>\S.{0,800})$/,
    category: "type",
  },
  {
    pattern:
      /^"(?<file>[^"]{1,300})",(?<line>\d{1,7}) {1,4}(?:Fatal )?[Ee]rror\[(?<code>\w{1,8})\]: (?<message>\S.{0,800})$/,
    runtime: "c",
    category: "type",
  },
  {
    pattern: /^(?:Fatal )?Error\[(?<code>Li\d{3}|Lp\d{3}|e\d{1,3})\]: (?<message>\S.{0,800})$/,
    runtime: "c",
    category: "dependency",
  },
  {
    pattern:
      /^(?:Fatal )?Error\[(?<code>Pe\d{1,4}|Pm\d{3})\]: (?<message>\S.{0,500}?)(?: {1,4}(?<file>[A-Z]:\\\S{1,300}) (?<line>\d{1,7}))?$/,
    runtime: "c",
    category: "type",
  },
  {
    pattern: /^(?:\S{1,200}: )?(?:Error|Fatal error): (?<code>L6\d{3}[EUW]): (?<message>\S.{0,600})$/,
    runtime: "c",
    category: "dependency",
  },
  {
    pattern:
      /^avrdude: (?<message>(?!.{0,60}attempt \d)(?:stk500\w{0,20}|butterfly_recv|jtag\w{0,20})\(\).{0,200}(?:not in sync|not responding|timeout|mismatch|no response).{0,200})$/,
    runtime: "other",
    category: "timeout",
  },
  {
    pattern: /^avrdude: (?:error: )?(?<message>ser_open\(\): can't open device .{1,300})$/,
    runtime: "other",
    category: "connection",
  },
  { pattern: /^avrdude: error: (?<message>\S.{0,300})$/, runtime: "other", category: "connection" },
  {
    pattern:
      /^A fatal error occurred: (?<message>(?:Failed to connect|Timed out|No serial|Serial data stream|Could not open).{0,400})$/,
    runtime: "other",
    category: "connection",
  },
  { pattern: /^A fatal error occurred: (?<message>\S.{0,400})$/, runtime: "other", category: "invalid-input" },
  {
    pattern:
      /^(?<message>(?:Error compiling for board .{1,80}|为开发板 .{1,80} 编译时出错。?|Failed uploading: .{1,200}|Compilation error: exit status \d))$/,
    category: "build",
    confidence: CONSEQUENCE,
  },
  { pattern: /^Compilation error: (?<message>\S.{0,500})$/, category: "build", confidence: LIKELY },
  {
    pattern:
      /^(?:Error: )?(?<type>Unknown(?:Package|Board|Platform|Framework)(?:Error|Exception)?): (?<message>\S.{0,300})$/,
    runtime: "other",
    category: "dependency",
  },
  {
    pattern:
      /^Error: (?<message>(?:Unknown board ID|This board doesn't support|Please specify `(?:upload|platform)|Unknown development platform|Detected unknown).{0,300})$/,
    runtime: "other",
    category: "configuration",
  },
  {
    pattern: /^\**\s{0,4}(?<message>No upload port (?:found|provided).{0,200})$/,
    runtime: "other",
    category: "configuration",
  },
  {
    pattern:
      /^(?<message>Guru Meditation Error(?:: Core {1,3}\d{1,2} panic'ed \(| of type )(?:LoadProhibited|StoreProhibited|InstrFetchProhibited)\b.{0,200})$/,
    runtime: "c",
    category: "null-reference",
    severity: "fatal",
  },
  {
    pattern: /^(?<message>Guru Meditation Error: Core {1,3}\d{1,2} panic'ed \(IntegerDivideByZero\).{0,200})$/,
    runtime: "c",
    category: "arithmetic",
    severity: "fatal",
  },
  {
    pattern: /^(?<message>Guru Meditation Error(?:: | of type ).{1,300})$/,
    runtime: "c",
    category: "crash",
    severity: "fatal",
  },
  {
    pattern: /^(?<message>abort\(\) was called at PC 0x[0-9a-f]{1,16}.{0,100})$/,
    runtime: "c",
    category: "crash",
    severity: "fatal",
  },
  {
    pattern: /^(?<message>\*\*\*ERROR\*\*\* A stack overflow in task .{1,60} has been detected\.?)$/,
    runtime: "c",
    category: "memory",
    severity: "fatal",
  },
  {
    pattern:
      /^(?<message>assert failed: (?<function>\S{1,120}) (?:\S{1,200}\/)?(?<file>[^\s:/]{1,120}):(?<line>\d{1,7}) \(.{1,300}\))$/,
    runtime: "c",
    category: "assertion",
    severity: "fatal",
  },
  {
    pattern: /^(?<message>ESP_ERROR_CHECK failed: esp_err_t 0x[0-9a-f]{1,8} \((?<code>ESP_[A-Z_]{3,60})\).{0,200})$/,
    runtime: "c",
    category: "assertion",
    severity: "fatal",
  },
  { pattern: /^(?<message>Brownout detector was triggered)$/, runtime: "c", category: "crash", severity: "fatal" },
]);

/** Categories of what rustc, panics and Rust's error values say: https://doc.rust-lang.org/error_codes/, `std::io::ErrorKind`. */
import type { Category } from "../../types.ts";
import { byWording, type Wordings } from "../shared/by-wording.ts";

/** rustc's codes; those not named here are about types, borrows and lifetimes. */
const compiler: Partial<Record<Category, string>> = {
  syntax: `E0178 E0267 E0268 E0449 E0571 E0572 E0584 E0585 E0586 E0590 E0694 E0695 E0696 E0703 E0704 E0728 E0742 E0743 E0744
    E0748 E0752 E0753 E0758 E0762 E0763 E0765 E0766 E0767 E0768`,
  lookup: `E0261 E0404 E0405 E0407 E0408 E0411 E0412 E0422 E0423 E0424 E0425 E0426 E0429 E0430 E0431 E0433 E0434 E0437
    E0438 E0531 E0532 E0573 E0574 E0576 E0635`,
  dependency: "E0432 E0454 E0455 E0456 E0457 E0458 E0459 E0460 E0461 E0462 E0463",
  "not-found": "E0583",
  conflict: `E0062 E0116 E0117 E0119 E0124 E0128 E0152 E0201 E0252 E0254 E0255 E0259 E0260 E0264 E0403 E0415 E0416 E0428
    E0464 E0592 E0659 E0751`,
  compatibility: "E0514 E0519 E0554 E0557 E0636 E0658 E0670 E0706 E0725 E0773",
  arithmetic: "E0080",
  memory: "E0072 E0275",
  assertion: "E0512",
  build: "E0601 E0602 E0786",
};

const listed = (Object.entries(compiler) as [Category, string][]).flatMap(([category, codes]) =>
  codes.split(/\s+/).map((code): [string, Category] => [code, category]),
);

const byCompilerCode: ReadonlyMap<string, Category> = new Map(listed);

/** The category of a code of rustc, such as `E0382`. */
export function ofCompilerCode(code: string): Category {
  return byCompilerCode.get(code) ?? "type";
}

/** What panics say, and what stands in the `Debug` form of an error value. */
const wordings: Wordings = [
  [
    /index out of bounds|(?:range (?:start|end)|slice) index|out of range for (?:slice|str)|slice index starts at|no entry found for key|removal index|insertion index|swap_remove|split_off|should be <=? len|mid > len|out of bounds of/,
    "lookup",
  ],
  [/ConstraintViolation|violates .{1,40} constraint|constraint failed/, "constraint"],
  [/DatabaseBusy|DatabaseLocked|database is locked/, "concurrency"],
  [/Option::unwrap\(\)|on a `?None`? value/, "null-reference"],
  [
    /^attempt to |cannot convert float|overflow when (?:adding|subtracting|multiplying|dividing)|TryFromIntError|divide by zero/,
    "arithmetic",
  ],
  [/not a char boundary|Utf8Error|FromUtf8Error|stream did not contain valid UTF-8|invalid utf-8/i, "encoding"],
  [/failed to spawn thread|Too many open files/, "resource-limit"],
  [
    /already (?:mutably )?borrowed|PoisonError|from within a runtime|no reactor running|deadlock|Tokio context|no current reactor/i,
    "concurrency",
  ],
  [/capacity overflow|memory allocation of|OutOfMemory|out of memory/i, "memory"],
  [/failed to lookup address|dns error|Name or service not known|name resolution|NameResolution/, "dns"],
  [
    /UnknownIssuer|InvalidCertificate|invalid peer certificate|CertExpired|certificate|HandshakeFailure|TlsError|NotValidForName/,
    "tls",
  ],
  [/PoolTimedOut|Too many connections/, "resource-limit"],
  [/\bElapsed\b|TimedOut|Timeout|timed out|deadline has elapsed/, "timeout"],
  [
    /kind: (?:ConnectionRefused|ConnectionReset|ConnectionAborted|NotConnected|BrokenPipe|HostUnreachable|NetworkUnreachable|NetworkDown)|Connection (?:refused|reset)|Broken pipe|ConnectError|IncompleteMessage|IncompleteBody|hyper::Error\((?:Body|Connect|Io|BodyWrite|Canceled)\b|ChannelClosed|RecvError|SendError|tcp connect error/,
    "connection",
  ],
  [
    /kind: (?:AddrInUse|AlreadyExists|ResourceBusy|ExecutableFileBusy|DirectoryNotEmpty)|Address already in use/,
    "conflict",
  ],
  [/kind: PermissionDenied|Permission denied|Operation not permitted/, "permission"],
  [/kind: NotFound|repr: Os\(2\)|No such file or directory|RowNotFound|系统找不到指定的/, "not-found"],
  [/kind: (?:StorageFull|ReadOnlyFilesystem|FileTooLarge)|No space left|Read-only file system/, "disk"],
  [/kind: Unsupported/, "compatibility"],
  // serde_json tells where in the document
  [
    /\b(?:missing|unknown|duplicate) field `.{1,80}` ?(?:.{0,200})?", line: \d|field `.{1,80}` at line \d/,
    "invalid-input",
  ],
  [
    /NotPresent|environment variable not found|missing field|missing configuration|unknown field|MissingEnv/,
    "configuration",
  ],
  [
    /ParseIntError|ParseFloatError|ParseBoolError|ParseCharError|ParseError|InvalidDigit|invalid digit|SyntaxError|kind: Invalid(?:Data|Input)|UnexpectedEof|expected value|RelativeUrlWith|InvalidPort|InvalidDomainCharacter|InvalidIpv[46]Address|EmptyHost|InvalidUri|EOF while parsing|trailing characters|invalid type:|invalid value:|unknown variant|DecodeError|DeserializeError|Deserialize\(/,
    "invalid-input",
  ],
  [/^assertion |^Assertion|^explicit panic$|unreachable code|Precondition|invariant/, "assertion"],
  [/^not (?:yet )?implemented/, "compatibility"],
];

/** The category of a panic, of an error value's `Debug` form, or of a cause. */
export function ofRustText(text: string): Category | undefined {
  return byWording(text, wordings);
}

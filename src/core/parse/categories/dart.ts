/** Categories of Dart's and Flutter's exceptions, most of which say what is wrong in words. */
import type { Category } from "../../types.ts";
import type { Wordings } from "../shared/by-wording.ts";
import { troubleOf } from "../shared/resolver-trouble.ts";

const WORDINGS: Wordings = [
  [
    /Null check operator|was called on null|type 'Null' is not a subtype|Unexpected null value|null: type 'Null'|LateInitialization|has not been initialized/,
    "null-reference",
  ],
  [
    /is not a subtype of type|NoSuchMethod|has no instance (?:method|getter|setter)|Expected a value of type|_CastError|_TypeError|TypeErrorImpl|isn't a type|isn't defined for/,
    "type",
  ],
  [
    /RangeError|No element|Not in inclusive range|index out of range|Could not find the correct Provider|No MediaQuery|No Material widget|No Directionality|Key not found|not found in/i,
    "lookup",
  ],
  [
    /errno = 111|errno = 61|Connection (?:refused|reset|closed|terminated|failed)|Network is unreachable|Software caused connection abort|XMLHttpRequest error|network-request-failed|network_error|connection error/i,
    "connection",
  ],
  [/Failed host lookup|errno = 7\b|errno = 8\b/, "dns"],
  [/HandshakeException|CERTIFICATE_VERIFY_FAILED|TlsException/, "tls"],
  [/TimeoutException|timed out|Future not completed|timeout/i, "timeout"],
  [/permission-denied|PERMISSION_DENIED|insufficient permissions/, "authorization"],
  [
    /unauthenticated|wrong-password|invalid-credential|user-token-expired|requires-recent-login|sign_in_failed|\[401\]|status code of 401/,
    "authentication",
  ],
  [
    /user-not-found|\bnot-found\b|Unable to load asset|PathNotFound|Cannot open file|No such file|\[404\]|status code of 404/,
    "not-found",
  ],
  [/email-already-in-use|already exists|Duplicate GlobalKey|Multiple widgets used the same GlobalKey/, "conflict"],
  [/too-many-requests|\[429\]|status code of 429/, "rate-limit"],
  [/quota-exceeded/, "quota"],
  [/status code of 5\d\d|\[50\d\]|unavailable/, "upstream"],
  [/MissingPluginException|No implementation found for method/, "dependency"],
  [
    /Concurrent modification|setState\(\) (?:or markNeedsBuild\(\) )?called|used after being disposed|called after dispose|looking up a deactivated|was used after|while the widget tree was building/,
    "concurrency",
  ],
  [
    /FormatException|Invalid (?:argument|radix|date|double|number|image|envelope)|Unexpected (?:character|end of input)|status code of 4|\[bad response\]/i,
    "invalid-input",
  ],
  [/IntegerDivisionByZero|Infinity or NaN/, "arithmetic"],
  [/Stack Overflow|Out of Memory/, "memory"],
  [
    /Failed assertion|TestFailure|setState\(\) (?:called after|or mark)|deactivated widget|overflowed by|RenderBox was not laid out|unbounded (?:height|width)|infinite size|ParentDataWidget|ScrollController|BoxConstraints|assertion/i,
    "assertion",
  ],
  [/UnimplementedError|Unsupported operation/, "compatibility"],
  [
    /core\/(?:no-app|not-initialized)|No Firebase App|ServicesBinding\.defaultBinaryMessenger|Binding has not yet been initialized/,
    "configuration",
  ],
];

/** By the words of an exception and its type. */
export function dartCategory(type: string | undefined, message: string): Category | undefined {
  return troubleOf(`${type ?? ""} ${message}`, WORDINGS);
}

/** Categories of codes that no table knows, by the words they are made of: `ERR_IMPORT_ATTRIBUTE_MISSING`, `E_ACCOUNT_NOT_FOUND`. */
import type { Category } from "../../types.ts";
import { byWording, type Wordings } from "../shared/by-wording.ts";

/** A name of several words; SQLSTATEs, errno names and numbers are none. */
const NAME = /^(?=.{6,100}$)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
/** Where the words of `InvalidApiKey` and `isv.AMOUNT_NOT_ENOUGH` part. */
const WORD_ENDS = /(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z]{2})\.(?=\w)/g;

const words = (list: string): RegExp => new RegExp(`(?:^|_)(?:${list})(?:_|$)`);

const WORDS: Wordings = [
  [words("RATE_LIMIT\\w{0,12}|TOO_MANY_REQUESTS|THROTTL\\w{2,6}"), "rate-limit"],
  [
    words(
      "QUOTA|BILLING|\\w{0,12}ARREARS|NOT_ENOUGH|INSUFFICIENT_(?:QUOTA|FUNDS|CREDITS?|BALANCE)|RESOURCE_PACK_EXHAUSTED",
    ),
    "quota",
  ],
  [
    words(
      "UNAUTHENTICATED|UNAUTHORIZED|(?:INVALID|NO|MISSING)_(?:\\w{0,20}API_?KEY|AUTH_TOKEN|ACCESS_(?:CODE|KEY_ID)|TOKEN|CREDENTIALS?|PASSWORD)|TOKEN_EXPIRED|KEY_EXPIRED|AUTH_(?:FAILED|FAILURE)|SIGNATURE|JW[TSE]",
    ),
    "authentication",
  ],
  [
    words("FORBIDDEN|ACCESS_DENIED|PERMISSION_DENIED|NOT_AUTHORIZED|NOT_ALLOWED|NO_AUTH\\w{0,5}|DISALLOWED\\w{0,10}"),
    "authorization",
  ],
  [words("TIMEOUT|TIMED_OUT|DEADLINE_EXCEEDED"), "timeout"],
  [words("OUT_OF_MEMORY|MEMORY_LIMIT"), "memory"],
  [words("CERT|CERTIFICATE|TLS|SSL"), "tls"],
  [
    words("UNSUPPORTED|NOT_SUPPORTED|DEPRECATED|NOT_SUPPORT|NOT_IMPLEMENTED|INCOMPATIBLE|UNAVAILABLE_ON_PLATFORM"),
    "compatibility",
  ],
  [words("MODULE_NOT_FOUND|MISSING_(?:DEPENDENCY|MODULE|PACKAGE|PLUGIN)"), "dependency"],
  [words("NOT_FOUND|NO_SUCH|(?:DOES_)?NOT_EXISTS?|UNKNOWN_\\w{2,40}|NOT_AVAILABLE\\w{0,30}"), "not-found"],
  [words("ALREADY|CONFLICT|DUPLICATED?|IN_USE|EXISTS"), "conflict"],
  [words("LIMIT_EXCEEDED|TOO_MANY|TOO_LARGE|EXCEEDED|EXHAUSTED|OVERFLOW"), "resource-limit"],
  [
    words(
      "CONFIG|CONFIGURATION|SETTINGS?|NOT_(?:INITIALIZED?|REGISTERED|CONFIGURED)|MISSING_SUBSCRIPTION_REGISTRATION",
    ),
    "configuration",
  ],
  [words("SYNTAX|PARSE|PARSING|UNTERMINATED"), "syntax"],
  [words("CONNECT|CONNECTION|SOCKET|DISCONNECTED|CLOSED|NETWORK"), "connection"],
  [words("INVALID|BAD|MALFORMED|MISSING|REQUIRED|OUT_OF_RANGE|ILLEGAL|UNEXPECTED|VALIDATION"), "invalid-input"],
];

/** The category that the words of a symbolic code tell; undefined where they tell none. */
export function byCodeWords(code: string | undefined): Category | undefined {
  return code !== undefined && NAME.test(code) ? byWording(code, WORDS) : undefined;
}

/** The same of an API's code, however it is written: `InvalidApiKey`, `isv.AMOUNT_NOT_ENOUGH`, `model_terms_required`. */
export function byApiCodeWords(code: string | undefined): Category | undefined {
  return byCodeWords(code?.slice(0, 100).replace(WORD_ENDS, "_").toUpperCase());
}

/** The category of what tools of operations say: wordings of container engines, Kubernetes, clouds, provisioners and CI. */
import type { Category } from "../../types.ts";
import { byWording, type Wordings } from "./by-wording.ts";

/** In order of how directly a wording names the root: what stands deep in a chain of causes comes first. */
const wordings: Wordings = [
  [
    /OOM-?Killed|out of memory|oom[- ]kill|[Cc]annot allocate memory|MemoryPressure|low on resource: memory|exit(?:ed)?(?: with)?(?: code| status)?:? 137\b|JavaScript heap/,
    "memory",
  ],
  [
    /no space left on device|[Dd]isk quota exceeded|[Rr]ead-only file system|[Dd]iskPressure|low on resource: (?:ephemeral|inodes)|exceeds? the limit .{0,40}ephemeral|ephemeral local storage|input\/output error/,
    "disk",
  ],
  [/is not ready and cannot serve traffic|failed to start and (?:then )?listen on the port/, "deployment"],
  [/database is locked|[Dd]eadlock (?:found|detected)/, "concurrency"],
  [
    /is (?:not|mounted on .{1,200} but it is not) a shared mount|[Mm]ounts denied|not shared from (?:OS X|the host)|provider configuration|required field is not set|misconfiguration: |Loop .{1,60} detected for zone/,
    "configuration",
  ],
  [/non-overlapping (?:IPv\d )?address pool|predefined address pools have been fully/, "resource-limit"],
  [/[Mm]etrics (?:API )?not (?:yet )?available/, "upstream"],
  [
    /toomanyrequests|pull rate limit|[Tt]oo [Mm]any [Rr]equests|rate ?[Ll]imit|Rate exceeded|RateLimitExceeded|[Tt]hrottl(?:ed|ing)|RequestLimitExceeded|client rate limiter/,
    "rate-limit",
  ],
  [
    /exceeded quota|[Ii]nsufficient (?:funds|balance|credits?)|quota ?exceeded|exceeds? (?:the )?(?:[\w-]{1,40} ){0,3}quota|[Qq]uota '?[\w-]{0,60}'? ?exceeded|LimitExceeded|VcpuLimit|reached (?:the|your) (?:limit|maximum) (?:on|of)|[Bb]illing account|usage limit/,
    "quota",
  ],
  [
    /x509:|\btls: |TLS handshake|gave HTTP response to HTTPS|SSL(?::| certificate| routines|Error)|CERTIFICATE_VERIFY|certificate (?:has expired|verify|signed)|unable to get local issuer/,
    "tls",
  ],
  [
    /no such host|[Cc]ould not resolve|Name or service not known|name resolution|server misbehaving|getaddrinfo|NXDOMAIN|Name does not resolve|dial tcp: lookup /,
    "dns",
  ],
  [
    /exec format error|\bMixin (?:prepare|apply) failed\b|no matching manifest|does not match the (?:specified|detected|expected)|image operating system|API version|client version \S{1,20} is too|no matches for kind|not supported anymore|no longer supported|Unsupported Terraform Core|version constraint|[Uu]nsupported (?:engine|version|runtime)|incompatible|unknown method \S{1,80} for service|is deprecated and|required plugins are not/,
    "compatibility",
  ],
  [
    /cannot open shared object|packages? (?:is|are) required\b|executable file not found|command not found|\b(?:ba)?sh: (?:line )?(?:\d{1,5}: )?\S{1,100}: not found|[Cc]annot find module|ModuleNotFoundError|[Nn]o module named|Unable to locate package|No package matching|No candidate version|Failed to import the required Python library|required (?:command|executable|program)|couldn't resolve module\/action|generated breaks|held (?:broken )?packages|exec: "[^"]{1,200}": (?:executable )?file not found|requires? \S{2,80} (?:to )?be installed|[Pp]lease,? install the "[^"]{1,100}" package/,
    "dependency",
  ],
  [
    /converting YAML|(?<![.\w])yaml: |YAML (?:parse|syntax)|parse error|[Ss]yntax [Ee]rror|could not parse|[Cc]ould not find expected|did not find expected|mapping values are not|error parsing|unexpected (?:token|end of|character)|unmarshal|[Ii]nvalid (?:expression|character)|[Uu]nclosed|[Uu]nknown instruction|no FROM statement|unterminated|cannot start any token|failed to parse|unable to parse/,
    "syntax",
  ],
  [
    /port is already allocated|address already in use|Only one usage of each socket address|已被占用|already in use|[Aa]lready[ -]?[Ee]xists?|has been modified; please apply|cannot re-use a name|another operation .{0,40}in progress|already (?:running|been|declared|defined|owned|a member|part of)|Duplicate(?! (?:entry|key) )|is (?:immutable|locked)|conflicts? with|\(Conflict\)|being used by|(?:volume|network|image|container) is in use\b|has active endpoints|ConcurrentModification|has dependencies|overlaps? with|DependencyViolation|existing (?:resource|host)|\b[Cc]onflict\b/,
    "conflict",
  ],
  [
    /is forbidden: User|forbidden: exceeded|AccessDenied|[Aa]ccess [Dd]enied|[Nn]ot (?:yet )?authori[sz]ed to|UnauthorizedOperation|PERMISSION_DENIED|AuthorizationFailed|requested access to the resource is denied|: denied$|not allowed to (?:push|force push|merge)|pull access denied|does not have (?:the )?(?:\S{1,60} )?(?:permission|authorization|access)|[Ii]nsufficient (?:permission|scope|privilege)|403 [Ff]orbidden|[Ee]rror 403|status code: 403|Access forbidden|Resource not accessible by|write_package|cannot (?:get|list|watch|create|update|patch|delete) resource|violates PodSecurity|(?<![-/])[Ff]orbidden|[Mm]issing (?:required )?permission|Permission '[\w.]{1,80}' denied|Required ['"][\w.]{1,80}['"] permission/,
    "authorization",
  ],
  [
    /\b[Uu]nauthorized\b|Missing Authentication Token|UNAUTHORIZED|UNAUTHENTICATED|[Aa]uthentication (?:required|failed|is required)|must be logged in|no basic auth|[Uu]nable to (?:locate|load) credentials|InvalidClientTokenId|ExpiredToken|[Tt]oken.{0,60}(?:expired|invalid|revoked)|(?:no|not have any|not have) valid credential|[Ii]nvalid (?:credentials|(?:access|OAuth|auth|refresh|session|bearer) token|login|API token|API key|username)|incorrect username or password|default credentials|active account|NoCredentialProviders|security token|provide credentials|AADSTS\d|[Nn]ot logged in|requires? a logged[- ]in user|[Ll]og ?in required|az login|could not read (?:Username|Password)|credentials (?:found|provided|are not)|Decryption failed|vault (?:secrets|password)|[Ii]ncorrect sudo password|Missing sudo password|Permission denied \((?:publickey|password|keyboard|gssapi)|Bad credentials|[Ii]nvalid_grant|\b401\b|SignatureDoesNotMatch|NO_PUBKEY|GPG error|' is not signed/,
    "authentication",
  ],
  [
    /[Pp]ermission denied|[Ii]nsecure permissions|[Pp]ermissions .{0,60}are too open|[Oo]peration not permitted|EACCES|EPERM/,
    "permission",
  ],
  [
    /[Uu]nable to fetch some archives|[Cc]onnection refused|was refused|[Cc]onnection reset|[Cc]annot connect to the Docker|[Nn]o route to host|[Nn]etwork is unreachable|[Bb]roken pipe|connection (?:was )?(?:closed|aborted|lost)|[Cc]ould not connect|Unable to connect|Failed to connect|unexpected EOF|[:,] EOF$|actively refused|lost communication|http2: client connection|ClientConnection|Docker daemon running|dial tcp \S{1,100}: connect: |dial unix|Unable to open connection|ssh: |UNREACHABLE/,
    "connection",
  ],
  [
    /deadline ?exceeded|[Tt]imed? ?out|[Tt]imeout|exceeded its progress deadline|DeadlineExceeded|still waiting|took too long|exceeded the maximum execution time|(?:took|ran) longer than/,
    "timeout",
  ],
  [
    /manifest (?:unknown|for \S{1,200} not found)|[Nn]ot[ -]?[Ff]ound|[Nn]o such(?! (?:table|column)\b)|does(?: not|n't) exist|didn't exist|[Cc]ould ?n[o']t (?:find|load)|[Cc]annot find|could not locate|[Nn]ot be found|can't find|Couldn't find|unable to find|[Uu]nable to locate|[Nn]ot find|was not found|no (?:\w{1,20} ){1,3}(?:exists|found)\b|no \w{1,40} with the name|failed to (?:find|look up)|file is missing|leaves us with no hosts|No configuration files|ErrImage|ImagePull|pull image/,
    "not-found",
  ],
  [/can't evaluate field|wrong type for value/, "type"],
  [/field not declared in schema/, "schema"],
  [
    /[Uu]nknown service error|Internal Server Error|Bad Gateway|[Ss]ervice (?:is )?(?:temporarily )?[Uu]navailable/,
    "upstream",
  ],
  [
    /could not select device driver|not supplied: |env(?:ironment)? variable|\bswarm\b|unqualified-search|not configured|is not set\b|environment variable|is not enabled\b/,
    "configuration",
  ],
  [/https?:\/\/\S{1,200} (?:is unhealthy|didn't become healthy)/, "upstream"],
  [
    /Crash ?LoopBackOff|Back-off|nodes are available|[Uu]nschedulable|FailedScheduling|probe failed|is unhealthy|failed to start|Insufficient (?:cpu|memory|pods|nvidia|ephemeral)|\brunc\b|OCI runtime|shim task|PersistentVolumeClaim|sandbox|error execution phase|is waiting to start|NotReady|PLEG is not healthy|[Cc]ontainer runtime (?:is down|network not ready|status check)|UPGRADE FAILED|INSTALLATION FAILED|rolled back|ROLLBACK|NodeCreationFailure|task: non-zero exit|unexpected state '\w{0,30}FAILED'/,
    "deployment",
  ],
  [
    /unknown (?:flag|command|shorthand|field|option|subcommand)|[Ii]nvalid|not a valid |(?:is|are) required|required (?:flag|argument|field|value)|[Uu]nrecognized|[Uu]nexpected\b|[Uu]nsupported|must (?:be|specify|have|not|contain)|requires (?:at least|exactly|\d)|[Mm]issing|needs an argument|not allowed|may not be (?:set|empty|specified)|not set\b|is too (?:long|large|short)|malformed|[Uu]nknown(?! (?:reason|error))|[Ff]ail(?:ed)? to (?:decode|deserialize|convert)/,
    "invalid-input",
  ],
  [
    /[Ff]ailed (?:to )?create(?! (?:chat|completion|embedding|message|session|user|thread|index|response|image)s?\b)/,
    "deployment",
  ],
];

/** What kind of trouble a text of an operations tool names; undefined when no wording is known. */
export function operationsCategory(text: string): Category | undefined {
  return byWording(text.replace(/code = \w{2,30} desc = /g, ""), wordings);
}

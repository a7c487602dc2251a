/** How servers, databases and their clients word their errors, by category. Sources: their message catalogues and code. */
import { catalogue } from "../../catalogue/index.ts";
import { byWording } from "../shared/by-wording.ts";
import { postgresWordings } from "./postgres.ts";
import { slotsOf } from "../../catalogue/template.ts";
import { firstLine } from "../../extract/text.ts";
import type { Category } from "../../types.ts";

const MAX_CHARACTERS = 2_000;

/** In order: of a message that fits two, the first says more. */
const wordings: readonly [Category, RegExp][] = [
  [
    "connection",
    /transport failure|connection is not open|channel\/connection|brokers reachable|[Cc]an't contact|no servers available|requested WAL segment/,
  ],
  [
    "schema",
    /^cannot drop (?:PRIMARY KEY|UNIQUE) column|^cannot modify .{1,200} because it is a view|^Cannot add an? .{3,60} column|^SELECTs to the left|ORDER BY term|^AUTOINCREMENT is only|has more than one primary key$|^cannot UPDATE generated column|^table .{1,100} may not be modified$/,
  ],
  ["constraint", /constraint is incorrectly formed|^cannot store \w{3,7} value in /],
  ["syntax", /^(?:.{0,60}, )?misuse of (?:aggregate|window)/],
  ["conflict", /[Aa]nother mongod instance|already (?:running|in use)/],
  [
    "configuration",
    /ACL errors|could not load pg_hba|invalid authentication method|unable to find required|Failed to initialize server/,
  ],
  ["schema", /has \d{1,5} columns but|[Cc]ouldn't find table|no such function/],
  ["disk", /Bad file format|AOF .{1,300} (?:format error|is not valid)/],
  ["crash", /Short read or OOM|Unrecoverable error|valid checkpoint record|RDB (?:file|reading)/],
  ["authentication", /FATAL: {1,2}(?:role|user) "/],
  [
    "invalid-input",
    /date\/time field value|invalid input (?:syntax|value)|COPY .{1,100}(?:extra data|missing data)|extra data after last|is not a valid archive|does not appear to be a valid/,
  ],
  [
    "dependency",
    /^extension ".{1,100}" is not available|could not (?:load|access) (?:library|file ")|cannot open shared object|shared librar|Can't load module/,
  ],
  ["conflict", /exists but is not empty|could not create any TCP|^.{0,60}[Dd]atabase exists/],
  ["permission", /"root" execution of|run .{1,60}as root|executed by "root"/],
  [
    "invalid-input",
    /^malformed JSON|[Ww]rong signature|[Mm]ore than 1 row|(?:DB index|bit offset) is|must be a memory value/,
  ],
  ["constraint", /^CONSTRAINT `.{1,200} failed for /],
  [
    "dns",
    /getaddrinfo|ENOTFOUND|could not translate host name|Name or service not known|nodename nor servname|[Tt]emporary failure in name resolution|name resolution|host not found|[Uu]nknown (?:MySQL |MariaDB )?server host|[Uu]nknown host|no such host|could(?: not|n't) (?:be )?resolved?\b(?! depend)|Could not resolve|DNS lookup|NXDOMAIN|SERVFAIL|ORA-12545|Unable to determine IP address|Failed to resolve/,
  ],
  [
    "concurrency",
    /[Dd]eadlock|could not serialize|could not obtain lock|[Ll]ock wait timeout|lock timeout|lock request time out|(?:database|table|schema|db)\b.{0,80} is locked|acquire with NOWAIT|serialization failure|[Ww]rite ?[Cc]onflict|concurrent(?:ly)? (?:update|delete|modif)|busy running a script|restart transaction|TransactionRetry|version_?[ _]conflict|Could not set lock|could not lock|[Cc]onflicting lock|Unable to (?:lock|acquire .{0,30}lock)|Record has changed since last read|obtain lock|is rebalancing|being (?:modified|used) by another|exclusive (?:use|lock)/,
  ],
  [
    "disk",
    /No space left|[Dd]isk (?:is )?full|database or disk is full|could not (?:extend|fsync)|Errcode: (?:28|30)\b|[Gg]ot error 28|disk I\/O error|I\/O error|[Rr]ead-only file system|flood-stage|unable to extend|[Tt]able '.{1,100}' is full|(?:un|not )able to persist|insufficient (?:disk|storage)|disk space|space exceeded|system error number 28|low on disk|not enough (?:disk )?space|FAILED, ENOSPC|readonly database|could not allocate space/,
  ],
  [
    "memory",
    /[Oo]ut of (?:shared )?memory|out of sort memory|[Cc]annot allocate memory|[Mm]emory limit|maxmemory|OutOfMemory|unable to allocate \d|Unable to allocate|Data too large|stack depth limit exceeded|[Cc]an't allocate memory|Java heap space|insufficient system memory|could not resize shared memory|Out of range memory|MEMORY_LIMIT|memory usage .{0,60}exceed/,
  ],
  [
    "resource-limit",
    /[Tt]oo many (?:clients|connections|open files|requests in progress|active|users|processes|sessions|channels|simultaneous)|connection slots are reserved|max(?:imum)? (?:number of|client) (?:clients|connections|sessions|processes|conn)|connection (?:pool|limit)|worker_connections are not enough|MaxRequestWorkers|max_user_connections|number of .{1,30} exceeded|pool (?:exhausted|timed out)|no more (?:connections|channels)|max_locks|more than .{1,40} active connections|all .{0,20}(?:slots|replication slots) are in use|Argument list too long|maximum open shards|limit of total fields|no free connections|reached max|limit exceeded/,
  ],
  [
    "tls",
    /\bSSL\b|\bTLS\b|certificate|x509|[Hh]andshake (?:failed|failure|error)|X509|PEM (?:routines|lib)|BIO_new_file|private key|wrong version number|unknown ca\b/,
  ],
  [
    "compatibility",
    /UPGRADE PROBLEM|Wrong mongod version|featureCompatibilityVersion|incompatible with server|server version mismatch|not compatible|incompatible|[Uu]nsupported (?:version|protocol|frontend|redo log format|wire version|feature)|[Uu]pgrade (?:is )?(?:required|after a crash)|is not supported|not supported by|[Dd]eprecated|no longer supported|API incompatibility|cannot be loaded: |Client does not support|written by .{1,60} version|binary API|version .{1,40}(?:required|mismatch)|unsupported|UNSUPPORTED_/,
  ],
  [
    "authentication",
    /authenticat(?:e|ion|ed)\b|password (?:mismatch|incorrect|supplied)|[Aa]ccess denied for user(?!.{1,200} to database)|no password supplied|[Ii]nvalid (?:credentials|password|username|login|auth|user)|wrong password|[Ll]ogin (?:failed|incorrect|refused|was refused|denied)|login for user|WRONGPASS|NOAUTH|pg_hba\.conf|logon denied|[Bb]ad (?:auth|user name)|not logged ?in|invalid token|[Uu]nauthenticated|password has expired|account (?:is )?locked|PASSWORD_MISMATCH|not authori[sz]ed to connect|unauthorized: |missing authentication|LOGON_FAILURE|Unauthorized$|Authorization Violation/i,
  ],
  [
    "authorization",
    /permission denied (?:for|to)|must be (?:owner|superuser|able to)|row-level security|[Nn]ot authori[sz]ed|not allowed to|denied to user|Access denied(?: for user.{1,200} to database|;)|insufficient privileges|ACCESS_REFUSED|access_refused|access to .{1,200} (?:refused|denied)|client denied by|NOPERM|NOPERMISSION|permission was denied|[Aa]uthorization failed|AUTHORIZATION_FAILED|access forbidden|forbidden by|permission denied$|[Rr]elay access denied|Not enough privileges|has no permissions|lacks? (?:the )?(?:required )?privilege|(?:is|action .{1,100} is) unauthorized|is not permitted|[Dd]enied by/,
  ],
  [
    "permission",
    /[Pp]ermission denied|Operation not permitted|EACCES|Errcode: 13\b|os error 13|invalid permissions|wrong ownership|[Aa]ccess is denied|not writable|cannot be run as root|can't be run as root|NT_STATUS_ACCESS_DENIED/,
  ],
  [
    "timeout",
    /tim(?:ed?|ing)[ -]?out|timeout|timely manner|deadline exceeded|canceling statement due to|[Qq]uery execution was interrupted|TIMEOUT/,
  ],
  [
    "connection",
    /ECONN(?:REFUSED|RESET)|[Cc]onnection (?:refused|reset|closed|lost|aborted|failure|error|timed out|to .{1,100} (?:failed|refused|lost)|was closed|terminated|is closed|not open)|[Cc]onnect(?: error)? to .{1,200} failed|[Cc]an(?:'t|not|not) connect|[Cc]ould not connect|[Uu]nable to connect|[Ff]ailed to connect|server has gone away|[Ll]ost connection|closed the connection|closed connection|[Bb]roken pipe|No route to host|[Uu]nreachable|[Tt]ransport failure|terminating connection|connect failed|no (?:listener|brokers?|suitable servers|reachable servers|primary|master)|server (?:is )?(?:not running|down)|starting up|shutting down|in recovery mode|not currently accepting|unexpected EOF|end-of-file on communication|EOF on|unable to perform an operation on node|Host .{1,100} is (?:blocked|not allowed)|error reading from|disconnect(?:ed)?|not running|socket (?:is )?(?:closed|error)|LEADER_NOT_AVAILABLE|cannot contact|Socket hang up|Insufficient number of|network (?:error|failure)|epmd/,
  ],
  [
    "upstream",
    /upstream|no live|Bad Gateway|[Bb]ackend (?:fetch )?(?:failed|unhealthy)|no server (?:is )?available|Service Unavailable|proxy: error reading|[Bb]ad gateway|Gateway Time-out|all shards failed|no available server|failed to (?:proxy|forward)/,
  ],
  [
    "encoding",
    /invalid byte sequence|has no equivalent in encoding|[Ii]llegal mix of collations|[Ii]ncorrect string value|character set|[Ii]nvalid UTF-?8|encoding .{1,60}(?:conflict|does not match)|untranslatable character|Malformed UTF-?8/,
  ],
  [
    "constraint",
    /violates|[Dd]uplicate (?:entry|key|value)|unique (?:constraint|index)|constraint (?:failed|violation)|E11000|foreign key constraint|cannot be null|may not be NULL|[Cc]annot insert (?:the value )?NULL|[Cc]hecksum (?:mismatch|error|fail)|INTEGRITY_|integrity constraint|page verification failed|cannot be truncated|still referenced|other objects depend on it|CONFLICTS with|conflicted with the|invalid page in block|WRONG_CHECKSUM/,
  ],
  [
    "arithmetic",
    /division by zero|[Dd]ivide by zero|DIVISION|[Dd]ivisor is equal to zero|(?<!index (?:is )?)out of range|overflow|is too (?:large|small) for|not a finite/,
  ],
  [
    "syntax",
    /syntax error|SQL syntax|parse error|Parse error|Incorrect syntax|cannot parse|Cannot parse|unterminated (?:quoted|dollar)|unrecognized token|incomplete input|not properly ended|missing (?:expression|right parenthesis|left parenthesis|keyword)|invalid (?:character|SQL statement|identifier syntax)|unexpected (?:token|"|end of (?:file|input))|mismatched input|Unclosed quotation|quoted string not properly terminated|parsing_exception|no viable alternative|Invalid input '|SYNTAX_ERROR|Missing [;}]/i,
  ],
  [
    "schema",
    /(?:relation|column|table|function|schema|type|operator|index|view|trigger|aggregate|procedure|sequence|field|constraint|extension|publication)\b.{0,200} (?:does not|doesn't|not) (?:exist|found)|[Uu]nknown (?:column|table|field|expression|identifier|collection)|Missing columns|no such (?:table|column|index|function|view|collection)|[Tt]able .{1,200} (?:doesn't exist|not found)|has no column named|has no field|[Ii]nvalid (?:object|column) name|values for \d{1,6} columns|[Cc]olumn count|is ambiguous|ambiguous column|must appear in the GROUP BY|only_full_group_by|invalid identifier|doesn't have a default value|[Dd]ata too long|too long for type|value too large for column|String or binary data would be truncated|is of type .{1,80} but expression is|datatype mismatch|cannot be cast|cannot (?:be )?cast|mapper_parsing|failed to parse field|[Nn]o mapping found|Fielddata is disabled|unknown field|not of type|unconfigured table|[Uu]ndefined column|table or view does not exist|no schema has been selected|[Uu]nknown measurement|Binder Error|missing FROM-clause|undefined name|only superset|type_mismatch|field type conflict|has a different definition|incompatible (?:type|schema)|different number of columns|does not have (?:that many|a column)/i,
  ],
  [
    "conflict",
    /already exists?|already in use|[Aa]ddress in use|[Aa]lready used|already bound|already running|already a|EADDRINUSE|another (?:instance|server|process|mongod)|is being accessed by other|RESOURCE_LOCKED|PRECONDITION_FAILED|precondition_failed|resource_already|could not bind|Can't start server: Bind on|unable to bind|is specified more than once|conflicts with|\bConflict\b|cannot bind|Unable to (?:create|lock) .{0,40}pid|cannot obtain exclusive|in use by/,
  ],
  [
    "type",
    /WRONGTYPE|wrong kind of value|wrong type|invalid type|type mismatch|operator does not exist|could not determine data type|cannot convert|Conversion failed|No function matches|not an? (?:integer|number|array|function|float)|not a valid (?:float|integer)|incompatible types|must be an? (?:integer|number|string)|wrong number or types of arguments|datatype/,
  ],
  [
    "configuration",
    /directive|[Uu]nknown (?:variable|option|system variable|setting|keyword|parameter|config|configuration|proxy)|[Uu]nrecogni[sz]ed (?:configuration|option|keyword)|configuration (?:file|parameter|error)|[Cc]onfig(?:uration)? (?:error|file)|FATAL CONFIG|invalid (?:parameter|option|number of arguments)|parsing \[|Invalid command|bad (?:zone|config)|setting|undefined (?:receiver|filter)|[Mm]issing (?:required )?(?:parameter|option|argument)|wrong number of arguments in config|must be set|is not configured|not a valid|no default server|requires? .{1,60} to be/,
  ],
  ["authorization", /read[- ]?only|READONLY|\bdenied\b|[Ff]orbidden/],
  [
    "not-found",
    /[Nn]o such (?:file|key|container|user here|user|object|process|subscription|stream|mailbox|domain|service)|[Nn]ot found|not_found|NOT_FOUND|(?:does not|doesn't|did not) exist|[Uu]nknown (?:database|user|topic|recipient|stream|virtual host)|cannot open|[Uu]nable to open|[Cc]ould not (?:open|find)|[Ff]ailed to open|[Cc]ouldn't find|[Cc]an't (?:change dir|create test file|find|open)|[Mm]ailbox unavailable|[Uu]ser unknown|cannot find|UNKNOWN_TOPIC|UNKNOWN_DATABASE|no queue|no exchange|No matching|no route matched|no rules? matched/i,
  ],
  [
    "crash",
    /got signal|crashed by signal|terminated by signal|[Ss]egmentation fault|\bSIG(?:SEGV|ABRT|BUS|KILL)\b|core dumped|database disk image is malformed|corrupt|malformed|is marked as crashed|got exception 0x|panic|Aborted\b/,
  ],
  ["assertion", /[Aa]ssertion (?:fail|violat)|TRAP: |Invariant failure|BUG\b/],
  [
    "invalid-input",
    /[Ii]nvalid|[Bb]ad (?:request|argument|data|command)|wrong number of arguments|out of bounds|[Ww]rong number of args|malformed|must be|unrecognized command|unknown command|[Uu]nknown subcommand|\bplaceholders\b|expected|Truncated incorrect|Incorrect .{1,40} value|too (?:large|big|long)|exceeds?|MSG_SIZE_TOO_LARGE|not an? valid/,
  ],
  ["configuration", /[Cc]onfig|parameter/],
];

/** What a client says of a connection or a query ends in what the server said. */
const SERVER_SAID = /^.{1,600}[:\s](?=(?:ERROR|FATAL|PANIC|错误|致命错误): {1,2}\S)/;

/** The category that a service's message tells, whole by the catalogue, else by its wording; undefined where neither does. */
export function serviceCategory(message: string): Category | undefined {
  const text = message.slice(0, MAX_CHARACTERS).replace(SERVER_SAID, "");
  return (
    ofTemplate(firstLine(text)) ??
    byWording(text, postgresWordings) ??
    wordings.find(([, wording]) => wording.test(text))?.[0]
  );
}

/** By a template that fits the whole message and leaves nothing of it to another. */
function ofTemplate(line: string): Category | undefined {
  const template = catalogue().find(line.replace(/^(?:ERROR|FATAL|PANIC|错误|致命错误|严重错误): {1,2}/, ""))?.template;
  return template && slotsOf(template.en).every(({ kind }) => kind !== "message") ? template.category : undefined;
}

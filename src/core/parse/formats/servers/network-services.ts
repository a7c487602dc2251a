/** Small network services and their clients: MQTT, NATS, memcached, DNS servers, LDAP, SMB, NFS, FTP. */
import { CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const networkServices = patternFormat("network-services", "other", [
  // mosquitto
  {
    pattern:
      /^(?:\d{10}|\d{4}-\d\d-\d\dT[\d:]{8}[\w:+-]{0,6}): Error: (?<message>(?:A listener|Invalid|Unknown|Empty|Duplicate|Unable to (?:open|load) (?:config|include)|.{1,100} (?:value in configuration|must (?:provide|be|have))).{0,300})$/,
    category: "configuration",
  },
  { pattern: /^(?:\d{10}|\d{4}-\d\d-\d\dT[\d:]{8}[\w:+-]{0,6}): Error: (?<message>\S.{0,400})$/ },
  {
    pattern:
      /^(?:\d{10}: |\d{4}-\d\d-\d\dT[\d:]{8}: )?(?<message>Error found at (?<file>[^\s:]{1,300}):(?<line>\d{1,7})\.)$/,
    confidence: CONSEQUENCE,
    category: "configuration",
  },
  { pattern: /^(?<message>Connection error: Connection Refused: .{1,100})$/, confidence: STRONG },
  {
    pattern:
      /^(?:Error: )?(?<message>(?:Unable to connect \(.{1,100}\)\.?|(?<=Error: )Connection refused|(?<=Error: )The connection was (?:refused|lost)\.?|A TLS error occurred\.|Connection error: .{1,100}|Problem setting TLS.{0,100}|Protocol error.{0,100}|Lookup error\.))$/,
    confidence: LIKELY,
  },
  // NATS
  {
    pattern:
      /^(?:nats: error: |error: nats: |nats: )(?<message>(?:no |connection|authorization|Authorization|timeout|maximum|stream|consumer|invalid|jetstream|JetStream|wrong|could not|setup|slow|expected).{1,300})$/,
    runtime: "other",
    confidence: STRONG,
  },
  {
    pattern: /^nats-server: (?:(?<file>\S{1,200}):(?<line>\d{1,7}):(?<column>\d{1,7}): )?(?<message>\S.{0,400})$/,
    anchors: ["nats-server: "],
  },
  { pattern: /^\[\d{1,9}\] \d{4}\/\d\d\/\d\d [\d:.]{8,15} \[(?:ERR|FTL)\] (?<message>\S.{0,400})$/ },
  // memcached
  { pattern: /^(?<message>can't run as root without the -u switch)$/, confidence: STRONG },
  { pattern: /^(?<message>(?:SERVER_ERROR|CLIENT_ERROR) \S.{0,200})$/, confidence: STRONG },
  { pattern: /^(?<message>failed to listen on (?:TCP|UDP|one of interface).{0,200})$/, confidence: STRONG },
  // BIND
  {
    pattern:
      /^(?<message>(?<file>[\w./-]{1,200}):(?<line>\d{1,7}): (?:unknown option '|missing ';' before|no TTL specified|unknown RR type|.{1,60} expected near|unexpected end of|expected ).{0,300})$/,
    confidence: STRONG,
    category: "configuration",
  },
  {
    pattern:
      /(?:^|\bnamed\[\d{1,9}\]: )(?:\d\d-[A-Z][a-z]{2}-\d{4} [\d:.]{8,15} )?(?:[\w-]{1,20}: error: )?(?<message>(?<file>\/?[\w./-]{1,200}\.(?:conf|zone|db|local|options|hosts|key)[\w.-]{0,40}|\/\S{1,200}):(?<line>\d{1,7}): (?:unknown option|missing ';'|expected|unexpected|zone |bad |open: |.{1,60} expected near|parsing failed|near |.{1,60}redefined|undefined|option ).{0,300})$/,
    anchors: [
      ": unknown option",
      ": missing ';'",
      " expected near ",
      "named",
      ".conf",
      ".zone",
      ".db",
      ".hosts",
      ".key",
      ".local",
      ".options",
    ],
    category: "configuration",
  },
  {
    pattern: /^(?:dns_(?:rdata|master)\w{1,30}: )(?<message>(?:(?<file>[^\s:]{1,200}):(?<line>\d{1,7}): )?\S.{1,300})$/,
    category: "syntax",
  },
  {
    pattern:
      /(?:^|: )(?<message>zone \S{1,200}: (?:loading from (?:master|primary) file|has no NS|has 0 SOA|NS '|refresh: failure|transfer).{0,300})$/,
    confidence: STRONG,
    category: "configuration",
  },
  {
    pattern: /^(?<message>zone \S{1,200}: not loaded due to errors\.)$/,
    confidence: CONSEQUENCE,
    category: "configuration",
  },
  {
    pattern:
      /(?:(?:^|\bnamed\[\d{1,9}\]: )\d\d-[A-Z][a-z]{2}-\d{4} [\d:.]{8,15} |\bnamed\[\d{1,9}\]: )[\w-]{1,20}: (?:error|critical): (?<message>\S.{0,400})$/,
    confidence: LIKELY,
  },
  // dnsmasq, unbound
  {
    pattern: /\bdnsmasq(?:\[\d{1,9}\])?: (?<message>bad option at line (?<line>\d{1,7}) of (?<file>\S{1,300}))$/,
    category: "configuration",
  },
  {
    pattern:
      /^(?:\w{3} {1,2}\d{1,2} [\d:]{8} \S{1,80} )?dnsmasq(?:\[\d{1,9}\])?: (?<message>(?:failed|bad|cannot|illegal|unknown|FAILED|missing|no |duplicate|inconsistent|recompile|junk|DNS service).{1,300})$/,
  },
  {
    pattern:
      /^(?:\[\d{10}\]|\w{3} {1,2}\d{1,2} [\d:]{8}) unbound(?:-checkconf)?\[\d{1,9}:\d{1,4}\] (?:fatal error|error): (?<message>\S.{0,400})$/,
  },
  {
    pattern: /^(?<message>(?<file>\/?[\w./-]{1,200}\.conf):(?<line>\d{1,6}): error: .{1,200})$/,
    confidence: STRONG,
    category: "syntax",
  },
  // keepalived
  {
    pattern:
      /^(?:.{0,80}Keepalived\w{0,12}\[\d{1,9}\]: )?\((?<file>\/[^:()]{1,300}): Line (?<line>\d{1,7})\) (?<message>(?!Warning|WARNING)\S.{1,300})$/,
    category: "configuration",
  },
  // OpenVPN
  {
    pattern:
      /^(?:.{0,80}(?:openvpn|ovpn-\S{1,40})\[\d{1,9}\]: )?(?<message>Options error: (?!Please correct).{1,400})$/,
    category: "configuration",
  },
  // rsyslog
  {
    pattern:
      /\brsyslogd?(?:-\d{1,5})?(?:\[\d{1,9}\])?: ?(?<message>error during parsing file (?<file>[^,]{1,300}), on or before line (?<line>\d{1,7}): .{1,600}?)(?: \[v\d\S{1,20}(?: try .{1,80})?\])?$/,
    category: "syntax",
  },
  {
    pattern:
      /\brsyslogd?(?:-\d{1,5})?(?:\[\d{1,9}\])?: ?(?<message>(?:CONFIG ERROR: |invalid |cannot |could not |action '|omfwd: |imudp: |imtcp: |module '|run failed|unexpected GnuTLS|not permitted to talk|peer |file '|parameter '|fatal|no work|pidfile ).{1,600}?)(?: \[v\d\S{1,20}(?: try .{1,80})?\])?$/,
    confidence: STRONG,
  },
  // LDAP
  { pattern: /^(?:\w{3,20}: )?(?<message>ldap_[\w()]{2,40}(?:\(\w{1,20}\))?: \S.{0,200}? \((?<code>-?\d{1,3})\))$/ },
  {
    pattern:
      /^(?:[0-9a-f]{8}(?:\.[0-9a-f]{8})? (?:0x[0-9a-f]{4,16} )?)?(?:slapd|slaptest|slapadd)(?:\[\d{1,9}\])?: (?<message>(?:bad|could not|config error|bind|unable|daemon: bind|main: TLS|error).{1,300})$/,
  },
  // SMB, NFS
  { pattern: /^(?:.{0,200}[\s(])?(?<code>NT_STATUS_[A-Z0-9_]{3,60})(?=[\s):.,]|$)/, confidence: STRONG },
  { pattern: /^(?:mount\.nfs4?|exportfs|umount\.nfs4?|rpc\.\w{2,20}): (?<message>\S.{0,300})$/ },
  { pattern: /^(?:mount\.cifs: )?(?<message>mount error\((?<code>\d{1,4})\): .{1,200})$/ },
  { pattern: /^(?<message>mount error: .{1,200})$/ },
  // FTP
  {
    pattern:
      /^(?:<--- |ftp> )?(?<message>(?<code>530|550|421|425|426|553|500|501|502) (?:Login (?:incorrect|authentication failed)|Not logged in|Please login|Failed to |Permission denied|Create directory|File not found|Could not |Service not available|Timeout|There are too many|Can't open|Requested action|No such file|Use PORT|Failed|Illegal|OOPS: |Sorry|User .{1,60} cannot).{0,200})$/,
    confidence: STRONG,
  },
  { pattern: /^(?<message>(?:500 )?OOPS: .{1,200})$/ },
]);

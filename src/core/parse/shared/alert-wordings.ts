/** How monitoring systems word an alert in a chat or a mail: the line that says that it fires, by tool. */

/** A line that says that something fires; the group `message` is what. */
export interface Wording {
  /** Literals of which every such line holds one. */
  anchors: readonly string[];
  line: RegExp;
  /** People write it, too: it counts where the lines around it say what only a tool says. */
  beside?: RegExp;
}

/** What stands in front of a title: icons, marks of bold text and of lists. */
const ICON = String.raw`^(?::[a-z0-9_+-]{1,30}: ?){0,3}(?:[^\p{L}\p{N}[\]【】(*#<]|\*){0,8}#{0,4} ?\*{0,2}`;
const at = (pattern: string): RegExp => new RegExp(`${ICON}${pattern}`, "u");
/** What a monitoring system adds to a title. */
const MEASURED =
  /过高|过低|不足|超过|超出|失败|异常|错误|宕机|不可用|超时|低于|高于|\d ?%|当前值|阈值|级别[:：]|Problem started|Problem name:|Severity:|Metric value|last triggered|@\S|Status: Open|Service:|Urgency:|状态\*{0,2}\s?[:：]\*{0,2}\s?(?:firing|FIRING|PROBLEM|alerting|告警|异常)/;

/** What a card tells of an alert, each on a line. */
const LABEL = String.raw`[-*>\s]{0,6}\*{0,2}(?:集群|命名空间|级别|等级|原因|对象|主机|实例|节点|Pod|IP)\*{0,2}\s?[:：]`;

export const wordings: readonly Wording[] = [
  // Alertmanager and Grafana: [FIRING:2] …, FIRING, **Firing**, [1] Firing
  {
    anchors: ["FIRING", "Firing"],
    line: at(
      String.raw`(?:\[?FIRING(?::\d{1,5}(?:, ?RESOLVED:\d{1,5})?)?\]?|Firing\*\*|\[\d{1,4}\] Firing)\s{0,4}(?<message>.{0,500})$`,
    ),
  },
  // What fires is listed below, line by line
  { anchors: ["Firing:", "FIRING:"], line: /^(?:FIRING|Firing):(?<message>)$/ },
  // Alertmanager's receiver for GitHub: a table of labels
  { anchors: ["<td>"], line: /^<td>(?<message>[^<]{1,300})<\/td>$/, beside: /<th>alertname<\/th>\n<td>/ },
  // What a webhook makes of a card: Alert HostDown firing, and its labels below
  {
    anchors: [" firing"],
    line: at(String.raw`Alert (?<message>[A-Z]\w{3,120}) (?:is )?firing$`),
    beside: /^(?:alertname|severity|instance|summary|description)\s?[:=]\s?\S/m,
  },
  {
    anchors: ["[ALERT] alertname:"],
    line: /^\[ALERT\] alertname:(?<message>[\w-]{1,120}) \w{1,40}:\S.{0,900}$/,
  },
  // Alertmanager's receivers for issue trackers and mail: what fires with its graph, its labels below
  { anchors: ["* firing"], line: /^\s{0,8}\* firing(?: https?:\/\/\S{1,900}| ?)(?<message>)$/ },
  // Upptime's issues
  {
    anchors: ["was **down**"],
    line: /^(?:In \[`?[\da-f]{7,40}`?\]\(\S{1,300})?\), (?<message>.{1,300} was \*\*down\*\*):?$/,
  },
  // ⚠️ CertificateExpiringSoon (warning)
  {
    anchors: ["(warning)", "(critical)", "(page)", "(high)", "(emergency)"],
    line: /^(?:⚠\ufe0f?|🚨|🔥|🔴|🟠|🟡|❗\ufe0f?|‼\ufe0f?|💥) ?\*{0,2}(?<message>[A-Z]\w{3,120})\*{0,2} \((?:warning|critical|page|high|emergency)\)$/u,
  },
  // 🚨 CRITICAL Alert: ServiceDown
  {
    anchors: ["Alert: ", "CRITICAL: ", "Critical: ", "Warning: ", "WARNING: "],
    line: at(
      String.raw`(?:(?:CRITICAL|Critical|WARNING|Warning|Prometheus|High|Low) Alert|CRITICAL|Critical|WARNING|Warning): (?<message>[A-Z]\w{3,120})\*{0,2}$`,
    ),
    beside: /^(?:Summary|Description|Instance|Severity|Started|摘要|描述): \S/m,
  },
  // A card's field: **Status:** firing, | **Status** | firing |
  {
    anchors: ["firing", "FIRING", "Firing"],
    line: /^[-*|>\s]{0,6}(?:Status|State|Alert status)\*{0,2}\s?[:|]\*{0,2}[^\p{L}]{0,6}(?:firing|FIRING|Firing)(?<message>)[^\p{L}\p{N}]{0,6}$/u,
  },
  { anchors: ["Alerts Firing:"], line: at(String.raw`Alerts Firing:(?<message>)$`) },
  {
    anchors: ['alertstate="firing"'],
    line: /\bALERTS\{alertname="(?<message>[^"]{1,200})", .{0,500}alertstate="firing"/,
  },
  {
    anchors: ["[Alerting]", "[No Data]"],
    line: at(String.raw`(?:\[P\d\] ?)?\[(?:Alerting|No Data)\] (?<message>.{1,500})$`),
  },
  // Datadog
  {
    anchors: ["riggered]", "riggered on "],
    line: at(String.raw`(?:\[P[1-5]\] ?)?\[(?:Re-)?Triggered(?: on [^\]]{1,200})?\]\s{0,4}(?<message>.{1,500})$`),
    beside: MEASURED,
  },
  {
    anchors: ["riggered: "],
    line: at(String.raw`(?:\[Monitor Alert\] )?(?:Re-)?Triggered: (?<message>.{1,500})$`),
    beside: /last triggered at|^@\S|\b(?:avg|sum|max|min|count)\(last_\d|Metric value/m,
  },
  // PagerDuty
  { anchors: ["Triggered #"], line: at(String.raw`Triggered #\d{1,9}:? (?<message>.{1,500})$`) },
  { anchors: ["ALRT: #"], line: /^ALRT: #\d{1,9} on (?<message>.{1,400}?)(?:\. Reply \d.{0,200})?$/ },
  // Opsgenie
  { anchors: ["#"], line: /^#\d{1,9}: (?<message>\S.{1,400})$/, beside: /^Status: Open$/m },
  // CloudWatch
  { anchors: ["ALARM: "], line: at(String.raw`ALARM: (?<message>".{1,500})$`) },
  {
    anchors: ["entered the ALARM state"],
    line: /Alarm "(?<message>.{1,300}?)" in .{1,100} has entered the ALARM state/,
  },
  {
    anchors: ["Reason for State Change:", "New State Reason:"],
    line: /^-?\s{0,4}(?:Reason for State Change|New State Reason):\s{1,40}(?<message>\S.{0,1000})$/,
    beside: /\b(?:OK|INSUFFICIENT_DATA) -> ALARM\b/,
  },
  // Zabbix
  {
    anchors: ["Problem: ", "PROBLEM: "],
    line: at(String.raw`(?:Problem|PROBLEM): (?<message>\S.{0,500})$`),
    beside: MEASURED,
  },
  { anchors: ["Problem name: "], line: /^Problem name: (?<message>\S.{1,400})$/, beside: /^Problem started at /m },
  // Uptime Kuma, Pingdom, StatusCake, UptimeRobot, Healthchecks.io, Better Stack
  { anchors: ["🔴 Down]"], line: /\[🔴 Down\] (?<message>.{1,500})$/u },
  { anchors: ["went down. ❌"], line: /^❌ Your service (?<message>.{1,200} went down)\. ❌$/u },
  { anchors: ["Alert DOWN:"], line: /^Pingdom ?Alert DOWN:(?<message>.{0,500})$/ },
  { anchors: ["went down at"], line: /^Your site,? (?<message>.{1,300} went down at .{1,300})$/ },
  {
    anchors: ["is DOWN", "gone DOWN"],
    line: at(
      String.raw`(?<message>(?:Monitor is DOWN: .{1,400}|(?:The check |Host |Service )?["“']?.{1,120}["”']? (?:is|has gone) DOWN\b.{0,200}))$`,
    ),
  },
  {
    anchors: ["New incident: ", "Incident started: "],
    line: at(String.raw`(?:New incident|Incident started): (?<message>.{1,400})$`),
  },
  // Checkly, Upptime
  { anchors: ['" has failed'], line: at(String.raw`(?<message>Check ".{1,120}" has failed)$`) },
  { anchors: ["🛑"], line: /^🛑 (?<message>.{1,120} is down)$/u },
  // Azure Monitor, Google Cloud, New Relic
  { anchors: ["Fired:Sev"], line: /Fired:Sev\d (?<message>Azure Monitor Alert .{1,300})/ },
  { anchors: ["Alert firing"], line: at(String.raw`\[?Alert firing\]?[:\s]{1,3}(?<message>.{0,300})$`) },
  // CI and delivery: GitHub, Jenkins, Argo CD
  {
    anchors: ["workflow run failed", "workflow runs failed"],
    line: at(String.raw`(?<message>\d{1,4} workflow runs? failed)$`),
  },
  { anchors: ["Workflow "], line: at(String.raw`(?<message>Workflow .{1,120} failed(?: (?:in|on) .{1,200})?)$`) },
  {
    anchors: [" Failure after ", " Still Failing after ", " Unstable after "],
    line: /^(?<message>\S.{0,200} - #\d{1,7} (?:Failure|Still Failing) after .{1,80})$/,
  },
  {
    anchors: [" failed"],
    line: /^(?:❌|✖|✗|🔴|🚨|💥)\s?(?<message>\S.{1,120}? failed(?: (?:in|on|at|after|for) \S.{0,60})?[.!]?)$/u,
    beside: /\/(?:actions\/runs|-\/pipelines|-\/jobs|builds?|pipelines)\/\d/,
  },
  { anchors: ["FAILED: Job '"], line: at(String.raw`(?<message>FAILED: Job '.{1,200}')`) },
  { anchors: [" has degraded."], line: at(String.raw`(?<message>Application \S{1,120} has degraded\.)`) },
  {
    anchors: ["with the following error: "],
    line: at(
      String.raw`The sync operation of application \S{1,120} has failed at .{1,60} with the following error: (?<message>.{1,900})$`,
    ),
  },
  {
    anchors: ["Failed to sync application "],
    line: at(String.raw`(?<message>Failed to sync application \S{1,120}\.?)$`),
  },
  {
    anchors: [" sync is '", " sync status is '"],
    line: at(
      String.raw`(?<message>Application \S{1,120} sync(?: status)? is '(?:Failed|Error|Unknown|OutOfSync)'\.?)$`,
    ),
  },
  {
    anchors: ["Pipeline "],
    line: at(
      String.raw`(?:\S.{0,100}: )?(?<message>Pipeline #?\d{1,12} (?:of|for) (?:branch|tag|merge request) \S.{0,200}? (?:has )?failed\b.{0,40})$`,
    ),
  },
  // Google Cloud
  {
    anchors: ["[ALERT"],
    line: at(String.raw`\[ALERT(?: - [\w ]{2,20})?\] (?<message>\S.{1,300})$`),
    beside: /^(?:Policy|Condition|Violation started|Incident)\b/m,
  },
  // What Nagios' plugins print
  {
    anchors: [" CRITICAL", " WARNING", " UNKNOWN"],
    line: /^(?<message>(?:DISK|PING|HTTPS?|LOAD|SSH|TCP|UDP|SWAP|PROCS|USERS|NTP|DNS|SMTP|IMAP|FTP|MYSQL|POSTGRES_\w{2,30}|LDAP|CPU|MEM(?:ORY)?|SSL(?:_CERT)?|CERT|SNMP|MAILQ|UPTIME|RAID|FILE_AGE|REDIS|APT|YUM|SENSORS?|JMX\w{0,20}|CHECK_\w{2,30}) (?:CRITICAL|WARNING|UNKNOWN)(?::| -) \S.{1,600})$/,
  },
  // Nagios, Icinga, Checkmk, Netdata
  {
    anchors: ["PROBLEM"],
    line: at(String.raw`(?:\*{2} |\[)PROBLEM(?:\]| (?:Service|Host) Alert:) (?<message>.{1,300}?)(?: \*{2})?$`),
  },
  // Nagios' own log, and Naemon's: [1780696198] HOST ALERT: edge;DOWN;HARD;4;connect to address … refused
  {
    anchors: ["HOST ALERT: ", "SERVICE ALERT: "],
    line: /^(?:\[.{8,30}\] )?(?:.{0,60}: )?(?:HOST|SERVICE) ALERT: (?:[^;]{1,120};){1,2}(?:DOWN|UNREACHABLE|CRITICAL|WARNING|UNKNOWN);(?:SOFT|HARD);\d{1,4};(?<message>.{1,600})$/,
  },
  {
    anchors: ["HOST NOTIFICATION: ", "SERVICE NOTIFICATION: "],
    line: /^(?:\[.{8,30}\] )?(?:.{0,60}: )?(?:HOST|SERVICE) NOTIFICATION: (?:[^;]{1,120};){2,3}(?:DOWN|UNREACHABLE|CRITICAL|WARNING|UNKNOWN);[^;]{1,120};(?<message>.{1,600})$/,
  },
  // Monit's log and mail
  {
    anchors: [
      "failed protocol test",
      "connection failed",
      "cannot open a connection",
      "process is not running",
      "failed to start",
      "service restarted",
      "resource limit matched",
      "usage of ",
    ],
    line: /(?:\bmonit\[\d{1,9}\]: |^\[[^\]]{8,40}\] (?:error|warning) {1,4}: )(?<message>'[^']{1,120}' (?:failed protocol test|connection failed|failed, cannot open a connection|process is not running|failed to (?:start|stop)|.{1,60} (?:resource limit matched|matches resource limit)).{0,400})$/,
  },
  { anchors: ["Notification Type: PROBLEM"], line: /^Notification Type: (?<message>PROBLEM)$/ },
  {
    anchors: [" is critical, ", " needs attention, "],
    line: at(String.raw`(?<message>\S{1,120} (?:is critical|needs attention), \S{1,120} \(.{1,120}\).{0,300})$`),
  },
  // Crashlytics
  {
    anchors: ["New fatal issue in ", "New non-fatal issue in "],
    line: at(String.raw`(?<message>New (?:non-)?fatal issue in .{1,200})$`),
  },
  // 夜莺: 级别状态: S2 Triggered, 💔 规则名
  {
    anchors: ["级别状态", "告警级别"],
    line: /^[-*\s]{0,6}(?:级别状态|告警级别)\*{0,2}\s?[:：]\*{0,2} {0,2}(?<message>\S{1,20} Triggered)$/,
  },
  { anchors: ["💔"], line: /^#{0,4} ?💔 ?(?<message>.{1,200})$/u },
  // 阿里云, 腾讯云, 华为云
  { anchors: ["发生告警", "触发告警"], line: /^(?<message>【.{2,20}】?.{1,400}(?:发生|触发)告警.{0,200})$/ },
  { anchors: ["告警已触发"], line: /^(?<message>【.{2,20}】.{0,300}告警已触发.{0,100})$/ },
  // 飞书, 钉钉, 企业微信: 【Prometheus】告警触发, 🔥 告警通知
  {
    anchors: ["告警", "报警", "故障", "触发】", "触发]"],
    line: at(
      String.raw`[【[](?:[\u4e00-\u9fff]{0,8}(?:告警|报警)(?:触发|中)?|[A-Za-z][\w -]{1,30} ?(?:告警|报警)|触发|故障)[】\]]\s?(?<message>.{0,500})$`,
    ),
    beside: MEASURED,
  },
  {
    anchors: ["告警", "报警", "故障"],
    line: at(
      String.raw`(?:【[^】]{1,40}】|\[[^\]]{1,40}\])?\s?(?:故障告警|告警触发|触发告警|告警信息|报警信息|故障信息|告警通知|报警通知|监控告警|监控报警|系统告警|故障通知|告警)(?:[:：]\s?(?<message>.{1,300}))?\*{0,2}$`,
    ),
    beside: /^[-*>\s]{0,6}(?:告警|报警|故障|规则|触发|当前|主机|实例)(?!信息)[\u4e00-\u9fff]{0,6}\*{0,2}\s?[:：]/m,
  },
  // DingTalk's receiver of Alertmanager, PrometheusAlert: a count, or a link to the graph
  {
    anchors: ["告警:", "告警：", "告警信息]("],
    line: at(
      String.raw`(?:\\?\[告警[:：]\d{1,4}\\?\]\s?(?<message>.{0,500})|\[[A-Za-z]{0,20}(?:故障)?告警信息\]\(https?:\S{1,900}\)\*{0,2})$`,
    ),
  },
  // A card's title, and below it what is the matter, label by label
  {
    anchors: ["告警", "报警"],
    line: at(String.raw`(?<message>[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff ./-]{0,30}(?:告警|报警))$`),
    beside: new RegExp(`^${LABEL}.{0,300}\\n(?:.{0,300}\\n){0,2}${LABEL}`, "m"),
  },
];

/** Lines below the title that name the alert or say what was measured, the most telling first. */
export const LABELS: readonly RegExp[] = [
  /^[-•*>|\s]{0,10}\*{0,2}(?:summary|Summary|摘要|告警摘要|告警信息|告警内容|告警详情|告警描述|报警内容|报警详情)\*{0,2}\s?[=:：|]\*{0,2}\s?(\S.{0,300}?)(?: \|)?$/,
  /^[-•*>|\s]{0,10}\*{0,2}(?:alertname|Alert(?: [Nn]ame)?|告警名称|告警主题|告警规则|报警名称|规则名称|策略名称|告警标题)\*{0,2}\s?[=:：|]\*{0,2}\s?(\S.{0,300}?)(?: \|)?$/,
  /^[-•*>\s]{0,10}\*{0,2}(?:description|Description|Cause|Error|Reason|Info|描述|问题详情|详情)\*{0,2}\s?[=:：]\*{0,2}\s{0,6}(\S.{0,300})$/,
];
/** The line that Nagios' plugin printed, below its heading. */
export const PLUGIN = /^(?:[A-Z_]{2,30} )?(?:CRITICAL|WARNING|UNKNOWN|DOWN)\b ?[-:;]? ?\S.{0,500}$/;

/** What says that an alert has passed: its first lines, or the state of Nagios' mail. */
export const RESOLVED =
  /^(?::[a-z0-9_+-]{1,30}: ?){0,3}(?:[^\p{L}\p{N}[\]【】(*#]|\*){0,8}#{0,4} ?\*{0,2}(?:\[(?:P\d\] ?\[)?(?:RESOLVED|OK|Recovered|Resolved|RECOVERY)\b|RESOLVED\b|Resolved(?:\*\*|:| #\d| in \d)|Recovered\b|RECOVERY\b|OK: "|Incident resolved\b|【?(?:已恢复|告警恢复|故障恢复|恢复通知|恢复)|UP alert|\S{1,120} (?:recovered|is back to normal), )|\[✅ Up\]|^✅ Your service .{1,120} is up|^Pingdom ?Alert UP:|^Monitor is UP:|💚|^Notification Type: (?:RECOVERY|ACKNOWLEDGEMENT)|^[-*\s]{0,6}级别状态\*{0,2}\s?[:：].{0,20}Recovered|has entered the OK state|(?:恢复正常|告警已恢复)|^Problem has been resolved|^[-*>\s]{0,6}(?:当前|问题|告警|事件)?状态\*{0,2}\s?[:：]\*{0,2}\s?(?:OK|RESOLVED|[Rr]esolved|(?:已)?恢复|已解决)|^恢复时间|^(?:服务器|主机|服务|应用|实例|节点)[:：]\S.{0,200}已恢复[!！]?$|^\*{2} RECOVERY |- #\d{1,7} Back to normal/u;

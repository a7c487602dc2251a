/**
 * Labels what code does to the system it is run on. Judges by the command's words, never by running anything.
 * A command that is not known to only read counts as changing state.
 */
import type { Risk } from "../report.ts";

/** What can't be taken back: data, branches, clusters, disks. */
const destructive: readonly RegExp[] = [
  /\brm\s{1,10}(?:-\w{1,10}\s{1,10}){0,5}-?\w{0,5}[rf]\w{0,5}\s{1,10}(?:\/|~|\*|\$)/,
  /\bmkfs(?:\.\w{1,10})?\b|\bdd\s{1,10}(?:\S{1,200}\s{1,10}){0,10}of=|\bshred\b|\bwipefs\b/,
  /\b(?:drop|truncate)\s{1,10}(?:table|database|schema|index|collection)\b/i,
  /\bdelete\s{1,10}from\s{1,10}[\w."`]{1,100}\s{0,10}(?:;|$|["'])/i,
  /\bgit\s{1,10}(?:push\b.{0,200}(?:\s-f\b|--force\b)|reset\s{1,10}--hard|clean\s{1,10}-\w{0,5}f)/,
  /\bkubectl\s{1,10}delete\s{1,10}(?:ns|namespaces?|pvc?|.{0,100}--all)\b|\bhelm\s{1,10}uninstall\b/,
  /\bterraform\s{1,10}destroy\b|\bdocker\s{1,10}(?:system|volume)\s{1,10}(?:prune|rm)\b|\bFLUSH(?:ALL|DB)\b/i,
  /\bmongo\w{0,5}\b.{0,200}\bdrop(?:Database)?\(/,
];

/** What lowers a guard: never first, always with the safer way beside it. */
const weakening: readonly RegExp[] = [
  /NODE_TLS_REJECT_UNAUTHORIZED\s{0,5}=\s{0,5}["']?0|rejectUnauthorized\s{0,5}:\s{0,5}false/,
  /\bverify\s{0,5}=\s{0,5}False\b|PYTHONHTTPSVERIFY=0|InsecureSkipVerify\s{0,5}:\s{0,5}true/,
  /\bcurl\b.{0,200}\s(?:-k|--insecure)\b|\bwget\b.{0,200}--no-check-certificate\b/,
  /\bchmod\s{1,10}(?:-R\s{1,10})?0?777\b|--disable-web-security\b|\bsetenforce\s{1,10}0\b/,
  /strict-ssl\s{1,5}false|StrictHostKeyChecking[ =]no|http\.sslVerify\s{1,5}false|--trusted-host\b/,
];

/** Code from elsewhere that is run unread. */
const remoteCode: readonly RegExp[] = [
  /\b(?:curl|wget)\b.{0,300}\|\s{0,5}(?:sudo\s{1,5})?(?:ba|z|da)?sh\b/,
  /\b(?:iwr|irm|Invoke-WebRequest)\b.{0,300}\|\s{0,5}(?:iex|Invoke-Expression)\b/i,
  /\b(?:pip|npm)\s{1,10}(?:install|i)\b.{0,100}\s(?:git\+)?https?:\/\//,
];

/** Commands that only look, each with what makes it so. Every pattern fits a single command from its first word on. */
const reading: readonly RegExp[] = [
  /^(?:ls|cat|head|tail|less|e?grep|rg|wc|sort|uniq|cut|tr|awk|jq|diff|printenv|env$|echo|printf|which|type|file|stat|date|\w{1,10}sum)\b/,
  /^(?:id|whoami|uname|hostname|ps|top|free|df|du|lsof|ss|netstat|dmesg|journalctl|uptime|nproc|lsblk|getent|nvidia-smi|ldd|namei|jps|pgrep|test|pwd|ulimit -\w)\b/,
  /^(?:find(?!.*-(?:delete|exec))|sed -n|mount$|crontab -l|ip (?:addr|route|link)\b)/,
  /^(?:ping|dig|nslookup|host|traceroute|nc -\w{0,5}z\w{0,5}|openssl (?:s_client|x509|version|verify)|ssh -v{0,3}T?)\b/,
  /^curl(?!.*\s(?:-X ?(?:POST|PUT|PATCH|DELETE)|--request|-d|--data\S{0,20}|-F|-T|-O|-o (?!\/dev\/null))(?:\s|$))/,
  /^git (?:status|log|diff|show|remote -v|rev-parse|ls-files|ls-remote|config --(?:get|list)|blame|branch(?! -[dDmM]))/,
  /^kubectl (?:-n \S{1,100} |--namespace[= ]\S{1,100} )?(?:get|describe|logs|top|explain|events|auth can-i|version|config (?:view|get-|current-))/,
  /^docker (?:compose )?(?:ps|logs|inspect|images|stats|version|info|top|port|events|history|config|\w{1,10} ls|(?:manifest|network|volume|container|image|context|buildx) inspect|system df)\b/,
  /^(?:npm (?:ls|view|explain|why|outdated|doctor|config get|-v)|node (?:-v|--version|-p)|yarn why|pnpm why|npx tsc --noEmit)\b/,
  /^(?:python3? (?:-V|--version|-m pip (?:show|list|freeze|check)|-c "import )|pip3? (?:show|list|freeze|check|index|-V))/,
  /^(?:java -version|jar t[vf]{1,2}|jcmd \S{1,50} (?:GC\.heap_info|Thread\.print|VM\.)|go (?:version|env(?! -[wu])|list|vet|mod (?:why|graph))|mvn dependency:tree|gradle dependencies|cargo tree|rustc --version)/,
  /^(?:systemctl (?:status|show|list-units|is-active|cat)|coredumpctl (?:info|list)|nginx -[tT]|apachectl configtest|pg_isready|mysqladmin status|ollama (?:list|ps|show)|resolvectl (?:status|query))\b/,
  /^(?:psql|mysql|sqlite3|mongosh|clickhouse-client)\b.*["'\s](?:select|show|explain|pragma|\\[dlc]\w{0,3}|\.schema|\.tables)\b/i,
  /^redis-cli\b.*\b(?:ping|info|get|ttl|type|config get|client list|memory|slowlog|scan|dbsize|cluster (?:info|nodes))\b/i,
  /^(?:aws [\w-]{1,30} (?:get|list|describe|ls|sts)[\w-]{0,60}|aws sts get-caller-identity|gcloud [\w -]{1,60}(?:list|describe|get-[\w-]{1,30})|az [\w -]{1,60}(?:list|show))\b/,
  /^(?:gcloud logging read|aws logs filter-log-events|az monitor activity-log list)\b/,
  /^(?:xxd|od|hexdump|cmp|comm|column|strings|nm|objdump|readelf|addr2line|c\+\+filt|otool|dwarfdump|dumpbin \/SYMBOLS|atos|javap|jstack|locale|zcat|tac|nl|basename|dirname|realpath|readlink|arp -a|tracepath|mtr|findmnt|blkid|getfacl|lsattr|getsebool|sestatus|aa-status|timedatectl(?: status)?$|loginctl list|lscpu|lsmod|vmstat|iostat|sar|pidstat)\b/,
  /^(?:dpkg (?:-[lLSs]|--print|--audit)|apt(?:-cache)? (?:policy|show|list|search|depends|madison)|rpm -q|(?:yum|dnf) (?:list|info|repolist|provides)|apk (?:info|policy)|pacman -[QS]i|brew (?:list|info|doctor|deps|outdated)|snap (?:list|info))/,
  /^(?:ruby -[cv]|php -[lvmi]|perl -c|luac -p|bash -n|sh -n|node --check|(?:bundle|gem) (?:list|info|show|outdated|env|check|why)|composer (?:why|why-not|show|validate|diagnose|outdated|depends|prohibits)|mix (?:deps$|deps\.tree|hex\.outdated|xref)|Rscript -e "(?:sessionInfo|packageVersion))/,
  /^(?:dotnet --(?:info|version|list-\w{4,12})|dotnet (?:list|nuget list)|(?:\.\/)?gradlew? (?:dependencies|dependencyInsight|tasks|properties|--version|-v)|(?:\.\/)?mvnw? (?:-v|--version|help:\S{1,40}|dependency:(?:tree|analyze|resolve))|java (?:-XshowSettings|--list-modules)|jcmd$|jps\b|jmap -histo|jinfo)/,
  /^(?:rustc (?:--explain|-V|-vV)|rustup (?:show|toolchain list|target list)|cargo (?:metadata|search|--version|-V)|pkg-config\b|ldconfig -p|cmake --version|make (?:-n|--dry-run|-v)|gdb -batch(?!.*\brun\b)|python3? -m (?:json\.tool|site|sysconfig|pip (?:index|config list|debug)|py_compile)|pip3? (?:config list|debug)|conda (?:list|info|search|env list)|poetry (?:show|check|env info)|uv (?:pip (?:list|show|tree|check)|tree))/,
  /^(?:git (?:-C \S{1,100} )?(?:fsck|reflog|remote show|remote get-url|stash list|tag(?: -l)?$|describe|shortlog|ls-tree|cat-file|check-ignore|check-attr|merge-base|rev-list|worktree list|submodule status|lfs (?:ls-files|env|status|locks)|config (?:--list|-l|--show-origin))|gh (?:auth status|run (?:view|list)|pr (?:view|list)|api (?!.*-X)))/,
  /^(?:ssh-keygen -[lFE]|ssh-add -l|ssh -G|openssl (?:rsa -.{0,40}-noout|pkcs12 -info|ciphers|crl|req -.{0,40}-noout|ec -.{0,40}-noout|asn1parse|version|errstr)|sysctl (?!-w|-p)|systemd-analyze|loginctl|hostnamectl$|nmcli (?:device|connection show|general)|haproxy -c|caddy validate|httpd -[tSM]|apache2ctl -[tSM]|named-check\w{4}|postconf(?! -e)|promtool check|amtool (?:check-config|alert)|traefik healthcheck|envoy --mode validate)/,
  /^(?:kcat -L|kafka-(?:topics|consumer-groups|configs|broker-api-versions)\S{0,4} .*--(?:list|describe|bootstrap-server \S+$)|rabbitmqctl (?:list_\w{1,30}|status|cluster_status|environment)|rabbitmq-diagnostics|celery .{0,60}inspect|flask routes|python3? manage\.py (?:check|showmigrations|diffsettings|sqlmigrate)|(?:bin\/)?rails (?:routes|db:migrate:status|about)|php (?:artisan|bin\/console) (?:about|route:list|migrate:status|debug:\S{1,40}|list|env)|npx prisma (?:migrate status|validate|-v)|grpcurl .{0,100}(?:list|describe))/,
  /^(?:adb (?:devices|logcat|shell (?:dumpsys|getprop|pm list|ps))|flutter (?:doctor|analyze|--version|devices)|dart (?:analyze|--version)|pod (?:--version|outdated|env)|xcodebuild (?:-version|-list|-showsdks|-showBuildSettings)|xcrun (?:simctl list|--show-sdk-path)|security find-identity|swift (?:--version|package (?:show-dependencies|describe)))/,
  /^(?:ansible(?:-\w{4,10})? (?:--version|--list|--syntax-check)|ansible-(?:inventory|config|doc|lint|playbook .{0,100}--(?:check|syntax-check|list-\w{4,6}))\b|vagrant (?:status|validate)|packer validate|consul (?:members|info)|vault status|etcdctl .{0,60}(?:endpoint|member list|alarm list)|crictl (?:ps|pods|images|logs|inspect)|podman (?:ps|logs|inspect|images|info)|nerdctl (?:ps|logs))/,
  /^(?:Get-|Test-|Select-|Where-|Measure-|Format-|Resolve-DnsName|\$PSVersionTable|wevtutil qe|tasklist|netstat|ipconfig(?! \/(?:release|renew|flush))|systeminfo|where\.exe|certutil -(?:store|verify|dump|hashfile)|sc(?:\.exe)? query|reg query|wsl (?:--status|-l|--list|--version)|certreq -enum|fsutil (?:fsinfo|dirty query))/i,
  /^[\w./-]{1,60}(?: [\w./:=-]{1,60}){0,4} (?:--version|--help|--dry-run(?:=\w{1,10})?|--simulate|--check|--syntax-check|--list|--explain(?: \S{1,60})?)(?: \S{1,100}){0,4}$/,
  /^(?:rustc --explain|gofmt -l|rustfmt --check|prettier --check|xmllint --noout|iconv .{1,100}\/dev\/null$|shellcheck|hadolint|actionlint|luacheck|cfn-lint|puppet parser validate|glab ci lint|circleci config validate|nodetool (?:status|tpstats|info|tablehistograms|compactionstats)|ssh-keyscan|showmount|rpcinfo -p|smartctl -a|nvme smart-log|ausearch|quota -s|lfs quota|gpg --list-\S{1,30}|apt-mark showhold|apt-file search|openssl list|VBoxManage list|ocamlfind list|opam switch show|ghc-pkg list|dotnet-stack (?:ps|report)|dotnet ef dbcontext (?:info|list)|helm (?:search|repo list)|rabbitmq-plugins list|aliyun sts GetCallerIdentity|tccli sts GetCallerIdentity|gcloud config get|npx wrangler whoami|lipo -info|aapt2 dump|apksigner verify|sc\.exe qc|netsh .{1,80} show)\b/i,
  /^(?:terraform (?:plan|validate|show|state list|version|providers)|helm (?:list|status|get|history|template|lint))\b/,
];

const shells = new Set(["shell", "bash", "sh", "powershell", "console", "zsh"]);
const maxLine = 500;

/** What a piece of code does, as far as its text shows. Code that is no command counts as what `otherwise` says. */
export function riskOf(language: string, code: string, otherwise: Risk = "changes-state"): Risk {
  if (matchesAny(destructive, code)) return "destructive";
  if (matchesAny(weakening, code) || matchesAny(remoteCode, code)) return "changes-state";
  if (language === "sql") return statementsOf(code).every(onlyReads) ? "read-only" : "changes-state";
  if (!shells.has(language)) return otherwise;
  const isReading = (command: string) =>
    !writesFile(command) && !acting.test(command) && reading.some((pattern) => pattern.test(command));
  return commandsOf(code).every(isReading) ? "read-only" : "changes-state";
}

/** Whether code lowers a guard or runs what it fetched; such a solution never stands first. */
export function isUnsafe(code: string): boolean {
  return matchesAny(destructive, code) || matchesAny(weakening, code) || matchesAny(remoteCode, code);
}

/** The statements of a piece of SQL, without comments and without psql's own commands. */
function statementsOf(code: string): string[] {
  const bare = code.replaceAll(/--[^\n]*|\/\*[^*]{0,500}\*\/|^\\.*$/gm, "");
  return bare
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** Whether a statement only reads; a `select` may call a function that acts, and `explain analyze` runs what it explains. */
function onlyReads(statement: string): boolean {
  return (
    /^\(?(?:select|show|explain|describe)\b/i.test(statement) &&
    !acting.test(statement) &&
    !/\b(?:insert\s+into|update\s+\S+\s+set|delete\s+from|into\s+outfile)\b/i.test(statement)
  );
}

/** Functions of databases that change something though they stand in a `select`. */
const acting =
  /\b(?:pg_(?:drop|terminate|cancel|create|reload|rotate|promote|switch|copy|advance|stop|start|wal_replay|replication_origin|stat_reset)\w*|setval|nextval|dblink_exec|lo_(?:unlink|import|export)|create_\w{1,40}table|drop_\w{1,40})\s{0,5}\(/i;

/** Whether its output goes to a file. */
function writesFile(command: string): boolean {
  return /(?:^|[\s\d])>{1,2}\s{0,5}(?!&|\/dev\/null\b)[^\s>=]/.test(command.replaceAll(/'[^']*'|"[^"]*"/g, "''"));
}

function matchesAny(patterns: readonly RegExp[], code: string): boolean {
  return code.split("\n").some((line) => patterns.some((pattern) => pattern.test(line.slice(0, maxLine))));
}

/** The single commands of a shell text: lines continued by a backslash joined, chains and pipes taken apart. */
function commandsOf(code: string): string[] {
  return code
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .filter((line) => !line.trim().startsWith("#"))
    .map((line) => line.slice(0, maxLine).replace(/ # [^'"]*$/, ""))
    .flatMap((line) => line.match(/(?:'[^']*'|"[^"]*"|\d?>&\d|[^|;&'"])+/g) ?? [])
    .map((command) =>
      command
        .trim()
        .replace(/^(?:[A-Z_]{1,40}=\S{0,200}\s{1,10}){1,5}/, "")
        .replace(/^sudo /, ""),
    )
    .filter((command) => command !== "");
}

/** What kind of trouble common words of errors name, whatever program prints them: the last thing asked about an error's category. */
import type { Category } from "../../types.ts";
import { byWording, type Wordings } from "./by-wording.ts";

/** The most telling first: what names a kind of trouble stands before what only names that something is wrong. */
const WORDINGS: Wordings = [
  [
    /content (?:filter|policy|management)|safety (?:filter|system|policy)|moderation|敏感|违规|不安全内容/i,
    "content-policy",
  ],
  [
    /divi(?:sion|ded?) by zero|(?:integer|arithmetic|numeric(?:al)?|value|float|decimal|addition|subtraction|multiplication)\b.{0,40}\boverflow|overflows? .{0,20}int|\bNaN\b|除以零|除数(?:不能)?为零|数值溢出/i,
    "arithmetic",
  ],
  [
    /stack overflow|recursion|out of memory|heap (?:space|limit|exhausted)|memory (?:limit|exhausted)|内存(?:不足|溢出)|栈溢出/i,
    "memory",
  ],
  [
    /no space left|not enough (?:free |disk )?space\b|disk (?:is )?full|\bdisk error|filesystem error|quota exceeded on|read-only file ?system|I\/O error|磁盘(?:空间)?(?:不足|已满)|(?:存储|硬盘|设备)?空间(?:不足|已满)/i,
    "disk",
  ],
  [
    /dead ?lock|race condition|concurrent(?:ly)? (?:modif|updat|access)|(?:could not|cannot|can't|failed to|unable to) (?:acquire|obtain|get) (?:the |a |an )?(?:\w{1,20} )?lock|lock (?:timeout|wait)|\blocked by\b|transaction is aborted|serialization failure|(?:operation|rebalance|reassignment|election) (?:is )?(?:already )?in progress|\bfenced\b|\bepoch (?:is|has)\b|死锁/i,
    "concurrency",
  ],
  [
    /NullPointerException|nil pointer dereference|null pointer|null reference|(?:property|properties|method|member|field)\b.{0,60} (?:of|on) (?:an? )?(?:null|undefined|nil|none)\b|NoneType|unexpectedly found nil|\bis (?:null|nil)\b|空指针/i,
    "null-reference",
  ],
  [
    /\b(?:exited|died|quit|terminated|crashed|stopped) unexpectedly|\btask .{0,20}panicked|\bplugin crashed!|unexpectedly (?:exited|died|quit|terminated|crashed)|\(crashed\)/i,
    "crash",
  ],
  [/\bassert(?:ion)?\b|\binvariant\b|expected .{1,200} to (?:equal|be|have|contain|match)\b|断言/i, "assertion"],
  [
    /(?:UTF-?(?:8|16|32)|unicode|codec|charset|byte sequence|surrogate)|(?:invalid|unknown|unsupported) encoding|编码/i,
    "encoding",
  ],
  [
    /(?:cannot|can't|could not|couldn't|unable to|failed to) resolve (?:the )?(?:(?:broker|host|domain|server|broker|node|\w{1,20}'s) ?)?(?:name|address|host|hostname)|(?:host|domain|address|dns) .{0,60}(?:lookup failed|cannot be resolved|not (?:be )?resolved)|\bdial (?:tcp|udp)\d?: lookup\b|\bnxdomain\b|non-existing domain|域名解析/i,
    "dns",
  ],
  [
    /\b(?:wrong|bad|incorrect|invalid) pass(?:word|phrase)|pass(?:word|phrase) (?:is )?(?:required|incorrect|wrong|invalid|missing)|密码(?:错误|不正确)/i,
    "authentication",
  ],
  [
    /(?:签名|验签|验证码|登录|登陆|密码|令牌|认证|鉴权|身份|会话|\btoken\b).{0,8}(?:失败|错误|出错|过期|失效|无效|不正确|不匹配)|未登录|尚未登录/i,
    "authentication",
  ],
  [/certificate|\b(?:TLS|SSL|PEM|X\.?509|(?-i:ACME))\b|handshake|证书/i, "tls"],
  [
    /foreign key|unique (?:constraint|index|key)|duplicate (?:key|entry)|not[ -]null constraint|constraint (?:fail|violat)|checksum|(?:hash|digest|integrity|signature)\b.{0,40}\b(?:mismatch|fail|invalid|does not match)|主键冲突|唯一约束/i,
    "constraint",
  ],
  [
    /cannot query field|pending migrations?|migration .{1,80} required but not found|migrations? (?:are|is) pending|no such (?:table|column)|unknown (?:column|table)|(?:table|column|relation|collection) .{1,80}(?:does not exist|doesn't exist|not found)|schema (?:mismatch|validation)/i,
    "schema",
  ],
  [
    /(?:is|are|was|been) not (?:been )?(?:found )?installed|please (?:re)?install|(?:npm|pip|yarn|pnpm|gem|go|cargo|composer|apt|apt-get|brew) (?:install|add|i|get|require)\b|install the .{1,80} package|packages? (?:is|are) required|missing (?:peer )?dependenc|(?:cannot|can't|could not|couldn't|unable to|failed to) (?:resolve|import|load) (?:the |a )?(?:\w{1,20} )?(?:module|package|plugin|dependenc|librar|extension|driver|class)|(?:cannot|can't|could not|couldn't|unable to|failed to) (?:import|install|load any of \{)|installation candidate|could not find \S{1,60} \(missing:|no matching (?:version|distribution|package)|(?:module|package|requirements?|dependenc(?:y|ies)|librar(?:y|ies)|plugin|extension|command)(?:\(s\))? .{0,80}(?:not (?:found|available)|missing|not installed|does not exist)|(?:unknown|no suitable) (?:\w{1,20} )?driver|no FileSystem for scheme|could not find driver|未安装|找不到模块/i,
    "dependency",
  ],
  [
    /is not (?:a function|callable|iterable|an? (?:function|constructor|instance|object|array|string|number|list|dict))|(?:cannot|can't|could not|unable to) (?:be )?(?:convert|cast|coerce|assign)|not assignable|type mismatch|mismatched types|incompatible types|has no (?:attribute|method|member|property|field)|no (?:getter|setter) for property|no (?:method|attribute|member|property|field) named|undefined method|wrong type|attempt to (?:add|call|index|concatenate|compare|perform|subtract|multiply|divide)|(?:operators?|operands?) .{0,20}not supported|unsupported operand|call to a member function .{1,80} on (?:string|int|array|bool|float)|must be of (?:the )?type|类型不匹配|类型错误/i,
    "type",
  ],
  [
    /(?:un|not )(?:supported|implemented)|no kernel image is available|incompatib|\bnot compatible\b|deprecated|(?:version|ABI|API) mismatch|requires? .{0,60}\bversion\b|version .{0,20}(?:needs|has|must) |not a supported|or (?:above|later|newer|higher) (?:is|are) required|requires? [\w.-]{1,40} (?:>=|>|\^|~|v?\d)|no longer (?:supported|available|works)|(?:has been|was) removed|only (?:supports|available|works)|不支持|不兼容|已弃用|已废弃/i,
    "compatibility",
  ],
  [
    /(?:index|subscript|position|offset)\b.{0,60}out of (?:range|bounds)|out[ -]of[ -](?:range|bounds)|(?:key|index|element|variable|symbol|name|identifier)\b.{0,80}(?:not found|does not exist|not defined|undefined|unknown)|(?:undefined|undeclared|unbound|unknown|unresolved) (?:variable|symbol|name|identifier|reference|constant|key|label)|is not defined|越界|未定义/i,
    "lookup",
  ],
  [
    /too many|(?:limit|maximum|max) .{0,40}(?:reached|exceeded|exhausted)|(?:exceed|reach)(?:s|ed|ing)? (?:the )?(?:\w{1,20} ){0,3}(?:limit|maximum)|(?<!(?:retries|attempts|tries) (?:are |were )?)exhausted|resource temporarily unavailable|(?:queue|pool|buffer|backlog) is full|(?:create|spawn|start)\w{0,4} .{0,40}threads?\b|上限|超过限制/i,
    "resource-limit",
  ],
  [
    /(?:missing|invalid|bad|wrong|unknown|no|empty|incomplete) (?:\w{1,30} ){0,3}(?:config(?:uration)?|settings?|environment variables?|env(?:ironment)?)\b(?!\.\w)|(?:config(?:uration)?|settings?) (?:file )?(?:.{0,60} )?(?:is |are )?(?:missing|invalid|wrong|not|error)|(?:from|in) (?:the |a |your )?(?:\w{1,20} )?config(?:uration)? file|bootstrap checks? failed|misconfigur|not configured|no .{1,60} (?:has been selected|(?:is|are|was) (?:configured|set))|(?:load|read|pars|validat)(?:ing|e)? (?:the )?(?:\w{1,20} )?config(?! for ')|未配置|配置(?:错误|缺失|有误)/i,
    "configuration",
  ],
  [
    /syntax|tag mismatch|pars(?:e|ing) (?:error|fail)|(?:failed to|could not|cannot|can't|unable to) parse|unexpected (?:token|end|character|symbol|identifier|EOF|input|indent)|unterminated|unbalanced|unmatched|unclosed|missing (?:semicolon|bracket|brace|parenthesis|quote|['"`]\W)|doesn't match each|语法错误|解析(?:失败|错误)/i,
    "syntax",
  ],
  [
    /(?:exceeded|exceeds) (?:a |the |your )?(?:\w{1,20} )?rate|rate.?limit|would exceed|requests? per (?:second|minute|hour|day)|(?:调用|请求|访问)(?:过于频繁|频率)|限流/i,
    "rate-limit",
  ],
  [
    /(?:invalid|incorrect|wrong|missing|expired|bad|no|revoked) (?:\w{1,20} ){0,2}(?:api[ _-]?key|access token|auth\w{0,10} token|bearer token|credentials?|password|passphrase)|(?:api[ _-]?key|token|session|credentials?|password|login)\b.{0,40}(?:not valid|is invalid|has expired|is missing|incorrect|rejected|revoked|not (?:set|provided|found))|\bvalid (?:\w{1,20} )?api[ _-]?key|unauthori[sz]ed|not (?:logged|signed) in|unauthenticated|authenticat\w{1,5} (?:fail|error|required|is required)|(?:cannot|can't|could not|fail(?:ed|s|ure)?)(?: to| during)? authenticat|(?:log|sign)[ -]?in (?:fail|required|again|to (?:confirm|continue|access))|(?:密钥|令牌|登录|认证|鉴权|凭证|密码).{0,12}(?:无效|失败|过期|错误|失效|不正确)/i,
    "authentication",
  ],
  [
    /(?<![-/])forbidden|authorization failed|policy violation|access (?:is |was )?denied|not (?:authori[sz]ed|permitted|allowed)|missing (?:access|permissions?)|(?:insufficient|lacks?|no|without) (?:the )?(?:\w{1,20} )?(?:permissions?|privileges?|scopes?|rights)|permission denied|无权|权限不足|(?:没有|无|缺少|未).{0,8}(?:权限|授权)|禁止访问|拒绝访问/i,
    "authorization",
  ],
  [/quota|(?:out of|insufficient|not enough|no) (?:credit|balance|funds)|billing|余额不足|欠费|额度/i, "quota"],
  [
    /internal (?:server )?error|server error|bad gateway|service (?:is )?(?:temporarily )?unavailable|overloaded|upstream|provider returned (?:an )?error|内部错误|服务(?:器)?(?:繁忙|错误|不可用)/i,
    "upstream",
  ],
  [/\bcould not bind\b|\bbinding to (?:port|address)\b/i, "conflict"],
  [/time[d ]?[- ]?out|deadline|took too long|expired before|超时/i, "timeout"],
  [
    /connection|error fetching from|(?:connect(?:ing)?|communicating|communicate|error talking) (?:to|with)|(?:failed|unable) to connect|\bpool initiali[sz]ation|(?:unable to|could not|cannot|can't|failed to) reach|disconnect|\bnot connected\b|(?:channel|stream|session|tunnel) (?:is |was |has been )?(?:already )?closed|socket|broken pipe|network|transfer closed|no (?:\w{1,20} )?(?:servers?|brokers?|nodes?|hosts?) (?:are |is )?available|\bnot (?:the )?(?:leader|coordinator|controller|primary)\b|(?:coordinator|leader|broker|replica) (?:load|not available|is going)|transport (?:failure|is closing)|none of .{0,40}nodes|ECONN\w{2,8}|连接|网络|已(?:关闭|断开)/i,
    "connection",
  ],
  [
    /(?:could not|cannot|can't|couldn't|unable to|failed to) (?:find|locate|open|load|stat)|not (?:be )?found|\bno .{1,60} (?:found|named|called|with (?:the )?(?:name|label|id|key|slug|tag))\b|does not (?:appear to )?have a file\b|(?:does|do|did|do\(es\))(?: not|n't) exist|no such|不存在|找不到|未找到|\w_NOT_FOUND\b/i,
    "not-found",
  ],
  [
    /already|conflict|\bnot empty\b|local (?:changes|modifications)|the same file|in use|duplicate|已存在|被占用|冲突|重复/i,
    "conflict",
  ],
  [
    /invalid|illegal|malformed|mutually exclusive|cannot (?:be )?(?:combined?|used)\b|can be used only|expects no|larger than|serializ|\bbad (?!gateway)\w|(?:must|should) (?:not )?(?:be|have|contain|match|start|end)|(?:is|are) required|required (?:option|argument|parameter|field|property|value|flag)|not (?:a )?valid|not specified|unrecogni[sz]ed|unknown (?:field|flag|option|argument|parameter|property|attribute)|unexpected\b(?! (?:error|exception|failure|problem|issue))|missing|mismatch|not an? (?:number|integer|string|date|boolean|list|array|object)\b|expected .{1,80}(?:,|,? but) (?:\w{1,10} )?(?:found|got|received|saw|was)\b|(?:expected|allowed|valid) range|not changed|nothing to|cannot be (?:empty|blank)|corrupt|truncat|(?:decompress|decod|decrypt|inflat)\w{0,6} fail|bad (?:magic|header|data|value|argument)|too (?:long|short|large|small|big)|is (?:not )?a (?:directory|file)|无效|非法|不合法|不能为空|缺少|格式(?:错误|不正确)|参数(?:有误|错误|不正确|异常)/i,
    "invalid-input",
  ],
  [
    /\b(?:build|compilation) (?:failed|failure|error)|\bAAPT2?:? error|failed to execute aapt|xcodebuild(?: action)? failed|error occurred while running subprocess|script returned exit code|(?:构建|编译|打包)(?:失败|出错|错误)/i,
    "build",
  ],
  [/not (?:readable|writ(?:e)?able|accessible|executable)\b/i, "permission"],
  [
    /not installable|not going to be installed|(?:correct|unmet|broken|resolve) (?:dependenc|packages)|dependency problem/i,
    "dependency",
  ],
  [
    /(?:unable|attempting|could not|cannot|failed) to fork|enough .{0,40}(?:resources|capacity)|lack of resources/i,
    "resource-limit",
  ],
  [
    /\b(?:read|write|hash)(?:ing)? (?:error|failed)|error (?:writing|reading|hashing)|failed to (?:write|sync)\b|unable to (?:write|sync)\b/i,
    "disk",
  ],
  [
    /not take any arg|you must (?:give|specify|supply|use)|must specify|at least one|should only be|cannot be (?:longer|shorter)|not both|not (?:supplied|comply|start with|a plain file|a \w{1,20} (?:archive|package))/i,
    "invalid-input",
  ],
  [/\bdeployment (?:failed|failure|error)|(?:部署|发布)(?:失败|出错|错误)/i, "deployment"],
  [/(?:cyclic|circular) (?:dependenc|import|require)/i, "dependency"],
  [/(?:cannot|can't|could not|couldn't|unable to|failed to|failed) allocat(?:e|ing)|out-of-memory/i, "memory"],
  [/\bnot (?:an? )?writable\b|\bread-only\b/i, "permission"],
  [
    /\b(?:cannot|can't) (?:un)?(?:pickle|clone|marshal|serialize|instantiate|iterate|declare|unbind|rebind|append)|\bnot (?:cloneable|renderable|copyable|hashable|serializable|picklable)\b/i,
    "type",
  ],
  [/\bsuper ?user\b|\brequires? sudo\b|root (?:access|privileges?)/i, "permission"],
  [/\bis None\b|\b(?:empty|missing) reference\b/, "null-reference"],
  [
    /(?:does|do|did) not support|not available (?:on|in|for|with)|\bunavailable\b|\bobsolete\b|\bdefunct\b|not (?:yet|currently) |\bonly (?:\w{1,20} ){1,3}(?:are|is) supported/i,
    "compatibility",
  ],
  [
    /(?:not a|no such|is no) member\b|(?:outside|beyond) (?:of )?(?:the )?(?:\w{1,20} )?(?:bounds|range|boundar)/i,
    "lookup",
  ],
  [/\b(?:only|more than) once\b|\btwice\b|re(?:defin|declar)\w{1,6}\b|multiple times|\bnot reversible\b/i, "conflict"],
  [
    /\bmust\b|\bexpect(?:ed|ing|s)\b|\bcan only\b|\b(?:cannot|can not|can't|may not) (?:use|specify|have|contain|mix|combine|be)\b|\bneither\b.{1,80}\bnor\b|\beither\b.{1,80}\bor\b|\b(?:specified|supplied|provided|given)\b|\bplease (?:specify|provide|supply|use|set|choose|select)\b|\bat (?:least|most) (?:one|two|three|\d)|\bnot enough\b|\btoo few\b|(?<!(?:gone|went) )\bwrong\b|\bbad\b|\billformed\b|\bambiguous\b|\bincomplete\b|\binconsistent\b|\bincorrect\b|\bunreadable\b|\bended before\b|\bwithout (?:an? )?(?:value|argument|name)\b|\bdisallowed\b|\b(?:different|same) (?:length|size|shape|number)s?\b|\bneeds? (?:at least|to be|an?)\b|\bneeded[.!]?$|\bonly \w{1,30} (?:\w{1,20} ){0,3}(?:is |are )?(?:allowed|supported|accepted|permitted)\b|\bis (?:an? )?empty\b|\bempty value\b|\bdoes not have\b|\bis not an? \w|\bprohibited\b|\bnot have an?\b/i,
    "invalid-input",
  ],
  [
    /\bnot (?:available|present|set up|listed)\b|\b(?:could not|cannot|can't|couldn't|unable to|failed to) (?:retrieve|fetch|get|access|determine|read)\b/i,
    "not-found",
  ],
  [/\b(?:verification|check) fail/i, "constraint"],
  [/\bcontext cancell?ed\b|\brequest (?:was )?cancell?ed\b/i, "timeout"],
  [/\bcancell?ed\b|\binterrupted\b/i, "concurrency"],
  [/(?:couldn't|unable to) represent|\b(?:not a|nil|non-?nil) pointer\b/i, "type"],
  [
    /\b(?:reader|writer|client|transport|stream|file|handle|pipe|body|dumper) (?:is |already )?closed?\b|\baborted\b(?! by (?:an? |the )?(?:operator|user|administrator)\b)/i,
    "connection",
  ],
  [
    /\b(?:bogus|negative|impossible|non-?existent|mis-?formatted|out of codes)\b|(?:cannot|does not|doesn't) (?:accept|include|begin|end|start|allow)|\b(?:larger|greater|longer|smaller|shorter|more) than\b|\bbeyond the end|\bnot a multiple|could not be (?:parsed|read|decoded)|(?:can't|cannot) (?:recogni[sz]e|decode|encode|understand)|\btoo (?:much|little)\b/i,
    "invalid-input",
  ],
  // a KeyError of Python says nothing but the key
  [/(?:(?:error|exception|fail)\w{0,8}(?: occurred)?:|\|) '[\w.-]{1,60}'$/i, "lookup"],
];

/** The category of the first wording that fits; undefined when none is known. */
export function commonCategory(text: string): Category | undefined {
  return byWording(text, WORDINGS);
}

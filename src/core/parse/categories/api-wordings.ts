/** Categories of what APIs answer, by words that tell more than the status or the vague code they come with. */
import type { Category } from "../../types.ts";
import { byWording, type Wordings } from "../shared/by-wording.ts";

const MAX_LENGTH = 2_000;
/** An address names what it is about only by chance: `…/account/billing` stands in every answer about rates. */
const ADDRESS = /https?:\/\/[^\s"'<>]{1,400}/g;

/** Words that outweigh a status: relays and gateways answer 400, 403 and 429 to whatever they refuse. */
const TELLING: Wordings = [
  [
    /content[ _-]?(?:filter|polic|management|audit)|safety (?:system|filter|polic|reason)|usage polic|moderation|flagged (?:as|for)\b|inappropriate|sensitive (?:content|information|words?)|_sensitive\b|prohibited (?:use|content)|blocked by .{0,20}(?:rule|filter|polic)|high risk|risky content|explicit content|敏感|违规|不安全|不合规/i,
    "content-policy",
  ],
  [
    /rate[ -]?limit|request limit|per (?:min(?:ute)?|sec(?:ond)?)\b|too (?:many requests?|fast|quickly)|throttl|\bqps\b|流控|限流|限频|频率|频次|并发数|请求(?:过多|数限制)/i,
    "rate-limit",
  ],
  [
    /insufficient (?:\w{1,20} )?(?:balance|funds?|credits?|quota)|balance is (?:insufficient|too low|not enough)|credit balance|(?:included|any|no|free|out of) credits?\b|overdue|arrears|billing|not enough (?:balance|credits?|quota)|(?:quota|free tier|allowance|credits?)\b.{0,40}\b(?:exhausted|used up|exceeded|not enough)|exhausted .{0,40}\bquota|exceed(?:ed|ing)? .{0,80}\bquota|capacity in quota|(?:usage|spending|hard|daily|monthly|total)(?: \w{1,20})? limits?\b|\brecharge|top[- ]?up|余额|欠费|额度(?:不足|已?用|失败|超|耗)|剩余额度|充值|资金不足|余量|套餐.{0,12}(?:到期|过期|用尽)/i,
    "quota",
  ],
  [
    /(?:api[ _-]?key|access[ _-]?(?:key|token)|credentials?|signature|app ?secret|app ?id|client secret|\bsign)\b.{0,60}\b(?:invalid|expired|incorrect|missing|revoked|deactivated|not (?:be validated|valid|found|match|matched|provided)|mismatch|wrong|match fail)|(?:invalid|expired|incorrect|missing|wrong|bad|illegal|validating) (?:\w{1,20} ){0,2}(?:api[ _-]?key|access[ _-]?token|credentials?|signature|client|app ?secret|app ?id)\b|authenticate the request|missing authorization header|no credentials\b|not authenticate|requires authentication|authentication fail|(?:service|login|auth) token failed|iam certification|login fail|(?:令牌|密钥|签名|鉴权|认证).{0,12}(?:失败|错误|过期|失效|无效|非法|不合法)|不合法的access_token/i,
    "authentication",
  ],
  [
    /(?:not|n't) have (?:\w{1,20} ){0,2}(?:access|permission|authorization|privilege)|insufficient (?:token )?permissions?|(?:no|lacks?|higher|requires?) (?:the )?(?:[\w-]{1,30} )?(?:privileges?|permission|data action)|not authorized to|not permitted\b(?=.{0,4}$)|access (?:is )?(?:disabled|revoked)|white ?list|allow ?list|admin rights|terms acceptance|disallowed by|(?:account|user|organization).{0,20}\b(?:disabled|locked|banned|deactivated)\b|SAML enforcement|refuse to accept|permission to .{1,80} (?:not been enabled|denied)|无权|没有权限|权限(?:不足|未开通)|access blocked|未开放|账[户号].{0,8}(?:锁定|封禁|冻结|非活动)|已被封禁/i,
    "authorization",
  ],
  [/decommissioned|has been (?:deprecated|retired|removed)|no longer (?:supported|available)|已下线/i, "compatibility"],
  [
    /is already (?:active|taken|in use|exists?|being)|already been (?:acknowledged|used)|another (?:operation|API request)|terminated by other|not mergeable|is empty\.?$|but expected [\da-f]{4,40}\b|重复|已支付/i,
    "conflict",
  ],
];

/** What an answer without a status, or with a status for success, is about. */
const ANSWERS: Wordings = [
  [
    /no such|not (?:found|exist|exsits?)\b|(?:does|do)(?: not|n't) exist|\bno \w{1,30} found\b|unknown (?:channel|message|user|interaction|member|guild)|不存在|未找到/i,
    "not-found",
  ],
  [
    /not allow|not permitted|cannot (?:send|be outside)|can not be|denied|forbidden|unauthorized|unsubscribed|disabled|未开通/i,
    "authorization",
  ],
  [/time[d ]?[ -]?out|超时|过期/i, "timeout"],
  [/sold out|资源不足/i, "resource-limit"],
  [/not support|no longer supported|does not work with|不支持/i, "compatibility"],
  [
    /(?:try|retry) .{0,12}again|retry your|overload|unavailable|\bbusy\b|(?:system|internal|unknown|unexpected|server)[ _]?error|unexpected error|failed to request|系统(?:错误|繁忙|异常)|服务.{0,6}(?:不可用|繁忙|异常)|网络错误/i,
    "upstream",
  ],
  [
    /invalid|missing|must be|required|(?:format|size) error|\bparam|illegal|too (?:long|large|short)|exceeds the|(?:is|be|an?) empty|not in content|not match|length|不合法|非法|参数|格式|长度|不匹配/i,
    "invalid-input",
  ],
];

/** The category that the words of an answer tell beyond doubt, whatever its status; undefined where they tell none. */
export function tellingCategory(message: string): Category | undefined {
  return byWording(withoutAddresses(message), TELLING);
}

/** The category of an answer of which nothing else tells one. */
export function answerCategory(message: string): Category | undefined {
  return byWording(withoutAddresses(message), ANSWERS);
}

function withoutAddresses(message: string): string {
  return message.slice(0, MAX_LENGTH).replace(ADDRESS, "");
}

import { rule, type Rule } from "../rule.ts";

/** Slashes of a URL, also escaped in JSON or URL-encoded. */
const slash = String.raw`(?:\\?/|%2F)`;

/** Host and path of webhooks whose last part is their secret; ids before it stay. */
// prettier-ignore
const hooks: readonly (readonly [kind: string, place: string, secret: string])[] = [
  ["SLACK_WEBHOOK", `hooks\\.slack(?:-gov)?\\.com${slash}(?:services|workflows|triggers)${slash}`, "[\\w/%\\\\-]{20,120}"],
  ["DISCORD_WEBHOOK", `discord(?:app)?\\.com${slash}api${slash}(?:v\\d{1,2}${slash})?webhooks${slash}\\d{15,21}${slash}`, "[\\w-]{50,90}"],
  ["TEAMS_WEBHOOK", `webhook\\.office\\.com${slash}webhookb2${slash}`, "[\\w@/%\\\\-]{60,250}"],
  ["FEISHU_WEBHOOK", `open\\.(?:feishu\\.cn|larksuite\\.com)${slash}open-apis${slash}bot${slash}(?:v2${slash})?hook${slash}`, "[\\w-]{20,60}"],
  ["DINGTALK_WEBHOOK", `oapi\\.dingtalk\\.com${slash}robot${slash}send\\?access_token=`, "[a-f0-9]{32,80}"],
  ["WECOM_WEBHOOK", `qyapi\\.weixin\\.qq\\.com${slash}cgi-bin${slash}webhook${slash}send\\?key=`, "[\\w-]{20,60}"],
  ["ZAPIER_WEBHOOK", `hooks\\.zapier\\.com${slash}hooks${slash}catch${slash}\\d{1,12}${slash}`, "[a-z0-9]{5,20}"],
  ["CHAT_WEBHOOK", `chat\\.googleapis\\.com${slash}v1${slash}spaces${slash}[\\w-]{1,40}${slash}messages\\?`, "[\\w=&%.-]{40,300}"],
];

/** Addresses that whoever knows may post to. */
export const webhook: readonly Rule[] = hooks.map(([kind, place, secret]) =>
  rule(kind, new RegExp(`${place}(${secret})`, "dgi"), { needs: [/^[a-z]+/.exec(place)?.[0] ?? ""] }),
);

import { edge, rule, type Rule } from "../rule.ts";

/** Tokens that have no prefix of their own but a shape, or a neighbour, that gives them away. */
export const shapes: readonly Rule[] = [
  /** The secret half of a pair, next to its id: `AKIA…:…`, as in a credentials file of the console. */
  rule("AWS_SECRET", /A[KS]IA[A-Z0-9]{16}[\s,:;|"']{1,4}([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/dg, {
    needs: ["KIA", "SIA"],
  }),
  rule("AWS_SIGNATURE", /X-(?:Amz|Goog)-(?:Signature|Security-Token)=([\w%+/.=-]{40,3000})/dgi, {
    needs: ["mz-", "oog-"],
  }),
  /** Bot id and secret, alone or in a URL's path. */
  rule("TELEGRAM_TOKEN", new RegExp(String.raw`(?:${edge}|(?<=bot))\d{8,10}(?::|%3A)AA[\w-]{32,34}(?![\w-])`, "dg"), {
    needs: [":AA", "3AAA"],
  }),
  /** Bot id in base64, a time, an HMAC. */
  rule(
    "DISCORD_TOKEN",
    new RegExp(String.raw`${edge}([MNO][A-Za-z0-9_-]{22,28})\.[\w-]{6}\.[\w-]{27,40}(?![\w-])`, "g"),
    {
      accept: (_, match) => /^\d+$/.test(Buffer.from(match[1] ?? "", "base64").toString("latin1")),
    },
  ),
  rule("AZURE_SECRET", new RegExp(String.raw`${edge}[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])`, "dg"), { needs: ["Q~"] }),
  rule("AZURE_KEY", /(?:AccountKey|SharedAccessKey|SharedSecret)=([A-Za-z0-9+/]{40,90}={0,2})/dgi, {
    needs: ["ey=", "et=", "EY="],
  }),
  rule("AZURE_KEY", new RegExp(String.raw`${edge}[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26}(?![A-Za-z0-9])`, "dg"), {
    needs: ["JQQJ99"],
  }),
  rule("AZURE_SAS", /(?<=[?&;])sig=([\w%+/-]{30,120}={0,2})/dgi, { needs: ["sig=", "SIG="] }),
  /** Searched from their rarest part, since any hash begins like them. */
  rule("MAILCHIMP_KEY", new RegExp(String.raw`-us\d{1,2}(?!\w)(?<=${edge}([a-f0-9]{32}-us\d{1,2}))`, "dg"), {
    needs: ["-us"],
  }),
  rule("TERRAFORM_TOKEN", new RegExp(String.raw`${edge}[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}(?![\w-])`, "dg"), {
    needs: [".atlasv1."],
  }),
  rule("MAXMIND_KEY", new RegExp(String.raw`${edge}[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?!\w)`, "dg"), {
    needs: ["_mmk"],
  }),
  rule("SENTRY_KEY", /(?:\/|%2F)([a-f0-9]{32}(?::[a-f0-9]{32})?)(?:@|%40)[\w.-]{1,100}\\?(?:\/|%2F)\d/dg, {
    needs: ["@", "%40"],
  }),
  rule(
    "PASSWORD_HASH",
    /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|[156y]\$[^\s$:"']{1,64}\$[./A-Za-z0-9]{22,86})(?![./A-Za-z0-9])/dg,
    {
      needs: ["$2", "$1$", "$5$", "$6$", "$y$"],
    },
  ),
  rule(
    "PASSWORD_HASH",
    /\$argon2(?:id|[id])\$v=\d{1,3}\$[mtp=\d,]{5,40}\$[A-Za-z0-9+/]{8,90}\$[A-Za-z0-9+/]{16,180}/dg,
    {
      needs: ["$argon2"],
    },
  ),
];

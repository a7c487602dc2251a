import { edge, matchesOf, type Rule, type Secret } from "../rule.ts";

/**
 * Kind, prefixes, and what follows them, as a pattern. Shapes are those that vendors print in their documentation, with
 * lengths taken generously, since vendors change them.
 */
// prettier-ignore
const table: readonly (readonly [kind: string, prefixes: string, rest: string])[] = [
  // Language models
  ["ANTHROPIC_KEY", "sk-ant-", "[\\w-]{20,200}"],
  ["OPENROUTER_KEY", "sk-or-", "[\\w-]{20,100}"],
  ["LANGFUSE_KEY", "sk-lf-", "[a-f0-9-]{36}"],
  ["OPENAI_KEY", "sk-", "(?:(?:proj|svcacct|admin|None|user|service)-[\\w-]{20,250}|[A-Za-z0-9]{20,100})"],
  ["GROQ_KEY", "gsk_", "[A-Za-z0-9]{40,80}"],
  ["XAI_KEY", "xai-", "[A-Za-z0-9]{60,100}"],
  ["PERPLEXITY_KEY", "pplx-", "[A-Za-z0-9]{40,64}"],
  ["REPLICATE_TOKEN", "r8_", "[A-Za-z0-9]{30,50}"],
  ["HUGGINGFACE_TOKEN", "hf_ api_org_", "[A-Za-z0-9]{30,60}"],
  ["FIREWORKS_KEY", "fw_", "[A-Za-z0-9]{22,48}"],
  ["LANGSMITH_KEY", "lsv2_", "(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}"],
  ["NVIDIA_KEY", "nvapi-", "[\\w-]{50,80}"],
  ["PINECONE_KEY", "pcsk_", "[\\w-]{40,90}"],
  ["TAVILY_KEY", "tvly-", "[\\w-]{20,60}"],
  // Clouds
  ["AWS_KEY", "AKIA ASIA ABIA ACCA", "[A-Z0-9]{16}"],
  ["AWS_BEDROCK_KEY", "ABSK", "[A-Za-z0-9+/]{100,160}={0,2}"],
  ["GOOGLE_KEY", "AIza", "[\\w-]{35}"],
  ["GOOGLE_OAUTH", "GOCSPX-", "[\\w-]{28}"],
  ["GOOGLE_OAUTH", "ya29.", "[\\w.-]{20,1000}"],
  ["ALIBABA_KEY", "LTAI", "[A-Za-z0-9]{12,26}"],
  ["TENCENT_KEY", "AKID", "[A-Za-z0-9]{32,36}"],
  ["BAIDU_KEY", "bce-v3/ALTAK-", "[\\w/-]{20,100}"],
  ["BAIDU_KEY", "ALTAK", "[A-Za-z0-9]{16,32}"],
  ["VOLCENGINE_KEY", "AKLT", "[A-Za-z0-9]{30,60}"],
  ["DIGITALOCEAN_TOKEN", "dop_v1_ doo_v1_ dor_v1_", "[a-f0-9]{64}"],
  ["CLOUDFLARE_KEY", "v1.0-", "[a-f0-9]{24}-[a-f0-9]{100,160}"],
  ["CLOUDFLARE_KEY", "cfut_", "[A-Za-z0-9]{40,56}"],
  ["HEROKU_KEY", "HRKU-", "[\\w-]{36,70}"],
  ["FLY_TOKEN", "fo1_", "[\\w-]{43}"],
  ["FLY_TOKEN", "fm1a_ fm1r_ fm2_", "[A-Za-z0-9+/]{60,1000}={0,3}"],
  ["VERCEL_TOKEN", "vercel_blob_rw_", "\\w{20,80}"],
  ["VERCEL_TOKEN", "vcp_", "[A-Za-z0-9]{50,80}"],
  ["NETLIFY_TOKEN", "nfp_", "[A-Za-z0-9]{30,50}"],
  ["RENDER_KEY", "rnd_", "[A-Za-z0-9]{28,40}"],
  ["SCALINGO_TOKEN", "tk-us-", "[\\w-]{48}"],
  ["YANDEX_KEY", "AQVN", "[\\w-]{35,38}"],
  // Code and packages
  ["GITHUB_TOKEN", "github_pat_", "\\w{40,100}"],
  ["GITHUB_TOKEN", "ghp_ gho_ ghu_", "[A-Za-z0-9]{30,255}"],
  ["GITHUB_TOKEN", "ghs_", "[\\w.-]{30,600}"],
  ["GITHUB_TOKEN", "ghr_", "[A-Za-z0-9]{30,255}"],
  ["GITLAB_TOKEN", "glpat-", "[\\w.-]{20,100}"],
  ["GITLAB_TOKEN", "gldt-", "[\\w-]{20,64}"],
  ["GITLAB_TOKEN", "glrt-", "[\\w.-]{20,100}"],
  ["GITLAB_TOKEN", "glptt-", "[\\w-]{40,64}"],
  ["GITLAB_TOKEN", "glcbt-", "[\\w-]{20,80}"],
  ["GITLAB_TOKEN", "glsoat- glft-", "[\\w-]{20,64}"],
  ["GITLAB_TOKEN", "gloas-", "[\\w-]{64}"],
  ["GITLAB_TOKEN", "glagent-", "[\\w-]{50,64}"],
  ["GITLAB_TOKEN", "GR1348941", "[\\w-]{20}"],
  ["BITBUCKET_TOKEN", "ATBB", "[A-Za-z0-9]{28,40}"],
  ["ATLASSIAN_TOKEN", "ATATT3 ATCTT3", "[\\w=-]{100,300}"],
  ["NPM_TOKEN", "npm_", "[A-Za-z0-9]{36}"],
  ["PYPI_TOKEN", "pypi-", "AgE[\\w-]{30,1000}"],
  ["RUBYGEMS_KEY", "rubygems_", "[a-f0-9]{48}"],
  ["CLOJARS_TOKEN", "CLOJARS_", "[a-z0-9]{60}"],
  ["CRATES_TOKEN", "cio", "[A-Za-z0-9]{32}"],
  ["NUGET_KEY", "oy2", "[a-z0-9]{43}"],
  ["DOCKER_TOKEN", "dckr_pat_ dckr_oat_", "[\\w-]{20,60}"],
  ["ARTIFACTORY_KEY", "AKCp", "[A-Za-z0-9]{60,80}"],
  ["ARTIFACTORY_KEY", "cmVmd", "[A-Za-z0-9]{59}"],
  ["SOURCEGRAPH_TOKEN", "sgp_", "(?:(?:[a-fA-F0-9]{16}|local)_)?[a-fA-F0-9]{40}"],
  ["SONAR_TOKEN", "sqp_ squ_ sqa_", "[a-f0-9]{40}"],
  ["CIRCLECI_TOKEN", "CCIPAT_", "[\\w-]{30,80}"],
  ["BUILDKITE_TOKEN", "bkua_", "[a-z0-9]{40}"],
  ["OCTOPUS_KEY", "API-", "[A-Z0-9]{26,32}"],
  ["POSTMAN_KEY", "PMAK-", "[a-f0-9]{24}-[a-f0-9]{34}"],
  ["README_KEY", "rdme_", "[a-z0-9]{70}"],
  // Infrastructure and secret stores
  ["VAULT_TOKEN", "hvs.", "[\\w-]{20,200}"],
  ["VAULT_TOKEN", "hvb. hvr.", "[\\w-]{20,400}"],
  ["DOPPLER_TOKEN", "dp.", "(?:pt|st|ct|sa|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}"],
  ["INFISICAL_TOKEN", "st.", "[a-f0-9]{24}\\.[a-f0-9]{32}\\.[a-f0-9]{32}"],
  ["ONEPASSWORD_TOKEN", "ops_", "eyJ[A-Za-z0-9+/]{100,2000}={0,3}"],
  ["ONEPASSWORD_KEY", "A3-", "[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}"],
  ["AGE_KEY", "AGE-SECRET-KEY-1", "[A-Z0-9]{58}"],
  ["PULUMI_TOKEN", "pul-", "[a-f0-9]{40}"],
  ["DATABRICKS_TOKEN", "dapi dose", "[a-f0-9]{32}(?:-\\d)?"],
  ["PREFECT_KEY", "pnu_", "[A-Za-z0-9]{36}"],
  ["PLANETSCALE_TOKEN", "pscale_tkn_ pscale_oauth_ pscale_pw_", "[\\w=.-]{32,64}"],
  ["SUPABASE_KEY", "sbp_", "(?:v0_|oauth_)?[a-f0-9]{40}"],
  ["SUPABASE_KEY", "sb_secret_", "[\\w-]{20,60}"],
  ["NEON_KEY", "napi_", "[a-z0-9]{40,80}"],
  ["TAILSCALE_KEY", "tskey-", "(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{6,40}-[A-Za-z0-9]{16,64}"],
  ["NGROK_TOKEN", "ngrok_", "[A-Za-z0-9]{30,60}"],
  ["OPENSHIFT_TOKEN", "sha256~", "[\\w-]{43}"],
  // Observability
  ["GRAFANA_TOKEN", "glsa_", "[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}"],
  ["GRAFANA_TOKEN", "glc_", "[A-Za-z0-9+/]{32,400}={0,3}"],
  ["SENTRY_TOKEN", "sntrys_", "[A-Za-z0-9+/=_-]{40,500}"],
  ["SENTRY_TOKEN", "sntryu_", "[a-f0-9]{64}"],
  ["NEW_RELIC_KEY", "NRAK-", "[A-Z0-9]{27}"],
  ["NEW_RELIC_KEY", "NRII-", "[\\w-]{32}"],
  ["NEW_RELIC_KEY", "NRJS-", "[a-f0-9]{19}"],
  ["NEW_RELIC_KEY", "NRSP-", "[\\w-]{20,50}"],
  ["DYNATRACE_TOKEN", "dt0", "[a-z]\\d\\d\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}"],
  ["POSTHOG_KEY", "phx_", "\\w{40,60}"],
  ["LAUNCHDARKLY_KEY", "sdk-", "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}"],
  ["PAGERDUTY_KEY", "pdus+", "[\\w+-]{20,60}"],
  // Chat and mail
  ["SLACK_TOKEN", "xoxe.xox", "[bp]-\\d-[A-Za-z0-9]{30,200}"],
  ["SLACK_TOKEN", "xoxe-", "\\d-[A-Za-z0-9]{30,200}"],
  ["SLACK_TOKEN", "xoxa- xoxb- xoxc-", "[A-Za-z0-9-]{10,250}"],
  ["SLACK_TOKEN", "xoxd-", "[A-Za-z0-9%+/=-]{20,400}"],
  ["SLACK_TOKEN", "xoxo- xoxp- xoxr- xoxs-", "[A-Za-z0-9-]{10,250}"],
  ["SLACK_TOKEN", "xapp-", "\\d-[A-Za-z0-9]{5,20}-\\d{5,20}-[a-f0-9]{20,100}"],
  ["SENDGRID_KEY", "SG.", "[\\w-]{20,24}\\.[\\w-]{39,50}"],
  ["MAILGUN_KEY", "key-", "(?<!-key-)[a-f0-9]{32}"],
  ["BREVO_KEY", "xkeysib- xsmtpsib-", "[a-f0-9]{64}-[A-Za-z0-9]{16}"],
  ["RESEND_KEY", "re_", "[A-Za-z0-9]{8}_[A-Za-z0-9]{20,32}"],
  ["TWILIO_KEY", "SK", "[a-f0-9]{32}"],
  // Business
  ["STRIPE_KEY", "sk_live_ sk_test_ rk_live_ rk_test_", "[A-Za-z0-9]{10,200}"],
  ["STRIPE_WEBHOOK_SECRET", "whsec_", "[A-Za-z0-9+/=]{20,100}"],
  ["SQUARE_TOKEN", "sq0", "(?:atp|csp|idp)-[\\w-]{22,60}"],
  ["SQUARE_TOKEN", "EAAA", "[\\w-]{56,70}"],
  ["PAYPAL_TOKEN", "access_token$production$", "[a-z0-9]{16}\\$[a-f0-9]{32}"],
  ["PLAID_TOKEN", "access-production- access-sandbox-", "[a-f0-9-]{36}"],
  ["RAZORPAY_KEY", "rzp_live_", "[A-Za-z0-9]{14,30}"],
  ["FLUTTERWAVE_KEY", "FLWSECK", "(?:_TEST|_LIVE)?-[A-Za-z0-9]{12,40}(?:-X)?"],
  ["SHIPPO_TOKEN", "shippo_", "(?:live|test)_[a-fA-F0-9]{40}"],
  ["EASYPOST_KEY", "EZAK EZTK", "[A-Za-z0-9]{54}"],
  ["DUFFEL_TOKEN", "duffel_", "(?:test|live)_[\\w=-]{43}"],
  ["SHOPIFY_TOKEN", "shpat_ shpca_ shppa_ shpss_", "[a-fA-F0-9]{32}"],
  ["HUBSPOT_TOKEN", "pat-", "(?:na|eu)\\d-[a-f0-9-]{36}"],
  ["LINEAR_KEY", "lin_api_", "[A-Za-z0-9]{32,60}"],
  ["LINEAR_KEY", "lin_oauth_", "[A-Za-z0-9]{32,80}"],
  ["NOTION_TOKEN", "ntn_", "[A-Za-z0-9]{40,60}"],
  ["NOTION_TOKEN", "secret_", "[A-Za-z0-9]{43}"],
  ["AIRTABLE_TOKEN", "pat", "[A-Za-z0-9]{14}\\.[a-f0-9]{64}"],
  ["FIGMA_TOKEN", "figd_", "[\\w-]{36,60}"],
  ["TYPEFORM_TOKEN", "tfp_", "[\\w=.-]{40,70}"],
  ["ASANA_TOKEN", "0/", "(?<!/0/)[a-f0-9]{32}"],
  ["CONTENTFUL_TOKEN", "CFPAT-", "[\\w-]{40,50}"],
  ["FRAMEIO_TOKEN", "fio-u-", "[\\w=-]{64}"],
  ["DROPBOX_TOKEN", "sl.", "[\\w=-]{100,2000}"],
  ["FACEBOOK_TOKEN", "EAA", "[A-Za-z0-9]{80,400}"],
  ["INSTAGRAM_TOKEN", "IGQV", "[\\w-]{80,400}"],
  ["MAPBOX_TOKEN", "sk.eyJ", "[\\w-]{40,120}\\.[\\w-]{20,40}"],
  ["DISCORD_TOKEN", "mfa.", "[\\w-]{60,100}"],
  ["ADOBE_SECRET", "p8e-", "[A-Za-z0-9_-]{32}"],
  ["SETTLEMINT_TOKEN", "sm_", "[aps]at_[A-Za-z0-9]{16}"],
];

interface Shape {
  kind: string;
  prefix: string;
  whole: RegExp;
}

const shapes = table.flatMap(([kind, prefixes, rest]) =>
  prefixes.split(" ").map((prefix): Shape => {
    const literal = prefix.replace(/[.+$/]/g, "\\$&");
    return { kind, prefix, whole: new RegExp(`${edge}${literal}${rest}(?![A-Za-z0-9])`, "y") };
  }),
);

/** Prefixes that begin with no other prefix: what the text is searched for, all at once. */
const stems = shapes
  .map(({ prefix }) => prefix)
  .filter((prefix, _, all) => !all.some((other) => other !== prefix && prefix.startsWith(other)));
const shapesOf = new Map(stems.map((stem) => [stem, shapes.filter(({ prefix }) => prefix.startsWith(stem))]));
const anyStem = new RegExp(stems.map((stem) => stem.replace(/[.+$/]/g, "\\$&")).join("|"), "g");

/** Keys and tokens that carry their vendor's prefix. */
export const vendors: Rule = {
  kinds: shapes.map(({ kind }) => kind),
  find: (text) =>
    matchesOf(anyStem, text).flatMap(({ 0: stem, index }) => shapeAt(text, index, shapesOf.get(stem) ?? [])),
};

/** The first shape that stands at a place, if any does. */
function shapeAt(text: string, start: number, candidates: readonly Shape[]): Secret[] {
  for (const { kind, whole } of candidates) {
    whole.lastIndex = start;
    if (whole.test(text)) return [{ kind, start, end: whole.lastIndex }];
  }
  return [];
}

/** HTTP statuses and the APIs of services. The order decides between entries that fit equally well. */
// prettier-ignore
export const http = [
  "slack-missing-scope", "slack-not-in-channel", "card-declined", "github-rate-limit", "http-payload-too-large",
  "http-unsupported-media-type", "http-validation-failed", "http-too-many-requests", "http-unauthorized",
  "http-forbidden", "http-not-found", "http-bad-request", "http-server-error", "oauth-invalid-grant",
  "oauth-invalid-client", "oauth-redirect-mismatch", "jwt-rejected", "wechat-feishu-token", "api-signature-rejected",
  "discord-refused", "telegram-bot-refused", "stripe-request-invalid", "grpc-status", "json-rpc-error",
  "acme-challenge-failed", "cloudflare-refused", "http-conflict", "http-method-not-allowed",
  "http-unavailable-client", "http-no-answer", "graphql-operation-refused", "slack-refused", "paypal-refused",
  "alipay-wechat-pay-refused", "twilio-refused", "cloudflare-api-refused", "oauth-token-request-failed",
  "github-no-access", "application-login-refused", "chat-robot-refused", "wecom-ip-not-trusted",
  "fcm-message-refused",
];

/** Error bodies of APIs, and the texts that SDKs print around them. They are formats like any other. */
import type { Format } from "../../types.ts";
import { agentCli, codex, wrappedAgentCli } from "./agent-cli.ts";
import { alert } from "./alert.ts";
import { alertWebhook } from "./alert-webhook.ts";
import { apiBody } from "./api-body.ts";
import { appCenter } from "./app-center.ts";
import { awsSdk } from "./aws-sdk.ts";
import { codedLine } from "./coded-line.ts";
import { consoleBody } from "./console-body.ts";
import { errorTracker } from "./error-tracker.ts";
import { exceptionObject } from "./exception-object.ts";
import { googleGenai, googleGenerative } from "./google-genai.ts";
import { grpc } from "./grpc.ts";
import { oauthRedirect } from "./oauth-redirect.ts";
import { phpArray } from "./php-array.ts";
import { relay } from "./relay.ts";
import { sdkText } from "./sdk-text.ts";
import { sentry } from "./sentry.ts";
import { soap } from "./soap.ts";

export const apis: readonly Format[] = [
  googleGenai,
  googleGenerative,
  codex,
  sdkText,
  grpc,
  sentry,
  exceptionObject,
  alertWebhook,
  alert,
  errorTracker,
  appCenter,
  awsSdk,
  soap,
  oauthRedirect,
  relay,
  codedLine,
  phpArray,
  wrappedAgentCli,
  agentCli,
  apiBody,
  consoleBody,
];

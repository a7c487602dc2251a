/** Error bodies of APIs, and the texts that SDKs print around them. They are formats like any other. */
import type { Format } from "../../types.ts";
import { alert } from "./alert.ts";
import { apiBody } from "./api-body.ts";
import { errorTracker } from "./error-tracker.ts";
import { googleGenai } from "./google-genai.ts";
import { grpc } from "./grpc.ts";
import { sdkText } from "./sdk-text.ts";

export const apis: readonly Format[] = [googleGenai, sdkText, grpc, alert, errorTracker, apiBody];

import { edge, rule } from "../rule.ts";

/** JSON Web Tokens (RFC 7519): signed, encrypted, or cut off after the payload. A JSON object in base64 begins with `eyJ`. */
export const jwt = rule(
  "JWT",
  new RegExp(String.raw`${edge}eyJ[\w-]{12,4000}(?:\.|%2E)[\w-]{10,16000}(?:(?:\.|%2E)[\w-]{0,4000}){0,3}`, "dg"),
  { needs: ["eyJ"] },
);

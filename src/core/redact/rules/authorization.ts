import { isPlain, isSecretName, looksRandom } from "../plain.ts";
import { rule, type Rule } from "../rule.ts";

/** `user:password` in base64, as Basic authentication and Docker's `auths` carry it (RFC 7617). */
function isUserAndPassword(base64: string): boolean {
  return /^[\x20-\x7e]{0,200}:[\x20-\x7e]{1,200}$/.test(Buffer.from(base64, "base64").toString("latin1"));
}

/** A header's value after its name: a line, JSON, a repr, a pair of strings, URL-encoded. */
const header = String.raw`\bauthorization\\{0,3}["']?(?:,\s{0,3}\\{0,3}["']value\\{0,3}["'])?(?:\s{0,3}(?::|=>?|,)|%3A)(?:\s|%20){0,3}[[(]?b?\\{0,3}["'\x60[]{0,2}`;
const scheme = String.raw`(?:(?:Bearer|Basic|Token|ApiKey|Api-Key|Key|JWT|GenieKey|Splunk|SSWS|DPoP|Negotiate|NTLM|OAuth|Bot)(?:\s|%20|=){1,2})?`;

/** Not "required", no word that begins a sentence, no variable, and no scheme whose parameters follow: those have rules of their own. */
function isCredential(value: string, match: RegExpExecArray): boolean {
  if (isPlain(value, true) || /^(?:AWS4-|Digest$)/i.test(value)) return false;
  const hasScheme = /[a-z](?:\s|%20|=){1,2}$/i.test(match[0].slice(0, -value.length));
  return hasScheme || (/\d|.[A-Z]/.test(value) && !isSecretName(value));
}

/** Credentials in Authorization headers, however the headers are printed. */
export const authorization: readonly Rule[] = [
  rule("BEARER_TOKEN", /\bBearer(?:\s|%20|\+|\\?["'],\s?\\?["']){1,2}([\w.~+/-]{8,8000}={0,2})/dgi, {
    accept: looksRandom,
  }),
  rule("BASIC_AUTH", /\bBasic(?:\s|%20){1,2}([A-Za-z0-9+/]{6,2000}={0,2})/dgi, { accept: isUserAndPassword }),
  rule("BASIC_AUTH", /"auth\\{0,3}"\s{0,3}:\s{0,3}\\{0,3}"([A-Za-z0-9+/]{6,2000}={0,2})/dg, {
    accept: isUserAndPassword,
  }),
  rule("AUTHORIZATION", new RegExp(`${header}${scheme}([^\\s"'\x60\\\\,;<>{}()[\\]]{6,8000})`, "dgi"), {
    accept: isCredential,
  }),
  /** What signs a request: AWS Signature 4 and its kin, Digest. */
  rule("SIGNATURE", /\bSignature=([0-9a-f]{64}|[A-Za-z0-9+/%]{26,100}={0,2})(?!\w)/dg, { needs: ["Signature="] }),
  rule("SIGNATURE", /\bDigest\s.{0,400}?\bresponse="([0-9a-f]{32,64})"/dg, { needs: ["Digest "] }),
];

/**
 * google-genai (Python): `ClientError: 401 None. {'error': {…}}`, with `{code} {status}. {details}` as its
 * `google/genai/errors.py` formats it. Relays send no status, so it prints `None`.
 */
import { blockFormat } from "../shared/line-format.ts";
import { readSdkLine, sdkFinding } from "../shared/sdk-line.ts";

const SIGN = /(?:^|[\s:"'([])[45]\d\d (?:None|[A-Z][A-Za-z_ ]{1,40})\. ?[{[]/;

export const googleGenai = blockFormat("google-genai", [". {", ". [", ".{", ".["], (cut, index, { lines }) => {
  const body = SIGN.test(cut[index]!) ? readSdkLine(lines, index) : undefined;
  return body && sdkFinding(lines, body, "python");
});

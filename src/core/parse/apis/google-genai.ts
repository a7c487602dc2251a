/**
 * google-genai (Python): `ClientError: 401 None. {'error': {…}}`, with `{code} {status}. {details}` as its
 * `google/genai/errors.py` formats it. Relays send no status, so it prints `None`.
 */
import type { Format } from "../../types.ts";
import { readSdkLine, sdkFinding } from "../shared/sdk-line.ts";

const SIGN = /(?:^|[\s:"'([])[45]\d\d (?:None|[A-Z][A-Za-z_ ]{1,40})\. ?[{[]/;

export const googleGenai: Format = {
  name: "google-genai",
  parse({ lines }) {
    const found = lines.flatMap((line, index) => {
      const body = SIGN.test(line.slice(0, 2_000)) ? readSdkLine(lines, index) : undefined;
      return body ? [sdkFinding(lines, body, "python")] : [];
    });
    return found.length > 0 ? found : undefined;
  },
};

/** Records and frames in which a word processor or a phone's keyboard curled the quotation marks. Compilers curl those of their messages themselves. */
import { reread } from "../shared/reread.ts";
import type { Envelope } from "./index.ts";

export const curlyQuotes: Envelope = {
  name: "curly-quotes",
  anchors: ["{“", "{‘", "[“", "[‘", ":“", "File “", "=“"],
  peel: ({ lines }) => reread(lines.map((line) => line.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"))),
};

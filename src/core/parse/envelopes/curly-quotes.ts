/** Records and frames in which a word processor or a phone's keyboard curled the quotation marks. Compilers curl those of their messages themselves. */
import type { Envelope } from "./index.ts";

export const curlyQuotes: Envelope = {
  name: "curly-quotes",
  anchors: ["{“", "{‘", "[“", "[‘", ":“", "File “", "=“"],
  peel: ({ text, lines }) => [
    {
      line: 1,
      lines: lines.map((_, index) => index + 1),
      inner: text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
      attributes: {},
    },
  ],
};

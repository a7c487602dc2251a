/** An error that CI systems mark on its line, `##[error]src/a.ts(3,5): error TS2304: …`: what is behind the mark is read as if it stood alone. */
import type { Envelope } from "./index.ts";

const MARK = /^(?:##\[error\]|::error(?: [^:]{1,600})?::)(\S.{0,1900})/;

export const ciCommand: Envelope = {
  name: "ci-command",
  anchors: ["##[error]", "::error"],
  peel({ lines }, at = [...lines.keys()]) {
    const peeled = at.flatMap((index) => {
      const inner = MARK.exec(lines[index]!)?.[1];
      return inner === undefined ? [] : [{ line: index + 1, inner, attributes: {} }];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

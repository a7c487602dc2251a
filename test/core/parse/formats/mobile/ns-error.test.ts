import { describe, expect, it } from "vitest";
import { nsError } from "../../../../../src/core/parse/formats/mobile/ns-error.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ns-error", () => {
  it("reads domain, code, message and the underlying error", () => {
    const text = `Error Domain=NSURLErrorDomain Code=-1009 "The Internet connection appears to be offline." UserInfo={NSUnderlyingError=0x60 {Error Domain=kCFErrorDomainCFNetwork Code=-1009 "(null)" UserInfo={}}}`;
    expect(read(nsError, text)).toMatchObject([
      {
        type: "NSURLErrorDomain",
        code: "-1009",
        message: "The Internet connection appears to be offline.",
        category: "connection",
        causes: [{ type: "kCFErrorDomainCFNetwork", message: "(null)" }],
      },
    ]);
  });

  it("reads what Swift could not decode", () => {
    const text = `keyNotFound(CodingKeys(stringValue: "id", intValue: nil), Swift.DecodingError.Context(codingPath: [], debugDescription: "No value associated with key \\"id\\".", underlyingError: nil))`;
    expect(read(nsError, text)).toMatchObject([
      { type: "keyNotFound", message: 'No value associated with key "id".', category: "lookup" },
    ]);
  });

  it.each([...talk, `what does Error Domain=NSURLErrorDomain Code=-1009 "offline" mean?`, `case keyNotFound(key)`])(
    "stays silent: %s",
    (text) => {
      expect(nsError.parse(posted(text))).toBeUndefined();
    },
  );
});

import { describe, expect, it } from "vitest";
import { dart } from "../../../../../src/core/parse/formats/mobile/dart.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("dart", () => {
  it("reads a program's end with its frames", () => {
    const text = `Unhandled exception:
SocketException: Connection refused (OS Error: Connection refused, errno = 111), address = localhost, port = 54321
#0      _NativeSocket.startConnect (dart:io-patch/socket_patch.dart:682:35)
<asynchronous suspension>
#1      main (file:///srv/tool/bin/tool.dart:6:3)`;
    expect(read(dart, text)).toMatchObject([
      {
        type: "SocketException",
        category: "connection",
        location: {
          file: "dart:io-patch/socket_patch.dart",
          line: 682,
          column: 35,
          function: "_NativeSocket.startConnect",
        },
        lines: [1, 5],
      },
    ]);
  });

  it("reads Flutter's, behind logcat's prefix", () => {
    const text = `E/flutter ( 5068): [ERROR:flutter/lib/ui/ui_dart_state.cc(148)] Unhandled Exception: PlatformException(sign_in_failed, no account, null, null)
E/flutter ( 5068): #0      decodeEnvelope (package:flutter/src/services/message_codecs.dart:569:7)`;
    expect(read(dart, text)).toMatchObject([
      {
        type: "PlatformException",
        code: "sign_in_failed",
        message: "no account",
        category: "authentication",
        location: { file: "package:flutter/src/services/message_codecs.dart", line: 569, column: 7 },
      },
    ]);
  });

  it("reads a line alone", () => {
    const text = `type 'Null' is not a subtype of type 'String' in type cast`;
    expect(read(dart, text)).toMatchObject([{ category: "null-reference" }]);
  });

  it.each([
    ...talk,
    `Unhandled exceptions are shown by DevTools.`,
    `#0 is the first frame`,
    `I/flutter ( 123): started`,
  ])("stays silent: %s", (text) => {
    expect(dart.parse(posted(text))).toBeUndefined();
  });
});

it("reads frames that Android Studio splits in two lines", () => {
  const text = `Unhandled Exception: PlatformException(sign_in_failed, ApiException: 10: , null, null)
#0      StandardMethodCodec.decodeEnvelope
package:flutter/services/message_codecs.dart:581
<asynchronous suspension>`;
  expect(read(dart, text)).toMatchObject([
    {
      type: "PlatformException",
      code: "sign_in_failed",
      location: { file: "package:flutter/services/message_codecs.dart", line: 581 },
    },
  ]);
});

it("is the exception that quotes a native one", () => {
  const text =
    "PlatformException(error, invalid start: 43, null, java.lang.IndexOutOfBoundsException: invalid start: 43\n\tat le.r.a(TextInputChannel.java:104)";
  expect(read(dart, text)).toMatchObject([{ type: "PlatformException", code: "error", lines: [1, 2] }]);
});

it("reads behind what flutter --verbose prints", () => {
  const text =
    "[  +12 ms] [+12731 ms] Unhandled exception:\n[   +2 ms] Bad state: No element\n[        ] #0      main (file:///srv/a.dart:3:5)";
  expect(read(dart, text)).toMatchObject([{ location: { line: 3 } }]);
});

import { describe, expect, it } from "vitest";
import { flutter } from "../../../../../src/core/parse/formats/mobile/flutter.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("flutter", () => {
  it("reads a box, its type and the widget's place", () => {
    const text = `══╡ EXCEPTION CAUGHT BY WIDGETS LIBRARY ╞═══════════════════════════════════════════════════════════
The following _TypeError was thrown building CartView(dirty,
state: _CartViewState#86a79):
type 'int' is not a subtype of type 'String'

The relevant error-causing widget was:
  CartView CartView:file:///srv/shop/lib/main.dart:31:12
════════════════════════════════════════════════════════════════════════════════════════════════════
Another exception was thrown: A RenderFlex overflowed by 42 pixels on the right.`;
    expect(read(flutter, text)).toMatchObject([
      {
        type: "_TypeError",
        message: "type 'int' is not a subtype of type 'String'",
        category: "type",
        location: { file: "file:///srv/shop/lib/main.dart", line: 31, column: 12 },
        lines: [1, 8],
      },
      { confidence: 0.5 },
    ]);
  });

  it("reads the web's title, an assertion and the stack", () => {
    const text = `======== Exception caught by rendering library =====================================================
The following assertion was thrown during layout:
A RenderFlex overflowed by 42 pixels on the right.

When the exception was thrown, this was the stack: 
packages/demo/model/preview.dart 1106:77    build`;
    expect(read(flutter, text)).toMatchObject([
      {
        message: "A RenderFlex overflowed by 42 pixels on the right.",
        category: "assertion",
        location: { file: "packages/demo/model/preview.dart", line: 1106, column: 77, function: "build" },
      },
    ]);
  });

  it("reads Android Studio's two lines per frame", () => {
    const text = `════════ Exception caught by widgets library ═══════════════════════════════════
The following RangeError was thrown building CartView:
Invalid value

When the exception was thrown, this was the stack
#0      _CartViewState.build
package:shop/cart_view.dart:44`;
    expect(read(flutter, text)).toMatchObject([
      {
        type: "RangeError",
        location: { file: "package:shop/cart_view.dart", line: 44, function: "_CartViewState.build" },
      },
    ]);
  });

  it.each([...talk, `======== shop 1.2 ========`, `an exception caught by the widgets library`])(
    "stays silent: %s",
    (text) => {
      expect(flutter.parse(posted(text))).toBeUndefined();
    },
  );
});

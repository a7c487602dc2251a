import { describe, expect, it } from "vitest";
import { cabalStack } from "../../../../../src/core/parse/formats/functional/cabal-stack.ts";
import { CONSEQUENCE } from "../../../../../src/core/parse/confidence.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("cabal-stack", () => {
  it("reads a coded error, with what explains it", () => {
    const text = `Resolving dependencies...
Error: [Cabal-7107]
Could not resolve dependencies:
[__0] trying: shop-0.1.0.0 (user goal)`;
    expect(read(cabalStack, text)).toMatchObject([
      { code: "Cabal-7107", message: "Could not resolve dependencies:", category: "dependency" },
    ]);
  });

  it("takes packages that an old cabal could not install for a consequence", () => {
    const text =
      "cabal: Error: some packages failed to install:\nshop-0.1 failed during the building phase. The exception was:\nExitFailure 1";
    expect(read(cabalStack, text)).toMatchObject([{ confidence: CONSEQUENCE, exitCode: 1 }]);
  });

  it("reads a build plan that does not work out once", () => {
    const text =
      "Error: While constructing the build plan, the following exceptions were encountered:\n\nIn the dependencies for shop-0.1.0.0:\n    aeson-pretty needed, but the stack configuration has no specified version";
    expect(read(cabalStack, text)).toMatchObject([{ lines: [1, 1], category: "dependency" }]);
  });

  it("takes a failed build for a consequence", () => {
    const text = `Error: [S-7282]
       Stack failed to execute the build plan.

       Process exited with code: ExitFailure 1`;
    expect(read(cabalStack, text)).toMatchObject([{ code: "S-7282", confidence: 0.38, exitCode: 1 }]);
  });

  it("reads cabal's errors without codes, and hspec", () => {
    const text = `cabal: There is no package named 'shopx'.

  test/CartSpec.hs:12:20: 
  1) Cart.total sums the lines
       expected: 5
        but got: 4`;
    expect(read(cabalStack, text)).toMatchObject([
      { category: "dependency" },
      {
        message: "Cart.total sums the lines",
        category: "assertion",
        location: { file: "test/CartSpec.hs", line: 12, column: 20 },
      },
    ]);
  });

  it.each([
    ...talk,
    `cabal: Entering directory 'shop'`,
    `Resolving dependencies...`,
    `In order, the following will be built: shop`,
  ])("stays silent: %s", (text) => {
    expect(cabalStack.parse(posted(text))).toBeUndefined();
  });
});

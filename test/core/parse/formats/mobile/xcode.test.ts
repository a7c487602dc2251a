import { describe, expect, it } from "vitest";
import { xcode } from "../../../../../src/core/parse/formats/mobile/xcode.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("xcode", () => {
  it("reads signing, and takes failed commands for consequences", () => {
    const text = `/srv/Build/Launcher.app: errSecInternalComponent
Command CodeSign failed with a nonzero exit code
error: No profiles for 'com.example.shop' were found: Xcode couldn't find any profiles. (in target 'Shop' from project 'Shop')
** BUILD FAILED **`;
    expect(read(xcode, text)).toMatchObject([
      { code: "errSecInternalComponent" },
      { confidence: 0.38 },
      { category: "configuration" },
      { confidence: 0.38 },
    ]);
  });

  it("reads xcodebuild's and xcrun's own errors", () => {
    const text = `xcodebuild: error: The workspace named "Shop" does not contain a scheme named "Prod".
xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools)`;
    expect(read(xcode, text)).toMatchObject([{ category: "not-found" }, { category: "dependency" }]);
  });

  it.each([...talk, `** BUILD SUCCEEDED **`, `Signing Identity:     "Mac Developer: ()"`])(
    "stays silent: %s",
    (text) => {
      expect(xcode.parse(posted(text))).toBeUndefined();
    },
  );
});

describe("xcode: packages", () => {
  it("takes unresolved packages for dependencies", () => {
    expect(read(xcode, "xcodebuild: error: Could not resolve package dependencies:")).toMatchObject([
      { category: "dependency" },
    ]);
  });

  it("reads fastlane's exit status", () => {
    expect(read(xcode, `[17:24:17]: Exit status: 65`)).toMatchObject([{ exitCode: 65, category: "build" }]);
    expect(read(xcode, `[17:24:17]: Exit status: 0`) ?? []).toEqual([]);
  });
});

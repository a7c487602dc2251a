import { describe, expect, it } from "vitest";
import { sbt } from "../../../../../src/core/parse/formats/jvm/sbt.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("sbt", () => {
  it.each([
    ["[error] (Compile / compileIncremental) Compilation failed", "build", 0.7],
    ["[error] (Test / test) sbt.TestsFailedException: Tests unsuccessful", "assertion", 0.7],
    ["[error] (update) sbt.librarymanagement.ResolveException: Error downloading com.x:y_2.13:1.0", "dependency", 0.95],
    ["[error] Not a valid command: compil (similar: compile)", "not-found", 0.75],
    ["/srv/app/build.xml:12: Compile failed; see the compiler error output for details.", "build", 0.7],
    ["Buildfile: build.xml does not exist!", "not-found", 0.95],
  ])("reads %s", (line, category, confidence) => {
    expect(read(sbt, line)).toMatchObject([{ category, confidence }]);
  });

  it("tells the class of what a task threw", () => {
    expect(read(sbt, "[error] (update) sbt.librarymanagement.ResolveException: Error downloading a:b:1")).toMatchObject(
      [{ runtime: "scala", type: "sbt.librarymanagement.ResolveException", message: "Error downloading a:b:1" }],
    );
  });

  it.each([...talk, "[warn] (Compile / compile) deprecated", "[success] Total time: 2 s", "see build.xml for targets"])(
    "stays silent: %s",
    (text) => {
      expect(sbt.parse(posted(text))).toBeUndefined();
    },
  );
});

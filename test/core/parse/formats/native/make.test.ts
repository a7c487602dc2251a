import { describe, expect, it } from "vitest";
import { make } from "../../../../../src/core/parse/formats/native/make.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("make", () => {
  it("reads what a person tells, without the person's words", () => {
    const said = "跑 make 直接报 Makefile:27: *** missing separator.  Stop. 我用的是 vscode";
    const expected = { message: "*** missing separator.  Stop.", location: { file: "Makefile", line: 27 } };
    expect(read(make, said)).toMatchObject([expected]);
    expect(read(make, "构建失败 make: *** No rule to make target 'dist/app.js'.  Stop. 求助")).toMatchObject([
      { message: "*** No rule to make target 'dist/app.js'.  Stop.", lines: [1, 1] },
    ]);
  });

  it("reads a rule that is missing", () => {
    const text = `make: *** No rule to make target 'foo.o', needed by 'all'.  Stop.`;
    expect(read(make, text)).toMatchObject([
      { message: "*** No rule to make target 'foo.o', needed by 'all'.  Stop.", category: "not-found" },
    ]);
  });

  it("tells a makefile that is not there from a command that is not", () => {
    const text = "make: nofile.mk: No such file or directory\nmake: *** No rule to make target 'nofile.mk'.  Stop.";
    expect(read(make, text)[0]).toMatchObject({ category: "not-found" });
    expect(read(make, "make: gcc: No such file or directory")[0]).toMatchObject({ category: "dependency" });
  });

  it("reads a place of BSD make", () => {
    const text = 'bmake: "/srv/app/Makefile" line 1: Unassociated shell command "echo x"';
    expect(read(make, text)).toMatchObject([{ category: "syntax", location: { file: "/srv/app/Makefile", line: 1 } }]);
  });

  it("reads a place", () => {
    const text = `M2:2: *** missing separator.  Stop.`;
    expect(read(make, text)).toMatchObject([{ category: "syntax", location: { file: "M2", line: 2 } }]);
  });

  it("reads an included makefile once", () => {
    const text = `M5:4: nofile.mk: No such file or directory
make: *** No rule to make target 'nofile.mk'.  Stop.`;
    expect(read(make, text)).toMatchObject([
      { message: "nofile.mk: No such file or directory", location: { file: "M5", line: 4 }, lines: [1, 2] },
    ]);
  });

  it("takes nested makes for one consequence", () => {
    const text = `make[1]: *** [Makefile:2: all] Error 1
make[1]: Leaving directory '/srv/firmware/lib'
make: *** [Makefile:2: all] Error 2`;
    expect(read(make, text)).toMatchObject([
      { confidence: 0.38, exitCode: 1, lines: [1, 1], location: { file: "Makefile", line: 2 } },
    ]);
  });

  it("reads a command that is missing, and Chinese", () => {
    const text = `nosuchcmd
make: nosuchcmd: No such file or directory
make: *** [M4:2: all] Error 127
make: *** 没有规则可制作目标“foo.o”，由“all” 需求。 停止。`;
    expect(read(make, text)).toMatchObject([{ category: "dependency" }, { exitCode: 127 }, { category: "not-found" }]);
  });

  it("reads a signal", () => {
    const text = `./seg
make: *** [M5:2: all] Segmentation fault`;
    expect(read(make, text)).toMatchObject([{ signal: "SIGSEGV", category: "crash" }]);
  });

  it.each([
    ...talk,
    "make: Nothing to be done for 'all'.",
    "make[1]: Entering directory '/srv/app'",
    "make: *** Waiting for unfinished jobs....",
    "make: warning:  Clock skew detected.",
  ])("stays silent: %s", (text) => {
    expect(make.parse(posted(text))).toBeUndefined();
  });
});

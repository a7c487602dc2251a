import { describe, expect, it } from "vitest";
import { groovy } from "../../../../../src/core/parse/formats/jvm/groovy.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("groovy", () => {
  it("reads the place, and encloses the frames below", () => {
    const text = `org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:
/srv/app/Deploy.groovy: 3: unable to resolve class com.x.Foo
 @ line 3, column 1.
   import com.x.Foo
   ^

1 error

	at org.codehaus.groovy.control.ErrorCollector.failIfErrors(ErrorCollector.java:311)`;
    expect(read(groovy, text)).toMatchObject([
      {
        runtime: "java",
        type: "org.codehaus.groovy.control.MultipleCompilationErrorsException",
        message: "startup failed:",
        category: "dependency",
        location: { file: "/srv/app/Deploy.groovy", line: 3, column: 1 },
        frames: [{ file: "ErrorCollector.java", line: 311 }],
        lines: [1, 9],
      },
    ]);
  });

  it("calls an unexpected token syntax", () => {
    const text = `org.codehaus.groovy.control.MultipleCompilationErrorsException: startup failed:
WorkflowScript: 12: unexpected token: } @ line 12, column 5.
1 error`;
    expect(read(groovy, text)).toMatchObject([{ category: "syntax", location: { file: "WorkflowScript", line: 12 } }]);
  });

  it("reads a failed assert of a script, which is printed twice", () => {
    const said = "Assertion failed: \n\nassert total == 4\n       |\n       3\n\n";
    expect(read(groovy, `Caught: ${said}${said}\tat sum.run(sum.groovy:1)`)).toMatchObject([
      { message: "Assertion failed:", category: "assertion", frames: [{ file: "sum.groovy", line: 1 }] },
    ]);
  });

  it.each([...talk, "startup failed: 3 pods", "MultipleCompilationErrorsException is thrown by groovyc"])(
    "stays silent: %s",
    (text) => {
      expect(groovy.parse(posted(text))).toBeUndefined();
    },
  );
});

import { describe, expect, it } from "vitest";
import { cmake } from "../../../../../src/core/parse/formats/native/cmake.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("cmake", () => {
  it("reads place and message", () => {
    const text = `-- The C compiler identification is GNU 12.2.0
-- Detecting C compiler ABI info
-- Detecting C compiler ABI info - done
-- Check for working C compiler: /usr/bin/cc - skipped
-- Detecting C compile features
-- Detecting C compile features - done
-- Configuring done
CMake Error at CMakeLists.txt:3 (add_executable):
  Cannot find source file:

    nofile.c

  Tried extensions .c .C .c++ .cc .cpp .cxx .cu .mpp .m .M .mm .ixx .cppm .h
  .hh .h++ .hm .hpp .hxx .in .txx .f .F .for .f77 .f90 .f95 .f03 .hip .ispc


CMake Error at CMakeLists.txt:3 (add_executable):
  No SOURCES given to target: x


CMake Generate step failed.  Build files cannot be regenerated correctly.`;
    expect(read(cmake, text)).toMatchObject([
      {
        message: expect.stringMatching(/^Cannot find source file:/) as string,
        category: "not-found",
        location: { file: "CMakeLists.txt", line: 3 },
      },
      { message: "No SOURCES given to target: x" },
      { confidence: 0.38 },
    ]);
  });

  it("reads a package that is missing", () => {
    const text = `CMake Error at /usr/share/cmake-3.25/Modules/FindPackageHandleStandardArgs.cmake:230 (message):
  Could NOT find Protobuf (missing: Protobuf_LIBRARIES Protobuf_INCLUDE_DIR)
  (Required is at least version "3.21")
Call Stack (most recent call first):
  /usr/share/cmake-3.25/Modules/FindProtobuf.cmake:650 (FIND_PACKAGE_HANDLE_STANDARD_ARGS)
  CMakeLists.txt:5 (find_package)`;
    expect(read(cmake, text)).toMatchObject([
      {
        message: expect.stringMatching(/^Could NOT find Protobuf.*\n.*"3\.21"\)$/) as string,
        category: "dependency",
        lines: [1, 6],
        frames: [{ line: 230 }, { line: 650 }, { file: "CMakeLists.txt", line: 5, function: "find_package" }],
      },
    ]);
  });

  it("reads one on its own line", () => {
    const text = `CMake Error: The source directory "/srv/app/nodir" does not exist.
Specify --help for usage, or press the help button on the CMake GUI.`;
    expect(read(cmake, text)).toMatchObject([
      { message: 'The source directory "/srv/app/nodir" does not exist.', category: "not-found" },
    ]);
  });

  it("reads a message that was wrapped", () => {
    const text = `-- The C compiler identification is GNU 12.2.0
-- Detecting C compiler ABI info
-- Detecting C compiler ABI info - done
-- Check for working C compiler: /usr/bin/cc - skipped
-- Detecting C compile features
-- Detecting C compile features - done
CMake Error at CMakeLists.txt:3 (target_link_libraries):
  Cannot specify link libraries for target "nope" which is not built by this
  project.


-- Configuring incomplete, errors occurred!
See also "/srv/w/cm/build/CMakeFiles/CMakeOutput.log".`;
    expect(read(cmake, text)).toMatchObject([{ category: "lookup" }, { confidence: 0.38 }]);
  });

  it.each([
    ...talk,
    `CMake Warning at CMakeLists.txt:3 (message):
  later`,
    "-- Configuring done",
  ])("stays silent: %s", (text) => {
    expect(cmake.parse(posted(text))).toBeUndefined();
  });
});

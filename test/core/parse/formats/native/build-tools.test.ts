import { describe, expect, it } from "vitest";
import { buildTools } from "../../../../../src/core/parse/formats/native/build-tools.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("build-tools", () => {
  it("reads Ninja", () => {
    const text = `ninja: error: 't3.c', needed by 't3.o', missing and no known rule to make it
ninja: error: build.ninja:3: expected '=', got identifier
buld t2.o: cc t2.c
     ^ near here
[1/1] gcc -c t2.c -o t2.o
FAILED: t2.o `;
    expect(read(buildTools, text)).toMatchObject([
      { category: "not-found", message: "'t3.c', needed by 't3.o', missing and no known rule to make it" },
      { category: "syntax", location: { file: "build.ninja", line: 3 } },
      { confidence: 0.38 },
    ]);
  });

  it("reads Meson", () => {
    const text = `The Meson build system
Version: 1.0.1
Source dir: /srv/app/ms
Build dir: /srv/app/ms/b
Build type: native build
Project name: x
Project version: undefined
C compiler for the host machine: cc (gcc 12.2.0 "cc (Debian 12.2.0-14+deb12u1) 12.2.0")
C linker for the host machine: cc ld.bfd 2.40
Host machine cpu family: x86_64
Host machine cpu: x86_64
Found pkg-config: /usr/bin/pkg-config (1.8.1)
Found CMake: /usr/bin/cmake (3.25.1)
Run-time dependency nope found: NO (tried pkgconfig and cmake)

meson.build:2:0: ERROR: Dependency "nope" not found, tried pkgconfig and cmake

A full log can be found at /srv/app/ms/b/meson-logs/meson-log.txt`;
    expect(read(buildTools, text)).toMatchObject([
      { category: "dependency", location: { file: "meson.build", line: 2, column: 0 } },
    ]);
  });

  it("reads Bazel", () => {
    const text = `Starting local Bazel server and connecting to it...
ERROR: /home/dev/rules/examples/foo/BUILD.bazel:6:1: no such package 'lib': BUILD file not found in any of the following directories. Add a BUILD file to a directory to mark it as a package.
 - /home/dev/rules/lib and referenced by '//examples/foo:version_test'
ERROR: Analysis of target '//examples/foo:version_test' failed; build aborted: no such package 'lib': BUILD file not found
INFO: Elapsed time: 4.097s
FAILED: Build did NOT complete successfully (33 packages loaded, 78 targets configured)`;
    expect(read(buildTools, text)).toMatchObject([
      { category: "dependency", location: { line: 6, column: 1 } },
      { confidence: 0.38 },
      { confidence: 0.38 },
    ]);
  });

  it("reads configure and pkg-config", () => {
    const text = `checking for gcc... gcc
checking for libcurl >= 7.60... no
configure: error: Package requirements (libcurl >= 7.60) were not met:

Package 'libcurl', required by 'virtual:world', not found`;
    expect(read(buildTools, text)).toMatchObject([
      { category: "dependency", message: "Package requirements (libcurl >= 7.60) were not met:" },
      { confidence: 0.7 },
    ]);
  });

  it("reads Conan", () => {
    const text = `ERROR: Package 'zlib/1.2.99' not resolved: Unable to find 'zlib/1.2.99' in remotes.`;
    expect(read(buildTools, text)).toMatchObject([{ category: "dependency" }]);
  });

  it.each([
    ...talk,
    "INFO: Build completed successfully, 12 total actions",
    "Found ninja-1.11.1 at /usr/bin/ninja",
    "checking for gcc... gcc",
  ])("stays silent: %s", (text) => {
    expect(buildTools.parse(posted(text))).toBeUndefined();
  });

  it("reads what configure says, not where it stood", () => {
    expect(
      read(
        buildTools,
        `configure: error: in \`/srv/shop':
configure: error: C compiler cannot create executables`,
      ),
    ).toMatchObject([{ message: "C compiler cannot create executables", lines: [2, 2] }]);
  });
});

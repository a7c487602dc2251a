import { describe, expect, it } from "vitest";
import { cargo } from "../../../../../src/core/parse/formats/rust/cargo.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("cargo", () => {
  it("reads a lock file of a newer Cargo", () => {
    const text = `error: failed to parse lock file at: /srv/app/Cargo.lock

Caused by:
  lock file version \`4\` was found, but this version of Cargo does not understand this lock file, perhaps Cargo needs to be updated?`;
    expect(read(cargo, text)).toMatchObject([{ category: "compatibility", location: { file: "/srv/app/Cargo.lock" } }]);
  });

  it("reads a build script that failed, with all that it printed", () => {
    const text = `   Compiling openssl-sys v0.9.58
error: failed to run custom build command for \`openssl-sys v0.9.58\`

Caused by:
  process didn't exit successfully: \`/opt/cli/target/debug/build/openssl-sys-360e038eaf45f30d/build-script-main\` (exit code: 101)
--- stdout
cargo:rustc-cfg=const_fn
OPENSSL_DIR unset
run pkg_config fail: "\`\\"pkg-config\\" \\"--libs\\" \\"--cflags\\" \\"openssl\\"\` did not exit successfully: exit code: 1\\n--- stderr\\nPackage openssl was not found in the pkg-config search path.\\n"

--- stderr
thread 'main' panicked at '

Could not find directory of OpenSSL installation, and this \`-sys\` crate cannot
proceed without this knowledge.

', /root/.cargo/registry/src/github.com-1ecc6299db9ec823/openssl-sys-0.9.58/build/find_normal.rs:157:5
note: run with \`RUST_BACKTRACE=1\` environment variable to display a backtrace.

warning: build failed, waiting for other jobs to finish...
error: build failed`;
    expect(read(cargo, text)).toMatchObject([
      {
        message: "failed to run custom build command for `openssl-sys v0.9.58`",
        category: "dependency",
        exitCode: 101,
        confidence: 0.98,
        causes: [
          { message: expect.stringMatching(/^process didn't exit successfully: /) as string },
          {
            message: expect.stringMatching(/^Could not find directory of OpenSSL .*cannot\nproceed/) as string,
            frames: [{ file: expect.stringMatching(/build\/find_normal\.rs$/) as string, line: 157 }],
          },
        ],
      },
      { message: "build failed", confidence: 0.38 },
    ]);
  });

  it("reads the chain of a dependency that is not there", () => {
    const text = `error: failed to get \`foo\` as a dependency of package \`ca v0.1.0 (/srv/rs/ca)\`

Caused by:
  failed to load source for dependency \`foo\`

Caused by:
  unable to update /srv/rs/nope

Caused by:
  failed to read \`/srv/rs/nope/Cargo.toml\`

Caused by:
  No such file or directory (os error 2)`;
    expect(read(cargo, text)).toMatchObject([
      { category: "not-found", causes: [{}, {}, {}, { message: "No such file or directory (os error 2)" }] },
    ]);
  });

  it("reads an edition that is too new", () => {
    const text = `error: failed to parse manifest at \`/srv/rs/ce/Cargo.toml\`

Caused by:
  failed to parse the \`edition\` key

Caused by:
  supported edition values are \`2015\`, \`2018\`, \`2021\`, or \`2024\`, but \`2077\` is unknown`;
    expect(read(cargo, text)).toMatchObject([
      { category: "compatibility", location: { file: "/srv/rs/ce/Cargo.toml" } },
    ]);
  });

  it("reads a package that needs a newer compiler", () => {
    const text = `error: failed to compile \`ripgrep v14.1.0\`, intermediate artifacts can be found at \`/tmp/cargo-installxwPzVk\`.
To reuse those artifacts with a future compilation, set the environment variable \`CARGO_TARGET_DIR\` to that path.

Caused by:
  package \`grep v0.3.1\` cannot be built because it requires rustc 1.72 or newer, while the currently active rustc version is 1.66.1`;
    expect(read(cargo, text)).toMatchObject([
      { category: "compatibility", message: expect.stringMatching(/^failed to compile `ripgrep/) as string },
    ]);
  });

  it("reads a program that a signal ended", () => {
    const text = `     Running \`target/debug/ffi\`
error: process didn't exit successfully: \`target/debug/ffi\` (signal: 11, SIGSEGV: invalid memory reference)`;
    expect(read(cargo, text)).toMatchObject([{ signal: "SIGSEGV", category: "crash" }]);
  });

  it("takes what could not be compiled for a consequence", () => {
    const text = "error: could not compile `shop` (lib) due to 1 previous error";
    expect(read(cargo, text)).toMatchObject([{ confidence: 0.38, category: "build" }]);
  });

  it.each([
    ...talk,
    "error: pathspec 'main' did not match any file(s) known to git",
    "warning: unused manifest key: package.edition2",
    "error: unable to read askpass response",
    "   Compiling shop v0.1.0 (/srv/rs/shop)",
  ])("stays silent: %s", (text) => {
    expect(cargo.parse(posted(text))).toBeUndefined();
  });

  it("reads the registry's status, and names of packages that are not there", () => {
    const refused = `error: failed to publish to registry at https://crates.io

Caused by:
  the remote server responded with an error (status 403 Forbidden): this crate exists but you don't seem to be an owner.`;
    expect(read(cargo, refused)).toMatchObject([{ httpStatus: 403 }]);
    expect(read(cargo, "error: package(s) `api` not found in workspace `/srv/shop`")).toMatchObject([
      { runtime: "cargo", category: "not-found" },
    ]);
  });

  it.each([
    ["error: toolchain 'nightly-2020-01-01-x86_64-unknown-linux-gnu' is not installed", "dependency"],
    ["error: package ID specification `nosuch` did not match any packages", "not-found"],
    ["error: `cargo run` could not determine which binary to run. Use the `--bin` option", "invalid-input"],
    ["error: the `-Z` flag is only accepted on the nightly channel of Cargo", "compatibility"],
  ])("knows the category of %s", (text, category) => {
    expect(read(cargo, text)).toMatchObject([{ runtime: "cargo", category }]);
  });
});

it("cargo: tells that a package was not built where nothing says why", () => {
  expect(
    read(cargo, "error: failed to compile `a v1.0.1`, intermediate artifacts can be found at `/tmp/b`."),
  ).toMatchObject([{ category: "build" }]);
});

describe("cargo: what it cannot find", () => {
  it("reads a target's file, and leaves other compilers' files alone", () => {
    expect(
      read(cargo, "error: can't find library `util`, rename file to `src/lib.rs` or specify lib.path"),
    ).toHaveLength(1);
    expect(read(cargo, "Error: can't find file 'kemal'")).toEqual([]);
  });
});

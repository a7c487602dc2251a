import { describe, expect, it } from "vitest";
import { rustc } from "../../../../../src/core/parse/formats/rust/rustc.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("rustc", () => {
  it("reads each diagnostic, neither warnings nor notes nor the sum", () => {
    const text = `error[E0596]: cannot borrow \`v\` as mutable, as it is not declared as mutable
 --> c.rs:1:39
  |
1 | fn main(){ let v = Vec::<i32>::new(); v.push(1); let s=String::new(); let t=s; println!("{}", s); let r; { let z = 5; r = &z; } print...
  |                                       ^ cannot borrow as mutable
  |
help: consider changing this to be mutable
  |
1 | fn main(){ let mut v = Vec::<i32>::new(); v.push(1); let s=String::new(); let t=s; println!("{}", s); let r; { let z = 5; r = &z; } println!("{}", r); }
  |                +++

error[E0382]: borrow of moved value: \`s\`
 --> c.rs:1:95
  |
1 | ...new(); v.push(1); let s=String::new(); let t=s; println!("{}", s); let r; { let z = 5; r = &z; } println!("{}", r); }
  |                          -                      -                 ^ value borrowed here after move
  |                          |                      |
  |                          |                      value moved here
  |                          move occurs because \`s\` has type \`String\`, which does not implement the \`Copy\` trait
  |
help: consider cloning the value if the performance cost is acceptable
  |
1 | fn main(){ let v = Vec::<i32>::new(); v.push(1); let s=String::new(); let t=s.clone(); println!("{}", s); let r; { let z = 5; r = &z; } println!("{}", r); }
  |                                                                              ++++++++

error[E0597]: \`z\` does not live long enough
 --> c.rs:1:123
  |
1 | ...t=s; println!("{}", s); let r; { let z = 5; r = &z; } println!("{}", r); }
  |                                         -          ^^  -                - borrow later used here
  |                                         |          |   |
  |                                         |          |   \`z\` dropped here while still borrowed
  |                                         |          borrowed value does not live long enough
  |                                         binding \`z\` declared here

warning: unused variable: \`t\`
 --> c.rs:1:75
  |
1 | ...sh(1); let s=String::new(); let t=s; println!("{}", s); let r; { let z = 5; r = &z; } println!("{}", r); }
  |                                    ^ help: if this is intentional, prefix it with an underscore: \`_t\`
  |
  = note: \`#[warn(unused_variables)]\` (part of \`#[warn(unused)]\`) on by default

error: aborting due to 3 previous errors; 1 warning emitted

Some errors have detailed explanations: E0382, E0596, E0597.
For more information about an error, try \`rustc --explain E0382\`.`;
    expect(read(rustc, text)).toMatchObject([
      { code: "E0596", category: "type", location: { file: "c.rs", line: 1, column: 39 } },
      { code: "E0382", message: "borrow of moved value: `s`" },
      { code: "E0597" },
      { confidence: 0.38 },
    ]);
  });

  it("reads the short format", () => {
    const text = `a.rs:7:11: error[E0425]: cannot find value \`undefined_var\` in this scope: not found in this scope
a.rs:12:10: error[E0425]: cannot find type \`Foo\` in this scope: not found in this scope`;
    expect(read(rustc, text)).toMatchObject([
      { code: "E0425", category: "lookup", location: { file: "a.rs", line: 7, column: 11 } },
      { code: "E0425" },
    ]);
  });

  it("reads a linker that failed, with all that it printed", () => {
    const text = `error: linking with \`cc\` failed: exit status: 1
  |
  = note:  "cc" "-m64" "-lfoo"
  = note: rust-lld: error: unable to find library -lfoo
          collect2: error: ld returned 1 exit status`;
    expect(read(rustc, text)).toMatchObject([
      { message: "linking with `cc` failed: exit status: 1", category: "dependency", exitCode: 1, lines: [1, 5] },
    ]);
  });

  it("reads what Clippy denies", () => {
    const text = `    Checking shop v0.1.0 (/srv/rs/shop)
error: unneeded \`return\` statement
 --> src/lib.rs:3:5
  |
3 |     return a + b;
  |     ^^^^^^^^^^^^
  |
  = help: for further information visit https://rust-lang.github.io/rust-clippy/master/index.html#needless_return
  = note: \`-D clippy::needless-return\` implied by \`-D warnings\`
help: remove \`return\`

error: could not compile \`shop\` (lib) due to 1 previous error`;
    expect(read(rustc, text)).toMatchObject([
      {
        message: "unneeded `return` statement",
        code: "clippy::needless-return",
        location: { file: "src/lib.rs", line: 3 },
      },
    ]);
  });

  it("reads a manifest that Cargo draws", () => {
    const text = `error: feature \`a\` includes \`nope/x\`, but \`nope\` is not a dependency
 --> Cargo.toml:6:5
  |
6 | a = ["nope/x"]
  |     ^^^^^^^^^^
error: failed to parse manifest at \`/srv/w/p1/Cargo.toml\``;
    expect(read(rustc, text)).toMatchObject([
      {
        runtime: "cargo",
        category: "configuration",
        location: { file: "Cargo.toml", line: 6, column: 5 },
        lines: [1, 6],
      },
    ]);
  });

  it("reads a message of several lines", () => {
    const text = `error: invalid type: integer \`5\`, expected a string
       
       
       
 --> Cargo.toml:6:9
  |
6 | serde = { version = "1", git = 5 }
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^`;
    expect(read(rustc, text)).toMatchObject([
      { runtime: "cargo", message: "invalid type: integer `5`, expected a string", location: { line: 6 } },
    ]);
  });

  it.each([
    ...talk,
    `warning: unused variable: \`x\`
 --> src/main.rs:2:9`,
    `error[unresolved-import]: Cannot resolve imported module
 --> app.py:1:8`,
    `note: the lint level is defined here
 --> e.rs:1:9`,
    "    Finished `dev` profile [unoptimized + debuginfo] target(s) in 0.21s",
  ])("stays silent: %s", (text) => {
    expect(rustc.parse(posted(text))).toBeUndefined();
  });

  it("reads exit codes of Windows's linker whole", () => {
    expect(read(rustc, "error: linking with `link.exe` failed: exit code: 1104")).toMatchObject([{ exitCode: 1104 }]);
  });

  it("reads what rustc says of its own options", () => {
    const text = "error: argument for `--edition` must be one of: <2015|2018|2021|2024|future>. (instead was `2099`)";
    expect(read(rustc, text)).toMatchObject([{ runtime: "rust", category: "invalid-input" }]);
    expect(read(rustc, "error: argument list too long")).toEqual([]);
  });
});

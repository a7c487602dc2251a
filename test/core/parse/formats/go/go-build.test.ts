import { describe, expect, it } from "vitest";
import { goBuild } from "../../../../../src/core/parse/formats/go/go-build.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("go-build", () => {
  it("reads two packages in one folder", () => {
    const text = "found packages main (a.go) and util (b.go) in /srv/app";
    expect(read(goBuild, text)).toMatchObject([{ message: text, category: "build" }]);
  });

  it("reads each error with its continuation", () => {
    const text = `# example.com/shop
./main.go:5:2: imported and not used: "os"
./main.go:18:16: cannot use memStore{} as type Store in variable declaration:
	have Get(id string) (string, error)
	want Get(id int) (string, error)
vet: ./lock.go:13: bump passes lock by value: Guard contains sync.Mutex
too many errors`;
    expect(read(goBuild, text)).toMatchObject([
      { message: 'imported and not used: "os"', location: { file: "./main.go", line: 5, column: 2 }, lines: [2, 2] },
      { category: "type", lines: [3, 5] },
      { category: "concurrency", location: { file: "./lock.go", line: 13 }, lines: [6, 6] },
    ]);
  });

  it.each([
    ["main.go:17:1: syntax error: unexpected }", "syntax"],
    [
      "main.go:7:2: no required module provides package example.com/auth; to add it:\n\tgo get example.com/auth",
      "dependency",
    ],
    ["go: example.com/lib@v1.2.3: reading go.mod: 404 Not Found", "dependency"],
    ["main.go:9:3: should have comment (golint)", "build"],
  ])("tells the kind of %s", (text, category) => {
    expect(read(goBuild, text)).toMatchObject([{ runtime: "go", category }]);
  });

  it("reads what the last import of a chain says", () => {
    const text =
      "package example.com/shop\n\timports example.com/shop/cart\n\timports example.com/shop/tax from cart.go\n\timports example.com/shop/cart: import cycle not allowed";
    expect(read(goBuild, text)).toMatchObject([
      { lines: [1, 4], message: "import cycle not allowed", category: "build" },
    ]);
  });

  it.each([
    ...talk,
    "package main imports fmt",
    "package example.com/shop\n\timports example.com/shop/cart",
    "go: downloading github.com/x/y v1.0.0",
    "see main.go:12: there it is",
    "main.py:5:2: E999 SyntaxError",
  ])("stays silent: %s", (text) => {
    expect(goBuild.parse(posted(text))).toBeUndefined();
  });

  it("reads a module whose checksum does not match", () => {
    const text = `verifying github.com/acme/ledger@v0.4.1: checksum mismatch
\tdownloaded: h1:2p1jZqF3cC6lqk8e=
\tgo.sum:     h1:Vh3nD0gA6l6mC1mQ=`;
    expect(read(goBuild, text)).toMatchObject([
      {
        lines: [1, 3],
        message: "verifying github.com/acme/ledger@v0.4.1: checksum mismatch",
        category: "constraint",
      },
    ]);
  });

  it("reads what the C compiler says of a preamble, without its warnings", () => {
    const text = `# cg
./main.go:2:11: fatal error: rdkafka.h: No such file or directory
    2 | // #include <rdkafka.h>
      |           ^~~~~~~~~~~
compilation terminated.`;
    expect(read(goBuild, text)).toMatchObject([
      { message: "rdkafka.h: No such file or directory", category: "dependency", location: { line: 2, column: 11 } },
    ]);
    expect(read(goBuild, "./main.go:2:11: warning: unused variable 'x' [-Wunused-variable]")).toEqual([]);
  });

  it("reads the place in a go.mod", () => {
    const text = `go: errors parsing go.mod:
/srv/app/go.mod:2: malformed module path "foo": missing dot in first path element`;
    expect(read(goBuild, text)).toMatchObject([
      { lines: [1, 2], category: "syntax", location: { file: "/srv/app/go.mod", line: 2 } },
    ]);
  });

  it.each([
    ["go: go.mod requires go >= 1.22.3 (running go 1.21.5; GOTOOLCHAIN=local)", "compatibility"],
    ["go: updates to go.mod needed; to update it:", "dependency"],
    ["go: cannot find main module, but found .git/config in /srv/app", "not-found"],
    ["no Go files in /srv/app", "not-found"],
    ["go biuld: unknown command", "invalid-input"],
    ["package github.com/acme/x: cannot find package", "dependency"],
    ["missing go.sum entry for module providing package golang.org/x/net/http2; to add:", "dependency"],
  ])("knows the category of %s", (text, category) => {
    expect(read(goBuild, text)).toMatchObject([{ runtime: "go", category }]);
  });

  it("stays silent on packages without tests", () => {
    expect(read(goBuild, "?   \texample.com/shop/cmd\t[no test files]\nok  \texample.com/shop\t0.4s")).toEqual([]);
  });
});

it("reads build constraints that leave no file", () => {
  expect(
    read(
      goBuild,
      "Stderr: go build github.com/acme/gspt: build constraints exclude all Go files in /go/pkg/mod/gspt",
    )[0],
  ).toMatchObject({ runtime: "go", category: "build" });
  expect(read(goBuild, "the build constraints exclude all Go files, I read")).toEqual([]);
});

it.each([
  ["go: unsupported GOOS/GOARCH pair plan10/amd64", "compatibility"],
  ["stat /srv/app/cmd/server: directory not found", "not-found"],
])("reads %s", (text, category) => {
  expect(read(goBuild, text)).toMatchObject([{ runtime: "go", category }]);
});

describe("go-build: more of what go says", () => {
  it.each([
    ["vet: bad/m.go:3:16: missing ',' before newline in composite literal (and 1 more errors)", "syntax"],
    [
      "go get: github.com/a/b@none updating to\n\tgithub.com/a/b@v0.1.0: parsing go.mod:\n\tmodule declares its path as: b",
      "dependency",
    ],
    ["go: github.com/a/b@v0.1.0: parsing go.mod:", "dependency"],
  ])("reads %s", (text, category) => {
    expect(read(goBuild, text)).toMatchObject([{ category }]);
  });

  it("is silent on what go get has done", () => {
    expect(read(goBuild, "go get: added github.com/a/b v0.1.0")).toEqual([]);
  });

  it("reads a chain of imports that ends in files left out", () => {
    expect(
      read(goBuild, `package github.com/acme/shop/cmd: build constraints exclude all Go files in /srv/shop/cmd`),
    ).toMatchObject([{ runtime: "go", category: "build" }]);
    expect(read(goBuild, `build constraints exclude all Go files`) ?? []).toEqual([]);
  });
});

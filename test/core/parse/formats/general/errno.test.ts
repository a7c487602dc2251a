import { describe, expect, it } from "vitest";
import { errno } from "../../../../../src/core/parse/formats/general/errno.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("errno", () => {
  it.each([
    ["write /var/lib/app.db: no space left on device", { runtime: "go", code: "ENOSPC" }],
    ["read: connection reset by peer", { runtime: "go", code: "ECONNRESET" }],
    [
      "connect ECONNREFUSED 127.0.0.1:7070",
      { runtime: "node", code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:7070" },
    ],
    [
      "job failed: getaddrinfo ENOTFOUND db.internal",
      { runtime: "node", code: "ENOTFOUND", message: "getaddrinfo ENOTFOUND db.internal" },
    ],
    ["EACCES: permission denied, open '/etc/shadow'", { runtime: "node", code: "EACCES" }],
    ["listen EADDRINUSE: address already in use :::3000", { runtime: "node", code: "EADDRINUSE" }],
    ["spawn ffmpeg ENOENT", { runtime: "node", code: "ENOENT" }],
    [
      "[Errno 13] Permission denied: '/var/x'",
      { runtime: "python", code: "EACCES", message: "[Errno 13] Permission denied: '/var/x'" },
    ],
    [
      "cat: x.txt: No such file or directory",
      { runtime: "shell", code: "ENOENT", message: "x.txt: No such file or directory" },
    ],
    ["cp: error writing '/mnt/big.bin': No space left on device", { runtime: "shell", code: "ENOSPC" }],
    [
      "cat: config/prod.yaml: 没有那个文件或目录",
      { runtime: "shell", code: "ENOENT", message: "config/prod.yaml: 没有那个文件或目录" },
    ],
    ["bash: ./run.sh: Permission denied", { runtime: "shell", code: "EACCES", message: "./run.sh: Permission denied" }],
    ["dial tcp 127.0.0.1:5432: connect: connection refused", { runtime: "go", code: "ECONNREFUSED" }],
    ["dial tcp: lookup db.internal: no such host", { runtime: "go", code: "ENOTFOUND" }],
    [
      "./m: error while loading shared libraries: libz.so.9: cannot open shared object file: No such file or directory",
      { runtime: "c", category: "dependency" },
    ],
  ])("reads %s", (line, expected) => {
    expect(read(errno, `x\n${line}`)).toMatchObject([{ lines: [2, 2], ...expected }]);
  });

  it("takes the whole of what Python's log says", () => {
    const said = "charge of order 12 failed: [Errno 13] Permission denied: '/run/key.pem'";
    for (const lead of ["ERROR:shop.jobs:", "2026-11-22 15:49:08,804 | ERROR    | payments | "])
      expect(read(errno, lead + said)).toMatchObject([{ runtime: "python", message: said, code: "EACCES" }]);
  });

  it.each([
    ...talk,
    "ECONNREFUSED usually means that nothing listens",
    "da9b2e8 handle ECONNREFUSED from redis with a retry",
    "We saw Permission denied again",
    'if (e.code === "ENOENT") return',
  ])("leaves %s alone", (text) => {
    expect(read(errno, text)).toEqual([]);
  });

  it("takes the status in the next line for the program's", () => {
    expect(read(errno, "fopen: No such file or directory\nexit status 2")).toMatchObject([{ lines: [1, 2] }]);
    expect(read(errno, "fopen: No such file or directory\nnext line")).toMatchObject([{ lines: [1, 1] }]);
  });
});

it("reads what Winsock says, as Go passes it on", () => {
  const text =
    "listen tcp 0.0.0.0:8080: bind: An attempt was made to access a socket in a way forbidden by its access permissions.";
  expect(read(errno, text)).toMatchObject([{ runtime: "go", message: text, code: "EACCES" }]);
  expect(read(errno, "listen tcp 0.0.0.0:8080 is what bind does")).toEqual([]);
});

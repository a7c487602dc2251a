import { gzipSync, zstdCompressSync } from "node:zlib";
import { strToU8, zipSync, type Zippable } from "fflate";
import { pack } from "tar-stream";
import { describe, expect, it } from "vitest";
import { maxFileBytes, readFile } from "../../../src/core/extract/file.ts";
import type { Part } from "../../../src/core/types.ts";

const encoder = new TextEncoder();

/** Reads bytes under a name, in chunks of a size that cuts characters and headers apart. */
function readBytes(name: string, bytes: Uint8Array | string, chunk = 7_001): Promise<Part[]> {
  const all = typeof bytes === "string" ? encoder.encode(bytes) : bytes;
  // eslint-disable-next-line @typescript-eslint/require-await
  async function* chunks() {
    for (let start = 0; start < all.length; start += chunk) yield all.subarray(start, start + chunk);
  }
  return readFile({ kind: "file", name }, chunks());
}

const zip = (files: Zippable) => zipSync(files);

async function tar(files: Record<string, string>): Promise<Buffer> {
  const archive = pack();
  for (const [name, text] of Object.entries(files)) archive.entry({ name }, text);
  archive.finalize();
  return Buffer.concat((await Array.fromAsync(archive)) as Buffer[]);
}

const log = "2026-11-22 10:00:00 INFO started\nKeyError: 'name'";

describe("archives", () => {
  it.each([
    ["app.log.gz", () => gzipSync(log), "app.log"],
    ["app.log.zst", () => zstdCompressSync(log), "app.log"],
    ["logs.zip", () => zip({ "app.log": strToU8(log) }), "logs.zip/app.log"],
    ["logs.tar", () => tar({ "app.log": log }), "logs.tar/app.log"],
    ["logs.tar.gz", async () => gzipSync(await tar({ "app.log": log })), "logs.tar/app.log"],
    ["logs.tgz", async () => gzipSync(await tar({ "app.log": log })), "logs.tar/app.log"],
  ])("reads %s, in small chunks too", async (name, make, inner) => {
    const bytes = await make();
    for (const chunk of [3, 7_001]) {
      expect(await readBytes(name, bytes, chunk)).toEqual([
        { kind: "file", name: inner, bytes: log.length, text: log },
      ]);
    }
  });

  it("reads what a broken download still holds", async () => {
    const noise = Array.from({ length: 5_000 }, (_, index) => `line ${index} ${(index * 7919) % 104729}`).join("\n");
    const parts = await readBytes("a.log.gz", gzipSync(noise).subarray(0, 20_000));
    expect(parts[0]?.text?.startsWith("line 0 0\nline 1 7919")).toBe(true);
  });

  it("does not open archives within archives, and says which", async () => {
    const inner = zip({ "a.log": strToU8(log) });
    const parts = await readBytes(
      "all.zip",
      zip({ "app.log": strToU8(log), "old.zip": inner, "old.gz": gzipSync(log) }),
    );
    expect(parts.map(({ name, unread }) => [name, unread])).toEqual([
      ["all.zip/app.log", undefined],
      ["all.zip/old.zip", "nested-archive"],
      ["all.zip/old.gz", "nested-archive"],
    ]);
    expect(await readBytes("a.gz", gzipSync(gzipSync(log)))).toMatchObject([{ unread: "nested-archive" }]);
  });

  it.each([
    ["a.7z", Buffer.from("7z\xbc\xaf\x27\x1c and more", "latin1"), "unsupported-archive"],
    ["a.rar", Buffer.from("Rar!\x1a\x07\x01\0 and more", "latin1"), "unsupported-archive"],
    ["a.tar.xz", Buffer.from("\xfd7zXZ\0 and more", "latin1"), "unsupported-archive"],
    [
      "a.zip",
      Buffer.concat([zip({ "a.log": strToU8(log.repeat(9)) }).subarray(0, 40), Buffer.alloc(200, 7)]),
      "damaged-archive",
    ],
    ["a.gz", Buffer.concat([gzipSync("").subarray(0, 10), Buffer.alloc(50, 0xff)]), "damaged-archive"],
  ])("says why it cannot open %s", async (name, bytes, unread) => {
    expect((await readBytes(name, bytes)).at(-1)).toMatchObject({ unread });
  });

  it("stops at archive bombs, and keeps the beginning", async () => {
    const bomb = gzipSync(Buffer.alloc(maxFileBytes + 10_000_000, "all is well\n"));
    const parts = await readBytes("bomb.gz", bomb);
    expect(parts).toMatchObject([{ name: "bomb", unread: "too-large", bytes: maxFileBytes }]);
    expect(parts[0]?.text?.startsWith("all is well\nall is well\n")).toBe(true);
  }, 60_000);

  it("reads twenty files of an archive, and names the next as too many", async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.log`, strToU8(log)]));
    const parts = await readBytes("many.zip", zip(files));
    expect(parts.map(({ unread }) => unread)).toEqual([...Array.from({ length: 20 }), "too-many"]);
  });
});

describe("encodings", () => {
  const chinese = "错误：数据库连接失败，请检查网络设置\n无法打开文件";
  const gbk = Buffer.from("b4edcef3a3bacafdbeddbfe2c1acbdd3caa7b0dc0a", "hex");
  const shiftJis = Buffer.from(
    "8347838981 5b3a20 83748340 8343838b82aa8ca982c282a982e882dc82b982f1".replaceAll(" ", ""),
    "hex",
  );

  it.each<[string, Uint8Array, string, string | undefined]>([
    ["UTF-8", Buffer.from(chinese), chinese, undefined],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${chinese}`), chinese, undefined],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${chinese}`, "utf16le"), chinese, "utf-16le"],
    [
      "UTF-16 without one",
      Buffer.from("Error: connect ECONNREFUSED", "utf16le"),
      "Error: connect ECONNREFUSED",
      "utf-16le",
    ],
    ["big-endian UTF-16", Buffer.from("\uFEFFError: x", "utf16le").swap16(), "Error: x", "utf-16be"],
    ["GBK", gbk, "错误：数据库连接失败", "gb18030"],
    ["Shift_JIS", shiftJis, "エラー: ファイルが見つかりません", "shift_jis"],
    ["Windows-1252", Buffer.from("Erreur: acc\xe8s refus\xe9 ", "latin1"), "Erreur: accès refusé ", "windows-1252"],
  ])("tells %s", async (_, bytes, text, encoding) => {
    for (const chunk of [1, 7_001]) {
      const [part] = await readBytes("a.log", bytes, chunk);
      expect([part?.text?.trimEnd(), part?.encoding]).toEqual([text.trimEnd(), encoding]);
    }
  });

  it("tells the encoding from the first bytes that are not ASCII, however late", async () => {
    const [part] = await readBytes("a.log", Buffer.concat([Buffer.from("INFO ok\n".repeat(20_000)), gbk]));
    expect(part?.text?.trimEnd().endsWith("错误：数据库连接失败")).toBe(true);
  });

  it.each([
    ["a program", Buffer.from("\x7fELF\x02\x01\x01\0\0\0", "latin1")],
    ["noise", Buffer.from(Array.from({ length: 9_000 }, (_, index) => (index * 7919) % 251))],
  ])("takes %s for no text", async (_, bytes) => {
    expect(await readBytes("core", bytes)).toEqual([{ kind: "file", name: "core", unread: "binary" }]);
  });
});

it("says that a file is empty", async () => {
  expect(await readBytes("a.log", "")).toMatchObject([{ unread: "empty" }]);
  expect(await readBytes("a.gz", gzipSync(""))).toMatchObject([{ unread: "empty" }]);
});

it("hands on what goes wrong with the source itself", async () => {
  // eslint-disable-next-line @typescript-eslint/require-await
  async function* broken() {
    yield encoder.encode("a\n".repeat(900));
    throw new Error("ECONNRESET");
  }
  await expect(readFile({ kind: "file", name: "a" }, broken())).rejects.toThrow("ECONNRESET");
});

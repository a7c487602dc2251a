/**
 * Reading a log of 64 MB with one error in its middle: as a file, compressed, and in archives. How long it takes, how much memory the
 * whole process holds at most, and for how long the event loop was held at a time; the peer is Node that only decompresses and counts lines.
 */
import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { fileURLToPath } from "node:url";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { pack } from "tar-stream";
import { root, startArguments } from "./process.ts";
import { table } from "./table.ts";

const size = 64 * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "bugloss-bench-"));
const error = "Traceback (most recent call last):\n  File \"/srv/app/cart.py\", line 12, in total\nKeyError: 'pear'\n";

/** Lines of an ordinary service, some of them warnings, and the error in the middle. */
function* log(): Generator<string> {
  let written = 0;
  for (let index = 0; written < size - 400;) {
    let piece = written > size / 2 && written < size / 2 + 66_000 ? error : "";
    for (; piece.length < 65_536; index++) {
      const level = index % 50 === 0 ? "WARN  retrying after timeout" : "INFO  GET /orders";
      piece += `2026-11-22T10:${index % 60}:00.123Z ${level} [exec-${index % 40}] /${(index * 7919) % 1e6} in ${index % 900} ms\n`;
    }
    written += piece.length;
    yield piece;
  }
}

async function write(name: string, fill: (stream: NodeJS.WritableStream) => void): Promise<string> {
  const file = createWriteStream(join(folder, name));
  fill(file);
  await finished(file);
  return join(folder, name);
}

function fillPlain(stream: NodeJS.WritableStream): void {
  for (const piece of log()) stream.write(piece);
  stream.end();
}

function fillZip(stream: NodeJS.WritableStream): void {
  const zip = new Zip((_, data, isLast) => {
    stream.write(data);
    if (isLast) stream.end();
  });
  const entry = new ZipDeflate("app.log");
  zip.add(entry);
  for (const piece of log()) entry.push(strToU8(piece));
  entry.push(new Uint8Array(), true);
  zip.end();
}

function fillTarGz(stream: NodeJS.WritableStream): void {
  const tar = pack();
  tar.entry({ name: "app.log" }, [...log()].join(""));
  tar.finalize();
  tar.pipe(createGzip()).pipe(stream);
}

/** Runs in a process of its own, so that its memory is that of the reading alone. */
const reader = fileURLToPath(new URL("long-reader.ts", import.meta.url));
const files = [
  await write("app.log", fillPlain),
  await write("app.log.gz", (stream) => {
    const gzip = createGzip();
    gzip.pipe(stream);
    fillPlain(gzip);
  }),
  await write("app.zip", fillZip),
  await write("app.tar.gz", fillTarGz),
];
try {
  const nodeOptions = startArguments().slice(0, -1);
  const rows = files.flatMap((file) =>
    ["read", "count"].map((how) => {
      const { stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, reader, how, file], {
        cwd: root,
        encoding: "utf8",
      });
      if (stdout === "") throw new Error(stderr);
      const { milliseconds, megabytes, held, found } = JSON.parse(stdout) as Record<string, number | string>;
      const compressed = (statSync(file).size / 1e6).toFixed(1);
      return [
        `${file.slice(folder.length + 1)} ${how}`,
        compressed,
        String(milliseconds),
        String(megabytes),
        String(held),
        String(found),
      ];
    }),
  );
  console.log(table(["file", "MB on disk", "ms", "MB in memory", "held ms", "found"], rows));
} finally {
  rmSync(folder, { recursive: true });
}

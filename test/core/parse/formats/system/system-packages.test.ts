import { describe, expect, it } from "vitest";
import { systemPackages } from "../../../../../src/core/parse/formats/system/system-packages.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("system-packages", () => {
  it.each([
    ["E: Unable to locate package ngnix", "Unable to locate package ngnix", "not-found"],
    [
      "E: Package 'php7.4' has no installation candidate",
      "Package 'php7.4' has no installation candidate",
      "not-found",
    ],
    ["E: Could not get lock /var/lib/apt/lists/lock. It is held by process 812 (apt)", undefined, "conflict"],
    ["E: You don't have enough free space in /var/cache/apt/archives/.", undefined, "disk"],
    ["E: Unable to correct problems, you have held broken packages.", undefined, "dependency"],
    ["E: The repository 'http://ppa.example.com jammy Release' does not have a Release file.", undefined, "not-found"],
    ["W: GPG error: http://deb.example.com stable InRelease: NO_PUBKEY 7EA0A9C3F273FCD8", undefined, "authentication"],
    ["E: The repository 'http://deb.example.com stable InRelease' is no longer signed.", undefined, "authentication"],
    ["Err:84 http://deb.example.com trusty/main amd64\n  connection timed out", "connection timed out", "timeout"],
    ["dpkg: dependency problems prevent configuration of shop:", undefined, undefined],
    ["Error: Unable to find a match: ngnix", "Unable to find a match: ngnix", "not-found"],
    [
      "Error: Failed to download metadata for repo 'appstream': Cannot prepare internal mirrorlist",
      undefined,
      undefined,
    ],
    ["No package ngnix available.", undefined, "not-found"],
    ["error: target not found: ngnix", "target not found: ngnix", "not-found"],
    ['Error: No available formula with the name "ngnix". Did you mean nginx?', undefined, "not-found"],
    ['error: snap "shopp" not found', 'snap "shopp" not found', "not-found"],
  ])("reads %s", (text, message, category) => {
    const [found] = read(systemPackages, text);
    if (category !== undefined) expect(found).toMatchObject({ runtime: "other", category });
    if (message !== undefined) expect(found?.message).toBe(message);
  });

  it("names the archive's reason from the line below", () => {
    const text =
      "dpkg: error processing archive ./shop_1.2_arm64.deb (--install):\n package architecture (arm64) does not match system (amd64)";
    expect(read(systemPackages, text)).toMatchObject([
      { message: "package architecture (arm64) does not match system (amd64)", category: "compatibility" },
    ]);
  });

  it("counts the summary of a failed fetch as its consequence", () => {
    const found = read(
      systemPackages,
      "E: Failed to fetch http://deb.example.com/x.deb  404  Not Found [IP: 192.0.2.7 80]\nE: Unable to fetch some archives, maybe run apt-get update?",
    );
    expect(found[0]?.confidence).toBeGreaterThan((found[1]?.confidence ?? 0) + 0.2);
  });

  it.each([
    ...talk,
    "0 upgraded, 0 newly installed, 0 to remove and 3 not upgraded.",
    "Setting up nginx (1.22.1-9) ...",
    "Error: connect ECONNREFUSED 127.0.0.1:5432",
    "error: could not find `Cargo.toml` in `/srv/shop`",
  ])("stays silent: %s", (text) => {
    expect(systemPackages.parse(posted(text))).toBeUndefined();
  });

  it("reads the first word of dpkg's helpers", () => {
    expect(read(systemPackages, "dpkg-deb: error: 'shop.deb' is not a Debian format archive")).toMatchObject([
      { message: "'shop.deb' is not a Debian format archive", category: "invalid-input" },
    ]);
  });

  it("reads a mirror's answer", () => {
    const line = "E: Failed to fetch http://archive.example.com/pool/x_1.deb  404  Not Found [IP: 192.0.2.82 80]";
    expect(read(systemPackages, line)).toMatchObject([{ httpStatus: 404, category: "not-found" }]);
  });

  it.each([
    [
      "the answer of a mirror",
      "Err:2 http://deb.debian.org/debian nope Release\n  404  Not Found [IP: 203.0.113.80 80]",
      { httpStatus: 404, category: "not-found", confidence: 0.6 },
    ],
  ] as const)("takes for less than apt's own word %s", (_, text, expected) => {
    expect(read(systemPackages, text)[0]).toMatchObject(expected);
  });

  it.each(["Hit:2 http://deb.debian.org/debian bookworm InRelease [IP: 203.0.113.80 80]"])(
    "leaves alone, beside what it takes for less than apt's own word, %j",
    (text) => {
      expect(read(systemPackages, text)).toEqual([]);
    },
  );

  it.each([
    [
      "openssl",
      "E: Failed to fetch http://archive.ubuntu.com/ubuntu/pool/main/o/openssl/openssl_3.0.2.deb  Hash Sum mismatch",
      { category: "constraint" },
    ],
  ] as const)("is not misled by a package's name, %s", (_, text, expected) => {
    expect(read(systemPackages, text)[0]).toMatchObject(expected);
  });

  it.each([
    ["dpkg-query: package 'x' is not installed", "not-found"],
    ["dpkg-query: no path found matching pattern /nope", "not-found"],
    ["update-alternatives: error: alternative /nope for editor not registered; not setting", "not-found"],
    ["E: You must put some 'deb-src' URIs in your sources.list", "configuration"],
    ["dpkg-divert: error: --add needs a single argument", "invalid-input"],
    ["ERROR: python3-3.11.6-r0: Resource temporarily unavailable", "resource-limit"],
    ["ERROR: nodejs-18.14.2-r0: temporary error (try again later)", "connection"],
  ])("reads %s", (text, category) => {
    expect(read(systemPackages, text)).toMatchObject([{ category }]);
  });
});

it("reads a mirror list that names none, and a list server's answer", () => {
  const list = "Error: Failed to download metadata for repo 'appstream': Cannot prepare internal mirrorlist: ";
  expect(read(systemPackages, `${list}No URLs in mirrorlist`)).toMatchObject([{ category: "not-found" }]);
  expect(read(systemPackages, `${list}Status code: 502 for https://mirrors.example.org/list`)).toMatchObject([
    { httpStatus: 502, category: "upstream" },
  ]);
});

import { describe, expect, it } from "vitest";
import { redisLog } from "../../../../../src/core/parse/formats/servers/redis-log.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("redis-log", () => {
  it.each([
    [
      "a line behind a pod's and a container's name",
      "cache-3 valkey 1:S 13 May 2026 15:02:43.306 # Unexpected reply to PSYNC from primary: -NOAUTH Authentication required.",
      { message: "Unexpected reply to PSYNC from primary: -NOAUTH Authentication required." },
    ],
    [
      "a failure",
      "24355:M 22 Nov 2026 12:55:47.921 # Warning: Could not create server TCP listening socket *:6391: bind: Address already in use",
      { runtime: "redis", category: "conflict" },
    ],
    [
      "a crash",
      "18779:M 22 Nov 2026 07:38:36.445 # Redis 7.0.15 crashed by signal: 11, si_code: 2",
      { signal: "SIGSEGV", severity: "fatal", category: "crash" },
    ],
    [
      "a refused configuration",
      "\n*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***\nReading the configuration file, at line 2\n>>> 'maxmemroy 2gb'\nBad directive or wrong number of arguments",
      { message: "Bad directive or wrong number of arguments", lines: [2, 5], severity: "fatal" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(redisLog, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "18779:M 22 Nov 2026 07:38:35.839 * Ready to accept connections",
    "23909:M 22 Nov 2026 12:55:43.993 # WARNING Memory overcommit must be enabled!",
    "24368:C 22 Nov 2026 12:55:48.067 # Configuration loaded",
  ])("stays silent: %s", (text) => {
    expect(read(redisLog, text)).toEqual([]);
  });

  it.each([
    [
      "a module",
      "10896:M 22 Nov 2026 15:38:10.116 # Module /usr/lib/redis/modules/search.so failed to load: /usr/lib/redis/modules/search.so: cannot open shared object file: No such file or directory",
      { category: "dependency" },
    ],
    [
      "rules of access",
      "10897:M 22 Nov 2026 15:38:10.129 # Aborting Redis startup because of ACL errors: users.acl:1: Error in applying operation '+nope': Unknown command or category name in ACL.",
      { category: "configuration" },
    ],
    [
      "a spoiled file",
      "10904:M 22 Nov 2026 15:38:12.211 # Bad file format reading the append only file appendonly.aof.1.incr.aof: make a backup of your AOF file",
      { category: "disk" },
    ],
  ] as const)("reads at a failed start %s", (_, text, expected) => {
    expect(read(redisLog, text)[0]).toMatchObject(expected);
  });

  it.each(["10896:M 22 Nov 2026 15:38:10.116 * Module 'search' loaded from /usr/lib/redis/modules/search.so"])(
    "leaves alone, beside what it reads at a failed start, %j",
    (text) => {
      expect(read(redisLog, text)).toEqual([]);
    },
  );
});

it("reads the log of Redis for Windows and of old versions, which has the process in brackets", () => {
  expect(
    read(redisLog, "[5936] 12 Jun 15:30:09.399 # Can't save in background: fork: Cannot allocate memory")[0],
  ).toMatchObject({ runtime: "redis", category: "memory" });
  expect(read(redisLog, "[5936] 12 Jun 15:30:09.399 # Server started, Redis version 2.8.4")).toEqual([]);
});

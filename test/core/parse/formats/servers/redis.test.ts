import { describe, expect, it } from "vitest";
import { redis } from "../../../../../src/core/parse/formats/servers/redis.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("redis", () => {
  it.each([
    [
      "redis-cli",
      "127.0.0.1:6379> LPUSH cart:42 sku-1\n(error) WRONGTYPE Operation against a key holding the wrong kind of value",
      { runtime: "redis", code: "WRONGTYPE", category: "type", lines: [2, 2] },
    ],
    [
      "a reply alone",
      "BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.",
      { code: "BUSY", category: "concurrency" },
    ],
    ["the protocol itself", "-MOVED 3999 127.0.0.1:6381", { code: "MOVED" }],
    ["ERR", "ERR wrong number of arguments for 'set' command", { code: "ERR", category: "invalid-input" }],
    [
      "node-redis",
      "[ErrorReply: MISCONF Redis is configured to save RDB snapshots, but is currently not able to persist on disk.]",
      {
        runtime: "node",
        type: "ErrorReply",
        code: "MISCONF",
        message: "MISCONF Redis is configured to save RDB snapshots, but is currently not able to persist on disk.",
      },
    ],
    ["redis-cli's own", "Could not connect to Redis at 127.0.0.1:6379: Connection refused", { category: "connection" }],
    [
      "a script that does not compile",
      "(error) ERR Error compiling script (new function): user_script:1: unexpected symbol near '<eof>'",
      { code: "ERR", category: "syntax" },
    ],
    [
      "redis-check-aof",
      "AOF app.aof is not valid. Use the --fix option to try fixing it.",
      { runtime: "redis", category: "invalid-input" },
    ],
    [
      "redis-check-rdb",
      "[offset 0] Unexpected EOF reading RDB file",
      { runtime: "redis", message: "Unexpected EOF reading RDB file" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(redis, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "OOM killed the pod again", "READONLY flag is documented below", "ERR or OK", "+OK"])(
    "stays silent: %s",
    (text) => {
      expect(read(redis, text)).toEqual([]);
    },
  );

  it("reads a reply behind a sentence in another script", () => {
    expect(read(redis, "缓存全挂了 CLUSTERDOWN The cluster is down")).toMatchObject([
      { code: "CLUSTERDOWN", message: "CLUSTERDOWN The cluster is down" },
    ]);
    expect(read(redis, "what does CLUSTERDOWN The cluster is down mean?")).toEqual([]);
  });

  it.each(["ERR Missing library metadata", "Unrecognized option or bad number of args for: '--foo'"])(
    "reads %s",
    (text) => {
      expect(read(redis, text)).toMatchObject([{ runtime: "redis", message: text }]);
    },
  );
});

import { describe, expect, it } from "vitest";
import { vault } from "../../../../../src/core/parse/formats/servers/vault.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("vault", () => {
  it.each([
    [
      "an answer",
      "Error reading secret/data/app: Error making API request.\n\nURL: GET http://127.0.0.1:8200/v1/secret/data/app\nCode: 403. Errors:\n\n* permission denied",
      { runtime: "other", httpStatus: 403, message: "permission denied", category: "authorization", lines: [1, 6] },
    ],
    ["etcd", "Error: etcdserver: mvcc: database space exceeded", { category: "disk" }],
    [
      "MinIO",
      "mc: <ERROR> Unable to list folder. Access Denied.",
      { message: "Unable to list folder. Access Denied." },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(vault, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "Unable to attend on Friday", "Code: 403. Errors:"])("stays silent: %s", (text) => {
    expect(read(vault, text)).toEqual([]);
  });
});

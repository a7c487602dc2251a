import { describe, expect, it } from "vitest";
import { grpc } from "../../../../src/core/parse/apis/grpc.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("grpc", () => {
  it.each([
    [
      `2026/11/22 call: rpc error: code = Unavailable desc = connection closed`,
      { runtime: "go", code: "Unavailable", message: "connection closed" },
    ],
    [
      `Error: 14 UNAVAILABLE: No connection established`,
      { runtime: "node", code: "UNAVAILABLE", message: "No connection established" },
    ],
    [
      `grpc._channel._InactiveRpcError: <_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.NOT_FOUND\n\tdetails = "gone"\n>`,
      { runtime: "python", type: "grpc._channel._InactiveRpcError", code: "NOT_FOUND", lines: [1, 4] },
    ],
    [
      `ERROR:svc:rpc error: <_InactiveRpcError of RPC that terminated with:\n\tstatus = StatusCode.UNAVAILABLE\n>`,
      { runtime: "python", type: undefined, code: "UNAVAILABLE", lines: [1, 3] },
    ],
    [`rpc error: code = 14 desc = grpc: the connection is unavailable`, { runtime: "go", code: "14" }],
    [
      `WARNING: RPC failed: Status{code=UNAVAILABLE, description=null, cause=java.net.ConnectException: Connection refused}`,
      { runtime: "java", code: "UNAVAILABLE" },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(grpc, text)).toMatchObject([expected]);
  });

  it.each([...talk, "14 UNAVAILABLE seats", "StatusCode.UNAVAILABLE is retried", "of RPC that terminated with:"])(
    "leaves %s alone",
    (text) => {
      expect(read(grpc, text)).toEqual([]);
    },
  );
});

import { describe, expect, it } from "vitest";
import { appleIps } from "../../../../../src/core/parse/formats/mobile/apple-ips.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("apple-ips", () => {
  it("reads the JSON behind its header line", () => {
    const text = `{"app_name":"Shop","bug_type":"309","os_version":"iPhone OS 16.4"}
{
  "exception" : {"codes":"0x1","type":"EXC_BREAKPOINT","signal":"SIGTRAP"},
  "asi" : {"libswiftCore.dylib":["Shop\\/Cart.swift:12: Fatal error: Index out of range"]},
  "faultingThread" : 0,
  "threads" : [{"frames":[{"sourceLine":12,"sourceFile":"Cart.swift","symbol":"Cart.first()","imageIndex":0}]}],
  "usedImages" : [{"name":"Shop"}]
}`;
    expect(read(appleIps, text)).toMatchObject([
      {
        runtime: "swift",
        type: "EXC_BREAKPOINT",
        signal: "SIGTRAP",
        message: "Index out of range",
        category: "lookup",
        location: { file: "Shop/Cart.swift", line: 12 },
        frames: [{ function: "Cart.first()", module: "Shop" }],
      },
    ]);
  });

  it("reads one that was cut, and Jetsam's", () => {
    const text = `{"app_name":"Shop","bug_type":"309"}
{
  "exception" : {"codes":"0x1","type":"EXC_CRASH","signal":"SIGABRT"},`;
    expect(read(appleIps, text)).toMatchObject([{ type: "EXC_CRASH", signal: "SIGABRT", category: "crash" }]);
  });

  it("reads why Jetsam ended a process", () => {
    const text = `{"bug_type":"298"}
{
  "reason" : "per-process-limit",`;
    expect(read(appleIps, text)).toMatchObject([{ message: "per-process-limit", category: "memory" }]);
  });

  it.each([...talk, `{"bug_type":"309"}`, `{"level":"info","faultingThread":0}`])("stays silent: %s", (text) => {
    expect(appleIps.parse(posted(text))).toBeUndefined();
  });
});

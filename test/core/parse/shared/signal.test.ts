import { describe, expect, it } from "vitest";
import { signalSaid, signalWorded } from "../../../../src/core/parse/shared/signal.ts";

describe("signalWorded", () => {
  it.each([
    ["llama runner process has terminated: signal: killed", "SIGKILL"],
    ["exec failed (signal: segmentation fault (core dumped))", "SIGSEGV"],
    ["traffic signal: killed-off lanes", undefined],
    ["no signal at all", undefined],
  ])("%s", (message, expected) => {
    expect(signalWorded(message)).toBe(expected);
  });
});

describe("signalSaid", () => {
  it.each([
    ["SIGKILL", "SIGKILL"],
    ["Aborted (core dumped)", "SIGABRT"],
    ["总线错误 (核心已转储)", "SIGBUS"],
    ["SIGTERM", undefined],
    ["SIGKILL after 30 s", undefined],
    ["killed it", undefined],
  ])("%s", (text, expected) => {
    expect(signalSaid(text)).toBe(expected);
  });
});

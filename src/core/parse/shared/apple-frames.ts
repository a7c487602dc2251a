/** Frames as Apple's systems print them: `3   App   0x0000000100a1 -[Cart add:] + 84 (Cart.m:12)`. */
import type { Frame, Runtime } from "../../types.ts";
import { linesBelow } from "./lines.ts";

const FRAME =
  /^\s{0,8}\d{1,4} {1,6}(?:(?<module>\S.{0,80}?)\s{1,60}0x[0-9a-fA-F]{4,16}(?:\s{1,30}0x[0-9a-fA-F]{4,16})?\s{1,30}|(?<module>\S{1,81})\s{1,60})(?<call>\S.{0,900})$/;
const PLACE = / \(([^\s():]{1,200}\.\w{1,8}):(\d{1,7})\)$/;
const OFFSET = / \+ (?:0x[0-9a-f]{1,16}|\d{1,12})$/;

/** The frames that stand right below line index `at`, innermost first. */
export function appleFrames(lines: readonly string[], at: number): Frame[] {
  return linesBelow(lines, at, (line) => FRAME.test(line)).flatMap(readFrame);
}

function readFrame(line: string): Frame[] {
  const { module, call = "" } = FRAME.exec(line)?.groups ?? {};
  const [, file, number] = PLACE.exec(call) ?? [];
  const name = call.replace(PLACE, "").replace(OFFSET, "");
  return module === undefined
    ? []
    : [{ module, function: name, file, line: number === undefined ? undefined : Number(number) }];
}

/** Swift or Objective-C, by the names of libraries, files and methods in a report. */
export function appleLanguage(text: string): Runtime {
  if (/libswift|\.swift\b|\bSwift(?:\/|\.)|\$s\w{3}|\bFatal error\b/.test(text)) return "swift";
  return /\bobjc_|[-+]\[\w|NS[A-Z]\w{2,40}Exception|NSException|\.mm?:\d/.test(text) ? "objc" : "other";
}

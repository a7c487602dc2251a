/** Dart's frames, and what stands in front of its messages. */
import type { Finding, Frame } from "../../types.ts";

const FRAME = /^#\d{1,6}\s{1,10}(\S.{0,400}?) {1,2}\(([^\s()].{0,400}?\.dart)(?::(\d{1,7}))?(?::(\d{1,6}))?\)$/;
/** Compiled to JavaScript: `packages/app/main.dart 12:5   build`. */
const WEB_FRAME =
  /^((?:[A-Za-z]:\/|package:|packages\/|dart-sdk\/|dart:|org-dartlang-\w{1,10}:|lib\/|\.{0,2}\/)\S{1,300}) (\d{1,7})(?::(\d{1,6}))? {1,80}(\S.{0,200})$/;
const UNPLACED =
  /^#\d{1,6}\s{1,10}(?:abs [0-9a-f]{8,16} )?(?:\S.{0,200} )?\(?(?:<anonymous|virt|dart:|package:|native)/;

const CALLED = /^(PlatformException|MissingPluginException)\((.{0,1500}?)\)?$/s;
const PLATFORM = /^([\w./:-]{1,80}), (.{0,900}?), /s;
const NAMED = /^([A-Z_]\w{1,80}(?:Exception|Error))(?: \((\w{1,30})\)| with \w{1,40})?: (.{0,1800})$/s;
const DIO = /^(Dio(?:Exception|Error)) \[([\w. ]{1,40})\]: (.{0,1500})$/s;
const BRACKETED = /^\[([\w-]{2,40}\/[\w-]{2,60})\] (.{1,1500})$/s;
const GENERAL = /^(Exception): (.{0,1800})$/s;

/** Reads one frame. */
export function readDartFrame(line: string): Frame | undefined {
  const [, name, file, number, column] = FRAME.exec(line) ?? [];
  if (file !== undefined) return frame(name, file, number, column);
  const [, webFile, webLine, webColumn, webName] = WEB_FRAME.exec(line) ?? [];
  if (webFile !== undefined) return frame(webName, webFile, webLine, webColumn);
  return UNPLACED.test(line) ? {} : undefined;
}

const SPLIT_NAME = /^#\d{1,6}\s{1,10}([^\s()][^()]{0,200})$/;
const SPLIT_PLACE = /^((?:package|file|dart):\S{1,300}?|\S{1,200}\.dart):(\d{1,7})(?::(\d{1,6}))?$/;

/** Android Studio shows a frame's place on the line below its name. */
export function readSplitFrame(line: string, below: string): Frame | undefined {
  const name = SPLIT_NAME.exec(line)?.[1];
  const [, file, number, column] = SPLIT_PLACE.exec(below) ?? [];
  return name === undefined || file === undefined ? undefined : frame(name, file, number, column);
}

/** Whether a line is one half of such a frame. */
export function isSplitFrame(line: string): boolean {
  return SPLIT_NAME.test(line) || SPLIT_PLACE.test(line);
}

function frame(name: string | undefined, file: string, line: string | undefined, column: string | undefined): Frame {
  return {
    function: name,
    file,
    line: line === undefined ? undefined : Number(line),
    column: column === undefined ? undefined : Number(column),
  };
}

/** The type and the code that stand in a message, and what is left of it. */
export function readDartError(text: string): Pick<Finding, "type" | "code" | "message"> {
  const [, called, inside = ""] = CALLED.exec(text) ?? [];
  const [, code, said] = called === "PlatformException" ? (PLATFORM.exec(inside) ?? []) : [];
  if (called !== undefined) return { type: called, code, message: said ?? inside };
  const [, dio, kind, answer] = DIO.exec(text) ?? [];
  if (dio !== undefined) return { type: dio, code: kind, message: answer };
  const [, type, , message] = NAMED.exec(text) ?? [];
  if (type !== undefined) return { type, message };
  const [, service, told] = BRACKETED.exec(text) ?? [];
  if (service !== undefined) return { code: service, message: told };
  const [, general, words] = GENERAL.exec(text) ?? [];
  return general === undefined ? { message: text } : { type: general, message: words };
}

/**
 * Records that hold a line of a program's output each: Docker's json-file driver (`{"log":"…\n","stream":"stderr"}`),
 * `journalctl -o json` (`MESSAGE`, as a string or as bytes), Grafana's downloads, `cargo --message-format json`, `go test -json`.
 * Joined, they are the output.
 */
import { stripVTControlCharacters } from "node:util";
import type { ErrorText } from "../../types.ts";
import { documents, isObject, type JsonObject } from "../shared/json-body.ts";
import type { Envelope } from "./index.ts";

const MAX_BYTES = 65_536;

export const outputRecord: Envelope = {
  name: "output-record",
  anchors: ['"log":', '"MESSAGE"', '"line":', '"reason":"compiler-message"', '"Action":"output"'],
  peel(text) {
    const { inner, lines } = joinOutput(text);
    return lines.length === 0
      ? undefined
      : [{ line: lines[0]!, lines, inner: inner.join("\n"), wholeLine: true, attributes: {} }];
  },
};

/** The lines of the output, and for each the line that its record stands on. */
function joinOutput(text: ErrorText): { inner: string[]; lines: number[] } {
  const inner: string[] = [];
  const lines: number[] = [];
  for (const {
    value,
    lines: [first, last],
  } of documents(text)) {
    const output = outputOf(value);
    if (output === undefined) continue;
    const held = output.replace(/\n$/, "").split("\n");
    inner.push(...held);
    lines.push(...held.map((_, index) => Math.min(first + index, last)));
  }
  return { inner, lines };
}

function outputOf(value: JsonObject): string | undefined {
  const message = "MESSAGE" in value && ("PRIORITY" in value || "_SYSTEMD_UNIT" in value || "__CURSOR" in value);
  if (message) return plain(fromBytes(value.MESSAGE));
  if (value.reason === "compiler-message" && isObject(value.message)) return plain(value.message.rendered);
  if (value.Action === "output" && "Package" in value) return plain(value.Output);
  if ("log" in value && ("stream" in value || Object.keys(value).length === 1)) return plain(value.log);
  return "line" in value && "timestamp" in value ? plain(value.line) : undefined;
}

function fromBytes(value: unknown): unknown {
  const isBytes = Array.isArray(value) && value.length <= MAX_BYTES && value.every((one) => typeof one === "number");
  return isBytes ? Buffer.from(value).toString() : value;
}

function plain(value: unknown): string | undefined {
  return typeof value === "string" ? stripVTControlCharacters(value).replaceAll("\r\n", "\n") : undefined;
}

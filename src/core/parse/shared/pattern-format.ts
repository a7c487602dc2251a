/** Makes a format of a list of patterns with named groups: for tools whose errors stand on single lines. */
import type { Category, Finding, Format, Runtime, Severity } from "../../types.ts";
import { serviceCategory } from "../categories/services.ts";
import { CERTAIN } from "../confidence.ts";
import { toNumber } from "./lines.ts";
import { lineFormat } from "./line-format.ts";
import { inProse } from "./prose.ts";
import { requiredLiterals } from "./required-literals.ts";
import { readRequestId } from "./request-id.ts";

/**
 * One kind of line. Groups: `message`, `type`, `code`, `status` (HTTP), `exitCode`, `signal`, and the place as `file`, `line`,
 * `column`, `function`. What a pattern has no group for is left open.
 */
export interface LinePattern {
  pattern: RegExp;
  runtime?: Runtime;
  /** CERTAIN where not given. */
  confidence?: number;
  severity?: Severity;
  /** Where not given, the wording of the message decides, then what `parse()` knows. */
  category?: Category;
  /** The line may read like talk: its shape alone is proof. */
  evenInProse?: boolean;
  /** Literals of which each such line holds at least one; those that the pattern requires where not given. */
  anchors?: readonly string[];
}

/** A format that reads a line by the first pattern that fits it. */
export function patternFormat(name: string, runtime: Runtime, patterns: readonly LinePattern[]): Format {
  return lineFormat(name, anchorsOf(patterns), (line, number) => readPatterns(patterns, runtime, line, number));
}

/** Literals of which every line that one of the patterns fits holds at least one. */
export function anchorsOf(patterns: readonly LinePattern[]): string[] {
  return patterns.flatMap(({ pattern, anchors }) => anchors ?? requiredLiterals(pattern));
}

/** Reads one line by the first pattern that fits it; undefined when none does, and for talk. */
export function readPatterns(
  patterns: readonly LinePattern[],
  runtime: Runtime,
  line: string,
  number: number,
): Finding | undefined {
  for (const known of patterns) {
    const groups = known.pattern.exec(line)?.groups;
    if (!groups) continue;
    if (known.evenInProse !== true && inProse(line)) return undefined;
    const { message = line.trim(), type, code, status, exitCode, signal } = groups;
    return {
      runtime: known.runtime ?? runtime,
      lines: [number, number],
      confidence: known.confidence ?? CERTAIN,
      type,
      message,
      code,
      httpStatus: toNumber(status),
      exitCode: toNumber(exitCode),
      signal,
      requestId: readRequestId(line),
      severity: known.severity,
      category: known.category ?? serviceCategory(message),
      ...placeOf(groups),
    };
  }
  return undefined;
}

function placeOf(groups: Partial<Record<string, string>>): Pick<Finding, "location"> {
  const { file, line, column, function: name } = groups;
  if (file === undefined && name === undefined) return {};
  return { location: { file, line: toNumber(line), column: toNumber(column), function: name } };
}

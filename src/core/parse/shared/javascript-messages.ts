/** Messages of the JavaScript engines themselves (V8, SpiderMonkey, JavaScriptCore) whose category the type does not tell. */
import type { Category } from "../../types.ts";

const CATEGORIES: readonly [RegExp, Category][] = [
  [/^Cannot (?:read|set) propert(?:y|ies) .{0,200}\bof (?:undefined|null)\b/, "null-reference"],
  [/^Cannot destructure .{0,300}\b(?:undefined|null)\b/, "null-reference"],
  [/^(?:undefined|null) is not an object\b/, "null-reference"],
  [/^can't access property .{0,300} is (?:undefined|null)$/, "null-reference"],
  [/^[\w$.[\]()"']{1,200} is (?:undefined|null)$/, "null-reference"],
  [/ in JSON at position \d|is not valid JSON$|end of JSON input$|^JSON\.parse: |^JSON Parse error: /, "invalid-input"],
  [/^Maximum call stack size exceeded|^too much recursion|^Invalid string length$/, "memory"],
  [/^(?:Failed to fetch|fetch failed|Load failed|NetworkError when attempting to fetch resource\.?)$/, "connection"],
  [/^(?:Loading (?:CSS )?chunk|Failed to fetch dynamically imported module)\b/, "not-found"],
];

/** The category of an engine's own message, or undefined. */
export function engineCategory(message: string): Category | undefined {
  const cut = message.slice(0, 1000);
  return CATEGORIES.find(([pattern]) => pattern.test(cut))?.[1];
}

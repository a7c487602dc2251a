/** JavaScript: Node, browsers, bundlers, test runners. */
import type { Format } from "../../../types.ts";
import { browserConsole } from "./browser-console.ts";
import { bundler } from "./bundler.ts";
import { firefox } from "./firefox.ts";
import { javascript } from "./javascript.ts";
import { javascriptLine } from "./javascript-line.ts";
import { jest } from "./jest.ts";
import { nodeFatal } from "./node-fatal.ts";

export const javascriptFormats: readonly Format[] = [
  jest,
  javascript,
  firefox,
  browserConsole,
  nodeFatal,
  bundler,
  javascriptLine,
];

/** JavaScript and TypeScript: engines, package managers, compilers, bundlers, linters, test runners. */
import type { Format } from "../../../types.ts";
import { angularCli } from "./angular-cli.ts";
import { ava } from "./ava.ts";
import { biome } from "./biome.ts";
import { boxed } from "./boxed.ts";
import { browserConsole } from "./browser-console.ts";
import { bun } from "./bun.ts";
import { bundler } from "./bundler.ts";
import { deno } from "./deno.ts";
import { esbuild } from "./esbuild.ts";
import { eslint } from "./eslint.ts";
import { eslintFailure } from "./eslint-failure.ts";
import { eslintJson } from "./eslint-json.ts";
import { firefox } from "./firefox.ts";
import { gatsby } from "./gatsby.ts";
import { jasmine } from "./jasmine.ts";
import { javascript } from "./javascript.ts";
import { javascriptLine } from "./javascript-line.ts";
import { jest } from "./jest.ts";
import { metro } from "./metro.ts";
import { mocha } from "./mocha.ts";
import { next } from "./next.ts";
import { nextOverlay } from "./next-overlay.ts";
import { nodeArguments } from "./node-arguments.ts";
import { nodeFatal } from "./node-fatal.ts";
import { nodeGyp } from "./node-gyp.ts";
import { nodeTest } from "./node-test.ts";
import { npm } from "./npm.ts";
import { objectDump } from "./object-dump.ts";
import { playwright } from "./playwright.ts";
import { pnpm } from "./pnpm.ts";
import { prettier } from "./prettier.ts";
import { prisma } from "./prisma.ts";
import { rollup } from "./rollup.ts";
import { standard } from "./standard.ts";
import { stylelint } from "./stylelint.ts";
import { stylesheets } from "./stylesheets.ts";
import { svelteCheck } from "./svelte-check.ts";
import { tap } from "./tap.ts";
import { taskRunner } from "./task-runner.ts";
import { tsc } from "./tsc.ts";
import { tslog } from "./tslog.ts";
import { vitest } from "./vitest.ts";
import { vue } from "./vue.ts";
import { wechat } from "./wechat.ts";
import { xpcom } from "./xpcom.ts";
import { webpack } from "./webpack.ts";
import { yarn } from "./yarn.ts";

export const javascriptFormats: readonly Format[] = [
  // Tools that quote an error, and often the stack of it, know more of its place than the stack does.
  tsc,
  eslint,
  eslintFailure,
  eslintJson,
  standard,
  stylesheets,
  esbuild,
  rollup,
  webpack,
  next,
  nextOverlay,
  svelteCheck,
  boxed,
  gatsby,
  bundler,
  angularCli,
  jest,
  vitest,
  playwright,
  mocha,
  jasmine,
  tap,
  ava,
  npm,
  nodeGyp,
  yarn,
  pnpm,
  bun,
  deno,
  tslog,
  metro,
  vue,
  wechat,
  xpcom,
  javascript,
  firefox,
  browserConsole,
  nodeArguments,
  nodeFatal,
  prettier,
  stylelint,
  biome,
  nodeTest,
  prisma,
  objectDump,
  taskRunner,
  javascriptLine,
];

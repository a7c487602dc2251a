/** Ruby, PHP, Perl, Lua, Tcl, R, Julia, and their package tools. */
import type { Format } from "../../../types.ts";
import { composer } from "./composer.ts";
import { jekyll } from "./jekyll.ts";
import { julia } from "./julia.ts";
import { lua } from "./lua.ts";
import { luaTools } from "./lua-tools.ts";
import { perl } from "./perl.ts";
import { perlTools } from "./perl-tools.ts";
import { php } from "./php.ts";
import { phpChecks } from "./php-checks.ts";
import { phpConsole } from "./php-console.ts";
import { phpLog } from "./php-log.ts";
import { phpPrograms } from "./php-programs.ts";
import { r } from "./r.ts";
import { rPackages } from "./r-packages.ts";
import { ruby } from "./ruby.ts";
import { rubyLog } from "./ruby-log.ts";
import { rubyPackages } from "./ruby-packages.ts";
import { rubySyntax } from "./ruby-syntax.ts";
import { rubyTests } from "./ruby-tests.ts";
import { shellTools } from "./shell-tools.ts";
import { tcl } from "./tcl.ts";

export const scriptingFormats: readonly Format[] = [
  ruby,
  rubySyntax,
  rubyTests,
  rubyPackages,
  rubyLog,
  jekyll,
  php,
  phpLog,
  phpPrograms,
  phpConsole,
  phpChecks,
  composer,
  perl,
  perlTools,
  lua,
  tcl,
  r,
  rPackages,
  julia,
  shellTools,
  luaTools,
];

/** C, C++ and other compiled languages: compilers, linkers, make and CMake, sanitizers, debuggers. */
import type { Format } from "../../../types.ts";
import { ada } from "./ada.ts";
import { assertion } from "./assertion.ts";
import { buildTools } from "./build-tools.ts";
import { cCompiler } from "./c-compiler.ts";
import { cTest } from "./c-test.ts";
import { cmake } from "./cmake.ts";
import { containerCheck } from "./container-check.ts";
import { cppException } from "./cpp-exception.ts";
import { crystal } from "./crystal.ts";
import { d } from "./d.ts";
import { embedded } from "./embedded.ts";
import { fortran } from "./fortran.ts";
import { llamaCpp } from "./llama-cpp.ts";
import { lmStudio } from "./lm-studio.ts";
import { linker } from "./linker.ts";
import { make } from "./make.ts";
import { msvc } from "./msvc.ts";
import { nativeRuntime } from "./native-runtime.ts";
import { nim } from "./nim.ts";
import { zig } from "./zig.ts";
import { abort } from "./abort.ts";
import { dyld } from "./dyld.ts";
import { coreDump } from "./core-dump.ts";
import { debuggerStop } from "./debugger.ts";
import { exitStatus } from "./exit-status.ts";
import { kernel } from "./kernel.ts";
import { sanitizer } from "./sanitizer.ts";
import { undefinedBehavior } from "./undefined-behavior.ts";
import { valgrind } from "./valgrind.ts";

export const nativeFormats: readonly Format[] = [
  cppException,
  containerCheck,
  assertion,
  linker,
  cCompiler,
  msvc,
  cTest,
  cmake,
  make,
  buildTools,
  embedded,
  llamaCpp,
  lmStudio,
  nativeRuntime,
  dyld,
  fortran,
  ada,
  d,
  nim,
  crystal,
  zig,
  abort,
  coreDump,
  debuggerStop,
  exitStatus,
  kernel,
  sanitizer,
  undefinedBehavior,
  valgrind,
];

/** C, C++ and other compiled languages: compilers, linkers, make and CMake, sanitizers, debuggers. */
import type { Format } from "../../../types.ts";

export const nativeFormats: readonly Format[] = [];

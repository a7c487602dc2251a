/** What run-time libraries report: CUDA, Qt, GLib, V, GnuCOBOL. */
import { LIKELY } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const nativeRuntime = patternFormat("native-runtime", "cpp", [
  {
    pattern:
      /^(?<message>CUDA (?:Runtime |Driver )?[Ee]rror.{0,20} at:? (?<file>[^:\s]{1,300}):(?<line>\d{1,7}) .{0,40}code=\d{1,5} ?\((?<code>cudaErrorMemoryAllocation|CUDA_ERROR_OUT_OF_MEMORY)\).{0,300})$/,
    category: "memory",
  },
  {
    pattern:
      /^(?<message>CUDA (?:Runtime |Driver )?[Ee]rror.{0,20} at:? (?<file>[^:\s]{1,300}):(?<line>\d{1,7}) .{0,40}code=\d{1,5} ?\((?<code>\w{4,60})\).{0,300})$/,
    category: "crash",
  },
  { pattern: /^GPUassert: (?<message>out of memory) (?<file>\S{1,300}) (?<line>\d{1,7})$/, category: "memory" },
  { pattern: /^GPUassert: (?<message>\S.{0,300}?) (?<file>\S{1,300}) (?<line>\d{1,7})$/, category: "crash" },
  {
    pattern:
      /^(?:.{0,80}: )?(?<message>CUDA (?:runtime |driver )?error:? {1,2}(?:\(?\d{1,5}\)?:? )?.{0,60}out of memory.{0,200})$/i,
    category: "memory",
    confidence: LIKELY,
  },
  {
    pattern: /^(?<message>CUDA (?:driver version is insufficient|initialization failure).{0,200})$/,
    category: "compatibility",
    confidence: LIKELY,
  },
  {
    pattern: /^(?:.{0,80}: )?(?<message>CUDA (?:[Rr]untime |[Dd]river )?[Ee]rror:? {1,2}\S.{0,300})$/,
    category: "crash",
    confidence: LIKELY,
  },
  {
    pattern: /^(?<message>Failed to initialize NVML: Driver\/library version mismatch)$/,
    runtime: "other",
    category: "compatibility",
  },
  { pattern: /^(?<message>Failed to initialize NVML: .{1,200})$/, runtime: "other", category: "dependency" },
  {
    pattern:
      /^qt\.qpa\.(?:plugin|xcb\w{0,20}|screen): (?<message>(?:Could not (?:load|find) the Qt platform plugin|could not connect to display).{0,300})$/,
    category: "dependency",
  },
  {
    pattern:
      /^(?<message>This application failed to start because (?:no|it could not find or load the) Qt platform plugin.{0,200})/,
    category: "dependency",
    confidence: LIKELY,
  },
  {
    pattern:
      /^(?:\*\* )?\(.{1,80}:\d{1,9}\): (?:[\w-]{1,40}-)?(?:CRITICAL|ERROR) \*\*: (?:[\d:.]{5,16}: )?(?<message>(?<function>\w{1,100}): assertion '.{1,300}' failed)$/,
    runtime: "c",
    category: "assertion",
  },
  {
    pattern:
      /^(?:\*\* )?\(.{1,80}:\d{1,9}\): (?:[\w-]{1,40}-)?(?:CRITICAL|ERROR) \*\*: (?:[\d:.]{5,16}: )?(?<message>\S.{0,500})$/,
    runtime: "c",
  },
  {
    pattern: /^\(.{1,80}:\d{1,9}\): Gtk-WARNING \*\*: (?:[\d:.]{5,16}: )?(?<message>cannot open display:.{0,100})$/,
    runtime: "c",
    category: "connection",
  },
  {
    pattern: /^V panic: (?<message>.{0,60}(?:index out of range|out of bounds).{0,300})$/,
    runtime: "other",
    category: "lookup",
    severity: "fatal",
  },
  { pattern: /^V panic: (?<message>\S.{0,500})$/, runtime: "other", severity: "fatal" },
  {
    pattern:
      /^libcob: (?:(?<file>[^:\s]{1,200}):(?<line>\d{1,7}): )?error: (?<message>.{0,200}out of (?:bounds|range).{0,200})$/,
    runtime: "other",
    category: "lookup",
  },
  {
    pattern:
      /^libcob: (?:(?<file>[^:\s]{1,200}):(?<line>\d{1,7}): )?error: (?<message>.{0,200}(?:module|library) .{1,200}not found.{0,100})$/,
    runtime: "other",
    category: "dependency",
  },
  {
    pattern:
      /^libcob: (?:(?<file>[^:\s]{1,200}):(?<line>\d{1,7}): )?error: (?<message>.{0,300}(?:does not exist|status = 35).{0,200})$/,
    runtime: "other",
    category: "not-found",
  },
  {
    pattern:
      /^libcob: (?:(?<file>[^:\s]{1,200}):(?<line>\d{1,7}): )?error: (?<message>.{0,200}(?:[Dd]ivide by zero|[Ss]ize error).{0,100})$/,
    runtime: "other",
    category: "arithmetic",
  },
  {
    pattern: /^libcob: (?:(?<file>[^:\s]{1,200}):(?<line>\d{1,7}): )?error: (?<message>\S.{0,400})$/,
    runtime: "other",
  },
]);

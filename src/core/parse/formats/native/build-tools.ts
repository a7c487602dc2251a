/** Single lines of build tools: Ninja, Meson, Bazel, Autoconf's configure, pkg-config, Conan, vcpkg, qmake, protoc. */
import { CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const buildTools = patternFormat("build-tools", "other", [
  { pattern: /^ninja: error: (?<file>[^:\s']{1,300}):(?<line>\d{1,7}): (?<message>\S.{0,800})$/, category: "syntax" },
  {
    pattern:
      /^ninja: (?:error|fatal): (?<message>(?:'.{1,400}', needed by .{1,400}|unknown target .{1,200}|loading '.{1,300}': .{1,200}|.{1,200}: No such file or directory))$/,
    category: "not-found",
  },
  {
    pattern: /^ninja: (?:error|fatal): (?<message>(?:dependency cycle|multiple rules|.{1,100}recompacting).{0,400})$/,
    category: "configuration",
  },
  { pattern: /^ninja: (?:error|fatal): (?<message>\S.{0,800})$/, category: "build" },
  { pattern: /^(?:ninja: )(?<message>build stopped: .{1,200})$/, category: "build", confidence: CONSEQUENCE },
  {
    pattern: /^(?<message>FAILED: (?:\[code=(?<exitCode>\d{1,3})\] )?\S{1,300}(?: \S{1,300}){0,4}) ?$/,
    category: "build",
    confidence: CONSEQUENCE,
  },
  {
    pattern:
      /^(?<file>[^:\s]{0,300}meson(?:\.build|_options\.txt|\.options)):(?<line>\d{1,7}):(?<column>\d{1,5}): ERROR: (?<message>(?:Dependency|.{0,60}[Dd]ependency|Program|.{0,60}not found|.{0,60}[Nn]o module|Unknown compiler).{0,600})$/,
    category: "dependency",
  },
  {
    pattern:
      /^(?<file>[^:\s]{0,300}meson(?:\.build|_options\.txt|\.options)):(?<line>\d{1,7}):(?<column>\d{1,5}): ERROR: (?<message>(?:Expecting|.{0,60}(?:syntax|parse|lexer)|Invalid token).{0,600})$/,
    category: "syntax",
  },
  {
    pattern:
      /^(?<file>[^:\s]{0,300}meson(?:\.build|_options\.txt|\.options)):(?<line>\d{1,7}):(?<column>\d{1,5}): ERROR: (?<message>(?:File .{1,300} does not exist|.{0,100}does not exist).{0,300})$/,
    category: "not-found",
  },
  {
    pattern:
      /^(?<file>[^:\s]{0,300}meson(?:\.build|_options\.txt|\.options)):(?<line>\d{1,7}):(?<column>\d{1,5}): ERROR: (?<message>(?:Unknown (?:variable|function|method|argument)|.{0,60}[Uu]nknown).{0,300})$/,
    category: "lookup",
  },
  {
    pattern:
      /^(?<file>[^:\s]{0,300}meson(?:\.build|_options\.txt|\.options)):(?<line>\d{1,7}):(?<column>\d{1,5}): ERROR: (?<message>\S.{0,600})$/,
    category: "configuration",
  },
  {
    pattern:
      /^(?:\(\d\d:\d\d:\d\d\) )?ERROR: (?:(?<file>\/[^:]{1,300}|[\w./-]{1,200}BUILD(?:\.bazel)?|[\w./-]{1,200}\.bzl)(?::(?<line>\d{1,7}):(?<column>\d{1,5}))?: )?(?<message>(?:no such (?:package|target)|Skipping '.{1,200}': no such|target '.{1,200}' (?:is )?not declared|Error downloading|An error occurred during the fetch|no such attribute|Unable to find package).{0,1200})$/,
    category: "dependency",
  },
  {
    pattern:
      /^ERROR: (?<file>[^:\s]{1,300}(?:BUILD|WORKSPACE|MODULE)(?:\.bazel)?|[^:\s]{1,300}\.bzl):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>(?:.{0,60}syntax error|name '.{1,100}' is not defined|indentation error|.{0,40}parse).{0,600})$/,
    anchors: ["BUILD", "WORKSPACE", "MODULE", ".bzl:"],
    category: "syntax",
  },
  {
    pattern:
      /^ERROR: (?<file>[^:\s]{1,300}(?:BUILD|WORKSPACE|MODULE)(?:\.bazel)?|[^:\s]{1,300}\.bzl):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>(?:Compiling|Linking|Executing|Action|Testing|.{0,200} failed: \(|Couldn't build|C\+\+ compilation).{0,1200})$/,
    category: "build",
    confidence: CONSEQUENCE,
  },
  {
    pattern:
      /^(?:\(\d\d:\d\d:\d\d\) )?(?:ERROR|FAILED): (?<message>(?:Build did NOT complete successfully|Analysis of target .{1,300} failed|Build failed\. Not running target|Couldn't start the build).{0,400})$/,
    category: "build",
    confidence: CONSEQUENCE,
  },
  { pattern: /^(?<message>Error in (?:fail|\w{1,40}): \S.{0,600})$/, category: "configuration", confidence: LIKELY },
  {
    pattern:
      /^(?:\.\/|\.\.\/){0,4}configure: error: (?<message>(?:C\+{0,2} compiler cannot|no acceptable|cannot (?:run|compute|find|check)|.{0,120}(?:not found|unable to find|missing|required|requirements|is needed|could not find|not installed)|Package requirements).{0,600})$/,
    category: "dependency",
  },
  {
    pattern: /^(?:\.\/|\.\.\/){0,4}config(?:ure|\.status): error: (?!in [`'])(?<message>\S.{0,600})$/,
    category: "configuration",
  },
  {
    pattern:
      /^(?<file>configure\.(?:ac|in)|[\w./-]{0,200}(?:\.m4|Makefile\.am)):(?<line>\d{1,7}): error: (?<message>\S.{0,600})$/,
    category: "dependency",
  },
  {
    pattern: /^(?:autoreconf|automake|aclocal|autoconf|libtoolize|autoheader): error: (?<message>\S.{0,600})$/,
    category: "configuration",
  },
  {
    pattern: /^(?:autoreconf|aclocal): (?<message>.{1,80} failed with exit status: (?<exitCode>\d{1,3}))$/,
    category: "build",
    confidence: CONSEQUENCE,
  },
  { pattern: /^libtool: (?:\w{1,12}: )?(?:error: )(?<message>\S.{0,600})$/, category: "build" },
  { pattern: /^(?<message>Package .{1,100} was not found in the pkg-config search path\.?)/, category: "dependency" },
  {
    pattern:
      /^(?:-- {1,4})?(?<message>(?:Package '.{1,100}', required by '.{1,100}', not found|No package '.{1,100}' found|Requested '.{1,100}' but version of .{1,200}))$/,
    category: "dependency",
    confidence: LIKELY,
  },
  { pattern: /^Project ERROR: (?<message>\S.{0,500})$/, category: "dependency" },
  {
    pattern:
      /^(?<file>[^:\s]{1,300}\.proto):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>(?!warning)(?:Expected|Missing|Unexpected|Invalid|Interpreting|Reached end).{0,500})$/,
    category: "syntax",
  },
  {
    pattern:
      /^(?<file>[^:\s]{1,300}\.proto):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>(?!warning)\S.{0,500}?(?:not defined|already defined|was not found or had errors|not imported|has already been used).{0,200})$/,
    category: "lookup",
  },
  { pattern: /^(?<message>\S{1,300}\.proto: File not found\.)$/, category: "not-found" },
  {
    pattern:
      /^ERROR: (?<message>(?:Package '.{1,200}' not resolved|Missing (?:binary|prebuilt package)|Unable to find '.{1,200}' in remotes|Version conflict|Failed requirement|Conflict (?:in|between)).{0,500})$/,
    category: "dependency",
  },
  {
    pattern: /^ERROR: (?<message>[\w.+-]{1,80}\/[\w.+-]{1,60}(?:@\S{0,80})?: (?:Error in|Invalid|'.{1,60}').{0,500})$/,
    category: "build",
    confidence: LIKELY,
  },
  {
    pattern:
      /^(?:error|Error): (?<message>(?:[Bb]uilding (?:package )?\S{1,120} failed with: \w{1,40}|in triplet .{1,300}|while (?:loading|detecting|checking out|fetching).{1,300}))/,
    category: "build",
  },
]);

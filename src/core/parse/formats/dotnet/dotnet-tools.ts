/** What the `dotnet` host and command, NuGet and Entity Framework's tools say when they cannot begin, and how a build ends. */
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { type LinePattern, patternFormat } from "../../shared/pattern-format.ts";

const patterns: readonly LinePattern[] = [
  // The host: https://github.com/dotnet/runtime/tree/main/src/native/corehost
  {
    pattern: /^(?<message>You must install (?:or update )?\.NET .{0,80}to run this application\.?.{0,100})$/,
    category: "dependency",
  },
  { pattern: /^(?<message>To run this application, you (?:must|need to) install .{1,200})$/, category: "dependency" },
  {
    pattern: /^\s{0,4}(?<message>The framework '[\w.]{3,80}', version '.{1,40}'(?: \(\w{1,12}\))? was not found\.?)$/,
    category: "dependency",
    confidence: STRONG,
  },
  {
    pattern:
      /^(?<message>It was not possible to find any (?:compatible framework version|installed \.NET (?:Core )?SDKs?).{0,100})$/,
    category: "dependency",
  },
  {
    pattern: /^(?<message>(?:A fatal error occurred[.,:] ?|A fatal error was encountered\. ?).{0,500})$/,
    category: "dependency",
    severity: "fatal",
  },
  {
    pattern:
      /^(?<message>(?:No \.NET (?:Core )?SDKs were found|A compatible (?:installed )?\.NET (?:Core )?SDK (?:for global\.json version |was not found).{0,200}).{0,100})$/,
    category: "dependency",
  },
  {
    pattern:
      /^(?:error: )?(?<message>(?:Failed to (?:load|resolve|create|initialize|bind to|find) (?:the )?(?:dll from|CoreCLR|libhostfxr|hostfxr|hostpolicy|libcoreclr|coreclr|full path of the current executable).{0,400}?)(?:, HRESULT: (?<code>0x[0-9A-Fa-f]{8}))?)$/,
    category: "dependency",
  },
  {
    pattern:
      /^(?<message>Could not execute because the (?:specified command or file was not found|application was not found or a compatible \.NET SDK is not installed)\.?)$/,
    category: "dependency",
  },
  {
    pattern:
      /^(?<message>The (?:command could not be loaded, possibly because:|application to execute does not exist: '.{1,400}'\.?|application '.{1,400}' does not exist(?: or is not a managed .dll or .exe)?\.?))$/,
    category: "not-found",
  },
  {
    pattern: /^(?<message>An assembly specified in the application dependencies manifest .{0,300})$/,
    category: "dependency",
  },
  { pattern: /^(?<message>Couldn't find a project to run\. .{0,400})$/, category: "not-found" },
  {
    pattern:
      /^(?<message>(?:Process terminated\. )?Couldn't find a valid ICU package installed on the system\..{0,300})$/,
    category: "dependency",
    severity: "fatal",
  },
  {
    pattern: /^(?:Fatal error\. )?(?<message>Internal CLR error\. ?)\(?(?<code>0x[0-9A-Fa-f]{8})?\)?.{0,100}$/,
    category: "crash",
    severity: "fatal",
  },
  {
    pattern:
      /^(?<message>(?:GC heap initialization failed|GC: .{1,80} failed)(?: with error (?<code>0x[0-9A-Fa-f]{8}))?.{0,200})$/,
    category: "memory",
    severity: "fatal",
  },
  // Mono
  // Microsoft.IdentityModel's numbers of refused tokens
  { pattern: /^(?<message>(?<code>IDX\d{5}): \S.{5,900})$/, category: "authentication", evenInProse: true },
  { pattern: /^(?<message>Cannot open assembly '.{1,300}': .{1,200} valid CIL image\.)$/, category: "invalid-input" },
  { pattern: /^(?<message>Cannot open assembly '.{1,300}': .{1,200})$/, category: "not-found" },
  {
    pattern: /^(?<message>The assembly mscorlib\.dll was not found or could not be loaded\.?.{0,100})$/,
    category: "dependency",
  },
  {
    pattern: /^(?<message>CLR: Managed code called FailFast, saying ".{0,500}")$/,
    category: "crash",
    severity: "fatal",
  },
  {
    pattern: /^(?<message>Got a (?<signal>SIG[A-Z]{2,8}) while executing native code\..{0,100})$/,
    category: "crash",
    severity: "fatal",
    // Below what made the runtime abort it only adds the signal.
    confidence: LIKELY,
  },
  // The command line
  { pattern: /^(?<message>Unable to resolve '.{1,200}' for '.{1,120}'\.)$/, category: "dependency" },
  {
    pattern: /^(?:error: )?(?<message>Unable to load the service index for source \S{1,300}\.?.{0,200})$/,
    category: "connection",
  },
  {
    pattern: /^(?:error: )?(?<message>Unable to find version '.{1,60}' of package '.{1,150}'\.?.{0,100})$/,
    category: "dependency",
  },
  {
    pattern:
      /^(?:error: )?(?<message>Package '?[\w.-]{1,120}'?(?: [\w.+-]{1,60})? is (?:not compatible with|incompatible with) .{1,300})$/,
    category: "compatibility",
  },
  {
    pattern:
      /^(?:error: )?(?<message>Response status code does not indicate success: (?<status>\d{3}) \(.{1,200}\)\.?)$/,
    confidence: STRONG,
  },
  {
    pattern:
      /^(?:error: )?(?<message>(?:There are no versions available for the package|Version conflict detected for) .{1,300})$/,
    category: "dependency",
  },
  { pattern: /^(?<message>No executable found matching command "dotnet-[\w-]{1,80}")$/, category: "dependency" },
  {
    pattern:
      /^(?<message>Tool '[\w.-]{1,100}' failed to (?:install|update)\. .{0,300}|Tool '[\w.-]{1,100}' is already installed\.)$/,
    category: "dependency",
  },
  { pattern: /^(?<message>No templates (?:or subcommands )?found matching: .{1,200})$/, category: "not-found" },
  { pattern: /^(?<message>Failed to bind to address \S{1,200}: .{0,200}in use\.?)$/, category: "conflict" },
  {
    pattern:
      /^(?<message>Retrieving the COM class factory for (?:remote )?component with CLSID .{1,500}?HRESULT: (?<code>0x[0-9A-Fa-f]{8}).{0,80})$/,
    category: "dependency",
  },
  {
    pattern: /^(?<message>Unable to configure HTTPS endpoint\. No server certificate was specified.{0,300})$/,
    category: "tls",
  },
  {
    pattern:
      /^(?<message>A network-related or instance-specific error occurred while establishing a connection to SQL Server\..{0,600})$/,
    category: "connection",
    confidence: STRONG,
  },
  { pattern: /^Unhandled exception rendering component: (?<message>\S.{0,1000})$/, confidence: STRONG },
  // dotnet ef
  {
    pattern: /^(?<message>Unable to create (?:an object of type|a 'DbContext' of type) '.{0,200}'\. .{0,600})$/,
    category: "configuration",
  },
  {
    pattern: /^(?<message>Your (?:target|startup) project '.{1,100}' doesn't .{1,400})$/,
    category: "configuration",
  },
  {
    pattern:
      /^(?<message>No (?:DbContext was found in assembly .{1,200}|project was found\. .{0,200}|DbContext named .{1,200} was found\.))$/,
    category: "not-found",
  },
  { pattern: /^(?<message>Your startup project '.{1,200}' doesn't reference .{1,300})$/, category: "dependency" },
  { pattern: /^(?<message>The name '.{1,200}' is used by an existing migration\.)$/, category: "conflict" },
  {
    pattern: /^(?<message>There is already an object named '.{1,200}' in the database\.)$/,
    category: "conflict",
    confidence: STRONG,
  },
  // How it ends
  {
    pattern:
      /^\s{0,8}(?<message>Build FAILED\.|The build failed\. Fix the build errors and run again\.|(?:Build|Restore|生成|还原) (?:failed|失败) with \d{1,6} error.{0,100}|生成失败。|Compilation failed: \d{1,6} error\(s\).{0,60})$/,
    category: "build",
    confidence: CONSEQUENCE,
  },
  {
    pattern: /^\s{0,8}(?<message>Build failed\. Use dotnet build to see the errors\.)$/,
    category: "build",
    confidence: CONSEQUENCE,
  },
  {
    pattern: /^\s{0,8}(?<message>Failed to restore .{1,400} \(in .{1,20}\)\.?)$/,
    category: "dependency",
    confidence: CONSEQUENCE,
  },
];

export const dotnetTools = patternFormat(
  "dotnet-tools",
  "dotnet",
  patterns.map((pattern) => ({ confidence: CERTAIN, ...pattern })),
);

/** Errors of the tools around Python packages: uv, Poetry, conda, Pipenv, PDM, tox, nox, pyenv, virtualenv, setuptools. */
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { type LinePattern, patternFormat } from "../../shared/pattern-format.ts";

const uv: readonly LinePattern[] = [
  {
    pattern: /^\s{0,4}(?:[×x] )?(?<message>No solution found when resolving .{1,300})$/,
    category: "dependency",
    evenInProse: true,
  },
  {
    pattern:
      /^(?:\s{0,4}|[\u2800-\u28ff] \S{1,100}\s{1,300})(?:[×x] )?(?<message>Failed to (?:build|download(?: and build)?|install|resolve|prepare|read) `.{1,300})$/,
    category: "build",
  },
  {
    pattern:
      /^\s{0,4}[×x] (?<message>(?:Request failed|Distribution not found|Package `.{1,200}`|Querying Python|The requested interpreter|No interpreter found).{0,500})$/,
  },
  { pattern: /^error: (?<message>No `(?:pyproject\.toml|requirements).{1,300})$/, category: "not-found" },
  {
    pattern:
      /^error: (?<message>(?:Project virtual environment|The lockfile at|Failed to (?:parse|fetch|download|spawn|initialize|install|inspect)[: ]).{0,1000})$/,
    confidence: STRONG,
  },
  { pattern: /^error: (?<message>No (?:virtual environment|interpreter) found.{0,1000})$/, category: "dependency" },
];

const poetry: readonly LinePattern[] = [
  {
    pattern: /^\s{0,8}(?:\| )?(?<message>Unable to find installation candidates for \S{1,100} \(.{1,60}\))$/,
    confidence: STRONG,
    category: "dependency",
  },
  { pattern: /^\s{0,4}(?<message>Because no versions of .{1,300} match .{1,300})$/, category: "dependency" },
  {
    pattern: /^\s{0,4}(?<message>Because (?!.{1,80} depends on \w{1,60} [\^<>=\d]).{1,800}version solving failed\.)$/,
    category: "dependency",
  },
  {
    pattern: /^\s{0,4}(?:So, )?(?:and |Because )(?<message>.{1,500}, version solving failed\.)$/,
    category: "dependency",
    confidence: LIKELY,
  },
  {
    pattern:
      /^(?<message>The current project's (?:supported )?Python r(?:ange|equirement) .{1,400} is not compatible with some of the required packages.{0,200})$/,
    category: "compatibility",
    confidence: CERTAIN + 0.01,
  },
  { pattern: /^(?<message>Poetry could not find a pyproject\.toml file in .{1,400})$/, category: "not-found" },
  {
    pattern:
      /^(?:Error: )?(?<message>(?:pyproject\.toml changed significantly since poetry\.lock|poetry\.lock is not up to date|The lock file (?:is not compatible|does not exist)).{0,400})$/,
    category: "configuration",
  },
  { pattern: /^(?:Error: )?(?<message>The Poetry configuration is invalid:?.{0,300})$/, category: "configuration" },
];

const conda: readonly LinePattern[] = [
  { pattern: /^(?<type>CondaHTTPError): (?<message>HTTP 000 .{1,500})$/, category: "connection" },
  { pattern: /^(?<type>CondaHTTPError): (?<message>HTTP (?<status>[45]\d\d) .{1,500})$/ },
  {
    pattern:
      /^(?<type>(?:PackagesNotFoundError|ResolvePackageNotFound|UnsatisfiableError|LibMambaUnsatisfiableError|SpecsConfigurationConflictError|PackagesNotFoundInChannelsError)): ?(?<message>.{0,500})$/,
    category: "dependency",
  },
  {
    pattern:
      /^(?<type>CondaSSLError|CondaValueError|CondaVerificationError|CondaDependencyError|CondaToSNonInteractiveError|CondaError|CondaFileIOError|CondaEnvException|CondaMultiError|ChannelError|ProxyError|ChecksumMismatchError|UnavailableInvalidChannel): (?<message>.{1,800})$/,
  },
  {
    pattern:
      /^(?<type>EnvironmentNameNotFound|EnvironmentLocationNotFound|EnvironmentFileNotFound): (?<message>.{1,500})$/,
    category: "not-found",
  },
  {
    pattern: /^(?<type>CommandNotFoundError): (?<message>Your shell has not been .{1,300})$/,
    category: "configuration",
  },
  {
    pattern: /^(?<type>(?:EnvironmentNotWritable|NotWritable|NoWritable(?:Envs|Pkgs)Dir)Error): (?<message>.{1,500})$/,
    category: "permission",
  },
  {
    pattern: /^(?:error|critical) {1,4}libmamba (?<message>Could not solve for environment specs)$/,
    category: "dependency",
  },
  { pattern: /^(?:error|critical) {1,4}libmamba (?<message>\S.{1,600})$/, confidence: STRONG },
];

const others: readonly LinePattern[] = [
  {
    pattern: /^(?:\[\w{1,40}(?:\.\w{1,40}){1,4}\]: )?(?<type>ResolutionFailure): (?<message>.{1,500})$/,
    category: "dependency",
    confidence: STRONG,
  },
  {
    pattern: /^✘ (?<message>(?:Locking Failed|Installation Failed).{0,200})$/,
    category: "dependency",
    confidence: LIKELY,
  },
  {
    pattern: /^ERROR: InvocationError for command (?<message>.{1,600}?) ?\(exited with code (?<exitCode>\d{1,3})\)$/,
    category: "build",
    confidence: LIKELY,
  },
  { pattern: /^\s{0,2}[\w.-]{1,60}: FAIL code (?<exitCode>\d{1,3}) \(/, category: "build", confidence: LIKELY },
  { pattern: /^ERROR:\s{1,4}(?<message>[\w.-]{1,60}: InterpreterNotFound: \S{1,100})$/, category: "dependency" },
  {
    pattern: /^nox > (?<message>Command .{1,500} failed with exit code (?<exitCode>\d{1,3}).{0,200})$/,
    category: "build",
    confidence: LIKELY,
  },
  {
    pattern: /^nox > (?<message>Session \S{1,200} (?:raised exception|aborted).{0,600})$/,
    category: "build",
    confidence: LIKELY,
  },
  {
    pattern: /^pyenv: (?<message>version `.{1,100}' is not installed.{0,300}|.{1,60}: command not found)$/,
    category: "dependency",
  },
  {
    pattern: /^(?<message>RuntimeError: failed to find interpreter for .{1,300}|ERROR: Failed building python)/,
    category: "dependency",
  },
  { pattern: /^BUILD FAILED \((?<message>.{1,80} using python-build .{1,80})\)$/, category: "build" },
  { pattern: /^\s{0,12}error: (?<message>Microsoft Visual C\+\+ .{1,300})$/, category: "build", confidence: STRONG },
  {
    pattern:
      /^\s{0,12}error: (?<message>command '.{1,300}' failed(?: with exit (?:status|code) (?<exitCode>\d{1,5})|: .{1,300}))$/,
    category: "build",
    confidence: LIKELY,
  },
  {
    pattern: /^error: (?<message>Multiple top-level (?:packages|modules) discovered in .{1,500})$/,
    category: "configuration",
  },
  { pattern: /^error: (?<message>package directory '.{1,300}' does not exist)$/, category: "not-found" },
  { pattern: /^error in (?<message>\S{1,100} setup command: .{1,500})$/, category: "configuration" },
];

// prettier-ignore
export const pythonPackaging = patternFormat(
  "python-packaging",
  "python",
  [...uv, ...poetry, ...conda, ...others],
);

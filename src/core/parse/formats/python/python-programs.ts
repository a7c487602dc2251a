/** What Python's servers, test runners and command-line libraries say in words of their own, without a traceback. */
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { type LinePattern, patternFormat } from "../../shared/pattern-format.ts";

/** gunicorn, uvicorn, uWSGI, Werkzeug. */
const servers: readonly LinePattern[] = [
  {
    pattern: /^\[.{10,40}\] \[\d{1,9}\] \[CRITICAL\] (?<message>WORKER TIMEOUT \(pid:\d{1,9}\))$/,
    category: "timeout",
  },
  {
    pattern:
      /^\[.{10,40}\] \[\d{1,9}\] \[ERROR\] (?<message>Worker \(pid:\d{1,9}\) was sent (?<signal>SIGKILL)! Perhaps out of memory\?)$/,
    category: "memory",
    evenInProse: true,
  },
  {
    pattern:
      /^\[.{10,40}\] \[\d{1,9}\] \[ERROR\] (?<message>Worker \(pid:\d{1,9}\) (?:exited with code (?<exitCode>\d{1,3})|was sent (?<signal>SIG[A-Z]{2,8})!?).{0,100})$/,
    confidence: LIKELY,
    category: "crash",
  },
  { pattern: /^\[.{10,40}\] \[\d{1,9}\] \[ERROR\] (?<message>Connection in use: .{1,200})$/, category: "conflict" },
  {
    // Werkzeug's, for Flask
    pattern: /^(?<message>Port \d{1,5} is in use by another program\. Either identify and stop .{1,120})$/,
    category: "conflict",
  },
  { pattern: /^(?:\[ERROR\]|ERROR:)\s{1,6}(?<message>Error loading ASGI app\. .{1,300})$/, category: "dependency" },
  {
    pattern:
      /^(?:\[ERROR\]|ERROR:)\s{1,6}(?<message>\[Errno \d{1,5}\] error while attempting to bind on address .{1,300})$/,
    category: "conflict",
  },
  {
    pattern: /^--- (?<message>no python application found, check your startup logs for errors) ---$/,
    category: "configuration",
  },
  {
    pattern:
      /^(?<message>(?:Failed to find attribute|Failed to parse) '.{1,200}' (?:in|as) (?:'.{1,200}'|an attribute name or function call)\.)$/,
    category: "configuration",
  },
  { pattern: /^!!! (?<message>uWSGI process \d{1,9} got Segmentation Fault) !!!$/, category: "crash" },
];

const tests: readonly LinePattern[] = [
  {
    pattern: /^(?:FAIL|ERROR): (?<message>(?<function>\w{1,150}) \([\w.]{1,200}\)(?: \(.{1,100}\)| \[.{1,100}\])?)$/,
    confidence: LIKELY,
    category: "assertion",
  },
  {
    pattern:
      /^(?:FAIL |ERROR: |ERROR )?(?<message>Required test coverage of [\d.]{1,6}% not reached\. .{1,100}|Coverage failure: total of .{1,100})$/,
    category: "assertion",
  },
  { pattern: /^(?<message>worker 'gw\d{1,4}' crashed while running .{1,300})$/, category: "crash" },
  {
    pattern:
      /^(?:E {3,12}|Failed: )?(?<message>Fixture "[^"]{1,120}" called directly\. Fixtures are not meant to be called directly,)$/,
    confidence: STRONG,
    category: "invalid-input",
    evenInProse: true,
  },
  {
    pattern: /^ERROR: (?<message>(?:file or directory )?not found: \S.{0,300})$/,
    confidence: STRONG,
    category: "not-found",
  },
  { pattern: /^\s{2,16}Assertion Failed: (?<message>.{1,500})$/, confidence: STRONG, category: "assertion" },
  {
    pattern: /^ {2}(?<file>\S{1,200}\.feature):(?<line>\d{1,6}) {2}(?<message>\S.{0,300})$/,
    confidence: LIKELY,
    category: "assertion",
  },
];

/** What supervisord tells of its programs beside a level of its own. */
const supervisor: readonly LinePattern[] = [
  {
    pattern: /\bINFO (?<message>gave up: \S{1,100} entered FATAL state.{0,100})$/,
    confidence: CONSEQUENCE,
    category: "deployment",
  },
  {
    pattern: /^\S{1,100}\s{2,60}(?:BACKOFF|FATAL)\s{2,40}(?<message>Exited too quickly .{0,80})$/,
    confidence: CONSEQUENCE,
    category: "deployment",
  },
  {
    pattern:
      /\bINFO (?<message>exited: \S{1,100} \((?:exit status (?<exitCode>\d{1,3})|terminated by (?<signal>SIG[A-Z]{2,8})\b.{0,40}); not expected\))$/,
    confidence: CONSEQUENCE,
    category: "crash",
  },
];

/** Click, Typer, Django's commands, Alembic, Cython, asyncio, glog as TensorFlow writes it. */
const programs: readonly LinePattern[] = [
  {
    pattern:
      /^(?:Error: |│ )(?<message>(?:Missing (?:argument|option|parameter)|No such (?:option|command)|Invalid value(?: for .{1,80}?)?: |Got unexpected extra argument|Option '.{1,60}' requires|Could not (?:import|find|locate) a Flask|Failed to find Flask|While importing ').{0,500}?)\s{0,100}│?$/,
    confidence: CERTAIN,
    category: "invalid-input",
  },
  {
    pattern:
      /^(?:\S{1,80}\.)?(?<type>SystemCheckError): (?<message>System check identified (?:some|\d{1,4}) issues?.{0,100})$/,
    category: "configuration",
  },
  {
    pattern: /^(?<file>\?|[\w.]{1,200}): \((?<code>[\w.]{1,60}\.E\d{3})\) (?<message>.{1,500})$/,
    confidence: LIKELY,
    category: "configuration",
  },
  { pattern: /^(?<message>Could not import extension \S{1,200} \(exception: .{1,500}\))$/, category: "dependency" },
  {
    // pandas
    pattern: /^(?:Import ?Error: ?)?(?<message>Unable to import required dependencies[:：].{0,300})$/,
    confidence: STRONG,
    category: "dependency",
  },
  {
    // the Azure CLI
    pattern: /^(?:Warning: |ERROR: )?(?<type>[A-Z]\w{2,60}Error): (?<message>az [a-z][\w -]{1,80}: \S.{1,900})$/,
    confidence: STRONG,
    category: "invalid-input",
    evenInProse: true,
  },
  {
    // Maya's script editor
    pattern:
      /^# Error: (?<type>[A-Z]\w{1,60}Error): (?:file (?<file>.{1,200}) line (?<line>\d{1,7}): )?(?<message>\S.{0,800}?) #\s{0,4}$/,
    evenInProse: true,
  },
  {
    // aiogram, Pyrogram
    pattern:
      /(?:^|[\s:])(?:(?<type>Telegram[A-Z]\w{2,40}): )?(?<message>Telegram (?:server says - \S|says: \[[45]\d\d (?<code>[A-Z_\d]{3,60})\]).{0,900})$/,
    confidence: STRONG,
    evenInProse: true,
  },
  {
    // Home Assistant, without the logger
    pattern:
      /^(?<message>(?:Unable to prepare setup for platform '?[\w.]{1,80}'?: |Platform error:? (?:[a-z_]{1,40} - |[\w.]{1,80} - )|Setup failed for (?:custom integration |dependencies )?'?[\w.]{1,80}'?: |Invalid config for (?:\[[\w.]{1,80}\]|'\w{1,60}')|Error while setting up [\w.]{1,80} platform for [\w.]{1,80}(?=:|$)|Config entry '[^']{1,100}' for \w{1,80} integration not ready yet: ).{0,900})$/,
    confidence: LIKELY,
  },
  {
    // yt-dlp
    pattern: /^ERROR: (?<message>\[[A-Za-z][\w:+-]{1,40}\] [\w-]{1,80}: \S.{3,900})$/,
    confidence: STRONG,
    evenInProse: true,
  },
  { pattern: /^(?:\S{1,80}\.)?(?<type>CommandError): (?<message>\S.{0,1500})$/, confidence: STRONG },
  {
    pattern: /^(?<message>Unknown command: '[^']{1,80}'(?:\. Did you mean .{1,80}\?)?)$/,
    confidence: STRONG,
    category: "invalid-input",
  },
  { pattern: /^Error: (?<message>Could not import '[\w.:]{1,200}'\.)$/, category: "dependency" },
  {
    // PyInstaller's loader, below the traceback
    pattern:
      /^(?:\[(?:PYI-)?\d{1,9}(?::ERROR)?\] )?(?<message>Failed to execute script '?[\w .-]{1,100}?'?(?: due to unhandled exception.{0,300})?)$/,
    confidence: CONSEQUENCE,
  },
  {
    pattern: /^\[(?:PYI-)?\d{1,9}(?::ERROR)?\] (?<message>Failed to load Python (?:DLL|shared library) .{1,500})$/,
    category: "dependency",
  },
  {
    pattern: /^(?:FAILED: |ERROR \[alembic[\w.]{0,40}\] )(?<message>Can't locate revision .{1,200})$/,
    category: "not-found",
  },
  {
    pattern:
      /^(?:FAILED: |ERROR \[alembic[\w.]{0,40}\] )(?<message>(?:Target database is not up to date|Multiple head revisions|No config file|No 'script_location').{0,200})$/,
    category: "configuration",
  },
  {
    pattern:
      /^(?<file>\S{1,300}\.(?:pyx|pxd)):(?<line>\d{1,7}):(?<column>\d{1,5}): (?!warning|performance)(?<message>\S.{1,500})$/,
    category: "build",
  },
  {
    pattern: /^(?:ERROR[:\w]{0,40}:)?(?<message>Task was destroyed but it is pending!)$/,
    confidence: STRONG,
    category: "concurrency",
  },
  {
    pattern: /^(?<message>A module that was compiled using NumPy 1\.x cannot be run in)$/,
    confidence: LIKELY,
    category: "compatibility",
    evenInProse: true,
  },
  {
    pattern:
      /^[\d-]{10} [\d:.]{12,18}: [EF] (?<file>tensorflow\/\S{1,200}):(?<line>\d{1,6})\] (?<message>\S.{1,1500})$/,
    confidence: WEAK,
  },
];

// prettier-ignore
export const pythonPrograms = patternFormat(
  "python-programs",
  "python",
  [...servers, ...supervisor, ...tests, ...programs],
);

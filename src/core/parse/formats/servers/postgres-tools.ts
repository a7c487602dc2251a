/** PostgreSQL's programs, `psql: error: …`, `pg_dump: error: …`, and pgbouncer's log. */
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

const PROGRAM =
  "(?:psql|pg_\\w{2,20}|pgbench|initdb|createdb|createuser|dropdb|dropuser|reindexdb|vacuumdb|clusterdb|postgres|postmaster|repmgr|wal-g|pg_autoctl)(?:\\.exe)?(?:\\[\\d{1,9}\\])?";

export const postgresTools = patternFormat("postgres-tools", "postgres", [
  {
    pattern:
      /^(?:pg_dump|pg_dumpall|pg_restore): (?:error: )?(?<message>server version: \S.{0,80}; pg_\w{2,20} version: .{1,80})$/,
    category: "compatibility",
  },
  {
    pattern: /^(?:pg_dump|pg_dumpall|pg_restore): (?:error: )?(?<message>aborting because of server version mismatch)$/,
    confidence: CONSEQUENCE,
    category: "compatibility",
  },
  { pattern: /^(?<message>Did not find any .{1,40} named ".{1,200}"\.)$/, confidence: STRONG, category: "schema" },
  // The data of a COPY that was refused, read as commands
  {
    pattern: /^(?:\[[^\]]{1,40}\] )?(?<message>invalid command \\[N.].{0,200})$/,
    confidence: CONSEQUENCE,
    category: "syntax",
  },
  { pattern: /^(?<message>invalid command \\[\w!?+]{1,40})$/, confidence: STRONG, category: "syntax" },
  { pattern: /^(?<message>\S{1,200}:\d{2,5} - (?:no response|rejecting connections))$/, category: "connection" },
  { pattern: /^(?<message>"root" execution of the PostgreSQL server is not permitted\.)$/ },
  {
    pattern: new RegExp(
      `^${PROGRAM}: (?:error|错误|fatal|致命错误|FATAL|Fehler|erreur)[:：] {1,2}(?<message>\\S.{0,1500})$`,
    ),
    confidence: CERTAIN,
  },
  {
    pattern: new RegExp(
      `^(?:\\S{1,200}/)?${PROGRAM}: (?<message>(?:unrecognized option|invalid option --|option .{1,60} requires) .{0,100}|option .{1,60} requires an argument.{0,20})$`,
    ),
    category: "invalid-input",
  },
  { pattern: /^(?:pg_ctl|pg_ctlcluster): (?<message>could not start server)$/, confidence: CONSEQUENCE },
  {
    pattern: /^Error: (?<message>\/usr\/lib\/postgresql\/\S{1,60}\/pg_ctl .{1,500} exited with status \d{1,3}:?)/,
    confidence: CONSEQUENCE,
  },
  {
    pattern: new RegExp(
      `^${PROGRAM}: (?<message>(?:\\[[a-z_ ]{3,24}(?: \\(db\\))?\\] |FATAL: |could not |cannot |invalid |unrecognized |no such |directory |query failed|lock file|connection |server |too many |aborting because|database ).{1,1500})$`,
    ),
    confidence: STRONG,
  },
  {
    pattern:
      /^\d{4}-\d\d-\d\d .{8,60} (?:LOG|WARNING|ERROR) [CS]-0x[0-9a-f]{1,16}: \S{1,200} (?:closing because|pooler error): (?<message>.{1,300}?)(?: \(age=\d{1,9}s?\))?$/,
    evenInProse: true,
  },
  {
    pattern:
      /^\d{4}-\d\d-\d\d .{8,40} \[\d{1,9}\] (?:ERROR|FATAL) (?<message>(?:could not load file|skipping database|unknown parameter|unrecognized (?:parameter|setting)|invalid value "|syntax error in configuration|unix socket is in use|could not open auth_file).{0,300})$/,
    category: "configuration",
  },
  {
    pattern:
      /^\d{4}-\d\d-\d\d .{8,40} \[\d{1,9}\] (?:ERROR|FATAL) @(?<file>[\w./-]{3,200}):(?<line>\d{1,6}) in function (?<function>\w{1,80})\(\): (?<message>\S.{0,300})$/,
    category: "assertion",
  },
  {
    pattern: /^\d{4}-\d\d-\d\d .{8,40} \[\d{1,9}\] FATAL (?<message>cannot load config file.{0,100})$/,
    confidence: CONSEQUENCE,
    category: "configuration",
  },
  { pattern: /^(?:psql: )?(?<message>could not connect to server: .{1,300})$/, confidence: STRONG },
  {
    pattern: /^(?:psql: )?(?<message>connection to server (?:at|on) .{1,300} failed: .{1,300})$/,
    confidence: STRONG,
  },
]);

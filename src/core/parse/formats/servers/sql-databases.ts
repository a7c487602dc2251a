/** Other SQL databases and stores with a query language: Db2, DuckDB, Snowflake, BigQuery, Cassandra, Neo4j, InfluxDB, Hive, Trino. */
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const sqlDatabases = patternFormat("sql-databases", "sql", [
  { pattern: /^(?:\[[^\]]{1,60}\] ?){0,3}(?<code>(?:SQL|DB2)\d{4,5}[NCE]) {1,2}(?<message>\S.{0,1200})$/ },
  {
    pattern:
      /^(?:Error: )?(?<message>(?:Catalog|Binder|Parser|Conversion|Constraint|IO|Invalid Input|Out of Memory|TransactionContext|Dependency|Not implemented|Serialization|HTTP(?! Error: \d)|Permission|Out of Range) Error: \S.{0,1000})$/,
    confidence: STRONG,
  },
  {
    pattern:
      /^(?<code>\d{6}) \([0-9A-Z]{5}\): (?:[\da-f-]{10,40}: )?(?<message>(?:SQL |Failed |Incorrect |Numeric |Timestamp |Object |Division).{1,800})$/,
  },
  { pattern: /^(?<message>SQL (?:compilation|access control|execution) error:.{0,800})$/, confidence: STRONG },
  {
    pattern: /^(?:Error in query string: |BigQuery error in .{1,40} operation: )(?<message>\S.{0,800})$/,
    confidence: STRONG,
  },
  {
    pattern:
      /^(?:<stdin>:\d{1,6}:|\S{1,200}:\d{1,6}:)?(?<type>InvalidRequest|SyntaxException|AlreadyExists|Unauthorized|ServerError|NoHostAvailable|OperationTimedOut|ReadTimeout|WriteTimeout|Unavailable|ConfigurationException): (?<message>(?:Error from server: code=(?<code>[0-9a-f]{4}) |line \d|errors=|\('Unable).{0,1000})$/,
    runtime: "other",
    confidence: STRONG,
  },
  {
    pattern: /^Connection error: (?<message>\('Unable to connect to any servers'.{0,800})$/,
    runtime: "other",
    category: "connection",
  },
  {
    pattern:
      /(?:^|\s)(?:code: )?(?<code>Neo\.(?:Client|Transient|Database)Error\.\w{1,40}\.\w{1,60})[:}]? ?(?<message>.{0,800})$/,
    runtime: "other",
    confidence: LIKELY,
  },
  {
    pattern:
      /^(?:ERR: )(?<message>(?:error parsing query|database not found|unable to parse|retention policy|partial write|unauthorized|authorization).{0,600})$/,
    runtime: "other",
  },
  {
    pattern:
      /^FAILED: (?<message>(?:SemanticException|ParseException|Execution Error|HiveException|Error in metadata) ?.{1,800})$/,
  },
  { pattern: /^Query (?:\d{8}_\d{6}_\d{5}_\w{3,10}) failed: (?<message>\S.{0,800})$/, confidence: CERTAIN },
]);

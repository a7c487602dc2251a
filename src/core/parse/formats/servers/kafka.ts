/** Kafka: librdkafka's log and kcat, the scripts of the distribution, brokers', ZooKeeper's and Connect's log4j lines. */
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import type { Format } from "../../../types.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";

const LOGGER = "\\((?:kafka|org\\.apache\\.(?:kafka|zookeeper)|io\\.confluent|state\\.change)[\\w.$]{0,120}\\)$";
const EXCEPTION = "(?:(?<type>org\\.apache\\.(?:kafka|zookeeper)\\.[\\w.$]{1,120}(?:Exception|Error)): )?";
const patterns: readonly LinePattern[] = [
  {
    pattern:
      /^%(?:[0-3]\|\d{1,12}\.\d{1,6}\|\w{2,20}|[4-6]\|\d{1,12}\.\d{1,6}\|(?:FAIL|ERROR|FATAL))\|[^|]{1,120}\| ?(?:\[thrd:[^\]]{1,200}\]: )?(?<message>\S.{0,800})$/,
    evenInProse: true,
  },
  { pattern: /^% (?:ERROR|FATAL|Fatal error): (?<message>\S.{0,600})$/, confidence: CERTAIN },
  { pattern: /^%ERROR (?<message>\S.{0,600})$/, confidence: STRONG },
  {
    pattern: new RegExp(
      `^\\[\\d{4}-\\d\\d-\\d\\d [\\d:,.]{8,15}\\] (?:ERROR|FATAL) ${EXCEPTION}(?<message>\\S.{0,1200}?) ${LOGGER}`,
    ),
    evenInProse: true,
  },
  {
    pattern: new RegExp(
      `^\\[\\d{4}-\\d\\d-\\d\\d [\\d:,.]{8,15}\\] WARN (?<message>\\S.{0,300}(?:could not be established\\. Broker may not be available\\.|Bootstrap broker .{1,120} disconnected|LEADER_NOT_AVAILABLE\\}?|UNKNOWN_TOPIC_OR_PARTITION\\}?|INVALID_REPLICATION_FACTOR\\}?)) ${LOGGER}`,
    ),
    confidence: WEAK - 0.05,
    category: "connection",
    evenInProse: true,
  },
  {
    pattern:
      /(?<message>\[(?:Admin|Consumer|Producer)(?:Client)? clientId=[^\]]{1,200}\] Connection to node -?\d{1,10} \(.{1,200}\) (?:failed authentication due to: .{1,600}?|terminated during authentication\..{0,400}?))(?: \(org\.apache\.kafka\.[\w.]{1,80}\))?$/,
    confidence: LIKELY,
    category: "authentication",
    evenInProse: true,
  },
  {
    pattern:
      /(?<message>\[(?:Admin|Consumer|Producer)(?:Client)? clientId=[^\]]{1,200}\] Connection to node -?\d{1,10} \(.{1,200}\) could not be established\..{0,200}?)(?: \(org\.apache\.kafka\.[\w.]{1,80}\))?$/,
    confidence: WEAK - 0.05,
    category: "connection",
    evenInProse: true,
  },
  {
    pattern: new RegExp(`^Error while executing [\\w -]{3,40} command ?: ?(?<message>\\S.{0,600})$`),
    confidence: STRONG,
  },
  {
    pattern:
      /^(?:Error|Exception)(?:: | )?(?<message>(?:Executing consumer group command failed due to|Consumer group '.{1,100}' (?:does not exist|has no active members)|Assignments can only be reset|Topic '.{1,200}' (?:does not exist|already exists)|Partition reassignment).{0,600})$/,
    confidence: STRONG,
  },
  {
    pattern:
      /^(?<message>(?:Timed out waiting for connection while in state: CONNECTING|Exiting Kafka due to fatal exception.{0,200}))$/,
    confidence: CONSEQUENCE,
  },
  {
    pattern: /(?<message>KafkaError\{code=(?<code>_?[A-Z][A-Z_]{2,60}),val=-?\d{1,4},str="[^"]{1,400}"?.{0,20})/,
    runtime: "python",
    confidence: LIKELY,
  },
  {
    pattern:
      /^(?:.{0,120}[:] )?(?<message>kafka(?: server)?: (?:client has run out|[Ii]nvalid|[Rr]equest|[Tt]he |[Mm]essage|[Nn]o |[Ee]rror|[Ff]ailed|broker|couldn't|tried|In the middle|Replication|Unexpected).{1,400})$/,
    runtime: "go",
    confidence: LIKELY,
  },
];
/** The exception below says more than the line that logged it. */
const TRACE = /^(?:(?:Caused by: )?[a-z][\w$.]{3,160}(?:Exception|Error)\b|\s{1,8}at \S)/;

export const kafka: Format = lineFormat(
  "kafka",
  [
    "%3|",
    "%2|",
    "%1|",
    "%0|",
    "|FAIL|",
    "|ERROR|",
    "|FATAL|",
    "% ERROR",
    "% FATAL",
    "% Fatal",
    "%ERROR ",
    "clientId=",
    "(kafka.",
    "(org.apache.kafka",
    "(org.apache.zookeeper",
    "(io.confluent",
    "(state.change",
    "Error while executing ",
    "Consumer group '",
    "Executing consumer group",
    "KafkaError{",
    "kafka: ",
    "kafka server: ",
    "Exiting Kafka",
    "while in state: CONNECTING",
  ],
  (line, number, { lines }) => {
    const finding = readPatterns(patterns, "kafka", line, number);
    return finding && TRACE.test((lines[number] ?? "").slice(0, 300)) ? undefined : finding;
  },
);

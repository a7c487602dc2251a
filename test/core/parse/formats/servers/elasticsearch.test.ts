import { describe, expect, it } from "vitest";
import { elasticsearch } from "../../../../../src/core/parse/formats/servers/elasticsearch.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("elasticsearch", () => {
  it.each([
    [
      "exceptions of old, one in another",
      'MapperParsingException[failed to parse [a]]; nested: IllegalArgumentException[Invalid format: "x"];',
      {
        runtime: "java",
        type: "MapperParsingException",
        message: "failed to parse [a]",
        causes: [{ type: "IllegalArgumentException", message: 'Invalid format: "x"' }],
      },
    ],
    [
      "a shard that failed",
      "[2026-11-22T01:02:56,712][WARN ][o.e.c.a.s.ShardStateAction] [node-2] [orders][0] received shard failed for shard id [[orders][0]]",
      { message: "received shard failed for shard id [[orders][0]]", confidence: 0.6 },
    ],
    [
      "its Java client",
      "ElasticsearchStatusException[Elasticsearch exception [type=index_not_found_exception, reason=no such index [a]]]",
      { runtime: "java", type: "ElasticsearchStatusException", code: "index_not_found_exception" },
    ],
    [
      "Kibana",
      "[2026-11-22T10:00:00.000+00:00][ERROR][elasticsearch-service] Unable to retrieve version information from Elasticsearch nodes. connect ECONNREFUSED 172.18.0.2:9200",
      {
        runtime: "other",
        message:
          "Unable to retrieve version information from Elasticsearch nodes. connect ECONNREFUSED 172.18.0.2:9200",
        category: "connection",
      },
    ],
    [
      "a bootstrap check",
      "bootstrap check failure [1] of [1]: max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]",
      { category: "configuration" },
    ],
    [
      "a body behind what logged it",
      'ERROR 2026/11/22 10:00:00 Bulk response item: {"_index":"products","status":429,"error":{"type":"cluster_block_exception","reason":"index [products] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];"}}',
      { runtime: "http", httpStatus: 429, type: "cluster_block_exception", category: "disk" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(elasticsearch, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "[2026-11-22T10:00:00,000][INFO ][o.e.n.Node] [node-1] started",
    "[2026-11-22T10:00:00,000][ERROR][o.e.b.Bootstrap] [node-1] Exception\njava.lang.IllegalStateException: failed",
  ])("stays silent: %s", (text) => {
    expect(read(elasticsearch, text)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { kafka } from "../../../../../src/core/parse/formats/servers/kafka.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("kafka", () => {
  it.each([
    [
      "librdkafka",
      "%3|1795333168.017|FAIL|rdkafka#producer-1| [thrd:127.0.0.1:9092/bootstrap]: 127.0.0.1:9092/bootstrap: Connect to ipv4#127.0.0.1:9092 failed: Connection refused (after 0ms in state CONNECT)",
      {
        runtime: "kafka",
        message:
          "127.0.0.1:9092/bootstrap: Connect to ipv4#127.0.0.1:9092 failed: Connection refused (after 0ms in state CONNECT)",
        category: "connection",
      },
    ],
    [
      "a broker's log",
      "[2026-11-22 10:00:00,123] ERROR Timed out waiting for connection to Zookeeper server(s): localhost:2181 (kafka.server.KafkaServer)",
      { category: "timeout" },
    ],
    [
      "an exception in one line",
      "[2026-11-22 10:00:00,123] ERROR org.apache.kafka.common.errors.TopicExistsException: Topic 'orders' already exists. (org.apache.kafka.tools.TopicCommand)",
      {
        type: "org.apache.kafka.common.errors.TopicExistsException",
        message: "Topic 'orders' already exists.",
        category: "conflict",
      },
    ],
    [
      "a broker that nobody reaches",
      "[2026-11-22 10:00:00,123] WARN [AdminClient clientId=adminclient-1] Connection to node -1 (localhost/127.0.0.1:9092) could not be established. Broker may not be available. (org.apache.kafka.clients.NetworkClient)",
      { confidence: 0.45, category: "connection" },
    ],
    [
      "confluent-kafka",
      'failed: KafkaError{code=_TRANSPORT,val=-195,str="Failed to get metadata: Local: Broker transport failure"}',
      { runtime: "python", code: "_TRANSPORT" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(kafka, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "[2026-11-22 10:00:00,123] INFO [GroupCoordinator 0]: Member joined (kafka.coordinator.group.GroupCoordinator)",
    "[2026-11-22 10:00:00,123] WARN retrying (kafka.server.KafkaServer)",
    "10:00:00 INFO o.a.k.c.NetworkClient : [Consumer clientId=c, groupId=g] Connection to node 1 (a/10.0.0.1:9092) closed",
    "%4|1795333168.017|CONFWARN|rdkafka#producer-1| [thrd:app]: unused property",
    "[2026-11-22 10:00:00,123] ERROR Fatal error during startup. (kafka.server.KafkaServer)\njava.lang.RuntimeException: no meta.properties",
  ])("stays silent: %s", (text) => {
    expect(read(kafka, text)).toEqual([]);
  });

  it.each([
    [
      "a warning of the client",
      "[2026-11-22 09:12:40,118] WARN [Consumer clientId=c, groupId=g] Error while fetching metadata with correlation id 2 : {orders=UNKNOWN_TOPIC_OR_PARTITION} (org.apache.kafka.clients.NetworkClient)",
      { confidence: 0.45 },
    ],
  ] as const)("takes for less than an error %s", (_, text, expected) => {
    expect(read(kafka, text)[0]).toMatchObject(expected);
  });
});

it.each([
  "2023-01-04 10:13:57,211 WARN  inclient-1 o.a.k.c.NetworkClient      [AdminClient clientId=a-1] Connection to node -1 (kafka/10.0.0.1:9092) terminated during authentication. This may happen due to any of the following reasons: x",
  "[2024-05-02 10:15:08,801] ERROR [Producer clientId=p] Connection to node -1 (kafka/10.0.0.1:9092) failed authentication due to: Authentication failed (org.apache.kafka.clients.NetworkClient)",
])("reads a client that was refused, whatever logger tells it: %s", (text) => {
  expect(read(kafka, text)).toMatchObject([{ runtime: "kafka", category: "authentication" }]);
});

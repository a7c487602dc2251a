/** Brokers and search engines. The order decides between entries that fit equally well. */
// prettier-ignore
export const queues = [
  "kafka-no-broker", "kafka-authentication", "kafka-broker-unreachable", "kafka-topic-leader", "kafka-broker-start",
  "kafka-message-refused", "rabbitmq-access", "rabbitmq-channel-closed", "rabbitmq-node",
  "elasticsearch-will-not-start", "elasticsearch-request-refused", "nats-error", "kafka-offset-out-of-range",
  "kafka-rebalance", "elasticsearch-mapping", "elasticsearch-overloaded", "elasticsearch-index-blocked",
  "rabbitmq-boot-failed", "rabbitmq-command-line", "rabbitmq-declaration-differs",
];

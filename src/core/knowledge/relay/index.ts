/** Relays of the one-api family: one-api, new-api, rix-api and their forks. Their `type` names the hop that refused. The order decides between entries that fit equally well. */
// prettier-ignore
export const relay = [
  "relay-invalid-token", "relay-quota-used-up", "relay-no-channel", "relay-model-not-supported",
  "relay-upstream-failed", "relay-token-expired", "relay-not-allowed", "relay-upstream-saturated",
  "relay-model-name-empty",
];

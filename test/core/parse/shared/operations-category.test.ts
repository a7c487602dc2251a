import { describe, expect, it } from "vitest";
import { operationsCategory } from "../../../../src/core/parse/shared/operations-category.ts";

describe("operationsCategory", () => {
  it.each([
    ["write /var/lib/x: no space left on device", "disk"],
    ["Failed to update apt cache: unknown reason", undefined],
    ["failed to create uptime test: The provided parameters are invalid.", "invalid-input"],
    ["failed to create listener", "deployment"],
    ["E:The repository 'https://example.com buster InRelease' is not signed.", "authentication"],
    ['Get "https://r/v2/": x509: certificate signed by unknown authority', "tls"],
    ["dial tcp: lookup registry on 10.0.0.2:53: no such host", "dns"],
    ['exec: "bash": executable file not found in $PATH: unknown', "dependency"],
    ["error converting YAML to JSON: yaml: line 6: did not find expected key", "syntax"],
    ["rpc error: code = Unknown desc = the container is not there", undefined],
  ])("knows the root of %s", (text, category) => {
    expect(operationsCategory(text)).toBe(category);
  });

  it.each([
    ['Required "container.clusters.get" permission(s) for "projects/acme"', "authorization"],
    ["The job has exceeded the maximum execution time of 360 minutes.", "timeout"],
    ["because parent directory has insecure permissions", "permission"],
    ["Could not load host key: /etc/ssh/ssh_host_ed25519_key", "not-found"],
    ["fail to decode image config(webp)", "invalid-input"],
    ["could not find an available, non-overlapping IPv4 address pool among the defaults", "resource-limit"],
    ["remove shop_pgdata: volume is in use - [4b1f7c03d92a]", "conflict"],
    ["Metrics API not available", "upstream"],
    ["Chart.yaml file is missing", "not-found"],
    ["code = Unimplemented desc = unknown method UpdateRevision for service repository.Server", "compatibility"],
    ["no accessible files for 'filter.d/nginx-forbidden'", undefined],
    ["save session: database is locked (5) (SQLITE_BUSY)", "concurrency"],
  ])("knows %s", (text, category) => {
    expect(operationsCategory(text)).toBe(category);
  });
});

/** Firing alerts, whatever tool sends them. The order decides between entries that fit equally well. */
// prettier-ignore
export const alerts = [
  "alert-host-down", "alert-website-down", "alert-high-cpu", "alert-memory", "alert-disk-filling", "alert-latency",
  "alert-error-rate", "alert-certificate-expiring", "alert-kubernetes-workload", "alert-queue-lag",
  "alert-replication-lag", "alert-heartbeat-missed", "alert-no-data", "alert-connections", "alert-process-stopped",
  "alert-pipeline-failed", "alert-firing", "storage-device-failing", "alertmanager-notify-failed",
  "datadog-agent-refused", "grafana-data-source-failed", "alert-clock-not-synchronised", "alert-target-down",
  "alert-kubernetes-job-failed",
];

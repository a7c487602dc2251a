/** Ports, permissions, disks, processes, systemd, the kernel, Windows. The order decides between entries that fit equally well. */
// prettier-ignore
export const linux = [
  "port-in-use", "linux-permission-denied", "linux-no-space", "linux-too-many-open-files", "process-killed",
  "process-segmentation-fault", "exec-format-error", "systemd-step-failed", "systemd-unit-not-found",
  "systemd-not-booted", "systemd-service-failed", "kernel-trouble", "kernel-out-of-memory", "storage-errors",
  "cron-crontab", "process-crash-signal", "sudo-password", "linux-selinux-apparmor", "mount-failed", "device-busy",
  "disk-quota-exceeded", "kernel-module-missing", "port-needs-privilege", "systemd-time-expression",
  "systemd-unit-file-invalid", "systemd-not-ready", "su-user-missing", "openssl-one-missing", "cron-no-mail",
];

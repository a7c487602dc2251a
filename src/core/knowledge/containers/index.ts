/** Docker, BuildKit, Compose, Podman, and the runtimes below them. The order decides between entries that fit equally well. */
// prettier-ignore
export const containers = [
  "docker-daemon-unreachable", "docker-name-in-use", "docker-start-failed", "docker-build-step-failed",
  "docker-not-found", "docker-usage", "compose-invalid", "docker-registry", "docker-host-setup",
  "docker-build-file-missing", "docker-build-dockerfile", "docker-build-base-image", "docker-build-registry-access",
  "docker-oci-permission", "docker-mount-source", "compose-dependency-unhealthy", "docker-network-pool",
  "docker-engine-error", "docker-build-command-missing", "docker-disk-full", "docker-pull-rate-limit",
  "docker-port-in-use", "container-command-failed", "docker-gpu-unavailable", "docker-mount-file-directory",
  "docker-build-out-of-memory",
];

/** Shells, git, cron, package managers of operating systems, systemd, network tools. */
import type { Format } from "../../../types.ts";
import { adminTools } from "./admin-tools.ts";
import { audit } from "./audit.ts";
import { cron } from "./cron.ts";
import { git } from "./git.ts";
import { networkTools } from "./network-tools.ts";
import { openssl } from "./openssl.ts";
import { shell } from "./shell.ts";
import { storageHealth } from "./storage-health.ts";
import { systemd } from "./systemd.ts";
import { systemdSettings } from "./systemd-settings.ts";
import { systemPackages } from "./system-packages.ts";

export const systemFormats: readonly Format[] = [
  git,
  cron,
  systemPackages,
  adminTools,
  audit,
  networkTools,
  openssl,
  shell,
  systemd,
  systemdSettings,
  storageHealth,
];

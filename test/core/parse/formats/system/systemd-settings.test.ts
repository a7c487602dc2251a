import { describe, expect, it } from "vitest";
import { systemdSettings } from "../../../../../src/core/parse/formats/system/systemd-settings.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("systemd-settings", () => {
  it.each([
    [
      "systemd: [/etc/systemd/system/a.service.d/override.conf:8] Unknown lvalue 'ReadWritePaths' in section 'Service'",
      8,
    ],
    ["/etc/systemd/system/shop.service:5: Failed to parse service type, ignoring: simpel", 5],
  ])("reads %s", (text, line) => {
    expect(read(systemdSettings, text)).toMatchObject([
      { runtime: "systemd", category: "configuration", location: { line } },
    ]);
  });

  it.each([...talk, "/etc/nginx/nginx.conf:5: Unknown directive"])("stays silent: %s", (text) => {
    expect(read(systemdSettings, text)).toEqual([]);
  });
});

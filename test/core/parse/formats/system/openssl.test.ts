import { describe, expect, it } from "vitest";
import { openssl } from "../../../../../src/core/parse/formats/system/openssl.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("openssl", () => {
  it.each([
    ["Mac verify error: invalid password?", "authentication"],
    ["unable to load Private Key", "invalid-input"],
    ["Unable to load certificate file", "invalid-input"],
    ["No certificate matches private key", "tls"],
    ["Error opening Private Key api.key", "not-found"],
    ["unable to find 'distinguished_name' in config", "configuration"],
    ["Verification failure", "constraint"],
  ])("reads %s", (text, category) => {
    expect(read(openssl, text)).toMatchObject([{ runtime: "shell", category, message: text }]);
  });

  it.each([...talk, "Verified OK", "unable to load the page on my phone"])("leaves %s alone", (text) => {
    expect(read(openssl, text)).toEqual([]);
  });

  it.each([
    ["enc: Unknown cipher: aes-256-xyz", "Unknown cipher: aes-256-xyz"],
    ["Invalid command 'foo'; type \"help\" for a list.", "Invalid command 'foo'; type \"help\" for a list."],
  ])("reads how a command was called: %s", (text, message) => {
    expect(read(openssl, text)).toMatchObject([{ category: "invalid-input", message }]);
  });
});

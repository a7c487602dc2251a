import { describe, expect, it } from "vitest";
import { compile, fill, match } from "../../../src/core/catalogue/template.ts";

const slots = (source: string, text: string) => match(compile(source), text);

describe("match", () => {
  it("carries slots over byte for byte, whatever the case of the text around them", () => {
    expect(slots("cannot open '{path}'", "CANNOT open 'C:\\Temp\\Ä b'")).toEqual({ path: "C:\\Temp\\Ä b" });
  });

  it("goes on to a later literal when what follows the first does not fit", () => {
    expect(slots("{host}:{port:number}", "fe80::1:5432")).toEqual({ host: "fe80::1", port: "5432" });
    expect(slots("'{name}' of '{object}'", "'a' b' of 'c'")).toEqual({ name: "a' b", object: "c" });
  });

  it("holds a slot to its kind", () => {
    expect(slots("port {port:number}", "port http")).toBeUndefined();
    expect(slots("{command:word}: not found", "no such thing: not found")).toBeUndefined();
    expect(slots("{command:word}: not found", "第一行：jq: not found")).toBeUndefined();
    expect(slots("no {name}", "no a\nb")).toBeUndefined();
  });

  it("takes the whole text or nothing", () => {
    expect(slots("not found", "not found here")).toBeUndefined();
    expect(slots("{name} is null", " is null")).toBeUndefined();
  });
});

describe("compile and fill", () => {
  it("refuses two slots side by side", () => {
    expect(() => compile("{first}{second}")).toThrow("side by side");
  });

  it("does not fill what a value brings along", () => {
    expect(fill("{first} {second}", { first: "{second}", second: "b" })).toBe("{second} b");
  });
});

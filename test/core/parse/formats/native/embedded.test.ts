import { describe, expect, it } from "vitest";
import { embedded } from "../../../../../src/core/parse/formats/native/embedded.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("embedded", () => {
  it("reads the ESP32", () => {
    const text = `Guru Meditation Error: Core  0 panic'ed (LoadProhibited). Exception was unhandled.

Core  0 register dump:
PC      : 0x400d1a3c  PS      : 0x00060630  A0      : 0x800d2b5a  A1      : 0x3ffb5e80

Backtrace: 0x400d1a39:0x3ffb5e80 0x400d2b57:0x3ffb5ea0`;
    expect(read(embedded, text)).toMatchObject([{ category: "null-reference", severity: "fatal" }]);
  });

  it("reads IAR and Arm", () => {
    const text = `Error[Pe020]: identifier "LED_PIN" is undefined C:\\fw\\main.c 31 
.\\Objects\\fw.axf: Error: L6218E: Undefined symbol HAL_Init (referred from main.o).
Not enough information to list image symbols.`;
    expect(read(embedded, text)).toMatchObject([
      { code: "Pe020", location: { file: "C:\\fw\\main.c", line: 31 } },
      { code: "L6218E", category: "dependency" },
    ]);
  });

  it("reads avrdude once", () => {
    const text = `avrdude: stk500_recv(): programmer is not responding
avrdude: stk500_getsync() attempt 1 of 10: not in sync: resp=0x00`;
    expect(read(embedded, text)).toMatchObject([{ category: "timeout" }]);
  });

  it.each([...talk, "cpu, line 3: ready"])("stays silent: %s", (text) => {
    expect(embedded.parse(posted(text))).toBeUndefined();
  });

  it("reads the older wording of a Guru Meditation", () => {
    expect(
      read(embedded, `Guru Meditation Error of type InstrFetchProhibited occurred on core 0. Exception was unhandled.`),
    ).toMatchObject([{ category: "null-reference" }]);
    expect(read(embedded, `Guru Meditation Errors are explained in the manual`) ?? []).toEqual([]);
  });
});

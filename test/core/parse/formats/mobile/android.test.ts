import { describe, expect, it } from "vitest";
import { android } from "../../../../../src/core/parse/formats/mobile/android.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("android", () => {
  it("reads an ANR", () => {
    const text = `07-19 09:41:12.880  1502  9077 E ActivityManager: ANR in com.example.notes (com.example.notes/.MainActivity)
07-19 09:41:12.880  1502  9077 E ActivityManager: PID: 8711
07-19 09:41:12.880  1502  9077 E ActivityManager: Reason: Input dispatching timed out (Waited 5005ms for MotionEvent)`;
    expect(read(android, text)).toMatchObject([
      {
        type: "ANR",
        message: "Input dispatching timed out (Waited 5005ms for MotionEvent)",
        category: "timeout",
        lines: [1, 3],
      },
    ]);
  });

  it("reads a tombstone", () => {
    const text = `pid: 21033, tid: 21060, name: RenderThread  >>> com.example.viewer <<<
signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0
    x0  0000000000000000  x1  0000007b1c2d3e40

backtrace:
      #00 pc 000000000003b2f0  /data/app/lib/arm64/libviewer.so (Mesh::draw(Shader const*)+44) (BuildId: 0f3a)`;
    expect(read(android, text)).toMatchObject([
      { signal: "SIGSEGV", code: "SEGV_MAPERR", category: "null-reference", severity: "fatal", lines: [2, 6] },
    ]);
  });

  it("reads refused installations and adb", () => {
    const text = `adb: failed to install app.apk: Failure [INSTALL_FAILED_VERSION_DOWNGRADE: Downgrade detected: Update version code 3 is older than current 4]
error: no devices/emulators found`;
    expect(read(android, text)).toMatchObject([
      {
        code: "INSTALL_FAILED_VERSION_DOWNGRADE",
        message: "Downgrade detected: Update version code 3 is older than current 4",
        category: "conflict",
      },
      { category: "not-found" },
    ]);
  });

  it.each([...talk, `Success`, `List of devices attached`, `error: device tree not compiled`])(
    "stays silent: %s",
    (text) => {
      expect(android.parse(posted(text))).toBeUndefined();
    },
  );
});

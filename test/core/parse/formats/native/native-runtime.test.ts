import { describe, expect, it } from "vitest";
import { nativeRuntime } from "../../../../../src/core/parse/formats/native/native-runtime.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("native-runtime", () => {
  it("reads CUDA", () => {
    const text = `CUDA error at matmul.cu:112 code=2(cudaErrorMemoryAllocation) "cudaMalloc((void **)&d_A, size)" `;
    expect(read(nativeRuntime, text)).toMatchObject([
      { category: "memory", code: "cudaErrorMemoryAllocation", location: { file: "matmul.cu", line: 112 } },
    ]);
  });

  it("reads Qt and GLib", () => {
    const text = `qt.qpa.plugin: Could not load the Qt platform plugin "xcb" in "" even though it was found.
This application failed to start because no Qt platform plugin could be initialized. Reinstalling the application may fix this problem.

Available platform plugins are: eglfs, linuxfb, minimal, offscreen, vnc, xcb.

Aborted (core dumped)
(gedit:4121): GLib-GObject-CRITICAL **: 10:02:11.431: g_object_unref: assertion 'G_IS_OBJECT (object)' failed`;
    expect(read(nativeRuntime, text)).toMatchObject([
      { category: "dependency" },
      { confidence: 0.7 },
      { runtime: "c", category: "assertion", location: { function: "g_object_unref" } },
    ]);
  });

  it("reads GnuCOBOL and V", () => {
    const text = `libcob: a.cob:9: error: subscript of 'E' out of bounds: 9
V panic: array.get: index out of range (i == 5, a.len == 3)`;
    expect(read(nativeRuntime, text)).toMatchObject([
      { runtime: "other", category: "lookup", location: { file: "a.cob", line: 9 } },
      { runtime: "other", category: "lookup", severity: "fatal" },
    ]);
  });

  it.each([...talk, "CUDA version: 12.2", "qt.qpa.input: device added"])("stays silent: %s", (text) => {
    expect(nativeRuntime.parse(posted(text))).toBeUndefined();
  });
});

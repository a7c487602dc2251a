import { describe, expect, it } from "vitest";
import { comfyui } from "../../../../../src/core/parse/formats/python/comfyui.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const frames = `  File "/srv/comfy/execution.py", line 151, in execute
    run(obj)

  File "/srv/comfy/nodes.py", line 75, in sample
    load(model)`;

describe("comfyui", () => {
  it("reads the dialog", () => {
    expect(
      read(comfyui, `Error occurred when executing KSampler:\n\nCUDA error: operation not supported\n\n${frames}`),
    ).toMatchObject([
      {
        runtime: "python",
        message: "CUDA error: operation not supported",
        frames: [{ file: "/srv/comfy/nodes.py", line: 75, function: "sample" }, { line: 151 }],
      },
    ]);
  });

  it("reads the report", () => {
    const fields = "- **Exception Type:** RuntimeError\n- **Exception Message:** mixed dtype\n## Stack Trace\n```";
    expect(read(comfyui, `- **Node Type:** KSampler\n${fields}\n${frames}\n\`\`\``)).toMatchObject([
      { type: "RuntimeError", message: "mixed dtype", frames: [{ line: 75 }, { line: 151 }] },
    ]);
  });

  it.each([...talk, "Error occurred when executing KSampler, what now?", "- **Exception Type:** RuntimeError"])(
    "leaves %s alone",
    (text) => {
      expect(read(comfyui, text)).toEqual([]);
    },
  );
});

it("leaves out the class that stands before the message once more", () => {
  const text = "- **Exception Type:** KeyError\n- **Exception Message:** KeyError: 'mask'";
  expect(read(comfyui, text)).toMatchObject([{ type: "KeyError", message: "'mask'" }]);
});

import { describe, expect, it } from "vitest";
import { llamaCpp } from "../../../../../src/core/parse/formats/native/llama-cpp.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("llama.cpp and its server", () => {
  it("reads a line at level E, without the task", () => {
    const text =
      "9.16.412.167 E srv                send_error: task 40 | error = the request exceeds the available context size";
    expect(read(llamaCpp, text)).toMatchObject([
      { runtime: "cpp", message: "the request exceeds the available context size" },
    ]);
  });

  it("takes what functions report of one failure for one error", () => {
    const text = `llama_model_load: error loading model: tensor 'blk.0' data is not within the file bounds
llama_model_load_from_file_impl: failed to load model
srv    load_model: failed to load model, '/models/a.gguf'`;
    expect(read(llamaCpp, text)).toMatchObject([
      { message: "error loading model: tensor 'blk.0' data is not within the file bounds", lines: [1, 3] },
    ]);
  });

  it.each([
    ...talk,
    "0.58.899.019 I srv  llama_server: model loaded",
    "llama_context: n_ctx_seq (4096) < n_ctx_train (262144)",
    "ggml_cuda_init: found 2 CUDA devices:",
  ])("is silent about %s", (text) => {
    expect(read(llamaCpp, text)).toEqual([]);
  });
});

/** OpenAI, Azure OpenAI, Anthropic, Gemini, DeepSeek, Zhipu, Qwen, Ollama, and the SDKs that call them. The order decides between entries that fit equally well. */
// prettier-ignore
export const modelApis = [
  "model-invalid-key", "model-missing-key", "model-rate-limit", "model-insufficient-quota", "model-context-length",
  "model-not-found", "azure-deployment-not-found", "model-content-filter", "model-overloaded",
  "anthropic-invalid-key", "model-insufficient-balance", "dashscope-invalid-parameter", "gemini-resource-exhausted",
  "ollama-memory", "ollama-unreachable", "ollama-model-missing", "model-timeout", "model-unsupported-parameter",
  "model-connection-error", "model-tool-messages", "model-bad-request", "model-region-unsupported",
  "model-access-denied", "bedrock-on-demand", "litellm-provider-missing", "model-loading", "huggingface-repository",
  "huggingface-offline", "model-server-error", "model-endpoint-missing", "comfyui-prompt-invalid",
  "model-tool-schema", "ollama-runner-crashed", "model-thinking-blocks", "model-response-schema",
  "openrouter-no-endpoints", "vllm-tool-choice-flags", "model-output-limit", "model-image-rejected",
  "model-json-mode",
];

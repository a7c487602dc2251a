import { defineConfig } from "vitest/config";

/** Where CI wants the result as JSON, beside what people read. */
const json = process.env.VITEST_JSON;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    ...(json && { reporters: ["default", "json"], outputFile: { json } }),
  },
});

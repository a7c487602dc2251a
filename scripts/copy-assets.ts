/** Copies what the build does not compile: catalogue, knowledge, prompts and the console's assets. */
import { cpSync } from "node:fs";

cpSync("src", "dist", { recursive: true, filter: (path) => !path.endsWith(".ts") });

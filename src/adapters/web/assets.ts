import { readFileSync } from "node:fs";

const read = (name: string): string => readFileSync(new URL(`assets/${name}`, import.meta.url), "utf8");

/** The files that pages load, by name. Read once, when the console is loaded. */
export const assets: Readonly<Record<string, { type: string; text: string }>> = {
  "style.css": { type: "text/css; charset=utf-8", text: read("style.css") },
  "console.js": { type: "text/javascript; charset=utf-8", text: read("console.js") },
  "icon.svg": { type: "image/svg+xml", text: read("icon.svg") },
};

/** For pages that stand alone. */
export const styleSheet: string = read("style.css");

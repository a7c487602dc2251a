/** What CI, containers, terminals, pagers and chats put around an error changes nothing of what is read: tried on texts of the corpus. */
import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readText } from "../../../src/core/extract/index.ts";
import { parse } from "../../../src/core/parse/index.ts";

/** Every so-manieth text. */
const step = 6;
const cases = globSync("test/corpus/cases/!(negative)/*.txt")
  .sort()
  .filter((_, index) => index % step === 0)
  .map((path) => readFileSync(path, "utf8").replaceAll("\r\n", "\n").trimEnd());

const onLines = (decorate: (line: string, index: number) => string) => (text: string) =>
  text.split("\n").map(decorate).join("\n");
const stamp = (index: number) => `2026-11-22T10:00:${String(index % 60).padStart(2, "0")}.123456789Z`;

/** The least share of texts of which the same is read, in percent: what remains are texts with a prefix of their own. */
const decorations: Record<string, [number, (text: string) => string]> = {
  "line ends of Windows": [100, (text) => text.replaceAll("\n", "\r\n")],
  "a fence": [100, (text) => `\`\`\`text\n${text}\n\`\`\``],
  "a sentence and a fence": [98, (text) => `we are seeing this on prod, any ideas?\n\`\`\`\n${text}\n\`\`\`\nthanks!`],
  "a Chinese sentence": [98, (text) => `生产环境部署后报错了，麻烦看一下：\n${text}`],
  "quotation marks of mail": [99, onLines((line) => `> ${line}`)],
  "an indent": [100, onLines((line) => `    ${line}`)],
  "an indent below a sentence": [
    96,
    (text) => `We get this since the deploy:\n\n${onLines((line) => line && `    ${line}`)(text)}\n\nAny idea?`,
  ],
  "lost indents": [90, onLines((line) => line.trimStart())],
  "a page's entities": [98, (text) => `<pre>${text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)}</pre>`],
  "line breaks escaped": [86, (text) => text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t")],
  "a page's spaces": [99, onLines((line) => line.replace(/^ +/, (spaces) => "\u00a0".repeat(spaces.length)))],
  "a page's double spacing": [96, (text) => text.replaceAll("\n", "\n\n")],
  "GitHub Actions": [98, onLines((line, index) => `${stamp(index)} ${line}`)],
  GitLab: [98, onLines((line, index) => `${stamp(index)} 01O ${line}`)],
  Jenkins: [98, onLines((line, index) => `[${stamp(index)}] ${line}`)],
  "the time of day": [98, onLines((line) => `10:00:00.123 ${line}`)],
  "docker compose": [99, onLines((line) => `web-1  | ${line}`)],
  "docker compose with times": [99, onLines((line, index) => `web-1  | ${stamp(index)} ${line}`)],
  "CI around docker compose": [99, onLines((line, index) => `${stamp(index)} web-1  | ${line}`)],
  BuildKit: [99, onLines((line) => `#12 0.531 ${line}`)],
  "the kubelet's log": [99, onLines((line, index) => `${stamp(index)} stderr F ${line}`)],
  "kubectl logs --prefix": [99, onLines((line) => `[pod/web-7d9f8b6c5-x2x7q/app] ${line}`)],
  stern: [99, onLines((line) => `web-7d9f8b6c5-x2x7q app ${line}`)],
  syslog: [99, onLines((line) => `Nov 22 10:00:01 web-1 shop[1234]: ${line}`)],
  Heroku: [99, onLines((line) => `2026-11-22T10:00:00.000000+00:00 app[web.1]: ${line}`)],
  "pm2 with times": [95, onLines((line) => `0|api      | 2026-11-22T10:00:00: ${line}`)],
  foreman: [98, onLines((line) => `10:00:00 web.1  | ${line}`)],
  Netlify: [98, onLines((line) => `9:10:23 PM: ${line}`)],
  "words that no tool is known by": [
    95,
    (text) =>
      text.split("\n").length < 3
        ? text
        : onLines((line, index) => `worker-${index % 7} (job ${index}): ${line}`)(text),
  ],
  grep: [99, onLines((line, index) => `app.log:${index + 231}:${line}`)],
  "a container's log in JSON": [98, onLines((line) => JSON.stringify({ log: `${line}\n`, stream: "stderr" }))],
  "a log record's message": [97, (text) => JSON.stringify({ level: "error", time: "2026-11-22T10:00:00Z", msg: text })],
};

function reading(text: string): unknown {
  const [error] = parse(readText(text));
  return error && [error.type, error.message?.split("\n")[0]?.trim(), error.code, error.category, error.location];
}

test.each(Object.entries(decorations))("%s", (_, [percent, decorate]) => {
  const readable = cases.filter((text) => reading(text) !== undefined);
  const changed = readable.filter((text) => JSON.stringify(reading(decorate(text))) !== JSON.stringify(reading(text)));
  expect(readable.length).toBeGreaterThan(100);
  expect(100 - (changed.length / readable.length) * 100, changed.slice(0, 2).join("\n---\n")).toBeGreaterThanOrEqual(
    percent,
  );
});

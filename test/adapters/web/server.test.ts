import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { events, startConsole } from "./console.ts";

describe("mount", () => {
  it("hands the path to the listener with its body unread, and leaves other paths alone", async () => {
    const { web, get } = await startConsole();
    web.mount("/slack/events", (request, response) => void text(request).then((body) => response.end(`got ${body}`)));
    const headers = { "content-type": "application/json", origin: "https://elsewhere.example" };
    const response = await fetch(`${web.url()}/slack/events?x=1`, { method: "POST", body: "{not json", headers });
    expect(await response.text()).toBe("got {not json");
    expect((await get("/slack/events/more")).status).toBe(404);
    await web.stop();
  });
});

describe("stop", () => {
  it("ends open event streams and closes the port", async () => {
    const { web, ask, get } = await startConsole();
    const id = await ask("boom");
    const stream = events(await get(`/api/answers/${id}/events`));
    const url = web.url();
    await Promise.all([web.stop(), stream.next().then(({ done }) => expect(done).toBe(true))]);
    await expect(fetch(url)).rejects.toThrow();
  });
});

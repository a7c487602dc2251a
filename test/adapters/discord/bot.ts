/** The Discord adapter, connected to a fake of Discord's server. */
import { pino } from "pino";
import { expect, onTestFinished, vi } from "vitest";
import { createDiscordAdapter, type DiscordOptions } from "../../../src/adapters/discord/index.ts";
import type { IncomingMessage, RedactedMessage } from "../../../src/core/types.ts";
import { startFakeDiscord, type FakeDiscordOptions } from "../../fakes/discord.ts";

export interface BotOptions extends FakeDiscordOptions {
  adapter?: Partial<DiscordOptions>;
  /** Called before each message is accepted. */
  accept?: (message: IncomingMessage) => Promise<boolean>;
  /** How long `received` waits, in milliseconds. */
  wait?: number;
}

/** Starts both, without connecting; the test's end stops them. */
export async function startBot({ adapter: options, accept, wait = WAIT.timeout, ...fakeOptions }: BotOptions = {}) {
  const fake = await startFakeDiscord(fakeOptions);
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const adapter = createDiscordAdapter({ token: fake.token, apiUrl: fake.apiUrl, log, ...options });
  const accepted: RedactedMessage[] = [];
  onTestFinished(async () => {
    await adapter.stop();
    await fake.stop();
  });

  const connect = () =>
    adapter.start({
      async accept(message) {
        const fresh = accept ? await accept(message) : true;
        accepted.push(message as RedactedMessage);
        return fresh;
      },
    });

  /** Waits for the message to reach the intake. */
  const received = ({ id }: { id: string }): Promise<RedactedMessage> =>
    vi.waitFor(
      () => {
        const message = accepted.find((one) => one.id === id);
        expect(message, `message ${id}`).toBeDefined();
        return message!;
      },
      { ...WAIT, timeout: wait },
    );

  return { fake, adapter, accepted, received, logged, connect };
}

/** As `startBot`, connected. */
export async function connectedBot(options?: BotOptions) {
  const bot = await startBot(options);
  await bot.connect();
  return bot;
}

export const WAIT = { timeout: 5_000, interval: 5 };

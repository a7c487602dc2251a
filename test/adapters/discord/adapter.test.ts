import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { createDiscordAdapter } from "../../../src/adapters/discord/index.ts";
import { adapterContract, type AdapterHarness, type Saying } from "../../contracts/adapter.ts";
import { startFakeDiscord } from "../../fakes/discord.ts";
import { activeIn, plainText } from "./embeds.ts";
import { BOT } from "../../fakes/discord.ts";

adapterContract({ name: "Discord", acknowledges: false }, async (): Promise<AdapterHarness> => {
  const fake = await startFakeDiscord();
  const log = pino({ level: "silent" });

  const say = ({ kind, text, fromBot, fromMe, inThreadOf, card, file }: Saying) => {
    if (kind === "command") return fake.command({ text, ...(file && { file }) });
    return fake.say({
      ...(card ? { embeds: [{ description: text }] } : { content: text }),
      mention: kind === "mention",
      direct: kind === "direct",
      webhook: fromBot === true,
      ...(fromMe && { author: BOT }),
      ...(inThreadOf !== undefined && { inThreadOf }),
      files: file ? [file] : [],
    });
  };

  return {
    adapter: createDiscordAdapter({ token: fake.token, apiUrl: fake.apiUrl, log }),
    async say(post) {
      await sleep(0);
      return { id: say(post).id };
    },
    acknowledged: () => false,
    redeliver: (id) => Promise.resolve(fake.redeliver(id)),
    answers() {
      const created = fake.sent.filter(({ action, body }) => action === "create" && body.embeds);
      const answers = created.map(({ message }) => ({
        id: message.id,
        thread:
          fake.channel(message.channel_id)?.type === 11 ? message.channel_id : message.message_reference!.message_id,
        text: plainText(message),
        active: fake.sent.filter((sent) => sent.message === message).flatMap(activeIn),
      }));
      return Promise.resolve(answers);
    },
    faults: { storeThen500Once: () => fake.fault("store-then-500", "POST", /\/messages$/) },
    stop: () => fake.stop(),
  };
});

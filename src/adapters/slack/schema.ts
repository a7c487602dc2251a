/**
 * What Slack sends, as far as we read it: docs.slack.dev/reference/events and docs.slack.dev/interactivity.
 * A field that is not what it should be counts as absent, so that an odd message is still read.
 */
import { z } from "zod";

const text = z.string().optional().catch(undefined);
const list = <T extends z.ZodType>(item: T) => z.array(item).optional().catch(undefined);
const blocks = list(z.looseObject({ type: text }));

export const SlackFile = z.object({
  id: z.string(),
  name: text,
  mimetype: text,
  size: z.number().optional().catch(undefined),
  mode: text,
  file_access: text,
  url_private: text,
  url_private_download: text,
});
export type SlackFile = z.infer<typeof SlackFile>;

export const Attachment = z.object({
  pretext: text,
  title: text,
  text,
  fallback: text,
  author_name: text,
  fields: list(z.object({ title: text, value: text })),
  blocks,
  files: list(SlackFile),
  /** The address that a link preview was made from. */
  from_url: text,
  is_share: z.boolean().optional().catch(undefined),
  /** The blocks of a message that was shared. */
  message_blocks: list(z.object({ message: z.object({ blocks }).optional().catch(undefined) })),
});
export type Attachment = z.infer<typeof Attachment>;

export const SlackMessage = z.object({
  ts: z.string().regex(/^\d{1,12}\.\d{1,9}$/),
  thread_ts: text,
  subtype: text,
  user: text,
  bot_id: text,
  app_id: text,
  username: text,
  bot_profile: z.object({ name: text }).optional().catch(undefined),
  text,
  blocks,
  attachments: list(Attachment),
  files: list(SlackFile),
  metadata: z
    .object({ event_type: text, event_payload: z.record(z.string(), z.unknown()) })
    .optional()
    .catch(undefined),
});
export type SlackMessage = z.infer<typeof SlackMessage>;

export const EventBody = z.object({
  type: z.literal("event_callback"),
  team_id: z.string().catch(""),
  api_app_id: text,
  event: SlackMessage.extend({
    type: z.enum(["message", "app_mention"]),
    channel: z.string(),
    channel_type: text,
  }),
});
export type EventBody = z.infer<typeof EventBody>;

export const CommandBody = z.object({
  command: z.literal("/diagnose"),
  text: z.string().catch(""),
  team_id: z.string().catch(""),
  channel_id: z.string(),
  user_id: z.string(),
  user_name: text,
  trigger_id: z.string(),
  response_url: text,
});
export type CommandBody = z.infer<typeof CommandBody>;

/** The callback id of the message action, as in the manifest. */
export const SHORTCUT = "diagnose_message";

export const ShortcutBody = z.object({
  type: z.literal("message_action"),
  callback_id: z.literal(SHORTCUT),
  team: z.object({ id: z.string() }).catch({ id: "" }),
  channel: z.object({ id: z.string() }),
  user: z.object({ id: z.string(), name: text }),
  message: SlackMessage,
  response_url: text,
});
export type ShortcutBody = z.infer<typeof ShortcutBody>;

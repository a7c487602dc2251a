/** What the adapter itself says, in both languages: not reports, but answers to a command. */

const both = (en: string, zh: string) => `${en}\n${zh}`;

export const texts = {
  reading: both("Reading it. The answer comes in a thread here.", "正在分析，结果会发在此频道的消息列中。"),
  usage: both(
    "Usage: `/diagnose ERROR TEXT`. Or mention me in a message, or use *Diagnose this* from a message's menu.",
    "用法：`/diagnose 错误文本`。也可以在消息中 @ 我，或使用消息菜单中的 *Diagnose this*。",
  ),
  invite: both(
    "I cannot post in this channel. Invite me with `/invite` and try again.",
    "我无法在此频道发言。请先用 `/invite` 邀请我，然后重试。",
  ),
} as const;

/** The commands that Discord offers its users, registered at every start. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";

export const commands: RESTPutAPIApplicationCommandsJSONBody = [
  {
    type: ApplicationCommandType.ChatInput,
    name: "diagnose",
    description: "Explain an error, in English and Chinese",
    description_localizations: { "zh-CN": "解释一个错误（中英双语）" },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: "text",
        description: "The error text",
        description_localizations: { "zh-CN": "错误文本" },
      },
      {
        type: ApplicationCommandOptionType.Attachment,
        name: "file",
        description: "A log or a stack trace",
        description_localizations: { "zh-CN": "日志或堆栈跟踪文件" },
      },
    ],
  },
  {
    type: ApplicationCommandType.Message,
    name: "Diagnose this",
    name_localizations: { "zh-CN": "诊断此消息" },
  },
];

/** What the bot itself says to whoever used a command. */
export const replies = {
  empty:
    "Give me the error: `/diagnose text:` with its text, or `/diagnose file:` with a log.\n" +
    "请提供错误内容：用 `/diagnose text:` 粘贴文本，或用 `/diagnose file:` 上传日志。",
  known: "This was taken up before; see its thread.\n该内容此前已受理，请查看对应的消息串。",
  posted: "The report is in the thread.\n报告已发布在消息串中。",
  failed: "I could not take this up. Please try again.\n未能受理该请求，请重试。",
} as const;

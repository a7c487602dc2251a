/** KafkaJS's own JSON log: the record's message says where it failed and why, its stack only why. */
import type { Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { ENCLOSING } from "../../confidence.ts";
import { documents } from "../../shared/json-body.ts";

export const kafkajs: Format = {
  name: "kafkajs",
  anchors: ['"logger":"kafkajs"'],
  parse(text) {
    const found = documents(text).flatMap(({ value, lines }): Finding[] => {
      const { logger, level, message, error } = value;
      if (logger !== "kafkajs" || level !== "ERROR" || typeof message !== "string") return [];
      const why = typeof error === "string" ? error : "";
      return [
        {
          runtime: "node",
          lines,
          confidence: ENCLOSING,
          message,
          category: serviceCategory(why) ?? serviceCategory(message),
        },
      ];
    });
    return found.length > 0 ? found : undefined;
  },
};

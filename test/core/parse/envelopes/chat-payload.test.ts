import { describe, expect, it } from "vitest";
import { chatPayload } from "../../../../src/core/parse/envelopes/chat-payload.ts";
import { posted } from "../../../fixtures/posted.ts";

const slack = {
  channel: "#ops",
  attachments: [
    {
      color: "danger",
      title: "[FIRING:1] DiskFull",
      text: "97% full",
      fields: [{ title: "host", value: "db-1", short: true }],
    },
  ],
};
const blocks = { blocks: [{ type: "header", text: { type: "plain_text", text: "🔥 Down" } }] };
const discord = {
  content: "",
  embeds: [{ title: "[FIRING:1] ApiTimeout", description: "requests time out", color: 1 }],
};
const dingtalk = { msgtype: "markdown", markdown: { title: "【告警】CPU", text: "#### 【告警】CPU\n> 主机：web-1" } };
const feishu = {
  msg_type: "post",
  content: { post: { zh_cn: { title: "告警", content: [[{ tag: "text", text: "磁盘已满" }]] } } },
};

describe("chat-payload", () => {
  it.each([
    [slack, "[FIRING:1] DiskFull\n97% full\nhost: db-1"],
    [blocks, "🔥 Down"],
    [discord, "[FIRING:1] ApiTimeout\nrequests time out"],
    [dingtalk, "【告警】CPU\n#### 【告警】CPU\n主机：web-1"],
    [feishu, "告警\n磁盘已满"],
  ])("shows %j as a chat does", (body, inner) => {
    const text = JSON.stringify(body);
    expect(chatPayload.peel(posted(text))).toEqual([
      { line: 1, inner, attributes: {} },
      { line: 1, inner: "", wholeLine: true, attributes: {} },
    ]);
  });

  it.each(['{"attachment":"x"}', "blocks", '{"error":"blocks"}'])("leaves %s closed", (text) => {
    expect(chatPayload.peel(posted(text))).toBeUndefined();
  });
});

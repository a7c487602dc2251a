import { describe, expect, it } from "vitest";
import { generic } from "../../../../../src/core/parse/formats/general/generic.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("generic", () => {
  it.each([
    ["NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.", 1],
    ["Unable to connect to the broker at 10.0.0.4:9092", 1],
    ["loading plan\nplan.yml: could not parse line 4\ndone", 2],
    ["Checking 'bad-am.yml'  FAILED: undefined receiver \"pagers\"", 1],
    ["Process finished with exit code 3", 1],
    ["订单服务：\n无法连接数据库，请求被中断", 2],
    ["部署失败：镜像 shop:1.2 不存在", 1],
  ])("finds the line in %s", (text, line) => {
    expect(read(generic, text)).toMatchObject([{ runtime: "other", lines: [line, line], confidence: 0.35 }]);
  });

  it("reads a class that no table has, and who prints a whole message of the catalogue", () => {
    expect(read(generic, "ShelfDustException: nobody swept it")).toMatchObject([
      { type: "ShelfDustException", message: "nobody swept it" },
    ]);
    expect(read(generic, "Could not respond to message.\nfetch failed")).toMatchObject([{ lines: [2, 2] }]);
    expect(read(generic, "LLM request failed: 502 Bad Gateway")).toMatchObject([{ runtime: "http", httpStatus: 502 }]);
  });

  it.each([
    ...talk,
    "    ShelfDustException: if nobody swept it",
    "Failed to mention this earlier: the offsite is on Thursday",
    "log_level: error",
    "无法参加今天的会议，请大家先开始",
    "0 errors, 0 warnings",
    "feat: return sql.ErrNoRows instead of nil when the order is unknown",
    "如果出现 Error: connect ECONNREFUSED，先检查端口",
    "timeout: 30s",
  ])("stays silent on %s", (text) => {
    expect(read(generic, text)).toEqual([]);
  });
});

it.each([
  ["Could not respond to message.\nAn error occurred while streaming response. network error", 2],
  ['Error connecting to MongoDB: {"name":"MongoError","servers":{}} - retrying in 9 sec', 1],
])("prefers what tells more in %s", (text, line) => {
  expect(generic.parse(posted(text))).toMatchObject([{ lines: [line, line] }]);
});

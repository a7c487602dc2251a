import { describe, expect, it } from "vitest";
import { parse } from "../../../../../src/core/parse/index.ts";
import { posted } from "../../../../fixtures/posted.ts";

describe("a text that is nothing but an error's words", () => {
  it.each([
    ["Broken pipe", "EPIPE", "connection"],
    ["权限不够", "EACCES", "permission"],
    ["没有到主机的路由", "EHOSTUNREACH", "connection"],
    ["请求超时", undefined, "timeout"],
    ["磁盘空间不足", undefined, "disk"],
    ["服务器内部错误", undefined, "upstream"],
    ["没有访问权限", undefined, "authorization"],
    ["token 已过期", undefined, "authentication"],
    ["invalid token", undefined, "authentication"],
    ["too many redirects", undefined, "resource-limit"],
    ["参数不能为空", undefined, "invalid-input"],
    ["非法请求", undefined, "invalid-input"],
    ["已达到请求上限", undefined, "rate-limit"],
    ["NOT_LEADER_OR_FOLLOWER", "NOT_LEADER_OR_FOLLOWER", "connection"],
  ])("reads %s", (text, code, category) => {
    const [error, ...others] = parse(posted(text));
    expect(error).toMatchObject({ message: text, category });
    expect(error?.code).toBe(code);
    expect(others).toEqual([]);
  });

  it.each([
    ["SIGKILL", "SIGKILL"],
    ["Segmentation fault (core dumped)", "SIGSEGV"],
    ["段错误 (核心已转储)", "SIGSEGV"],
    ["已杀死", "SIGKILL"],
  ])("reads the signal of %s", (text, signal) => {
    expect(parse(posted(text))).toMatchObject([{ signal, category: "crash" }]);
  });

  it.each([
    ["NullPointerException", "java"],
    ["OutOfMemoryError", "java"],
    ["KeyError", "python"],
    ["requests.exceptions.ReadTimeout", "python"],
    ["ActiveRecord::PendingMigrationError", "ruby"],
    ["Illuminate\\Database\\QueryException", "php"],
    ["System.Threading.Tasks.TaskCanceledException", "dotnet"],
    ["ValidationError", "other"],
  ])("reads the class %s", (type, runtime) => {
    expect(parse(posted(type))).toMatchObject([{ type, runtime }]);
  });

  it.each([
    ["execution expired (Net::OpenTimeout)", "ruby", "Net::OpenTimeout", "execution expired"],
    ["end of file reached (EOFError)", "ruby", "EOFError", "end of file reached"],
    [
      "(UndefinedFunctionError) function Foo.bar/1 is undefined",
      "elixir",
      "UndefinedFunctionError",
      "function Foo.bar/1 is undefined",
    ],
  ])("reads message and class of %s", (text, runtime, type, message) => {
    expect(parse(posted(text))).toMatchObject([{ runtime, type, message }]);
  });

  it("reads the name that an API gives its error", () => {
    const denied = "User: arn:aws:iam::123456789012:user/x is not authorized to perform: s3:GetObject";
    expect(parse(posted(`AccessDenied: ${denied}`))).toMatchObject([
      { code: "AccessDenied", message: denied, category: "authorization" },
    ]);
    expect(parse(posted("PERMISSION_DENIED: Missing or insufficient permissions."))).toMatchObject([
      { code: "PERMISSION_DENIED", message: "Missing or insufficient permissions." },
    ]);
  });

  it.each([
    ["cannot borrow `cfg` as mutable because it is also borrowed as immutable", "rust"],
    ["Property 'userId' does not exist on type 'Session'.", "typescript"],
    ['password authentication failed for user "reporting"', "postgres"],
    ["Unresolved reference: viewModel", "kotlin"],
    ["error: cannot find symbol", "java"],
    ["index out of range", "other"],
  ])("knows by the catalogue who says %s", (text, runtime) => {
    expect(parse(posted(text))).toMatchObject([{ runtime }]);
  });

  it("reads an exit code and a status with its reason", () => {
    expect(parse(posted("exit code: 127"))).toMatchObject([{ exitCode: 127, category: "dependency" }]);
    expect(parse(posted("404 页面不存在"))).toMatchObject([{ runtime: "http", httpStatus: 404 }]);
    expect(parse(posted("404 份问卷"))).toEqual([]);
  });

  it("reads two lines that are both an error's words as one error", () => {
    expect(parse(posted("请求失败\n请求超时"))).toMatchObject([
      { message: "请求失败\n请求超时", lines: [1, 2], category: "timeout" },
    ]);
  });

  it.each([
    "请求超时统一按 30 秒处理",
    "权限不够的同学找我开通",
    "磁盘空间不足时会自动清理三天前的日志",
    "NullPointerException 怎么排查比较快？",
    "SIGKILL cannot be caught",
    "SIGTERM",
    "AccessDenied: the new escape room downtown, anyone in for Friday?",
    "too many meetings",
    "wrong channel",
    "整理了三种：\n请求超时\n权限不够\n连接被拒绝",
    "ErrorBoundary",
    "Exception",
  ])("stays silent: %s", (text) => {
    expect(parse(posted(text))).toEqual([]);
  });
});

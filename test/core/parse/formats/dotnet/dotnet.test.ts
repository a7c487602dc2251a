import { describe, expect, it } from "vitest";
import { dotnet } from "../../../../../src/core/parse/formats/dotnet/dotnet.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe(".NET stack traces", () => {
  it("reads type, message, place and every frame", () => {
    const text = `Unhandled exception. System.NullReferenceException: Object reference not set to an instance of an object.
   at Shop.Cart.Total() in /src/Shop/Cart.cs:line 42
   at Program.<Main>$(String[] args) in /src/Shop/Program.cs:line 7
exit code 134`;
    expect(read(dotnet, text)).toMatchObject([
      {
        type: "System.NullReferenceException",
        message: "Object reference not set to an instance of an object.",
        severity: "fatal",
        exitCode: 134,
        frames: [{ function: "Shop.Cart.Total", file: "/src/Shop/Cart.cs", line: 42 }, { function: "Program.<Main>$" }],
        lines: [1, 3],
      },
    ]);
  });

  it("reads inner exceptions as causes, each with its own frames", () => {
    const text = `System.Net.Http.HttpRequestException: Connection refused (localhost:5001)
 ---> System.Net.Sockets.SocketException (111): Connection refused
   at System.Net.Sockets.Socket.ThrowException(SocketError error, CancellationToken cancellationToken)
   --- End of inner exception stack trace ---
   at System.Net.Http.HttpConnectionPool.ConnectAsync(String host, Int32 port)
--- End of stack trace from previous location ---
   at Shop.Client.GetAsync(Uri uri) in /src/Client.cs:line 18`;
    expect(read(dotnet, text)).toMatchObject([
      {
        type: "System.Net.Http.HttpRequestException",
        code: "111",
        frames: [{ function: "System.Net.Http.HttpConnectionPool.ConnectAsync" }, { function: "Shop.Client.GetAsync" }],
        location: { file: "/src/Client.cs", line: 18 },
        causes: [
          {
            type: "System.Net.Sockets.SocketException",
            message: "Connection refused",
            frames: [{ function: "System.Net.Sockets.Socket.ThrowException" }],
          },
        ],
        lines: [1, 7],
      },
    ]);
  });

  it("relates the further members of an AggregateException; the first is its cause", () => {
    const text = `System.AggregateException: One or more errors occurred. (boom 1) (boom 2)
 ---> System.InvalidOperationException: boom 1
   at Program.A() in /src/Program.cs:line 10
   --- End of inner exception stack trace ---
   at System.Threading.Tasks.Task.WaitAllCore(ReadOnlySpan\`1 tasks)
 ---> (Inner Exception #0) System.InvalidOperationException: boom 1
   at Program.A() in /src/Program.cs:line 10<---

---> (Inner Exception #1) System.ArgumentException: boom 2
   at Program.B() in /src/Program.cs:line 11<---`;
    expect(read(dotnet, text)).toMatchObject([
      {
        type: "System.AggregateException",
        causes: [{ type: "System.InvalidOperationException" }],
        frames: [{ function: "System.Threading.Tasks.Task.WaitAllCore" }],
        related: [{ type: "System.ArgumentException", message: "boom 2", frames: [{ line: 11 }] }],
        lines: [1, 10],
      },
    ]);
  });

  it("reads Mono, with the chain on one line", () => {
    const text = `Unhandled Exception:
Acme.OrderFailed: rejected ---> System.Collections.Generic.KeyNotFoundException: The given key 'mug' was not present in the dictionary.
  at Acme.Repository.Reserve (System.String sku) [0x0000e] in /srv/cs/Program.cs:13 
   --- End of inner exception stack trace ---
  at Acme.Program.Main (System.String[] args) [0x00018] in <12b418a7818c4ca0893feeaaf67f1e7f>:0 `;
    expect(read(dotnet, text)).toMatchObject([
      {
        severity: "fatal",
        type: "Acme.OrderFailed",
        message: "rejected",
        frames: [{ function: "Acme.Program.Main" }],
        causes: [{ frames: [{ file: "/srv/cs/Program.cs", line: 13 }] }],
      },
    ]);
  });

  it("reads .NET Framework in German and Chinese", () => {
    const text = `Unbehandelte Ausnahme: System.FormatException: Die Eingabezeichenfolge hat das falsche Format.
   bei App.Program.Main(String[] args) in C:\\src\\Program.cs:Zeile 12.

System.NullReferenceException: 未将对象引用设置到对象的实例。
   在 App.Program.Main(String[] args) 位置 C:\\src\\Program.cs:行号 15`;
    expect(read(dotnet, text)).toMatchObject([
      { type: "System.FormatException", severity: "fatal", frames: [{ file: "C:\\src\\Program.cs", line: 12 }] },
      { message: "未将对象引用设置到对象的实例。", frames: [{ file: "C:\\src\\Program.cs", line: 15 }] },
    ]);
  });

  it("reads Unity", () => {
    const text = `NullReferenceException: Object reference not set to an instance of an object
PlayerMove.Update () (at Assets/Scripts/PlayerMove.cs:12)`;
    expect(read(dotnet, text)).toMatchObject([
      {
        type: "NullReferenceException",
        frames: [{ function: "PlayerMove.Update", file: "Assets/Scripts/PlayerMove.cs", line: 12 }],
      },
    ]);
  });

  it("takes SQL Server’s number for the code", () => {
    const text = `Microsoft.Data.SqlClient.SqlException (0x80131904): Login failed for user 'sa'.
   at Microsoft.Data.SqlClient.SqlInternalConnection.OnError(SqlException exception)
ClientConnectionId:c2a2b1f0-6a2d-4b5e-9f0e-1c2d3e4f5a6b
Error Number:18456,State:1,Class:14`;
    expect(read(dotnet, text)).toMatchObject([
      { code: "18456", category: "authentication", message: "Login failed for user 'sa'.", lines: [1, 4] },
    ]);
  });

  it("reads what Visual Studio copies", () => {
    const text = `System.InvalidOperationException
  HResult=0x80131509
  Message=Operation is not valid due to the current state of the object.
  Source=Shop
  StackTrace:
   at Shop.Api.Program.Main() in C:\\src\\Program.cs:line 21`;
    expect(read(dotnet, text)).toMatchObject([
      {
        type: "System.InvalidOperationException",
        code: "0x80131509",
        message: "Operation is not valid due to the current state of the object.",
      },
    ]);
  });

  it("reads a trace on one line, and frames without a header", () => {
    const text = `2026-11-22 ERROR failed System.TimeoutException: too slow   at Shop.A(Int32 n) in /src/A.cs:line 3   at Shop.B()

   at System.Linq.Enumerable.First[T](IEnumerable\`1 source)
   at Shop.C() in /src/C.cs:line 5`;
    expect(read(dotnet, text)).toMatchObject([
      { type: "System.TimeoutException", message: "too slow", frames: [{ line: 3 }, { function: "Shop.B" }] },
      { confidence: 0.85, frames: [{ function: "System.Linq.Enumerable.First[T]" }, { file: "/src/C.cs" }] },
    ]);
  });

  it.each([
    ...talk,
    "java.lang.IllegalStateException: boom\n\tat com.acme.Shop.total(Shop.java:12)\n\tat com.acme.Main.main(Unknown Source)",
    "TypeError: x is not a function\n    at Object.run (/srv/app/a.js:1:2)\n    at new Promise (<anonymous>)",
    "we throw System.Exception: x in that case",
    "look at Foo.Bar(x) in the docs",
  ])("stays silent: %s", (text) => {
    expect(dotnet.parse(posted(text))).toBeUndefined();
  });
});

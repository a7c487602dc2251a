import { describe, expect, it } from "vitest";
import { erlangReport } from "../../../../../src/core/parse/formats/functional/erlang-report.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("erlang-report", () => {
  it("reads a generic server's end", () => {
    const text = `=ERROR REPORT==== 22-Nov-2026::12:33:06.735980 ===
** Generic server srv terminating 
** Last message in was boom
** Reason for termination ==
** {{badkey,x},
    [{erlang,map_get,[x,#{}],[{error_info,#{module => erl_erts_errors}}]},
     {srv,handle_call,3,[{file,"srv.erl"},{line,7}]}]}`;
    expect(read(erlangReport, text)).toMatchObject([
      {
        type: "badkey",
        message: "{badkey,x}",
        category: "lookup",
        location: { file: "srv.erl", line: 7, function: "srv:handle_call/3" },
      },
    ]);
  });

  it("relates where the client stood", () => {
    const text = `** Generic server srv terminating
** Reason for termination ==
** {badkey,[{srv,handle_call,3,[{file,"srv.erl"},{line,7}]}]}
** Client <0.9.0> stacktrace
** [{gen,do_call,4,[{file,"gen.erl"},{line,256}]},
    {shop,order,2,[{file,"shop.erl"},{line,36}]}]`;
    expect(read(erlangReport, text)).toMatchObject([
      {
        frames: [{ file: "srv.erl" }],
        related: [
          {
            message: "Client <0.9.0> stacktrace",
            frames: [{ file: "gen.erl" }, { function: "shop:order/2", line: 36 }],
          },
        ],
      },
    ]);
  });

  it("reads a process's exit value", () => {
    const text = `=ERROR REPORT==== 22-Nov-2026::12:33:06.079808 ===
Error in process <0.79.0> with exit value:
{{badmatch,{error,enoent}},[{m,f,1,[{file,"m.erl"},{line,3}]}]}`;
    expect(read(erlangReport, text)).toMatchObject([
      { type: "badmatch", category: "not-found", location: { file: "m.erl", line: 3 } },
    ]);
  });

  it("reads a boot that failed, printed twice, once", () => {
    const text = `{"init terminating in do_boot",{undef,[{nosuch,start,[],[]},{init,do_boot,3,[]}]}}
init terminating in do_boot ({undef,[{nosuch,start,[],[]},{init,do_boot,3,[]}]})

Crash dump is being written to: erl_crash.dump...done`;
    expect(read(erlangReport, text)).toMatchObject([
      {
        type: "undef",
        severity: "fatal",
        category: "type",
        message: "init terminating in do_boot ({undef,[{nosuch,start,[],[]},{init,do_boot,3,[]}]})",
        lines: [1, 4],
      },
    ]);
  });

  it("reads the frames that a crash report has in words", () => {
    const text = `=CRASH REPORT==== 4-May-2024::12:30:48 ===
  crasher:
    initial call: shop_reader:init/1
    exception error: bad argument
      in function  shop_event:if_enabled/3 (src/shop_event.erl, line 135)
      in call from shop_reader:terminate/2 (src/shop_reader.erl, line 166)
    links: [<0.27525.1310>]`;
    const at = { function: "shop_event:if_enabled/3", file: "src/shop_event.erl", line: 135 };
    expect(read(erlangReport, text)).toMatchObject([{ location: at, frames: [at, { line: 166 }] }]);
  });

  it("reads the slogan of a crash dump", () => {
    const text = `=erl_crash_dump:0.5
Slogan: eheap_alloc: Cannot allocate 2936293464 bytes of memory (of type "heap").`;
    expect(read(erlangReport, text)).toMatchObject([{ category: "memory" }]);
  });

  it.each([
    ...talk,
    `=INFO REPORT==== 22-Nov-2026::12:33:06 ===
started`,
    `=PROGRESS REPORT==== 22-Nov-2026::12:33:06 ===
    supervisor: {local,sup}`,
  ])("stays silent: %s", (text) => {
    expect(erlangReport.parse(posted(text))).toBeUndefined();
  });
});

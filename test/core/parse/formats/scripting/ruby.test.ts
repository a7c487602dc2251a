import { describe, expect, it } from "vitest";
import { ruby } from "../../../../../src/core/parse/formats/scripting/ruby.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ruby", () => {
  it("reads an exception with its cause", () => {
    const text = `lib/report.rb:7:in \`rescue in rows': no report for today (Report::ExportError)
	from lib/report.rb:4:in \`rows'
	from lib/report.rb:10:in \`<main>'
/usr/lib/ruby/3.1.0/csv.rb:1593:in \`initialize': No such file or directory @ rb_sysopen - reports/2026-11-22.csv (Errno::ENOENT)
	from /usr/lib/ruby/3.1.0/csv.rb:1593:in \`open'
	from /usr/lib/ruby/3.1.0/csv.rb:1593:in \`open'
	from /usr/lib/ruby/3.1.0/csv.rb:1829:in \`read'
	from lib/report.rb:5:in \`rows'
	from lib/report.rb:10:in \`<main>'`;
    expect(read(ruby, text)).toMatchObject([
      {
        type: "Report::ExportError",
        message: "no report for today",
        lines: [1, 9],
        frames: [{ file: "lib/report.rb", line: 7, function: "rescue in rows" }, { line: 4 }, { line: 10 }],
        causes: [{ type: "Errno::ENOENT" }],
      },
    ]);
  });

  it("reads the order of Ruby 2.5 to 2.7", () => {
    const text = `Traceback (most recent call last):
	5: from pay.rb:12:in \`<main>'
	4: from pay.rb:9:in \`run'
	3: from pay.rb:9:in \`each'
	2: from pay.rb:9:in \`block in run'
	1: from pay.rb:5:in \`charge'
pay.rb:5:in \`/': divided by 0 (ZeroDivisionError)`;
    expect(read(ruby, text)).toMatchObject([
      {
        type: "ZeroDivisionError",
        message: "divided by 0",
        frames: [{ line: 5, function: "/" }, { function: "charge" }, {}, {}, {}, { function: "<main>" }],
      },
    ]);
  });

  it("reads Ruby 3.4 with its excerpt", () => {
    const text = `/srv/app/lib/cart.rb:9:in 'Cart#total': undefined method 'price' for nil (NoMethodError)

    items.sum { |i| i.product.price }
                             ^^^^^^
	from /srv/app/lib/cart.rb:9:in 'block in Cart#total'
	from /srv/app/lib/cart.rb:9:in 'Array#sum'
	from /srv/app/lib/cart.rb:9:in 'Cart#total'
	from bin/run:3:in '<main>'`;
    expect(read(ruby, text)).toMatchObject([
      {
        type: "NoMethodError",
        message: "undefined method 'price' for nil",
        frames: [{ function: "Cart#total" }, {}, {}, {}, {}],
      },
    ]);
  });

  it("reads a message of several lines", () => {
    const text = `-e:1:in \`<main>': a (RuntimeError)
b
c`;
    expect(read(ruby, text)).toMatchObject([{ type: "RuntimeError", message: "a\nb\nc" }]);
  });

  it("takes the place of a syntax error for its own", () => {
    const text = `<internal:/usr/lib/ruby/vendor_ruby/rubygems/core_ext/kernel_require.rb>:85:in \`require': /srv/app/lib/syn.rb:5: syntax error, unexpected end-of-input, expecting \`end' (SyntaxError)
	from <internal:/usr/lib/ruby/vendor_ruby/rubygems/core_ext/kernel_require.rb>:85:in \`require'
	from lib/req.rb:1:in \`<main>'`;
    expect(read(ruby, text)).toMatchObject([
      { type: "SyntaxError", location: { file: "/srv/app/lib/syn.rb", line: 5 } },
    ]);
  });

  it("reads a lone header, and what Ruby says of a missing script", () => {
    const text = `-e:1:in \`<main>': unhandled exception

ruby: No such file or directory -- nope.rb (LoadError)`;
    expect(read(ruby, text)).toMatchObject([
      { message: "unhandled exception" },
      { type: "LoadError", message: "No such file or directory -- nope.rb" },
    ]);
  });

  it("reads the interpreter's own class", () => {
    expect(read(ruby, "a.rb:2:in `pop': No live threads left. Deadlock? (fatal)")).toMatchObject([
      { type: "fatal", message: "No live threads left. Deadlock?" },
    ]);
  });

  it.each([
    ...talk,
    `lib/a.rb:3:in \`total': warning: literal in condition`,
    `lib/a.rb:3:in \`total'`,
    `see lib/a.rb:12 (Order)`,
  ])("stays silent: %s", (text) => {
    expect(ruby.parse(posted(text))).toBeUndefined();
  });
});

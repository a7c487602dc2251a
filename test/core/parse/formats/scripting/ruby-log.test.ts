import { describe, expect, it } from "vitest";
import { rubyLog } from "../../../../../src/core/parse/formats/scripting/ruby-log.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ruby-log", () => {
  it("reads a Rails log with tags and a template", () => {
    const text = `F, [2026-11-22T10:01:02.123456 #4242] FATAL -- : [0a1b2c3d-1111-2222-3333-444455556666]   
[0a1b2c3d-1111-2222-3333-444455556666] ActionView::Template::Error (undefined method \`name' for nil:NilClass):
[0a1b2c3d-1111-2222-3333-444455556666]     1: <h1>
[0a1b2c3d-1111-2222-3333-444455556666]     2:   <%= @order.customer.name %>
[0a1b2c3d-1111-2222-3333-444455556666]   
[0a1b2c3d-1111-2222-3333-444455556666] app/views/orders/show.html.erb:2
[0a1b2c3d-1111-2222-3333-444455556666] app/controllers/orders_controller.rb:12:in \`show'`;
    expect(read(rubyLog, text)).toMatchObject([
      {
        type: "ActionView::Template::Error",
        frames: [{ file: "app/views/orders/show.html.erb", line: 2 }, { function: "show" }],
      },
    ]);
  });

  it("reads what ended a migration", () => {
    const failed = "rails aborted!\nStandardError: An error has occurred, this and all later migrations canceled:\n";
    const text = `${failed}\nPG::DuplicateTable: ERROR:  relation "users" already exists\ndb/migrate/1_a.rb:3:in \`change'`;
    expect(read(rubyLog, text)[0]).toMatchObject({ type: "StandardError", category: "conflict" });
    const pending = "rails aborted!\nActiveRecord::PendingMigrationError: \n\nMigrations are pending.";
    expect(read(rubyLog, pending)).toMatchObject([
      { type: "ActiveRecord::PendingMigrationError", message: "Migrations are pending." },
    ]);
  });

  it("reads an exception as Ruby's Logger writes it", () => {
    const text = `E, [2026-11-22T18:45:34.821474 #2559] ERROR -- : invalid value for Integer(): "12x" (ArgumentError)\nlib/a.rb:3:in \`Integer'`;
    expect(read(rubyLog, text)).toMatchObject([
      { type: "ArgumentError", message: 'invalid value for Integer(): "12x"', frames: [{ file: "lib/a.rb" }] },
    ]);
    expect(read(rubyLog, "E, [2026-11-22 #1] ERROR -- : upload failed (twice)")).toEqual([]);
  });

  it("reads the causes that Rails prints below", () => {
    const text = `Started GET "/orders" for 127.0.0.1 at 2026-11-22 10:00:00 +0000
Processing by OrdersController#index as HTML
Completed 500 Internal Server Error in 12ms (ActiveRecord: 3.1ms | Allocations: 4021)


  
ActiveRecord::StatementInvalid (PG::UndefinedColumn: ERROR:  column orders.state does not exist
LINE 1: SELECT "orders".* FROM "orders" WHERE "orders"."state" = $1
                                              ^
):
  
app/models/order.rb:14:in \`open'
app/controllers/orders_controller.rb:7:in \`index'

  Causes:
  PG::UndefinedColumn (ERROR:  column orders.state does not exist
LINE 1: SELECT "orders".* FROM "orders" WHERE "orders"."state" = $1
                                              ^
)
  
app/models/order.rb:14:in \`open'`;
    expect(read(rubyLog, text)).toMatchObject([
      {
        type: "ActiveRecord::StatementInvalid",
        frames: [{ file: "app/models/order.rb", line: 14 }, {}],
        causes: [{ type: "PG::UndefinedColumn" }],
      },
    ]);
  });

  it("reads a migration that Rake aborted, down to the root", () => {
    const text = `== 20261122100000 AddStateToOrders: migrating =================================
-- add_column(:orders, :state, :string)
rails aborted!
StandardError: An error has occurred, this and all later migrations canceled:

PG::DuplicateColumn: ERROR:  column "state" of relation "orders" already exists
/srv/app/db/migrate/20261122100000_add_state_to_orders.rb:3:in \`change'

Caused by:
ActiveRecord::StatementInvalid: PG::DuplicateColumn: ERROR:  column "state" of relation "orders" already exists
/srv/app/db/migrate/20261122100000_add_state_to_orders.rb:3:in \`change'

Caused by:
PG::DuplicateColumn: ERROR:  column "state" of relation "orders" already exists
/srv/app/db/migrate/20261122100000_add_state_to_orders.rb:3:in \`change'
Tasks: TOP => db:migrate
(See full trace by running task with --trace)`;
    expect(read(rubyLog, text)).toMatchObject([
      {
        type: "StandardError",
        message: expect.stringMatching(/^An error has occurred/) as string,
        causes: [{ type: "ActiveRecord::StatementInvalid" }, { type: "PG::DuplicateColumn" }],
      },
    ]);
  });

  it("reads a trace of which the logger leads every line, and Sinatra's", () => {
    const lead = "F, [2026-11-22T10:00:00.317 #29589] FATAL -- : [7c1d9a02-4f6b] ";
    const lines = [
      "ActionView::Template::Error (undefined method `title' for nil:NilClass):",
      "",
      "app/views/show.erb:15:in `show'",
    ];
    expect(read(rubyLog, lines.map((line) => lead + line).join("\n"))).toMatchObject([
      { type: "ActionView::Template::Error", frames: [{ file: "app/views/show.erb", line: 15 }] },
    ]);
    const sinatra =
      "2026-11-22 10:12:13 - NoMethodError - undefined method `upcase' for nil:NilClass:\n\t/srv/web.rb:14:in `call'";
    expect(read(rubyLog, sinatra)).toMatchObject([
      { type: "NoMethodError", message: "undefined method `upcase' for nil:NilClass", frames: [{ line: 14 }] },
    ]);
  });

  it("reads what Rake aborts with when there is no exception", () => {
    const text = `rake aborted!
Don't know how to build task 'nope' (See the list of available tasks with \`rake --tasks\`)

(See full trace by running task with --trace)`;
    expect(read(rubyLog, text)).toMatchObject([
      { message: "Don't know how to build task 'nope' (See the list of available tasks with `rake --tasks`)" },
    ]);
  });

  it("reads Sidekiq, Puma and irb", () => {
    const text = `2026-11-22T10:00:00.123Z pid=4242 tid=ovk class=InvoiceJob jid=2c5a6e7f elapsed=0.012 INFO: fail
2026-11-22T10:00:00.124Z pid=4242 tid=ovk WARN: {"context":"Job raised exception","job":{"class":"InvoiceJob","args":[7],"retry":true,"jid":"2c5a6e7f"}}
2026-11-22T10:00:00.124Z pid=4242 tid=ovk WARN: Net::ReadTimeout: Net::ReadTimeout with #<TCPSocket:(closed)>
2026-11-22T10:00:00.124Z pid=4242 tid=ovk WARN: /usr/lib/ruby/3.1.0/net/protocol.rb:219:in \`rbuf_fill'
/usr/lib/ruby/3.1.0/net/protocol.rb:193:in \`readuntil'
/srv/app/app/jobs/invoice_job.rb:9:in \`perform'
2026-11-22 10:00:00 +0000 Rack app ("GET /orders/7" - (127.0.0.1)): #<NoMethodError: undefined method \`total' for nil:NilClass>
irb(main):001:0> nil.foo
Traceback (most recent call last):
        4: from /usr/bin/irb:23:in \`<main>'
        3: from /usr/bin/irb:23:in \`load'
        2: from /usr/lib/ruby/gems/2.7.0/gems/irb-1.2.1/exe/irb:11:in \`<top (required)>'
        1: from (irb):1
NoMethodError (undefined method \`foo' for nil:NilClass)`;
    expect(read(rubyLog, text)).toMatchObject([
      { type: "Net::ReadTimeout", frames: [{ line: 219 }, {}, {}] },
      { type: "NoMethodError" },
      { type: "NoMethodError", frames: [{ file: "(irb)", line: 1 }, {}, {}, {}] },
    ]);
  });

  it("reads a job that failed, pending migrations and a development page", () => {
    const text = `E, [2026-11-22T10:00:00.123456 #31] ERROR -- : [ActiveJob] [InvoiceJob] [5f0a] Error performing InvoiceJob (Job ID: 5f0a) from Async(default) in 12.5ms: NoMethodError (undefined method \`total' for nil:NilClass):
/srv/app/app/jobs/invoice_job.rb:7:in \`perform'
ActiveRecord::PendingMigrationError (

Migrations are pending. To resolve this issue, run:

        bin/rails db:migrate RAILS_ENV=development

):
  

NoMethodError in Orders#show
Showing /srv/app/app/views/orders/show.html.erb where line #3 raised:

undefined method \`name' for nil:NilClass
Extracted source (around line #3):
1
2
3`;
    expect(read(rubyLog, text)).toMatchObject([
      { type: "NoMethodError", message: "undefined method `total' for nil:NilClass" },
      { type: "ActiveRecord::PendingMigrationError", message: "Migrations are pending. To resolve this issue, run:" },
      { type: "NoMethodError", message: "undefined method `name' for nil:NilClass" },
    ]);
  });

  it("reads the mail of exception_notification", () => {
    const text =
      "An ActionView::Template::Error occurred in timelog#report:\n \n  undefined method `x' for nil:NilClass\n  app/views/a.html.erb:5:in `_a'";
    expect(read(rubyLog, text)).toMatchObject([
      { type: "ActionView::Template::Error", message: "undefined method `x' for nil:NilClass" },
    ]);
  });

  it("reads frames that name their gem", () => {
    const text =
      "ActionView::Template::Error - undefined method `[]' for nil:NilClass:\n  actionview (5.1.2) lib/action_view/template.rb:67:in `render'";
    expect(read(rubyLog, text)).toMatchObject([
      {
        type: "ActionView::Template::Error",
        message: "undefined method `[]' for nil:NilClass",
        frames: [{ file: "lib/action_view/template.rb", line: 67 }],
      },
    ]);
  });

  it.each([
    ...talk,
    `Completed 200 OK in 12ms (Views: 3.1ms | ActiveRecord: 1.2ms)`,
    `TypeError: x is not a function
    at a.js:3:1`,
    `Tasks: TOP => default`,
    `rescue ActiveRecord::RecordNotFound => e`,
  ])("stays silent: %s", (text) => {
    expect(rubyLog.parse(posted(text))).toBeUndefined();
  });

  it("reads what is left of Rails' page without its title, and a logger's head behind syslog's", () => {
    expect(
      read(rubyLog, "Showing /srv/app/views/a.slim where line #9 raised:\n\nundefined method `b' for nil"),
    ).toMatchObject([
      { message: "undefined method `b' for nil", location: { file: "/srv/app/views/a.slim", line: 9 } },
    ]);
    const logged =
      "Oct 20 13:32:24 web rails: F, [2016-10-20T20:32:24.8 #29589] FATAL -- : NoMethodError (undefined method `b' for nil):";
    expect(read(rubyLog, logged)).toMatchObject([{ type: "NoMethodError" }]);
  });
});

it("reads what old Sidekiq logs, its time taken off", () => {
  const text =
    "42480 TID-ov6c4r79k WARN: ActiveRecord::ConnectionTimeoutError: could not obtain a connection\n42480 TID-ov6c4r79k WARN: /gems/connection_pool.rb:189:in `wait_poll'";
  expect(read(rubyLog, text)).toMatchObject([
    { type: "ActiveRecord::ConnectionTimeoutError", frames: [{ line: 189 }] },
  ]);
});

it("reads Sidekiq's class behind the message, Rails 2's place and Rollbar's frames", () => {
  expect(
    read(
      rubyLog,
      `2019-09-20T02:25:49Z 4 TID-gr ERROR: Error fetching job: Error connecting to Redis (Errno::ECONNREFUSED)
2019-09-20T02:25:49Z 4 TID-gr ERROR: /srv/redis/client.rb:364:in \`ensure_connected'`,
    ),
  ).toMatchObject([{ type: "Errno::ECONNREFUSED", frames: [{ line: 364 }] }]);
  expect(
    read(
      rubyLog,
      `ActionView::TemplateError (undefined method \`done' for nil:NilClass) on line #14 of app/views/a.html.erb:
app/views/a.html.erb:14`,
    ),
  ).toMatchObject([{ message: "undefined method `done' for nil:NilClass" }]);
  expect(
    read(
      rubyLog,
      `NoMethodError: undefined method \`title' for nil:NilClass
File "/srv/app/views/a.html.erb", line 158, in block in render`,
    ),
  ).toMatchObject([{ frames: [{ file: "/srv/app/views/a.html.erb", line: 158 }] }]);
});

it("ruby-log reads what Chef raises anew", () => {
  const text =
    "[2012-08-14T08:28:37-07:00] DEBUG: Re-raising exception: NameError - uninitialized constant Chef::Homebrew";
  const frame = "/srv/a/helpers.rb:214:in `mac_with_no_homebrew'";
  expect(read(rubyLog, `${text}\n${frame}`)).toMatchObject([
    { type: "NameError", message: "uninitialized constant Chef::Homebrew" },
  ]);
});

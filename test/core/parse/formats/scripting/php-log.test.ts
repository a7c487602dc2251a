import { describe, expect, it } from "vitest";
import { phpLog } from "../../../../../src/core/parse/formats/scripting/php-log.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("php-log", () => {
  it("reads Laravel with the exception before it", () => {
    const text = `[2026-11-22 10:00:00] production.ERROR: SQLSTATE[42S22]: Column not found: 1054 Unknown column 'state' in 'where clause' (Connection: mysql, SQL: select * from \`orders\` where \`state\` = open) {"userId":7,"exception":"[object] (Illuminate\\\\Database\\\\QueryException(code: 42S22): SQLSTATE[42S22]: Column not found: 1054 Unknown column 'state' in 'where clause' (Connection: mysql, SQL: select * from \`orders\` where \`state\` = open) at /srv/app/vendor/laravel/framework/src/Illuminate/Database/Connection.php:829)
[stacktrace]
#0 /srv/app/vendor/laravel/framework/src/Illuminate/Database/Connection.php(783): Illuminate\\\\Database\\\\Connection->runQueryCallback('select * from \`...', Array, Object(Closure))
#1 /srv/app/app/Http/Controllers/OrderController.php(21): Illuminate\\\\Database\\\\Eloquent\\\\Builder->get()
#2 {main}

[previous exception] [object] (PDOException(code: 42S22): SQLSTATE[42S22]: Column not found: 1054 Unknown column 'state' in 'where clause' at /srv/app/vendor/laravel/framework/src/Illuminate/Database/Connection.php:423)
[stacktrace]
#0 /srv/app/vendor/laravel/framework/src/Illuminate/Database/Connection.php(423): PDO->prepare('select * from \`...')
"} 
[2026-11-22 10:00:01] production.INFO: next {"a":1}`;
    expect(read(phpLog, text)).toMatchObject([
      {
        type: "Illuminate\\Database\\QueryException",
        code: "42S22",
        location: { line: 829 },
        frames: [{ line: 829 }, { line: 783 }, { line: 21 }],
        causes: [{ type: "PDOException", frames: [{ line: 423 }, { line: 423 }] }],
      },
    ]);
  });

  it("reads Symfony", () => {
    const text = `[2026-11-22T10:00:00.123456+00:00] request.CRITICAL: Uncaught PHP Exception Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException: "No route found for "GET https://shop.example/cart"" at /srv/app/vendor/symfony/http-kernel/EventListener/RouterListener.php line 127 {"exception":"[object] (Symfony\\\\Component\\\\HttpKernel\\\\Exception\\\\NotFoundHttpException(code: 0): No route found for \\"GET https://shop.example/cart\\" at /srv/app/vendor/symfony/http-kernel/EventListener/RouterListener.php:127)\\n[previous exception] [object] (Symfony\\\\Component\\\\Routing\\\\Exception\\\\ResourceNotFoundException(code: 0): No routes found for \\"/cart/\\". at /srv/app/var/cache/dev/UrlMatcher.php:70)"} []`;
    expect(read(phpLog, text)).toMatchObject([
      {
        type: "Symfony\\Component\\HttpKernel\\Exception\\NotFoundHttpException",
        message: 'No route found for "GET https://shop.example/cart"',
        location: { line: 127 },
      },
    ]);
  });

  it("reads Drupal and WordPress", () => {
    const text = `Drupal\\Core\\Database\\DatabaseExceptionWrapper: SQLSTATE[42S02]: Base table or view not found: 1146 Table 'd.node' doesn't exist: SELECT * FROM {node}; Array ( ) in Drupal\\Core\\Database\\Connection->handleQueryException() (line 685 of /srv/web/core/lib/Drupal/Core/Database/Connection.php).
[22-Nov-2026 10:00:00 UTC] WordPress database error Table 'shop.wp_actionscheduler_actions' doesn't exist for query SELECT a.action_id FROM wp_actionscheduler_actions a WHERE 1=1 made by do_action_ref_array('action_scheduler_run_queue'), WP_Hook->do_action`;
    expect(read(phpLog, text)).toMatchObject([
      { code: "42S02", location: { line: 685 } },
      { message: "Table 'shop.wp_actionscheduler_actions' doesn't exist" },
    ]);
  });

  it.each([
    ...talk,
    `[2026-11-22 10:00:01] production.INFO: next {"a":1}`,
    `[2026-11-22 10:00:01] production.WARNING: slow query {"ms":1200}`,
  ])("stays silent: %s", (text) => {
    expect(phpLog.parse(posted(text))).toBeUndefined();
  });

  it("reads the exception of a record whose head is cut off", () => {
    const text = `[previous exception] [object] (PDOException(code: 0): could not find driver at /srv/a/Connector.php:70)
[stacktrace]
#0 /srv/a/Connector.php(70): PDO->__construct()`;
    expect(read(phpLog, text)).toMatchObject([
      { type: "PDOException", message: "could not find driver", location: { file: "/srv/a/Connector.php", line: 70 } },
    ]);
  });

  it("reads an exception in a log that is none of Monolog's", () => {
    expect(
      read(phpLog, ` |ERROR| PHP Uncaught PHP Exception Exception: "boo" at /srv/src/HelloController.php line 15`),
    ).toMatchObject([
      { type: "Exception", message: "boo", location: { file: "/srv/src/HelloController.php", line: 15 } },
    ]);
    expect(read(phpLog, `an Uncaught PHP Exception is logged`) ?? []).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { php } from "../../../../../src/core/parse/formats/scripting/php.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("php", () => {
  it("reads an uncaught exception and what led to it", () => {
    const text = `
Fatal error: Uncaught PDOException: SQLSTATE[42S02]: Base table or view not found: 1146 Table 'shop.orders' doesn't exist in /srv/app/src/pay.php:4
Stack trace:
#0 /srv/app/src/pay.php(6): App\\load()
#1 /srv/app/src/pay.php(9): App\\pay()
#2 {main}

Next App\\PaymentException: could not pay order 7 in /srv/app/src/pay.php:7
Stack trace:
#0 /srv/app/src/pay.php(9): App\\pay()
#1 {main}
  thrown in /srv/app/src/pay.php on line 7`;
    expect(read(php, text)).toMatchObject([
      {
        type: "App\\PaymentException",
        message: "could not pay order 7",
        frames: [{ file: "/srv/app/src/pay.php", line: 7, function: "App\\pay" }, { line: 9 }],
        causes: [{ type: "PDOException" }],
      },
    ]);
  });

  it("takes the callers place off a TypeError", () => {
    const text = `Fatal error: Uncaught TypeError: add(): Argument #2 ($qty) must be of type int, string given, called in /srv/a.php on line 20 and defined in /srv/b.php:11
Stack trace:
#0 {main}
  thrown in /srv/b.php on line 11`;
    expect(read(php, text)).toMatchObject([
      {
        type: "TypeError",
        message: "add(): Argument #2 ($qty) must be of type int, string given, called in /srv/a.php on line 20",
        frames: [{ file: "/srv/b.php", line: 11 }],
      },
    ]);
  });

  it("reads HTML", () => {
    const text = `<br />
<b>Fatal error</b>:  Uncaught JsonException: Syntax error in /srv/app/tests/json.php:2
Stack trace:
#0 /srv/app/tests/json.php(2): json_decode()
#1 {main}
  thrown in <b>/srv/app/tests/json.php</b> on line <b>2</b><br />`;
    expect(read(php, text)).toMatchObject([
      { type: "JsonException", message: "Syntax error", frames: [{ line: 2 }, { line: 2 }], lines: [2, 6] },
    ]);
  });

  it("reads what web servers log", () => {
    const text = `2026/11/22 10:00:00 [error] 31#31: *7 FastCGI sent in stderr: "PHP message: PHP Fatal error:  Uncaught Error: Call to undefined function mb_strlen() in /var/www/html/wp-content/plugins/shop/shop.php:12
Stack trace:
#0 /var/www/html/wp-includes/class-wp-hook.php(324): shop_init('')
#1 {main}
  thrown in /var/www/html/wp-content/plugins/shop/shop.php on line 12" while reading response header from upstream, client: 203.0.113.7, server: shop.example, request: "GET / HTTP/1.1", upstream: "fastcgi://unix:/run/php/php8.2-fpm.sock:", host: "shop.example"
[Sun Nov 22 10:00:00.123456 2026] [php:error] [pid 17] [client 203.0.113.7:5123] PHP Parse error:  syntax error, unexpected token ";", expecting ")" in /var/www/html/index.php on line 9, referer: https://shop.example/
[22-Nov-2026 10:00:00] WARNING: [pool www] server reached pm.max_children setting (5), consider raising it
[22-Nov-2026 10:00:02] WARNING: [pool www] child 31 said into stderr: "NOTICE: PHP message: PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes) in /srv/app/src/Export.php on line 88"`;
    expect(read(php, text)).toMatchObject([
      { message: "Call to undefined function mb_strlen()", lines: [1, 5] },
      { category: "syntax", location: { line: 9 } },
      { category: "memory" },
    ]);
  });

  it("reads an exception that was printed as a string", () => {
    const text = `DivisionByZeroError: Division by zero in /srv/app/tests/run.php:3
Stack trace:
#0 /srv/app/tests/run.php(3): intdiv()
#1 /srv/app/tests/run.php(4): discount()
#2 {main}`;
    expect(read(php, text)).toMatchObject([
      { type: "DivisionByZeroError", frames: [{ line: 3, function: "intdiv" }, {}, {}] },
    ]);
  });

  it("reads warnings that tell of a failure only", () => {
    const text = `
Warning: file_get_contents(/srv/nope.json): Failed to open stream: No such file or directory in /tmp/scr/src/w.php on line 2
Warning: Undefined variable $a in /tmp/scr/src/w2.php on line 2

Warning: Trying to access array offset on value of type null in /tmp/scr/src/w2.php on line 2

Warning: Undefined variable $b in /tmp/scr/src/w2.php on line 3`;
    expect(read(php, text)).toMatchObject([{ confidence: 0.5, category: "not-found", location: { line: 2 } }]);
  });

  it("reads the line of a namespaced exception alone", () => {
    const text = `Whoops\\Exception\\ErrorException: Undefined variable $user (View: /srv/app/resources/views/home.blade.php)`;
    expect(read(php, text)).toMatchObject([{ type: "Whoops\\Exception\\ErrorException", category: "lookup" }]);
  });

  it("reads an error that a browser shows on one line", () => {
    const text =
      'Fatal error: Uncaught Error: Class "Foo" not found in /srv/a.php:2 Stack trace: #0 {main} thrown in /srv/a.php on line 2';
    expect(read(php, text)).toMatchObject([{ type: "Error", message: 'Class "Foo" not found' }]);
  });

  it("reads PHP 5's wording behind what a program puts in front, indented", () => {
    const text =
      "\t2017-03-03 - ERROR PHP ERROR in  Plugin 'maps': Uncaught exception 'PDOException' with message 'SQLSTATE[42000]: 1064' in /srv/hooks.php:60\n\tStack trace:\n\t#0 /srv/hooks.php(60): PDO->query('show')\n\t#1 {main}";
    expect(read(php, text)).toMatchObject([{ type: "PDOException", code: "42000", frames: [{ line: 60 }, {}] }]);
  });

  it.each([
    ...talk,
    `PHP Deprecated:  Function utf8_encode() is deprecated in /srv/a.php on line 3`,
    `Warning: Undefined variable $a in /srv/a.php on line 2`,
    `No syntax errors detected in src/p.php`,
    `Fatal error: all goroutines are asleep`,
  ])("stays silent: %s", (text) => {
    expect(php.parse(posted(text))).toBeUndefined();
  });
});

it("leaves titles of issues alone, and reads an exception announced by Next", () => {
  expect(
    read(
      php,
      "Next exception 'A\\B\\PDOException' with message 'gone' in /srv/a.php:47\nStack trace:\n#0 /srv/b.php(1): f()",
    )[0],
  ).toMatchObject({ type: "A\\B\\PDOException" });
  expect(read(php, "- PHP Fatal error: Uncaught TypeError #1486")).toEqual([]);
});

it("knows PHP by what only PHP says, without a label", () => {
  const said = "Uncaught TypeError: App\\add(): Return value must be of type int, string returned";
  expect(read(php, said)).toMatchObject([{ runtime: "php", type: "TypeError" }]);
  expect(read(php, "Uncaught TypeError: Cannot read properties of null (reading 'a')")).toEqual([]);
});

it("reads an error whose stack begins on its own line", () => {
  const text = `Fatal error: Uncaught Error: Call to undefined function purge() in /srv/a.php:57 Stack trace: \n#0 /srv/b.php(68): require()\n#1 {main} thrown in /srv/a.php on line 57`;
  expect(read(php, text)).toMatchObject([
    { type: "Error", message: "Call to undefined function purge()", frames: [{ file: "/srv/a.php", line: 57 }, {}] },
  ]);
});

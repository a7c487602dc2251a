import { describe, expect, it } from "vitest";
import { phpPrograms } from "../../../../../src/core/parse/formats/scripting/php-programs.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("php-programs", () => {
  it.each([
    ["Could not open input file: artisan", "artisan"],
    ["Class CartTest could not be found in /srv/shop/CartTest.php", "/srv/shop/CartTest.php"],
    ['Test file "tests/CartTest.php" not found', "tests/CartTest.php"],
  ])("reads %s", (text, file) => {
    expect(read(phpPrograms, text)).toMatchObject([
      { runtime: "php", message: text, category: "not-found", location: { file } },
    ]);
  });

  it("reads an error whose level was left out", () => {
    const text = 'Undefined array key "choices" in /srv/app/Response.php on line 53';
    expect(read(phpPrograms, text)).toMatchObject([{ location: { file: "/srv/app/Response.php", line: 53 } }]);
    expect(read(phpPrograms, "see the comment in /srv/app/Response.php on line 53")).toEqual([]);
  });

  it("reads Laravel's wrapped type error, and the end of a trace", () => {
    const wrapped =
      "Type error: Argument 2 passed to A::b() must be of the type array, null given, called in /srv/a.php on line 77";
    expect(read(phpPrograms, wrapped)).toMatchObject([
      { category: "type", location: { file: "/srv/a.php", line: 77 } },
    ]);
    expect(read(phpPrograms, "#1 {main}\n  thrown in /srv/b.php on line 8")).toMatchObject([
      { location: { file: "/srv/b.php", line: 8 }, confidence: 0.7 },
    ]);
  });

  it("reads Nextcloud's place behind a hash", () => {
    const message = 'Undefined array key "type" at /var/www/nextcloud/apps/a/lib/B.php#96';
    for (const text of [`[PHP] Fehler: ${message}`, `"${message}"`])
      expect(read(phpPrograms, text)).toMatchObject([
        { message, location: { file: "/var/www/nextcloud/apps/a/lib/B.php", line: 96 } },
      ]);
  });

  it.each([...talk, "see /apps/a/lib/B.php#96", "Class Cart was found in Cart.php"])("stays silent: %s", (text) => {
    expect(phpPrograms.parse(posted(text))).toBeUndefined();
  });
});

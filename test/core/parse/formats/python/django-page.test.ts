import { describe, expect, it } from "vitest";
import { djangoPage } from "../../../../../src/core/parse/formats/python/django-page.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("django-page", () => {
  it("reads the page as copied from the browser", () => {
    const text = `ProgrammingError at /orders/
relation "shop_order" does not exist

Request Method: 	GET
Exception Type: 	ProgrammingError
Exception Value: 	

relation "shop_order" does not exist
LINE 1: SELECT 1

Exception Location: 	/srv/django/db/backends/utils.py, line 89, in _execute`;
    expect(read(djangoPage, text)).toMatchObject([
      {
        type: "ProgrammingError",
        message: 'relation "shop_order" does not exist',
        location: { file: "/srv/django/db/backends/utils.py", line: 89, function: "_execute" },
        lines: [1, 11],
      },
    ]);
  });

  it("reads the copy-and-paste view with its traceback", () => {
    const text = `Environment:

Request Method: GET

Traceback (most recent call last):
  File "/srv/django/core/handlers/exception.py", line 55, in inner
    response = get_response(request)
  File "/srv/shop/views.py", line 9, in orders
    return render(o)

Exception Type: NameError at /orders/
Exception Value: name 'o' is not defined`;
    expect(read(djangoPage, text)).toMatchObject([
      {
        type: "NameError",
        message: "name 'o' is not defined",
        frames: [{ file: "/srv/shop/views.py", line: 9 }, { line: 55 }],
        lines: [1, 12],
      },
    ]);
  });

  it("reads a title that was quoted", () => {
    expect(read(djangoPage, "> OperationalError at /admin/\nno such column: a.b")).toMatchObject([
      { type: "OperationalError", message: "no such column: a.b" },
    ]);
  });

  it.each([...talk, "Exception Type: see below", "Request Method: GET"])("stays silent: %s", (text) => {
    expect(djangoPage.parse(posted(text))).toBeUndefined();
  });

  it("reads the title alone, with the message below it", () => {
    const text = "TypeError at /admin/login/\n__init__() missing 1 required positional argument: 'app_module'";
    expect(read(djangoPage, text)).toMatchObject([
      { type: "TypeError", message: "__init__() missing 1 required positional argument: 'app_module'" },
    ]);
    expect(read(djangoPage, "Meet me at /dev/null\nSee you")).toEqual([]);
  });
});

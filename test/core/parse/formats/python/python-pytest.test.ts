import { describe, expect, it } from "vitest";
import { pythonPytest } from "../../../../../src/core/parse/formats/python/python-pytest.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

const long = `FF                                                                      [100%]
=================================== FAILURES ===================================
__________________________________ test_total __________________________________

    def test_total(prices):
>       assert cart.total(prices) == 2050, "tea is on sale"
E       AssertionError: tea is on sale
E       assert 2100 == 2050

tests/test_cart.py:23: AssertionError
_______________________________ test_unknown_sku _______________________________

tests/test_cart.py:27: 
_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ 
>   return sum(prices[s] * q for s, q in self.items.items())
E   KeyError: 'spoon'

tests/test_cart.py:13: KeyError
=========================== short test summary info ============================
FAILED tests/test_cart.py::test_total - AssertionError: tea is on sale
2 failed, 1 passed in 0.02s`;

describe("python-pytest", () => {
  it("reads one error per failed test, with the place under it", () => {
    expect(read(pythonPytest, long)).toMatchObject([
      {
        type: "AssertionError",
        message: "tea is on sale\nassert 2100 == 2050",
        frames: [{ file: "tests/test_cart.py", line: 23 }],
      },
      { type: "KeyError", message: "'spoon'", frames: [{ line: 13 }, { line: 27 }], lines: [11, 21] },
    ]);
  });

  it("reads the short style, where places come first, and a chain of exceptions", () => {
    const text = `____ test_b ____
m.py:3: in g
    return json.loads(x)
E   json.decoder.JSONDecodeError: Expecting value

The above exception was the direct cause of the following exception:
test_m.py:4: in test_b
    f("{")
E   RuntimeError: outer`;
    expect(read(pythonPytest, text)).toMatchObject([
      {
        type: "RuntimeError",
        frames: [{ file: "test_m.py", line: 4, function: "test_b" }],
        causes: [{ type: "json.decoder.JSONDecodeError", frames: [{ file: "m.py", line: 3, function: "g" }] }],
      },
    ]);
  });

  it("reads the line style, messages with empty lines, and a fixture that is missing", () => {
    const text = `=== FAILURES ===
E   assert [1, 2] == [1, 3]
E     
E     At index 1 diff: 2 != 3
/srv/test_m.py:6: assert [1, 2] == [1, 3]
E   KeyError: 'k'
/srv/test_m.py:9: KeyError: 'k'
___ ERROR at setup of test_x ___
file /srv/test_m.py, line 5
E       fixture 'nosuch' not found`;
    expect(read(pythonPytest, text)).toMatchObject([
      {
        type: "AssertionError",
        message: "assert [1, 2] == [1, 3]\n\nAt index 1 diff: 2 != 3",
        frames: [{ line: 6 }],
        causes: [],
      },
      { type: "KeyError", frames: [{ line: 9 }], causes: [] },
      { type: undefined, message: "fixture 'nosuch' not found", category: "lookup", frames: [{ line: 5 }] },
    ]);
  });

  it("calls a bare comparison an AssertionError", () => {
    expect(read(pythonPytest, "E       assert 1 == 2\n\ntest_m.py:3: AssertionError")).toMatchObject([
      { type: "AssertionError", message: "assert 1 == 2", frames: [{ line: 3 }] },
    ]);
  });

  it("reads the summary where nothing else was pasted", () => {
    const text = "FAILED tests/test_cart.py::test_x[a b] - KeyError: 'spoon'\nERROR tests/test_y.py";
    expect(read(pythonPytest, text)).toMatchObject([
      { type: "KeyError", location: { file: "tests/test_cart.py", function: "test_x[a b]" } },
      { location: { file: "tests/test_y.py" } },
    ]);
  });

  it("reads what is told without E lines", () => {
    const marker = "___ ERROR collecting tests/test_d.py ___\n'slow' not found in `markers` configuration option";
    expect(read(pythonPytest, `${marker}\n=== short test summary info ===\nERROR tests/test_d.py`)).toMatchObject([
      { message: "'slow' not found in `markers` configuration option", frames: [{ file: "tests/test_d.py" }] },
    ]);
    const pass = "___ test_x ___\n[XPASS(strict)] \n=== short test summary info ===\nFAILED tests/test_b.py::test_x";
    expect(read(pythonPytest, pass)).toMatchObject([{ message: "[XPASS(strict)]" }]);
  });

  it.each([...talk, "=== FAILURES of last week ===", "E 5 is a chess move", "tests/test_cart.py:13: KeyError"])(
    "stays silent: %s",
    (text) => {
      expect(pythonPytest.parse(posted(text))).toBeUndefined();
    },
  );
});

import { describe, expect, it } from "vitest";
import { rubyTests } from "../../../../../src/core/parse/formats/scripting/ruby-tests.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ruby-tests", () => {
  it("reads each failed example of RSpec", () => {
    const text = `FF

Failures:

  1) Cart#total sums
     Failure/Error: expect { Cart.new.total }.to raise_error(ArgumentError)

       expected ArgumentError, got #<KeyError: key not found: :price> with backtrace:
         # ./spec/cart_spec.rb:1:in \`total'
         # ./spec/cart_spec.rb:5:in \`block (4 levels) in <top (required)>'
         # ./spec/cart_spec.rb:5:in \`block (3 levels) in <top (required)>'
     # ./spec/cart_spec.rb:5:in \`block (3 levels) in <top (required)>'

  2) Cart#total is cached
     Failure/Error: class Cart; def total = raise(KeyError, "key not found: :price"); end

     KeyError:
       key not found: :price
     # ./spec/cart_spec.rb:1:in \`total'
     # ./spec/cart_spec.rb:9:in \`block (3 levels) in <top (required)>'

Finished in 0.07342 seconds (files took 0.33966 seconds to load)
2 examples, 2 failures

Failed examples:

rspec ./spec/cart_spec.rb:4 # Cart#total sums
rspec ./spec/cart_spec.rb:7 # Cart#total is cached`;
    expect(read(rubyTests, text)).toMatchObject([
      {
        category: "assertion",
        frames: [{ file: "./spec/cart_spec.rb", line: 5 }],
        causes: [
          { type: "KeyError", message: "key not found: :price", frames: [{ line: 1 }, { line: 5 }, { line: 5 }] },
        ],
      },
      { type: "KeyError", message: "key not found: :price", frames: [{ line: 1 }, { line: 9 }] },
    ]);
  });

  it("reads failures and errors of minitest", () => {
    const text = `Run options: --seed 1

# Running:

FEF

Finished in 0.000954s, 3145.2343 runs/s, 2096.8229 assertions/s.

  1) Failure:
CartTest#test_add [test/cart_test.rb:3]:
Expected: 3
  Actual: 2

  2) Error:
CartTest#test_nil:
NoMethodError: undefined method \`total' for nil:NilClass

    nil.total
       ^^^^^^
    test/cart_test.rb:5:in \`test_nil'

  3) Failure:
CartTest#test_msg [test/cart_test.rb:7]:
cart must be open

3 runs, 2 assertions, 2 failures, 1 errors, 0 skips`;
    expect(read(rubyTests, text)).toMatchObject([
      { message: "Expected: 3", location: { file: "test/cart_test.rb", line: 3 } },
      { type: "NoMethodError", frames: [{ line: 5, function: "test_nil" }] },
      { message: "cart must be open" },
    ]);
  });

  it("reads test-unit", () => {
    const text = `Failure: test_total(CartTest)
test/cart.rb:5:in \`test_total'
     3:   def test_total
  => 5:     assert_equal 10, 12
<10> expected but was
<12>`;
    expect(read(rubyTests, text)).toMatchObject([
      { message: "<10> expected but was", category: "assertion", frames: [{ file: "test/cart.rb", line: 5 }] },
    ]);
  });

  it.each([
    ...talk,
    `3 examples, 0 failures`,
    `Failure:
some text about failures`,
  ])("stays silent: %s", (text) => {
    expect(rubyTests.parse(posted(text))).toBeUndefined();
  });

  it("reads the exception that test-unit prints below the name of a test", () => {
    const text =
      "Error: test_name(CartTest):\n  NoMethodError: undefined method `upcase' for nil:NilClass\ncart_test.rb:7:in `test_name'";
    expect(read(rubyTests, text)).toMatchObject([
      { type: "NoMethodError", message: "undefined method `upcase' for nil:NilClass", frames: [{ line: 7 }] },
    ]);
  });
});

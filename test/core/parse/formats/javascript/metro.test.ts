import { describe, expect, it } from "vitest";
import { metro } from "../../../../../src/core/parse/formats/javascript/metro.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("metro", () => {
  it.each([
    [
      "error: Unable to resolve module ./Home from /srv/App.js: \n\n> 8 | import Home from './Home';",
      [{ category: "dependency", location: { file: "/srv/App.js", line: 8 } }],
    ],
    [
      " ERROR  TypeError: Cannot read property 'map' of undefined, js engine: hermes",
      [{ type: "TypeError", message: "Cannot read property 'map' of undefined", category: "null-reference" }],
    ],
    [
      ' ERROR  Invariant Violation: "main" has not been registered. This can happen if:',
      [{ type: "Invariant Violation", category: "configuration" }],
    ],
    [
      "ERROR  Invariant Violation: TurboModuleRegistry.getEnforcing(...): 'RNCGeolocation' could not be found., js engine: hermes",
      [{ type: "Invariant Violation", category: "dependency" }],
    ],
    ["Android Bundling failed 2312ms node_modules/expo/AppEntry.js (712 modules)", [{ confidence: 0.38 }]],
  ])("reads %s", (text, expected) => {
    expect(read(metro, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "CommandError: Conflicting migrations detected; multiple leaf nodes in the graph: (0002_a, 0002_b in shop).",
    "Android Bundled 2312ms index.js (712 modules)",
  ])("stays silent: %s", (text) => {
    expect(read(metro, text)).toEqual([]);
  });
});

it.each([
  " (NOBRIDGE) ERROR  Invariant Violation: TurboModuleRegistry.getEnforcing(...): 'X' could not be found. [Component Stack]",
  "[React] [runtime not ready]: Invariant Violation: TurboModuleRegistry.getEnforcing(...):",
])("reads a native part that is missing: %s", (line) => {
  expect(read(metro, line)).toMatchObject([{ type: "Invariant Violation", category: "dependency" }]);
});

it("reads the frames of Expo below an invariant", () => {
  const text =
    'Invariant Violation: "main" has not been registered. This can happen if:\n* Metro is run from the wrong folder.\nat node_modules/react-native/Libraries/Core/ExceptionsManager.js:104:6 in reportException';
  expect(read(metro, text)).toMatchObject([
    { lines: [1, 3], frames: [{ function: "reportException", line: 104, column: 6 }] },
  ]);
});

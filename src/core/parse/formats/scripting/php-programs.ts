/** What PHP's command line and PHPUnit say before any script or test runs. */
import { LIKELY, STRONG } from "../../confidence.ts";
import { type LinePattern, patternFormat } from "../../shared/pattern-format.ts";

const patterns: readonly LinePattern[] = [
  { pattern: /^(?<message>Could not open input file: (?<file>\S.{0,400}))$/, category: "not-found" },
  {
    pattern: /^(?<message>Class "?[\w\\]{1,200}"? could not be found in (?<file>"?\S{1,400}?\.php"?)\.?)$/,
    confidence: STRONG,
    category: "not-found",
  },
  {
    pattern:
      /^Type error: (?<message>(?:Argument \d{1,3} passed to|Return value of|Too few arguments to function) .{1,800}? (?:called|returned|passed) in (?<file>(?:[A-Za-z]:)?[^\s:]{1,300}\.php) on line (?<line>\d{1,7}).{0,300})$/,
    category: "type",
  },
  {
    // Nextcloud
    pattern:
      /^(?:"|\[PHP\] (?:Error|Fehler|Erreur|Errore|Fout|Fel|\w{3,12}): )?(?<message>[A-Z\w][^{}]{4,900}? at (?<file>\/\S{1,300}\.php)#(?<line>\d{1,7}))"?$/,
    confidence: STRONG,
  },
  {
    // The end of a trace whose head was cut off.
    pattern: /^\s{1,8}(?<message>thrown in (?<file>(?:[A-Za-z]:)?[^\s:]{1,400}\.php) on line (?<line>\d{1,7}))$/,
    confidence: LIKELY,
  },
  {
    // An error of PHP whose level was left out, as frameworks tell it.
    pattern:
      /^(?<message>(?:Undefined (?:array key|index|variable|offset|property|constant|function)|Trying to access|Attempt to read|Call to |Cannot |Class "|Unsupported operand|Array to string|Uncaught |Allowed memory|Maximum execution|Division by zero|Unknown column).{1,600}) in (?<file>(?:[A-Za-z]:)?[^\s:]{1,400}\.php) on line (?<line>\d{1,7})$/,
    anchors: [".php on line "],
    confidence: LIKELY,
  },
  { pattern: /^(?<message>Test (?:file|directory) "(?<file>[^"]{1,400})" not found)$/, category: "not-found" },
  {
    pattern: /^(?<message>PHPUnit requires (?:the ".{1,200}" extensions?|PHP ).{0,400})$/,
    category: "compatibility",
  },
];

export const phpPrograms = patternFormat("php-programs", "php", patterns);

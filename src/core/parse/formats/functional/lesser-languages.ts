/** Errors on single lines of languages that have no format of their own: COBOL, AppleScript, Smalltalk, Wolfram. */
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { type LinePattern, patternFormat } from "../../shared/pattern-format.ts";

const PATTERNS: readonly LinePattern[] = [
  // GnuCOBOL, at run time and compiling
  {
    pattern:
      /^libcob: (?:(?<file>[^\s:]{1,300}):(?<line>\d{1,7}): )?error: (?<message>(?=subscript|length of|offset of|reference).{1,500})$/,
    category: "lookup",
  },
  {
    pattern:
      /^libcob: (?:(?<file>[^\s:]{1,300}):(?<line>\d{1,7}): )?error: (?<message>module '.{1,200}' not found.{0,200})$/,
    category: "dependency",
  },
  {
    pattern:
      /^libcob: (?:(?<file>[^\s:]{1,300}):(?<line>\d{1,7}): )?error: (?<message>(?=.{0,300}(?:does not exist|not found|status = 35)).{1,500})$/,
    category: "not-found",
  },
  { pattern: /^libcob: (?:(?<file>[^\s:]{1,300}):(?<line>\d{1,7}): )?error: (?<message>\S.{0,500})$/ },
  {
    pattern:
      /^(?<file>[^\s:]{1,300}\.(?:cob|cbl|CBL|COB|cpy)):(?<line>\d{1,7}):(?:(?<column>\d{1,5}):)? error: (?<message>(?:'.{1,80}' is not defined|.{1,80} is not defined).{0,300})$/,
    category: "lookup",
  },
  {
    pattern:
      /^(?<file>[^\s:]{1,300}\.(?:cob|cbl|CBL|COB|cpy)):(?<line>\d{1,7}):(?:(?<column>\d{1,5}):)? error: (?<message>syntax error.{0,300})$/,
    category: "syntax",
  },
  {
    pattern:
      /^(?<file>[^\s:]{1,300}\.(?:cob|cbl|CBL|COB|cpy)):(?<line>\d{1,7}):(?:(?<column>\d{1,5}):)? error: (?<message>\S.{0,500})$/,
    category: "build",
  },
  // AppleScript, JavaScript for Automation: file:12:34: execution error: … (-1728)
  {
    pattern:
      /^(?:(?<file>[^\s:]{1,200}):(?<line>\d{1,7}):\d{1,7}: |\d{1,7}:\d{1,7}: )?execution error: (?<message>.{0,120}(?:[Cc]an[’']t get|doesn[’']t understand|not defined).{0,400}?) \((?<code>-?\d{1,6})\)$/,
    category: "lookup",
  },
  {
    pattern:
      /^(?:(?<file>[^\s:]{1,200}):(?<line>\d{1,7}):\d{1,7}: |\d{1,7}:\d{1,7}: )?execution error: (?<message>.{0,120}(?:[Nn]ot (?:allowed|authorized)|assistive access).{0,400}?) \((?<code>-?\d{1,6})\)$/,
    category: "authorization",
  },
  {
    pattern:
      /^(?:(?<file>[^\s:]{1,200}):(?<line>\d{1,7}):\d{1,7}: |\d{1,7}:\d{1,7}: )?execution error: (?<message>.{1,600}?) \((?<code>-?\d{1,6})\)$/,
  },
  // Smalltalk: Pharo, Squeak, GNU Smalltalk
  {
    pattern:
      /^(?<type>MessageNotUnderstood): (?<message>receiver of "[^"]{1,100}" is nil.{0,100}|UndefinedObject>>\S{1,100})$/,
    category: "null-reference",
  },
  { pattern: /^(?<type>MessageNotUnderstood): (?<message>\S.{0,200})$/, category: "type" },
  {
    pattern: /^Error class: .{1,60} - (?<message>did not understand #\S{1,100})$/,
    confidence: STRONG,
    category: "type",
  },
  {
    pattern: /^(?:Error: )?(?:doesNotUnderstand: |.{1,80} (?=does(?: not|n't) understand #))(?<message>\S.{0,200})$/,
    confidence: LIKELY,
    category: "type",
  },
  // Wolfram: Power::infy: Infinite expression 1/0 encountered.
  {
    pattern: /^(?:\w{1,40}`)?(?:Power|Infinity)::(?<code>infy|indet): (?<message>\S.{0,300})$/,
    category: "arithmetic",
  },
  {
    pattern:
      /^(?:\w{1,40}`)?(?:Part|First|Last|Rest|Most|Extract|Take|Drop|Lookup|Key|Association)::(?<code>partw|partd|nofirst|nolast|normal): (?<message>[A-Z].{5,300})$/,
    category: "lookup",
  },
  {
    pattern: /^(?:\w{1,40}`)?(?:Get|Import|OpenRead|Needs)::(?<code>noopen|nffil|nocont): (?<message>[A-Z].{5,300})$/,
    category: "not-found",
  },
  {
    pattern: /^(?:\w{1,40}`)?(?:Syntax|ToExpression)::(?<code>sntx\w{0,6}): (?<message>.{5,300})$/,
    category: "syntax",
  },
  {
    pattern: /^(?:\w{1,40}`)?[A-Z]\w{2,40}::(?<code>argx|argrx|argt|nonopt): (?<message>[A-Z].{5,300})$/,
    category: "type",
  },
  {
    pattern: /^\$(?:RecursionLimit|IterationLimit)::(?<code>reclim2?|itlim): (?<message>[A-Z].{5,300})$/,
    category: "memory",
  },
];

export const lesserLanguages = patternFormat(
  "lesser-languages",
  "other",
  PATTERNS.map((known) => ({ confidence: CERTAIN, ...known })),
);

/** Categories of Elixir's exceptions, with those of Ecto, Phoenix and Mix, which say what is wrong in words. */
import type { Category } from "../../types.ts";
import type { Wordings } from "../shared/by-wording.ts";
import { troubleOf } from "../shared/resolver-trouble.ts";
import { namesByCategory } from "./name-table.ts";

const TYPES: Partial<Record<Category, string>> = {
  lookup: "KeyError Enum.OutOfBoundsError Enum.EmptyError Phoenix.ActionClauseError Ecto.MultipleResultsError",
  type: "FunctionClauseError UndefinedFunctionError BadMapError BadFunctionError BadArityError BadStructError BadBooleanError Protocol.UndefinedError Ecto.CastError",
  "invalid-input":
    "ArgumentError CaseClauseError CondClauseError WithClauseError MatchError TryClauseError Jason.DecodeError Poison.ParseError Jason.EncodeError Ecto.ChangeError Ecto.InvalidChangesetError Plug.Parsers.ParseError Plug.Conn.InvalidQueryError Phoenix.MissingParamError Regex.CompileError OptionParser.ParseError Ecto.Query.CastError Ecto.QueryError Version.InvalidVersionError URI.Error",
  arithmetic: "ArithmeticError",
  assertion: "ExUnit.AssertionError ExUnit.MultiError Mox.UnexpectedCallError Mox.VerificationError",
  syntax:
    "SyntaxError TokenMissingError MismatchedDelimiterError EEx.SyntaxError Phoenix.LiveView.Tokenizer.ParseError",
  timeout: "ExUnit.TimeoutError",
  "not-found":
    "Ecto.NoResultsError Phoenix.Router.NoRouteError Phoenix.Template.UndefinedError Ecto.NoPrimaryKeyValueError",
  constraint: "Ecto.ConstraintError",
  concurrency: "Ecto.StaleEntryError",
  encoding: "UnicodeConversionError Plug.Conn.InvalidCookieError",
  memory: "SystemLimitError",
  "resource-limit": "Plug.Parsers.RequestTooLargeError",
  authorization: "Plug.CSRFProtection.InvalidCSRFTokenError Plug.CSRFProtection.InvalidCrossOriginRequestError",
  connection: "DBConnection.ConnectionError Mint.TransportError Redix.ConnectionError AMQP.Error WebSockex.ConnError",
  configuration: "Config.Error Mix.NoProjectError",
};

const byName = new Map(namesByCategory(TYPES));

const WORDINGS: Wordings = [
  [/nxdomain/, "dns"],
  [/^:undef\b|reason: \{:undef,|^expected .{1,120} to return an? /, "type"],
  [/in: nil\b|function nil\.|not implemented for nil\b|nil\.\w{1,60}\/\d|given.{0,20}nil$/, "null-reference"],
  [
    /could not fetch application environment|environment variable|configuration|no configuration|mix\.exs file|:otp_app/,
    "configuration",
  ],
  [/eaddrinuse|already (?:started|exists|in use)/, "conflict"],
  [/no process: |is not started|:noproc/, "not-found"],
  [
    /econnrefused|econnreset|:closed|tcp (?:connect|recv|send)|connection (?:not available|closed)|disconnected/,
    "connection",
  ],
  [/time ?out|timed? out/, "timeout"],
  [
    /(?:Unchecked|Hex) depend|Hex dependency|dependenc|is not (?:loaded and could not be found|available)|could not be found|lock mismatch|SCM for/,
    "dependency",
  ],
  [/undefined (?:function|variable)|cannot compile module|is undefined/, "lookup"],
  [/no such file|enoent/, "not-found"],
  [/permission denied|eacces/, "permission"],
  [/syntax error|unexpected (?:token|reserved word)|missing terminator/, "syntax"],
  [/not a textual representation|invalid value|unknown (?:option|command)|Could not invoke task/, "invalid-input"],
  [/requires? Elixir|version requirement|running on Elixir/, "compatibility"],
];

/** SQLSTATEs and the like decide by themselves; of wrapping exits the inner reason tells. */
export function elixirCategory(type: string, message: string, inner: string): Category | undefined {
  if (/^(?:Postgrex|MyXQL|Exqlite)\.Error$/.test(type) && /\d{4}/.test(message)) return undefined;
  const vague = byName.get(type);
  const words = `${message} ${inner}`;
  if (vague === undefined)
    return troubleOf(words, WORDINGS) ?? (type === "Mix" || type === "CompileError" ? "build" : undefined);
  if (["type", "lookup", "invalid-input", "connection"].includes(vague)) return refine(vague, words);
  return vague;
}

/** An exception's class yields to a nil, a name that is not there, what the network says, or the error that nothing matched. */
function refine(known: Category, words: string): Category {
  const told = troubleOf(words, WORDINGS);
  if (told !== undefined && /\{:error, /.test(words)) return told;
  const stronger: readonly (Category | undefined)[] = [
    "null-reference",
    "configuration",
    "dns",
    "timeout",
    "tls",
    "conflict",
  ];
  return told !== undefined && stronger.includes(told) ? told : known;
}

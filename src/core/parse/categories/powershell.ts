/** PowerShell's error categories and ids: https://learn.microsoft.com/dotnet/api/system.management.automation.errorcategory */
import type { Category } from "../../report.ts";
import { namesByCategory } from "./name-table.ts";

/** By ErrorCategory, where it says more than that something went wrong. */
const categories: Partial<Record<Category, string>> = {
  "not-found": "ObjectNotFound",
  permission: "PermissionDenied SecurityError",
  "invalid-input": "InvalidArgument InvalidData",
  syntax: "ParserError SyntaxError",
  connection: "ConnectionError OpenError",
  timeout: "OperationTimeout",
  conflict: "ResourceExists ResourceBusy",
  disk: "WriteError DeviceError",
  authentication: "AuthenticationError",
  quota: "QuotaExceeded",
  type: "InvalidType",
  compatibility: "NotImplemented",
  dependency: "NotInstalled",
  "resource-limit": "LimitsExceeded",
  concurrency: "DeadlockDetected",
};

/** By the first part of FullyQualifiedErrorId. */
const ids: Partial<Record<Category, string>> = {
  dependency:
    "CommandNotFoundException Modules_ModuleNotFound Modules_ModuleWithVersionNotFound NoMatchFoundForCriteria UnableToResolvePackageSource NoMatchFoundForProvider " +
    "ProviderNotFound CouldNotAutoloadMatchingModule CouldNotAutoLoadModule ScriptRequiresMissingModules TypeNotFound CannotFindType CannotLoadClass ASSEMBLY_NOT_FOUND",
  "null-reference":
    "InvokeMethodOnNull NullArray NullArrayIndex ArgumentNullException ParameterArgumentValidationErrorNullNotAllowed NullReferenceException PropertyAssignmentException",
  lookup:
    "PropertyNotFound PropertyNotFoundStrict VariableIsUndefined PropertyAssignmentNotFound System.IndexOutOfRangeException KeyNotFoundException MemberNotFound",
  type: "MethodNotFound MethodCountCouldNotFindBest InvalidCastFromStringToInteger ConvertToFinalInvalidCastException InvalidCast ParameterArgumentTransformationError CannotConvertArgument InvalidCastParseTargetInvocation",
  "invalid-input":
    "NamedParameterNotFound PositionalParameterNotFound AmbiguousParameterSet MissingArgument MissingMandatoryParameter ParameterArgumentValidationError CannotConvertArgumentNoMessage ParameterAlreadyBound InvalidArgument",
  arithmetic: "RuntimeException:DivideByZero DivideByZeroException",
  syntax:
    "MissingEndCurlyBrace UnexpectedToken MissingExpression TerminatorExpectedAtEndOfString MissingEndParenthesisInMethodCall MissingClosingBraceInStatementBlock InvalidVariableReference ExpectedExpression MissingTerminator",
  permission: "UnauthorizedAccess UnauthorizedAccessException DirUnauthorizedAccessError ServiceCouldNotBeStopped",
  connection: "PSSessionOpenFailed ComputerNotFound",
  compatibility:
    "ScriptRequiresUnmatchedPSVersion ScriptRequiresElevation Modules_PSEditionNotSupported Modules_InsufficientPowerShellVersion",
  "not-found":
    "PathNotFound ItemNotFound DriveNotFound NoServiceFoundForGivenName NoProcessFoundForGivenName FileNotFound CertificateNotFound",
  conflict: "CommandNameAlreadyInUse DirectoryExist NewItemIOError CannotRenameExisting FileExists",
};

const byCategory: ReadonlyMap<string, Category> = new Map(namesByCategory(categories));
const byId: ReadonlyMap<string, Category> = new Map(namesByCategory(ids));

/** Wordings of cmdlets, and of what a method threw, in the order in which they are looked for. */
const wordings: readonly [RegExp, Category][] = [
  [
    /^The term\s{1,4}'.{1,300}' is not recognized|^无法将“.{1,300}”项识别为|no valid module file was found|No match was found for the specified/,
    "dependency",
  ],
  [/\bhas parse errors\b/, "syntax"],
  [/AADSTS\d{4,6}|Run Connect-\w{1,40}|[Aa]uthentication failed|\(401\)|multi-factor authentication/, "authentication"],
  [
    /running scripts is disabled|禁止运行脚本|Access .{0,300}is denied|拒绝访问|not digitally signed|requires? elevation|Administrator/,
    "permission",
  ],
  [/null-valued expression|对 Null 值表达式|null array/, "null-reference"],
  [/divide by zero|除以零/, "arithmetic"],
  [/remote name could not be resolved|No such host is known|未能解析此远程名称/, "dns"],
  [/could not establish (?:trust|secure channel)|Could not create SSL|The SSL connection/, "tls"],
  [
    /Unable to connect|无法连接到远程服务器|actively refused|connection was closed|WinRM|WS-Management|RPC server is unavailable/,
    "connection",
  ],
  [/timed out|操作超时|timeout period/, "timeout"],
  [/used by another process|already exists|已存在/, "conflict"],
  [
    /^Cannot find (?!.{0,40}overload|type|an overload)|找不到|because it does not exist|does not exist|was not found|could not be found/,
    "not-found",
  ],
  [/Cannot find type|Cannot find an overload|does not contain a method|Cannot convert|无法将.{1,200}转换/, "type"],
  [
    /parameter cannot be found|positional parameter|[Mm]issing an argument|Cannot validate argument|Cannot bind|correct format|Invalid argument/,
    "invalid-input",
  ],
  [/The property '.{1,100}' cannot be found|variable '.{1,100}' cannot be retrieved/, "lookup"],
  [/deployment '.{1,200}' failed/, "deployment"],
];

/** The category of an error record: by its id, which says most, by its wording, then by PowerShell's own category. */
export function powershellCategory(message: string, id = "", category = ""): Category | undefined {
  const wording = () => wordings.find(([said]) => said.test(message.slice(0, 2000)))?.[1];
  return byId.get(id) ?? wording() ?? byCategory.get(category);
}

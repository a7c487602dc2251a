/** Categories of what shells and the tools of a Unix system say: bash, dash, BusyBox, ksh, zsh, fish; GNU and BSD tools. */
import type { Wordings } from "../shared/by-wording.ts";

/** What follows a shell's own prefix. The first that fits counts. */
export const shellWordings: Wordings = [
  [
    /(?:command )?not found(?:: \S{1,200})?$|^(?:Unknown command|command not found|未找到命令)|未找到命令$|^找不到命令|Kommando nicht gefunden|Befehl nicht gefunden|commande introuvable|orden no encontrada|comando n[ão]n? (?:encontrado|trovato)|команда не найдена|コマンドが見つかりません/,
    "dependency",
  ],
  [
    /cannot execute(?: binary file)?(?:: Exec format| \[Exec format|: required file)|bad interpreter|[Ee]xec format error|cannot execute binary file|解释器错误|无法执行/,
    "compatibility",
  ],
  [/^no matches found: |^No matches for wildcard /, "not-found"],
  [
    /^fork: |fork failed|[Tt]oo many open files|Resource temporarily unavailable|Argument list too long|参数列表过长|资源暂时不可用/,
    "resource-limit",
  ],
  [
    /Permission denied|permission denied|Operation not permitted|operation not permitted|权限不够|不允许的操作|Keine Berechtigung|Permission non accordée|Permiso denegado|Permissão negada|Отказано в доступе|許可がありません|restricted|exists but is not an executable/,
    "permission",
  ],
  [
    /^(?:[\w.[-]{1,40}: )?(?:-?\d{0,9}\S{0,60}: )?(?:[Ss]yntax error|unexpected EOF|parse error|[Bb]ad substitution|arithmetic syntax error|unterminated|unmatched|Unexpected end of string|Missing end to balance|Expected a |Unsupported use of|语法错误|未预期|Syntaxfehler|[Ee]rreur de syntaxe|[Ee]rror sintáctico|[Ee]rro de sintaxe|[Ee]rrore di sintassi|синтаксическая ошибка)|: syntax error|: bad substitution$|unexpected argument .{1,80} to conditional|' (?:un(?:matched|expected))|^missing `|not a valid identifier|can only be used in a function|can only `return'|only meaningful in a|(?:unary|binary|unexpected) operator|operator expected|condition expected|argument expected|unknown operand|builtin not inside|is not a valid variable|not allowed (?:here|in)|invalid arithmetic operator|missing (?:\)|\])/,
    "syntax",
  ],
  [/(?:unbound variable|parameter not set|未绑定的变量|: bad array subscript)$/, "lookup"],
  [/division by (?:0|zero)|divide by zero|value too great for base|divide by 0/, "arithmetic"],
  [
    /[Nn]o such (?:file or directory|file|process|job|device|user)|[Dd]irectory nonexistent|nonexistent directory|can't cd to|Not a directory|not a directory|does not exist|没有那个文件或目录|不是目录|Datei oder Verzeichnis nicht gefunden|Aucun fichier ou dossier de ce (?:type|nom)|No existe el (?:archivo|fichero) o el directorio|Arquivo ou diretório inexistente|File o directory non esistente|Нет такого файла или каталога|そのようなファイルやディレクトリはありません|can't open input file|cannot open |no such hash table/,
    "not-found",
  ],
  [
    /readonly variable|is read only|read-only variable|只读变量|cannot convert (?:associative|indexed)|inconsistent type/,
    "type",
  ],
  [/cannot overwrite existing file|file exists|File exists|Text file busy|无法覆盖/, "conflict"],
  [
    /No space left on device|Read-only file system|read-only file system|Input\/output error|write error|设备上没有空间|只读文件系统/,
    "disk",
  ],
  [
    /[Cc]annot allocate memory|xmalloc|xrealloc|function nesting level exceeded|out of memory|maximum nested function|无法分配内存/,
    "memory",
  ],
  [
    /[Ii]s a directory|是一个目录|integer expression expected|integer (?:argument )?expected|Illegal (?:number|option)|numeric (?:argument|value)|invalid (?:number|option|signal|file descriptor|integer|argument|arithmetic)|illegal (?:option|mode)|bad (?:number|umask|option|set of key|floating point constant|math expression|output format|pattern)|[Bb]ad file (?:descriptor|number)|octal number|shift count|can't shift|too many arguments|not enough arguments|requires an argument|Argument is not a number|expected a (?:numeric|number)|cannot modify limit|需要整数表达式|参数太多|must be <|ambiguous redirect/,
    "invalid-input",
  ],
  [/^[A-Z][A-Z0-9_]{1,60}: \S|parameter null or not set/, "configuration"],
];

/** What tools say of what they were asked; the operating system's own wordings have a format of their own. */
export const toolWordings: Wordings = [
  [/unable to resolve|Name or service not known|name resolution/i, "dns"],
  [/^Authentication (?:failure|token manipulation error)/, "authentication"],
  [/division by zero|Divide by zero|divide by zero/i, "arithmetic"],
  [/Cannot (?:index|iterate over) null|null \(null\)/, "null-reference"],
  [
    /[Cc]annot (?:index|iterate)|cannot be (?:added|subtracted|multiplied|divided|parsed|matched|sorted|grouped)|has no keys|cannot have their|must be (?:a string|an? )|is not (?:valid in a|a string)|cannot check whether|\(not a string\)/,
    "type",
  ],
  [/is not defined at|^undefined (?:variable|function|symbol)|function `?.{1,60}'? (?:not|never) defined/, "lookup"],
  [
    /syntax error|unterminated|[Uu]nmatched|unknown command|unexpected (?:newline|token|end(?! of file))|Unexpected token|missing [)}\]]|missing command|extra characters|Invalid (?:regular|preceding|range|back ref|content)|missing closing|unknown option to|[Uu]nterminated|Trailing backslash|unbalanced|^Illegal|quantifier|multiple `!'s|invalid reference|expected newer version|lexer:|parser:/,
    "syntax",
  ],
  [
    /not in gzip format|does not look like a tar|not a bzip2|File format not recogni[sz]ed|End-of-central-directory|cannot find zipfile|invalid (?:compressed|input|magic)|unexpected end of (?:file|input)|[Uu]nexpected EOF|crc error|Skipping to next header|unsupported (?:compression|format)|no properly formatted|not in (?:lzma|xz)|corrupt(?:ed)?|bad CRC|bad zipfile offset|invalid numeric|parse error|malformed|did not contain any documents|yaml: /i,
    "invalid-input",
  ],
  [/(?:did NOT match|checksum|FAILED$)/, "constraint"],
  [
    /conversion (?:to|from) .{1,60} unsupported|incomplete character|illegal input sequence|cannot convert|Illegal byte sequence|invalid multibyte/i,
    "encoding",
  ],
  [
    /no such user|invalid (?:user|group)|does not exist|unknown user|unknown suffix|cannot find or open|No manual entry|no crontab for|not found|is unavailable|No such|cannot open|couldn't open|Can't find|not mounted|no mount point|no process found|unknown service|没有那个文件或目录|不是目录/i,
    "not-found",
  ],
  [
    /already exists|are the same file|File exists|is busy|already (?:mounted|locked)|into itself|not empty|Resource busy|文件已存在|目录非空/i,
    "conflict",
  ],
  [
    /not allowed|must be (?:root|superuser)|only root|[Pp]ermission|Authentication (?:failure|token)|not in the sudoers|Operation not permitted|权限不够|不允许的操作/,
    "permission",
  ],
  [/memory exhausted|out of memory|cannot allocate/i, "memory"],
  [/No space left|Read-only|write error|设备上没有空间|只读文件系统/i, "disk"],
  [/argument (?:line|list) too long|too many arguments|Argument list/i, "resource-limit"],
  [
    /invalid|unrecogni[sz]ed|illegal option|unknown (?:(?:gnu |long )?option|predicate|primary)|不适用的选项|无效的?选项|缺少|需要一个参数|多余的|requires? an argument|missing|extra operand|must specify|must be a|non-integer|too (?:few|large|many)|not enough|bad usage|ambiguous|omitting directory|only one|delimiter|expected|Nothing to do|incompatible|out of range|failed to parse/i,
    "invalid-input",
  ],
];

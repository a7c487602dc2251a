/** Categories of what R, its packages and its installer say. */
import type { Wordings } from "../shared/by-wording.ts";

export const rWordings: Wordings = [
  [
    /there is no package called|^dependenc(?:y|ies) [‘']|^Dependency package\(s\) |not available (?:for|\(for)|package or namespace load failed|unable to load shared object|^shared object ‘.{1,80}’ not found|^namespace ‘.{1,80}’ (?:is not available|\d)|is required(?: to use| but|,)|^`.{1,80}\(\)` requires [\w.]{2,40}$|^Could not solve package dependencies|could not find (?:package|dependency)|没有叫|aucun package nommé|es gibt kein Paket namens|no hay paquete llamado|package '.{1,80}' introuvable/,
    "dependency",
  ],
  [
    /is imported by .{1,80} so cannot be unloaded|was (?:built|installed) (?:under|before|by) .{0,20}R|but .{1,40} is (?:already loaded|required)|requires R|is not available \(for R version|is being loaded, but >=/,
    "compatibility",
  ],
  [
    /^(?:compilation|configuration|lazy loading|installation|loading) failed|non-zero exit status|^unable to (?:build|collate and parse)|^make failed|^Failed to install '/,
    "build",
  ],
  [
    /^unexpected |unexpected (?:symbol|string constant|numeric constant|end of input|input|')|^unmatched|invalid multibyte character in parser|^attempt to use zero-length variable name/,
    "syntax",
  ],
  [
    /cannot allocate vector|C stack usage|infinite recursion|memory exhausted|protect\(\): protection stack overflow|reached (?:elapsed|total allocation)|node stack overflow/,
    "memory",
  ],
  [
    /object '.{1,200}' (?:of mode '\w{1,20}' was )?not found|^object ‘|could not find function|找不到(?:对象|这个函数)|objet '.{1,100}' introuvable|impossible de trouver la fonction|Objekt '.{1,100}' nicht gefunden|konnte Funktion .{1,80} nicht finden|objeto '.{1,100}' no encontrado|no se pudo encontrar la función|indice hors limites|nom de variable de longueur nulle|Column `.{1,80}` not found|subscript out of bounds|undefined columns selected|not found in (?:object|data)|Column `?.{1,80}`? (?:doesn't exist|not found)|Can't (?:subset|select|find|extract|rename) columns?|doesn't exist|Unknown (?:column|or uninitialised)|not an exported object|undefined exports|subscript .{1,60} (?:exists|exist)/,
    "lookup",
  ],
  [
    /non-numeric argument|^values must be type|invalid 'type'|non-function|is not subsettable|invalid argument to unary|must be (?:a|an|of|one of|numeric|character|logical|size|length|coercible)|(?:cannot|can't) coerce|not a (?:function|vector|matrix|list|data)|unused argument|argument ".{1,80}" is missing, with no default|formal argument .{1,80} matched by|applicable method|argument .{1,60} not numeric|only defined (?:for|on)|argument non num[ée]rique|nicht-numerisches Argument|argumento no-numérico|\$ operator is invalid|non-conformable|incompatible (?:types?|dimensions)|Can't (?:combine|convert|recycle)|replacement has|is not TRUE type/i,
    "type",
  ],
  [
    /^in method for ‘|^methods can add arguments to the generic|^in constructing the prototype|^no (?:existing definition|definition found) for|invalid class “/,
    "type",
  ],
  [
    /missing value where TRUE\/FALSE|argument is of length zero|^argument of length 0|is NULL|of class "NULL"/,
    "null-reference",
  ],
  [/(?:column|table|relation) .{1,80} (?:does not exist|doesn't exist)|no such (?:table|column)/, "schema"],
  [/Permission denied|is not writable|cannot remove prior installation|lock directory/i, "permission"],
  [/No space left|Read-only file system/, "disk"],
  [
    /cannot open (?:file|the connection|URL|compressed)|No such file|does not exist|cannot change working directory|file not found|无法打开/,
    "not-found",
  ],
  [/^(?:ERROR: )?no packages specified/, "invalid-input"],
  [/Could not resolve host|unable to resolve/i, "dns"],
  [/SSL|certificate/, "tls"],
  [/Timeout (?:of|was) .{0,60}reached|timed out/i, "timeout"],
  [
    /[Cc]onnection refused|Couldn't connect|Failed to connect|cannot connect|could not connect|cannot open URL|unable to access index/,
    "connection",
  ],
  [/HTTP status was '?404|HTTP 404/, "not-found"],
  [
    /is not TRUE$|are not all TRUE|not equal to|isn't (?:true|equal)|did not throw|^Test failures|Assertion on/,
    "assertion",
  ],
  [
    /system is (?:exactly|computationally) singular|infinite or missing values|non-finite|divide by zero|not positive definite|NA\/NaN\/Inf/,
    "arithmetic",
  ],
  [/invalid multibyte|invalid input found|cannot be translated|encoding/i, "encoding"],
  [/all connections are in use|too many open/, "resource-limit"],
  [
    /invalid|^empty name in |must |should be|do(?:es)? not match|not in a standard|specif(?:y|ied|ication)|supplied|not enough|too (?:few|many|large|small)|need at least|of different lengths|is not an? |arguments imply differing|NAs? (?:are not allowed|in)|incorrect number of|contrasts can be applied|wrong (?:length|sign)|duplicate|more columns than column names|line \d{1,9} did not have/,
    "invalid-input",
  ],
];

/** Function names without what compilers and frameworks generate anew for each build, so that they can be compared. */

/** Each language's own; patterns are bounded, and run on names cut at 500 characters. */
const generated: readonly [RegExp, string][] = [
  // Java: lambdas, proxies, reflection. Clojure: numbered functions.
  [/\$\$Lambda.{0,80}|lambda\$\w{1,60}\$\d{1,5}/, "lambda"],
  [/\$\$(?:EnhancerBy|FastClassBy|SpringCGLIB)\w{0,60}(?:\$\$[0-9a-f]{1,16})?|_\$\$_\w{1,30}|\$\$[0-9a-f]{6,16}/, ""],
  [/(Generated(?:Method|Constructor|Serialization)\w{0,30}Accessor|\$?Proxy)\d{1,6}/, "$1"],
  [/(\bfn|\beval|reify|auto)__\d{1,9}/g, "$1"],
  // Rust, C++, Swift: hashes, addresses, clones, arguments.
  [/\b0x[0-9a-f]{6,16} ?/g, ""],
  [/::h[0-9a-f]{16}$/, ""],
  [/ ?\[clone [^\]]{1,60}\]|\.(?:cold|part|isra|constprop)(?:\.\d{1,5})?$/g, ""],
  [/\{lambda\([^)]{0,200}\)#\d{1,5}\}/g, "lambda"],
  [/\{\{closure\}\}(?:::\{\{closure\}\}){1,9}/, "{{closure}}"],
  [/\?A0x[0-9a-f]{8}/, ""],
  [/^_(\w{1,200})@\d{1,4}$/, "$1"],
  // Ruby and ERB, PHP.
  [/^(?:block|rescue|ensure)(?: \(\d{1,3} levels\))? in /, ""],
  [/_{2,3}\d{3,22}(?:_\d{1,22})?$/, ""],
  [/class@anonymous.{0,200}?(?=::|->|$)/, "class@anonymous"],
  [/\{closure(?::[^}]{0,200})?\}/g, "{closure}"],
  // C#: state machines, local functions, lambdas. Go: numbered closures.
  [/<(\w{1,100})>[bdg]__\w{1,60}(?:\|\d{1,4}_\d{1,4})?(?:\.MoveNext)?/g, "$1"],
  [/(?:\.func\d{1,4}(?:\.\d{1,4}){0,5}){1,5}$/, ".func"],
  [/\[\.\.\.\]$/, ""],
  // JavaScript.
  [/^(?:async |new |Object\.|Module\.|exports\.|global\.|window\.)/, ""],
  [/ \[as \w{1,60}\]$/, ""],
];
/** Arguments and template arguments, from the innermost out. */
const brackets = [/\([^()]{0,400}\)/g, /<[^<>]{0,400}>/g];
const mostNesting = 5;

export function functionName(name: string): string {
  let short = name.slice(0, 500);
  for (const [pattern, replacement] of generated) short = short.replace(pattern, replacement);
  for (const pair of brackets)
    for (let depth = 0; depth < mostNesting && short.length > 2; depth++) {
      const next = short.replace(pair, "");
      if (next === "" || next === short) break;
      short = next;
    }
  return short.trim();
}

/** `requests.exceptions.SSLError` → `SSLError`; `App\\Domain\\Error` and `Foo::Bar` likewise, and Java's `Outer$Inner`. */
export function lastSegment(type: string): string {
  return type.split(/[.\\/]|::|(?<=\w)\$(?=[A-Z])/).at(-1) ?? type;
}

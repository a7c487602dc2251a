/** `requests.exceptions.SSLError` → `SSLError`; `App\\Domain\\Error` and `Foo::Bar` likewise. */
export function lastSegment(type: string): string {
  return type.split(/[.\\/]|::/).at(-1) ?? type;
}

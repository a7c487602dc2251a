/** What Android's logcat and Flutter's consoles put in front of each line. https://developer.android.com/tools/logcat#outputFormat */

const PREFIXES = [
  // brief, time and tag: E/AndroidRuntime( 1234): …, 01-02 10:00:00.123 E/flutter ( 1234): …
  /^(?:(?:\d{4}-)?\d\d-\d\d [\d:.]{8,15}\s{1,5})?(?:\d{1,6}-\d{1,6}\/\S{1,120} )?[VDIWEFA]\/[\w.$:-]{1,60}\s{0,20}(?:\(\s{0,6}\d{1,6}\))?: ?/,
  // threadtime: 01-02 10:00:00.123  1234  1234 E AndroidRuntime: …
  /^(?:\d{4}-)?\d\d-\d\d [\d:.]{8,15}\s{1,6}(?:\d{1,6}|u\d\w{1,10})\s{1,6}\d{1,6}(?:\s{1,6}\d{1,6})? [VDIWEFA] [\w.$:-]{1,60}\s{0,20}: ?/,
  // Android Studio since 2022: 2024-01-02 10:00:00.123  1234-1234  AndroidRuntime  com.example  E  …
  /^(?:\d{4}-)?\d\d-\d\d [\d:.]{8,15}\s{1,6}\d{1,6}-\d{1,6}\s{1,6}\S{1,60}\s{1,30}\S{1,120}\s{1,30}[VDIWEFA]\s{1,4}/,
  // flutter --verbose, whose own tools may add theirs
  /^(?:\[[ +\d,]{1,10}(?: ?ms)?\] {1,20}){1,2}/,
  // flutter run on a device of Apple's
  /^flutter:(?: |$)/,
];

/** The line without it. */
export function withoutLogcat(line: string): string {
  const prefix = PREFIXES.find((known) => known.test(line));
  return prefix ? line.replace(prefix, "") : line;
}

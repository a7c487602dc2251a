/** What kind of trouble an Android package manager's refusal is. Source: PackageManager.java, the constants INSTALL_FAILED_*. */
import type { Category } from "../../types.ts";

const CODES: readonly [RegExp, Category][] = [
  [
    /ALREADY_EXISTS|CONFLICTING|DUPLICATE|UPDATE_INCOMPATIBLE|SHARED_USER_INCOMPATIBLE|DIFFERENT|VERSION_DOWNGRADE/,
    "conflict",
  ],
  [/INSUFFICIENT_STORAGE|CONTAINER|MEDIA_UNAVAILABLE/, "disk"],
  [/OLDER_SDK|NEWER_SDK|NO_MATCHING_ABIS|CPU_ABI|DEPRECATED_SDK|TEST_ONLY|MISSING_FEATURE/, "compatibility"],
  [/MISSING_SHARED_LIBRARY|MISSING_SPLIT|SHARED_LIBRARY/, "dependency"],
  [/USER_RESTRICTED|PERMISSION|ABORTED|VERIFICATION|POLICY/, "authorization"],
  [/CERTIFICATE|SIGNATURE|NO_CERTIFICATES/, "authentication"],
  [/TIMEOUT/, "timeout"],
  [/INVALID|PARSE_FAILED|BAD|DEXOPT/, "invalid-input"],
];

/** By the constant's name. */
export function androidInstall(code: string): Category {
  return CODES.find(([name]) => name.test(code))?.[1] ?? "deployment";
}

/** Tables from what an error says of itself to the category it belongs to. */
import type { Category } from "../../types.ts";
import { codes } from "./codes.ts";
export { vagueCodes } from "./codes.ts";
import { databaseCodes } from "./databases.ts";
import { dotnet } from "./dotnet.ts";
import { java } from "./java.ts";
import { javascript } from "./javascript.ts";
import { native } from "./native.ts";
import { php } from "./php.ts";
import { postgresConditions } from "./postgres.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { statuses } from "./statuses.ts";
import { windowsSymbols } from "./windows.ts";

/** By the last segment of an exception's type (`TimeoutError`, `NullPointerException`), or the whole where two share it. */
export const byType: ReadonlyMap<string, Category> = new Map<string, Category>([
  ...postgresConditions,
  ...native,
  ...php,
  ...ruby,
  ...dotnet,
  ...javascript,
  ...java,
  ...python,
]);

/** By the error's own code: an errno name, a SQLSTATE, an API's code. */
export const byCode: ReadonlyMap<string, Category> = new Map<string, Category>([
  ...databaseCodes,
  ...windowsSymbols,
  ...codes,
]);

/** By HTTP status. */
export const byStatus: ReadonlyMap<number, Category> = statuses;

/** Tables of categories are written as names in a row, by category. */
import type { Category } from "../../types.ts";

/** Each name with its category: of `{ timeout: "TimeoutError ReadTimeout" }` two pairs. */
export function namesByCategory(table: Partial<Record<Category, string>>): [name: string, category: Category][] {
  return (Object.entries(table) as [Category, string][]).flatMap(([category, names]) =>
    names.split(" ").map((name): [string, Category] => [name, category]),
  );
}

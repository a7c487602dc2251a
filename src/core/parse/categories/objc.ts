/** Names of Cocoa's exceptions. https://developer.apple.com/documentation/foundation/nsexceptionname */
import type { Category } from "../../types.ts";

const NAMES: Partial<Record<Category, string>> = {
  "invalid-input":
    "NSInvalidArgumentException NSCharacterConversionException NSParseErrorException NSInvalidUnarchiveOperationException NSInvalidArchiveOperationException NSDestinationInvalidException",
  lookup:
    "NSRangeException NSUnknownKeyException NSUndefinedKeyException NSUndefinedEntityException NSObjectNotAvailableException",
  assertion: "NSInternalInconsistencyException XCTestErrorDomain",
  memory: "NSMallocException",
  disk: "NSFileHandleOperationException",
  timeout: "NSPortTimeoutException",
  connection: "NSInvalidSendPortException NSInvalidReceivePortException NSPortSendException NSPortReceiveException",
  "not-found": "NSObjectInaccessibleException",
  dependency: "NSFileNotFoundException",
};

/** From an exception's name to its category. */
export const objcTypes: ReadonlyMap<string, Category> = new Map(
  (Object.entries(NAMES) as [Category, string][]).flatMap(([category, names]) =>
    names.split(" ").map((name) => [name, category] as const),
  ),
);

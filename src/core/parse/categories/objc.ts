/** Names of Cocoa's exceptions. https://developer.apple.com/documentation/foundation/nsexceptionname */
import type { Category } from "../../types.ts";
import { namesByCategory } from "./name-table.ts";

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
export const objcTypes: ReadonlyMap<string, Category> = new Map(namesByCategory(NAMES));

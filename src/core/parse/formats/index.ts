/** Every format, in reading order. Where two read the same lines with the same confidence, the earlier one wins. */
import type { Format } from "../../types.ts";
import { containersFormats } from "./containers/index.ts";
import { dotnetFormats } from "./dotnet/index.ts";
import { functionalFormats } from "./functional/index.ts";
import { generalFormats } from "./general/index.ts";
import { goFormats } from "./go/index.ts";
import { infrastructureFormats } from "./infrastructure/index.ts";
import { javascriptFormats } from "./javascript/index.ts";
import { jvmFormats } from "./jvm/index.ts";
import { mobileFormats } from "./mobile/index.ts";
import { nativeFormats } from "./native/index.ts";
import { pythonFormats } from "./python/index.ts";
import { rustFormats } from "./rust/index.ts";
import { scriptingFormats } from "./scripting/index.ts";
import { serversFormats } from "./servers/index.ts";
import { systemFormats } from "./system/index.ts";

export const formats: readonly Format[] = [
  ...pythonFormats,
  ...javascriptFormats,
  ...jvmFormats,
  ...goFormats,
  ...rustFormats,
  ...nativeFormats,
  ...dotnetFormats,
  ...scriptingFormats,
  ...functionalFormats,
  ...mobileFormats,
  ...containersFormats,
  ...infrastructureFormats,
  ...serversFormats,
  ...systemFormats,
  ...generalFormats,
];

/** The folders of the knowledge base, each with the list of its entries. The order decides between entries that fit equally well. */
import { alerts } from "./alerts/index.ts";
import { cloud } from "./cloud/index.ts";
import { containers } from "./containers/index.ts";
import { databases } from "./databases/index.ts";
import { dotnet } from "./dotnet/index.ts";
import { frontend } from "./frontend/index.ts";
import { general } from "./general/index.ts";
import { git } from "./git/index.ts";
import { go } from "./go/index.ts";
import { http } from "./http/index.ts";
import { infrastructure } from "./infrastructure/index.ts";
import { javascript } from "./javascript/index.ts";
import { javascriptLibraries } from "./javascript-libraries/index.ts";
import { javascriptTools } from "./javascript-tools/index.ts";
import { jvm } from "./jvm/index.ts";
import { kubernetes } from "./kubernetes/index.ts";
import { languages } from "./languages/index.ts";
import { linux } from "./linux/index.ts";
import { mobile } from "./mobile/index.ts";
import { modelApis } from "./model-apis/index.ts";
import { native } from "./native/index.ts";
import { network } from "./network/index.ts";
import { python } from "./python/index.ts";
import { pythonLibraries } from "./python-libraries/index.ts";
import { pythonTools } from "./python-tools/index.ts";
import { queues } from "./queues/index.ts";
import { relay } from "./relay/index.ts";
import { rust } from "./rust/index.ts";
import { scripting } from "./scripting/index.ts";
import { servers } from "./servers/index.ts";
import { shell } from "./shell/index.ts";

export const folders = {
  relay,
  "model-apis": modelApis,
  http,
  cloud,
  databases,
  queues,
  network,
  python,
  "python-libraries": pythonLibraries,
  "python-tools": pythonTools,
  javascript,
  "javascript-libraries": javascriptLibraries,
  "javascript-tools": javascriptTools,
  frontend,
  mobile,
  jvm,
  dotnet,
  go,
  rust,
  native,
  scripting,
  languages,
  shell,
  git,
  containers,
  kubernetes,
  linux,
  servers,
  infrastructure,
  alerts,
  general,
};

/** .NET, its compilers and package tools, PowerShell, Windows. */
import type { Format } from "../../../types.ts";
import { aspnetLogger } from "./aspnet-logger.ts";
import { aspnetPage } from "./aspnet-page.ts";
import { azureAnswer } from "./azure-answer.ts";
import { bugcheck } from "./bugcheck.ts";
import { dotnet } from "./dotnet.ts";
import { dotnetFatal } from "./dotnet-fatal.ts";
import { dotnetLine } from "./dotnet-line.ts";
import { dotnetTest } from "./dotnet-test.ts";
import { dotnetTools } from "./dotnet-tools.ts";
import { msbuild } from "./msbuild.ts";
import { powershell } from "./powershell.ts";
import { powershell7 } from "./powershell-7.ts";
import { serilog } from "./serilog.ts";
import { windowsCode } from "./windows-code.ts";
import { windowsCommand } from "./windows-command.ts";
import { windowsCrash } from "./windows-crash.ts";
import { windowsInstallers } from "./windows-installers.ts";

export const dotnetFormats: readonly Format[] = [
  dotnetTest,
  dotnetFatal,
  dotnet,
  dotnetLine,
  azureAnswer,
  msbuild,
  dotnetTools,
  aspnetLogger,
  aspnetPage,
  serilog,
  powershell,
  powershell7,
  windowsCrash,
  bugcheck,
  windowsInstallers,
  windowsCommand,
  windowsCode,
];

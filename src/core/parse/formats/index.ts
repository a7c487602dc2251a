/** Every format, in reading order. Where two read the same lines with the same confidence, the earlier one wins. */
import type { Format } from "../../types.ts";
import { bundler } from "./bundler.ts";
import { errno } from "./errno.ts";
import { generic } from "./generic.ts";
import { httpResponse } from "./http-response.ts";
import { logLine } from "./log-line.ts";
import { networkTools } from "./network-tools.ts";
import { shell } from "./shell.ts";
import { browserConsole } from "./browser-console.ts";
import { firefox } from "./firefox.ts";
import { java } from "./java.ts";
import { javaLauncher } from "./java-launcher.ts";
import { javaLine } from "./java-line.ts";
import { javascript } from "./javascript.ts";
import { javascriptLine } from "./javascript-line.ts";
import { jest } from "./jest.ts";
import { jvmCompilers } from "./jvm-compilers.ts";
import { nodeFatal } from "./node-fatal.ts";
import { springBoot } from "./spring-boot.ts";
import { go } from "./go.ts";
import { goBuild } from "./go-build.ts";
import { goLog } from "./go-log.ts";
import { goRace } from "./go-race.ts";
import { goRecovery } from "./go-recovery.ts";
import { goTest } from "./go-test.ts";
import { mypy } from "./mypy.ts";
import { python } from "./python.ts";
import { pythonArgparse } from "./python-argparse.ts";
import { pythonExceptionLine } from "./python-exception-line.ts";
import { pythonFatal } from "./python-fatal.ts";
import { pythonLog } from "./python-log.ts";
import { pythonNotebook } from "./python-notebook.ts";
import { pythonPytest } from "./python-pytest.ts";
import { pythonRich } from "./python-rich.ts";

export const formats: readonly Format[] = [
  jest,
  javascript,
  firefox,
  browserConsole,
  nodeFatal,
  bundler,
  java,
  javaLauncher,
  springBoot,
  jvmCompilers,
  python,
  pythonPytest,
  pythonNotebook,
  pythonRich,
  pythonFatal,
  mypy,
  go,
  goRace,
  goRecovery,
  goTest,
  goBuild,
  pythonExceptionLine,
  pythonArgparse,
  javascriptLine,
  javaLine,
  networkTools,
  shell,
  httpResponse,
  goLog,
  pythonLog,
  errno,
  logLine,
  generic,
];

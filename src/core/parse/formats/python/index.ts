/** Python. */
import type { Format } from "../../../types.ts";
import { mypy } from "./mypy.ts";
import { python } from "./python.ts";
import { pythonArgparse } from "./python-argparse.ts";
import { pythonExceptionLine } from "./python-exception-line.ts";
import { pythonFatal } from "./python-fatal.ts";
import { pythonLog } from "./python-log.ts";
import { pythonNotebook } from "./python-notebook.ts";
import { pythonPytest } from "./python-pytest.ts";
import { pythonRich } from "./python-rich.ts";

export const pythonFormats: readonly Format[] = [
  python,
  pythonPytest,
  pythonNotebook,
  pythonRich,
  pythonFatal,
  mypy,
  pythonExceptionLine,
  pythonArgparse,
  pythonLog,
];

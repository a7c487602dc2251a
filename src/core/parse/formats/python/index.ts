/** Python: the language, its tests, its linters, and the tools around its packages. */
import type { Format } from "../../../types.ts";
import { comfyui } from "./comfyui.ts";
import { djangoPage } from "./django-page.ts";
import { dbt } from "./dbt.ts";
import { doctest } from "./doctest.ts";
import { homeAssistant } from "./home-assistant.ts";
import { mypy } from "./mypy.ts";
import { pip } from "./pip.ts";
import { python } from "./python.ts";
import { pythonArgparse } from "./python-argparse.ts";
import { pythonCleo } from "./python-cleo.ts";
import { pythonClick } from "./python-click.ts";
import { pythonExceptionLine } from "./python-exception-line.ts";
import { pythonFatal } from "./python-fatal.ts";
import { pythonLinters } from "./python-linters.ts";
import { pythonLog } from "./python-log.ts";
import { pythonNotebook } from "./python-notebook.ts";
import { pythonPackaging } from "./python-packaging.ts";
import { pythonPrograms } from "./python-programs.ts";
import { pythonPytest } from "./python-pytest.ts";
import { pythonRich } from "./python-rich.ts";
import { pythonStackBelow } from "./python-stack-below.ts";
import { ruff } from "./ruff.ts";
import { uv } from "./uv.ts";

export const pythonFormats: readonly Format[] = [
  pip,
  uv,
  doctest,
  dbt,
  homeAssistant,
  djangoPage,
  comfyui,
  pythonStackBelow,
  python,
  pythonPytest,
  pythonNotebook,
  pythonRich,
  pythonFatal,
  pythonPackaging,
  mypy,
  ruff,
  pythonLinters,
  pythonCleo,
  pythonClick,
  pythonPrograms,
  pythonExceptionLine,
  pythonArgparse,
  pythonLog,
];

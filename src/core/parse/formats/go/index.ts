/** Go. */
import type { Format } from "../../../types.ts";
import { go } from "./go.ts";
import { goBuild } from "./go-build.ts";
import { goErrors } from "./go-errors.ts";
import { goLog } from "./go-log.ts";
import { goRace } from "./go-race.ts";
import { goRecovery } from "./go-recovery.ts";
import { goTest } from "./go-test.ts";

export const goFormats: readonly Format[] = [go, goRace, goRecovery, goTest, goBuild, goLog, goErrors];

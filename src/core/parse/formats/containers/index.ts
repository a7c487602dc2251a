/** Docker, Compose, BuildKit, Kubernetes, Helm. */
import type { Format } from "../../../types.ts";

export const containersFormats: readonly Format[] = [];

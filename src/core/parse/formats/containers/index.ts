/** Docker, Compose, BuildKit, Kubernetes, Helm. */
import type { Format } from "../../../types.ts";
import { compose } from "./compose.ts";
import { docker } from "./docker.ts";
import { dockerBuild } from "./docker-build.ts";
import { helm } from "./helm.ts";
import { kubectl } from "./kubectl.ts";
import { kubernetesDescribe } from "./kubernetes-describe.ts";
import { kubernetesEvents } from "./kubernetes-events.ts";
import { kubernetesLines } from "./kubernetes-lines.ts";
import { kubernetesPods } from "./kubernetes-pods.ts";

export const containersFormats: readonly Format[] = [
  kubernetesEvents,
  kubernetesDescribe,
  kubernetesPods,
  kubernetesLines,
  kubectl,
  helm,
  dockerBuild,
  docker,
  compose,
];

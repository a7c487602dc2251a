import { adapterContract } from "../../contracts/adapter.ts";
import { startSlackHarness } from "./harness.ts";

adapterContract({ name: "Slack over Socket Mode", acknowledges: true }, () => startSlackHarness("socket"));
adapterContract({ name: "Slack over HTTP", acknowledges: true }, () => startSlackHarness("http"));

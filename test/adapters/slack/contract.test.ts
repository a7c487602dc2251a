import { adapterContract } from "../../contracts/adapter.ts";
import { startSlackHarness } from "./harness.ts";

adapterContract("Slack over Socket Mode", () => startSlackHarness("socket"));
adapterContract("Slack over HTTP", () => startSlackHarness("http"));

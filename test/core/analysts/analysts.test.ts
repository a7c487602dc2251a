import { afterAll } from "vitest";
import { createModelAnalyst } from "../../../src/core/analysts/llm.ts";
import { offline } from "../../../src/core/analysts/offline.ts";
import { analystContract } from "../../contracts/analyst.ts";
import { startFakeModel } from "../../fakes/model.ts";
import { soundProposal } from "../../fixtures/relay-case.ts";

const server = await startFakeModel({ proposal: soundProposal });
afterAll(server.stop);

analystContract("offline", () => Promise.resolve(offline));
analystContract("a model", () => {
  return Promise.resolve(createModelAnalyst({ apiKey: server.apiKey, baseUrl: server.baseUrl, name: "fake" }));
});

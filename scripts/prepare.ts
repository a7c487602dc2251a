/** Keeps catalogue and knowledge as one file each, so that the first start is as fast as later ones; `npm ci` runs it. */
import { loadCatalogue } from "../src/core/catalogue/index.ts";
import { loadKnowledge } from "../src/core/knowledge/index.ts";

loadCatalogue();
loadKnowledge();

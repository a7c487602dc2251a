/** One item of the lists that Terraform printed before 0.12, posted without the list: `* aws_lb.proxy: Error creating …`. */
import type { Finding } from "../../../types.ts";
import { LIKELY } from "../../confidence.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { exitCodeSaid } from "../../shared/exit-code.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { terraformCategory } from "../../shared/terraform-category.ts";

const ITEM =
  /^\s{0,8}"?\* (?:module\.[\w.-]{1,100}\.)?(?:data\.)?[a-z]{2,20}_\w{2,80}\.[\w-]{1,80}(?:\[[^\]]{1,60}\]|\.\d{1,5})?: (?<message>(?:[Ee]rror |[a-z]\w{1,40}\.\w{1,60}#\w{1,60}: ).{1,1800})$/;
const MOST_DETAILS = 12;

export const terraformItem = blockFormat(
  "terraform-item",
  [": Error ", ": error ", "#Create", "#Delete", "#Get", "#Update", "#List"],
  (lines, at): Finding | undefined => {
    const said = ITEM.exec(lines[at]!)?.groups?.message;
    if (said === undefined || /occurred:$/.test(said)) return undefined;
    const below = lines.slice(at + 1, at + 1 + MOST_DETAILS);
    const end = below.findIndex((line) => line.trim() === "" || /^\s{0,12}\* /.test(line));
    const details = end < 0 ? below : below.slice(0, end);
    const message = [said, ...details].join("\n");
    const told = readCloudError(message);
    return {
      ...told,
      runtime: "terraform",
      lines: [at + 1, at + 1 + details.length],
      confidence: LIKELY + 0.1,
      message,
      exitCode: exitCodeSaid(said),
      category: terraformCategory(said, message, told),
    };
  },
);

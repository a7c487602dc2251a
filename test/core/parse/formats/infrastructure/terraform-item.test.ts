import { describe, expect, it } from "vitest";
import { terraformItem } from "../../../../../src/core/parse/formats/infrastructure/terraform-item.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("terraform-item", () => {
  it("reads an item without its list", () => {
    const text =
      "* aws_lb.proxy: Error creating Load Balancer: AccessDenied: not authorized\n\tstatus code: 403, request id: 0d6c15e9-6d57-11e8";
    expect(read(terraformItem, text)).toMatchObject([
      { runtime: "terraform", code: "AccessDenied", httpStatus: 403, category: "authorization", lines: [1, 2] },
    ]);
    const command =
      "* null_resource.setup: Error running command 'ansible-playbook site.yml': exit status 2. Output: …";
    expect(read(terraformItem, command)).toMatchObject([{ exitCode: 2 }]);
  });

  it.each([...talk, "* aws_lb.proxy: 1 error(s) occurred:", "* fix: Error creating users is gone"])(
    "stays silent: %s",
    (text) => {
      expect(read(terraformItem, text)).toEqual([]);
    },
  );
});

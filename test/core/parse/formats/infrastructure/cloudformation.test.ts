import { describe, expect, it } from "vitest";
import { cloudformation } from "../../../../../src/core/parse/formats/infrastructure/cloudformation.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("cloudformation", () => {
  it("reads the reason behind the logical id, also on the next line, and takes cancelled resources for less", () => {
    const text = `3:14:15 PM | CREATE_FAILED        | AWS::IAM::Role | AppRole1234
User: arn:aws:sts::1:assumed-role/x is not authorized to perform: iam:CreateRole
3:14:16 PM | CREATE_FAILED        | AWS::S3::Bucket | Assets Resource creation cancelled`;
    const [reason, cancelled] = read(cloudformation, text);
    expect(reason).toMatchObject({ category: "authorization", lines: [1, 1] });
    expect(cancelled?.confidence).toBeLessThan(0.4);
  });

  it.each([
    [
      "Custom::LoadRates \tLoadRates7A1\t DELETE_FAILED\tCloudFormation did not receive a response from your Custom Resource.",
      { message: "CloudFormation did not receive a response from your Custom Resource.", confidence: 0.95 },
    ],
    [
      "2. Received 0 SUCCESS signal(s) out of 2. Unable to satisfy 100% MinSuccessfulInstancesPercent requirement",
      { category: "deployment" },
    ],
    [
      "The following resource types are not supported for resource import: Custom::LoadRates",
      { category: "deployment" },
    ],
    [
      "Stack:arn:aws:cloudformation:us-east-1:123456789012:stack/shop/06df2aa0 is in ROLLBACK_COMPLETE state and can not be updated.",
      { category: "deployment" },
    ],
    [
      "An error occurred: OrdersLambda - The function could not be updated due to a concurrent update operation. (Service: AWSLambda; Status Code: 409; Error Code: ResourceConflictException; Request ID: 2410f91e)",
      { category: "conflict" },
    ],
    [
      `CREATE_FAILED   AWS::S3::Bucket   AssetsBucket   assets already exists (Service: S3, Status Code: 409, Request ID: 5ZC9, HandlerErrorCode: AlreadyExists)`,
      { code: "AlreadyExists", httpStatus: 409, category: "conflict" },
    ],
    [
      `    "ResourceStatus": "CREATE_FAILED",\n    "ResourceStatusReason": "Resource limit exceeded: quota exceeded",`,
      { category: "quota" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(cloudformation, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "CREATE_COMPLETE   AWS::S3::Bucket   AssetsBucket",
    "UPDATE_IN_PROGRESS | AWS::IAM::Role | AppRole",
  ])("stays silent: %s", (text) => {
    expect(read(cloudformation, text)).toEqual([]);
  });
});

it("reads the Serverless Framework's events and its box", () => {
  expect(read(cloudformation, "CloudFormation - CREATE_FAILED - AWS::S3::Bucket - LunchBucket")[0]).toMatchObject({
    category: "deployment",
  });
  expect(
    read(
      cloudformation,
      "  Serverless Error ---------------------------------------\n \n  Stack 'a' does not exist",
    )[0],
  ).toMatchObject({ message: "Stack 'a' does not exist", category: "not-found" });
  expect(read(cloudformation, "CloudFormation - CREATE_COMPLETE - AWS::S3::Bucket - LunchBucket")).toEqual([]);
});

it("reads a row that names no type", () => {
  expect(
    read(cloudformation, "12:34:52 | S3Bucket | CREATE_FAILED | Bucket with name 'shop' already exists"),
  ).toMatchObject([{ message: "Bucket with name 'shop' already exists" }]);
});

it.each([
  ["The stack named web is in a failed state: UPDATE_ROLLBACK_COMPLETE", { category: "deployment" }],
  [
    'MyStack failed to deploy: UPDATE_ROLLBACK_COMPLETE: Resource handler returned message: "Could not unzip uploaded file',
    { runtime: "other" },
  ],
  [
    "The CloudFormation template is invalid: 1 validation error detected: Value '[a]' failed to satisfy constraint",
    { runtime: "other" },
  ],
  [
    "Table already exists in stack arn:aws:cloudformation:eu-west-1:123456789012:stack/a/5f0a",
    { category: "conflict" },
  ],
  [
    '[13:17:48] Call failed: getBucketLocation({"Bucket":"assets"}) => Access Denied (code=AccessDenied)',
    { code: "AccessDenied", category: "authorization" },
  ],
  ["[100%] fail: Bucket named 'assets' exists, but not in account 1234567890. Wrong account?", { runtime: "other" }],
])("reads what the tools conclude: %s", (text, expected) => {
  expect(read(cloudformation, text)).toMatchObject([expected]);
});

it("reads a reason that is wrapped in its column", () => {
  const text = [
    "CREATE_FAILED            AWS::IAM::Role           CatchAllFunction         Resource creation      ",
    "                                                  Role                     cancelled              ",
    "CREATE_FAILED            AWS::S3::Bucket          Assets                   shop-assets-           ",
    "                                                                           example already exists ",
  ].join("\n");
  expect(read(cloudformation, text).map(({ message, category }) => [message, category])).toEqual([
    ["Resource creation cancelled", "deployment"],
    ["shop-assets- example already exists", "conflict"],
  ]);
});

it.each(["the stack is deployed", "[100%] success: Published b78d53a4", "MyStack failed to deploy twice last week"])(
  "stays silent: %s",
  (text) => {
    expect(read(cloudformation, text)).toEqual([]);
  },
);

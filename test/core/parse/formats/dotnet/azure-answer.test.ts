import { describe, expect, it } from "vitest";
import { azureAnswer } from "../../../../../src/core/parse/formats/dotnet/azure-answer.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("what Azure's libraries for .NET print of an answer", () => {
  it("reads the exception, its status and its code, over body and headers", () => {
    const text = `Azure.RequestFailedException: The specified blob does not exist.
RequestId:5a1b9c2e-001e-0046-6e2b-1f3e0d000000
Time:2024-01-03T13:28:55.1234567Z
Status: 404 (The specified blob does not exist.)
ErrorCode: BlobNotFound

Content:
<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code></Error>

Headers:
Server: Windows-Azure-Blob/1.0`;
    expect(read(azureAnswer, text)).toMatchObject([
      {
        runtime: "dotnet",
        type: "Azure.RequestFailedException",
        message: "The specified blob does not exist.",
        code: "BlobNotFound",
        httpStatus: 404,
        requestId: "5a1b9c2e-001e-0046-6e2b-1f3e0d000000",
        lines: [1, 11],
      },
    ]);
  });

  it("reads the inner exception, and the message alone", () => {
    const inner =
      " ---> Azure.RequestFailedException: No such deployment.\nStatus: 404 (Not Found)\nErrorCode: DeploymentNotFound";
    const alone = "An error occurred: No such deployment.\nStatus: 404 (Not Found)\nErrorCode: DeploymentNotFound";
    const said = { message: "No such deployment.", code: "DeploymentNotFound", httpStatus: 404 };
    expect(read(azureAnswer, inner)).toMatchObject([{ ...said, type: "Azure.RequestFailedException" }]);
    expect(read(azureAnswer, alone)).toMatchObject([said]);
  });

  it.each([...talk, "Build 12\nStatus: 404 (two pages)\nnothing else"])("is silent about %s", (text) => {
    expect(read(azureAnswer, text)).toEqual([]);
  });
});

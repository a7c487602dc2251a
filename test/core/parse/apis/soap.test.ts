import { describe, expect, it } from "vitest";
import { soap } from "../../../../src/core/parse/apis/soap.ts";
import { read, talk } from "../../../fixtures/posted.ts";

const fault11 = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>Invalid &lt;token&gt;</faultstring></soap:Fault></soap:Body></soap:Envelope>`;
const fault12 = `<env:Body>
 <env:Fault>
  <env:Code><env:Value>env:Sender</env:Value></env:Code>
  <env:Reason><env:Text xml:lang="en">Processing error</env:Text></env:Reason>
 </env:Fault>
</env:Body>`;

describe("soap", () => {
  it.each([
    [fault11, { code: "soap:Client", message: "Invalid <token>", lines: [1, 1] }],
    [fault12, { code: "env:Sender", message: "Processing error", lines: [2, 5] }],
  ])("reads %s", (text, expected) => {
    expect(read(soap, text)).toMatchObject([{ runtime: "http", ...expected }]);
  });

  it.each([...talk, "<soap:Body><GetOrderResponse/></soap:Body>", "catch (SoapFault $e)", "<Fault></Fault>"])(
    "leaves %s alone",
    (text) => {
      expect(read(soap, text)).toEqual([]);
    },
  );
});

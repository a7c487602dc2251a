import { expect, it } from "vitest";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

it.each([
  ["Code: 35. DB::Exception: Too few arguments. (TOO_FEW_ARGUMENTS_FOR_FUNCTION)", "invalid-input"],
  ['cimpl.KafkaException: KafkaError{code=_QUEUE_FULL,val=-184,str="Local: Queue full"}', "resource-limit"],
  [
    "pymongo.errors.OperationFailure: no, full error: {'ok': 0.0, 'code': 211, 'codeName': 'SSLHandshakeFailed'}",
    "tls",
  ],
  ["org.apache.kafka.common.errors.CoordinatorNotAvailableException: The coordinator is not available.", "connection"],
  ["redis.clients.jedis.exceptions.JedisExhaustedPoolException: Could not get a resource", "resource-limit"],
  ["ORA-14400: inserted partition key does not map to any partition", "schema"],
  ["Msg 8114, Level 16, State 1, Server db01, Line 1\nError converting data type varchar to numeric.", "type"],
  ["ERROR 1582 (42000): Incorrect parameter count in the call to native function 'left'", "invalid-input"],
  ["ERROR:  set-returning functions are not allowed in window definitions", "invalid-input"],
] as const)("tells the category of %s", (text, category) => {
  expect(parse(posted(text))[0]?.category).toBe(category);
});

it("tells a class of the JVM from one of Python by its package", () => {
  expect(parse(posted("redis.clients.jedis.exceptions.JedisDataException: WRONGTYPE Operation"))[0]?.runtime).toBe(
    "java",
  );
  expect(parse(posted("redis.exceptions.ResponseError: WRONGTYPE Operation"))[0]?.runtime).toBe("python");
});

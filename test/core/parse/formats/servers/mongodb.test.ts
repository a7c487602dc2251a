import { describe, expect, it } from "vitest";
import { mongodb } from "../../../../../src/core/parse/formats/servers/mongodb.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("mongodb", () => {
  it.each([
    [
      "what JSON keeps of an error of Node's driver",
      '{"message":"Server selection timed out after 5000 ms","reason":{"type":"ReplicaSetNoPrimary","servers":{},"stale":false}}',
      { runtime: "node", code: "ReplicaSetNoPrimary", category: "connection" },
    ],
    [
      "the warning that says why it terminates",
      '{"t":1,"s":"W","c":"STORAGE","ctx":"main","msg":"Failed to start up"}\n{"t":1,"s":"F","c":"STORAGE","ctx":"main","msg":"Terminating.","attr":{"reason":"1: x"}}',
      { message: "Failed to start up", severity: "fatal", causes: [{ message: "1: x" }] },
    ],
    [
      "the server's log",
      '{"t":{"$date":"2026-11-22T10:00:00.000+00:00"},"s":"E",  "c":"CONTROL",  "id":20557,   "ctx":"initandlisten","msg":"DBException in initAndListen, terminating","attr":{"error":"DBPathInUse: Unable to lock the lock file: /data/db/mongod.lock. Another mongod instance is already running on the /data/db directory"}}',
      {
        runtime: "mongodb",
        code: "DBPathInUse",
        message: "DBException in initAndListen, terminating",
        category: "conflict",
      },
    ],
    [
      "the older log",
      "2026-11-22T10:00:00.000+0000 E STORAGE  [initandlisten] Failed to set up listener: SocketException: Address already in use",
      { category: "conflict" },
    ],
    [
      "mongosh",
      "MongoServerError[Unauthorized]: Command find requires authentication",
      { type: "MongoServerError", code: "Unauthorized", message: "Command find requires authentication" },
    ],
    [
      "mongosh at its prompt",
      "shop> db.users.insertOne({_id:1})\nMongoServerError: E11000 duplicate key error collection: shop.users index: _id_ dup key: { _id: 1 }",
      { type: "MongoServerError", code: "E11000", category: "constraint" },
    ],
    [
      "mongodump",
      "2026-11-22T10:00:00.000+0000\tFailed: can't create session: could not connect to server: dial tcp 127.0.0.1:27017: connect: connection refused",
      { category: "connection" },
    ],
    [
      "an object's errmsg",
      "Aug 09 14:30:03 shop app[web] [error]     errmsg: 'E11000 duplicate key error collection: shop.rev index: feed_1 dup key: { feed: \"us\" }',",
      { code: "E11000", category: "constraint" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(mongodb, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    '{"t":{"$date":"2026-11-22T10:00:00.000+00:00"},"s":"I","c":"NETWORK","id":23016,"ctx":"listener","msg":"Waiting for connections","attr":{"port":27017}}',
    "MongoServerError: E11000 duplicate key error collection",
  ])("stays silent: %s", (text) => {
    expect(read(mongodb, text)).toEqual([]);
  });

  it.each([
    [
      "a refused write",
      'uncaught exception: WriteError({\n\t"index" : 0,\n\t"code" : 11000,\n\t"errmsg" : "E11000 duplicate key error collection: shop.users index: email_1 dup key: { email: \\"kai\\" }",\n\t"op" : {\n\t}\n}) :\nWriteError@src/mongo/shell/bulk_api.js:465:48\n@(shell):1:1',
      {
        type: "WriteError",
        code: "11000",
        category: "constraint",
        lines: [1, 9],
        message: 'E11000 duplicate key error collection: shop.users index: email_1 dup key: { email: "kai" }',
      },
    ],
  ] as const)("reads of the old shell %s", (_, text, expected) => {
    expect(read(mongodb, text)[0]).toMatchObject(expected);
  });
});

it("reads the errors of a bulk write in Python's words", () => {
  expect(
    read(
      mongodb,
      "{'writeErrors': [{'index': 0, 'code': 11000, 'errmsg': 'E11000 duplicate key error collection: a.b index: c dup key: { d: \"1\" }'}]}",
    )[0],
  ).toMatchObject({ message: 'E11000 duplicate key error collection: a.b index: c dup key: { d: "1" }' });
  expect(read(mongodb, "{'writeErrors': [], 'nInserted': 1}")).toEqual([]);
});

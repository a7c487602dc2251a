/** What people paste of databases, builds and services into threads: read through the front door. */
import { describe, expect, it } from "vitest";
import { parse } from "../../../src/core/parse/index.ts";
import { posted } from "../../fixtures/posted.ts";

const uuid = "fb63a8b6-599d-11e8-a437-911ac44bc0b4";

describe("threads about services", () => {
  it.each([
    [
      "MongoDB's code beside its words",
      "{\n  code: 11000,\n  errmsg: 'E11000 duplicate key error a'\n}",
      { code: "11000" },
    ],
    ["a class in quotes", " 'MongoError:' E11000 duplicate key error collection: a.b", { category: "constraint" }],
    [
      "the cause that MyBatis names below",
      "org.mybatis.spring.MyBatisSystemException: nested exception is org.apache.ibatis.exceptions.PersistenceException: \n### Error updating database.  Cause: java.lang.NullPointerException\n### SQL: SELECT 1",
      { type: "org.mybatis.spring.MyBatisSystemException", category: "null-reference" },
    ],
    [
      "a listener's refusal",
      "Listener refused the connection with the following error:\nORA-12514, TNS:listener does not currently know of service requested in connect descriptor",
      { code: "ORA-12514", category: "connection" },
    ],
    [
      "Npgsql's list",
      "Severity: FATAL;SqlState: 57P03;MessageText: the database system is starting up;Line: 275",
      { code: "57P03" },
    ],
    ["a driver of Go", "failed to initialize database, got error driver: bad connection", { runtime: "go" }],
    ["Maven 2", "/srv/app/A.java:[24,31] package de.acme.util does not exist", { location: { line: 24 } }],
    [
      "sbt",
      "[error] sbt.librarymanagement.ResolveException: unresolved dependency: a#b;1: not found",
      { runtime: "scala", category: "dependency" },
    ],
    ["a port in use", "Description:\n\nWeb server failed to start. Port 8080 was already in use.", { runtime: "java" }],
    ["a tool's code behind its words", '"java" exited with code 1. (MSB6006)', { runtime: "dotnet", code: "MSB6006" }],
    ["half of a quoted command", "python' is not recognized as an internal or external command,", { runtime: "shell" }],
    [
      "an item of a list",
      "- `error LNK2019: unresolved external symbol WinMain referenced in main`",
      { code: "LNK2019" },
    ],
    ["Lambda's sentence in a table", `x ${uuid} Task timed out after 3.03 seconds | y`, { category: "timeout" }],
    [
      "the AWS CLI of old",
      "A client error (AccessDenied) occurred when calling the PutObject operation: Access Denied",
      { code: "AccessDenied" },
    ],
    [
      "a status behind the body",
      '失败! 返回内容: {"Message":"no","Code":"InvalidAccessKeyId"} ,返回状态码: 404',
      { httpStatus: 404 },
    ],
    [
      "AWS's status below Go's log",
      "2020/10/25 00:44:49 AccessDeniedException: \n\tstatus code: 403, request id: a-1",
      { httpStatus: 403 },
    ],
    [
      "what Go was refused",
      'oauth2: cannot fetch token: 400 Bad Request\nResponse: {"error":"invalid_client"}',
      { category: "authentication" },
    ],
    [
      "a service's 403",
      "HTTP Error: 403, Permission denied to get service [a.example.com]",
      { category: "authorization" },
    ],
    [
      "WeChat Pay's fields",
      "<err_code><![CDATA[INVALID_REQUEST]]></err_code><err_code_des><![CDATA[2]]></err_code_des>",
      { code: "INVALID_REQUEST" },
    ],
    ["a status before a place", "Error 401 on call https://a.example.com/api", { httpStatus: 401 }],
    ["a label in Chinese", "错误原因: 验签出错，请确认charset参数", { severity: "error" }],
    [
      "a certificate, whatever fetched",
      'URL "https://a.example.com/" is unreachable ==> Get https://a.example.com/: x509: certificate signed by unknown authority',
      { category: "tls" },
    ],
  ])("reads %s", (_, text, expected) => {
    expect(parse(posted(text))[0]).toMatchObject(expected);
  });

  it.each([
    "we saw E11000 duplicate key errors last week",
    "2023/01/02 10:11:12 server started on :8080",
    "[INFO] /srv/app/A.java:[24,31] uses unchecked operations.",
    "错误信息：",
    "- `npm run build` builds it",
    'on branch main: 401 "done"',
  ])("stays silent: %s", (text) => {
    expect(parse(posted(text))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { rabbitmq } from "../../../../../src/core/parse/formats/servers/rabbitmq.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("rabbitmq", () => {
  it.each([
    ["NOT_FOUND - no queue 'orders' in vhost '/'", "NOT_FOUND - no queue 'orders' in vhost '/'", "NOT_FOUND"],
    [`(404, "NOT_FOUND - no exchange 'x' in vhost '/'")`, "NOT_FOUND - no exchange 'x' in vhost '/'", "NOT_FOUND"],
  ])("reads the broker's answer alone: %s", (text, message, code) => {
    expect(read(rabbitmq, text)).toMatchObject([{ message, code }]);
  });

  it.each([
    [
      "what a child that did not start says at a failed boot",
      'BOOT FAILED\n===========\nException during startup:\n\nerror:{badmatch,{error,{{shutdown,{failed_to_start_child,auth,{"Cookie file /srv/mq/.erlang.cookie must be accessible by owner only",[]}}}}}}',
      { message: "Cookie file /srv/mq/.erlang.cookie must be accessible by owner only" },
    ],
    [
      "the reason of a failed boot",
      "BOOT FAILED\n===========\nException during startup:\n\nerror:notsup",
      { message: "Exception during startup: error:notsup" },
    ],
    [
      "a report of several lines",
      "2026-11-22 10:00:00.291146+00:00 [error] <0.886.0> Channel error on connection <0.877.0> (127.0.0.1:47334 -> 127.0.0.1:5672, vhost: '/', user: 'app'), channel 1:\n2026-11-22 10:00:00.291146+00:00 [error] <0.886.0> operation queue.declare caused a channel exception access_refused: access to queue 'other' in vhost '/' refused for user 'app'\n2026-11-22 10:00:00.297028+00:00 [warning] <0.877.0> closing AMQP connection",
      { runtime: "rabbitmq", lines: [1, 2], category: "authorization" },
    ],
    [
      "a failed boot",
      "BOOT FAILED\n===========\nERROR: could not bind to distribution port 25672, it is in use by another node: rabbit@web-01\n",
      {
        message: "could not bind to distribution port 25672, it is in use by another node: rabbit@web-01",
        severity: "fatal",
        category: "conflict",
      },
    ],
    [
      "rabbitmqctl",
      'Deleting user "ghost" ...\nError:\nUser "ghost" does not exist',
      { message: 'User "ghost" does not exist', lines: [2, 3], category: "not-found" },
    ],
    [
      "a node that is down",
      "Error: unable to perform an operation on node 'rabbit@web-01'. Please see diagnostics information and suggestions below.",
      { category: "connection" },
    ],
    [
      "AMQP in Go",
      'Failed to connect: Exception (403) Reason: "username or password not allowed"',
      { runtime: "go", code: "403" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(rabbitmq, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "2026-11-22 07:40:25.689407+00:00 [info] <0.726.0> Server startup complete; 0 plugins started.",
    "=ERROR REPORT==== 22-Nov-2026::10:00:00 ===\nsome other program",
    "Error:\nsomething",
  ])("stays silent: %s", (text) => {
    expect(read(rabbitmq, text)).toEqual([]);
  });

  it.each([
    [
      "a node that does not answer",
      "Will ping rabbit@web-01. Timeout: 60000 ms.\nError:\nFailed to connect and authenticate to rabbit@web-01 in 60000 ms",
      { runtime: "rabbitmq", category: "authentication" },
    ],
  ] as const)("reads below a heading %s", (_, text, expected) => {
    expect(read(rabbitmq, text)[0]).toMatchObject(expected);
  });

  it.each(['Error: Failed to load "nope.plan" as a plan file', "Error: could not read settings.yaml"])(
    "leaves alone, beside what it reads below a heading, %j",
    (text) => {
      expect(read(rabbitmq, text)).toEqual([]);
    },
  );
});

it("leaves the log of other Erlang programs alone", () => {
  expect(
    read(
      rabbitmq,
      "2025-11-06 09:41:12.301035+03:00 [error] <0.611.0>@gen_server:error_info/8:2646 GenServer x terminating",
    ),
  ).toEqual([]);
});

it("reads a command that rabbitmqctl does not have", () => {
  expect(read(rabbitmq, "Command 'add_usr' not found. \nDid you mean 'add_user'?")).toMatchObject([
    { message: "Command 'add_usr' not found.", category: "invalid-input" },
  ]);
});

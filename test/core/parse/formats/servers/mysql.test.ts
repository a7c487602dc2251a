import { describe, expect, it } from "vitest";
import { mysql } from "../../../../../src/core/parse/formats/servers/mysql.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("mysql", () => {
  it.each([
    [
      "the client",
      "--------------\nselect * form users\n--------------\n\nERROR 1064 (42000) at line 2: You have an error in your SQL syntax; check the manual",
      { runtime: "mysql", code: "1064", category: "syntax", lines: [5, 5] },
    ],
    [
      "a script's place",
      "ERROR 1146 (42S02) at line 7 in file: '/srv/shop/seed.sql': Table 'shop.nope' doesn't exist",
      { code: "1146", location: { file: "/srv/shop/seed.sql", line: 7 }, category: "schema" },
    ],
    [
      "mariadb-dump",
      "mariadb-dump: Got error: 1045: \"Access denied for user 'app'@'localhost' (using password: YES)\" when trying to connect",
      { code: "1045", category: "authentication" },
    ],
    [
      "mysqldump's privileges",
      "mysqldump: Couldn't execute 'SHOW MASTER STATUS': Access denied; you need (at least one of) the SUPER privilege(s) for this operation (1227)",
      { code: "1227" },
    ],
    [
      "mariadb-import",
      "mariadb-import: Error: 1146, Table 'shop.nope' doesn't exist, when using table: nope",
      { code: "1146" },
    ],
    [
      "graphical clients",
      "SQL Error [1062] [23000]: Duplicate entry '1' for key 'PRIMARY'",
      { code: "1062", message: "Duplicate entry '1' for key 'PRIMARY'" },
    ],
    [
      "Workbench",
      "10:00:00\tinsert into users values (1)\tError Code: 1062. Duplicate entry '1' for key 'PRIMARY'\t0.000 sec",
      { code: "1062", message: "Duplicate entry '1' for key 'PRIMARY'" },
    ],
    ["Navicat", "1064 - You have an error in your SQL syntax; check the manual", { code: "1064" }],
    [
      "a server that stops before its log",
      "mariadbd: Can't change dir to '/srv/data/' (Errcode: 2 \"No such file or directory\")",
      { category: "not-found" },
    ],
    [
      "a number that tells more than its words",
      "ERROR 1290 (HY000) at line 1: The MariaDB server is running with the --secure-file-priv option so it cannot execute this statement",
      { code: "1290", category: "configuration" },
    ],
    [
      "what nobody knows, as refused",
      "ERROR 1221 (HY000) at line 1: Incorrect usage of UNION and ORDER BY",
      { category: "syntax" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(mysql, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "mysql  Ver 15.1 Distrib 10.11.19-MariaDB", "2026 - You have to renew", "ERROR 404: Not Found."])(
    "stays silent: %s",
    (text) => {
      expect(read(mysql, text)).toEqual([]);
    },
  );
});

import { describe, expect, it } from "vitest";
import { phpConsole } from "../../../../../src/core/parse/formats/scripting/php-console.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("php-console", () => {
  it("reads the boxes of a console, the first of which was thrown last", () => {
    const text = `
In ExceptionConverter.php line 77:
                                                                               
  [Doctrine\\DBAL\\Exception\\TableNotFoundException (1146)]                      
  An exception occurred while executing a query: SQLSTATE[42S02]: Base table   
  or view not found: 1146 Table 'shop.orders' doesn't exist                    
                                                                               

In Exception.php line 28:
                                                                               
  [Doctrine\\DBAL\\Driver\\PDO\\Exception (1146)]                                  
  SQLSTATE[42S02]: Base table or view not found: 1146 Table 'shop.orders' doe  
  sn't exist                                                                   
                                                                               

doctrine:query:sql [--connection CONNECTION] [--] <sql>`;
    expect(read(phpConsole, text)).toMatchObject([
      {
        type: "Doctrine\\DBAL\\Exception\\TableNotFoundException",
        code: "42S02",
        location: { file: "ExceptionConverter.php", line: 77 },
        causes: [{ type: "Doctrine\\DBAL\\Driver\\PDO\\Exception" }],
      },
    ]);
  });

  it("reads Collision", () => {
    const text = `
   Illuminate\\Database\\QueryException 

  SQLSTATE[HY000] [2002] Connection refused (Connection: mysql, SQL: select table_name as \`name\` from information_schema.tables)

  at vendor/laravel/framework/src/Illuminate/Database/Connection.php:829
    825▕                     $this->getName(), $query, $this->prepareBindings($bindings), $e
    826▕                 );
  ➜ 829▕             throw new QueryException(

      +38 vendor frames 

  39  artisan:37
      Illuminate\\Foundation\\Console\\Kernel::handle(Object(Symfony\\Component\\Console\\Input\\ArgvInput))`;
    expect(read(phpConsole, text)).toMatchObject([
      { type: "Illuminate\\Database\\QueryException", category: "connection", location: { line: 829 } },
    ]);
  });

  it("reads commands that are not there", () => {
    const text = `
                                        
  Command "frobnicate" is not defined.  
                                        

   ERROR  Command "mak:model" is not defined. Did you mean one of these?  

  ⇂ make:model  `;
    expect(read(phpConsole, text)).toMatchObject([
      { message: 'Command "frobnicate" is not defined.', category: "not-found" },
      { category: "not-found" },
    ]);
  });

  it("reads the frames of a page", () => {
    const text = `(1/1) ErrorExceptionUndefined variable: total
in Connection.php line 647
at CompilerEngine->get('cart.php', array('app' => object(App)))in View.php line 137`;
    expect(read(phpConsole, text)).toMatchObject([
      {
        location: { line: 647 },
        frames: [
          { file: "Connection.php", line: 647 },
          { file: "View.php", line: 137 },
        ],
      },
    ]);
  });

  it.each([...talk, `In this case the option does nothing`, `   INFO  Server running on [http://127.0.0.1:8000].`])(
    "stays silent: %s",
    (text) => {
      expect(phpConsole.parse(posted(text))).toBeUndefined();
    },
  );
});

it.each(["  ", ""])("reads the box of older consoles, indented by %j and padded", (indent) => {
  const text = `${indent}[Illuminate\\Database\\QueryException]     \n${indent}SQLSTATE[HY000] [2002] getaddrinfo failed: nodena  \n${indent}me nor servname provided  \n`;
  expect(read(phpConsole, text)[0]).toMatchObject({
    type: "Illuminate\\Database\\QueryException",
    category: "dns",
  });
});

it("reads boxes whose indent was taken off in part", () => {
  expect(
    read(
      phpConsole,
      `[Illuminate\\Database\\QueryException]
 SQLSTATE[HY000] [2002] Connection refused

 [PDOException]
 SQLSTATE[HY000] [2002] Connection refused`,
    ),
  ).toMatchObject([{ type: "Illuminate\\Database\\QueryException", causes: [{ type: "PDOException" }] }]);
});

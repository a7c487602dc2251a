import { describe, expect, it } from "vitest";
import { composer } from "../../../../../src/core/parse/formats/scripting/composer.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("composer", () => {
  it("reads requirements that do not resolve", () => {
    const text = `Composer is operating significantly slower than normal because you do not have the PHP curl extension enabled.
No composer.lock file present. Updating dependencies to latest instead of installing from lock file. See https://getcomposer.org/install for more information.
Loading composer repositories with package information
Updating dependencies
Your requirements could not be resolved to an installable set of packages.

  Problem 1
    - Root composer.json requires php ^9.0 but your php version (8.2.36) does not satisfy that requirement.
  Problem 2
    - Root composer.json requires monolog/monolog, it could not be found in any version, there may be a typo in the package name.

Potential causes:
 - A typo in the package name
 - The package is not available in a stable-enough version according to your minimum-stability setting
   see <https://getcomposer.org/doc/04-schema.md#minimum-stability> for more details.
 - It's a private package and you forgot to add a custom repository to find it

Read <https://getcomposer.org/doc/articles/troubleshooting.md> for further common problems.`;
    expect(read(composer, text)).toMatchObject([
      {
        message: "Your requirements could not be resolved to an installable set of packages.",
        category: "dependency",
        lines: [5, 10],
      },
    ]);
  });

  it("reads a script that failed as a consequence", () => {
    const text = `Generating optimized autoload files
> Illuminate\\Foundation\\ComposerScripts::postAutoloadDump
> @php artisan package:discover --ansi

In Connection.php line 760:
                                                                                                                        
  SQLSTATE[HY000] [2002] No such file or directory (Connection: mysql, SQL: select * from \`settings\`)  
                                                                                                                        

Script @php artisan package:discover --ansi handling the post-autoload-dump event returned with error code 1`;
    expect(read(composer, text)).toMatchObject([{ confidence: 0.38, exitCode: 1 }]);
  });

  it.each([...talk, `Composer version 2.5.5 2023-03-21`, `Package operations: 3 installs, 0 updates, 0 removals`])(
    "stays silent: %s",
    (text) => {
      expect(composer.parse(posted(text))).toBeUndefined();
    },
  );
});

it("reads the wording of its first versions", () => {
  expect(read(composer, "Your requirements could not be solved to an installable set of packages.")[0]).toMatchObject({
    runtime: "php",
    category: "dependency",
  });
});

it("leaves dnf's failed download to dnf", () => {
  const text = "Failed to download psr/log from dist: Could not authenticate against github.com";
  expect(read(composer, text)).toMatchObject([{ category: "connection" }]);
  expect(composer.parse(posted("Failed to download metadata for repo 'appstream': no URLs"))).toBeUndefined();
});

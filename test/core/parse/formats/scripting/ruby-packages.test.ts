import { describe, expect, it } from "vitest";
import { rubyPackages } from "../../../../../src/core/parse/formats/scripting/ruby-packages.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ruby-packages", () => {
  it("reads a frozen lockfile once, with what changed", () => {
    const text = `The dependencies in your gemfile changed, but the lockfile can't be updated because frozen mode is set

You have added to the Gemfile:
* rack (~> 3.1)

Run \`bundle install\` elsewhere and add the updated Gemfile.lock to version control.`;
    const message =
      "The dependencies in your gemfile changed, but the lockfile can't be updated because frozen mode is set";
    expect(read(rubyPackages, text)).toMatchObject([{ message, category: "dependency" }]);
  });

  it("reads what Bundler cannot resolve", () => {
    const text = `Fetching gem metadata from https://rubygems.org/.........
Resolving dependencies...
Bundler could not find compatible versions for gem "activesupport":
  In Gemfile:
    rails (= 6.0.0) was resolved to 6.0.0, which depends on
      activesupport (= 6.0.0)`;
    expect(read(rubyPackages, text)).toMatchObject([
      { message: 'Bundler could not find compatible versions for gem "activesupport":', category: "dependency" },
    ]);
  });

  it("reads the place in a Gemfile", () => {
    const text = `Don't run Bundler as root. Bundler can ask for sudo if it is needed, and
installing your bundle as root will break this application for all non-root
users on this machine.

[!] There was an error parsing \`Gemfile\`: The source must be an absolute URI. For example:
source 'https://rubygems.org'. Bundler cannot continue.

 #  from /srv/app/Gemfile:1
 #  -------------------------------------------
 >  source "x"
 #  gem foo
 #  -------------------------------------------`;
    expect(read(rubyPackages, text)).toMatchObject([
      { category: "syntax", location: { file: "/srv/app/Gemfile", line: 1 } },
    ]);
  });

  it("reads a native extension, and takes Bundler's giving up for its consequence", () => {
    const text = `Fetching pg 1.5.4
Installing pg 1.5.4 with native extensions
Gem::Ext::BuildError: ERROR: Failed to build gem native extension.

    current directory: /usr/local/bundle/gems/pg-1.5.4/ext
/usr/local/bin/ruby -I /usr/local/lib/ruby/3.2.0 extconf.rb
Calling libpq with GVL unlocked
checking for pg_config... no
checking for libpq per pkg-config... no
Unable to find PostgreSQL client library.

extconf failed, exit code 1

Gem files will remain installed in /usr/local/bundle/gems/pg-1.5.4 for inspection.
Results logged to /usr/local/bundle/extensions/x86_64-linux/3.2.0/pg-1.5.4/gem_make.out

An error occurred while installing pg (1.5.4), and Bundler cannot continue.

In Gemfile:
  pg`;
    expect(read(rubyPackages, text)).toMatchObject([
      { type: "Gem::Ext::BuildError", message: "ERROR: Failed to build gem native extension." },
      { confidence: 0.38 },
    ]);
  });

  it("reads gem", () => {
    const text = `ERROR:  While executing gem ... (Gem::FilePermissionError)
    You don't have write permissions for the /Library/Ruby/Gems/2.6.0 directory.
ERROR:  Could not find a valid gem 'nope-nope-xyz' (>= 0), here is why:
          Unable to download data from https://rubygems.org/ - SocketError: Failed to open TCP connection to rubygems.org:443 (getaddrinfo: Name or service not known) (https://rubygems.org/specs.4.8.gz)`;
    expect(read(rubyPackages, text)).toMatchObject([
      { type: "Gem::FilePermissionError", category: "permission" },
      { message: "Could not find a valid gem 'nope-nope-xyz' (>= 0), here is why:" },
    ]);
  });

  it("reads CocoaPods", () => {
    const text = `Analyzing dependencies
[!] CocoaPods could not find compatible versions for pod "Firebase/Core":
  In Podfile:
    Firebase/Core (= 10.0)`;
    expect(read(rubyPackages, text)).toMatchObject([{ category: "dependency", lines: [2, 2] }]);
  });

  it("leaves the category to the class that RubyGems names", () => {
    const text = "<code>ERROR:  While executing gem ... (NameError)\n    uninitialized constant YAML::PrivateType";
    expect(read(rubyPackages, text)).toMatchObject([{ type: "NameError", category: undefined }]);
    const library = "ERROR:  Loading command: update (LoadError)\n\tdlopen(openssl.bundle): Library not loaded: libssl";
    expect(read(rubyPackages, library)).toMatchObject([{ type: "LoadError", category: "dependency" }]);
  });

  it.each([
    ...talk,
    `[!] (plugin terser) Error: unexpected token`,
    `Bundle complete! 3 Gemfile dependencies, 12 gems now installed.`,
    `ERROR:  no such column`,
  ])("stays silent: %s", (text) => {
    expect(rubyPackages.parse(posted(text))).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { git } from "../../../../../src/core/parse/formats/system/git.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("git", () => {
  it("reads git behind the label of an action, and a server's own refusal", () => {
    const lost = "remote: Repository not found.\n  Error: fatal: repository 'https://git.example.com/ops/' not found";
    expect(read(git, lost)).toMatchObject([{ category: "not-found" }]);
    const kept = "Error: remote: error: GH006: Protected branch update failed for refs/heads/main.";
    expect(read(git, kept)).toMatchObject([{ runtime: "git", category: "authorization" }]);
  });

  it.each([
    ["error: pathspec 'nope' did not match any file(s) known to git", "not-found"],
    ["fatal: a branch named 'master' already exists", "conflict"],
    ["fatal: ambiguous argument 'nope..main': unknown revision or path not in the working tree.", "not-found"],
    ["fatal: bad revision 'HEAD~5'", "not-found"],
    ["fatal: Authentication failed for 'https://git.example.com/shop.git/'", "authentication"],
    ["fatal: unable to access 'https://git.example.com/shop.git/': Could not resolve host: git.example.com", "dns"],
    ["fatal: unable to access 'https://git.example.com/': SSL certificate problem: certificate has expired", "tls"],
    [
      "fatal: unable to access 'https://127.0.0.1:1/x.git/': Failed to connect to 127.0.0.1 port 1 after 0 ms",
      "connection",
    ],
    ["fatal: The current branch vat has no upstream branch.", "configuration"],
    ["fatal: refusing to merge unrelated histories", "conflict"],
    ["fatal: Not possible to fast-forward, aborting.", "conflict"],
    ["fatal: detected dubious ownership in repository at '/srv/shop'", "permission"],
    ["致命错误：不是 git 仓库（或者任何父目录）：.git", "not-found"],
    ["fatal: depth 0 is not a positive number", "invalid-input"],
    ["fatal: --author 'bad' is not 'Name <email>' and matches no existing author", "invalid-input"],
    ["fatal: .git/index: index file smaller than expected", "disk"],
    ["fatal: No rebase in progress?", "conflict"],
    ["fatal: unable to access 'http://127.0.0.1:4808/x.git/': Received HTTP/0.9 when not allowed", "connection"],
    ["Patch format detection failed.", "invalid-input"],
    ["There is no tracking information for the current branch.", "configuration"],
    ["git: 'bisekt' is not a git command. See 'git --help'.", "dependency"],
  ])("reads %s", (text, category) => {
    const message = text.replace(/^(?:fatal: |error: |致命错误：)/, "");
    expect(read(git, text)).toMatchObject([{ runtime: "git", message, category }]);
  });

  it("reads a rejected push as one error, with the reason that stands above it", () => {
    const text = `To github.com:acme/shop.git
 ! [rejected]        main -> main (fetch first)
error: failed to push some refs to 'github.com:acme/shop.git'
hint: Updates were rejected because the remote contains work that you do not
hint: have locally.`;
    expect(read(git, text)).toMatchObject([
      { message: "failed to push some refs to 'github.com:acme/shop.git'", category: "conflict", lines: [1, 5] },
    ]);
  });

  it("takes the server's word over the last one about the remote", () => {
    const text = `ERROR: Repository not found.
fatal: Could not read from remote repository.

Please make sure you have the correct access rights
and the repository exists.`;
    expect(read(git, text)).toMatchObject([
      { message: "Could not read from remote repository.", category: "not-found", lines: [1, 4] },
    ]);
  });

  it("reads a hook that declined", () => {
    const text = `remote: error: GH006: Protected branch update failed for refs/heads/main.
To github.com:acme/shop.git
 ! [remote rejected] main -> main (protected branch hook declined)
error: failed to push some refs to 'github.com:acme/shop.git'`;
    expect(read(git, text)).toMatchObject([{ category: "authorization" }]);
  });

  it("reads conflicts of a merge", () => {
    const text = `Auto-merging price.js
CONFLICT (content): Merge conflict in price.js
CONFLICT (modify/delete): cart.js deleted in HEAD and modified in vat.
Automatic merge failed; fix conflicts and then commit the result.`;
    expect(read(git, text)).toMatchObject([{ category: "conflict", lines: [1, 4] }]);
  });

  it.each([
    ...talk,
    'error: could not compile `shop` (bin "shop") due to 1 previous error',
    "fatal: [web-1]: FAILED! => {}",
    "error: no such command: `chekc`",
    "we merge on Fridays; the merge was fine",
    "On branch main\nnothing to commit, working tree clean",
    "fix: error: pathspec handling in the release script (#12)",
  ])("stays silent: %s", (text) => {
    expect(git.parse(posted(text))).toBeUndefined();
  });

  it("reads what Git LFS could not fetch", () => {
    const text = `batch response: This repository is over its data quota.
error: failed to fetch some objects from 'https://github.com/acme/assets.git/info/lfs'`;
    expect(read(git, text)).toMatchObject([{ runtime: "git", category: "quota" }]);
  });

  it.each([
    ["error: branch 'feature/x' not found.", "not-found"],
    ["error: the following file has local modifications:\n    a.txt", "conflict"],
    ["error: unknown option `amen'\nusage: git commit [-a | --interactive | --patch]", "invalid-input"],
    ["error: cannot open .git/FETCH_HEAD: Permission denied", "permission"],
    ["error: gpg failed to sign the data\nfatal: failed to write commit object", "configuration"],
    ["fatal: empty ident name (for <x@y>) not allowed", "configuration"],
    ["fatal: Need to specify how to reconcile divergent branches.", "configuration"],
    ["You are not currently on a branch.\nPlease specify which branch you want to merge with.", "invalid-input"],
  ])("knows the category of %s", (text, category) => {
    expect(read(git, text)).toMatchObject([{ runtime: "git", category }]);
  });

  it("takes what ssh said above for the cause of the error", () => {
    const text = `git@git.example.com: Permission denied (publickey).
fatal: Could not read from remote repository.`;
    expect(read(git, text)).toMatchObject([
      {
        lines: [1, 2],
        category: "authentication",
        causes: [{ message: "git@git.example.com: Permission denied (publickey)." }],
      },
    ]);
  });

  it("leaves another tool's unknown option", () => {
    expect(read(git, "error: unknown option `amen'")).toEqual([]);
  });

  it.each([
    ["The following paths are ignored by one of your .gitignore files:\nnode_modules", "invalid-input"],
    ["No stash entries found.", "not-found"],
    ["merge: feature/x - not something we can merge", "not-found"],
    ["fatal: your current branch 'main' does not have any commits yet", "not-found"],
    ["error: can't open patch 'a.patch': No such file or directory", "not-found"],
  ])("reads %s", (text, category) => {
    expect(read(git, text)).toMatchObject([{ runtime: "git", category }]);
  });
});

import { matchesOf, type Rule } from "../rule.ts";

/** The `@` and the domain; no version (`pkg@1.2.3-rc.next`), and no place on a host (`bob@host.com:22`, `fn@app.js:3:1`, ssh). */
const domain = /(?:@|%40)(?!v?\d{1,5}\.\d)(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w-]|\.\w|:\d|: Permission)/g;
/** Not the `n` of an escaped line break, nor what is URL-encoded before it. */
const localPart = /(?:(?<=\\[nrt])|(?<=%[0-9A-Fa-f]{2})|(?<![\w.+%\\-]))[\w.+-]{0,63}\w$/;

/** Last parts of names that are no mail domain: hosts inside a network, systemd units, files. */
const notTopLevel =
  /\.(?:local|localhost|localdomain|internal|lan|svc|cluster|service|socket|target|slice|scope|timer|mount|js|[cm]js|tsx?|jsx|vue|bundle|py|rb|go|rs|java|kt|php|html|json|ya?ml|conf|git|so|dylib|dll|exe|zip|tgz|png|jpe?g|svg)$/i;

/** Users of machines. */
const machineUser = /(?:^|[^\w.])(?:git|hg|svn|root|ubuntu|ec2-user)$|\b(?:ssh|scp|sftp) [\w.-]{1,40}$/;

/** The user, and possibly the password, of a URL: its host stays. */
const urlUser =
  /(?::\\?\/\\?\/|%3A%2F%2F)(?:[^\s/%]{0,64}|[^\s/:@%]{0,64}(?::(?!\d{1,5}\/)\S{0,64}|%3A[^\s%]{0,64}))$/i;

/** E-mail addresses. Searched from the `@`, so that long runs of letters cost nothing. */
export const email: Rule = {
  kinds: ["EMAIL"],
  find: (text) =>
    matchesOf(domain, text).flatMap(({ 0: host, index }) => {
      const before = text.slice(Math.max(0, index - 140), index);
      const local = localPart.exec(before.slice(-66))?.[0];
      if (!local || machineUser.test(before) || urlUser.test(before) || notTopLevel.test(host)) return [];
      return [{ kind: "EMAIL", start: index - local.length, end: index + host.length }];
    }),
};

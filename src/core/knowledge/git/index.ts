/** The order decides between entries that fit equally well. */
// prettier-ignore
export const git = [
  "git-push-rejected", "git-not-a-repository", "git-dubious-ownership", "git-merge-conflict", "git-local-changes",
  "git-lock-file", "git-divergent-branches", "git-https-authentication", "git-repository-not-found",
  "git-revision-not-found", "git-transfer-interrupted", "git-cannot-reach-server", "git-tls-certificate",
  "git-large-files-lfs", "git-repository-damaged", "git-no-identity", "git-already-exists", "git-patch-failed",
  "git-command-error", "git-conflict", "git-signing-failed", "git-path-names", "git-hook-failed", "git-no-upstream",
  "git-unrelated-histories", "git-config-broken", "git-nothing-in-progress", "git-submodule-commit-missing",
  "git-branch-in-use", "git-branch-not-merged", "git-push-to-checked-out", "git-lfs-push-failed", "git-src-refspec",
  "git-no-tags", "git-not-a-git-server", "git-file-too-large",
];

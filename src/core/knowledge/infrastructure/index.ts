/** Terraform, Ansible, CI, monitoring. The order decides between entries that fit equally well. */
// prettier-ignore
export const infrastructure = [
  "terraform-undeclared-reference", "terraform-unsupported-argument", "terraform-variable-value",
  "terraform-function-call", "terraform-syntax", "terraform-state-lock", "terraform-init-backend", "terraform-cycle",
  "terraform-apply-refused", "terraform-provisioner", "terraform-error", "ansible-undefined-variable",
  "ansible-playbook-syntax", "ansible-module-missing", "ansible-file-missing", "ansible-unreachable",
  "ansible-command-failed", "ansible-task-failed", "ansible-vault", "ci-step-failed", "ci-timeout",
  "ci-runner-failed", "ci-configuration", "prometheus-configuration", "pulumi-packer-vagrant", "ansible-become",
  "jenkins-pipeline-script", "ecs-task-placement", "windows-program-crash", "windows-installer-failed",
  "pulumi-update-failed", "packer-build-failed", "terraform-inconsistent-result", "terraform-credentials",
  "ansible-galaxy-unreachable", "ansible-python-missing", "cloudformation-signal-missing", "loki-promtail-error",
  "terraform-prevent-destroy", "terraform-unknown-until-apply", "ci-github-token-rights", "jenkins-undefined-name",
  "terraform-state-unreadable", "terraform-already-exists", "terraform-access-denied",
  "terraform-kubernetes-unconfigured", "ansible-ssh-password", "ci-oidc-role-refused", "ci-action-deprecated",
  "ci-runner-disk-full",
];

/** The order decides between entries that fit equally well. */
// prettier-ignore
export const kubernetes = [
  "kubernetes-image-pull", "kubernetes-crash-loop", "kubernetes-forbidden", "kubernetes-unschedulable",
  "kubectl-unreachable", "kubectl-unauthorized", "kubernetes-object-not-found", "kubernetes-invalid-manifest",
  "kubernetes-volume-mount", "kubernetes-rollout", "kubernetes-node-trouble", "kubernetes-conflict",
  "helm-template-failed", "kubernetes-kubeconfig", "kubernetes-webhook-unavailable", "kubernetes-certificate-issuing",
  "kubectl-usage", "kubernetes-immutable-field", "kubernetes-admission-denied", "kubernetes-rbac-escalation",
  "kubernetes-kind-unknown", "helm-release-stuck", "helm-chart-not-found", "helm-failed",
  "kubernetes-metrics-unavailable", "kubernetes-drain-refused", "argocd-manifest-generation",
  "kubeadm-kubelet-unhealthy", "kubernetes-pod-sync-failed", "kubernetes-sandbox-failed", "kubernetes-oom-killed",
  "kubernetes-error", "helm-resource-exists", "helm-patch-failed", "kubernetes-probe-failed",
  "kubernetes-unschedulable-volume", "kubernetes-unschedulable-selector", "kubernetes-unschedulable-taint",
  "kubernetes-secret-missing", "kubernetes-quota-exceeded", "kubernetes-multi-attach", "kubernetes-run-as-non-root",
  "kubernetes-value-type", "helm-timeout", "helm-value-missing",
];

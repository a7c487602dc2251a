/** AWS, Azure, Google Cloud, and the tools of each. The order decides between entries that fit equally well. */
// prettier-ignore
export const cloud = [
  "aws-access-denied", "aws-no-credentials", "aws-expired-token", "aws-throttling", "aws-signature-rejected",
  "aws-resource-not-found", "aws-invalid-request", "aws-endpoint-unreachable", "aws-profile-or-region-missing",
  "dynamodb-conditional-check", "cloudformation-already-exists", "cloudformation-stack-state",
  "cloudformation-resource-failed", "cdk-not-bootstrapped", "lambda-timed-out", "gcp-permission-denied",
  "gcp-no-credentials", "cloud-run-not-listening", "azure-authorization-failed", "azure-deployment-failed",
  "aliyun-tencent-refused", "cloud-cli-usage", "gcloud-operation-failed", "aws-access-key-unknown",
  "aliyun-tencent-access-key", "gcp-resource-not-found", "gcp-api-disabled", "azure-resource-missing",
  "azure-cli-arguments", "entra-sign-in-refused", "gcp-quota-exceeded", "s3-acl-disabled", "gcp-act-as-denied",
  "azure-quota-exceeded", "cloud-run-image-missing", "cloud-run-secret-denied", "lambda-module-missing",
  "lambda-out-of-memory", "api-gateway-refused", "ses-address-unverified", "ec2-capacity-or-limit", "s3-wrong-region",
  "ecs-no-container-instances", "gcp-scope-insufficient",
];

/** Browsers, and the frameworks that run in them. The order decides between entries that fit equally well. */
// prettier-ignore
export const frontend = [
  "browser-chunk-load", "react-hydration", "browser-cors", "browser-fetch-failed", "browser-csp",
  "browser-mixed-content", "browser-net-error", "browser-certificate-error", "browser-websocket-failed",
  "browser-mime-type", "browser-resource-status", "react-minified-error", "react-invalid-hook-call",
  "react-object-as-child", "react-update-loop", "react-context-missing", "ssr-browser-global",
  "nextjs-server-client-boundary", "frontend-duplicate-key", "vue-template-property", "vue-runtime-only",
  "angular-injector", "angular-expression-changed", "angular-unknown-binding", "angularjs-injector",
  "browser-extension-messaging", "browser-quota-exceeded", "browser-storage-blocked", "browser-indexeddb",
  "browser-node-not-a-child", "browser-dom-argument", "browser-permission-denied", "browser-webgl",
  "browser-old-engine", "browser-service-worker", "browser-script-error", "wechat-mini-program-error",
  "browser-type-error", "browser-syntax-error", "browser-network-error", "browser-error", "svelte-update-loop",
  "angular-inject-context", "nextjs-suspense-search-params", "angular-budget-exceeded", "nextjs-prerender-error",
  "nextjs-cookies-read-only", "nextjs-image-host", "nextjs-async-params", "browser-script-is-html",
  "angular-unknown-element", "jquery-plugin-missing", "nextjs-router-not-mounted",
];

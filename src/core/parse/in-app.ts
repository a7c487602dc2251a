/** Which frames are our own code and which a library's or the runtime's: by where each ecosystem keeps what it installs. */
import type { Frame, Runtime } from "../types.ts";

/** Parts of a path that belong to an installed package, a runtime or a toolchain. */
// prettier-ignore
const foreignPaths: readonly string[] = [
  "node_modules/", "node:", "internal/", "[native code]", "<anonymous", "webpack/", "webpack-internal:",
  "site-packages", "dist-packages", "/lib/python", "\\lib\\", "<frozen ", "<string>", "importlib",
  "/rustc/", ".cargo/registry", "/usr/lib/", "/usr/include/", "/usr/local/go/", "/go/src/runtime", "/pkg/mod/", "/vendor/", "/gems/",
  "/rubies/", "/.rbenv/", "System.", "Microsoft.",
];

/** Packages of the JVM and of its common frameworks. */
// prettier-ignore
const foreignPackages: readonly string[] = [
  "java.", "javax.", "jakarta.", "jdk.", "sun.", "com.sun.", "kotlin.", "kotlinx.", "scala.", "groovy.", "clojure.", "android.",
  "androidx.", "dalvik.", "org.springframework.", "org.apache.", "org.hibernate.", "org.jboss.", "org.eclipse.", "org.h2.",
  "org.postgresql.", "com.mysql.", "com.zaxxer.", "com.fasterxml.", "io.netty.", "reactor.", "com.google.common.", "org.junit.",
  "org.codehaus.", "com.android.", "okhttp3.", "feign.", "akka.", "runtime.", "net.http.",
];

const jvm: ReadonlySet<Runtime> = new Set<Runtime>(["java", "kotlin", "scala"]);

/** Whether a frame is our own code, as far as its path or package shows. */
export function isInApp({ file, function: name }: Frame, runtime: Runtime): boolean {
  if (jvm.has(runtime) || runtime === "go") {
    if (name && foreignPackages.some((start) => name.startsWith(start))) return false;
  }
  if (!file) return jvm.has(runtime) && name !== undefined;
  const path = file.replaceAll("\\", "/");
  return !foreignPaths.some((part) => path.includes(part.replaceAll("\\", "/")));
}

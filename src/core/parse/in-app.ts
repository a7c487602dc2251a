/**
 * Which frames are our own code and which a library's or the runtime's: by where each ecosystem keeps what it installs, and by
 * the names of what it brings with it.
 */
import type { Frame, Runtime } from "../types.ts";
import { holding } from "./anchors.ts";
import { isNodeFile } from "./shared/javascript-frames.ts";
import { isMachinery } from "./shared/native-frames.ts";

/** Parts of a path, with `/` between its segments, that belong to an installed package, a runtime or a toolchain. */
// prettier-ignore
const foreignPaths: readonly string[] = [
  // JavaScript
  "node_modules", "node:", "internal/", "[native code]", "<anonymous", "webpack/", "webpack-internal:", "bun:", "deno:", "ext:",
  "-extension://", "/.yarn/", "/.pnpm/", "polyfills", "/vendor.js", "/vendor-", "/chunk-vendors",
  // Python
  "site-packages", "dist-packages", "/lib/python", "/lib64/python", "/.pyenv/versions/", "/conda/lib/", "/.tox/", "/.nox/", "/Python3", "/Python2",
  "<frozen ", "<string>", "<doctest ", "<__array_function__", "importlib", ".pyx", ".pxi",
  // Rust, Go, C and C++
  "/rustc/", ".cargo/registry", ".cargo/git", "/rustlib/", "/usr/lib", "/usr/include/", "/usr/src/debug/", "/usr/src/kernels/", "/usr/src/linux", "/usr/local/go/", "/go/src/runtime",
  "/usr/lib/go", "/pkg/mod/", "/sysdeps/", "/glibc", "/csu/libc-start", "/sanitizer_common/", "/asan/", "/tsan/", "/nptl/", "libc.so", "libc++",
  "libstdc++", "ld-linux", "/bits/", "/ext/new_allocator",
  // Ruby, PHP, Perl, Lua, R, Julia
  "/gems/", "/rubies/", "/.rbenv/", "/.rvm/", "<internal:", "/vendor/", "[internal function]", "/usr/share/perl", "/perl5/", "[C]", "/usr/share/lua",
  "/usr/share/julia", "/.julia/", "./boot.jl", "./client.jl",
  // .NET, Apple, Dart, Android
  "/_/src/", "/usr/share/dotnet", "/System/Library/", "/usr/lib/swift", "/Xcode.app/", "dart:", "package:flutter/", "package:flutter_test/",
  "/.pub-cache/", "/apex/", "/system/lib", "/system/framework",
  // OCaml, Haskell, Erlang
  "stdlib.ml", "/.opam/", "/.cabal/", "/.stack/", "libraries/base/", "gen_server.erl", "gen_statem.erl", "proc_lib.erl", "gen.erl", "supervisor.erl",
  "erl_eval.erl", "shell.erl", "lib/elixir/", "lib/gen_server", "/deps/",
];

/** What names of frameworks' own functions begin with, by runtime. */
// prettier-ignore
const jvmPackages: readonly string[] = [
  "java.", "javax.", "jakarta.", "jdk.", "sun.", "com.sun.", "kotlin.", "kotlinx.", "scala.", "groovy.", "groovyjarjar", "clojure.", "android.",
  "androidx.", "dalvik.", "org.springframework.", "org.apache.", "org.hibernate.", "org.jboss.", "org.eclipse.", "org.h2.", "org.postgresql.",
  "com.mysql.", "org.mariadb.", "oracle.jdbc.", "com.microsoft.sqlserver.", "com.zaxxer.", "com.alibaba.druid.", "com.baomidou.", "org.mybatis.",
  "com.fasterxml.", "io.netty.", "io.grpc.", "io.vertx.", "io.micrometer.", "io.quarkus.", "io.micronaut.", "io.lettuce.", "redis.clients.",
  "reactor.", "com.google.", "org.junit.", "org.opentest4j.", "org.testng.", "org.mockito.", "org.assertj.", "org.scalatest", "org.scalactic.",
  "io.kotest.", "org.gradle.", "org.codehaus.", "net.bytebuddy.", "org.thymeleaf.", "com.android.", "okhttp3.", "retrofit2.", "feign.", "akka.",
  "play.api.", "play.core.", "zio.", "cats.effect.", "sbt.", "lmcoursier.", "org.slf4j.", "ch.qos.logback.", "com.netflix.",
  "okio.", "com.openai.", "com.anthropic.", "dev.langchain4j.", "com.alibaba.dashscope.", "com.azure.", "com.amazonaws.", "software.amazon.",
];
const foreignNames: Partial<Record<Runtime, readonly string[]>> = {
  java: jvmPackages,
  kotlin: jvmPackages,
  scala: jvmPackages,
  go: ["runtime.", "net/http.", "net.http.", "reflect.", "sync.", "testing.", "internal/"],
  rust: [
    "std::",
    "core::",
    "alloc::",
    "<core::",
    "<alloc::",
    "<std::",
    "rust_begin_unwind",
    "__rust",
    "tokio::",
    "<tokio::",
    "test::",
  ],
  dotnet: [
    "System.",
    "Microsoft.",
    "Newtonsoft.",
    "Npgsql.",
    "StackExchange.",
    "Xunit.",
    "NUnit.",
    "Grpc.",
    "Serilog.",
    "UnityEngine.",
  ],
  php: ["{main}", "Illuminate\\", "Symfony\\", "Doctrine\\", "GuzzleHttp\\", "PHPUnit\\"],
  elixir: [
    "GenServer.",
    "Enum.",
    "Map.",
    "Keyword.",
    "Task.",
    "Ecto.",
    "Phoenix.",
    "Plug.",
    "Cowboy.",
    ":gen_server",
    ":proc_lib",
    ":erlang",
    "Kernel.",
    "Code.",
    "Mix.",
  ],
  erlang: [
    "gen_server:",
    "gen_statem:",
    "proc_lib:",
    "erl_eval:",
    "shell:",
    "erlang:",
    "lists:",
    "maps:",
    "ets:",
    "gen:",
  ],
  cpp: ["std::", "boost::"],
  swift: ["Swift.", "static Swift", "_swift", "UIKit", "Foundation", "SwiftUI"],
  objc: [
    "-[NS",
    "+[NS",
    "-[UI",
    "+[UI",
    "-[CA",
    "__CF",
    "CFRunLoop",
    "UIApplicationMain",
    "objc_",
    "__exceptionPreprocess",
    "_CF",
    "GSEvent",
    "start",
  ],
  ocaml: ["Stdlib", "CamlinternalLazy", "Lwt", "Dune__exe"],
  dart: ["_Future", "_CustomZone", "_rootRun", "_Timer"],
};
/** Frameworks and system libraries that crash reports name beside each frame. */
const foreignModules =
  /^(?:UIKit(?:Core)?|Foundation|CoreFoundation|SwiftUI|AppKit|QuartzCore|GraphicsServices|HIToolbox|lib[\w+.-]{1,60}|dyld|ntdll|kernel32|KERNELBASE|ucrtbase|MSVCR\w{1,20}|coreclr|clr|System\.[\w.]{1,100}|Microsoft\.[\w.]{1,100}|elixir|stdlib|kernel|ecto(?:_sql)?|phoenix\w{0,20}|plug\w{0,20}|bandit|cowboy|mix|ex_unit|Base|Core)$/;

/** Runtimes whose frames often have no file, and are told by their names. */
const namedOnly: ReadonlySet<Runtime> = new Set<Runtime>(["java", "kotlin", "scala", "dotnet"]);
const jvmSource = /\.(?:java|kt|kts|scala|groovy)$/;

const isForeign = holding(foreignPaths);

/** What a runtime brings that its frames name without a path. */
const isRuntimes = (file: string | undefined, name: string, runtime: Runtime): boolean =>
  runtime === "node"
    ? isNodeFile(file)
    : (runtime === "c" || runtime === "cpp") && isMachinery({ file, function: name });

/** Whether a frame is our own code, as far as its path, its module or its name shows. */
export function isInApp({ file, module, function: name = "" }: Frame, runtime: Runtime): boolean {
  const names = file !== undefined && jvmSource.test(file.slice(-20)) ? jvmPackages : (foreignNames[runtime] ?? []);
  if (names.some((start) => name.startsWith(start)) || foreignModules.test(module?.slice(0, 200) ?? "")) return false;
  if (isRuntimes(file, name, runtime)) return false;
  const place = file ?? module;
  if (place === undefined) return namedOnly.has(runtime) && name !== "";
  return !isForeign(place.replaceAll("\\", "/"));
}

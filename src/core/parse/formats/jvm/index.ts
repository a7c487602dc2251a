/** The JVM: Java, Kotlin, Scala, Groovy, their compilers, build tools and frameworks. */
import type { Format } from "../../../types.ts";
import { gradle } from "./gradle.ts";
import { gradleTest } from "./gradle-test.ts";
import { groovy } from "./groovy.ts";
import { java } from "./java.ts";
import { javaLauncher } from "./java-launcher.ts";
import { javaLine } from "./java-line.ts";
import { jshell } from "./jshell.ts";
import { jvmCompilers } from "./jvm-compilers.ts";
import { jvmTests } from "./jvm-tests.ts";
import { maven } from "./maven.ts";
import { mavenCompiler } from "./maven-compiler.ts";
import { mavenSurefire } from "./maven-surefire.ts";
import { sbt } from "./sbt.ts";
import { scala3 } from "./scala3.ts";
import { servletContainer } from "./servlet-container.ts";
import { springBoot } from "./spring-boot.ts";
import { threadDump } from "./thread-dump.ts";

export const jvmFormats: readonly Format[] = [
  mavenSurefire,
  mavenCompiler,
  maven,
  gradleTest,
  gradle,
  groovy,
  threadDump,
  java,
  javaLauncher,
  springBoot,
  servletContainer,
  jvmTests,
  jshell,
  jvmCompilers,
  scala3,
  sbt,
  javaLine,
];

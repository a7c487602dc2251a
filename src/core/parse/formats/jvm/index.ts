/** The JVM: Java, Kotlin, Scala, their compilers and frameworks. */
import type { Format } from "../../../types.ts";
import { java } from "./java.ts";
import { javaLauncher } from "./java-launcher.ts";
import { javaLine } from "./java-line.ts";
import { jvmCompilers } from "./jvm-compilers.ts";
import { springBoot } from "./spring-boot.ts";

export const jvmFormats: readonly Format[] = [java, javaLauncher, springBoot, jvmCompilers, javaLine];

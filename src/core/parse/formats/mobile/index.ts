/** Swift, Objective-C, Dart, Flutter, Android, React Native, and crash reports of devices. */
import type { Format } from "../../../types.ts";
import { android } from "./android.ts";
import { appleCrash } from "./apple-crash.ts";
import { appleIps } from "./apple-ips.ts";
import { crashlytics } from "./crashlytics.ts";
import { dart } from "./dart.ts";
import { dartCompiler } from "./dart-compiler.ts";
import { flutter } from "./flutter.ts";
import { nsError } from "./ns-error.ts";
import { objc } from "./objc.ts";
import { swift } from "./swift.ts";
import { swiftCompiler } from "./swift-compiler.ts";
import { xcode } from "./xcode.ts";

export const mobileFormats: readonly Format[] = [
  appleCrash,
  appleIps,
  objc,
  swift,
  swiftCompiler,
  xcode,
  nsError,
  flutter,
  dart,
  dartCompiler,
  android,
  crashlytics,
];

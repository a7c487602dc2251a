/** Swift, Objective-C, Dart, Flutter, Android, React Native, and crash reports of devices. */
import type { Format } from "../../../types.ts";

export const mobileFormats: readonly Format[] = [];

/** Android, iOS, Flutter, React Native. The order decides between entries that fit equally well. */
// prettier-ignore
export const mobile = [
  "flutter-renderflex-overflow", "flutter-layout-constraints", "flutter-setstate-after-dispose", "dart-null-value",
  "dart-type-cast", "flutter-missing-plugin", "flutter-platform-exception", "dart-undefined-name",
  "flutter-build-failed", "dart-compile-error", "dart-error", "ios-unrecognized-selector", "swift-unexpected-nil",
  "ios-index-out-of-bounds", "objc-invalid-argument", "ios-undefined-key", "ios-internal-inconsistency",
  "ios-url-error", "objc-exception", "swift-compile-error", "swift-runtime-error", "xcode-code-signing",
  "xcode-build-failed", "apple-package-resolution", "dyld-library-missing", "android-not-responding",
  "android-wrong-thread", "android-security-exception", "android-layout-inflation", "android-lifecycle-state",
  "android-install-failed", "react-native-native-module", "react-native-error", "android-foreground-service",
  "dart-pub-versions", "swift-module-version", "xcode-undefined-symbols", "android-room-schema",
  "android-native-library", "xcode-script-phase", "android-cleartext", "apple-simulator-arch",
  "xcode-multiple-commands", "swift-no-such-module", "firebase-no-app",
];

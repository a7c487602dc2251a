/** C#, ASP.NET, Entity Framework, MSBuild, NuGet. The order decides between entries that fit equally well. */
// prettier-ignore
export const dotnet = [
  "dotnet-null-reference", "dotnet-null-argument", "dotnet-lookup", "dotnet-format", "dotnet-type-error",
  "dotnet-dependency-injection", "ef-context-in-use", "ef-save-failed", "dotnet-sql-connection", "dotnet-http-client",
  "dotnet-file-not-found", "dotnet-assembly-missing", "dotnet-runtime-missing", "dotnet-json",
  "dotnet-invalid-operation", "dotnet-crash", "csharp-name-missing", "csharp-compile-error", "nuget-restore",
  "msbuild-failed", "dotnet-test-failed", "aspnet-start-failed", "dotnet-duplicate-key", "dotnet-disposed",
  "dotnet-file-access", "unity-missing-reference", "ef-model-invalid", "ef-tools-setup", "dotnet-json-cycle",
  "dotnet-collection-modified", "dotnet-concurrency", "dotnet-sql-timeout", "dotnet-sql-error", "dotnet-timeout",
  "dotnet-service-refused", "wpf-xaml-parse", "dotnet-xml", "csharp-file-missing", "ef-query-untranslatable",
  "dotnet-platform-unsupported", "ef-already-tracked", "dotnet-bitness", "dotnet-http2", "aspnet-port-in-use",
  "npgsql-datetime-kind", "aspnet-service-not-added",
];

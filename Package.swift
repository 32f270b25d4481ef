// swift-tools-version: 6.2
import PackageDescription

// Targets are rooms; arrows only point from a room to one listed above it. `Tests/HouseTests` compares
// every `import` line with the table in docs/architecture.md, which says what each room is for.

/// On Linux a release build yields executables that load nothing: no loader, no runtime, no ICU. That is
/// what makes a hook start in well under a millisecond. `-static-stdlib` is a compile-time flag as well,
/// because it decides which archives the objects ask the linker for.
let linuxRelease: BuildSettingCondition = .when(platforms: [.linux], configuration: .release)

let strict = Context.environment["SENTINEL_WARNINGS_AS_ERRORS"] == "1"

let swiftSettings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-static-stdlib"], linuxRelease),
    // Looking a generic type up by its mangled name costs microseconds the first time, and a hook does
    // everything for the first time.
    .unsafeFlags(
      ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], linuxRelease),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let staticLink: [LinkerSetting] = [
  .unsafeFlags(["-static-executable", "-Xlinker", "-s"], linuxRelease)
]

func room(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func door(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, swiftSettings: swiftSettings, linkerSettings: staticLink)
}

func tests(
  _ name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

let package = Package(
  name: "sentinel",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "sentinel", targets: ["sentinel"]),
    .executable(name: "sentinel-hook", targets: ["sentinel-hook"]),
  ],
  targets: [
    .target(name: "CPlatform"),
    room("Bytes", uses: ["CPlatform"]),
    room("JSON", uses: ["Bytes"]),
    room("Verdict", uses: ["Bytes"]),
    room("System", uses: ["CPlatform", "Bytes"]),
    room("Text", uses: ["Bytes"]),
    room("ShellSyntax", uses: ["Bytes"]),
    room("ShellMeaning", uses: ["ShellSyntax"]),
    room("SQL", uses: ["Bytes"]),
    room("Commands", uses: ["ShellMeaning", "SQL", "Verdict", "JSON"]),
    room("Detectors", uses: ["Text", "Verdict"]),
    room("Guard", uses: ["Commands", "Detectors"]),
    room("Policy", uses: ["Verdict", "System"]),
    room("Audit", uses: ["Verdict", "JSON", "System"]),
    room("Agents", uses: ["Verdict", "JSON"]),
    room("HookRuntime", uses: ["Agents", "Guard", "Policy", "Audit"]),
    door("sentinel-hook", uses: ["HookRuntime"]),
    door("sentinel", uses: ["HookRuntime"]),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    tests("HouseTests"),
    tests("BytesTests", uses: ["Bytes"]),
    tests("JSONTests", uses: ["JSON"]),
    tests("VerdictTests", uses: ["Verdict"]),
    tests("TextTests", uses: ["Text"]),
    tests("ShellSyntaxTests", uses: ["ShellSyntax"]),
    tests("ShellMeaningTests", uses: ["ShellMeaning"]),
    tests("SQLTests", uses: ["SQL"]),
    tests("CommandsTests", uses: ["Commands", "JSON"]),
    tests("DetectorsTests", uses: ["Detectors"]),
    tests("GuardTests", uses: ["Guard", "Agents"]),
    tests("PolicyTests", uses: ["Policy"]),
    tests("AuditTests", uses: ["Audit", "TestSupport"]),
    tests("AgentsTests", uses: ["Agents", "Policy", "TestSupport"]),
    tests("HookProcessTests", uses: ["sentinel-hook", "sentinel", "JSON", "TestSupport"]),
  ]
)

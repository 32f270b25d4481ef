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
  _ name: String, uses dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swiftSettings)
}

let package = Package(
  name: "sentinel",
  platforms: [.macOS(.v14)],
  targets: [
    .target(name: "CPlatform"),
    room("Bytes", uses: ["CPlatform"]),
    room("Verdict", uses: ["Bytes"]),
    room("ShellSyntax", uses: ["Bytes"]),
    room("ShellMeaning", uses: ["ShellSyntax"]),
    room("Commands", uses: ["ShellMeaning", "Verdict"]),
    tests("ShellMeaningTests", uses: ["ShellMeaning"]),
  ]
)

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
      [
        "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
        // The linker orders functions only where each is a section of its own.
        "-Xfrontend", "-function-sections",
      ], linuxRelease),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// What `counts.c` and `blocks.c` do in place of the runtime, as long as there is one thread.
#if arch(x86_64)
  let ownChores = [
    "swift_retain", "swift_release", "swift_retain_n", "swift_release_n", "swift_slowAlloc",
    "swift_slowDealloc",
  ].flatMap { ["-Xlinker", "--wrap=\($0)"] }
#else
  let ownChores: [String] = []
#endif

/// The linker puts side by side what a hook call touches, which halves the pages it faults in, and what a message
/// through the proxy does (Benchmarks/order).
func linking(inOrder names: String) -> [String] {
  ["-use-ld=lld"] + ownChores
    + [
      Context.environment["SENTINEL_KEEP_SYMBOLS"] == "1" ? "-S" : "-s",
      "--symbol-ordering-file=\(Context.packageDirectory)/Benchmarks/\(names)",
      "--no-warn-symbol-ordering",
      "--script=\(Context.packageDirectory)/Benchmarks/link-constants",
    ].flatMap { ["-Xlinker", $0] }
}

let staticLink: [LinkerSetting] = [
  .unsafeFlags(["-static-executable"] + linking(inOrder: "link-order"), linuxRelease)
]

/// The MCP proxy looks up host names and finds TLS in the system's libraries, which a static executable cannot.
/// At a fixed place, as those are, it has no addresses to put right at every start and in memory of its own.
let librariesAtRunTime: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib"] + linking(inOrder: "link-order-proxy") + [
      "-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic",
    ],
    linuxRelease),
  .linkedLibrary("dl", .when(platforms: [.linux])),
]

// Every target names all that it imports, and not only the nearest: what is not named is not watched, and a
// change there would leave stale objects behind.
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
    .executable(name: "sentinel-mcp", targets: ["sentinel-mcp"]),
    // For hosts written in Swift: the same judgement, and the same filter for messages of MCP.
    .library(name: "Guard", targets: ["Guard"]),
    .library(name: "MCPProxy", targets: ["MCPProxy"]),
  ],
  targets: [
    .target(
      name: "CPlatform",
      cSettings: [
        .define("SENTINEL_STATIC_START", linuxRelease),
        // Counting a reference takes ten instructions, and calls nothing; a frame of its own would be three more.
        .unsafeFlags(["-momit-leaf-frame-pointer"], linuxRelease),
      ]),
    room("Bytes", uses: ["CPlatform"]),
    room("JSON", uses: ["Bytes"]),
    room("Verdict", uses: ["Bytes"]),
    room("System", uses: ["CPlatform", "Bytes"]),
    room("Text", uses: ["CPlatform", "Bytes"]),
    room("ShellSyntax", uses: ["Bytes"]),
    room("ShellMeaning", uses: ["Bytes", "ShellSyntax"]),
    room("SQL", uses: ["Bytes"]),
    room("Commands", uses: ["Bytes", "Verdict", "ShellMeaning", "SQL"]),
    room("Detectors", uses: ["Bytes", "Verdict", "Text"]),
    room("Guard", uses: ["Bytes", "JSON", "Verdict", "ShellMeaning", "Commands", "Detectors"]),
    room("Policy", uses: ["Bytes", "JSON", "Verdict", "System"]),
    room("Audit", uses: ["Bytes", "JSON", "Verdict", "System"]),
    room("State", uses: ["Bytes", "JSON", "Verdict", "System"]),
    room("MachineScene", uses: ["Bytes", "System", "ShellMeaning"]),
    room("SettingsFiles", uses: ["Bytes", "JSON"]),
    room("Agents", uses: ["Bytes", "JSON", "Verdict", "SettingsFiles"]),
    room("Wiring", uses: ["Bytes", "JSON", "Verdict", "System", "SettingsFiles", "Agents"]),
    room(
      "HookRuntime",
      uses: [
        "Bytes", "JSON", "Verdict", "System", "ShellMeaning", "MachineScene", "Commands", "Guard", "Policy",
        "Audit", "State", "Agents",
      ]),
    // Apart from CPlatform: what looks for libraries at run time has no place in a hook.
    .target(name: "CNetwork"),
    room("MCPMessages", uses: ["Bytes", "JSON"]),
    room("MCPTransport", uses: ["CNetwork", "Bytes", "JSON", "System", "MCPMessages"]),
    room("MCPPins", uses: ["Bytes", "JSON", "Verdict", "System", "State", "MCPMessages"]),
    room(
      "MCPProxy",
      uses: [
        "Bytes", "JSON", "Verdict", "System", "ShellMeaning", "MachineScene", "Commands", "Detectors",
        "Guard",
        "CNetwork", "Policy", "Audit", "State", "Manual", "SQL", "MCPMessages", "MCPTransport", "MCPPins",
      ]),
    room(
      "MCPWrap", uses: ["Bytes", "JSON", "System", "SettingsFiles", "Wiring"]),
    room(
      "Scan",
      uses: [
        "Bytes", "JSON", "Verdict", "System", "ShellMeaning", "Detectors", "Guard", "Agents",
      ]),
    room(
      "Replay",
      uses: ["Bytes", "JSON", "Verdict", "System", "ShellMeaning", "Commands", "Guard", "Policy", "Agents"]),
    room("Report", uses: ["Bytes", "JSON", "Verdict", "System", "Audit"]),
    room("Manual", uses: ["Bytes"]),
    door("sentinel-hook", uses: ["HookRuntime"]),
    .executableTarget(
      name: "sentinel-mcp", dependencies: ["MCPProxy", "MCPWrap"], swiftSettings: swiftSettings,
      linkerSettings: librariesAtRunTime),
    door(
      "sentinel",
      uses: [
        "Bytes", "JSON", "Verdict", "System", "ShellSyntax", "ShellMeaning", "MachineScene", "Commands",
        "Detectors", "Guard", "Policy", "Audit", "State", "Agents", "SettingsFiles", "Wiring", "HookRuntime",
        "Scan", "Replay",
        "Report",
        "Manual", "MCPMessages", "MCPPins",
      ]),

    .executableTarget(
      name: "text-speed", dependencies: ["Bytes", "Verdict", "System", "Detectors"],
      path: "Benchmarks/TextSpeed",
      swiftSettings: swiftSettings, linkerSettings: staticLink),

    .executableTarget(
      name: "hint-fit", dependencies: ["Bytes", "JSON", "Verdict", "System", "Detectors"],
      path: "Benchmarks/HintFit",
      swiftSettings: swiftSettings, linkerSettings: staticLink),

    .target(name: "Chance", path: "Tests/Chance", swiftSettings: swiftSettings),
    // What the tests of the parser and its long fuzz have in common.
    .target(
      name: "ShellTexts", dependencies: ["Bytes", "ShellSyntax", "Chance"], path: "Tests/ShellTexts",
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "shell-speed", dependencies: ["Bytes", "ShellSyntax", "ShellMeaning", "ShellTexts", "Chance"],
      path: "Benchmarks/ShellSpeed", swiftSettings: swiftSettings, linkerSettings: staticLink),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    tests("HouseTests"),
    tests("BytesTests", uses: ["Bytes"]),
    tests("JSONTests", uses: ["Bytes", "JSON", "TestSupport", "Chance"]),
    tests("VerdictTests", uses: ["Bytes", "Verdict"]),
    tests("SystemTests", uses: ["System"]),
    tests("TextTests", uses: ["CPlatform", "Bytes", "Text", "Chance"]),
    tests("ShellSyntaxTests", uses: ["Bytes", "ShellSyntax", "ShellTexts", "Chance"]),
    tests("ShellMeaningTests", uses: ["Bytes", "ShellMeaning", "TestSupport", "Chance"]),
    tests("SQLTests", uses: ["Bytes", "SQL", "TestSupport"]),
    tests("CommandsTests", uses: ["Bytes", "JSON", "Verdict", "ShellMeaning", "Commands", "TestSupport"]),
    tests("DetectorsTests", uses: ["Bytes", "Verdict", "Text", "Detectors", "TestSupport", "Chance"]),
    tests("GuardTests", uses: ["Bytes", "JSON", "Verdict", "ShellMeaning", "Commands", "Guard", "Agents"]),
    tests("PolicyTests", uses: ["Bytes", "JSON", "Verdict", "System", "Policy", "TestSupport", "Chance"]),
    tests("AuditTests", uses: ["Bytes", "JSON", "Verdict", "System", "Audit", "TestSupport"]),
    tests("StateTests", uses: ["Bytes", "JSON", "Verdict", "System", "State", "TestSupport"]),
    tests("AgentsTests", uses: ["Bytes", "JSON", "Verdict", "Agents", "TestSupport", "Chance"]),
    tests(
      "WiringTests",
      uses: ["Bytes", "JSON", "Verdict", "System", "SettingsFiles", "Agents", "Wiring", "TestSupport"]),
    tests(
      "ScanTests",
      uses: ["Bytes", "JSON", "Verdict", "System", "Detectors", "Guard", "Scan", "TestSupport", "Chance"]),
    tests("ReportTests", uses: ["Bytes", "JSON", "Verdict", "System", "Audit", "Report", "TestSupport"]),
    tests(
      "ReplayTests",
      uses: [
        "Bytes", "JSON", "Verdict", "System", "ShellMeaning", "Guard", "Policy", "Agents", "Replay",
        "TestSupport",
      ]),
    tests("ManualTests", uses: ["Manual", "TestSupport"]),
    tests(
      "MCPTransportTests",
      uses: ["Bytes", "JSON", "System", "MCPMessages", "MCPTransport", "TestSupport", "Chance"]),
    tests("MCPMessagesTests", uses: ["Bytes", "JSON", "MCPMessages"]),
    tests(
      "MCPProxyTests",
      uses: [
        "Bytes", "JSON", "Verdict", "System", "ShellMeaning", "Detectors", "Guard", "Policy", "Audit",
        "State",
        "MCPMessages", "MCPTransport", "MCPPins", "MCPProxy", "TestSupport", "Chance",
      ]),
    tests("MCPWrapTests", uses: ["Bytes", "JSON", "SettingsFiles", "MCPWrap", "TestSupport"]),
    tests(
      "MCPProcessTests", uses: ["sentinel-mcp", "Bytes", "JSON", "System", "State", "TestSupport"]),
    tests("HookProcessTests", uses: ["sentinel-hook", "sentinel", "Bytes", "JSON", "TestSupport"]),
    tests("RealClients", uses: ["sentinel-hook", "sentinel", "TestSupport"]),
  ]
)

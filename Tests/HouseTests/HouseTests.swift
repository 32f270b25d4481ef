import Foundation
import Testing

/// The plan of the house, as docs/architecture.md draws it: which room may name which.
private let mayImport: [String: Set<String>] = [
  "CPlatform": [],
  "Bytes": ["CPlatform"],
  "JSON": ["Bytes"],
  "Verdict": ["Bytes"],
  "System": ["CPlatform", "Bytes"],
  "Text": ["Bytes"],
  "ShellSyntax": ["Bytes"],
  "ShellMeaning": ["ShellSyntax"],
  "SQL": ["Bytes"],
  "Commands": ["ShellMeaning", "SQL", "Verdict", "JSON"],
  "Detectors": ["Text", "SQL", "Verdict", "JSON"],
  "Guard": ["Commands", "Detectors"],
  "Policy": ["Verdict", "JSON", "System"],
  "Audit": ["Verdict", "JSON", "System"],
  "State": ["Verdict", "JSON", "System"],
  "Agents": ["Verdict", "JSON", "SettingsFiles"],
  "SettingsFiles": ["JSON"],
  "Wiring": ["Agents", "SettingsFiles", "System", "Verdict"],
  "MachineScene": ["ShellMeaning", "System"],
  "HookRuntime": ["Agents", "Guard", "Policy", "State", "Audit", "MachineScene"],
  "CNetwork": [],
  "MCPMessages": ["JSON"],
  "MCPTransport": ["CNetwork", "MCPMessages", "System"],
  "MCPPins": ["MCPMessages", "State"],
  "MCPProxy": [
    "MCPPins", "MCPTransport", "Guard", "Policy", "State", "Audit", "MachineScene", "Manual", "SQL",
  ],
  "MCPWrap": ["Wiring", "SettingsFiles", "System"],
  "Scan": ["Guard", "Policy", "Agents", "System"],
  "Replay": ["Guard", "Policy", "Agents", "System"],
  "Report": ["Audit", "Verdict", "System"],
  "Manual": ["Bytes"],
  "sentinel-hook": ["HookRuntime"],
  "sentinel-mcp": ["MCPProxy", "MCPWrap"],
]

/// What each room may name, and whatever those may.
private let reach: [String: Set<String>] = {
  var reach: [String: Set<String>] = [:]
  func follow(_ room: String) -> Set<String> {
    if let known = reach[room] { return known }
    let direct = mayImport[room] ?? []
    let all = direct.reduce(into: direct) { $0.formUnion(follow($1)) }
    reach[room] = all
    return all
  }
  for room in mayImport.keys { _ = follow(room) }
  return reach
}()

private let root = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

private struct SourceFile: Sendable {
  let path: String
  let room: String
  let text: String

  var imports: [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let at = words.firstIndex(of: "import"), at <= 1, at + 1 < words.count else { return nil }
      return words[at + 1]
    }
  }
}

private let sources: [SourceFile] = {
  let folder = root + "/Sources"
  let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
  return names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
    let data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    return SourceFile(
      path: name, room: String(name.prefix { $0 != "/" }), text: String(decoding: data, as: UTF8.self))
  }
}()

@Suite("The house")
struct HouseTests {
  @Test("There are sources to look at")
  func sourcesAreFound() {
    #expect(sources.count > 50)
  }

  @Test("Every import follows an arrow of the plan")
  func arrowsPointDown() {
    let outside: Set<String> = ["Darwin", "Glibc"]
    for file in sources where file.room != "sentinel" {
      guard let allowed = reach[file.room] else {
        Issue.record("\(file.path): the room \(file.room) is not in the plan")
        continue
      }
      for name in file.imports where !outside.contains(name) {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test("Nothing on the hook's way uses what makes a hook slow")
  func hotPathStaysLean() {
    let banned: Set<String> = [
      "Foundation", "FoundationEssentials", "Dispatch", "_StringProcessing", "RegexBuilder",
      "Synchronization",
    ]
    for file in sources {
      for name in file.imports { #expect(!banned.contains(name), "\(file.path) imports \(name)") }
      #expect(!file.text.contains("@unchecked Sendable"), "\(file.path) escapes Sendable")
      #expect(!file.text.contains("nonisolated(unsafe)"), "\(file.path) escapes isolation")
      #expect(!file.text.contains(" async "), "\(file.path) suspends")
      #expect(!file.text.contains("Regex<") && !file.text.contains("try Regex("), "\(file.path) uses Regex")
    }
  }

  @Test("No folder of tests is forgotten")
  func testsAreRun() throws {
    let package = try String(contentsOfFile: root + "/Package.swift", encoding: .utf8)
    let folders = try FileManager.default.contentsOfDirectory(atPath: root + "/Tests")
    for folder in folders where folder.hasSuffix("Tests") {
      #expect(package.contains("\"\(folder)\""), "\(folder) is no target")
    }
  }

  @Test("No file has outgrown its subject")
  func filesStaySmall() {
    for file in sources {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 600, "\(file.path) has \(lines) lines")
    }
  }
}

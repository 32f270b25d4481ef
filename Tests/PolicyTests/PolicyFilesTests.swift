import Foundation
import Policy
import System
import TestSupport
import Testing
import Verdict

@Suite("Policy files")
struct PolicyFilesTests {
  private let folder = ScratchFolder()
  private var path: String { folder.path + "/policy.json" }

  private func load(project: Bool = false, variables: [String: String] = [:]) -> Policies {
    var all = Policies(
      options: [:], environment: Environment { variables[$0] },
      places: PolicyPlaces(managed: folder.path + "/managed.json", user: [path], home: "/home/dev"))
    if project { all.enter(project: folder.path + "/project") }
    return all
  }

  @Test("A missing file, and a missing folder, are fine")
  func missing() {
    let all = load(project: true)
    #expect(all.problem == nil)
    #expect(all.files.isEmpty)
    #expect(all.settings == Settings())
  }

  @Test("Managed, person and project are read")
  func threeLayers() {
    folder.write("managed.json", "{\"severity\": {\"low\": \"warn\"}}")
    folder.write("policy.json", "{\"severity\": {\"high\": \"ask\"}}")
    folder.write(
      "project/.sentinel/policy.json", "{\"severity\": {\"medium\": \"block\", \"high\": \"allow\"}}")
    let all = load(project: true)
    #expect(all.problem == nil)
    #expect(all.files.map(\.layer) == [.managed, .user, .project])
    #expect([all.settings.onLow, all.settings.onMedium, all.settings.onHigh] == [.warn, .block, .ask])
  }

  @Test("A link is not followed")
  func link() throws {
    folder.write("other.json", "{}")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/other.json")
    #expect(load().problem == "\(path): it is a symbolic link; put the file itself there")
  }

  @Test("A dangling link is no missing file")
  func danglingLink() throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere")
    #expect(load().problem != nil)
  }

  @Test("A file that anybody may write to is not obeyed")
  func worldWritable() {
    folder.write("policy.json", "{}")
    chmod(path, 0o666)
    #expect(load().problem == "\(path): anybody may write to it; close it with chmod o-w")
    chmod(path, 0o664)
    #expect(load().problem == nil)
  }

  @Test("A folder, a pipe and a file too large are named")
  func oddFiles() {
    _ = folder.makeFolder("policy.json")
    #expect(load().problem?.contains("no regular file") == true)
    rmdir(path)
    mkfifo(path, 0o600)
    #expect(load().problem?.contains("no regular file") == true)
    unlink(path)
    folder.write("policy.json", [UInt8](repeating: 0x20, count: PolicyReader.largest + 1))
    #expect(load().problem == "\(path): it is larger than 1024 KiB")
  }

  @Test("Bytes that are no text, and a file of nothing, are mistakes")
  func noText() {
    folder.write("policy.json", [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])
    #expect(load().problem?.hasPrefix("\(path):1:3: ") == true)
    folder.write("policy.json", [])
    #expect(load().problem?.hasPrefix("\(path):1:1: ") == true)
  }

  @Test("A broken file might have limited the environment, so it is limited")
  func brokenLimits() {
    folder.write("policy.json", "{")
    let all = load(variables: ["SENTINEL_HOOK_ON_ERROR": "allow", "SENTINEL_AUDIT": "off"])
    #expect(all.settings.onError == .block)
    #expect(all.auditEnvironment["SENTINEL_AUDIT"] == nil)
  }

  @Test("Where policies are looked for")
  func places() {
    let home = PolicyPlaces(of: Environment { ["HOME": "/home/dev"][$0] })
    #expect(home.user.first == "/home/dev/.config/sentinel/policy.json")
    let xdg = PolicyPlaces(of: Environment { ["HOME": "/home/dev", "XDG_CONFIG_HOME": "/c"][$0] })
    #expect(xdg.user.prefix(2) == ["/home/dev/.config/sentinel/policy.json", "/c/sentinel/policy.json"])
    #expect(PolicyPlaces(of: Environment { ["XDG_CONFIG_HOME": "relative"][$0] }).user.isEmpty)
    #if os(Linux)
      #expect(home.managed == "/etc/sentinel/policy.json")
      #expect(home.user.count == 1)
    #endif
  }

  @Test("XDG_CONFIG_HOME can neither hide the usual file nor bring one in from the project")
  func elsewhere() {
    folder.write("home/.config/sentinel/policy.json", "{\"severity\": {\"low\": \"block\"}}")
    let variables = ["HOME": folder.path + "/home", "XDG_CONFIG_HOME": folder.path + "/project"]
    func all() -> Policies {
      let environment = Environment { variables[$0] }
      var places = PolicyPlaces(of: environment)
      places.managed = nil
      var all = Policies(options: [:], environment: environment, places: places)
      all.enter(project: folder.path + "/project")
      return all
    }
    #expect(all().settings.onLow == .block)
    folder.write("project/sentinel/policy.json", "{\"severity\": {\"high\": \"allow\"}}")
    #expect(all().problem?.contains("there is another policy of yours") == true)
    unlink(folder.path + "/home/.config/sentinel/policy.json")
    #expect(all().problem?.contains("lies in the project") == true)
  }
}

import Audit
import Bytes
import Foundation
import JSON
import System
import TestSupport
import Testing
import Verdict

private func record(_ text: String = "x", findings: Int = 0) -> AuditRecord {
  let event = Event(
    agent: "claude", name: "PreToolUse", moment: .beforeTool, session: text, tool: ToolName("Bash"))
  let finding = Finding(
    rule: "files.delete-home", severity: .critical, category: "files", title: "Deletes", why: "W",
    instead: "I",
    location: Location(path: FieldPath("tool_input", "command"), range: 0..<3),
    evidence: Evidence(plain: "rm -rf ~"))
  let decision = Decision(
    action: findings > 0 ? .block : .allow, findings: Array(repeating: finding, count: findings),
    id: "0123456789")
  return AuditRecord(
    door: "hook", event: event, decision: decision, latencyMicroseconds: 7,
    time: Timestamp(milliseconds: 1_763_697_083_123))
}

@Suite("The audit log")
struct AuditLogTests {
  private let folder = ScratchFolder()
  private var location: AuditLocation { AuditLocation(log: folder.path + "/state/audit.ndjson") }

  private func filled(_ count: Int, rotationSize: Int = AuditLocation.standardRotationSize) throws
    -> AuditLocation
  {
    let location = AuditLocation(log: folder.path + "/state/audit.ndjson", rotationSize: rotationSize)
    for i in 1...count { try AuditLog(at: location).append(record("session \(i)", findings: i % 2)) }
    return location
  }

  private func lines(_ path: String) -> [String] {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  private func rewrite(_ path: String, _ lines: [String]) {
    try? Data((lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")).utf8).write(
      to: URL(fileURLWithPath: path))
  }

  @Test("A record says what was decided, and the next one names its digest")
  func chain() throws {
    let location = try filled(2)
    let lines = lines(location.log)
    let first = try JSONDocument(ByteView(lines[0])).root
    #expect(first["seq"]?.int == 1)
    #expect(first["time"]?.string == "2025-11-21T03:51:23.123Z")
    #expect(first["action"]?.string == "block")
    #expect(first["severity"]?.string == "critical")
    #expect(first["findings"]?[0]?["path"]?.string == "tool_input.command")
    #expect(first["prev"]?.string == String(repeating: "0", count: 64))
    let second = try JSONDocument(ByteView(lines[1])).root
    #expect(second["prev"]?.string == SHA256.hex(Array(lines[0].utf8)))
    let result = try AuditVerification(location)
    #expect(result.isSound)
    #expect(result.records == 2)
  }

  @Test("The log, its head and its folder are closed to others")
  func permissions() throws {
    let location = try filled(1)
    for path in [location.log, location.head, location.lock] {
      #expect(OwnFile.status(of: path)?.permissions == 0o600)
    }
    #expect(OwnFile.status(of: location.folder)?.permissions == 0o700)
  }

  @Test("A folder that was open to others is closed")
  func closesFolder() throws {
    _ = folder.makeFolder("state")
    chmod(folder.path + "/state", 0o755)
    let location = try filled(1)
    #expect(OwnFile.status(of: location.folder)?.permissions == 0o700)
  }

  @Test("A changed, removed, moved, added or cut record is found", arguments: 0..<8)
  func tampering(_ kind: Int) throws {
    let location = try filled(6)
    var lines = lines(location.log)
    switch kind {
    case 0: lines[2] = lines[2].replacingOccurrences(of: "block", with: "allow")
    case 1: lines.remove(at: 3)
    case 2: lines.swapAt(1, 2)
    case 3: lines.insert(lines[2], at: 3)
    case 4: lines.removeLast()
    case 5: lines.removeAll()
    case 6: lines[5] = lines[5].replacingOccurrences(of: "session 6", with: "session 7")
    default: lines.removeFirst()
    }
    rewrite(location.log, lines)
    let result = try AuditVerification(location)
    #expect(!result.isSound)
  }

  @Test("A log that is gone altogether is missed")
  func logRemoved() throws {
    let location = try filled(3)
    try FileManager.default.removeItem(atPath: location.log)
    let result = try AuditVerification(location)
    #expect(result.faults.first?.message.contains("3 of 3 records are missing") == true)
  }

  @Test("A head that is gone is missed")
  func headRemoved() throws {
    let location = try filled(3)
    try FileManager.default.removeItem(atPath: location.head)
    #expect(try !AuditVerification(location).isSound)
  }

  @Test("Writing on does not paint over a cut tail")
  func writingOnAfterTampering() throws {
    let location = try filled(5)
    rewrite(location.log, Array(lines(location.log).dropLast()))
    try AuditLog(at: location).append(record("later"))
    #expect(try !AuditVerification(location).isSound)
  }

  @Test("Full files are set aside, and the chain goes on across them")
  func rotation() throws {
    let location = try filled(40, rotationSize: 4096)
    let files = AuditFiles(location).all()
    #expect(files.count > 2)
    #expect(files.contains(location.setAside(firstSequence: 1)))
    let result = try AuditVerification(location)
    #expect(result.isSound, "\(result.faults)")
    #expect(result.records == 40)
  }

  @Test("Many records at once are set aside where each would have been")
  func rotationInOneGo() throws {
    let location = AuditLocation(log: folder.path + "/state/audit.ndjson", rotationSize: 4096)
    try AuditLog(at: location).append(contentsOf: (1...40).map { record("session \($0)", findings: $0 % 2) })
    #expect(AuditFiles(location).all().count > 2)
    let result = try AuditVerification(location)
    #expect(result.isSound, "\(result.faults)")
    #expect(result.records == 40)
  }

  @Test("The oldest files go, and what is left still verifies")
  func oldFilesGo() throws {
    let location = try filled(200, rotationSize: 4096)
    #expect(AuditFiles(location).setAside().count == AuditLocation.keptFiles)
    let result = try AuditVerification(location)
    #expect(result.isSound, "\(result.faults)")
    #expect(result.records < 200)
  }

  @Test("A file in the middle that is gone is missed")
  func middleFileRemoved() throws {
    let location = try filled(40, rotationSize: 4096)
    try FileManager.default.removeItem(atPath: AuditFiles(location).setAside()[1].path)
    #expect(try !AuditVerification(location).isSound)
  }

  @Test("The first kept file that is gone is missed")
  func firstFileRemoved() throws {
    let location = try filled(40, rotationSize: 4096)
    try FileManager.default.removeItem(atPath: AuditFiles(location).setAside()[0].path)
    #expect(try !AuditVerification(location).isSound)
  }

  @Test("A record whose writer died before counting it is caught up with")
  func catchesUp() throws {
    let location = try filled(3)
    let head = try Data(contentsOf: URL(fileURLWithPath: location.head))
    try AuditLog(at: location).append(record("fourth"))
    try head.write(to: URL(fileURLWithPath: location.head))
    chmod(location.head, 0o600)
    #expect(try AuditVerification(location).isSound)
    try AuditLog(at: location).append(record("fifth"))
    let result = try AuditVerification(location)
    #expect(result.isSound, "\(result.faults)")
    #expect(result.records == 5)
  }

  @Test("A line that was cut short is reported and does not swallow the next record")
  func tornLine() throws {
    let location = try filled(2)
    let handle = try #require(FileHandle(forWritingAtPath: location.log))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"v\":1,\"se".utf8))
    try handle.close()
    try AuditLog(at: location).append(record("third"))
    #expect(lines(location.log).count == 4)
    let result = try AuditVerification(location)
    #expect(result.faults.count == 1)
    #expect(result.faults.first?.line == 3)
  }

  @Test(
    "Nobody can point the log elsewhere",
    arguments: ["audit.ndjson", "audit.ndjson.head", "audit.ndjson.lock"])
  func symlinks(name: String) throws {
    let state = folder.makeFolder("state")
    folder.write("victim", "precious\n")
    try FileManager.default.createSymbolicLink(
      atPath: state + "/" + name, withDestinationPath: folder.path + "/victim")
    #expect(throws: SystemError.self) { try AuditLog(at: location).append(record()) }
    #expect(folder.read("victim") == "precious\n")
  }

  @Test("A folder that is a link, a file with two names, a pipe: none of them is written")
  func oddFiles() throws {
    let elsewhere = folder.makeFolder("elsewhere")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/state", withDestinationPath: elsewhere)
    #expect(throws: SystemError.self) { try AuditLog(at: location).append(record()) }
    try FileManager.default.removeItem(atPath: folder.path + "/state")
    let state = folder.makeFolder("state")
    folder.write("victim", "")
    link(folder.path + "/victim", state + "/audit.ndjson")
    #expect(throws: SystemError.self) { try AuditLog(at: location).append(record()) }
    unlink(state + "/audit.ndjson")
    mkfifo(state + "/audit.ndjson", 0o600)
    #expect(throws: SystemError.self) { try AuditLog(at: location).append(record()) }
  }

  @Test("Hostile names reach the log on one line and without secrets")
  func hostileText() throws {
    var event = Event(agent: "claude", name: "PreToolUse\n{\"forged\":1}", moment: .beforeTool)
    event.session = String(repeating: "s", count: 100_000)
    event.tool = ToolName("mcp__x__ghp_abcdefghijklmnopqrstuvwxyz0123456789")
    event.directory = "/home/dev/token=abcdef012345"
    let record = AuditRecord(
      door: "hook", event: event, decision: Decision(action: .allow, findings: [], id: ""),
      latencyMicroseconds: 1)
    try AuditLog(at: location).append(record)
    let lines = lines(location.log)
    #expect(lines.count == 1)
    #expect(lines[0].utf8.count < 4096)
    #expect(!lines[0].contains("efghijklmnopqrstuvwxyz0123456789"))
    #expect(!lines[0].contains("abcdef012345"))
    #expect(try AuditVerification(location).isSound)
  }
}

@Suite("Where the log is kept")
struct AuditLocationTests {
  private func choose(_ variables: [String: String]) -> AuditLocation.Choice {
    AuditLocation.choose(Environment { variables[$0] })
  }

  @Test("The state folder, another file, or nothing")
  func choices() {
    #expect(
      choose(["HOME": "/h", "XDG_STATE_HOME": "/s"]) == .at(AuditLocation(log: "/s/sentinel/audit.ndjson")))
    #expect(choose(["HOME": "/h", "SENTINEL_AUDIT": "/x/y.log"]) == .at(AuditLocation(log: "/x/y.log")))
    #expect(choose(["HOME": "/h", "SENTINEL_AUDIT": "off"]) == .off)
    #if os(Linux)
      #expect(choose(["HOME": "/h"]) == .at(AuditLocation(log: "/h/.local/state/sentinel/audit.ndjson")))
      #expect(
        choose(["HOME": "/h", "XDG_STATE_HOME": "relative"])
          == .at(AuditLocation(log: "/h/.local/state/sentinel/audit.ndjson")))
    #endif
  }

  @Test(
    "What names no place is said, not guessed",
    arguments: [
      [:], ["HOME": "relative"], ["HOME": "/h", "SENTINEL_AUDIT": "audit.ndjson"],
      ["HOME": "/h", "SENTINEL_AUDIT": "/x/"], ["HOME": "/h", "SENTINEL_AUDIT_MAX_BYTES": "lots"],
      ["HOME": "/h", "SENTINEL_AUDIT_MAX_BYTES": "1"],
    ] as [[String: String]])
  func nowhere(variables: [String: String]) {
    guard case .nowhere(let reason) = choose(variables) else {
      Issue.record("a place was chosen for \(variables)")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test("Names of set-aside files sort by their records")
  func names() {
    #expect(AuditLocation(log: "/a/audit.ndjson").setAside(firstSequence: 12) == "/a/audit-0000000012.ndjson")
    #expect(AuditLocation(log: "/a/log").setAside(firstSequence: 1) == "/a/log-0000000001")
  }
}

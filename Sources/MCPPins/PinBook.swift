import Bytes
import JSON
import State
import System
import Verdict

/// The pins of the server of this session: compares what it offers with what it offered before.
package struct PinBook: Sendable {
  package let server: ServerIdentity
  private let folder: StateFolder?
  private let lock: PinLock
  private var file: PinFile
  /// This server was never seen before this session.
  private var isNew: Bool
  private var stamp: FileStamp?
  /// Of the list that is being read page by page.
  private var seen: Set<String> = []
  /// Tools whose description would mislead; not a matter of pins, but of the same consequence.
  private var withheld: Set<String> = []
  private var problems: [String] = []
  /// What other servers call their tools.
  private var foreign: [(tool: String, server: String)]?

  package init(_ server: ServerIdentity, folder: StateFolder?, lock: PinLock) {
    self.server = server
    self.folder = folder
    self.lock = lock
    file = PinFile(server)
    isNew = true
    reload()
    if folder == nil {
      problems.append(
        "neither XDG_STATE_HOME nor HOME names an absolute folder; tools are pinned for this session only")
    }
    if let problem = lock.problem { problems.append(problem) }
  }

  /// One tool that is not what it was.
  package struct Change: Sendable {
    package let tool: String
    package let finding: Finding
    package let isQuarantined: Bool
  }

  /// What went wrong since the last time.
  package mutating func takeProblems() -> [String] {
    defer { problems = [] }
    return problems
  }

  // MARK: Looking

  /// Compares a page of the server's list. Names what changed, and what is worth knowing otherwise.
  package mutating func compare(
    _ tools: [ToolDefinition], isWhole: Bool, now: Int64 = Timestamp.now.milliseconds
  ) -> [Change] {
    reload()
    var changes: [Change] = []
    var isDirty = false
    let isFirstPage = seen.isEmpty
    for tool in tools {
      seen.insert(tool.name)
      if let i = file.pins.firstIndex(where: { $0.tool == tool.name }) {
        if file.pins[i].trusted == tool {
          // It went back to what it was.
          if file.pins[i].pending != nil { isDirty = true }
          file.pins[i].pending = nil
          file.pins[i].pendingSince = nil
        } else {
          if file.pins[i].pending != tool {
            file.pins[i].pending = tool
            file.pins[i].pendingSince = now
            isDirty = true
          }
          changes.append(changed(tool.name, file.pins[i].trusted, tool))
          continue
        }
      } else {
        let renamed = isNew ? nil : original(of: tool, among: tools, isWhole: isWhole && isFirstPage)
        var pin = Pin(tool, since: now)
        if let renamed {
          pin.trusted = ToolDefinition(name: tool.name, canonical: renamed.trusted.canonical)
          pin.pending = tool
          pin.pendingSince = now
          changes.append(renamedChange(tool.name, from: renamed.tool))
        } else if let twin = namesake(of: tool.name) {
          changes.append(collision(tool.name, twin))
        }
        file.pins.append(pin)
        isDirty = true
      }
      if let wanted = lock.digest(of: tool.name, on: server), wanted != tool.digest {
        changes.append(unlocked(tool.name))
        lockedOut.insert(tool.name)
      } else {
        lockedOut.remove(tool.name)
      }
    }
    if isWhole {
      seen = []
      isNew = false
    }
    if isDirty { save() }
    return changes
  }

  /// Tools that are not what a committed lock file says.
  private var lockedOut: Set<String> = []

  /// Why a tool may not be called now.
  package mutating func refusal(of tool: String) -> Finding? {
    if withheld.contains(tool) {
      return Self.finding(
        "mcp.tool-withheld", "The description of this tool was withheld, so it is not called either",
        why: "What it says of itself would steer the model.",
        instead: "Use another tool; the person can look at the server.")
    }
    if lockedOut.contains(tool) { return unlocked(tool).finding }
    guard file.pins.contains(where: { $0.tool == tool && $0.pending != nil }) else { return nil }
    // A person may have approved it since.
    reload()
    guard let pin = file.pins.first(where: { $0.tool == tool && $0.pending != nil }),
      let pending = pin.pending
    else { return nil }
    return changed(tool, pin.trusted, pending).finding
  }

  package mutating func withhold(_ tool: String) { withheld.insert(tool) }
  package mutating func release(_ tool: String) { withheld.remove(tool) }

  /// Everything as it stands is new again: the server was started anew.
  package mutating func startOver() { seen = [] }

  // MARK: Keeping

  private mutating func reload() {
    guard let folder else { return }
    let now = FileStamp(PinFile.path(of: server, in: folder))
    guard now != stamp || stamp == nil else { return }
    stamp = now
    do throws(SystemError) {
      guard let kept = try PinFile.load(server, in: folder) else { return }
      file = PinFile(server, pins: kept.pins)
      isNew = false
    } catch {
      problems.append(error.message)
    }
  }

  private mutating func save() {
    guard let folder else { return }
    do throws(SystemError) {
      try file.save(in: folder)
      stamp = FileStamp(PinFile.path(of: server, in: folder))
    } catch {
      problems.append(error.message)
    }
  }

  // MARK: Likeness

  /// The pinned tool that this new one seems to be under another name: the same but for the name, or nearly the same
  /// name where the old one is gone.
  private func original(of tool: ToolDefinition, among tools: [ToolDefinition], isWhole: Bool) -> Pin? {
    let here = Set(tools.map(\.name))
    let gone = file.pins.filter { !here.contains($0.tool) && !seen.contains($0.tool) }
    guard isWhole, !gone.isEmpty else { return nil }
    let body = tool.body
    if let same = gone.first(where: { $0.trusted.body == body }) { return same }
    return gone.first { Likeness.isNear($0.tool, tool.name) }
  }

  private mutating func namesake(of tool: String) -> (tool: String, server: String)? {
    if foreign == nil {
      foreign = []
      if let folder {
        for other in PinFile.all(in: folder) where other.server.text != server.text {
          foreign?.append(contentsOf: other.pins.map { ($0.tool, other.server.name) })
        }
      }
    }
    return foreign?.first { $0.tool == tool || Likeness.isNear($0.tool, tool) }
  }

  // MARK: Findings

  private func changed(_ tool: String, _ old: ToolDefinition, _ new: ToolDefinition) -> Change {
    let parts = PinDiff(old, new).parts.prefix(4).joined(separator: ", ")
    return Change(
      tool: tool,
      finding: Self.finding(
        "mcp.tool-changed",
        "The tool \(Self.shown(tool)) is not what it was when it was trusted (\(parts))",
        why: "A server that changes a tool after it was trusted can make it do or say something else.",
        instead:
          "The person can look at the difference with `sentinel mcp diff` and accept it with `sentinel mcp approve`."
      ),
      isQuarantined: true)
  }

  private func renamedChange(_ tool: String, from old: String) -> Change {
    Change(
      tool: tool,
      finding: Self.finding(
        "mcp.tool-renamed",
        "The tool \(Self.shown(tool)) stands in the place of \(Self.shown(old)), which is gone",
        why: "A tool that is renamed evades what was decided about it under its former name.",
        instead: "The person can look with `sentinel mcp diff` and accept it with `sentinel mcp approve`."),
      isQuarantined: true)
  }

  private func unlocked(_ tool: String) -> Change {
    Change(
      tool: tool,
      finding: Self.finding(
        "mcp.tool-not-locked", "The tool \(Self.shown(tool)) is not the one that .sentinel/mcp.lock names",
        why: "The project has agreed on another version of it.",
        instead: "Use the server's version that the project has agreed on, or change the lock file there."),
      isQuarantined: true)
  }

  private func collision(_ tool: String, _ twin: (tool: String, server: String)) -> Change {
    let how =
      twin.tool == tool ? "has the name of a tool" : "has nearly the name of \(Self.shown(twin.tool))"
    var finding = Self.finding(
      "mcp.tool-name-collision",
      "The tool \(Self.shown(tool)) \(how) of the server \(Self.shown(twin.server))",
      why: "A model that means the one may call the other.",
      instead: "Tell the servers' tools apart by the server's name, or use only one of them.")
    finding.severity = .low
    return Change(tool: tool, finding: finding, isQuarantined: false)
  }

  private static func shown(_ name: String) -> String {
    "\"" + Redaction.mask(name.shortened(to: 60)).escapedForOneLine + "\""
  }

  private static func finding(
    _ rule: String, _ title: String, why: String, instead: String
  ) -> Finding {
    Finding(rule: rule, severity: .high, category: "mcp", title: title, why: why, instead: instead)
  }
}

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
  /// Of it, tools that were not known before.
  private var fresh: [String] = []
  /// Where each tool's pin stands in the file.
  private var places: [String: Int] = [:]
  private var isDirty = false
  /// Why the pins cannot be read, where they are there and cannot: then no tool is trusted.
  private var unreadable: String?
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
    if let unreadable {
      return tools.map { Change(tool: $0.name, finding: Self.unread(unreadable), isQuarantined: true) }
    }
    var changes: [Change] = []
    for tool in tools {
      seen.insert(tool.name)
      if let i = places[tool.name] {
        if let change = compare(tool, at: i, now) {
          changes.append(change)
          continue
        }
      } else if withheld.contains(tool.name) {
        // What misleads is not trusted: a harmless version that comes later is the first.
        continue
      } else {
        if !isNew { fresh.append(tool.name) }
        if let twin = namesake(of: tool.name) { changes.append(collision(tool.name, twin)) }
        places[tool.name] = file.pins.count
        file.pins.append(Pin(tool, since: now))
        isDirty = true
      }
      if let wanted = lock.digest(of: tool.name, on: server), wanted != tool.digest {
        changes.append(unlocked(tool.name))
        lockedOut.insert(tool.name)
      } else {
        lockedOut.remove(tool.name)
      }
    }
    guard isWhole else { return changes }
    changes += renames(now)
    startOver()
    isNew = false
    if isDirty { save() }
    return changes
  }

  /// A tool that is known: whether it still is what it was.
  private mutating func compare(_ tool: ToolDefinition, at i: Int, _ now: Int64) -> Change? {
    if file.pins[i].trusted == tool {
      // It went back to what it was.
      if file.pins[i].pending != nil { isDirty = true }
      file.pins[i].pending = nil
      file.pins[i].pendingSince = nil
      return nil
    }
    if file.pins[i].pending != tool {
      file.pins[i].pending = tool
      file.pins[i].pendingSince = now
      isDirty = true
      // A call may come before the list has ended.
      save()
    }
    return changed(tool.name, file.pins[i].trusted, tool)
  }

  /// Tools that are new in a list where others are gone that were the same but for the name, or nearly had the name.
  private mutating func renames(_ now: Int64) -> [Change] {
    guard !fresh.isEmpty else { return [] }
    let gone = file.pins.filter { !seen.contains($0.tool) }
    guard !gone.isEmpty else { return [] }
    var byBody: [String: Pin] = [:]
    for pin in gone { byBody[pin.trusted.body] = pin }
    var changes: [Change] = []
    for name in fresh {
      guard let i = places[name], file.pins[i].pending == nil else { continue }
      let tool = file.pins[i].trusted
      let near = gone.count <= 200 ? gone.first { Likeness.isNear($0.tool, name) } : nil
      guard let old = byBody[tool.body] ?? near else { continue }
      file.pins[i].trusted = ToolDefinition(name: name, canonical: old.trusted.canonical)
      file.pins[i].pending = tool
      file.pins[i].pendingSince = now
      isDirty = true
      changes.append(renamedChange(name, from: old.tool))
    }
    return changes
  }

  /// Tools that are not what a committed lock file says.
  private var lockedOut: Set<String> = []

  /// Why a tool may not be called now.
  package mutating func refusal(of tool: String) -> Finding? {
    if withheld.contains(tool) {
      return ProxyRules.finding("mcp.tool-withheld")
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

  /// Whether it is known what a tool should be, so that a list may show that it is not.
  package func expects(_ tool: String) -> Bool {
    places[tool] != nil || lock.digest(of: tool, on: server) != nil
  }

  package mutating func withhold(_ tool: String) { withheld.insert(tool) }
  package mutating func release(_ tool: String) { withheld.remove(tool) }

  /// Everything as it stands is new again: the server was started anew.
  package mutating func startOver() {
    seen = []
    fresh = []
  }

  // MARK: Keeping

  private mutating func reload() {
    guard let folder else { return }
    let now = FileStamp(PinFile.path(of: server, in: folder))
    guard now != stamp || stamp == nil else { return }
    let wasThere = stamp?.isPresent == true
    stamp = now
    do throws(SystemError) {
      unreadable = nil
      guard let kept = try PinFile.load(server, in: folder) else {
        // A person forgot the server.
        if wasThere {
          file = PinFile(server)
          places = [:]
          isNew = true
        }
        return
      }
      file = PinFile(server, pins: kept.pins)
      places = [:]
      for (i, pin) in file.pins.enumerated() { places[pin.tool] = i }
      isNew = false
    } catch {
      unreadable = error.message
      problems.append(error.message)
    }
  }

  private mutating func save() {
    guard let folder else { return }
    do throws(SystemError) {
      isDirty = false
      guard unreadable == nil else { return }
      try file.save(in: folder)
      stamp = FileStamp(PinFile.path(of: server, in: folder))
    } catch {
      problems.append(error.message)
    }
  }

  // MARK: Likeness

  private mutating func namesake(of tool: String) -> (tool: String, server: String)? {
    if foreign == nil {
      foreign = []
      if let folder {
        for other in PinFile.all(in: folder) where other.server.text != server.text {
          foreign?.append(contentsOf: other.pins.map { ($0.tool, other.server.name) })
        }
      }
    }
    return foreign?.prefix(20_000).first { $0.tool == tool || Likeness.isNear($0.tool, tool) }
  }

  // MARK: Findings

  private func changed(_ tool: String, _ old: ToolDefinition, _ new: ToolDefinition) -> Change {
    let parts = PinDiff(old, new).parts.prefix(4).joined(separator: ", ")
    let title = "The tool \(Self.shown(tool)) is not what it was when it was trusted (\(parts))"
    return Change(tool: tool, finding: ProxyRules.finding("mcp.tool-changed", title), isQuarantined: true)
  }

  private func renamedChange(_ tool: String, from old: String) -> Change {
    let title = "The tool \(Self.shown(tool)) stands in the place of \(Self.shown(old)), which is gone"
    return Change(tool: tool, finding: ProxyRules.finding("mcp.tool-renamed", title), isQuarantined: true)
  }

  private static func unread(_ reason: String) -> Finding {
    ProxyRules.finding(
      "mcp.pins-unreadable",
      "What this server's tools were cannot be read: \(reason.shortened(to: 200).escapedForOneLine)")
  }

  private func unlocked(_ tool: String) -> Change {
    let title = "The tool \(Self.shown(tool)) is not the one that .sentinel/mcp.lock names"
    return Change(tool: tool, finding: ProxyRules.finding("mcp.tool-not-locked", title), isQuarantined: true)
  }

  private func collision(_ tool: String, _ twin: (tool: String, server: String)) -> Change {
    let how =
      twin.tool == tool ? "has the name of a tool" : "has nearly the name of \(Self.shown(twin.tool))"
    let title = "The tool \(Self.shown(tool)) \(how) of the server \(Self.shown(twin.server))"
    return Change(
      tool: tool, finding: ProxyRules.finding("mcp.tool-name-collision", title), isQuarantined: false)
  }

  private static func shown(_ name: String) -> String {
    "\"" + Redaction.mask(name.shortened(to: 60)).escapedForOneLine + "\""
  }
}

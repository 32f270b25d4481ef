import Bytes
import JSON
import SettingsFiles

/// Which of our entries Codex runs. It keeps a digest of every entry that a person trusted, and skips an entry
/// without a word whose digest is another one, or is not there.
package enum CodexTrust: Sendable, Equatable {
  package enum Standing: Sendable, Equatable {
    case trusted
    /// Another entry was trusted in this place.
    case changed
    case missing
    /// A person switched it off in `/hooks`.
    case disabled
    /// Something is recorded, but the entry says things whose part in the digest is not known here.
    case recorded
  }

  /// By the settings, hooks are off altogether.
  case off
  /// Every entry of ours, by its event.
  case entries([(event: String, standing: Standing)])

  /// How our entries of a file stand with what `config.toml` records.
  package init(hooks: [UInt8], at path: String, config: [UInt8]?) {
    let settings = config.flatMap { try? TOMLSettings(ByteView($0)) }
    if let settings, Self.turnsHooksOff(settings) {
      self = .off
      return
    }
    let entries = path.hasSuffix(".toml") ? CodexEntry.all(inTOML: hooks) : CodexEntry.all(inJSON: hooks)
    // Codex names a file as it found it, or without links.
    let paths = [path, RealPath.destination(path)]
    self = .entries(
      entries.map { entry in
        let keys = paths.map { "\($0):\(entry.place)" }
        let record = settings?.sections.first { section in
          section.path.count == 3 && section.path[0] == "hooks" && section.path[1] == "state"
            && keys.contains(section.path[2])
        }
        return (entry.event, Self.standing(of: entry, record?.pairs ?? [:]))
      })
  }

  package static func == (a: CodexTrust, b: CodexTrust) -> Bool {
    switch (a, b) {
    case (.off, .off): true
    case (.entries(let a), .entries(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.event == $1.event && $0.standing == $1.standing }
    default: false
    }
  }

  private static func standing(of entry: CodexEntry, _ record: [String: TOMLValue]) -> Standing {
    if case .scalar("false") = record["enabled"]?.content { return .disabled }
    guard let trusted = record["trusted_hash"]?.string else { return .missing }
    guard let digest = entry.digest else { return .recorded }
    return trusted == digest ? .trusted : .changed
  }

  private static func turnsHooksOff(_ settings: TOMLSettings) -> Bool {
    func isFalse(_ value: TOMLValue?) -> Bool {
      if case .scalar("false") = value?.content { return true }
      return false
    }
    let keys = ["hooks", "codex_hooks"]
    for section in settings.sections where section.path == ["features"] {
      if keys.contains(where: { isFalse(section.pairs[$0]) }) { return true }
    }
    return settings.rootPairs.contains { pair in
      pair.path.count == 2 && pair.path[0] == "features" && keys.contains(pair.path[1]) && isFalse(pair.value)
    }
  }
}

/// One of our entries, with what Codex makes its digest of.
struct CodexEntry {
  let event: String
  /// `pre_tool_use:0:0`: the event, the group in it, the handler in that.
  let place: String
  /// nil where it is not known how Codex makes it.
  let digest: String?

  private init(_ event: String, _ group: Int, _ handler: Int, _ entry: Handler, matcher: String?) {
    let label = Self.label(event)
    self.event = event
    place = "\(label):\(group):\(handler)"
    digest = Self.matcherCounts[event].flatMap { counts in
      entry.isPlain ? Self.digest(label, matcher: counts ? matcher : nil, entry) : nil
    }
  }

  /// What a handler says.
  private struct Handler {
    var command = ""
    /// In seconds; Codex takes 600 where nothing is said, and at least one.
    var timeout = 600
    var message: String?
    /// Whether it says nothing else.
    var isPlain = true
  }

  static func all(inJSON text: [UInt8]) -> [CodexEntry] {
    guard let root = try? JSONSettings(ByteView(text), allowingComments: false).root,
      let events = root["hooks"], events.isObject
    else { return [] }
    var found: [CodexEntry] = []
    for event in events.members {
      for (g, group) in event.value.elements.enumerated() {
        for (h, handler) in (group["hooks"].map { Array($0.elements) } ?? []).enumerated() {
          guard let line = handler["command"]?.string, HookCommand(reading: line) != nil else { continue }
          var entry = Handler(command: line)
          for member in handler.members {
            switch member.key.string {
            case "type", "command", "commandWindows": break
            case "timeout":
              if let seconds = member.value.int {
                entry.timeout = Int(max(1, seconds))
              } else {
                entry.isPlain = false
              }
            case "statusMessage": entry.message = member.value.string
            case "async": entry.isPlain = entry.isPlain && member.value.bool == false
            default: entry.isPlain = false
            }
          }
          found.append(CodexEntry(event.key.string, g, h, entry, matcher: group["matcher"]?.string))
        }
      }
    }
    return found
  }

  static func all(inTOML text: [UInt8]) -> [CodexEntry] {
    guard let settings = try? TOMLSettings(ByteView(text)) else { return [] }
    var found: [CodexEntry] = []
    // How many groups an event has had, and how many handlers the last of them.
    var counts: [String: (groups: Int, handlers: Int, matcher: String?)] = [:]
    for section in settings.sections where section.isListElement && section.path.first == "hooks" {
      let path = section.path
      if path.count == 2 {
        counts[path[1], default: (0, 0, nil)].groups += 1
        counts[path[1]]?.handlers = 0
        counts[path[1]]?.matcher = section.pairs["matcher"]?.string
      } else if path.count == 3, path[2] == "hooks", let count = counts[path[1]] {
        counts[path[1]]?.handlers += 1
        guard let line = section.pairs["command"]?.string, HookCommand(reading: line) != nil else { continue }
        var entry = Handler(command: line)
        for (key, value) in section.pairs {
          switch (key, value.content) {
          case ("type", _), ("command", _), ("commandWindows", _), ("async", .scalar("false")): break
          case ("timeout", .scalar(let text)):
            if let seconds = Int(text) { entry.timeout = max(1, seconds) } else { entry.isPlain = false }
          case ("statusMessage", .string(let text)): entry.message = text
          default: entry.isPlain = false
          }
        }
        found.append(CodexEntry(path[1], count.groups - 1, count.handlers, entry, matcher: count.matcher))
      }
    }
    return found
  }

  // MARK: The digest

  /// The events whose digests are known, and whether the matcher is part of them.
  private static let matcherCounts = [
    "UserPromptSubmit": false, "PreToolUse": true, "PermissionRequest": true, "PostToolUse": true,
    "Stop": false, "SubagentStart": true, "SubagentStop": true, "SessionStart": true, "PreCompact": true,
    "PostCompact": true,
  ]

  /// SHA-256 of the entry as JSON on one line, its keys in order.
  private static func digest(_ label: String, matcher: String?, _ entry: Handler) -> String {
    func quoted(_ text: String) -> [UInt8] { [0x22] + JSONEscape.inside(text) + [0x22] }
    var text: [UInt8] = Array("{\"event_name\":".utf8) + quoted(label)
    text += Array(",\"hooks\":[{\"async\":false,\"command\":".utf8) + quoted(entry.command)
    if let message = entry.message { text += Array(",\"statusMessage\":".utf8) + quoted(message) }
    text += Array(",\"timeout\":\(entry.timeout),\"type\":\"command\"}]".utf8)
    if let matcher { text += Array(",\"matcher\":".utf8) + quoted(matcher) }
    text.append(UInt8(ascii: "}"))
    return "sha256:" + SHA256.hex(text)
  }

  /// `PreToolUse` is `pre_tool_use`.
  private static func label(_ event: String) -> String {
    var label: [UInt8] = []
    for byte in event.utf8 {
      if ASCII.isUpper(byte), !label.isEmpty { label.append(UInt8(ascii: "_")) }
      label.append(ASCII.lowercased(byte))
    }
    return String(decoding: label, as: UTF8.self)
  }
}

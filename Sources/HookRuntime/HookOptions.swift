import Agents
import Bytes
import Policy
import Verdict

/// The command line of a hook: `sentinel-hook [EVENT] [--agent NAME] [--event NAME] [settings …]`.
package struct HookOptions: Sendable {
  package enum Request: Sendable, Equatable {
    case judge
    case help
    case version
    /// Writes down a fault that ended the process before this one (see `FaultSuccessor`).
    case recordFault([String])
  }

  package private(set) var request = Request.judge
  package private(set) var agent: String?
  package private(set) var event: String?
  /// The event itself, where the agent hands it over as an argument and not on standard input.
  package private(set) var payload: String?
  package private(set) var settings: [SettingKey: String] = [:]
  /// What could not be understood. A hook that was registered wrongly must say so, not pass.
  package private(set) var problems: [String] = []

  /// `program` is the name it was started by: as `sentinel-copilot-hook` it speaks Copilot's language.
  package init(_ arguments: [String], program: String = "sentinel-hook") {
    if program.hasSuffix("sentinel-copilot-hook") { agent = Copilot.name }
    if arguments.first == FaultSuccessor.option {
      request = .recordFault(Array(arguments.dropFirst()))
      return
    }
    var rest = arguments[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-") else {
        takeVerb(word)
        continue
      }
      let equals = word.utf8.firstIndex(of: UInt8(ascii: "="))
      let option = equals.map { String(word[..<$0]) } ?? word
      var value: String? = equals.map { String(word[word.utf8.index(after: $0)...]) }
      switch option {
      case "--help", "-h": request = .help
      case "--version": request = .version
      case "--verbose" where value == nil:
        // A flag by itself; also takes the words the variable takes.
        if let next = rest.first, ["true", "false", "1", "0"].contains(next.asciiLowercased) {
          value = rest.removeFirst()
        }
        settings[.verbose] = value ?? "true"
      case "--agent": agent = take(option, value, &rest)
      case "--event": event = take(option, value, &rest)
      default:
        guard let key = SettingKey.allCases.first(where: { $0.option == option }) else {
          problems.append("the option \(option.shortened(to: 40).escapedForOneLine) is not known")
          continue
        }
        settings[key] = take(option, value, &rest)
      }
    }
  }

  private mutating func take(_ option: String, _ attached: String?, _ rest: inout ArraySlice<String>)
    -> String?
  {
    if let attached, !attached.isEmpty { return attached }
    if attached == nil, let next = rest.first, !next.hasPrefix("-") { return rest.removeFirst() }
    problems.append("\(option) needs a value")
    return nil
  }

  /// `pre-tool-use` is `PreToolUse`.
  private mutating func takeVerb(_ word: String) {
    if payload == nil, word.utf8.first == UInt8(ascii: "{") {
      payload = word
      return
    }
    guard event == nil else {
      problems.append("\"\(word.shortened(to: 40).escapedForOneLine)\" is one word too many")
      return
    }
    var name: [UInt8] = []
    var atStart = true
    for byte in word.utf8 {
      if byte == UInt8(ascii: "-") {
        atStart = true
      } else {
        name.append(atStart ? ASCII.uppercased(byte) : byte)
        atStart = false
      }
    }
    event = String(decoding: name, as: UTF8.self)
  }

  package static let help = """
    sentinel-hook judges one event of a coding agent: it reads the event as JSON on
    standard input and answers in that agent's own form.

    usage: sentinel-hook [EVENT] [--agent NAME] [--event NAME] [settings]

      EVENT, --event NAME   the event, such as pre-tool-use or PreToolUse
                            (default: what the payload says)
      --agent NAME          who sends it: \(Dialects.all.map { $0.name }.joined(separator: ", "))
                            (default: told from the payload)

    settings (each also a variable, shown behind it; options win):
      --on-critical ACTION  SENTINEL_HOOK_ON_CRITICAL   default Block
      --on-high ACTION      SENTINEL_HOOK_ON_HIGH       default Block
      --on-medium ACTION    SENTINEL_HOOK_ON_MEDIUM     default Warn
      --on-low ACTION       SENTINEL_HOOK_ON_LOW        default Allow
      --on-error ACTION     SENTINEL_HOOK_ON_ERROR      default Block
      --deadline-ms N       SENTINEL_HOOK_DEADLINE_MS   default 2000
      --verbose             SENTINEL_HOOK_VERBOSE       default false
      ACTION is Allow, Warn, Ask or Block, in any case.
      A policy file can say all of this and more; `sentinel config` shows what holds.
      SENTINEL_AUDIT=PATH puts the audit log elsewhere, SENTINEL_AUDIT=off turns it off.

    It is started by the agent, not by hand. To try it:
      echo '{"session_id":"s","hook_event_name":"PreToolUse","tool_name":"Bash",
      "tool_input":{"command":"rm -rf ~"}}' | sentinel-hook

    """
}

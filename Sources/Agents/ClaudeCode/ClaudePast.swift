import Bytes
import JSON
import Verdict

/// The transcript of a Claude Code session, as what its hooks would have been asked about: prompts that a person
/// typed, calls, and their results. What the program itself put in between was never asked about.
struct ClaudeTranscript: PastReader {
  static let agent = ClaudeCode.name
  private var open = OpenCalls()

  mutating func events(in line: JSONValue) -> [PastEvent] {
    guard let message = line["message"], line["isMeta"]?.bool != true,
      line["isCompactSummary"]?.bool != true
    else { return [] }
    let place = PastPlace(
      session: line["sessionId"]?.string, directory: line["cwd"]?.string, time: line["timestamp"]?.string)
    switch line["type"]?.string {
    case "assistant": return calls(message, place)
    case "user":
      return answers(message, place, line["uuid"]?.string, bySomebody: line["isSidechain"]?.bool != true)
    default: return []
    }
  }

  private mutating func calls(_ message: JSONValue, _ place: PastPlace) -> [PastEvent] {
    var found: [PastEvent] = []
    for block in message["content"].map({ Array($0.elements) }) ?? []
    where block["type"]?.string == "tool_use" {
      guard let tool = block["name"]?.string, let input = block["input"], input.isObject else { continue }
      let id = block["id"]?.string
      open.open(id ?? "", tool, input: input.raw.array)
      found.append(place.call(id, tool, input: input.raw.array))
    }
    return found
  }

  private mutating func answers(
    _ message: JSONValue, _ place: PastPlace, _ mark: String?, bySomebody: Bool
  ) -> [PastEvent] {
    guard let content = message["content"] else { return [] }
    if content.isString {
      return bySomebody && Self.isTyped(content) ? [place.prompt(content, id: mark)] : []
    }
    var found: [PastEvent] = []
    for block in content.elements {
      switch block["type"]?.string {
      case "text":
        if bySomebody, let text = block["text"], Self.isTyped(text) {
          found.append(place.prompt(text, id: mark))
        }
      case "tool_result":
        let id = block["tool_use_id"]?.string
        guard let call = open.close(id ?? ""), let response = block["content"] else {
          continue
        }
        // A failure reached the hooks as an event of its own, which nobody can stop.
        if block["is_error"]?.bool != true { found.append(place.result(id, of: call, response)) }
      default: continue
      }
    }
    return found
  }

  /// Texts in angle brackets are the program's own: reminders, names and outputs of its commands.
  private static func isTyped(_ text: JSONValue) -> Bool {
    guard let text = text.text?.trimmed(), !text.isEmpty else { return false }
    return !["<system-reminder>", "<command-", "<local-command", "<bash-", "<task-"].contains {
      text.starts(with: $0)
    }
  }
}

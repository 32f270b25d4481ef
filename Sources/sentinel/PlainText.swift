import Bytes
import JSON
import Verdict

/// A text by itself, with what it is for: `{"id":1,"kind":"tool_result","text":"…"}`. It is judged as the same
/// text would be in an agent's event.
enum PlainText {
  static let kinds = ["prompt", "tool_result", "code", "file", "description", "arguments", "message"]

  /// The event of a line that has a text and a kind and names no event of its own. nil if it is none, or if nobody
  /// knows the kind.
  static func event(of root: JSONValue) -> Event? {
    guard let kind = root["kind"]?.string, let text = root["text"]?.text else { return nil }
    let field = Field(path: FieldPath("text"), text: text)
    func event(_ moment: Event.Moment, _ content: Content) -> Event {
      Event(agent: "text", name: kind, moment: moment, contents: [content])
    }
    return switch kind {
    case "prompt": event(.prompt, .prompt(field))
    case "tool_result": event(.afterTool, .result([field]))
    case "code": event(.beforeTool, .fileWrite(path: nil, texts: [field]))
    // A file that is no code is prose, by whatever name.
    case "file":
      event(
        .beforeTool,
        .fileWrite(path: Field(path: FieldPath("path"), text: ByteView("text.txt")), texts: [field]))
    case "description": event(.toolList, .description([field]))
    case "arguments": event(.beforeTool, .arguments(.text(field)))
    case "message": event(.message, .message(field))
    default: nil
    }
  }
}

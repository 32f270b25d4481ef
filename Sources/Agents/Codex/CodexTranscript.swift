import Bytes
import JSON
import Verdict

/// A rollout of Codex (`~/.codex/sessions/…/rollout-….jsonl`), as what its hooks would have been asked about.
/// The folder and the session stand in lines of their own, so they are remembered.
struct CodexTranscript: PastReader {
  static let agent = "codex"
  private var open = OpenCalls()
  private var session: String?
  private var directory: String?

  static func isTranscript(_ line: JSONValue) -> Bool {
    guard let type = line["type"]?.string, let payload = line["payload"], payload.isObject else {
      return false
    }
    switch type {
    case "session_meta": return payload.has("id")
    case "response_item", "event_msg", "turn_context", "compacted": return line["timestamp"]?.isString == true
    default: return false
    }
  }

  mutating func events(in line: JSONValue) -> [PastEvent] {
    guard let payload = line["payload"] else { return [] }
    switch line["type"]?.string {
    case "session_meta":
      session = payload["id"]?.string
      directory = payload["cwd"]?.string ?? directory
      return []
    case "turn_context":
      directory = payload["cwd"]?.string ?? directory
      return []
    case "response_item": return item(payload, time: line["timestamp"]?.string)
    case "event_msg":
      // What a person typed; the item of the same turn also holds what was put around it.
      guard payload["type"]?.string == "user_message", let text = payload["message"], text.isString else {
        return []
      }
      return [place(line["timestamp"]?.string).prompt(text, id: nil)]
    default: return []
    }
  }

  private func place(_ time: String?) -> PastPlace {
    PastPlace(session: session, directory: directory, time: time)
  }

  private mutating func item(_ item: JSONValue, time: String?) -> [PastEvent] {
    let place = place(time)
    let id = item["call_id"]?.string ?? item["id"]?.string ?? ""
    switch item["type"]?.string {
    case "function_call":
      guard let name = item["name"]?.string, let words = item["arguments"]?.text,
        let arguments = try? JSONDocument(words).root, arguments.isObject
      else { return [] }
      return call(id, name, arguments, place)
    case "local_shell_call":
      guard let action = item["action"], action.isObject else { return [] }
      return call(id, "local_shell", action, place)
    case "custom_tool_call":
      guard let name = item["name"]?.string, let text = item["input"] else { return [] }
      let input = Self.input("command", text)
      open.open(id, name, input: input)
      return [place.call(id, name, input: input)]
    case "function_call_output", "custom_tool_call_output", "local_shell_call_output":
      guard let call = open.close(id), call.tool != "apply_patch", let output = item["output"] else {
        return []
      }
      return [place.result(id, of: call, output)]
    default: return []
    }
  }

  private mutating func call(
    _ id: String, _ name: String, _ arguments: JSONValue, _ place: PastPlace
  ) -> [PastEvent] {
    var place = place
    if let folder = (arguments["workdir"] ?? arguments["working_directory"])?.string, folder.hasPrefix("/") {
      place.directory = folder
    }
    let (tool, input) = Self.asHook(name, arguments)
    open.open(id, tool, input: input)
    return [place.call(id, tool, input: input)]
  }

  /// The name and the input that a hook is given for the call: whatever runs a command is `Bash`, with one text.
  private static func asHook(_ name: String, _ arguments: JSONValue) -> (String, [UInt8]) {
    switch name {
    case "shell", "shell_command", "local_shell", "container.exec", "exec_command", "unified_exec":
      guard let command = arguments["command"] ?? arguments["cmd"] else { break }
      if command.isString { return ("Bash", input("command", command)) }
      let words = command.elements.compactMap(\.string)
      if words.first == "apply_patch", words.count == 2 {
        return ("apply_patch", JSONWriter.line { $0.object { $0.member("command", words[1]) } })
      }
      return ("Bash", JSONWriter.line { $0.object { $0.member("command", commandLine(words)) } })
    case "apply_patch":
      if let patch = arguments["input"] ?? arguments["patch"] { return (name, input("command", patch)) }
    default: break
    }
    return (name, arguments.raw.array)
  }

  private static func input(_ key: String, _ text: JSONValue) -> [UInt8] {
    JSONWriter.line { $0.object { $0.member(key, text) } }
  }

  /// `["bash", "-lc", "ls"]` is `ls`; any other list is its words, quoted where they need it.
  private static func commandLine(_ words: [String]) -> String {
    if words.count == 3, ["-c", "-lc", "-cl"].contains(words[1]),
      ["bash", "sh", "zsh", "/bin/bash", "/bin/sh", "/bin/zsh", "/usr/bin/bash"].contains(words[0])
    {
      return words[2]
    }
    return words.map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { ASCII.isAlphanumeric($0) || "-_./:=,@%+".utf8.contains($0) }
    if isPlain { return word }
    var out: [UInt8] = [0x27]
    for byte in word.utf8 {
      if byte == 0x27 { out.append(contentsOf: "'\\''".utf8) } else { out.append(byte) }
    }
    return String(decoding: out + [0x27], as: UTF8.self)
  }
}

import Bytes
import ShellMeaning
import Verdict

/// Texts that code of another language leaves behind, for whoever runs them later.
extension Judgement {
  /// Keeps what was written to a file.
  mutating func keep(_ text: String, writtenTo place: Place) {
    guard text.utf8.count < 1 << 16, memory.codeTexts.count < 64, !place.isRemote else { return }
    let before = memory.codeTexts[place.path] ?? ""
    guard before.utf8.count < 1 << 17 else { return }
    memory.codeTexts[place.path] = before + text + "\n"
  }

  /// Keeps a script that was put into package.json.
  mutating func keep(script: String, named name: String) {
    guard script.utf8.count < 1 << 14, memory.codeScripts.count < 16, !name.isEmpty else { return }
    memory.codeScripts[name] = script
  }
}

extension CodeReader {
  /// Text that goes into a file which is open, or to a place that is named behind it. nil: it is something else.
  mutating func putText(
    _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    switch SoughtName(name) {
    case "puts", "print", "println", "printf", "writelines", "Write", "WriteString", "WriteLine", "write_all",
      "end", "syswrite", "say":
      if let file = given.first(where: { $0.name == "file" })?.value, file.role == .file {
        writesInto(file, given.filter { $0.name == nil }.map(\.value))
        return .unknown("nothing")
      }
      if receiver?.role == .file {
        writesInto(receiver, arguments)
        return .unknown("nothing")
      }
      guard language == .perl, arguments.count > 1, arguments[0].role == .file else { return nil }
      writesInto(arguments[0], [CodeValue(Value.joined(Array(arguments.dropFirst()), by: Value()))])
      return .unknown("nothing")
    case "writeLines", "cat", "write_lines", "write_file":
      // Of R, which names the file last.
      guard language == .r else { return nil }
      let places = ["con", "file", "path"]
      let target = given.first { $0.name.map(places.contains) == true }?.value
      let words = given.filter { $0.name == nil }.map(\.value)
      guard let target = target ?? (name == "cat" ? nil : words.dropFirst().first), let text = words.first
      else {
        return nil
      }
      write(target, .overwrite, [text])
      return .unknown("nothing")
    case "write" where language == .julia || language == .r:
      guard arguments.count > 1 else { return nil }
      let isText = language == .r
      write(arguments[isText ? 1 : 0], .overwrite, [arguments[isText ? 0 : 1]])
      return .unknown("nothing")
    case "write" where given.first.map { $0.name == "toFile" || $0.name == "to" } == true:
      // `"…".write(toFile: path, …)` of Swift.
      guard let receiver, let path = arguments.first else { return nil }
      write(path, .overwrite, [receiver])
      return .unknown("nothing")
    case "writeFile" where language == .templates, "appendFile" where language == .templates,
      "write" where language == .templates, "append" where language == .templates:
      // `File(path).writeText(text)`; Dart's may have `mode: FileMode.append` behind the text.
      guard let receiver, receiver.role == .path else { return nil }
      let appends =
        name.hasPrefix("append") || given.contains { $0.value.chain?.lastMember?.hasSuffix("ppend") == true }
      write(receiver, appends ? .append : .overwrite, Array(arguments.prefix(1)))
      return .unknown("nothing")
    case "update" where receiver.map(namesScripts) == true, "merge!" where receiver.map(namesScripts) == true:
      if let receiver, let first = arguments.first { keepScripts(first, of: receiver) }
      return nil
    case "assign" where language == .javascript:
      guard let first = arguments.first else { return nil }
      if namesScripts(first), let more = arguments.dropFirst().first { keepScripts(more, of: first) }
      var result = first
      for more in arguments.dropFirst().prefix(8) { result.pairs += more.pairs }
      return result
    default: return nil
    }
  }
}

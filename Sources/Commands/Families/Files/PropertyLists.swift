import Bytes
import ShellMeaning

/// Programs that change property lists where they lie: settings of macOS, and the agents it starts by itself.
enum PropertyLists {
  /// `plutil -insert KEY -string x FILE`, `plutil -create xml1 FILE`, `plutil -convert xml1 [-o OUT] FILE`
  static func plutil(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments
    guard let verb = words.first?.value.known,
      ["-insert", "-replace", "-remove", "-create", "-convert"].contains(verb)
    else { return }
    if let mark = words.firstIndex(where: { $0.value.known == "-o" }), mark + 1 < words.count {
      guard words[mark + 1].value.known != "-" else { return }
      context.write(words[mark + 1].value, .overwrite, by: invocation, at: words[mark + 1].range)
      return
    }
    guard words.count > 1, let file = words.last, !file.value.prefix.hasPrefix("-") else { return }
    context.write(file.value, verb == "-create" ? .overwrite : .edit, by: invocation, at: file.range)
  }

  /// `defaults write /path/to/list KEY …`: the list is named without its ending. Domains are judged by their
  /// names elsewhere.
  static func defaults(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.filter { $0.value.known != "-currentHost" }
    guard words.count > 1, let verb = words[0].value.known,
      ["write", "delete", "rename", "import"].contains(verb)
    else { return }
    var path = words[1].value
    guard path.prefix.hasPrefix("/") || path.prefix.hasPrefix("~") || path.prefix.isEmpty else { return }
    if !path.suffix.hasSuffix(".plist") { path.append(".plist") }
    context.write(path, .edit, by: invocation, at: words[1].range)
  }

  /// `ruby -i -pe CODE FILE` changes the files behind the code.
  static func editsByRuby(_ invocation: Invocation, _ context: inout Judgement) {
    let edits = invocation.arguments.prefix(6).contains { argument in
      let text = argument.value.prefix
      guard text.hasPrefix("-"), !text.hasPrefix("--") else { return false }
      let letters = text.utf8.dropFirst().prefix { !"eErIC".utf8.contains($0) }
      return letters.contains(UInt8(ascii: "i"))
    }
    guard edits, invocation.script != nil else { return }
    for file in invocation.codeArguments { context.write(file, .edit, by: invocation, at: invocation.range) }
  }
}

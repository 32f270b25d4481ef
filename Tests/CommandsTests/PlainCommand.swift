import ShellMeaning

@testable import Commands

/// Splits plain command lines well enough to try a family by itself: spaces, quotes, `~`, `$X`, globs,
/// `> file`, and `;`, `|`, `&&` between commands. Everything finer is tested through the real reading.
enum PlainCommand {
  static let scene = Scene(
    directory: "/home/dev/project", home: "/home/dev", project: "/home/dev/project", user: "dev")

  static func meaning(of line: String, in scene: Scene = scene) -> Meaning {
    var meaning = Meaning()
    for part in split(line) where !part.isEmpty {
      var words: [Invocation.Argument] = []
      var redirects: [Invocation.Redirect] = []
      var pending: Invocation.Redirect.Kind?
      for word in part {
        if word.text == ">" || word.text == ">>" {
          pending = word.text == ">" ? .write : .append
          continue
        }
        let value = value(of: word, scene)
        let range = word.range
        if let kind = pending {
          redirects.append(Invocation.Redirect(kind: kind, descriptor: 1, target: value, range: range))
          pending = nil
        } else {
          words.append(Invocation.Argument(value: value, range: range, isQuoted: word.isQuoted))
        }
      }
      var wrappers: [Invocation.Wrapper] = []
      if words.first?.value.known == "sudo", words.count > 1 {
        wrappers = [.elevated(by: "sudo", user: nil)]
        words.removeFirst()
      }
      let program = words.isEmpty ? Invocation.Argument(value: Value(), range: 0..<0) : words.removeFirst()
      meaning.invocations.append(
        Invocation(
          program: program, arguments: words, redirects: redirects, wrappers: wrappers,
          directory: Value(scene.directory ?? ""), range: 0..<line.utf8.count))
    }
    return meaning
  }

  private struct Word {
    var text = ""
    var isQuoted = false
    var isLiteral = false
    var range = 0..<0
  }

  private static func split(_ line: String) -> [[Word]] {
    var commands: [[Word]] = [[]]
    var word = Word()
    var has = false
    var quote: Character?
    func close(_ i: Int) {
      if has {
        word.range = i - word.text.utf8.count..<i
        commands[commands.count - 1].append(word)
      }
      word = Word()
      has = false
    }
    for (i, character) in line.enumerated() {
      if let open = quote {
        if character == open { quote = nil } else { word.text.append(character) }
        continue
      }
      switch character {
      case "'", "\"":
        quote = character
        word.isQuoted = true
        word.isLiteral = character == "'"
        has = true
      case " ": close(i)
      case ";", "|", "&":
        close(i)
        commands.append([])
      default:
        word.text.append(character)
        has = true
      }
    }
    close(line.count)
    return commands
  }

  private static func value(of word: Word, _ scene: Scene) -> Value {
    if word.isLiteral { return Value(word.text) }
    var value = Value()
    var text = word.text[...]
    if text.hasPrefix("~"), !word.isQuoted, text.count == 1 || text.hasPrefix("~/") {
      value.append(scene.home ?? "~")
      text = text.dropFirst()
    }
    while let character = text.first {
      text = text.dropFirst()
      if character == "$" {
        var name = text.prefix { $0.isLetter || $0 == "_" || $0 == "{" || $0 == "}" || $0.isNumber }
        text = text.dropFirst(name.count)
        name = name.drop { $0 == "{" }
        let plain = String(name.filter { $0 != "}" })
        value.append(plain == "HOME" ? scene.home ?? "~" : "")
        if plain != "HOME" { value.append(Value.Hole(name: plain, kind: plain == "1" ? .input : .unset)) }
      } else if "*?".contains(character), !word.isQuoted {
        value.append(Value.Hole(name: String(character), kind: .glob))
      } else {
        value.append(String(character))
      }
    }
    return value
  }
}

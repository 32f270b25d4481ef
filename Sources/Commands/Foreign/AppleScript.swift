import Bytes
import ShellMeaning
import Verdict

/// AppleScript and JavaScript for Automation.
enum AppleScript {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    let tokens = CodeLexer.tokens(of: source, .other)
    let words: [String] = tokens.map { token in
      switch token {
      case .name(let name): name.asciiLowercased
      case .symbol(let symbol): symbol.text
      case .number(let digits): digits
      default: ""
      }
    }
    var script = AppleScriptTexts(tokens: tokens, words: words, home: context.scene.home)
    script.noteCalls()
    for i in words.indices {
      script.note(at: i)
      let next = i + 1 < words.count ? words[i + 1] : ""
      let third = i + 2 < words.count ? words[i + 2] : ""
      if words[i] == "do", next == "shell", third == "script" || words[i] == "doshellscript" {
        runScript(script, from: i + 3, invocation, &context)
      } else if words[i] == "do", next == "script" {
        // What the terminal is told to run.
        runScript(script, from: i + 2, invocation, &context)
      } else if words[i] == "read", ["posix", "file", "alias", "("].contains(next) || next.isEmpty {
        for path in script.paths(from: i + 1).prefix(1) {
          context.read(path, by: invocation, at: invocation.range)
        }
      } else if words[i] == "run", next == "script", let shell = words[i...].prefix(8).firstIndex(of: "do") {
        // What a program prints is run as a script.
        var k = shell + 3
        let origins = context.judgeShell(script.text(&k), from: invocation, in: invocation.directory)
        RemoteCode.report(origins, invocation, &context)
      } else if words[i] == "keystroke" || words[i] == "write" && next == "text" {
        runScript(script, from: words[i] == "keystroke" ? i + 1 : i + 2, invocation, &context)
      } else if words[i] == "delete" || words[i] == "move" && words[i...].prefix(24).contains("trash"),
        !script.paths(from: i + 1).isEmpty
      {
        for path in script.paths(from: i + 1) {
          context.delete(path, .recursive, by: invocation, at: invocation.range)
        }
      } else if words[i] == "delete" || words[i] == "move" && words[i...].prefix(16).contains("trash"),
        takesMuch(words[i...].prefix(10)),
        source.asciiLowercased.contains(bytes: "finder")
      {
        let isEvery = words[i...].prefix(6).contains("every") || words[i...].prefix(6).contains("items")
        context.report(
          DeletionRules.outside, on: isEvery ? "all there is, through Finder" : "a folder, through Finder",
          severity: isEvery ? .critical : .high, at: invocation.range, program: "osascript")
      } else if words[i] == "empty", words[i...].prefix(3).contains("trash") || words[i] == "emptytrash" {
        context.report(
          DeletionRules.outside, on: "what is in the trash", severity: .high, at: invocation.range,
          program: "osascript")
      } else if words[i] == "delete",
        words[i...].prefix(4).contains("every") || words[i...].prefix(3).contains("all"),
        let kind = words[i...].prefix(6).first(where: isKept)
      {
        // Mail, notes, people, dates: the applications that keep them.
        context.report(
          DeletionRules.outside, on: "every " + kind + " of an application", severity: .critical,
          at: invocation.range, program: "osascript")
      } else if words[i] == "hidden", next == "answer", words.contains("dialog") {
        context.report(SecretStores.asksPassword, at: invocation.range, program: "osascript")
      } else if words[i] == "doshellscript", next == "(" {
        runScript(script, from: i + 2, invocation, &context)
      } else if words[i] == "shut" && next == "down"
        || words[i] == "restart" && (next == "" || i == words.count - 1)
      {
        context.report(
          MachineState.shutdown, on: words[i] == "shut" ? "shut down" : words[i], at: invocation.range,
          program: "osascript")
      } else if ["aevtrrst", "aevtshut", "aevtrlgo", "aevtlogo", "aevtrsts"].contains(where: {
        words[i].mentions($0)
      }) {
        // `«event aevtrrst»`: the same by its number.
        context.report(MachineState.shutdown, on: words[i], at: invocation.range, program: "osascript")
      } else if words[i] == "make", words[i...].prefix(8).contains("login") {
        context.report(
          PersistenceRules.schedule, on: "a login item", at: invocation.range, program: "osascript")
      }
    }
  }

  /// Of what follows `delete`: a folder, or everything in one.
  private static func takesMuch(_ words: ArraySlice<String>) -> Bool {
    words.contains("folder") || words.contains("disk")
      || (words.contains("every") || words.contains("items"))
        && words.contains {
          ["home", "desktop", "documents", "library", "downloads", "startup"].contains($0)
        }
  }

  private static func isKept(_ word: String) -> Bool {
    [
      "message", "messages", "note", "notes", "person", "people", "event", "events", "reminder", "reminders",
      "contact", "contacts", "album", "albums", "media", "mailbox", "mailboxes", "calendar", "calendars",
      "chat", "chats", "playlist", "playlists", "track", "tracks", "photo", "photos",
    ].contains(word)
  }

  private static func runScript(
    _ script: AppleScriptTexts, from start: Int, _ invocation: Invocation, _ context: inout Judgement
  ) {
    var i = start
    let value = script.text(&i)
    guard !value.isEmpty else { return }
    let rest = script.words[min(i, script.words.count)...].prefix(6)
    var inner = invocation
    if rest.contains("administrator") { inner.wrappers.append(.elevated(by: "osascript", user: nil)) }
    context.judgeShell(value, from: inner, in: invocation.directory)
    if rest.contains("administrator") {
      context.report(Privilege.elevated, on: value.display, at: invocation.range, program: "osascript")
    }
  }
}

/// The texts of an AppleScript: variables, pieces joined with `&`, folders by their names.
struct AppleScriptTexts {
  let tokens: [CodeToken]
  let words: [String]
  let home: String?
  private var variables: [String: Value] = [:]

  init(tokens: [CodeToken], words: [String], home: String?) {
    self.tokens = tokens
    self.words = words
    self.home = home
  }

  /// `on wipe(p)` and `wipe("…")`: what a handler is called with, by the name it has in there.
  mutating func noteCalls() {
    for i in words.indices where (words[i] == "on" || words[i] == "to") && i + 2 < words.count {
      let handler = words[i + 1]
      guard !handler.isEmpty, words[i + 2] == "(" else { continue }
      let names = words[(i + 3)...].prefix { $0 != ")" }.filter { $0 != "," }
      guard
        let call = words.indices.dropLast().first(where: {
          $0 != i + 1 && words[$0] == handler && words[$0 + 1] == "("
        })
      else { continue }
      var k = call + 2
      for name in names {
        variables[name] = text(&k)
        if k < words.count, words[k] == "," { k += 1 }
      }
    }
  }

  /// `set name to text`
  mutating func note(at i: Int) {
    guard words[i] == "set", i + 2 < words.count, words[i + 2] == "to" else { return }
    var k = i + 3
    variables[words[i + 1]] = text(&k)
  }

  /// Pieces joined with `&`, from `i` on.
  func text(_ i: inout Int) -> Value {
    var value = Value()
    var open = 0
    while i < tokens.count {
      switch tokens[i] {
      case _ where value.pieces.count > 64 || value.knownSize > 1 << 12:
        return Value(hole: Value.Hole(name: "text", kind: .input))
      case .string(let parts):
        for case .text(let text) in parts { value.append(text) }
        i += 1
      case .symbol("&"): i += 1
      case .symbol("("):
        open += 1
        i += 1
      case .symbol(")") where open > 0:
        open -= 1
        i += 1
      case .name:
        guard let piece = named(&i) else { return value }
        value.append(piece)
      default: return value
      }
    }
    return value
  }

  /// What a name stands for; nil where the text ends.
  private func named(_ i: inout Int) -> Value? {
    switch words[i] {
    case "with", "without", "in", "to", "given": return nil
    case "quoted", "form", "of", "posix", "the", "my", "file", "alias", "folder", "contents", "as", "text",
      "string", "unicode":
      i += 1
      return Value()
    case "path":
      guard i + 2 < words.count, words[i + 1] == "to" else {
        i += 1
        return Value()
      }
      var name = words[i + 2]
      i += 3
      while i < words.count, words[i] == "folder" || words[i] == "support" {
        name += " " + words[i]
        i += 1
      }
      guard let home, let path = PersonalFolder.path(name) else {
        return Value(hole: Value.Hole(name: name, kind: .input))
      }
      return Value(home + path + "/")
    default:
      let name = words[i]
      i += 1
      return variables[name] ?? Value(hole: Value.Hole(name: name, kind: .input))
    }
  }

  /// The paths that a statement names in quotes, in either spelling.
  func paths(from start: Int) -> [Value] {
    var result: [Value] = []
    for token in tokens[min(start, tokens.count)...].prefix(24) {
      if token == .newline { break }
      guard case .string(let parts) = token, case .text(let text)? = parts.first else { continue }
      if text.hasPrefix("/") {
        result.append(Value(text))
      } else if text.hasPrefix("~/"), let home {
        result.append(Value(home + text.dropFirst()))
      } else if text.utf8.contains(UInt8(ascii: ":")), let colon = text.firstIndex(of: ":") {
        // `Macintosh HD:Users:dev:Documents`
        result.append(Value(text[colon...].asPath))
      }
    }
    return result
  }
}

extension Substring {
  fileprivate var asPath: String {
    split(separator: ":").map { "/" + $0 }.joined()
  }
}

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
      case .symbol(let symbol): symbol
      case .number(let digits): digits
      default: ""
      }
    }
    for i in words.indices {
      let next = i + 1 < words.count ? words[i + 1] : ""
      let third = i + 2 < words.count ? words[i + 2] : ""
      if words[i] == "do", next == "shell", third == "script" || words[i] == "doshellscript" {
        runScript(tokens, words, from: i + 3, invocation, &context)
      } else if words[i] == "do", next == "script" {
        // What the terminal is told to run.
        runScript(tokens, words, from: i + 2, invocation, &context)
      } else if words[i] == "keystroke" || words[i] == "write" && next == "text" {
        runScript(tokens, words, from: words[i] == "keystroke" ? i + 1 : i + 2, invocation, &context)
      } else if words[i] == "delete", takesMuch(words[i...].prefix(10)),
        source.asciiLowercased.contains(bytes: "finder")
      {
        let isEvery = words[i...].prefix(6).contains("every") || words[i...].prefix(6).contains("items")
        context.report(
          DeletionRules.outside, on: isEvery ? "all there is, through Finder" : "a folder, through Finder",
          severity: isEvery ? .critical : .high, at: invocation.range, program: "osascript")
      } else if words[i] == "hidden", next == "answer", words.contains("dialog") {
        context.report(SecretStores.asksPassword, at: invocation.range, program: "osascript")
      } else if words[i] == "doshellscript", next == "(" {
        runScript(tokens, words, from: i + 2, invocation, &context)
      } else if words[i] == "shut" && next == "down"
        || words[i] == "restart" && (next == "" || i == words.count - 1)
      {
        context.report(
          MachineState.shutdown, on: words[i] == "shut" ? "shut down" : words[i], at: invocation.range,
          program: "osascript")
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

  private static func runScript(
    _ tokens: [CodeToken], _ words: [String], from start: Int, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    var value = Value()
    var i = start
    while i < tokens.count {
      switch tokens[i] {
      case .string(let parts): for case .text(let text) in parts { value.append(text) }
      case .symbol("&"), .symbol("("): break
      case .name(let name) where name != "with": value.append(Value.Hole(name: name, kind: .input))
      default:
        let rest = words[i...].prefix(6)
        var inner = invocation
        if rest.contains("administrator") { inner.wrappers.append(.elevated(by: "osascript", user: nil)) }
        context.judgeShell(value, from: inner, in: invocation.directory)
        if rest.contains("administrator") {
          context.report(Privilege.elevated, on: value.display, at: invocation.range, program: "osascript")
        }
        return
      }
      i += 1
    }
    context.judgeShell(value, from: invocation, in: invocation.directory)
  }
}

import Bytes
import ShellMeaning
import Verdict

/// Running what was never meant to be a program: messages of commits and issues, and files that a search over the
/// whole machine comes across.
enum FoundCode {
  /// `git log -1 --format=%b | sh`
  static func judge(message: Value, _ invocation: Invocation, _ context: inout Judgement) {
    guard let hole = message.holes.first(where: { $0.kind == .output && isMessage($0.name) }) else { return }
    context.report(found, on: "the text of `\(hole.name)`", at: invocation.range, program: invocation.name)
  }

  private static func isMessage(_ line: String) -> Bool {
    let words = line.split(separator: " ", maxSplits: 24).map(String.init)
    guard words.count > 1, words[0] == "git" else { return false }
    /// `--format=%b`, `--pretty=%B`: the words that somebody wrote, and nothing put around them.
    let showsText = words.contains { word in
      guard let (name, format) = word.split(at: UInt8(ascii: "=")) else { return false }
      return ["--format", "--pretty"].contains(name) && isText(format)
    }
    return switch words[1] {
    case "log", "show", "rev-list", "stash", "reflog": showsText
    case "notes": words.count > 2 && words[2] == "show"
    case "tag", "for-each-ref", "branch":
      words.contains { $0.mentions("%(contents") || $0.mentions("%(body") }
    default: false
    }
  }

  private static func isText(_ format: String) -> Bool {
    var text = format
    for mark in ["format:", "tformat:"] where text.hasPrefix(mark) {
      text = String(text.dropFirst(mark.count))
    }
    return ["%b", "%B", "%s", "%N"].contains { text.hasPrefix($0) }
  }

  /// `find / -name .bashrc -exec sh {} \;`: outside of the project, by whoever put it there.
  static func runsWhatIsFound(_ invocation: Invocation, _ context: Judgement) -> Bool {
    guard invocation.isSearched,
      let file = invocation.arguments.first(where: { !$0.value.prefix.hasPrefix("-") })?.value,
      file.pieces.count == 2, file.pieces[1].isItem,
      !invocation.hasArgument("-n"), !invocation.hasArgument("-c")
    else { return false }
    switch context.place(Value(file.prefix), of: invocation).region {
    case .root, .home, .system: return true
    default: return false
    }
  }

  static let found = Rule(
    "remote-code.found", .high, "Runs {} as code",
    why:
      "It was written to be read, or by whoever can put a file there; nobody has looked at what it would do.",
    instead:
      "Look at it first, `git log -1 --format=%b`, and keep what is to run in a script of the project.",
    fires: [
      "git log -1 --format=%b | sh", "git log -1 --pretty=format:%B | bash",
      "bash -c \"$(git log -1 --format=%s)\"",
      "git notes show | sh", "git tag -l v1 --format='%(contents)' | bash",
      "find / -name .bashrc -exec sh {} \\;", "find ~ -name install.sh -exec bash {} \\;",
    ],
    passes: [
      "git log -1 --format=%b | cat", "git show HEAD:scripts/a.sh | sh", "git log --format=%h | head",
      "find scripts -name '*.sh' -exec bash {} \\;", "find / -name '*.sh' -exec bash -n {} \\;",
      "git log --format='git show %h' | head", "git log -1 --format=%H | sh -c 'read h; git show $h'",
      "find . -name test.sh -exec sh {} \\;",
      "git log -1 --format=%b | python3 -c 'import sys; print(sys.stdin.read())'",
      "find ~ -name '*.sh' | head", "git notes show", "find /tmp/x -name run.sh -exec sh {} \\;",
    ])
}

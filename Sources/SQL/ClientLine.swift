import Bytes

/// The lines that a client keeps for itself: psql's and mysql's backslash commands, sqlite's dot commands,
/// sqlcmd's colon commands. Some of them start a shell, which no right in the database holds back.
enum ClientLine {
  static func statements(_ line: String, _ dialect: Dialect, _ range: Range<Int>) -> [Statement] {
    let words = line.utf8.split(maxSplits: 1, whereSeparator: ASCII.isSpace)
    guard let first = words.first else { return [] }
    var command = String(Substring(first))
    var rest = words.count > 1 ? String(Substring(words[1])) : ""
    // `\!ls` and `!!ls` need no space.
    for mark in ["\\!", "!!", ":!!"] where command.hasPrefix(mark) && command.utf8.count > mark.utf8.count {
      rest = String(command.dropFirst(mark.utf8.count)) + (rest.isEmpty ? "" : " " + rest)
      command = mark
    }
    let text = trimmed(rest)
    switch command.asciiLowercased {
    case "\\!", "!!", ":!!", ".shell", ".system", "system": return [shell(text, range)]
    case "\\i", "\\ir", "\\include", "\\.", ".read", "source", ":r": return [named(.include, text, range)]
    case "\\copy": return copied(text, range)
    case "\\o", "\\g", "\\gx", "\\w", "\\out", ".once", ".output", ".import", "\\p", "pager":
      return piped(text, range)
    case "\\c", "\\connect", "\\u", ".open": return [connected(text, range)]
    default: return []
    }
  }

  private static func shell(_ text: String, _ range: Range<Int>) -> Statement { named(.shell, text, range) }

  private static func named(_ verb: Statement.Verb, _ text: String, _ range: Range<Int>) -> Statement {
    var statement = Statement(verb, range: range)
    statement.detail = text
    return statement
  }

  private static func connected(_ text: String, _ range: Range<Int>) -> Statement {
    Statement(.use, names: text.isEmpty ? [] : [text], range: range)
  }

  /// `\o |program`, `.import '|program' t`.
  private static func piped(_ text: String, _ range: Range<Int>) -> [Statement] {
    let bytes = ByteView(text)
    if let bar = bytes.firstIndex(of: UInt8(ascii: "|")), bar <= 1 {
      return [shell(trimmed(bytes[(bar + 1)...].string), range)]
    }
    return []
  }

  /// `\copy` says what `COPY` says, but its files and programs are the client's.
  private static func copied(_ text: String, _ range: Range<Int>) -> [Statement] {
    SQLScript("COPY " + text, .postgres).statements.map { statement in
      var statement = statement
      statement.range = range
      statement.isOnServer = false
      return statement
    }
  }

  private static func trimmed(_ text: String) -> String {
    var view = ByteView(text).trimmed()
    if view.count >= 2, view[0] == UInt8(ascii: "'"), view[view.count - 1] == UInt8(ascii: "'") {
      view = view[1..<view.count - 1]
    }
    return view.string
  }
}

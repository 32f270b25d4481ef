import Bytes
import Commands

/// What a text is by its look, where nobody says it.
enum TextLooks {
  /// The name or path of a program whose deeds are known.
  static func isProgram(_ text: ByteView) -> Bool {
    guard !text.isEmpty, text.count <= 256 else { return false }
    var start = text.count
    while start > 0, text[start - 1] != 0x2F { start -= 1 }
    let name = text[start...]
    guard name.array.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E }) else {
      return false
    }
    return CommandClassifier.knows(program: name.string) || isWrapper(name.string)
  }

  private static func isWrapper(_ name: String) -> Bool {
    switch name {
    case "sudo", "doas", "env", "nohup", "bash", "sh", "zsh", "dash", "ksh", "fish", "xargs", "timeout",
      "nice", "python", "python3", "perl", "ruby", "node", "pwsh", "powershell", "cmd", "ssh", "busybox":
      true
    default: false
    }
  }

  /// A command line: a known program, and something behind it that words of a sentence do not have.
  static func isCommand(_ text: ByteView) -> Bool {
    let whole = text.trimmed()
    guard whole.count >= 4, whole.count <= 64 << 10 else { return false }
    var start = 0
    var parts = 0
    for i in 0...whole.count {
      if i < whole.count, !isSeparator(whole[i]) { continue }
      if start < i, isSimpleCommand(whole[start..<i], of: i < whole.count || start > 0) { return true }
      start = i + 1
      parts += 1
      guard parts < 64 else { return false }
    }
    return false
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x3B || byte == 0x26 || byte == 0x7C || byte == 0x0A || byte == 0x28 || byte == 0x7B
  }

  /// One command of a line, past assignments and a backslash that only keeps an alias away.
  private static func isSimpleCommand(_ text: ByteView, of isPart: Bool) -> Bool {
    var line = text.trimmed()
    while let equals = line.firstIndex(of: 0x3D), equals > 0,
      line[..<equals].array.allSatisfy(ASCII.isWord), let blank = line.firstIndex(of: 0x20), blank > equals
    {
      line = line[blank...].trimmed()
    }
    if line.at(0) == 0x5C { line = line[1...] }
    guard line.count >= 2 else { return false }
    var end = 0
    while end < line.count, end <= 256, !ASCII.isSpace(line[end]) { end += 1 }
    guard isProgram(line[..<end]) else { return false }
    guard end < line.count else { return isPart }
    let rest = line[end...]
    var previous: UInt8 = 0x20
    for i in rest.indices {
      let byte = rest[i]
      switch byte {
      // An option, a path, the home folder.
      case 0x2D: if ASCII.isSpace(previous), let next = rest.at(i + 1), next != 0x20 { return true }
      case 0x2F, 0x7E: if ASCII.isSpace(previous) { return true }
      case 0x7C, 0x3B, 0x3E, 0x24, 0x60: return true
      case 0x26 where rest.at(i + 1) == 0x26: return true
      default: break
      }
      previous = byte
    }
    return false
  }

  /// A statement of SQL: a verb, and the word that only a statement has behind it.
  static func isStatement(_ text: ByteView) -> Bool {
    var start = 0
    var parts = 0
    let limit = min(text.count, 64 << 10)
    for i in 0...limit where i == limit || text[i] == 0x3B {
      if isSingleStatement(text[start..<i]) { return true }
      start = i + 1
      parts += 1
      if parts == 32 { return false }
    }
    return false
  }

  private static func isSingleStatement(_ text: ByteView) -> Bool {
    var words: [String] = []
    var i = 0
    while i < min(text.count, 4096), words.count < 40 {
      while i < text.count, !ASCII.isAlphanumeric(text[i]), text[i] != 0x5F {
        // Comments say nothing.
        if text[i] == 0x2D, text.at(i + 1) == 0x2D {
          while i < text.count, text[i] != 0x0A { i += 1 }
        } else if text[i] == 0x2F, text.at(i + 1) == 0x2A {
          i = text.firstRange(of: "*/", from: i).map(\.upperBound) ?? text.count
        } else {
          // What begins with something else is no statement.
          if words.isEmpty, !ASCII.isSpace(text[i]), text[i] != 0x28, text[i] != 0x3B { return false }
          i += 1
        }
      }
      let start = i
      while i < text.count, ASCII.isAlphanumeric(text[i]) || text[i] == 0x5F { i += 1 }
      if start < i { words.append(text[start..<i].string.asciiLowercased) }
      if words.count == 1, !verbs.contains(words[0]) { return false }
    }
    guard let verb = words.first, words.count >= 2 else { return false }
    // A sentence that begins like a statement goes on like a sentence.
    if words.dropFirst().prefix(3).contains(where: articles.contains) { return false }
    switch verb {
    case "drop", "alter", "create":
      return [
        "table", "database", "schema", "index", "view", "user", "role", "column", "function", "trigger",
        "keyspace", "tablespace", "materialized", "owned", "sequence", "type", "or", "unique", "temporary",
      ].contains(words[1])
    case "truncate": return words[1] == "table" || words.count <= 3
    case "delete": return words[1] == "from"
    case "update": return words.prefix(6).contains("set")
    case "insert", "replace", "merge": return words[1] == "into"
    case "select", "with": return words.contains("from") || words.contains("select")
    case "grant", "revoke": return words.contains("on") || words.contains("to") || words.contains("from")
    case "copy": return words.contains("to") || words.contains("from")
    case "exec", "execute": return words[1].hasPrefix("xp_") || words[1].hasPrefix("sp_")
    case "begin", "explain", "do", "call":
      return words.count >= 3 && words.contains { ["delete", "drop", "update", "truncate"].contains($0) }
    default: return false
    }
  }

  /// What a statement begins with.
  private static let verbs: Set<String> = [
    "drop", "alter", "create", "truncate", "delete", "update", "insert", "replace", "merge", "select", "with",
    "grant", "revoke", "copy", "exec", "execute", "begin", "explain", "do", "call",
  ]

  private static let articles: Set<String> = [
    "the", "an", "my", "your", "our", "their", "this", "that", "these", "those", "which", "it",
  ]

  /// A path that only this machine can be meant by.
  static func isLocalPath(_ text: ByteView) -> Bool {
    guard text.count <= 4096, text.firstIndex(of: 0x0A) == nil else { return false }
    return text.starts(with: "/") || text.starts(with: "~/") || text.starts(with: "../")
      || filePath(of: text) != nil
  }

  /// The path of a `file:` address, however its beginning is written.
  static func filePath(of text: ByteView) -> ByteView? {
    guard text.count > 5, text[..<5].string.asciiLowercased == "file:" else { return nil }
    var path = text[5...]
    if path.starts(with: "//") {
      path = path[2...]
      // A host: there is only this one.
      guard let slash = path.firstIndex(of: 0x2F) else { return nil }
      path = path[slash...]
    }
    return path.at(0) == 0x2F ? path : nil
  }

  /// The language of a piece of code, as far as its first words give it away.
  static func interpreter(of text: ByteView) -> String? {
    let head = text[..<min(text.count, 2000)]
    if head.contains("import os") || head.contains("import subprocess") || head.contains("import shutil")
      || head.contains("import sys") || head.contains("def ") || head.contains("from pathlib")
    {
      return "python3"
    }
    if head.contains("require(") || head.contains("const ") || head.contains("await ")
      || head.contains("process.")
    {
      return "node"
    }
    return nil
  }
}

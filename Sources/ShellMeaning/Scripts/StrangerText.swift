import Bytes

/// The text of fish or nu as a POSIX shell would have it, as far as it says what runs and on what.
///
/// Both are read as such a shell's for the most part. What they write otherwise is written anew: how a variable is
/// set, what stands for a command's output, what is done with each of a list.
struct StrangerText {
  static func posix(_ text: String, of shell: String) -> String? {
    guard text.utf8.count <= 1 << 16 else { return nil }
    var reader = StrangerText(bytes: Array(text.utf8), isNu: shell == "nu")
    reader.run()
    return String(decoding: reader.out, as: UTF8.self)
  }

  private let bytes: [UInt8]
  private let isNu: Bool
  private var out: [UInt8] = []
  private var i = 0
  /// A command begins here.
  private var isStart = true
  private var isPiped = false
  /// What closes the brackets that are open.
  private var closers: [String] = []
  /// The next brace opens a block that this closes.
  private var block: String?

  private init(bytes: [UInt8], isNu: Bool) {
    self.bytes = bytes
    self.isNu = isNu
  }

  private func at(_ offset: Int) -> UInt8 { i + offset < bytes.count ? bytes[i + offset] : 0 }

  private mutating func put(_ text: String) { out += text.utf8 }

  private mutating func run() {
    while i < bytes.count {
      let c = bytes[i]
      switch c {
      case 0x27, 0x22: copyQuoted(c)
      case 0x5C: copy(2)
      case 0x3B, 0x0A, 0x26, 0x7C: separator(c)
      case 0x28:
        put(isStart || out.last == UInt8(ascii: "$") ? "(" : "$(")
        closers.append(")")
        (i, isStart, isPiped) = (i + 1, true, false)
      case 0x29:
        put(closers.popLast() ?? ")")
        (i, isStart) = (i + 1, false)
      case 0x7B where isNu: openBrace()
      case 0x7D where isNu && !closers.isEmpty:
        put(closers.removeLast())
        (i, isStart) = (i + 1, true)
      case 0x24 where isNu: variable()
      case _ where ASCII.isSpace(c): copy(1)
      case _ where isStart: command()
      default: copy(1)
      }
    }
  }

  private mutating func copy(_ count: Int) {
    let end = min(i + count, bytes.count)
    if !ASCII.isSpace(bytes[i]) { isStart = false }
    out += bytes[i..<end]
    i = end
  }

  private mutating func copyQuoted(_ mark: UInt8) {
    var end = i + 1
    while end < bytes.count, bytes[end] != mark { end += bytes[end] == 0x5C ? 2 : 1 }
    copy(end + 1 - i)
  }

  private mutating func separator(_ c: UInt8) {
    let isDouble = at(1) == c && c != 0x3B && c != 0x0A
    isPiped = c == 0x7C && !isDouble
    copy(isDouble ? 2 : 1)
    isStart = true
  }

  // MARK: Words

  /// The word at `start`, and where it ends.
  private func word(from start: Int) -> (text: String, end: Int) {
    var end = start
    while end < bytes.count, !ASCII.isSpace(bytes[end]), !Self.ends.contains(bytes[end]) { end += 1 }
    return (String(decoding: bytes[start..<end], as: UTF8.self), end)
  }

  private static let ends = Set(";|&()\n{}".utf8)

  private mutating func skipBlanks() {
    while i < bytes.count, ASCII.isBlank(bytes[i]) { i += 1 }
  }

  /// Up to where the command ends.
  private func endOfCommand() -> Int {
    var end = i
    var depth = 0
    while end < bytes.count {
      switch bytes[end] {
      case 0x27, 0x22:
        let mark = bytes[end]
        end += 1
        while end < bytes.count, bytes[end] != mark { end += 1 }
      case 0x28, 0x7B: depth += 1
      case 0x29, 0x7D:
        guard depth > 0 else { return end }
        depth -= 1
      case 0x3B, 0x0A, 0x7C, 0x26: if depth == 0 { return end }
      default: break
      }
      end += 1
    }
    return min(end, bytes.count)
  }

  private mutating func command() {
    let (text, end) = word(from: i)
    guard end > i else { return copy(1) }
    let before = i
    i = end
    if isNu ? nuCommand(text) : fishCommand(text) { return }
    i = before
    copy(end - before)
  }

  // MARK: fish

  private mutating func fishCommand(_ name: String) -> Bool {
    switch name {
    case "and", "or", "not", "begin": return true
    case "source", ".":
      // `curl … | source` runs what it reads.
      guard isPiped, endOfCommand() - i < 2 || at(1) == UInt8(ascii: "-") else { return false }
      put("source /dev/stdin")
      i = endOfCommand()
      return true
    case "set":
      var isExported = false
      skipBlanks()
      while at(0) == UInt8(ascii: "-") {
        let option = word(from: i)
        if option.text.utf8.contains(where: { "eqSn".utf8.contains($0) }), !option.text.hasASCIIPrefix("--") {
          return false
        }
        isExported = isExported || option.text == "--export" || option.text.utf8.contains(UInt8(ascii: "x"))
        i = option.end
        skipBlanks()
      }
      let name = word(from: i)
      guard !name.text.isEmpty, name.text.utf8.allSatisfy(ASCII.isWord) else { return false }
      i = name.end
      skipBlanks()
      put((isExported ? "export " : "") + name.text + "=")
      let end = endOfCommand()
      if !isExported, bytes[i..<end].contains(where: ASCII.isBlank), at(0) != 0x27, at(0) != 0x22,
        at(0) != 0x28
      {
        put("(")
        out += bytes[i..<end]
        put(")")
        i = end
      }
      isStart = false
      return true
    default: return false
    }
  }

  // MARK: nu

  private mutating func nuCommand(_ name: String) -> Bool {
    skipBlanks()
    switch name {
    case "let", "mut", "const":
      let name = word(from: i)
      i = name.end
      skipBlanks()
      guard at(0) == UInt8(ascii: "=") else { return false }
      i += 1
      skipBlanks()
      put(name.text + "=")
      isStart = false
    case "open": put("cat ")
    case "glob": put("ls -d ")
    case "ls":
      // A listing gives paths and not names alone.
      while at(0) == UInt8(ascii: "-") {
        i = word(from: i).end
        skipBlanks()
      }
      let path = word(from: i)
      i = path.end
      put(
        "ls -d "
          + (path.text.isEmpty
            ? "*" : path.text.utf8.contains(UInt8(ascii: "*")) ? path.text : path.text + "/*"))
      isStart = false
      return true
    case "http":
      let verb = word(from: i)
      i = verb.end
      skipBlanks()
      put("curl -X " + (verb.text == "get" ? "GET " : verb.text == "post" ? "POST " : verb.text + " "))
      guard verb.text != "get" else { break }
      let address = word(from: i)
      i = address.end
      put(address.text + " -d")
      isStart = false
      return true
    case "save":
      while at(0) == UInt8(ascii: "-") {
        i = word(from: i).end
        skipBlanks()
      }
      put("cat > ")
    case "get", "where", "sort-by", "first", "last", "lines", "flatten", "str", "to", "from", "select",
      "take", "skip", "sort", "uniq", "compact":
      guard isPiped else { return false }
      put("cat")
      i = endOfCommand()
    case "each", "par-each", "do":
      block = name
      return true
    case "for":
      let variable = word(from: i)
      put("for " + variable.text + " in ")
      i = variable.end
      skipBlanks()
      if word(from: i).text == "in" { i = word(from: i).end }
      block = name
      isStart = false
      return true
    case "if", "while", "else":
      // Whether or not it is so.
      while i < bytes.count, bytes[i] != 0x7B { i += 1 }
      put(name == "else" ? "; " : "")
      block = "do"
      return true
    default:
      guard name.utf8.first == UInt8(ascii: "^") else { return false }
      put(String(name.dropFirst()))
      put(" ")
    }
    isStart = false
    return true
  }

  /// `{|f| … }` behind `each`, `{ … }` behind `do`; any other brace holds a record.
  private mutating func openBrace() {
    guard let block else {
      put("{")
      closers.append("}")
      i += 1
      return
    }
    self.block = nil
    i += 1
    skipBlanks()
    var name = "in"
    if at(0) == 0x7C {
      let end = bytes[(i + 1)...].firstIndex(of: 0x7C) ?? bytes.count
      let given = bytes[min(i + 1, end)..<end].filter { ASCII.isWord($0) || $0 == 0x2C }
        .prefix { $0 != 0x2C }
      if !given.isEmpty { name = String(decoding: given, as: UTF8.self) }
      i = min(end + 1, bytes.count)
    }
    switch block {
    case "each", "par-each":
      put("while read -r " + name + "; do ")
      closers.append("; done")
    case "for":
      put("; do ")
      closers.append("; done;")
    default:
      put("{ ")
      closers.append("; }")
    }
    isStart = true
  }

  /// `$f.name`, `$env.HOME`, `$env.HUSKY = 0`
  private mutating func variable() {
    var end = i + 1
    while end < bytes.count, ASCII.isWord(bytes[end]) || bytes[end] == 0x2D { end += 1 }
    var name = String(decoding: bytes[(i + 1)..<end], as: UTF8.self)
    guard !name.isEmpty else { return copy(1) }
    var members: [String] = []
    while end < bytes.count, bytes[end] == 0x2E {
      var next = end + 1
      while next < bytes.count, ASCII.isWord(bytes[next]) || bytes[next] == 0x2D { next += 1 }
      guard next > end + 1 else { break }
      members.append(String(decoding: bytes[(end + 1)..<next], as: UTF8.self))
      end = next
    }
    if name == "nu", members.first == "home-path" { name = "HOME" }
    if name == "env", let first = members.first { name = first }
    let wasStart = isStart
    i = end
    isStart = false
    if wasStart {
      skipBlanks()
      if at(0) == UInt8(ascii: "="), at(1) != UInt8(ascii: "=") {
        i += 1
        skipBlanks()
        return put((members.isEmpty ? "" : "export ") + name + "=")
      }
      // What a variable holds goes into the pipe.
      return put("echo \"$" + name + "\"")
    }
    put("\"$" + name + "\"")
  }
}

import Bytes

/// One-liners that print a text: `python3 -c 'print("…")'`, `perl -e 'print "…"'`, `awk 'BEGIN{print "…"}'`.
extension Reader {
  mutating func languageOutput(_ invocation: Invocation) -> Value {
    guard let language = Self.language(of: invocation) else { return unknownOutput(of: invocation) }
    guard let code = invocation.script ?? Self.inlineCode(invocation) else {
      // `python3 -m base64 -d`
      if language == .python, invocation.arguments.count > 1, invocation.arguments[0].value.equals("-m"),
        ["base64", "gzip", "quopri", "uu", "zipfile", "tarfile"].contains(where: {
          invocation.arguments[1].value.equals($0)
        })
      {
        return unknownOutput(of: invocation, decoded: true)
      }
      // `python3 -m json.tool` and scripts from files pass on what they read.
      return unknownOutput(of: invocation)
    }
    guard let known = code.known else {
      // A script that could not be read is no decoder; code that nobody can see may be.
      let isHidden = code.soleHole.map { $0.origins.files.isEmpty || $0.origins.decoded } ?? false
      return unknownOutput(of: invocation, decoded: isHidden || Self.decodes(ByteView(code.display)))
    }
    let shown = Self.showsResult(invocation, language) ? "console.log(" + known + ")" : known
    if let printed = PrintedText(shown, language).value { return printed }
    let view = ByteView(known)
    let listings = [
      "stringify(process.env", "(process.env)", "dict(os.environ", "(os.environ)", "os.environ.items",
      "ENV.to_h", "%ENV", "getenv()", "$_ENV", "ENV.each",
    ]
    if listings.contains(where: { view.contains($0) }) { return wholeEnvironment(invocation) }
    if let spelled = SpelledText.find(in: view) { return Value(spelled + "\n") }
    return unknownOutput(of: invocation, decoded: Self.decodes(view))
  }

  private static func decodes(_ code: ByteView) -> Bool {
    let words = [
      "base64", "b64", "unhex", "fromhex", "rot13", "chr(", "(chr", "{ chr", "{chr", ":chr", "fromCharCode",
      "fromCodePoint", "decode", "zlib", "gzip", "pack(", "pack\"", "pack'", "pack \"", "pack '", "atob",
      "\\x", "[::-1]", "reverse", "unquote", "unescape", "translate(", "maketrans", "tr/", ".tr(", "strtr(",
      "ord(", "charCodeAt", "codePointAt", ".swapcase",
    ]
    return words.contains { code.contains($0) }
  }

  private static func language(of invocation: Invocation) -> PrintedText.Language? {
    guard let name = invocation.name else { return nil }
    for (start, language): (String, PrintedText.Language) in [
      ("python", .python), ("pypy", .python), ("perl", .perl), ("ruby", .ruby), ("node", .node),
      ("php", .php),
      ("lua", .lua),
    ] where name.hasASCIIPrefix(start) { return language }
    return nil
  }

  /// `node -p code` prints what the code comes to.
  private static func showsResult(_ invocation: Invocation, _ language: PrintedText.Language) -> Bool {
    guard language == .node else { return false }
    return invocation.arguments.contains { argument in
      guard let text = argument.value.known, text.utf8.first == 0x2D else { return false }
      return text == "--print" || text == "-p" || text == "-pe"
    }
  }

  private static func inlineCode(_ invocation: Invocation) -> Value? {
    for (i, argument) in invocation.arguments.enumerated() {
      guard let text = argument.value.known, text.utf8.first == 0x2D, i + 1 < invocation.arguments.count
      else { continue }
      switch text {
      case "-c", "-e", "-E", "-r", "-p", "--eval", "--print", "-pe", "-le", "-ne":
        return invocation.arguments[i + 1].value
      default: continue
      }
    }
    return nil
  }

  mutating func awkOutput(_ invocation: Invocation) -> Value {
    var scan = OptionScan(invocation.arguments, short: "fFvEeilLo", long: "")
    var separator: String?
    while let option = scan.next() {
      if option.name == "F" { separator = option.value?.known }
      if option.name == "f" {
        return unknownOutput(of: invocation, decoded: invocation.input?.isKnown ?? false)
      }
    }
    guard let code = scan.skip()?.value.known else { return unknownOutput(of: invocation) }
    if let printed = PrintedText(code, .awk).value { return printed }
    let text = text(ofFiles: scan.rest.map(\.value), invocation)
    if let spelled = SpelledText.find(in: ByteView(code)) { return Value(spelled + "\n") }
    if let line = AwkLine(code), line.hasText { return line.value }
    if let hole = text.soleHole {
      // Columns of a list are still what the list names.
      let fields = AwkFields(Self.withoutPattern(code), separator)
      let isColumn = hole.kind == .output && fields != nil && hole.name.utf8.count < 80
      return text.asHole((isColumn ? hole.name + " | " : "") + commandLine(invocation))
    }
    guard let fields = AwkFields(code, separator) else { return lostText(text, invocation) }
    return Reader.unlines(text.lines.map { fields.pick($0) })
  }

  /// `/^ii/{print $2}` without the pattern in front, which only says of which lines.
  private static func withoutPattern(_ code: String) -> String {
    guard code.utf8.first == 0x2F, let open = code.utf8.lastIndex(of: 0x7B),
      code.utf8[..<open].last(where: { $0 != 0x20 }) == 0x2F
    else { return code }
    return String(code[open...])
  }
}

/// `{print "kubectl delete pvc -n " $1 " " $2}`: one line of known text with fields in it, for every line read.
///
/// Printed like this it is mostly meant for a shell, and the text says what that shell will do.
struct AwkLine {
  private(set) var value = Value()
  private(set) var hasText = false

  init?(_ code: String) {
    let bytes = Array(code.utf8)
    guard bytes.count < 4096, let open = bytes.firstIndex(of: 0x7B), bytes.last(where: { $0 != 0x20 }) == 0x7D
    else { return nil }
    var i = open + 1
    func at(_ offset: Int = 0) -> UInt8 { i + offset < bytes.count ? bytes[i + offset] : 0 }
    func skip() { while at() == 0x20 || at() == 0x09 { i += 1 } }
    skip()
    guard bytes[i...].starts(with: "print".utf8), at(5) != 0x66 else { return nil }
    i += 5
    skip()
    while at() != 0x7D {
      switch at() {
      case 0x22:
        guard let text = Self.literal(bytes, &i) else { return nil }
        value.append(text)
        hasText = hasText || text.utf8.contains { $0 != 0x20 }
      case 0x24:
        let start = i
        i += 1
        if at() == 0x4E, at(1) == 0x46 {
          i += 2
        } else {
          guard at() &- 0x30 < 10 else { return nil }
          while at() &- 0x30 < 10 { i += 1 }
        }
        value.append(
          Value.Hole(name: "awk " + String(decoding: bytes[start..<i], as: UTF8.self), kind: .item))
      case 0x2C:
        i += 1
        value.append(" ")
      case 0x3B:
        i += 1
        skip()
        guard at() == 0x7D else { return nil }
      default: return nil
      }
      skip()
    }
    i += 1
    skip()
    guard i == bytes.count else { return nil }
    value.append("\n")
  }

  /// A string between double quotes, from its opening quote to behind its closing one.
  private static func literal(_ bytes: [UInt8], _ i: inout Int) -> String? {
    var out: [UInt8] = []
    i += 1
    while i < bytes.count, bytes[i] != 0x22 {
      if bytes[i] == 0x5C, i + 1 < bytes.count {
        i += 1
        out.append(bytes[i] == 0x6E ? 0x0A : bytes[i] == 0x74 ? 0x09 : bytes[i])
      } else {
        out.append(bytes[i])
      }
      i += 1
    }
    guard i < bytes.count else { return nil }
    i += 1
    return String(decoding: out, as: UTF8.self)
  }
}

/// `{print $2}`: the commonest awk program there is.
struct AwkFields {
  private var fields: [Int] = []
  private let separator: UInt8?

  init?(_ code: String, _ separator: String?) {
    guard separator == nil || separator?.utf8.count == 1 || separator == "\\t" else { return nil }
    self.separator = separator == "\\t" ? 0x09 : separator?.utf8.first
    var text = code.without(" ;")
    guard text.hasPrefix("{print"), text.hasSuffix("}") else { return nil }
    text = String(text.dropFirst(6).dropLast())
    if text.isEmpty { text = "$0" }
    for part in text.split(separator: ",") {
      if part == "$NF" {
        fields.append(-1)
        continue
      }
      guard part.utf8.first == 0x24, let number = Int(part.utf8.dropFirst()) else { return nil }
      fields.append(number)
    }
  }

  func pick(_ line: Value) -> Value {
    let parts = line.split(
      where: { byte in separator.map { byte == $0 } ?? (byte == 0x20 || byte == 0x09) },
      keepingEmpty: separator != nil)
    let chosen = fields.map { number -> Value in
      if number == 0 { return line }
      let index = number < 0 ? parts.count - 1 : number - 1
      return index >= 0 && index < parts.count ? parts[index] : Value()
    }
    return Value.joined(chosen, by: " ")
  }
}

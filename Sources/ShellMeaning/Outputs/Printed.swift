import Bytes

/// One-liners that print a text: `python3 -c 'print("…")'`, `perl -e 'print "…"'`, `awk 'BEGIN{print "…"}'`.
extension Reader {
  mutating func languageOutput(_ invocation: Invocation) -> Value {
    guard let language = Self.language(of: invocation) else { return unknownOutput(of: invocation) }
    guard let code = invocation.script ?? Self.inlineCode(invocation) else {
      // `python3 -m json.tool` and scripts from files pass on what they read.
      return unknownOutput(of: invocation)
    }
    guard let known = code.known else { return unknownOutput(of: invocation, decoded: true) }
    if let printed = PrintedText(known, language).value { return printed }
    let decodes = [
      "base64", "b64", "unhex", "fromhex", "rot13", "chr(", "decode", "zlib", "gzip", "pack(", "atob", "\\x",
      "[::-1]", "reverse",
    ]
    let view = ByteView(known)
    return unknownOutput(of: invocation, decoded: decodes.contains { view.contains($0) })
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
    if text.soleHole != nil { return text.asHole(commandLine(invocation)) }
    guard let fields = AwkFields(code, separator) else { return lostText(text, invocation) }
    return Reader.unlines(text.lines.map { fields.pick($0) })
  }
}

/// `{print $2}`: the commonest awk program there is.
struct AwkFields {
  private var fields: [Int] = []
  private let separator: UInt8?

  init?(_ code: String, _ separator: String?) {
    guard separator == nil || separator?.utf8.count == 1 || separator == "\\t" else { return nil }
    self.separator = separator == "\\t" ? 0x09 : separator?.utf8.first
    var text = code.filter { $0 != " " && $0 != ";" }
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

import Bytes
import Text
import Verdict

/// Looks for signs that pass for those of ASCII where a machine reads them: in addresses and paths, in code, in commands,
/// in markup. In prose they are what they are.
enum SignScan {
  /// `signs`: those that pass for others; `seen`: what any character of the text is.
  static func findings(
    _ signs: [ForeignWalk.Character], amid seen: CharacterTraits, in inspection: Inspection
  ) -> [Finding] {
    guard !seen.contains(.isRightToLeftBySigns) else { return [] }
    for sign in signs {
      guard let ascii = LookAlikeSigns.ascii(sign.value),
        let words = judge(
          sign.range, ascii, sign.value, in: inspection.text, as: inspection.kind,
          seen.contains(.isEasternBySigns))
      else { continue }
      return [UnicodeRule.homoglyphs.finding(at: sign.range, evidence: Evidence(plain: words))]
    }
    return []
  }

  /// So many signs are looked at.
  static let most = 64

  private static func judge(
    _ place: Range<Int>, _ ascii: UInt8, _ value: UInt32, in text: ByteView, as kind: TextKind,
    _ hasEastAsian: Bool
  ) -> String? {
    let before = text.at(place.lowerBound - 1) ?? 0x0A
    let next = text.at(place.upperBound) ?? 0x0A
    let token = NamePlace.token(around: place, in: text)
    // `https∶//bank.example`.
    if ascii == 0x3A, next == 0x2F, text.at(place.upperBound + 1) == 0x2F, ASCII.isLetter(before),
      !(hasEastAsian && value == 0xFF1A)
    {
      return "a sign in an address that passes for a colon"
    }
    if ascii == 0x2F, kind != .code, isBehindScheme(place.lowerBound, in: text) {
      return "a sign in an address that passes for a slash"
    }
    if isInHost(place, ascii, token, in: text, hasEastAsian) {
      return "a sign in the name of a host that passes for another"
    }
    if ascii == 0x2E || ascii == 0x2F || ascii == 0x5C, climbs(around: place, in: text) {
      return "a path out of its folder in signs that pass for points and slashes"
    }
    if ascii == 0x25, ASCII.hexValue(next) != nil, ASCII.hexValue(text.at(place.upperBound + 1) ?? 0) != nil,
      text[token].contains("/")
    {
      return "an escape whose sign passes for another"
    }
    if hasEastAsian { return nil }
    if isTwin(place, ascii, token, in: text) { return "a name that differs from another in a sign" }
    if ascii == 0x2E, ASCII.isAlphanumeric(before), OddSign.isInHost(place, in: text) {
      return "a sign in the name of a host that passes for a point"
    }
    if ascii == 0x3C, opensTag(place.upperBound, in: text) { return "markup in signs that pass for brackets" }
    if ascii == 0x27 || ascii == 0x22, closesString(place.upperBound, in: text) {
      return "a sign that passes for a quotation mark, and a query behind it"
    }
    if isOperator(ascii), isCommandLine(place.lowerBound, in: text) {
      return "a sign in a command that passes for another"
    }
    if kind == .code, isOddInCode(value), NamePlace.isInCode(place, in: text) {
      return "a sign in code that passes for another"
    }
    return nil
  }

  // MARK: Addresses

  /// `https:` and no slash of its own.
  private static func isBehindScheme(_ place: Int, in text: ByteView) -> Bool {
    text[..<place].ends(with: "http:") || text[..<place].ends(with: "https:")
  }

  /// A name of a host that goes on behind a point which is none: `github.com。evil.example/`.
  private static func goesOn(behind place: Int, in text: ByteView) -> Bool {
    var end = place
    var points = 0
    var letters = 0
    while let byte = text.at(end), ASCII.isLower(byte) || ASCII.isDigit(byte) || byte == 0x2D || byte == 0x2E
    {
      points += byte == 0x2E ? 1 : 0
      letters = byte == 0x2E ? 0 : letters + 1
      end += 1
    }
    return points > 0 && letters >= 2 && text.at(end).map { $0 <= 0x20 || $0 == 0x2F } != false
  }

  /// Whether it stands before the first slash of an address, between the letters of a host.
  private static func isInHost(
    _ place: Range<Int>, _ ascii: UInt8, _ token: Range<Int>, in text: ByteView, _ hasEastAsian: Bool
  ) -> Bool {
    guard let mark = text[token].firstRange(of: "://") else { return false }
    let start = token.lowerBound + mark.upperBound
    guard start < place.lowerBound, let first = text.at(place.upperBound),
      ASCII.isAlphanumeric(first) || (ascii == 0x2F || ascii == 0x23 || ascii == 0x3F) && first == 0x2E,
      !text[start..<place.lowerBound].contains("/")
    else { return false }
    let host = text[start..<place.lowerBound]
    let last = host[host.count - 1]
    guard ASCII.isAlphanumeric(last), !host.hasNonASCII else { return false }
    switch ascii {
    case 0x2F, 0x40, 0x23, 0x3F, 0x5C, 0x3A:
      // What follows goes on as a host does.
      var end = place.upperBound
      var points = 0
      while let byte = text.at(end), ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E {
        if byte == 0x2E { points += 1 }
        end += 1
      }
      return host.contains(".") && points > 0
    case 0x2E:
      // `…。See`: a sentence ends.
      return OddSign.isInHost(place, in: text) || goesOn(behind: place.upperBound, in: text)
        || !host.contains(".") && ASCII.isLower(first)
    case 0x2D, 0x5F: return !hasEastAsian
    default: return false
    }
  }

  /// Whether the signs around stand for `../` or `/etc/`.
  private static func climbs(around place: Range<Int>, in text: ByteView) -> Bool {
    let part = text[max(0, place.lowerBound - 12)..<min(text.count, place.upperBound + 16)]
    var plain: [UInt8] = []
    // What is written out in full is what it is.
    var sign = -1
    let offset = place.lowerBound - max(0, place.lowerBound - 12)
    ForeignParts.visitAll(part) { point in
      if point.range.lowerBound == offset { sign = plain.count }
      if point.value == 0x2025 { plain.append(0x2E) }
      plain.append(point.value < 0x80 ? UInt8(point.value) : LookAlikeSigns.ascii(point.value) ?? 0x01)
    }
    let view = ByteView(plain)
    return ["../", "..\\", "/etc/"].contains { way in
      var from = 0
      while let found = view.firstRange(of: way, from: from) {
        if found.contains(sign) { return true }
        from = found.lowerBound + 1
      }
      return false
    }
  }

  // MARK: Names

  /// Longer texts say everything twice.
  private static let mostForTwins = 16 << 10

  /// `README․md` where there is a `README.md`: names of files and hosts, and no words that are spelled in two ways.
  private static func isTwin(
    _ place: Range<Int>, _ ascii: UInt8, _ token: Range<Int>, in text: ByteView
  ) -> Bool {
    guard ascii == 0x2E || ascii == 0x2D || ascii == 0x5F, text.count <= mostForTwins, token.count <= 64,
      place.lowerBound > token.lowerBound, place.upperBound < token.upperBound,
      ASCII.isAlphanumeric(text[place.lowerBound - 1]), ASCII.isAlphanumeric(text[place.upperBound])
    else { return false }
    let plain =
      Array(text[token.lowerBound..<place.lowerBound]) + [ascii]
      + Array(text[place.upperBound..<token.upperBound])
    let name = ByteView(plain)
    guard !name.hasNonASCII, name.contains("."), name.at(name.count - 1).map(ASCII.isAlphanumeric) == true
    else {
      return false
    }
    let spelled = name.string
    var from = 0
    while let found = text.firstRange(of: spelled, from: from) {
      from = found.upperBound
      if NamePlace.token(around: found, in: text) == found { return true }
    }
    return false
  }

  // MARK: Code, commands, markup

  private static func opensTag(_ place: Int, in text: ByteView) -> Bool {
    let start = text.at(place) == 0x2F ? place + 1 : place
    let end = Address.endOfLetters(from: start, in: text)
    return end > start && tags.contains(text[start..<end])
  }

  private static let tags = WordList(
    " script img svg iframe object embed style form body input video audio link meta ")

  private static func closesString(_ place: Int, in text: ByteView) -> Bool {
    var start = place
    while text.at(start) == 0x20 || text.at(start) == 0x3B || text.at(start) == 0x29 { start += 1 }
    let end = Address.endOfLetters(from: start, in: text)
    guard end > start, start > place, queries.contains(text[start..<end]) else { return false }
    let rest = text[end..<min(text.count, end + 40)]
    return rest.contains("=") || rest.contains("--") || rest.contains(";") || rest.contains("select")
      || rest.contains("SELECT") || rest.contains("TABLE")
  }

  private static let queries = WordList(" or and union drop select delete update insert having ")

  private static func isOperator(_ ascii: UInt8) -> Bool {
    switch ascii {
    case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: ";"), UInt8(ascii: "$"), UInt8(ascii: "`"),
      UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isCommandLine(_ place: Int, in text: ByteView) -> Bool {
    let i = text.startOfLine(of: place, within: 200)
    if text.at(i) == 0x24, text.at(i + 1) == 0x20 { return true }
    guard let start = CommandValue.start(before: place, in: text) else { return false }
    // What stands between quotation marks is searched for, or said.
    return text[start..<place].count { $0 == 0x27 } & 1 == 0
      && text[start..<place].count { $0 == 0x22 } & 1 == 0
  }

  /// None of those that mathematics is written with in code.
  private static func isOddInCode(_ value: UInt32) -> Bool {
    switch value {
    case 0x1C0, 0x1C3, 0x61B, 0x37E, 0x204F, 0xA789, 0xA78A, 0x2E40, 0xFE50...0xFE6B, 0x203F, 0x2CD:
      return true
    case 0xFF01...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E: return true
    default: return false
    }
  }
}

/// Signs that are drawn like those of ASCII.
enum LookAlikeSigns {
  static func ascii(_ point: UInt32) -> UInt8? {
    switch point {
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF5E: UInt8(point - 0xFEE0)
    case 0x1C3, 0xFE57: UInt8(ascii: "!")
    case 0x37E, 0x61B, 0x204F, 0xFE54: UInt8(ascii: ";")
    case 0x2D0, 0x589, 0x2236, 0xA789, 0xFE55, 0x5C3: UInt8(ascii: ":")
    case 0xA78A, 0x2E40: UInt8(ascii: "=")
    case 0x1735, 0x2044, 0x2215, 0x2571, 0x27CB, 0x29F8, 0x2CC6, 0x3033, 0x30CE, 0x31D3, 0x4E3F:
      UInt8(ascii: "/")
    case 0x29F5, 0x2216, 0xFE68: UInt8(ascii: "\\")
    case 0x660, 0x6D4, 0x701, 0x2024, 0x2025, 0x3002, 0xA4F8, 0xA60E, 0xFE52, 0xFF61, 0x10A50:
      UInt8(ascii: ".")
    case 0x2010, 0x2011, 0x2212, 0x30FC, 0xFE63: UInt8(ascii: "-")
    case 0x2CD, 0x203F: UInt8(ascii: "_")
    case 0x1C0, 0x2223: UInt8(ascii: "|")
    case 0x2B9, 0x2BC: UInt8(ascii: "'")
    case 0x294: UInt8(ascii: "?")
    case 0x2039, 0xFE64: UInt8(ascii: "<")
    case 0x203A, 0xFE65: UInt8(ascii: ">")
    case 0xFE6B: UInt8(ascii: "@")
    case 0xFE60: UInt8(ascii: "&")
    case 0xFE69: UInt8(ascii: "$")
    case 0xFE6A: UInt8(ascii: "%")
    case 0xFE5F: UInt8(ascii: "#")
    default: nil
    }
  }
}

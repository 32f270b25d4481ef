import Bytes

/// Regular expressions that say no more than a pattern can: literal text, `.*`, `.`, anchors, blanks, and
/// alternatives at the top.
enum RegexAsGlobs {
  /// The patterns that together match the same texts; nil if no patterns do.
  static func convert(_ regex: String) -> [String]? {
    var bytes = Array(regex.utf8)
    if regex.hasPrefix("(?i)") { bytes.removeFirst(4) }
    if let inner = unwrapped(bytes) { bytes = inner }
    var patterns: [String] = []
    for part in alternatives(bytes) {
      guard let pattern = pattern(part) else { return nil }
      patterns.append(pattern)
    }
    return patterns.isEmpty ? nil : patterns
  }

  /// It uses signs that mean something to regular expressions alone.
  static func isLikely(_ text: String) -> Bool {
    if text.hasPrefix("^") || text.hasSuffix("$") || text.hasPrefix("(?") { return true }
    let view = ByteView(text)
    return [".*", ".+", "\\s", "\\b", "\\d", "\\w", "\\.", "(", "[", "|"].contains { view.contains($0) }
  }

  /// `^(a|b)$` is `a|b` with anchors.
  private static func unwrapped(_ bytes: [UInt8]) -> [UInt8]? {
    let isAnchored = bytes.first == 0x5E && bytes.last == 0x24
    let middle = isAnchored ? Array(bytes.dropFirst().dropLast()) : bytes
    guard middle.first == 0x28, middle.last == 0x29 else { return nil }
    var inside = Array(middle.dropFirst().dropLast())
    if inside.starts(with: Array("?:".utf8)) { inside.removeFirst(2) }
    guard !inside.contains(0x28), !inside.contains(0x29) else { return nil }
    guard isAnchored else { return inside }
    var whole: [UInt8] = []
    for (i, part) in alternatives(inside).enumerated() {
      whole += (i > 0 ? [0x7C] : []) + [0x5E] + part + [0x24]
    }
    return whole
  }

  private static func alternatives(_ bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x5C, i + 1 < bytes.count {
        parts[parts.count - 1] += bytes[i...i + 1]
        i += 2
        continue
      }
      if bytes[i] == 0x7C { parts.append([]) } else { parts[parts.count - 1].append(bytes[i]) }
      i += 1
    }
    return parts
  }

  private static func pattern(_ bytes: [UInt8]) -> String? {
    var body = bytes[...]
    let isAtStart = body.first == 0x5E
    if isAtStart { body = body.dropFirst() }
    let isAtEnd = body.last == 0x24 && body.dropLast().last != 0x5C
    if isAtEnd { body = body.dropLast() }
    var out: [UInt8] = isAtStart ? [] : [0x2A]
    var i = body.startIndex
    func next(_ k: Int) -> UInt8? { i + k < body.endIndex ? body[i + k] : nil }
    while i < body.endIndex {
      switch body[i] {
      case UInt8(ascii: "."):
        if next(1) == UInt8(ascii: "*") {
          out.append(0x2A)
          i += 1
        } else if next(1) == UInt8(ascii: "+") {
          out += [0x3F, 0x2A]
          i += 1
        } else {
          out.append(0x3F)
        }
      case UInt8(ascii: "\\"):
        guard let escaped = next(1) else { return nil }
        switch escaped {
        case UInt8(ascii: "s"):
          // Words of a command have one blank between them.
          if next(2) == UInt8(ascii: "*") { out.append(0x2A) } else { out.append(0x20) }
          if next(2) == UInt8(ascii: "*") || next(2) == UInt8(ascii: "+") { i += 1 }
        case UInt8(ascii: "b"): break
        case _ where ASCII.isAlphanumeric(escaped): return nil
        default: out += literal(escaped)
        }
        i += 1
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "+"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "^"),
        UInt8(ascii: "$"):
        return nil
      default:
        // A sign behind it would make it something else.
        if let sign = next(1), sign == 0x2A || sign == 0x2B || sign == 0x3F || sign == 0x7B { return nil }
        out += literal(body[i])
      }
      i += 1
    }
    if !isAtEnd { out.append(0x2A) }
    return String(decoding: out, as: UTF8.self)
  }

  private static func literal(_ byte: UInt8) -> [UInt8] {
    byte == 0x2A || byte == 0x3F || byte == 0x5C ? [0x5C, byte] : [byte]
  }
}

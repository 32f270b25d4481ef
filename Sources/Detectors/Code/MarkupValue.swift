import Bytes

/// What the value of an attribute is once a browser has read it.
enum MarkupValue {
  /// With character references resolved, with and without their semicolons.
  static func text(_ value: ByteView) -> ByteView {
    guard value.firstIndex(of: 0x26) != nil else { return value }
    var out: [UInt8] = []
    out.reserveCapacity(value.count)
    var i = 0
    while i < value.count {
      if value[i] == 0x26, let (byte, end) = reference(in: value, at: i) {
        out.append(ASCII.lowercased(byte))
        i = end
      } else {
        out.append(value[i])
        i += 1
      }
    }
    return ByteView(out)
  }

  /// A reference to an ASCII character from its `&`, and where it ends.
  private static func reference(in value: ByteView, at start: Int) -> (UInt8, Int)? {
    var i = start + 1
    guard let first = value.at(i) else { return nil }
    if first == 0x23 {
      i += 1
      let isHex = value.at(i) == 0x78
      if isHex { i += 1 }
      let digits = i
      var number = 0
      while i < value.count, i - digits < 12 {
        guard let digit = ASCII.hexValue(value[i]), isHex || digit < 10 else { break }
        number = min(number * (isHex ? 16 : 10) + Int(digit), 0x1_0000)
        i += 1
      }
      guard i > digits, number > 0, number < 0x80 else { return nil }
      if value.at(i) == 0x3B { i += 1 }
      return (UInt8(number), i)
    }
    let end = value.end(from: i) { ASCII.isLetter($0) }
    guard value.at(end) == 0x3B, let byte = named(value[i..<end].string) else { return nil }
    return (byte, end + 1)
  }

  private static func named(_ name: String) -> UInt8? {
    switch name {
    case "tab": 0x09
    case "newline": 0x0A
    case "excl": 0x21
    case "quot": 0x22
    case "num": 0x23
    case "dollar": 0x24
    case "amp": 0x26
    case "apos": 0x27
    case "lpar": 0x28
    case "rpar": 0x29
    case "plus": 0x2B
    case "comma": 0x2C
    case "period": 0x2E
    case "sol": 0x2F
    case "colon": 0x3A
    case "semi": 0x3B
    case "lt": 0x3C
    case "equals": 0x3D
    case "gt": 0x3E
    case "lsqb", "lbrack": 0x5B
    case "bsol": 0x5C
    case "rsqb", "rbrack": 0x5D
    case "grave", "diacriticalgrave": 0x60
    case "lcub", "lbrace": 0x7B
    case "rcub", "rbrace": 0x7D
    default: nil
    }
  }

  /// An address as it is followed: without what a scheme may have in between, and without comments that filters put out.
  static func address(_ value: ByteView) -> ByteView {
    let text = text(value)
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte <= 0x20 {
        i += 1
      } else if byte == 0x3C, text[i...].starts(with: "<!--") {
        i = text.firstRange(of: "-->", from: i).map(\.upperBound) ?? text.count
      } else if byte == 0x2F, text.at(i + 1) == 0x2A, let close = text.firstRange(of: "*/", from: i + 2) {
        i = close.upperBound
      } else if byte == 0x25, let high = text.at(i + 1), high == 0x30, let small = text.at(i + 2),
        small | 0x20 == 0x61
          || small | 0x20 == 0x64 || small == 0x39 || small == 0x30
      {
        // A line end or tab as an escape.
        i += 3
      } else if byte == 0x5C, let next = text.at(i + 1), next == 0x74 || next == 0x6E || next == 0x72 {
        i += 2
      } else {
        out.append(byte)
        i += 1
      }
    }
    return ByteView(out)
  }

  /// Where the scheme ends that makes the rest of an address code.
  static func endOfScriptScheme(_ address: ByteView) -> Int? {
    let start = address.end(from: 0) { $0 < 0x20 || $0 == 0x22 || $0 == 0x27 }
    let rest = address[start...]
    for scheme: StaticString in ["javascript:", "vbscript:", "livescript:", "mocha:", "jscript:"]
    where rest.starts(with: scheme) {
      return start + scheme.utf8CodeUnitCount
    }
    return nil
  }

  /// Whether code behind a scheme is what links of old pages have there.
  static func isIdle(_ code: ByteView) -> Bool {
    code.isEmpty || code == ";"
      || code.startsWithAny(
        of:
          "void(0) void0 void(null) ; // history. window.print() location.reload() __dopostback( false true undefined null {}"
      )
  }

  /// A style without comments, escapes and blanks.
  static func style(_ value: ByteView) -> ByteView {
    let text = text(value)
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let byte = text[i]
      if ASCII.isSpace(byte) || byte == 0 {
        i += 1
      } else if byte == 0x2F, text.at(i + 1) == 0x2A {
        i = text.firstRange(of: "*/", from: i + 2).map(\.upperBound) ?? text.count
      } else if byte == 0x5C {
        let end = text.end(from: i + 1) { ASCII.hexValue($0) != nil }
        if end > i + 1, end <= i + 7, let number = Int(text[i + 1..<end].string, radix: 16), number > 0,
          number < 0x80
        {
          out.append(ASCII.lowercased(UInt8(number)))
          i = text.at(end) == 0x20 ? end + 1 : end
        } else {
          i += 1
        }
      } else {
        out.append(byte)
        i += 1
      }
    }
    return ByteView(out)
  }
}

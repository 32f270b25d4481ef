import Bytes
import CPlatform

extension Reading {
  /// The lines that hold escape sequences, with these undone: `%XX`, `\xXX`, `\uXXXX`, `\u{X}`, `\x{X}`, `\N{U+X}`,
  /// `%uXXXX`, `\U0001F600`, octal `\NNN`, and numeric character references. nil when there are too few to hide a word.
  package func unescaped(depth: Int, limit: Int) -> Reading? {
    var unescaper = Unescaper(of: self)
    bytes.withBytes { unescaper.run($0, survey) }
    guard unescaper.count >= 1 else { return nil }
    let reading = Reading(
      origin: .decoded(depth: depth), bytes: ByteView(unescaper.out), map: unescaper.map, limit: limit)
    return unescaper.count >= 2 || reading.hidesLetter ? reading : nil
  }

  /// One is enough for a character nobody sees, or a letter that passes for another.
  private var hidesLetter: Bool {
    guard bytes.hasNonASCII else { return false }
    let foreign = ForeignTraits(bytes, survey)
    return foreign.hasInvisible || foreign.hasOddLetters
  }
}

private struct Unescaper {
  private let source: Reading
  /// Whether places of the source are those of the text.
  private let isOfGiven: Bool
  var out: [UInt8] = []
  var map = OffsetMap()
  var count = 0

  init(of source: Reading) {
    self.source = source
    isOfGiven = source.origin == .given
  }

  mutating func run(_ bytes: UnsafeRawBufferPointer, _ survey: ByteSurvey) {
    survey.withBlocks { run(bytes, $0) }
  }

  private mutating func run(_ bytes: UnsafeRawBufferPointer, _ blocks: UnsafeBufferPointer<sentinel_block>) {
    // Up to here lines were looked at.
    var done = 0
    for number in 0..<blocks.count {
      var places = blocks[number].escapes
      while places != 0 {
        let at = number &* 64 &+ places.trailingZeroBitCount
        places &= places &- 1
        guard at >= done, Self.escape(at: at, in: bytes) != nil else { continue }
        var start = at
        while start > done, bytes[start &- 1] != 0x0A { start &-= 1 }
        let end = Self.endOfLine(from: at, in: bytes)
        copy(start..<end, in: bytes)
        done = end
      }
    }
  }

  private static func endOfLine(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = start
    while end &+ 64 <= bytes.count {
      let breaks = ByteBlock(bytes, at: end).bits { ByteClass.equal($0, 0x0A) }
      if breaks != 0 { return end &+ breaks.trailingZeroBitCount }
      end &+= 64
    }
    while end < bytes.count, bytes[end] != 0x0A { end &+= 1 }
    return end
  }

  private mutating func copy(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    if !out.isEmpty { out.append(0x0A) }
    var i = range.lowerBound
    var plainFrom = i
    func isSpecial(_ b: UInt8) -> Bool { b == 0x25 || b == 0x5C || b == 0x26 }
    while i < range.upperBound {
      guard isSpecial(bytes[i]) else {
        i &+= 1
        continue
      }
      guard let escape = Self.commonEscape(at: i, in: bytes) ?? Self.escape(at: i, in: bytes),
        i + escape.length <= range.upperBound
      else {
        i &+= 1
        continue
      }
      flush(plainFrom..<i, in: bytes)
      if isOfGiven, escape.isByte || escape.value < 0x80 {
        copyRow(of: escape, from: &i, to: range.upperBound, in: bytes)
        plainFrom = i
        continue
      }
      map.replace(derived: out.count, original: source.original(i..<i + escape.length))
      if escape.isByte {
        out.append(UInt8(truncatingIfNeeded: escape.value))
      } else {
        escape.value.appendUTF8(to: &out)
      }
      count += 1
      i += escape.length
      plainFrom = i
    }
    flush(plainFrom..<range.upperBound, in: bytes)
  }

  /// Escapes of one kind one behind the other, of a byte each, of which texts are made.
  @inline(__always)
  private mutating func copyRow(
    of first: Escape, from i: inout Int, to end: Int, in bytes: UnsafeRawBufferPointer
  ) {
    map.replaceEach(derived: out.count, original: i, length: first.length)
    var escape = first
    repeat {
      out.append(UInt8(truncatingIfNeeded: escape.value))
      count &+= 1
      i &+= first.length
      guard i &+ first.length <= end, let next = Self.commonEscape(at: i, in: bytes),
        next.length == first.length
      else { return }
      escape = next
    } while true
  }

  /// Words between escapes stand for themselves as a whole: exact enough, and one step instead of many.
  private mutating func flush(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    guard !range.isEmpty else { return }
    map.replace(derived: out.count, original: isOfGiven ? range : source.original(range))
    if range.count == 1 { return out.append(bytes[range.lowerBound]) }
    out.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[range]))
  }

  struct Escape {
    var value: UInt32
    var length: Int
    /// A byte of UTF-8 rather than a character.
    var isByte = false
  }

  /// `%69`, `\x69` and `\151`, of which texts are made: printable characters, told at one look.
  @inline(__always)
  private static func commonEscape(at i: Int, in bytes: UnsafeRawBufferPointer) -> Escape? {
    guard i &+ 3 < bytes.count else { return nil }
    let isPercent = bytes[i] == 0x25
    if isPercent || bytes[i] == 0x5C && bytes[i &+ 1] == 0x78 {
      let high = nibble(bytes[i &+ (isPercent ? 1 : 2)])
      let low = nibble(bytes[i &+ (isPercent ? 2 : 3)])
      let value = high &<< 4 | low
      guard high | low < 16, value >= 0x20 else { return nil }
      return Escape(value: value, length: isPercent ? 3 : 4, isByte: true)
    }
    guard bytes[i] == 0x5C, bytes[i &+ 1] & 0xFE == 0x30, bytes[i &+ 2] & 0xF8 == 0x30,
      bytes[i &+ 3] & 0xF8 == 0x30
    else { return nil }
    let value = UInt32(bytes[i &+ 1] & 7) &<< 6 | UInt32(bytes[i &+ 2] & 7) &<< 3 | UInt32(bytes[i &+ 3] & 7)
    return value >= 0x20 ? Escape(value: value, length: 4) : nil
  }

  /// What a digit of a hexadecimal number stands for; 255 for anything else.
  @inline(__always)
  private static func nibble(_ byte: UInt8) -> UInt32 {
    let digit = byte &- 0x30
    if digit < 10 { return UInt32(digit) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) &+ 10 : 255
  }

  private static func escape(at i: Int, in bytes: UnsafeRawBufferPointer) -> Escape? {
    func hex(_ from: Int, _ count: Int) -> UInt32? {
      guard from + count <= bytes.count else { return nil }
      var value: UInt32 = 0
      for k in from..<from + count {
        guard let digit = ASCII.hexValue(bytes[k]) else { return nil }
        value = value << 4 | UInt32(digit)
      }
      return value
    }
    func scalar(_ value: UInt32, _ length: Int) -> Escape? {
      guard value >= 0x20 || value == 0x0A || value == 0x09, value <= 0x10FFFF,
        !(0xD800...0xDFFF).contains(value)
      else { return nil }
      return Escape(value: value, length: length)
    }
    switch bytes[i] {
    case 0x25:
      if i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "u") {
        guard let value = hex(i + 2, 4) else { return nil }
        if value & 0xFC00 == 0xD800, i + 7 < bytes.count, bytes[i + 6] == 0x25,
          bytes[i + 7] == UInt8(ascii: "u"), let low = hex(i + 8, 4), low & 0xFC00 == 0xDC00
        {
          return scalar(0x10000 + (value & 0x3FF) << 10 + low & 0x3FF, 12)
        }
        return scalar(value, 6)
      }
      guard let value = hex(i + 1, 2), value >= 0x20 || value == 0x0A else { return nil }
      return Escape(value: value, length: 3, isByte: true)
    case 0x5C:
      guard i + 1 < bytes.count else { return nil }
      switch bytes[i + 1] {
      case 0x5C:
        // Escaped once more, as a text within a text is.
        guard i + 2 < bytes.count, bytes[i + 2] != 0x5C, var inner = escape(at: i + 1, in: bytes) else {
          return nil
        }
        inner.length += 1
        return inner
      case UInt8(ascii: "x"):
        if i + 2 < bytes.count, bytes[i + 2] == 0x7B { return braced(at: i + 3, in: bytes, from: i) }
        guard let value = hex(i + 2, 2), value >= 0x20 || value == 0x0A else { return nil }
        return Escape(value: value, length: 4, isByte: true)
      case UInt8(ascii: "N"):
        guard i + 4 < bytes.count, bytes[i + 2] == 0x7B, bytes[i + 3] == UInt8(ascii: "U"),
          bytes[i + 4] == 0x2B
        else {
          return nil
        }
        return braced(at: i + 5, in: bytes, from: i)
      case UInt8(ascii: "u"):
        if i + 2 < bytes.count, bytes[i + 2] == 0x7B { return braced(at: i + 3, in: bytes, from: i) }
        guard let value = hex(i + 2, 4) else { return nil }
        // Two halves of a character beyond the first 65,536.
        if value & 0xFC00 == 0xD800, i + 11 < bytes.count, bytes[i + 6] == 0x5C,
          bytes[i + 7] == UInt8(ascii: "u"),
          let low = hex(i + 8, 4), low & 0xFC00 == 0xDC00
        {
          return scalar(0x10000 + (value & 0x3FF) << 10 + low & 0x3FF, 12)
        }
        return scalar(value, 6)
      case UInt8(ascii: "U"):
        return hex(i + 2, 8).flatMap { scalar($0, 10) }
      case 0x30...0x33:
        guard i + 3 < bytes.count, bytes[i + 2] & 0xF8 == 0x30, bytes[i + 3] & 0xF8 == 0x30 else {
          return nil
        }
        let value = UInt32(bytes[i + 1] & 7) << 6 | UInt32(bytes[i + 2] & 7) << 3 | UInt32(bytes[i + 3] & 7)
        // From 128 on it is a byte of a character, as git and C write the names of files.
        return value < 0x80 ? scalar(value, 4) : Escape(value: value, length: 4, isByte: true)
      default: return nil
      }
    case 0x26:
      guard i + 3 < bytes.count else { return nil }
      if bytes[i + 1] == 0x23 { return reference(at: i, in: bytes).flatMap { scalar($0.value, $0.length) } }
      // `&amp;#105;`, which was put into a page twice.
      guard i + 8 < bytes.count, bytes[i + 1] == 0x61, bytes[i + 2] == 0x6D, bytes[i + 3] == 0x70,
        bytes[i + 4] == 0x3B, bytes[i + 5] == 0x23
      else { return nil }
      return reference(at: i + 4, in: bytes).flatMap { scalar($0.value, $0.length + 4) }
    default: return nil
    }
  }

  /// `\u{1F600}`.
  private static func braced(at start: Int, in bytes: UnsafeRawBufferPointer, from: Int) -> Escape? {
    var value: UInt32 = 0
    var k = start
    while k < bytes.count, k - start < 6, let digit = ASCII.hexValue(bytes[k]) {
      value = value << 4 | UInt32(digit)
      k += 1
    }
    guard k > start, k < bytes.count, bytes[k] == 0x7D, value >= 0x20, value <= 0x10FFFF,
      !(0xD800...0xDFFF).contains(value)
    else { return nil }
    return Escape(value: value, length: k + 1 - from)
  }

  /// `&#105;` and `&#x69;`, with or without the semicolon.
  private static func reference(at i: Int, in bytes: UnsafeRawBufferPointer) -> Escape? {
    let isHex = bytes[i + 2] | 0x20 == UInt8(ascii: "x")
    var k = i + (isHex ? 3 : 2)
    let start = k
    var value: UInt32 = 0
    while k < bytes.count, k - start < 7 {
      guard let digit = isHex ? ASCII.hexValue(bytes[k]) : decimal(bytes[k]) else { break }
      value = value &* (isHex ? 16 : 10) &+ UInt32(digit)
      k += 1
    }
    guard k > start else { return nil }
    if k < bytes.count, bytes[k] == 0x3B { k += 1 }
    return Escape(value: value, length: k - i)
  }

  private static func decimal(_ b: UInt8) -> UInt8? { ASCII.isDigit(b) ? b - 0x30 : nil }
}

import Bytes

/// The inside of a string that has been read already, so that its escapes are known to be whole.
enum Unescape {
  /// What the escape whose backslash is at `i` stands for, and where it ends. Half a surrogate pair stands
  /// for U+FFFD. Never looks at or past `end`.
  static func escape(_ bytes: UnsafeRawBufferPointer, at i: Int, end: Int) -> (scalar: UInt32, end: Int) {
    guard i &+ 1 < end else { return (0xFFFD, end) }
    switch bytes[i &+ 1] {
    case 0x62: return (0x08, i &+ 2)
    case 0x66: return (0x0C, i &+ 2)
    case 0x6E: return (0x0A, i &+ 2)
    case 0x72: return (0x0D, i &+ 2)
    case 0x74: return (0x09, i &+ 2)
    case 0x75:
      let unit = hex(bytes, at: i &+ 2, end: end)
      guard unit & 0xF800 == 0xD800 else { return (unit, Swift.min(i &+ 6, end)) }
      if unit < 0xDC00, i &+ 12 <= end, bytes[i &+ 6] == 0x5C, bytes[i &+ 7] == 0x75 {
        let second = hex(bytes, at: i &+ 8, end: end)
        if second & 0xFC00 == 0xDC00 {
          return (0x10000 + (unit & 0x3FF) << 10 + (second & 0x3FF), i &+ 12)
        }
      }
      return (0xFFFD, Swift.min(i &+ 6, end))
    case let byte: return (UInt32(byte), i &+ 2)
    }
  }

  /// What `range` of `bytes` stands for.
  static func text(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [UInt8] {
    // Nothing gets longer by decoding: the shortest escape of three bytes of UTF-8 takes six.
    [UInt8](upTo: range.count) { write(bytes, range, to: $0) }
  }

  /// Writes it, and answers how many bytes it has.
  private static func write(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, to text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let room = UnsafeMutableRawBufferPointer(text)
    var used = 0
    var i = range.lowerBound
    while i < range.upperBound {
      // There is room for all that is left: nothing gets longer.
      let plain = bytes.copyUnescaped(
        from: i, to: range.upperBound, into: UnsafeMutableRawBufferPointer(rebasing: room[used...]))
      i &+= plain
      used &+= plain
      guard i < range.upperBound else { break }
      let unit = escape(bytes, at: i, end: range.upperBound)
      used = put(unit.scalar, in: text, at: used)
      i = unit.end
    }
    return used
  }

  /// Appends what `range` of `bytes` stands for.
  static func append(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, to target: inout [UInt8]) {
    target.append(contentsOf: text(bytes, range))
  }

  /// Writes `scalar` as UTF-8 and answers where the next one goes.
  private static func put(_ scalar: UInt32, in text: UnsafeMutableBufferPointer<UInt8>, at i: Int) -> Int {
    if scalar < 0x80 {
      text[i] = UInt8(truncatingIfNeeded: scalar)
      return i &+ 1
    }
    let tail = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    let middle = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    if scalar < 0x800 {
      text[i] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      text[i &+ 1] = tail
      return i &+ 2
    }
    if scalar < 0x10000 {
      text[i] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      text[i &+ 1] = middle
      text[i &+ 2] = tail
      return i &+ 3
    }
    text[i] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    text[i &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
    text[i &+ 2] = middle
    text[i &+ 3] = tail
    return i &+ 4
  }

  private static func hex(_ bytes: UnsafeRawBufferPointer, at start: Int, end: Int) -> UInt32 {
    guard start &+ 4 <= end else { return 0xFFFD }
    var value: UInt32 = 0
    for i in start..<start &+ 4 { value = value << 4 | UInt32(ASCII.hexValue(bytes[i]) ?? 0) }
    return value
  }
}

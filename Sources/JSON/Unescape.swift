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

  /// Appends what `range` of `bytes` stands for.
  static func append(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, to text: inout [UInt8]) {
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      var run = i
      while run < end, bytes[run] != 0x5C { run &+= 1 }
      text.append(contentsOf: bytes[i..<run])
      i = run
      if i < end {
        let unit = escape(bytes, at: i, end: end)
        unit.scalar.appendUTF8(to: &text)
        i = unit.end
      }
    }
  }

  private static func hex(_ bytes: UnsafeRawBufferPointer, at start: Int, end: Int) -> UInt32 {
    guard start &+ 4 <= end else { return 0xFFFD }
    var value: UInt32 = 0
    for i in start..<start &+ 4 { value = value << 4 | UInt32(ASCII.hexValue(bytes[i]) ?? 0) }
    return value
  }
}

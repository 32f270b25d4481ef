import Bytes
import Text
import Verdict

/// A command behind so many blanks that no window is wide enough to show it: `pip install x`, and far to the right
/// `; curl … | sh`.
enum PushedAside {
  /// No screen is as wide; tables and comments are.
  private static let fewest = 96
  /// A tab is eight columns wide: no row that counts has fewer bytes.
  private static let shortest = 12

  static func finding(in inspection: Inspection) -> Finding? {
    let text = inspection.text
    guard text.count > shortest, let part = part(of: text) else { return nil }
    return UnicodeRule.pushedAside.finding(
      at: part, evidence: Evidence(plain: "a command behind \(part.count) bytes of blanks"))
  }

  /// The blanks.
  private static func part(of text: ByteView) -> Range<Int>? {
    text.withBytes { bytes in
      var base = 0
      // Blocks overlap, so that no row is cut in two.
      while base < bytes.count {
        var rows = startsOfRows(ByteBlock(bytes, at: base))
        while rows != 0 {
          let place = base &+ rows.trailingZeroBitCount
          let end = endOfBlanks(from: place, in: bytes)
          if let row = row(around: place, until: end, in: text, bytes) { return row }
          guard end &- base < 64 else { break }
          rows &= ~0 &<< UInt64(end &- base)
        }
        base &+= ByteBlock.size &- shortest
      }
      return nil
    }
  }

  /// Where twelve blanks begin.
  @inline(__always)
  private static func startsOfRows(_ block: ByteBlock) -> UInt64 {
    var rows = block.bits { ByteClass.equal($0, 0x20) .| ByteClass.equal($0, 0x09) }
    if block.foreign != 0 { rows |= blanksOfOthers(block) }
    rows &= rows &>> 1
    rows &= rows &>> 2
    return rows & rows &>> 4 & rows &>> 8
  }

  private static func blanksOfOthers(_ block: ByteBlock) -> UInt64 {
    block.bits {
      ByteClass.between($0, 0x80, 0x8A) .| ByteClass.equal($0, 0xA0) .| ByteClass.equal($0, 0xC2)
        .| ByteClass.between($0, 0xE2, 0xE3)
    }
  }

  /// The row of blanks, if it is wide enough and a command follows.
  private static func row(
    around place: Int, until end: Int, in text: ByteView, _ bytes: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    // Nearly all rows begin a line, or stand before what joins no command to another.
    guard end < bytes.count, isJoint(bytes[end]) else { return nil }
    var start = place
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    return width(of: start..<end, in: bytes) >= fewest && start > 0 && bytes[start - 1] > 0x20
      && isCommand(at: end, in: text) ? start..<end : nil
  }

  private static func endOfBlanks(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == 0x20 || isBlank(bytes[end]) { end &+= 1 }
    return end
  }

  private static func width(of part: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int {
    var width = 0
    for i in part {
      switch bytes[i] {
      case 0x09: width += 8
      case 0x20, 0xC2, 0xE1, 0xE2, 0xE3: width += 1
      default: break
      }
    }
    return width
  }

  /// Blanks of ASCII, and the bytes of the others: those that are none are told by what comes of them.
  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0xC2, 0xA0, 0xE2, 0x80...0x8A, 0xE3: true
    default: false
    }
  }

  private static func isJoint(_ byte: UInt8) -> Bool { byte == 0x3B || byte == 0x26 || byte == 0x7C }

  /// `; curl …`, `&& rm …`, `| sh`.
  private static func isCommand(at place: Int, in text: ByteView) -> Bool {
    var start = place
    guard let sign = text.at(start), isJoint(sign) else { return false }
    while let byte = text.at(start), byte == sign || byte == 0x20 { start += 1 }
    let end = Address.endOfLetters(from: start, in: text)
    return end > start && CommandLine.harmful.contains(text[start..<end])
  }
}

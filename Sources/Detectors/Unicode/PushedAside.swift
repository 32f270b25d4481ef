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
      var found: Range<Int>?
      // What joins commands is rarer than blanks, and nearly always stands behind one of them at most.
      bytes.visitMarks(in: 0..<bytes.count, joints) { base, joints, _ in
        var joints = joints
        while joints != 0, found == nil {
          found = row(before: base &+ joints.trailingZeroBitCount, in: text, bytes)
          joints &= joints &- 1
        }
        return found == nil
      }
      return found
    }
  }

  /// The row of blanks, if it is wide enough and a command follows.
  @inline(__always)
  private static func row(
    before place: Int, in text: ByteView, _ bytes: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    guard place >= shortest, isBlank(bytes[place &- 1]), isBlank(bytes[place &- 2]) else { return nil }
    return wholeRow(before: place, in: text, bytes)
  }

  @inline(never)
  private static func wholeRow(
    before place: Int, in text: ByteView, _ bytes: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    var start = place &- 2
    while start > 0, isBlank(bytes[start &- 1]) { start &-= 1 }
    guard place &- start >= shortest else { return nil }
    return width(of: start..<place, in: bytes) >= fewest && start > 0 && bytes[start - 1] > 0x20
      && isCommand(at: place, in: text) ? start..<place : nil
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

  private static let joints = [UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|")]

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

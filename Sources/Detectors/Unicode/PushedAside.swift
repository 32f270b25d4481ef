import Bytes
import Text
import Verdict

/// A command behind so many blanks that no window is wide enough to show it: `pip install x`, and far to the right
/// `; curl … | sh`.
enum PushedAside {
  /// No screen is as wide; tables and comments are.
  private static let fewest = 96
  /// A tab is eight columns wide: a row of blanks that counts has hardly fewer bytes.
  private static let step = 24

  static func finding(in inspection: Inspection) -> Finding? {
    let text = inspection.text
    guard text.count > step, let part = part(of: text) else { return nil }
    return UnicodeRule.pushedAside.finding(
      at: part, evidence: Evidence(plain: "a command behind \(part.count) bytes of blanks"))
  }

  /// The blanks. One byte of each row is looked at, no more.
  private static func part(of text: ByteView) -> Range<Int>? {
    var i = step
    while let place = nextBlank(from: i, in: text) {
      i = place
      // Most blanks stand alone.
      guard isBlank(text[i]), isBlank(text[i - 1]) || text.at(i + 1).map(isBlank) == true else {
        i += step
        continue
      }
      var start = i
      while start > 0, isBlank(text[start - 1]) { start -= 1 }
      var end = i + 1
      while end < text.count, isBlank(text[end]) { end += 1 }
      if width(of: start..<end, in: text) >= fewest, start > 0, text[start - 1] > 0x20,
        isCommand(at: end, in: text)
      {
        return start..<end
      }
      i = end + step
    }
    return nil
  }

  /// The next of the bytes looked at that is no letter, digit or sign.
  private static func nextBlank(from start: Int, in text: ByteView) -> Int? {
    text.withBytes { bytes in
      var i = start
      while i < bytes.count, bytes[i] &- 0x21 < 0x5F { i &+= step }
      return i < bytes.count ? i : nil
    }
  }

  private static func width(of part: Range<Int>, in text: ByteView) -> Int {
    var width = 0
    for i in part {
      switch text[i] {
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

  /// `; curl …`, `&& rm …`, `| sh`.
  private static func isCommand(at place: Int, in text: ByteView) -> Bool {
    var start = place
    guard let sign = text.at(start), sign == 0x3B || sign == 0x26 || sign == 0x7C else { return false }
    while let byte = text.at(start), byte == sign || byte == 0x20 { start += 1 }
    let end = Address.endOfLetters(from: start, in: text)
    return end > start && CommandLine.harmful.contains(text[start..<end])
  }
}

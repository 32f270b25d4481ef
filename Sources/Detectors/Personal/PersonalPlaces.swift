import Bytes
import Text

/// Where data about a person could stand: digits that are not alone, at signs, and the colons of addresses.
/// A block of bytes at a time, since most of what a text holds is neither.
struct PersonalPlaces {
  /// Fewer digits than these, within two dozen bytes from the first on, mean nothing in a text of this kind.
  private let fewest: Int
  private let isPrompt: Bool
  private let survey: ByteSurvey

  private var base = -64
  private var digits: UInt64 = 0
  private var following: UInt64 = 0
  /// At signs and colons.
  private var marks: UInt64 = 0

  init(_ kind: TextKind, _ survey: ByteSurvey) {
    self.survey = survey
    isPrompt = kind == .prompt
    // Plates and postcodes are only looked for in what a person says, and words with digits in them not in code.
    fewest = kind == .prompt ? 1 : (kind == .code ? 6 : 2)
  }

  /// The next place from `start` on: a digit, an at sign or a colon.
  mutating func next(from start: Int, in text: ByteView) -> Int? {
    text.withBytes { next(from: start, in: $0) }
  }

  private mutating func next(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var at = start
    while at < bytes.count {
      let wanted = at & ~63
      if wanted != base { read(wanted, in: bytes) }
      var places = (digits | marks) & (~0 &<< UInt64(at &- base))
      while places != 0 {
        let k = UInt64(places.trailingZeroBitCount)
        let place = base &+ Int(k)
        if marks &>> k & 1 != 0 {
          if isMark(at: place, in: bytes) { return place }
          places &= places &- 1
          continue
        }
        let near = (digits &>> k | (k == 0 ? 0 : following &<< (64 &- k))) & 0xFF_FFFF
        if fewest == 1 || near.nonzeroBitCount >= fewest { return place }
        // None behind it in the same row can be the beginning of more.
        let row = (~digits &>> k).trailingZeroBitCount
        places = row &+ Int(k) >= 64 ? 0 : places & (~0 &<< (k &+ UInt64(row)))
      }
      at = base &+ 64
    }
    return nil
  }

  private mutating func read(_ wanted: Int, in bytes: UnsafeRawBufferPointer) {
    let here = survey.places(in: wanted / 64)
    digits = here.digits
    following = survey.places(in: wanted / 64 &+ 1).digits
    marks = here.marks
    if isPrompt {
      // Any colon may be meant by a person.
      marks |= ByteBlock(bytes, at: wanted).bits { ByteClass.equal($0, 0x3A) }
    } else if fewest > 2, (digits.nonzeroBitCount &+ (following & 0xFF_FFFF).nonzeroBitCount) < fewest {
      digits = 0
    }
    base = wanted
  }

  /// An at sign between a name and a host, or the first colon of an address of a machine.
  private func isMark(at i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard i &+ 1 < bytes.count else { return false }
    let before = i > 0 ? bytes[i &- 1] : 0
    let after = bytes[i &+ 1]
    if bytes[i] == 0x40 { return before > 0x20 && (after >= 0x80 || ASCII.isAlphanumeric(after)) }
    guard ASCII.hexValue(before) != nil else { return after == 0x3A && !ASCII.isWord(before) && isPrompt }
    if isPrompt { return true }
    guard after == 0x3A || ASCII.hexValue(after) != nil else { return false }
    // Two and two digits of a hardware address, or up to four that begin with the only digits in use.
    if i &+ 3 < bytes.count, bytes[i &+ 3] == 0x3A { return true }
    var start = i
    while start > 0, i &- start < 4, ASCII.hexValue(bytes[start &- 1]) != nil { start &-= 1 }
    return bytes[start] == 0x32 || bytes[start] == 0x33
  }
}

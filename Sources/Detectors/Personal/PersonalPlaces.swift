import Bytes
import Text

/// Where data about a person could stand: digits that are not alone, at signs, and the colons of addresses.
/// A block of bytes at a time, since most of what a text holds is neither.
struct PersonalPlaces {
  /// Fewer digits than these, within two dozen bytes from the first on, mean nothing in a text of this kind.
  private let fewest: Int
  private let isPrompt: Bool
  /// Whether postcodes matter.
  private let findsHomes: Bool
  private let survey: ByteSurvey

  /// The block at hand.
  private var block = ByteSurvey.Numbers()

  init(_ kind: TextKind, _ survey: ByteSurvey) {
    self.survey = survey
    isPrompt = kind == .prompt
    findsHomes = kind == .toolResult || kind == .document || kind == .message
    fewest = Self.fewest(kind)
  }

  private static func fewest(_ kind: TextKind) -> Int {
    // Plates and postcodes are only looked for in what a person says, and words with digits in them not in code.
    kind == .prompt ? 1 : (kind == .code ? 6 : 2)
  }

  /// Whether a search could begin anywhere.
  static func areThere(in inspection: Inspection) -> Bool {
    inspection.kind == .prompt
      || inspection.layers.given.survey.nextNumbers(from: 0, fewest: fewest(inspection.kind)) != nil
  }

  /// The next place from `start` on: a digit, an at sign or a colon.
  mutating func next(from start: Int, in text: ByteView) -> Int? {
    text.withBytes { next(from: start, in: $0) }
  }

  private mutating func next(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var at = start
    while at < bytes.count {
      if at & ~63 != block.base {
        guard read(from: at, in: bytes) else { return nil }
        at = max(at, block.base)
      }
      var places = (block.digits | block.marks) & (~0 &<< UInt64(at &- block.base))
      while places != 0 {
        let k = UInt64(places.trailingZeroBitCount)
        let place = block.base &+ Int(k)
        if block.marks &>> k & 1 != 0 {
          if isMark(at: place, in: bytes) { return place }
          places &= places &- 1
          continue
        }
        let row = (~block.digits &>> k).trailingZeroBitCount
        if !isPrompt, isCode(at: place, row, in: bytes) {
          places = row &+ Int(k) >= 64 ? 0 : places & (~0 &<< (k &+ UInt64(row)))
          continue
        }
        if !isPrompt, let end = endOfColour(at: place, row, in: bytes) {
          at = end
          guard end < block.base &+ 64 else { break }
          places = (block.digits | block.marks) & (~0 &<< UInt64(end &- block.base))
          continue
        }
        let near = (block.digits &>> k | (k == 0 ? 0 : block.following &<< (64 &- k))) & 0xFF_FFFF
        let count = near.nonzeroBitCount
        if fewest == 1 || count >= 6 || count == 5 && Self.isDay(near)
          || count >= fewest && !isShort(near, at: place, in: bytes)
          || findsHomes && Self.isPostcode(near, at: place, in: bytes)
        {
          return place
        }
        // None behind it in the same row can be the beginning of more.
        places = row &+ Int(k) >= 64 ? 0 : places & (~0 &<< (k &+ UInt64(row)))
      }
      at = max(at, block.base &+ 64)
    }
    return nil
  }

  /// Where the numbers of a sequence for a terminal end, `1;31` of `ESC [1;31m`: no digit belongs to anything behind it.
  @inline(__always)
  private func endOfColour(at place: Int, _ row: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard place > 1, bytes[place &- 1] == 0x5B, bytes[place &- 2] == 0x1B else { return nil }
    // Nearly always there is one number, and something else than a word behind it.
    var end = place &+ row
    if end &+ 1 < bytes.count, ASCII.isLetter(bytes[end]), !ASCII.isAlphanumeric(bytes[end &+ 1]) {
      return end
    }
    end = place
    while end < bytes.count, end &- place < 64, ASCII.isDigit(bytes[end]) || bytes[end] == 0x3B { end &+= 1 }
    guard end < bytes.count, ASCII.isLetter(bytes[end]) else { return nil }
    // `1m5` could be read as one word.
    for i in end &+ 1..<end &+ 3 {
      guard i < bytes.count, ASCII.isAlphanumeric(bytes[i]) else { return end }
      if ASCII.isDigit(bytes[i]) { return nil }
    }
    return end
  }

  /// A lone digit and four in a row behind it: `3 March 1984`.
  @inline(__always)
  private static func isDay(_ near: UInt64) -> Bool {
    let year = near &- 1
    return year & 1 == 0 && year == 0xF &<< UInt64(year.trailingZeroBitCount)
  }

  /// Five digits in a row and no more, or three and two, or four before a capital letter.
  @inline(__always)
  private static func isPostcode(_ near: UInt64, at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    near & 0x3F == 0x1F || near & 0x7F == 0x37
      || near & 0x1F == 0x0F && place &+ 5 < bytes.count && bytes[place &+ 4] == 0x20
        && ASCII.isUpper(bytes[place &+ 5])
  }

  /// Whether so many digits are those of a code, `%49`, `&#49;` or `\151`, and nothing that is read on from there.
  @inline(__always)
  private func isCode(at place: Int, _ row: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard place > 0 else { return false }
    let sign = bytes[place &- 1]
    guard sign == 0x25 || sign == 0x23 || sign == 0x5C && row == 3 else { return false }
    let end = place &+ row
    guard end < bytes.count, place &+ 4 < bytes.count, bytes[place &+ 4] != 0x2D else { return false }
    if ASCII.isWord(bytes[end]) || bytes[end] == 0x2E { return false }
    // `number%3D5111…`: an equals sign in an address.
    return sign != 0x25 || row < 3
  }

  /// Whether so few digits are a number of their own, and no part of a word, an address or a date.
  @inline(__always)
  private func isShort(_ near: UInt64, at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let end = place &+ (~near).trailingZeroBitCount
    guard end < bytes.count, place > 0, !ASCII.isWord(bytes[place &- 1]) else { return false }
    let next = bytes[end]
    // Houses of the east stand behind a blank often enough.
    if place > 1, bytes[place &- 1] == 0x20, bytes[place &- 2] >= 0x80,
      next >= 0x80 || next == 0x20 || next == 0x2C,
      place > 3, bytes[place &- 4] >= 0xE3
    {
      return false
    }
    // `HH-TA 4187`
    if place > 4, bytes[place &- 1] == 0x20, ASCII.isUpper(bytes[place &- 2]),
      bytes[place &- 3] == 0x2D || bytes[place &- 4] == 0x2D
    {
      return false
    }
    return !ASCII.isWord(next) && next < 0x80 && !(0x2D...0x2E).contains(next) && next != 0x3A
  }

  /// Goes on to the block of `start`, or to the next that has anything. False: none has.
  private mutating func read(from start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard isPrompt else {
      guard let next = survey.nextNumbers(from: start, fewest: fewest) else { return false }
      block = next
      return true
    }
    // Any colon may be meant by a person.
    block = survey.numbers(at: start & ~63)
    block.marks |= ByteBlock(bytes, at: block.base).bits { ByteClass.equal($0, 0x3A) }
    return true
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

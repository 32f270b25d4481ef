import Text

/// Blanks of odd widths: several kinds of them in a row spell out bits, and one behind every letter breaks words up.
struct BlankRow {
  /// Where so many in a row stand that they carry something.
  private(set) var row: Range<Int>?
  /// Where single letters stand with such blanks between them.
  private(set) var spacedLetters: Range<Int>?

  private var start = 0
  private var count = 0
  private var changes = 0
  private var odd = 0
  private var last: UInt32 = 0
  /// The blank before that one, and whether each was like the one two before it: what comes in turn says nothing.
  private var beforeLast: UInt32 = 0
  private var alternates = true
  private var letters = 0
  private var firstLetter = 0

  private static let fewestBlanks = 16
  private static let fewestChanges = 4
  private static let fewestLetters = 8

  /// A letter behind another is none that blanks are put around.
  @inline(__always)
  mutating func end() {
    count = 0
    letters = 0
  }

  /// A row of characters of ASCII, and what can be seen before it.
  @inline(__always)
  mutating func take(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer, before: UInt32) {
    var before = before
    var i = row.lowerBound
    while i < row.upperBound {
      let value = UInt32(bytes[i])
      if value > 0x20, before &- 0x21 < 0x5F {
        end()
        i = Self.endOfWord(behind: i, to: row.upperBound, in: bytes)
        before = UInt32(bytes[i &- 1])
        continue
      }
      if value == 0x20 {
        takeBlank(value, at: i..<i &+ 1)
      } else {
        count = 0
        spell(value, at: i, before: before)
      }
      before = value
      i &+= 1
    }
  }

  /// Where what stands behind the byte at a place is no longer a row of letters and signs of ASCII; soon is soon enough.
  @inline(__always)
  private static func endOfWord(behind place: Int, to end: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var i = place &+ 1
    while i &+ 8 <= bytes.count, i < end {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      // Every byte of a row is below 0x80: one above 0x20 keeps the bit that is lent to it.
      let kept = (word | 0x8080_8080_8080_8080) &- 0x2121_2121_2121_2121
      let blanks = ~kept & 0x8080_8080_8080_8080
      if blanks != 0 { return min(end, i &+ blanks.trailingZeroBitCount &>> 3) }
      i &+= 8
    }
    while i < end, bytes[i] > 0x20 { i &+= 1 }
    return min(end, i)
  }

  /// A character that is no ASCII.
  @inline(__always)
  mutating func take(_ point: ForeignWalk.Character) {
    if point.traits.contains(.isBlank) {
      takeBlank(point.value, at: point.range)
    } else {
      count = 0
      letters = 0
    }
  }

  private mutating func takeBlank(_ value: UInt32, at range: Range<Int>) {
    if count == 0 {
      start = range.lowerBound
      changes = 0
      odd = 0
      alternates = true
    } else {
      if value != last { changes += 1 }
      if count > 1, value != beforeLast { alternates = false }
    }
    beforeLast = last
    last = value
    count += 1
    if value >= 0x1680, value <= 0x205F, value != 0x202F { odd += 1 }
    if row == nil, !alternates, count >= Self.fewestBlanks, changes >= Self.fewestChanges, odd * 2 >= count {
      row = start..<range.upperBound
    }
  }

  private mutating func spell(_ value: UInt32, at place: Int, before: UInt32) {
    let isLetter = value | 0x20 >= 0x61 && value | 0x20 <= 0x7A
    let isBehindBlank = before == 0x20 || before > 0x7F && CharacterTraits(of: before).contains(.isBlank)
    guard isLetter, before == 0 || before == 0x0A || isBehindBlank else {
      if !isLetter || before != 0x20 { letters = 0 }
      return
    }
    if before > 0x7F {
      letters += 1
      if letters == 1 { firstLetter = place }
      if letters >= Self.fewestLetters { spacedLetters = firstLetter..<place + 1 }
    } else if before != 0x20 {
      letters = 0
    }
  }
}

/// Private characters that are laid out like ASCII.
enum PrivateLayout {
  /// Words rather than pictures: small letters nearly all of it, and more than three of them; or two signs in turn.
  static func isText(_ bytes: [UInt8]) -> Bool {
    var seen: Set<UInt8> = []
    var small = 0
    var blanks = 0
    for byte in bytes {
      seen.insert(byte)
      if byte >= 0x61 && byte <= 0x7A { small += 1 }
      if byte == 0x20 { blanks += 1 }
    }
    if seen.count == 2 { return bytes.count >= 16 }
    return seen.count > 3 && (small + blanks) * 10 >= bytes.count * 7 && small * 2 > bytes.count
  }
}

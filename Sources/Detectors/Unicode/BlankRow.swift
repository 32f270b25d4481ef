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
  private var letters = 0
  private var firstLetter = 0

  private static let fewestBlanks = 16
  private static let fewestChanges = 4
  private static let fewestLetters = 8

  @inline(__always)
  mutating func take(_ point: ForeignParts.Codepoint, before: UInt32) {
    if point.value &- 0x21 < 0x5F, before &- 0x21 < 0x5F {
      // A letter behind another is none that blanks are put around.
      count = 0
      letters = 0
    } else {
      lookAt(point, before: before)
    }
  }

  private mutating func lookAt(_ point: ForeignParts.Codepoint, before: UInt32) {
    guard Self.isBlank(point.value) else {
      count = 0
      if point.value < 0x80 { spell(point, before: before) } else { letters = 0 }
      return
    }
    if count == 0 {
      start = point.range.lowerBound
      changes = 0
      odd = 0
    } else if point.value != last {
      changes += 1
    }
    last = point.value
    count += 1
    if point.value >= 0x1680, point.value <= 0x205F, point.value != 0x202F { odd += 1 }
    if row == nil, count >= Self.fewestBlanks, changes >= Self.fewestChanges, odd * 2 >= count {
      row = start..<point.range.upperBound
    }
  }

  private mutating func spell(_ point: ForeignParts.Codepoint, before: UInt32) {
    let isLetter = point.value | 0x20 >= 0x61 && point.value | 0x20 <= 0x7A
    guard isLetter, before == 0 || before == 0x0A || Self.isBlank(before) else {
      if !isLetter || before != 0x20 { letters = 0 }
      return
    }
    if before > 0x7F {
      letters += 1
      if letters == 1 { firstLetter = point.range.lowerBound }
      if letters >= Self.fewestLetters { spacedLetters = firstLetter..<point.range.upperBound }
    } else if before != 0x20 {
      letters = 0
    }
  }

  private static func isBlank(_ point: UInt32) -> Bool {
    switch point {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}

/// Private characters that are laid out like ASCII.
enum PrivateLayout {
  /// What one stands for, wherever the rows begin.
  static func byte(_ point: UInt32) -> UInt8? {
    switch point {
    case 0xE000...0xF8FF, 0xF0000...0x10FFFD: UInt8(point & 0x7F)
    default: nil
    }
  }

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

import Bytes

/// How a terminal draws what follows.
struct Paint {
  private typealias Colour = TerminalColour

  var palette = TerminalPalette()
  private var ink: Colour?
  private var ground: Colour?
  private var isConcealed = false
  /// Ink and ground have changed places.
  private var isReversed = false
  /// Bold ink of the eight colours is drawn in their brighter kind.
  private var isBold = false
  private var isBasicInk = false

  var hides: Bool {
    if isConcealed { return true }
    guard let ink = ink ?? palette.ink, let ground = ground ?? palette.ground else { return false }
    return ink.isSame(as: ground) && !(isBold && isBasicInk)
  }

  /// Black on whatever is behind it.
  var isDark: Bool {
    guard let ink, ground == nil, palette.ground == nil, !isReversed, !(isBold && isBasicInk) else {
      return false
    }
    return ink.red + ink.green + ink.blue <= Self.darkest
  }

  private static let darkest = 36

  /// The same of a part of a text. Most have one digit.
  @inline(__always)
  mutating func apply(_ parameters: Range<Int>, of text: ByteView) {
    if parameters.count == 1, case let digit = text[parameters.lowerBound] &- 0x30, digit < 10 {
      apply(Int(digit))
    } else {
      apply(text[parameters])
    }
  }

  mutating func apply(_ parameters: ByteView) {
    // Nearly always there is one number, and a list of one costs more than all the rest.
    if let number = Self.lone(parameters) { return apply(number) }
    let numbers = TerminalSequence.numbers(parameters)
    var k = 0
    while k < numbers.count {
      let number = numbers[k]
      k += 1
      guard number == 38 || number == 48 else {
        apply(number)
        continue
      }
      let (colour, length) = extended(numbers[k...])
      k += length
      if number == 38 {
        ink = colour
        isBasicInk = false
      } else {
        ground = colour
      }
    }
  }

  /// A number of at most two digits that stands alone and is whole by itself; -1 if it was left out.
  private static func lone(_ parameters: ByteView) -> Int? {
    guard parameters.count <= 2 else { return nil }
    guard let first = parameters.at(0) else { return -1 }
    guard ASCII.isDigit(first) else { return nil }
    var number = Int(first - 0x30)
    if let second = parameters.at(1) {
      guard ASCII.isDigit(second) else { return nil }
      number = number * 10 + Int(second - 0x30)
    }
    return number == 38 || number == 48 ? nil : number
  }

  private mutating func apply(_ number: Int) {
    switch number {
    case -1, 0:
      // All but the palette, which would be counted for a copy of it.
      ink = nil
      ground = nil
      isConcealed = false
      isReversed = false
      isBold = false
      isBasicInk = false
    case 1: isBold = true
    case 22: isBold = false
    case 7: isReversed = true
    case 27: isReversed = false
    case 8: isConcealed = true
    case 28: isConcealed = false
    case 39: ink = nil
    case 49: ground = nil
    case 30...37, 90...97:
      ink = basic(number < 90 ? number - 30 : number - 82)
      isBasicInk = number < 90
    case 40...47: ground = basic(number - 40)
    case 100...107: ground = basic(number - 92)
    default: break
    }
  }

  private func extended(_ rest: ArraySlice<Int>) -> (Colour?, Int) {
    let at = rest.startIndex
    guard rest.count >= 2 else { return (nil, rest.count) }
    if rest[at] == 5 { return (indexed(rest[at + 1]), 2) }
    guard rest[at] == 2, rest.count >= 4 else { return (nil, rest.count) }
    // `38:2::r:g:b` has room for a colour space.
    let first = rest[at + 1] == -1 && rest.count >= 5 ? at + 2 : at + 1
    let colour = Colour(red: rest[first], green: rest[first + 1], blue: rest[first + 2])
    return (colour, first + 3 - at)
  }

  private func indexed(_ number: Int) -> Colour? {
    if let own = palette[number] { return own }
    switch number {
    case 0...15: return basic(number)
    case 16...231:
      let cube = number - 16
      func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + step * 40 }
      return Colour(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    case 232...255:
      let grey = 8 + (number - 232) * 10
      return Colour(red: grey, green: grey, blue: grey)
    default: return nil
    }
  }

  private func basic(_ number: Int) -> Colour {
    if let own = palette[number] { return own }
    let full = number >= 8 ? 255 : 205
    if number == 8 { return Colour(red: 127, green: 127, blue: 127) }
    return Colour(
      red: number & 1 != 0 ? full : 0, green: number & 2 != 0 ? full : 0, blue: number & 4 != 0 ? full : 0)
  }
}

import Bytes

/// Words that a terminal is told to draw so that nobody sees them: concealed, or in the colour of what is behind them.
package enum ConcealedText {
  /// Fewer letters than this say nothing.
  private static let fewest = 6

  /// Where such words stand, with the sequences in between that change nothing about it. One pass over the escape
  /// sequences.
  package static func stretches(in text: ByteView) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var paint = Paint()
    var start: Int?
    var from = 0
    // Words that are hidden one at a time.
    var short: [Range<Int>] = []
    var shortLetters = 0
    func close(_ end: Int) {
      guard let open = start else { return }
      start = nil
      let letters = letters(in: text[open..<end])
      if letters >= fewest {
        found.append(open..<end)
      } else if letters >= 2 {
        short.append(open..<end)
        shortLetters += letters
      }
    }
    while let escape = text.next(0x1B, from: from) {
      from = escape + 1
      guard text.at(from) == 0x5B, let end = TerminalSequence.end(of: from + 1, in: text) else { continue }
      from = end
      guard text[end - 1] == UInt8(ascii: "m") else { continue }
      paint.apply(text[(escape + 2)..<(end - 1)])
      if paint.hides {
        start = start ?? end
      } else {
        close(escape)
      }
    }
    close(text.count)
    return found.isEmpty && short.count >= 3 && shortLetters >= 2 * fewest ? short : found
  }

  /// Letters that are shown: those of further sequences are not.
  private static func letters(in text: ByteView) -> Int {
    var count = 0
    var i = 0
    while i < text.count {
      if text[i] == 0x1B, text.at(i + 1) == 0x5B, let end = TerminalSequence.end(of: i + 2, in: text) {
        i = end
        continue
      }
      if ASCII.isLetter(text[i]) || text[i] >= 0xC0 { count += 1 }
      i += 1
    }
    return count
  }
}

/// Control sequences: `ESC [`, parameters, and a letter.
package enum TerminalSequence {
  /// The same text with each control of one character, such as U+009B, as the escape and the letter it stands for. No
  /// byte is anywhere else, since both take two.
  package static func spelledOut(_ text: ByteView) -> [UInt8] {
    var bytes = Array(text)
    for i in bytes.indices.dropLast() where bytes[i] == 0xC2 && (0x90...0x9F).contains(bytes[i + 1]) {
      bytes[i] = 0x1B
      bytes[i + 1] -= 0x40
    }
    return bytes
  }

  /// Where the sequence ends whose parameters start at `start`.
  package static func end(of start: Int, in text: ByteView) -> Int? {
    text.withBytes { bytes in
      var i = start
      let limit = min(bytes.count, start &+ 64)
      while i < limit {
        let byte = bytes[i]
        if byte >= 0x40, byte <= 0x7E { return i &+ 1 }
        guard byte >= 0x20, byte < 0x40 else { return nil }
        i &+= 1
      }
      return nil
    }
  }

  /// How many numbers it has, and the first two of them, as `numbers` has them all; -1 for one that is not there.
  package static func firstTwo(_ parameters: ByteView) -> (count: Int, first: Int, second: Int) {
    parameters.withBytes { bytes in
      var count = 1
      var first = -1
      var second = -1
      var value = -1
      for byte in bytes {
        if ASCII.isDigit(byte) {
          value = min(9_999, max(0, value) &* 10 &+ Int(byte &- 0x30))
        } else if byte == 0x3B || byte == 0x3A {
          count &+= 1
          value = -1
        } else if byte != UInt8(ascii: "?") {
          return (0, -1, -1)
        }
        if count == 1 { first = value }
        if count == 2 { second = value }
      }
      return (count, first, second)
    }
  }

  /// Its numbers; -1 for one that was left out, and none at all where there is something else.
  package static func numbers(_ parameters: ByteView) -> [Int] {
    var numbers: [Int] = [-1]
    for byte in parameters {
      if ASCII.isDigit(byte) {
        let last = numbers.count - 1
        numbers[last] = min(9_999, max(0, numbers[last]) * 10 + Int(byte - 0x30))
      } else if byte == 0x3B || byte == 0x3A {
        numbers.append(-1)
      } else if byte != UInt8(ascii: "?") {
        return []
      }
    }
    return numbers
  }
}

/// How a terminal draws what follows.
private struct Paint {
  private struct Colour {
    var red: Int
    var green: Int
    var blue: Int

    func isSame(as other: Colour) -> Bool {
      abs(red - other.red) + abs(green - other.green) + abs(blue - other.blue) <= 24
    }
  }

  private var ink: Colour?
  private var ground: Colour?
  private var isConcealed = false
  /// Bold ink of the eight colours is drawn in their brighter kind.
  private var isBold = false
  private var isBasicInk = false

  var hides: Bool {
    if isConcealed { return true }
    guard let ink, let ground else { return false }
    return ink.isSame(as: ground) && !(isBold && isBasicInk)
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
      let (colour, length) = Self.extended(numbers[k...])
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
    case -1, 0: self = Paint()
    case 1: isBold = true
    case 22: isBold = false
    case 8: isConcealed = true
    case 28: isConcealed = false
    case 39: ink = nil
    case 49: ground = nil
    case 30...37, 90...97:
      ink = Self.basic(number < 90 ? number - 30 : number - 82)
      isBasicInk = number < 90
    case 40...47: ground = Self.basic(number - 40)
    case 100...107: ground = Self.basic(number - 92)
    default: break
    }
  }

  private static func extended(_ rest: ArraySlice<Int>) -> (Colour?, Int) {
    let at = rest.startIndex
    guard rest.count >= 2 else { return (nil, rest.count) }
    if rest[at] == 5 { return (indexed(rest[at + 1]), 2) }
    guard rest[at] == 2, rest.count >= 4 else { return (nil, rest.count) }
    // `38:2::r:g:b` has room for a colour space.
    let first = rest[at + 1] == -1 && rest.count >= 5 ? at + 2 : at + 1
    let colour = Colour(red: rest[first], green: rest[first + 1], blue: rest[first + 2])
    return (colour, first + 3 - at)
  }

  private static func indexed(_ number: Int) -> Colour? {
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

  private static func basic(_ number: Int) -> Colour {
    let full = number >= 8 ? 255 : 205
    if number == 8 { return Colour(red: 127, green: 127, blue: 127) }
    return Colour(
      red: number & 1 != 0 ? full : 0, green: number & 2 != 0 ? full : 0, blue: number & 4 != 0 ? full : 0)
  }
}

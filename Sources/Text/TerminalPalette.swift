import Bytes

/// A colour of a terminal.
struct TerminalColour {
  var red: Int
  var green: Int
  var blue: Int

  /// Neighbours on the scale of greys cannot be told apart, nor the two kinds of white.
  func isSame(as other: TerminalColour) -> Bool {
    let distance = abs(red - other.red) + abs(green - other.green) + abs(blue - other.blue)
    return distance <= 32 || distance == 150 && isBasicWhite && other.isBasicWhite
  }

  private var isBasicWhite: Bool { red == green && green == blue && (red == 205 || red == 255) }

  /// `#rrggbb`, `rgb:rr/gg/bb`, with one to four digits for each, and a few names.
  init?(_ words: ByteView) {
    if words.starts(with: "#") {
      let each = (words.count - 1) / 3
      guard (1...4).contains(each), words.count == 1 + 3 * each else { return nil }
      let parts = (0..<3).map { Self.level(words[(1 + $0 * each)..<(1 + ($0 + 1) * each)]) }
      guard let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
      self.init(red: red, green: green, blue: blue)
    } else if words.starts(with: "rgb:") {
      let parts = words[4...].split(separator: 0x2F).map { Self.level(ByteView(Array($0))) }
      guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
        return nil
      }
      self.init(red: red, green: green, blue: blue)
    } else if words == "black" {
      self.init(red: 0, green: 0, blue: 0)
    } else if words == "white" {
      self.init(red: 255, green: 255, blue: 255)
    } else {
      return nil
    }
  }

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// One to four digits as a part of 255.
  private static func level(_ digits: ByteView) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard let next = ASCII.hexValue(digit) else { return nil }
      value = value << 4 | Int(next)
    }
    return value * 255 / ((1 << (4 * digits.count)) - 1)
  }
}

/// The colours that a terminal was told to draw with in the place of its own: those by number, and those of all that
/// nothing is said about.
struct TerminalPalette {
  private var numbered: [Int: TerminalColour] = [:]
  private(set) var ink: TerminalColour?
  private(set) var ground: TerminalColour?

  subscript(number: Int) -> TerminalColour? { numbered.isEmpty ? nil : numbered[number] }

  private static let longest = 1_024

  /// Reads what is said behind `ESC ]` if it is about colours; returns where it ends.
  mutating func take(_ start: Int, in text: ByteView) -> Int? {
    if text.at(start) == UInt8(ascii: "P") { return takeConsole(start + 1, in: text) }
    guard let first = text.at(start), first == 0x34 || first == 0x31 else { return nil }
    var end = start
    while let byte = text.at(end), byte >= 0x20, end - start < Self.longest { end += 1 }
    let parts = text[start..<end].split(separator: 0x3B).map { ByteView(Array($0)) }
    guard parts.count >= 2 else {
      guard parts.count == 1, parts[0] == "104" else { return nil }
      numbered = [:]
      return end
    }
    if parts[0] == "4" {
      for k in stride(from: 1, to: parts.count - 1, by: 2) {
        guard let number = Self.number(parts[k]), let colour = TerminalColour(parts[k + 1]) else { continue }
        numbered[number] = colour
      }
    } else if parts[0] == "10" {
      ink = TerminalColour(parts[1])
      if parts.count > 2 { ground = TerminalColour(parts[2]) }
    } else if parts[0] == "11" {
      ground = TerminalColour(parts[1])
    } else {
      return nil
    }
    return end
  }

  /// `ESC ] P 7rrggbb`, as the console of Linux has it: one digit for the number, and no end.
  private mutating func takeConsole(_ start: Int, in text: ByteView) -> Int? {
    guard start + 7 <= text.count, let number = ASCII.hexValue(text[start]) else { return nil }
    var digits: [UInt8] = [0x23]
    for byte in text[(start + 1)..<(start + 7)] { digits.append(byte) }
    guard let colour = TerminalColour(ByteView(digits)) else { return nil }
    numbered[Int(number)] = colour
    // It draws with the seventh on the first.
    ink = number == 7 ? colour : ink ?? TerminalColour(red: 170, green: 170, blue: 170)
    ground = number == 0 ? colour : ground ?? TerminalColour(red: 0, green: 0, blue: 0)
    return start + 7
  }

  private static func number(_ digits: ByteView) -> Int? {
    guard (1...3).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

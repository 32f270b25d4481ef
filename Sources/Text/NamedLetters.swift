import Bytes

/// Letters that are told by a name, a number or dots: `India Golf November`, `9 7 14`, `chr(73)`, braille.
extension Reading {
  /// The words of the radio alphabet by their first letter; some are written in two ways.
  private static let radio = WordList(
    " alpha alfa bravo charlie delta echo foxtrot golf hotel india juliett juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu "
  )

  /// `India Golf November Oscar Romeo Echo`, around the longer of such words.
  func spelledByName(_ places: [Int], by common: CommonWords) -> Reading? {
    var out: [UInt8] = []
    var steps: [Step] = []
    bytes.withBytes { raw in
      var done = 0
      for place in places where place >= done {
        let start = max(done, place - 200)
        let end = Self.radioEnd(from: place, in: raw)
        done = end
        let text = Self.readRadio(start..<end, in: raw)
        guard text.count >= 10 else { continue }
        if !out.isEmpty { out.append(0x0A) }
        steps.append((out.count, start..<end, false))
        out += WordSplitter.spaced(text, common)
      }
    }
    return out.isEmpty ? nil : disguise(out, steps)
  }

  private static func radioEnd(from place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = place
    var at = place
    while at < bytes.count {
      guard ASCII.isLetter(bytes[at]) else {
        if at - end > 4 { break }
        at += 1
        continue
      }
      var stop = at
      while stop < bytes.count, ASCII.isLetter(bytes[stop]) || isRay(stop, in: bytes) { stop += 1 }
      guard letter(at..<stop, in: bytes) != nil else { break }
      end = stop
      at = stop
    }
    return end
  }

  private static func isRay(_ at: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    bytes[at] == 0x2D && at > 0 && bytes[at - 1] | 0x20 == 0x78
  }

  private static func letter(_ word: Range<Int>, in bytes: UnsafeRawBufferPointer) -> UInt8? {
    guard word.count >= 4, word.count <= 8 else { return nil }
    if bytes[word.lowerBound] | 0x20 == 0x78, word.count <= 5 { return 0x78 }
    return radio.contains(UnsafeRawBufferPointer(rebasing: bytes[word])) ? bytes[word.lowerBound] | 0x20 : nil
  }

  /// The letters; a blank where more than one sign stands between two words.
  private static func readRadio(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var out: [UInt8] = []
    var last = range.lowerBound
    var at = range.lowerBound
    while at < range.upperBound {
      guard ASCII.isLetter(bytes[at]) else {
        at += 1
        continue
      }
      var stop = at
      while stop < range.upperBound, ASCII.isLetter(bytes[stop]) || isRay(stop, in: bytes) { stop += 1 }
      if let letter = letter(at..<stop, in: bytes) {
        let isWide = at - last > 2 || at - last == 1 && bytes[last] == 0x0A
        if !out.isEmpty, isWide { out.append(0x20) }
        out.append(letter)
      } else {
        // Other words stand before it.
        out = []
      }
      last = stop
      at = stop
    }
    return out
  }

  /// `chr(73)+chr(103)`, `String.fromCharCode(73) + …`: what comes out of calls with one number each.
  func calledCodes(_ places: [Int]) -> Reading? {
    var out: [UInt8] = []
    var steps: [Step] = []
    bytes.withBytes { raw in
      var row: [UInt8] = []
      var start = 0
      var end = 0
      func close() {
        if row.count >= 8, Legible.isText(row) {
          if !out.isEmpty { out.append(0x0A) }
          steps.append((out.count, start..<end, false))
          out += row
        }
        row = []
      }
      for place in places {
        var value = 0
        var at = place + 1
        while at < raw.count, at - place < 6, ASCII.isDigit(raw[at]) {
          value = value * 10 + Int(raw[at] - 0x30)
          at += 1
        }
        guard at < raw.count, raw[at] == 0x29, value >= 0x20 && value < 0x7F || value == 0x0A else {
          close()
          continue
        }
        if row.isEmpty || place - end > 28 {
          close()
          start = place
        }
        row.append(UInt8(value))
        end = at + 1
      }
      close()
    }
    return out.isEmpty ? nil : disguise(out, steps)
  }

  /// `9 7 14 15 18 5`: the places of letters in the alphabet, from blocks of small numbers on.
  func countedLetters(_ blocks: [Int], by common: CommonWords) -> Reading? {
    var out: [UInt8] = []
    var steps: [Step] = []
    bytes.withBytes { raw in
      var done = 0
      for block in blocks where block >= done {
        var start = block
        while start > done, block - start < 128, Self.isOfNumbers(raw[start - 1]) { start -= 1 }
        let (text, end) = Self.count(from: start, in: raw)
        done = max(end, block + 1)
        guard text.count >= 12 else { continue }
        if !out.isEmpty { out.append(0x0A) }
        steps.append((out.count, start..<end, false))
        out += WordSplitter.spaced(text, common)
      }
    }
    return out.isEmpty ? nil : disguise(out, steps)
  }

  private static func isOfNumbers(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == 0x20 || byte == 0x2D || byte == 0x2C || byte == 0x2F || byte == 0x7C
      || byte == 0x2E || byte == 0x0A
  }

  private static func count(from start: Int, in bytes: UnsafeRawBufferPointer) -> (text: [UInt8], end: Int) {
    var out: [UInt8] = []
    var at = start
    var gapStart = start
    // What most letters stand apart by.
    var narrow = 0
    while at < bytes.count, isOfNumbers(bytes[at]) {
      guard ASCII.isDigit(bytes[at]) else {
        at += 1
        continue
      }
      let gap = gapStart..<at
      var value = 0
      let from = at
      while at < bytes.count, ASCII.isDigit(bytes[at]), at - from < 4 {
        value = value * 10 + Int(bytes[at] - 0x30)
        at += 1
      }
      guard value <= 27 else { return ([], at) }
      if out.count == 1 { narrow = gap.count }
      let isWide =
        gap.count > narrow || gap.contains { bytes[$0] == 0x2F || bytes[$0] == 0x7C || bytes[$0] == 0x0A }
      if out.count > 1, isWide, out.last != 0x20 { out.append(0x20) }
      out.append(value == 0 || value == 27 ? 0x20 : UInt8(0x60 + value))
      gapStart = at
    }
    return (out, gapStart)
  }

  /// Braille: six dots a letter.
  func feltLetters(by common: CommonWords) -> Reading? {
    var out: [UInt8] = []
    var steps: [Step] = []
    bytes.withBytes { raw in
      var at = 0
      while at + 2 < raw.count {
        guard raw[at] == 0xE2, raw[at + 1] == 0xA0 else {
          at += 1
          continue
        }
        let start = at
        var row: [UInt8] = []
        while at < raw.count {
          if at + 2 < raw.count, raw[at] == 0xE2, raw[at + 1] == 0xA0 {
            row.append(Self.dots.utf8Start[Int(raw[at + 2] & 63)])
            at += 3
          } else if raw[at] == 0x20 || raw[at] == 0x0A {
            row.append(0x20)
            at += 1
          } else {
            break
          }
        }
        // Signs that turn while one waits are the same few.
        guard row.count >= 12, Legible.isText(row) else { continue }
        if !out.isEmpty { out.append(0x0A) }
        steps.append((out.count, start..<at, false))
        out += WordSplitter.spaced(row.filter { $0 != 0x5E }, common)
      }
    }
    return out.isEmpty ? nil : disguise(out, steps)
  }

  /// The sign of each pattern of dots; `^` makes the next letter a capital.
  private static let dots: StaticString = " a,b'k;l?cif?msp?e:h?o!r?djg?ntq^???-u?v?????x????.??z????w??y??"
}

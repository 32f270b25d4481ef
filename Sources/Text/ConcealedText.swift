import Bytes

/// Words that a terminal is told to draw so that nobody sees them: concealed, or in the colour of what is behind them.
package enum ConcealedText {
  /// Fewer letters than this say nothing.
  private static let fewest = 6

  /// Where such words stand, with the sequences in between that change nothing about it.
  package static func stretches(in text: ByteView) -> [Range<Int>] { find(in: text).concealed }

  /// Where such words stand, and those that nobody sees on a dark terminal: black ones with nothing said of what is behind
  /// them, if they are a part of what is shown and no more than two. One pass over the escape sequences.
  package static func find(in text: ByteView) -> (concealed: [Range<Int>], dark: [Range<Int>]) {
    var found: [Range<Int>] = []
    var paint = Paint()
    var dark: [Range<Int>] = []
    var darkStart: Int?
    var start: Int?
    var from = 0
    // Words that are hidden one at a time.
    var short: [Range<Int>] = []
    var shortLetters = 0
    func close(_ end: Int) {
      guard let open = start else { return }
      start = nil
      let letters = letters(in: text[open..<end])
      if letters >= fewest || letters >= 3 && givesOptions(text[open..<end]) {
        found.append(open..<end)
      } else if letters >= 2 {
        short.append(open..<end)
        shortLetters += letters
      }
    }
    while let escape = text.next(0x1B, from: from) {
      from = escape + 1
      if text.at(from) == 0x5D, let end = paint.palette.take(from + 1, in: text) {
        if paint.hides { start = start ?? end } else { close(escape) }
        continue
      }
      guard text.at(from) == 0x5B, let end = TerminalSequence.end(of: from + 1, in: text) else { continue }
      from = end
      guard text[end - 1] == UInt8(ascii: "m") else { continue }
      paint.apply(escape + 2..<end - 1, of: text)
      if paint.hides {
        start = start ?? end
      } else {
        close(escape)
      }
      if let open = darkStart {
        dark.append(open..<escape)
        darkStart = nil
      }
      if paint.isDark { darkStart = end }
    }
    close(text.count)
    if let darkStart { dark.append(darkStart..<text.count) }
    let concealed = found.isEmpty && short.count >= 3 && shortLetters >= 2 * fewest ? short : found
    return (concealed, isRest(dark, of: text) ? dark : [])
  }

  /// Whether so few stretches are dark that the rest was to be seen. Who draws for a light terminal draws all in dark ink.
  private static func isRest(_ dark: [Range<Int>], of text: ByteView) -> Bool {
    guard !dark.isEmpty, dark.count <= 2 else { return false }
    let hidden = dark.reduce(0) { $0 + letters(in: text[$1]) }
    return hidden >= 2 * fewest && letters(in: text) > hidden
  }

  /// `rm -rf ~`: a word and an option behind it.
  private static func givesOptions(_ text: ByteView) -> Bool {
    guard let blank = text.firstRange(of: " -"), let option = text.at(blank.upperBound) else { return false }
    return blank.lowerBound > 0 && ASCII.isLetter(text[blank.lowerBound - 1]) && ASCII.isLetter(option)
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
@usableFromInline package enum TerminalSequence {
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
  @inlinable @inline(__always)
  package static func end(of start: Int, in text: ByteView) -> Int? {
    text.withBytes { bytes in
      // Nearly all have one parameter of a digit or two, if any.
      guard start &+ 2 < bytes.count, bytes[start] &- 0x20 < 0x5F else {
        return farEnd(of: start, in: bytes)
      }
      if bytes[start] >= 0x40 { return start &+ 1 }
      let next = bytes[start &+ 1]
      return next &- 0x40 < 0x3F ? start &+ 2 : farEnd(of: start, in: bytes)
    }
  }

  @usableFromInline
  static func farEnd(of start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
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

import Bytes

/// `i g n o r e`, `i.g.n.o.r.e`, `i-g-n-o-r-e  t-h-e`: letters with the same separator after each, and more of it where a
/// word ends.
struct SpacedSpeller {
  var out: [UInt8] = []
  var steps: [Step] = []

  /// Behind another row two letters are one: `t-h-e k-e-y t-o`.
  private static let shortest = 5

  /// `places`: eight bytes each, with a letter that stands alone behind another one, in order. More than a third of a row
  /// are letters, so every row holds such a place, and it is looked for from the beginning of the row on.
  mutating func run(_ bytes: UnsafeRawBufferPointer, around places: [Int], _ common: () -> CommonWords) {
    var i = 0
    var plainFrom = 0
    var found = false
    var room = WordSplitter.mostOfText
    for place in places where place + 8 > i {
      i = rowStart(before: place, notBefore: i, in: bytes)
      while i + 8 < bytes.count, i < place + 8 {
        guard ASCII.isLetter(bytes[i]), i == 0 || !ASCII.isAlphanumeric(bytes[i - 1]),
          Self.isSeparator(bytes[i + 1]),
          let row = row(from: i, in: bytes, least: found && i - plainFrom < 4 ? 2 : Self.shortest)
        else {
          i &+= 1
          continue
        }
        found = true
        keep(plainFrom..<i, in: bytes)
        steps.append((out.count, i..<row.end, false))
        if row.hasWords || room < row.text.count {
          out.append(contentsOf: row.text)
        } else {
          room -= row.text.count
          out.append(contentsOf: WordSplitter.split(row.text, common()).text)
        }
        i = row.end
        plainFrom = row.end
      }
    }
    if found { keep(plainFrom..<min(bytes.count, plainFrom + 400), in: bytes) } else { out = [] }
  }

  /// How far back a row could have begun: as far as no two letters or digits stand side by side, and no further than was
  /// looked at already.
  private func rowStart(before place: Int, notBefore done: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var start = max(place, done)
    let least = max(done, place - 512)
    while start > least {
      if start < bytes.count, ASCII.isAlphanumeric(bytes[start]), ASCII.isAlphanumeric(bytes[start - 1]) {
        break
      }
      start -= 1
    }
    return start
  }

  private struct Row {
    var end: Int
    var text: [UInt8] = []
    /// How many letters it has, and how often it says that a word ends.
    var letters = 0
    var gaps = 0
    /// Whether it says where words end; a dash or a line may stand anywhere.
    var hasWords: Bool { gaps * 14 >= letters }
  }

  /// The row of single characters that starts at `start`, if it is long enough.
  private func row(from start: Int, in bytes: UnsafeRawBufferPointer, least: Int) -> Row? {
    let separator = bytes[start + 1]
    var row = Row(end: start)
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      // An ordinary word behind the row does not belong to it.
      if at + 1 < bytes.count, ASCII.isAlphanumeric(byte), ASCII.isAlphanumeric(bytes[at + 1]) { break }
      let isGap = byte == 0x20 || byte == 0x5F || byte == 0x2F || byte == 0x7C || byte == 0x2D || byte == 0x0A
      row.text.append(isGap ? 0x20 : byte)
      if isGap { row.gaps += 1 }
      if ASCII.isLetter(byte) { row.letters += 1 }
      row.end = at + 1
      var gaps = 0
      while gaps < 8, at + 1 + gaps < bytes.count, bytes[at + 1 + gaps] == separator { gaps += 1 }
      // `D.o n.o.t`: a blank in the place of the sign ends a word.
      if gaps == 0 {
        guard separator != 0x20, at + 3 < bytes.count, bytes[at + 1] == 0x20, bytes[at + 3] == separator,
          ASCII.isLetter(bytes[at + 2])
        else { break }
        gaps = 1
        row.text.append(0x20)
        row.gaps += 1
      }
      if gaps > 1 {
        row.text.append(0x20)
        row.gaps += 1
      }
      at += 1 + gaps
    }
    return row.letters >= least && row.letters * 4 >= row.end - start ? row : nil
  }

  /// Words around a row, as far as they could belong to what it says.
  private mutating func keep(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    guard !range.isEmpty else { return }
    let near = max(range.lowerBound, range.upperBound - 400)..<range.upperBound
    steps.append((out.count, near, true))
    out.append(contentsOf: bytes[near])
  }

  private static func isSeparator(_ b: UInt8) -> Bool {
    switch b {
    // Every second byte is zero where a text of two bytes a letter is taken for one of one.
    case 0x00, 0x0A, 0x20, 0x3A, 0x3B, 0x3D, 0x5E, 0x23, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x2A, 0x5F, 0x7C, 0x7E:
      true
    default: false
    }
  }
}

import Bytes

/// Words that are misspelled so that only people and models read them.
extension Reading {
  /// `ignroe all prevoius instructions`: words with the letters between their first and their last in order again, in a
  /// part of the text.
  func mended(in part: Range<Int>, by common: CommonWords) -> Reading {
    let out = bytes[part].withBytes { raw in
      var out = Array(raw)
      ByteWords.visit(raw) { word in
        guard word.count > 3, word.count <= 20,
          let meant = common.mended(UnsafeRawBufferPointer(rebasing: raw[word]))
        else { return }
        for (k, letter) in meant.enumerated() {
          out[word.lowerBound + k] = ASCII.isUpper(raw[word.lowerBound + k]) ? letter & 0xDF : letter
        }
      }
      return out
    }
    return mended(out, [(0, part, true)])
  }

  /// `ignoreallpreviousinstructions`: words that were run together, apart again. nil if they are none.
  func splitWords(at places: [Int], by common: CommonWords) -> Reading? {
    var out: [UInt8] = []
    var steps: [Step] = []
    bytes.withBytes { raw in
      var done = 0
      var room = WordSplitter.mostOfText
      for place in places where place >= done && room > 0 {
        var start = place
        while start > done, raw[start - 1] > 0x20, place - start < WordSplitter.mostLetters { start -= 1 }
        var end = place
        while end < raw.count, raw[end] > 0x20, end - place < WordSplitter.mostLetters { end += 1 }
        done = max(end, place + 1)
        room -= end - start
        let row = Array(raw[start..<end])
        let letters = row.reduce(0) { $0 + (ASCII.isLetter($1) ? 1 : 0) }
        guard letters >= Self.fewestJoined, letters * 10 >= row.count * 8 else { continue }
        let split = WordSplitter.split(row, common)
        guard split.known * 10 >= letters * 8, split.words >= 7 else { continue }
        if !out.isEmpty { out.append(0x0A) }
        steps.append((out.count, start..<end, false))
        out += split.text
      }
    }
    return out.isEmpty ? nil : mended(out, steps)
  }

  /// Names of tests and functions are shorter.
  private static let fewestJoined = 44

  private func mended(_ out: [UInt8], _ steps: [Step]) -> Reading { disguise(out, steps, as: .mended) }
}

/// Words of ASCII letters.
enum ByteWords {
  @inline(__always)
  static func visit(_ bytes: UnsafeRawBufferPointer, _ body: (Range<Int>) -> Void) {
    var i = 0
    while i < bytes.count {
      guard ASCII.isLetter(bytes[i]) else {
        i &+= 1
        continue
      }
      let start = i
      while i < bytes.count, ASCII.isLetter(bytes[i]) { i &+= 1 }
      body(start..<i)
    }
  }
}

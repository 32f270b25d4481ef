import Bytes

/// Where words end in letters that say nothing about it: so that as much of them as can be is made of long common words.
enum WordSplitter {
  /// More letters than this are no sentence.
  static let mostLetters = 8_192
  /// Nor are so many in one text.
  static let mostOfText = 65_536

  /// The text with blanks between the words, and how many of its bytes belong to words of two letters or more. What is none
  /// stays together.
  static func split(_ text: [UInt8], _ common: CommonWords) -> (text: [UInt8], known: Int, words: Int) {
    let small = text.map(ASCII.lowercased)
    // How good the best way is to read what stands before a place, and how long its last word is.
    var best = [Int](repeating: 0, count: small.count + 1)
    var last = [UInt8](repeating: 1, count: small.count + 1)
    for i in small.indices {
      if best[i + 1] < best[i] {
        best[i + 1] = best[i]
        last[i + 1] = 0
      }
      common.each(in: small, at: i) { count in
        let worth = best[i] + (count == 1 ? 0 : count * count)
        if worth > best[i + count] || count == 1 && worth == best[i + 1] {
          best[i + count] = worth
          last[i + count] = UInt8(count)
        }
      }
      if i == 0, best[1] == 0, last[1] != 1 || !isWordOfOne(small[0]) { last[1] = 0 }
    }
    var ends: [Int] = []
    var at = small.count
    while at > 0 {
      ends.append(at)
      at -= max(1, Int(last[at]))
    }
    var out: [UInt8] = []
    out.reserveCapacity(small.count * 5 / 4)
    var known = 0
    var words = 0
    var wasWord = true
    at = 0
    for end in ends.reversed() {
      let isWord = last[end] > 0
      if isWord || wasWord, out.last.map({ $0 != 0x20 && ASCII.isAlphanumeric(text[at]) }) == true {
        out.append(0x20)
      }
      out += text[at..<end]
      if end - at > 1 {
        known += end - at
        words += 1
      }
      wasWord = isWord
      at = end
    }
    return (out, known, words)
  }

  /// The same of letters that may have blanks between the words already, and of no more than a sentence.
  static func spaced(_ text: [UInt8], _ common: CommonWords) -> [UInt8] {
    text.count > mostLetters || text.contains(0x20) ? text : split(text, common).text
  }

  private static func isWordOfOne(_ byte: UInt8) -> Bool { byte == 0x61 || byte == 0x69 }
}

import Bytes

/// The double-quoted texts that stand behind certain words in code of another language.
struct QuotedTexts {
  private(set) var texts: [Value] = []

  init(behind words: [String], in code: Value) {
    guard let known = code.known else {
      // Holes may stand inside the quotes; what is known before and after is looked at piece by piece.
      for case .text(let text) in code.pieces { texts += Self.find(words, in: text) }
      return
    }
    texts = Self.find(words, in: known)
  }

  private static func find(_ words: [String], in text: String) -> [Value] {
    let view = ByteView(text)
    var result: [Value] = []
    for word in words {
      var start = 0
      while let hit = view.firstRange(of: word, from: start), result.count < 64 {
        var i = hit.upperBound
        while let byte = view.at(i), byte == 0x20 || byte == 0x28 || byte == 0x2D { i += 1 }
        start = max(i, hit.upperBound)
        guard view.at(i) == 0x22 else { continue }
        i += 1
        var bytes: [UInt8] = []
        while let byte = view.at(i), byte != 0x22 {
          if byte == 0x5C, let next = view.at(i + 1), next == 0x22 || next == 0x5C {
            bytes.append(next)
            i += 2
          } else {
            bytes.append(byte)
            i += 1
          }
        }
        start = i
        result.append(Value(String(decoding: bytes, as: UTF8.self)))
      }
    }
    return result
  }
}

extension Value {
  func mentions(_ word: String) -> Bool {
    for case .text(let text) in pieces where ByteView(text).contains(word) { return true }
    return false
  }
}

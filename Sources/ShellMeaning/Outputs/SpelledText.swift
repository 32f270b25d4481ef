import Bytes

/// Texts hidden as the numbers of their characters.
package enum SpelledText {
  /// A text that code puts together from the numbers of its characters: the longest list of such numbers in it.
  package static func find(in code: ByteView) -> String? {
    let makers = ["chr", "CharCode", "CodePoint", "pack", "%c", "bytes(", "string.char", "[char]"]
    guard makers.contains(where: { code.contains($0) }) else { return nil }
    var best: [UInt8] = []
    var current: [UInt8] = []
    var i = 0
    while i < min(code.count, 65_536) {
      guard let c = code.at(i), c &- 0x30 < 10 else {
        // What may stand between two of them.
        if let c = code.at(i), c != 0x2C, c != 0x20, c != 0x0A, !current.isEmpty {
          if current.count > best.count { best = current }
          current = []
        }
        i += 1
        continue
      }
      var number = 0
      while let digit = code.at(i), digit &- 0x30 < 10, number < 1000 {
        number = number * 10 + Int(digit &- 0x30)
        i += 1
      }
      if (0x20..<0x7F).contains(number) || number == 10 || number == 9 {
        current.append(UInt8(number))
      } else {
        if current.count > best.count { best = current }
        current = []
      }
    }
    if current.count > best.count { best = current }
    return best.count > 3 ? String(decoding: best, as: UTF8.self) : nil
  }
}

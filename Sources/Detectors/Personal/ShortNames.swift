import Bytes

/// Whether short words name papers, `CNH` and `id`, with the answers of those that were asked for last: what stands before
/// the numbers of a text is the same few words over and over, and to look one up in all lists takes long.
struct ShortNames {
  /// The letters of a word and how many they are; zero: none.
  private var words = SIMD8<UInt32>()
  /// A bit for each.
  private var papers: UInt8 = 0

  /// Of a word of up to three letters.
  mutating func namePaper(_ word: ByteView) -> Bool {
    guard word.count <= 3 else { return Self.isPaper(word) }
    var key = UInt32(truncatingIfNeeded: word.count)
    for i in 0..<word.count { key = key &<< 8 | UInt32(word[i]) }
    let slot = Int((key &* 0x9E37_79B1) &>> 29)
    let bit: UInt8 = 1 &<< UInt8(slot)
    if words[slot] == key { return papers & bit != 0 }
    let isPaper = Self.isPaper(word)
    words[slot] = key
    papers = isPaper ? papers | bit : papers & ~bit
    return isPaper
  }

  private static func isPaper(_ word: ByteView) -> Bool {
    RecordFields(named: word, strippingEnds: true).contains(.paper)
  }
}

import Bytes
import Text

/// The labels that a text uses behind brackets, `[…][label]`, if it shows images at all. Any number of addresses may ask,
/// and the text is read for them once.
struct ImageLabels {
  private var places: [Range<Int>]?
  /// Some bits for every label, two of which are set: most of what is asked for is none of them.
  private var filter: [UInt64] = []
  /// Made for the first label that may be one of them.
  private var known: Set<ByteView>?

  mutating func contains(_ label: ByteView, in text: ByteView) -> Bool {
    if places == nil { read(text) }
    guard mayHold(label), let places else { return false }
    let known = self.known ?? Set(places.map { text[$0] })
    self.known = known
    return known.contains(label)
  }

  private mutating func read(_ text: ByteView) {
    var found: [Range<Int>] = []
    if text.contains("![") {
      var at = 0
      while let mark = text.firstRange(of: "][", from: at) {
        at = mark.upperBound
        let limit = text[..<min(text.count, at + OutgoingURLs.Embedding.longestLabel)]
        if let end = limit.firstIndex(of: 0x5D, from: at) { found.append(at..<end) }
      }
    }
    places = found
    guard !found.isEmpty else { return }
    var words = 1
    while words * 4 < found.count { words *= 2 }
    filter = [UInt64](repeating: 0, count: words)
    text.withBytes { bytes in
      for place in found {
        let (word, bits) = spot(Self.hash(UnsafeRawBufferPointer(rebasing: bytes[place])))
        filter[word] |= bits
      }
    }
  }

  private func mayHold(_ label: ByteView) -> Bool {
    guard !filter.isEmpty else { return false }
    let (word, bits) = spot(label.withBytes { Self.hash($0) })
    return filter[word] & bits == bits
  }

  private func spot(_ hash: UInt64) -> (word: Int, bits: UInt64) {
    (Int(hash &>> 32) & (filter.count &- 1), 1 &<< (hash &>> 20 & 63) | 1 &<< (hash &>> 26 & 63))
  }

  /// Nobody gains by labels that share one: those are looked up, as all of them would be without it.
  private static func hash(_ label: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in label { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash &>> 29
  }
}

import CPlatform

extension UnsafeRawBufferPointer {
  /// Calls `body` for sixty-four bytes of a part at once, with a bit for each that is one of `first`, and one of `second`, where
  /// there is any: up to eight bytes each. `body` says whether to go on.
  package func visitMarks(
    in part: Range<Int>, _ first: [UInt8], _ second: [UInt8] = [],
    _ body: (_ base: Int, UInt64, UInt64) -> Bool
  ) {
    guard let origin = baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 &* Self.blocksAtOnce) { room in
      guard let words = room.baseAddress else { return }
      let others = words + Self.blocksAtOnce
      var base = part.lowerBound
      while base < part.upperBound {
        let length = Swift.min(part.upperBound &- base, Self.blocksAtOnce &* 64)
        sentinel_mark(origin + base, length, first, first.count, words)
        if !second.isEmpty { sentinel_mark(origin + base, length, second, second.count, others) }
        for number in 0..<(length &+ 63) / 64 {
          let other = second.isEmpty ? 0 : others[number]
          guard words[number] | other != 0 else { continue }
          guard body(base &+ number &* 64, words[number], other) else { return }
        }
        base &+= length
      }
    }
  }

  /// Whether one of some words of two letters stands in a part, in any case: pairs of small letters, one after the other.
  package func holdsWord(ofTwo letters: StaticString, in part: Range<Int>) -> Bool {
    guard let origin = baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
    return sentinel_holds_short_word(
      origin + part.lowerBound, part.count, letters.utf8Start, letters.utf8CodeUnitCount / 2) != 0
  }

  private static var blocksAtOnce: Int { 64 }
}

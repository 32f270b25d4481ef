import CPlatform

/// Tells for sixty-four places at once where one of many literals could begin, by the halves of four bytes.
///
/// What is alike shares a group, since a group takes whatever its members could be put together from.
struct GramFilter {
  private var table = sentinel_grams()

  private static let groups = 8 * Int(SENTINEL_GRAM_SETS)
  /// So many places are told at once.
  private static let stretch = 4096

  /// - Parameter grams: What the literals begin with, four folded bytes each, or three where the fourth may be any.
  init(_ grams: [(word: UInt32, isShort: Bool)]) {
    let ordered = grams.sorted { $0.word.byteSwapped < $1.word.byteSwapped }
    withUnsafeMutableBytes(of: &table) { table in
      for (number, gram) in ordered.enumerated() {
        let number = number * Self.groups / ordered.count
        let group: UInt8 = 1 << UInt8(number & 7)
        for k in 0..<4 {
          let lower = number / 8 * 64 + k * 16
          let upper = lower + table.count / 2
          if gram.isShort, k == 3 {
            for half in 0..<16 {
              table[lower + half] |= group
              table[upper + half] |= group
            }
            continue
          }
          let byte = UInt8(truncatingIfNeeded: gram.word >> UInt32(k * 8))
          table[lower + Int(byte & 15)] |= group
          // Folding sets a bit that the byte in the text may lack.
          table[upper + Int(byte >> 4)] |= group
          table[upper + Int((byte & ~0x20) >> 4)] |= group
        }
      }
    }
  }

  /// Calls `body` with every place where a literal could begin that is in a bitmap, too, up to the place that is returned:
  /// from there on nothing is told.
  @inline(__always)
  func visit(
    _ bytes: UnsafeRawBufferPointer, in bitmap: UnsafeBufferPointer<UInt32>, _ body: (Int) -> Void
  ) -> Int {
    guard let origin = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), let bitmap = bitmap.baseAddress
    else { return 0 }
    return withUnsafePointer(to: table) { table in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Self.stretch &+ 64) { room in
        guard let places = room.baseAddress else { return 0 }
        var base = 0
        while true {
          var found = 0
          let count = min(bytes.count &- base, Self.stretch &+ 8)
          let told = sentinel_find_grams(origin + base, count, table, places, &found)
          found = sentinel_keep_literals(origin + base, bitmap, places, found)
          for k in 0..<found { body(base &+ Int(places[k])) }
          base &+= told
          if told < Self.stretch { return base }
        }
      }
    }
  }
}

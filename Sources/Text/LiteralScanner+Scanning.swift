import Bytes
import CPlatform

extension LiteralScanner {
  /// Every place where a literal stands, in ascending order. Only for literals that count anywhere.
  package func hits(in text: ByteView) -> [Hit] {
    var found: [Hit] = []
    text.withBytes { bytes in
      guard bytes.count >= 3, !anywhere.heads.isEmpty else { return }
      withTables(anywhere) { Self.scanAnywhere(bytes, grams, $0, &found) }
    }
    putInOrder(&found)
    return found
  }

  /// Every place where a literal counts, in ascending order, and on the way every run of thirty letters, digits, `_`,
  /// `-` and dots or more: what could be a token without a mark.
  package func hits(
    in text: ByteView, _ survey: ByteSurvey,
    longRun: (UnsafeRawBufferPointer, Range<Int>) -> Void = { _, _ in }
  ) -> [Hit] {
    var found: [Hit] = []
    text.withBytes { bytes in
      guard bytes.count >= 3 else { return }
      survey.withBlocks { blocks in
        withTables(starting) { starts in
          withTables(inside) { Self.scan(bytes, blocks, starts, $0, &found, longRun) }
        }
      }
    }
    putInOrder(&found)
    return found
  }

  /// Puts what was found in order, each once, and tags in the place of numbers. Nothing is far from its place.
  private func putInOrder(_ found: inout [Hit]) {
    guard !found.isEmpty else { return }
    var kept = 0
    found.withUnsafeMutableBufferPointer { found in
      for i in 1..<max(1, found.count) {
        let one = found[i]
        var k = i
        while k > 0, one.comes(before: found[k &- 1]) {
          found[k] = found[k &- 1]
          k &-= 1
        }
        found[k] = one
      }
      literals.withUnsafeBufferPointer { literals in
        for one in found {
          let literal = literals[one.number]
          let hit = Hit(tag: Int(literal.tag), range: one.start..<one.start &+ Int(literal.count))
          if kept > 0, found[kept &- 1] == hit { continue }
          found[kept] = hit
          kept &+= 1
        }
      }
    }
    found.removeSubrange(kept...)
  }

  /// What a scan reads, without a count of references for every look.
  private struct Tables {
    let filter: UnsafeBufferPointer<UInt32>
    let heads: UnsafeBufferPointer<UInt16>
    let shortHeads: UnsafeBufferPointer<UInt16>
    let literals: UnsafeBufferPointer<Literal>
    let pool: UnsafeBufferPointer<UInt8>

    /// Where a literal could begin in some blocks, counted from the first of them.
    func places(
      in bytes: UnsafeRawBufferPointer, _ blocks: UnsafeBufferPointer<sentinel_block>, from number: Int,
      _ count: Int, _ where: sentinel_where, _ room: UnsafeMutableBufferPointer<UInt16>
    ) -> UnsafeBufferPointer<UInt16> {
      guard !filter.isEmpty, let origin = bytes.baseAddress, let first = blocks.baseAddress,
        let filter = filter.baseAddress,
        let places = room.baseAddress
      else { return UnsafeBufferPointer(start: nil, count: 0) }
      let found = sentinel_find_literals(
        origin.assumingMemoryBound(to: UInt8.self) + number &* 64, first + number, count, `where`, filter,
        places)
      return UnsafeBufferPointer(start: places, count: found)
    }

    /// Whether a literal could begin with these folded bytes.
    @inline(__always)
    func isLikely(_ key: UInt64) -> Bool { LiteralFilter.isLikely(key, in: filter) }
  }

  private func withTables(_ index: Index, _ body: (Tables) -> Void) {
    index.filter.words.withUnsafeBufferPointer { filter in
      index.heads.withUnsafeBufferPointer { heads in
        index.shortHeads.withUnsafeBufferPointer { shortHeads in
          literals.withUnsafeBufferPointer { literals in
            pool.withUnsafeBufferPointer { pool in
              body(
                Tables(
                  filter: filter, heads: heads, shortHeads: shortHeads, literals: literals, pool: pool))
            }
          }
        }
      }
    }
  }

  private static func scanAnywhere(
    _ bytes: UnsafeRawBufferPointer, _ grams: GramFilter?, _ tables: Tables, _ found: inout [Hit]
  ) {
    var i = 0
    if let grams, bytes.count >= 192 {
      i = grams.visit(bytes, in: tables.filter) { verify(at: $0, in: bytes, tables, &found) }
    }
    while i &+ 3 <= bytes.count {
      ask(at: i, in: bytes, tables, &found)
      i &+= 1
    }
  }

  @inline(__always)
  private static func ask(
    at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables, _ found: inout [Hit]
  ) {
    let key = self.key(at: i, in: bytes)
    if tables.isLikely(key) { verify(key, at: i, in: bytes, tables, &found) }
  }

  /// So many blocks are asked at once for where literals could begin.
  private static let stretch = 64

  /// Looks where words begin, and humps of words, at colons and dashes, and at rare pairs of letters.
  private static func scan(
    _ bytes: UnsafeRawBufferPointer, _ blocks: UnsafeBufferPointer<sentinel_block>, _ starting: Tables,
    _ inside: Tables, _ found: inout [Hit], _ longRun: (UnsafeRawBufferPointer, Range<Int>) -> Void
  ) {
    // Eight bytes behind a block are read with it.
    let whole = bytes.count < 72 ? 0 : (bytes.count &- 8) / 64
    let room = min(stretch, whole) &* 64 &+ 64
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: room) { starts in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: room) { pairs in
        var number = 0
        while number < whole {
          let count = min(stretch, whole &- number)
          let some = starting.places(in: bytes, blocks, from: number, count, SENTINEL_AT_STARTS, starts)
          let others = inside.places(in: bytes, blocks, from: number, count, SENTINEL_AT_PAIRS, pairs)
          let base = number &* 64
          var next = 0
          // What is found has to be nearly in order.
          for place in some {
            while next < others.count, others[next] < place {
              verify(at: base &+ Int(others[next]), in: bytes, inside, &found)
              next &+= 1
            }
            verify(at: base &+ Int(place), in: bytes, starting, &found)
          }
          for place in others[next...] { verify(at: base &+ Int(place), in: bytes, inside, &found) }
          number &+= count
        }
      }
    }
    for number in whole..<blocks.count {
      scanEnd(bytes, blocks[number], at: number &* 64, starting, inside, &found)
    }
    findRuns(bytes, blocks, longRun)
  }

  /// The same for one block, of which the text may end.
  private static func scanEnd(
    _ bytes: UnsafeRawBufferPointer, _ block: sentinel_block, at base: Int, _ starting: Tables,
    _ inside: Tables, _ found: inout [Hit]
  ) {
    var starts = starting.filter.isEmpty ? 0 : block.starts
    while starts != 0 {
      ask(at: base &+ starts.trailingZeroBitCount, in: bytes, starting, &found)
      starts &= starts &- 1
    }
    var pairs = inside.filter.isEmpty ? 0 : block.pairs
    while pairs != 0 {
      let at = base &+ pairs.trailingZeroBitCount
      pairs &= pairs &- 1
      if at >= 2 { ask(at: at &- 2, in: bytes, inside, &found) }
      ask(at: at, in: bytes, inside, &found)
    }
  }

  private static func findRuns(
    _ bytes: UnsafeRawBufferPointer, _ blocks: UnsafeBufferPointer<sentinel_block>,
    _ longRun: (UnsafeRawBufferPointer, Range<Int>) -> Void
  ) {
    var runs = ByteRuns.Finder(atLeast: 30)
    for number in 0..<blocks.count {
      runs.take(blocks[number].token, at: number &* 64, in: bytes.count) {
        blocks[$0 / 64].token
      } _: {
        longRun(bytes, $0)
      }
    }
  }

  /// Eight folded bytes, as if blanks followed the text.
  @inline(__always)
  private static func key(at i: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    if i &+ 8 <= bytes.count {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) | fold
    }
    return lastKey(at: i, in: bytes)
  }

  @inline(never)
  private static func lastKey(at i: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    var key = fold
    for k in 0..<max(0, min(8, bytes.count &- i)) { key |= UInt64(bytes[i &+ k]) &<< UInt64(k &* 8) }
    return key
  }

  @inline(__always)
  private static func verify(
    at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables, _ found: inout [Hit]
  ) {
    verify(key(at: i, in: bytes), at: i, in: bytes, tables, &found)
  }

  @inline(never)
  private static func verify(
    _ key: UInt64, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables, _ found: inout [Hit]
  ) {
    let word = UInt32(truncatingIfNeeded: key)
    let short = word & 0xFF_FFFF
    // Many words begin as something that is looked for; four bytes more tell nearly all of them.
    let here = i &+ 8 <= bytes.count ? key : nil
    follow(tables.heads[head(word)], word, here, at: i, in: bytes, tables, &found)
    follow(tables.shortHeads[head(short)], short, here, at: i, in: bytes, tables, &found)
  }

  @inline(__always)
  private static func follow(
    _ head: UInt16, _ gram: UInt32, _ here: UInt64?, at i: Int, in bytes: UnsafeRawBufferPointer,
    _ tables: Tables,
    _ found: inout [Hit]
  ) {
    var number = Int(head)
    while number != 0 {
      let literal = tables.literals[number]
      if literal.gram == gram, literal.offset != 0 || (here ?? literal.key) & literal.mask == literal.key {
        if literal.isWord, literal.offset == 0, here != nil {
          if found.isEmpty { found.reserveCapacity(16) }
          note(Hit(start: i, number: number), in: &found)
        } else {
          compare(literal, number, at: i, in: bytes, tables, &found)
        }
      }
      number = Int(literal.next)
    }
  }

  /// Where one is found there are more: a list that grows by one and two costs more than the search.
  @inline(__always)
  private static func note(_ hit: Hit, in found: inout [Hit]) {
    if found.isEmpty { found.reserveCapacity(16) }
    found.append(hit)
  }

  @inline(never)
  private static func compare(
    _ literal: Literal, _ number: Int, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables,
    _ found: inout [Hit]
  ) {
    let start = i &- Int(literal.offset)
    let count = Int(literal.count)
    guard start >= 0, start &+ count <= bytes.count else { return }
    if start &+ 8 <= bytes.count {
      let here = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) | fold
      guard here & literal.mask == literal.key else { return }
      if literal.isWord {
        note(Hit(start: start, number: number), in: &found)
        return
      }
    }
    // The key has told the first eight bytes but for marks that differ by one bit from others.
    let from = Int(literal.start)
    var k = 0
    while k &+ 8 <= count {
      let here = bytes.loadUnaligned(fromByteOffset: start &+ k, as: UInt64.self)
      let wanted = UnsafeRawPointer(tables.pool.baseAddress! + from + k).loadUnaligned(as: UInt64.self)
      guard here == wanted || lowercased(here) == lowercased(wanted) else { return }
      k &+= 8
    }
    if k < count, start &+ k &+ 8 <= bytes.count, from &+ k &+ 8 <= tables.pool.count {
      // The rest at once, without what stands behind it.
      let here = bytes.loadUnaligned(fromByteOffset: start &+ k, as: UInt64.self)
      let wanted = UnsafeRawPointer(tables.pool.baseAddress! + from + k).loadUnaligned(as: UInt64.self)
      let behind = UInt64(64 &- (count &- k) &* 8)
      guard (lowercased(here).littleEndian ^ lowercased(wanted).littleEndian) &<< behind == 0 else { return }
      note(Hit(start: start, number: number), in: &found)
      return
    }
    while k < count, ASCII.lowercased(bytes[start &+ k]) == ASCII.lowercased(tables.pool[from &+ k]) {
      k &+= 1
    }
    if k == count { note(Hit(start: start, number: number), in: &found) }
  }

  /// Eight bytes with their large letters made small.
  @inline(__always)
  private static func lowercased(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = word & (ones &* 0x7F)
    // The highest bit of each byte of A to Z.
    let large = (low &+ ones &* 0x3F) & ~(low &+ ones &* 0x25) & ~word & (ones &* 0x80)
    return word | large &>> 2
  }
}

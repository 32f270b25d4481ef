import Bytes
import CPlatform

extension LiteralScanner {
  /// Every place where a literal stands, in ascending order. Only for literals that count anywhere.
  package func hits(in text: ByteView) -> [Hit] {
    var found: [Hit] = []
    text.withBytes { bytes in
      guard bytes.count >= 3, !anywhere.filter.isEmpty else { return }
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
    let filter: UnsafeBufferPointer<UInt64>
    let deepFilter: UnsafeBufferPointer<UInt64>
    let heads: UnsafeBufferPointer<UInt16>
    let shortHeads: UnsafeBufferPointer<UInt16>
    let literals: UnsafeBufferPointer<Literal>
    let pool: UnsafeBufferPointer<UInt8>

    /// In the lowest bit, whether four folded bytes begin a literal.
    @inline(__always)
    func look(_ key: UInt64) -> UInt64 {
      let hash = LiteralScanner.hash(UInt32(truncatingIfNeeded: key))
      let word = filter[Int(hash >> 22)]
      return word &>> UInt64(hash >> 16) & word &>> UInt64(hash >> 10)
    }

    /// In the lowest bit, whether eight folded bytes could begin a literal: many words begin with the same four bytes as
    /// something that is looked for.
    @inline(__always)
    func lookDeep(_ here: UInt64) -> UInt64 {
      let deep = LiteralScanner.deepHash(here)
      let brief = LiteralScanner.briefHash(UInt32(truncatingIfNeeded: here))
      let one = deepFilter[Int(deep >> 22)]
      let other = deepFilter[Int(brief >> 22)]
      return one &>> UInt64(deep >> 16) & one &>> UInt64(deep >> 10)
        | other &>> UInt64(brief >> 16) & other &>> UInt64(brief >> 10)
    }
  }

  private func withTables(_ index: Index, _ body: (Tables) -> Void) {
    index.filter.withUnsafeBufferPointer { filter in
      index.deepFilter.withUnsafeBufferPointer { deepFilter in
        index.heads.withUnsafeBufferPointer { heads in
          index.shortHeads.withUnsafeBufferPointer { shortHeads in
            literals.withUnsafeBufferPointer { literals in
              pool.withUnsafeBufferPointer { pool in
                body(
                  Tables(
                    filter: filter, deepFilter: deepFilter, heads: heads, shortHeads: shortHeads,
                    literals: literals, pool: pool))
              }
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
      let last = bytes.count &- 8
      i = grams.visit(bytes) { place in
        let here =
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: min(place, last), as: UInt64.self)) | fold
        // Of the last bytes only the literal itself can tell.
        if place > last || tables.look(here) & 1 != 0 && tables.lookDeep(here) & 1 != 0 {
          verify(self.key(at: place, in: bytes), at: place, in: bytes, tables, &found)
        }
      }
    }
    while i &+ 12 <= bytes.count {
      let a = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) | fold
      let b = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i &+ 4, as: UInt64.self)) | fold
      let first = tables.look(a) | tables.look(a >> 8) | tables.look(a >> 16) | tables.look(a >> 24)
      let second = tables.look(b) | tables.look(b >> 8) | tables.look(b >> 16) | tables.look(b >> 24)
      if (first | second) & 1 != 0 {
        for k in 0..<8 {
          let key = self.key(at: i &+ k, in: bytes)
          if tables.look(key) & 1 != 0 { verify(key, at: i &+ k, in: bytes, tables, &found) }
        }
      }
      i &+= 8
    }
    while i &+ 3 <= bytes.count {
      let key = self.key(at: i, in: bytes)
      if tables.look(key) & 1 != 0 { verify(key, at: i, in: bytes, tables, &found) }
      i &+= 1
    }
  }

  /// Looks where words begin, and humps of words, at colons and dashes, and at rare pairs of letters.
  private static func scan(
    _ bytes: UnsafeRawBufferPointer, _ blocks: UnsafeBufferPointer<sentinel_block>, _ starting: Tables,
    _ inside: Tables, _ found: inout [Hit], _ longRun: (UnsafeRawBufferPointer, Range<Int>) -> Void
  ) {
    var runs = ByteRuns.Finder(atLeast: 30)
    let hasStarts = !starting.filter.isEmpty
    let hasInside = !inside.filter.isEmpty
    for number in 0..<blocks.count {
      let base = number &* 64
      if hasStarts {
        runs.take(blocks[number].token, at: base, in: bytes.count) {
          blocks[$0 / 64].token
        } _: {
          longRun(bytes, $0)
        }
        var starts = blocks[number].starts
        if base &+ 72 <= bytes.count {
          let words = UnsafeRawBufferPointer(rebasing: bytes[base..<base &+ 72])
          while starts != 0 {
            let k = starts.trailingZeroBitCount
            starts &= starts &- 1
            let key = UInt64(
              words.loadUnaligned(fromByteOffset: k, as: UInt32.self).littleEndian | 0x2020_2020)
            guard starting.look(key) & 1 != 0 else { continue }
            let here = words.loadUnaligned(fromByteOffset: k, as: UInt64.self).littleEndian | fold
            if starting.lookDeep(here) & 1 != 0 { verify(key, at: base &+ k, in: bytes, starting, &found) }
          }
        }
        while starts != 0 {
          let at = base &+ starts.trailingZeroBitCount
          starts &= starts &- 1
          let key = self.key(at: at, in: bytes)
          if starting.look(key) & 1 != 0 { verify(key, at: at, in: bytes, starting, &found) }
        }
      }
      if hasInside {
        var pairs = blocks[number].pairs
        while pairs != 0 {
          let at = base &+ pairs.trailingZeroBitCount
          pairs &= pairs &- 1
          if at >= 2 {
            let key = self.key(at: at &- 2, in: bytes)
            if inside.look(key) & 1 != 0 { verify(key, at: at &- 2, in: bytes, inside, &found) }
          }
          let key = self.key(at: at, in: bytes)
          if inside.look(key) & 1 != 0 { verify(key, at: at, in: bytes, inside, &found) }
        }
      }
    }
  }

  /// Four folded bytes, as if blanks followed the text.
  @inline(__always)
  private static func key(at i: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    if i &+ 4 <= bytes.count {
      return UInt64(
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt32.self)) | 0x2020_2020)
    }
    return lastKey(at: i, in: bytes)
  }

  @inline(never)
  private static func lastKey(at i: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    var key: UInt64 = 0x2020_2020
    for k in 0..<max(0, min(4, bytes.count &- i)) { key |= UInt64(bytes[i &+ k]) &<< UInt64(k &* 8) }
    return key
  }

  @inline(never)
  private static func verify(
    _ key: UInt64, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables, _ found: inout [Hit]
  ) {
    let word = UInt32(truncatingIfNeeded: key)
    let short = word & 0xFF_FFFF
    // Many words begin as something that is looked for; four bytes more tell nearly all of them.
    var here: UInt64?
    if i &+ 8 <= bytes.count {
      here = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) | fold
    }
    follow(tables.heads[Int(hash(word) >> 20)], word, here, at: i, in: bytes, tables, &found)
    follow(tables.shortHeads[Int(hash(short) >> 20)], short, here, at: i, in: bytes, tables, &found)
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

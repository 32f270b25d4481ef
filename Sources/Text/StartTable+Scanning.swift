import Bytes
import CPlatform

/// Looking for phrases in a text.
extension StartTable {
  /// Every place where a phrase stands, in ascending order of where it starts.
  package func hits(in text: ByteView) -> [Hit] { hits(in: text, startingIn: 0..<text.count) }

  /// Every place in `part` of a text where a phrase begins. It may end behind that.
  package func hits(in text: ByteView, startingIn part: Range<Int>) -> [Hit] {
    var hits: [Hit] = []
    text.withBytes { bytes in
      withTables { tables in
        let room = min(Self.stretch, (part.count &+ 71) & ~63)
        withUnsafeTemporaryAllocation(of: sentinel_starts.self, capacity: room / 64 &+ 2) { starts in
          withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room &+ 128) { folded in
            guard let origin = bytes.baseAddress, let places = starts.baseAddress,
              let small = folded.baseAddress, var filter = tables.startFilter
            else { return }
            var passage = sentinel_starts_passage()
            // What stands before tells whether the first word of the part begins there.
            var base = max(0, part.lowerBound &- 8)
            let end = min(bytes.count, part.upperBound)
            while base < end {
              let count = min(room, end &- base)
              sentinel_find_starts(
                (origin + base).assumingMemoryBound(to: UInt8.self), count,
                min(Self.lookAhead, bytes.count &- base &- count), &filter, places, small, &passage)
              let stretch = Stretch(
                range: base..<base &+ count, starts: places, folded: UnsafeRawPointer(small))
              Self.scan(stretch, of: bytes, from: part.lowerBound, tables, &hits)
              base &+= count
            }
          }
        }
      }
    }
    return hits
  }

  /// So many bytes are asked at once for where phrases may begin; a multiple of sixty-four.
  private static let stretch = 2048
  /// What a word that begins with the last of them is told by.
  private static let lookAhead = 9

  /// A part of a text, where it may hold a phrase, and its letters in lower case with blanks between words.
  private struct Stretch {
    let range: Range<Int>
    let starts: UnsafeMutablePointer<sentinel_starts>
    let folded: UnsafeRawPointer
  }

  /// What a scan reads, without a count of references for every look.
  private struct Tables {
    let fold: UnsafeBufferPointer<UInt8>
    let filter: UnsafeBufferPointer<UInt64>
    let shortFilter: UnsafeBufferPointer<UInt64>
    let middleFilter: UnsafeBufferPointer<UInt64>
    let longFilter: UnsafeBufferPointer<UInt64>
    let heads: UnsafeBufferPointer<UInt16>
    let longHeads: UnsafeBufferPointer<UInt16>
    let firsts: UnsafeBufferPointer<UInt8>
    let phrases: UnsafeBufferPointer<Phrase>
    let pool: UnsafeBufferPointer<UInt8>
    let hasShortest: Bool

    /// The same as the search for starts wants it.
    var startFilter: sentinel_start_filter? {
      guard let firsts = firsts.baseAddress, let all = filter.baseAddress,
        let brief = shortFilter.baseAddress,
        let middle = middleFilter.baseAddress, let full = longFilter.baseAddress
      else { return nil }
      return sentinel_start_filter(firsts: firsts, all: all, brief: brief, middle: middle, full: full)
    }

    /// Whether phrases may begin with these four characters.
    @inline(__always)
    func mayBegin(_ key: UInt32) -> Bool {
      let hash = StartTable.hash(key)
      return filter[Int(hash &>> 22)] &>> UInt64(hash &>> 16 & 63) & 1 != 0
    }

    /// The first phrase that begins with these eight characters.
    @inline(__always)
    func long(_ key: UInt64) -> Int {
      let hash = StartTable.hash(key)
      guard longFilter[Int(hash &>> 22)] &>> UInt64(hash &>> 16 & 63) & 1 != 0 else { return 0 }
      return nextLong(Int(longHeads[Int(hash &>> 20)]), key)
    }

    /// The same from a place in the list on.
    @inline(__always)
    func nextLong(_ start: Int, _ key: UInt64) -> Int {
      var node = start
      while node != 0, phrases[node].key != key { node = Int(phrases[node].next) }
      return node
    }

    /// The first phrase of fewer characters that is filed under these four or three and may stand `here`.
    @inline(__always)
    func short(_ key: UInt32, _ here: UInt64) -> Int {
      nextShort(Int(heads[Int(StartTable.hash(key) &>> 20)]), here)
    }

    /// The first phrase of three characters that may stand `here`.
    @inline(__always)
    func shortest(_ key: UInt32, _ here: UInt64) -> Int { hasShortest ? short(key & 0xFF_FFFF, here) : 0 }

    @inline(__always)
    func nextShort(_ start: Int, _ here: UInt64) -> Int {
      var node = start
      while node != 0, here & phrases[node].mask != phrases[node].key { node = Int(phrases[node].next) }
      return node
    }
  }

  private func withTables(_ body: (Tables) -> Void) {
    Self.fold.withUnsafeBufferPointer { fold in
      filter.withUnsafeBufferPointer { filter in
        shortFilter.withUnsafeBufferPointer { shortFilter in
          middleFilter.withUnsafeBufferPointer { middleFilter in
            longFilter.withUnsafeBufferPointer { longFilter in
              heads.withUnsafeBufferPointer { heads in
                longHeads.withUnsafeBufferPointer { longHeads in
                  firsts.withUnsafeBufferPointer { firsts in
                    phrases.withUnsafeBufferPointer { phrases in
                      pool.withUnsafeBufferPointer { pool in
                        body(
                          Tables(
                            fold: fold, filter: filter, shortFilter: shortFilter, middleFilter: middleFilter,
                            longFilter: longFilter,
                            heads: heads, longHeads: longHeads, firsts: firsts, phrases: phrases, pool: pool,
                            hasShortest: hasShortest))
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Looks at the places of one stretch where a phrase may begin; the rest of it costs nothing.
  private static func scan(
    _ stretch: Stretch, of bytes: UnsafeRawBufferPointer, from first: Int, _ tables: Tables,
    _ hits: inout [Hit]
  ) {
    var base = stretch.range.lowerBound
    var number = 0
    while base < stretch.range.upperBound {
      var places = stretch.starts[number].places
      let folded = stretch.folded + (base &- stretch.range.lowerBound)
      while places != 0 {
        let k = places.trailingZeroBitCount
        places &= places &- 1
        var word = UInt64(littleEndian: folded.loadUnaligned(fromByteOffset: k, as: UInt64.self))
        // Two blanks in a row stand for one: of a single pair the second is left out.
        let pairs = pairsOfBlanks(word)
        if pairs != 0 || base &+ k &+ lookAhead > bytes.count {
          let below = ((pairs &- 1) & ~pairs) &>> 7
          let next = UInt64(folded.load(fromByteOffset: k &+ 8, as: UInt8.self))
          word = word & below | (word &>> 8 | next &<< 56) & ~below
          guard pairs != 0, base &+ k &+ lookAhead <= bytes.count, pairsOfBlanks(word) == 0 else {
            lookCloser(base &+ k, bytes, from: first, tables, &hits)
            continue
          }
        }
        let key = UInt32(truncatingIfNeeded: word)
        if key &>> 31 != 0 { lookBefore(word, at: base &+ k, bytes, from: first, tables, &hits) }
        guard tables.mayBegin(key), base &+ k >= first else { continue }
        if tables.short(key, word) | tables.long(word) | tables.shortest(key, word) != 0 {
          compare(key, word, at: base &+ k, in: bytes, tables, &hits)
        }
      }
      base &+= 64
      number &+= 1
    }
  }

  /// The second of two blanks in a row, in its top bit: they stand for one.
  @inline(__always)
  private static func pairsOfBlanks(_ word: UInt64) -> UInt64 {
    let tops: UInt64 = 0x8080_8080_8080_8080
    let others = word ^ 0x2020_2020_2020_2020
    let blanks = ~((others & ~tops &+ ~tops) | others) & tops
    return blanks & blanks &<< 8
  }

  /// Where what counts has to be put together first: rows of blanks, and the end of a text, which is as good as one.
  @inline(never)
  private static func lookCloser(
    _ at: Int, _ bytes: UnsafeRawBufferPointer, from first: Int, _ tables: Tables, _ hits: inout [Hit]
  ) {
    let last = min(bytes.count, at &+ 40)
    let first4 = padded(longKey(at: at, until: last, of: 4, in: bytes, tables.fold))
    guard first4 &>> 31 & 1 != 0 || tables.mayBegin(UInt32(truncatingIfNeeded: first4)) else { return }
    let here = padded(longKey(at: at, until: last, in: bytes, tables.fold))
    let key = UInt32(truncatingIfNeeded: here)
    if key &>> 31 != 0 { lookBefore(here, at: at, bytes, from: first, tables, &hits) }
    if at >= first, tables.mayBegin(key) { compare(key, here, at: at, in: bytes, tables, &hits) }
  }

  /// A word of three letters may end before a sign of another alphabet, a dash for one, as before a blank.
  @inline(never)
  private static func lookBefore(
    _ here: UInt64, at: Int, _ bytes: UnsafeRawBufferPointer, from first: Int, _ tables: Tables,
    _ hits: inout [Hit]
  ) {
    let here = here & 0xFF_FFFF | 0x2000_0000
    let key = UInt32(truncatingIfNeeded: here)
    if at >= first, tables.mayBegin(key) { compare(key, here, at: at, in: bytes, tables, &hits) }
  }

  /// A blank behind the last character there is.
  @inline(__always)
  private static func padded(_ found: (key: UInt64, mask: UInt64)) -> UInt64 {
    found.key | ~found.mask & (found.mask &<< 8 | 0xFF) & 0x2020_2020_2020_2020
  }

  @inline(never)
  private static func compare(
    _ key: UInt32, _ here: UInt64, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables,
    _ hits: inout [Hit]
  ) {
    var long = tables.long(here)
    var short = tables.short(key, here)
    // What was filed last comes first.
    while long | short != 0 {
      let phrase = tables.phrases[max(long, short)]
      if long > short {
        long = tables.nextLong(Int(phrase.next), here)
      } else {
        short = tables.nextShort(Int(phrase.next), here)
      }
      compare(phrase, at: i, in: bytes, tables, &hits)
    }
    // Phrases of three characters are filed under these alone.
    var shortest = tables.shortest(key, here)
    while shortest != 0 {
      let phrase = tables.phrases[shortest]
      shortest = tables.nextShort(Int(phrase.next), here)
      compare(phrase, at: i, in: bytes, tables, &hits)
    }
  }

  @inline(__always)
  private static func compare(
    _ phrase: Phrase, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables, _ hits: inout [Hit]
  ) {
    let wanted = UnsafeBufferPointer(
      rebasing: tables.pool[Int(phrase.start)..<Int(phrase.start) &+ Int(phrase.count)])
    guard let end = match(wanted, phrase.options, at: i, in: bytes) else { return }
    let hit = Hit(tag: Int(phrase.tag), range: i..<end)
    // The same phrase in two languages of one idea.
    if hits.last != hit { hits.append(hit) }
  }

  @inline(__always)
  private static func match(
    _ wanted: UnsafeBufferPointer<UInt8>, _ options: Options, at start: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    var at = start
    var p = 0
    let count = bytes.count
    if options.contains(.exactCase) {
      guard start &+ wanted.count <= count else { return nil }
      while p < wanted.count {
        guard bytes[at] == wanted[p] else { return nil }
        at &+= 1
        p &+= 1
      }
    } else if options.contains(.isKey) {
      at &+= wanted.count
      guard at <= count else { return nil }
    } else {
      while p < wanted.count {
        guard at < count else { return nil }
        let byte = wanted[p]
        if ASCII.lowercased(bytes[at]) == byte, byte != 0x20 {
          at &+= 1
        } else {
          guard byte == 0x20, options.contains(.looseSpaces) || bytes[at] == 0x20 else { return nil }
          let from = at
          while at < count, at &- from < 8, Words.isSeparator(bytes[at]) { at &+= 1 }
          guard at > from else { return nil }
        }
        p &+= 1
      }
    }
    if options.contains(.wordEnd), at < count {
      let last = bytes[at &- 1]
      let lead = last < 0x80 ? last : Words.lead(before: at, in: bytes)
      if Words.needsBorder(lead), Words.isLetter(startingWith: bytes[at]) { return nil }
    }
    return at
  }
}

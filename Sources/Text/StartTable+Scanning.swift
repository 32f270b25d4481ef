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
        withUnsafeTemporaryAllocation(of: sentinel_start.self, capacity: room &+ 16) { starts in
          withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room &+ 256) { folded in
            guard let origin = bytes.baseAddress, let places = starts.baseAddress,
              let small = folded.baseAddress, var filter = tables.startFilter
            else { return }
            var passage = sentinel_starts_passage()
            // What stands before tells whether the first word of the part begins there.
            var base = max(0, part.lowerBound &- 8)
            let end = min(bytes.count, part.upperBound)
            while base < end {
              let count = min(room, end &- base)
              let ahead = min(Self.lookAhead, bytes.count &- base &- count)
              let found = sentinel_find_starts(
                (origin + base).assumingMemoryBound(to: UInt8.self), count, ahead, &filter, places, small,
                &passage)
              let stretch = Stretch(
                base: base, end: base &+ count &+ ahead,
                starts: UnsafeBufferPointer(start: places, count: found), folded: UnsafeRawPointer(small))
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
  /// What a word that begins with the last of them is told by: eight characters with the widest gaps.
  private static let lookAhead = 64

  /// A part of a text, where it may hold a phrase, and its letters in lower case with one blank between words.
  private struct Stretch {
    let base: Int
    /// How far the text is known in which phrases may begin.
    let end: Int
    let starts: UnsafeBufferPointer<sentinel_start>
    let folded: UnsafeRawPointer
  }

  /// The twelve characters that a phrase may begin with at some place.
  private struct Start {
    var word: UInt64
    var more: UInt32 = 0
    /// The eight behind them, where they are known.
    var rest: UInt64?
    var key: UInt32 { UInt32(truncatingIfNeeded: word) }
  }

  /// Nineteen characters with the widest gaps.
  private static let farthest = 96

  /// Where two lists of phrases are read on that begin with the same eight characters; zero: no further.
  private struct Long {
    var few = 0
    var many = 0

    /// What was filed last.
    var first: Int { max(few, many) }
  }

  /// What a scan reads, without a count of references for every look.
  private struct Tables {
    let shortFilter: UnsafeBufferPointer<UInt32>
    let longFilter: UnsafeBufferPointer<UInt32>
    let heads: UnsafeBufferPointer<UInt16>
    let longHeads: UnsafeBufferPointer<UInt16>
    let deepHeads: UnsafeBufferPointer<UInt16>
    let firsts: UnsafeBufferPointer<UInt8>
    let phrases: UnsafeBufferPointer<Phrase>
    let pool: UnsafeBufferPointer<UInt8>
    let hasShortest: Bool

    /// The same as the search for starts wants it.
    var startFilter: sentinel_start_filter? {
      guard let firsts = firsts.baseAddress, let brief = shortFilter.baseAddress,
        let full = longFilter.baseAddress
      else { return nil }
      return sentinel_filter_of_starts(firsts, brief, full)
    }

    /// The first phrases that begin with these characters, of which eight count, and twelve.
    @inline(__always)
    func long(_ start: Start) -> Long {
      let hash = StartTable.hash(start.word)
      return Long(
        few: nextLong(Int(longHeads[Int(hash &>> 20)]), start),
        many: nextLong(Int(deepHeads[StartTable.deepHead(hash, start.more)]), start))
    }

    /// The one that was filed last of two or more that are filed apart; what follows it takes its place.
    @inline(__always)
    func take(_ long: inout Long, _ start: Start) -> Phrase {
      let phrase = phrases[long.first]
      let next = nextLong(Int(phrase.next), start)
      if long.few > long.many { long.few = next } else { long.many = next }
      return phrase
    }

    /// The same from a place in the list on.
    @inline(__always)
    func nextLong(_ from: Int, _ start: Start) -> Int {
      var node = from
      while node != 0, phrases[node].key != start.word || !phrases[node].goesOn(with: start.more) {
        node = Int(phrases[node].next)
      }
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
    shortFilter.withUnsafeBufferPointer { shortFilter in
      longFilter.withUnsafeBufferPointer { longFilter in
        heads.withUnsafeBufferPointer { heads in
          longHeads.withUnsafeBufferPointer { longHeads in
            firsts.withUnsafeBufferPointer { firsts in
              phrases.withUnsafeBufferPointer { phrases in
                pool.withUnsafeBufferPointer { pool in
                  deepHeads.withUnsafeBufferPointer { deepHeads in
                    body(
                      Tables(
                        shortFilter: shortFilter, longFilter: longFilter, heads: heads, longHeads: longHeads,
                        deepHeads: deepHeads, firsts: firsts, phrases: phrases, pool: pool,
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

  /// Looks at the places of one stretch where a phrase may begin; the rest of it costs nothing.
  private static func scan(
    _ stretch: Stretch, of bytes: UnsafeRawBufferPointer, from first: Int, _ tables: Tables,
    _ hits: inout [Hit]
  ) {
    for place in stretch.starts {
      let at = stretch.base &+ Int(place & 0xFFF)
      guard at >= first else { continue }
      let folded = stretch.folded + Int(place &>> UInt32(SENTINEL_START_FOLDED) & 0xFFF)
      let start = Start(
        word: UInt64(littleEndian: folded.loadUnaligned(as: UInt64.self)),
        more: UInt32(littleEndian: folded.loadUnaligned(fromByteOffset: 8, as: UInt32.self)),
        rest: at &+ farthest > stretch.end
          ? nil : UInt64(littleEndian: folded.loadUnaligned(fromByteOffset: 12, as: UInt64.self)))
      let isBrief = place & SENTINEL_START_BRIEF != 0
      // A word of three letters may end before a sign of another alphabet, a dash for one, as before a blank.
      if isBrief, start.key &>> 31 != 0 {
        compareBrief(
          Start(word: start.word & 0xFF_FFFF | 0x2000_0000), Long(), at: at, in: bytes, tables, &hits)
      }
      let long = place & SENTINEL_START_FULL != 0 ? tables.long(start) : Long()
      if isBrief {
        compareBrief(start, long, at: at, in: bytes, tables, &hits)
      } else {
        compareLong(long, start, at: at, in: bytes, tables, &hits)
      }
    }
  }

  @inline(__always)
  private static func compareLong(
    _ first: Long, _ start: Start, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables,
    _ hits: inout [Hit]
  ) {
    guard first.few == 0 || first.many == 0, let phrases = tables.phrases.baseAddress else {
      var long = first
      while long.first != 0 {
        let phrase = tables.take(&long, start)
        if goesOn(phrase, start, tables) { compare(phrase, at: i, in: bytes, tables, &hits) }
      }
      return
    }
    // One list, as nearly always: dozens in it begin alike, so no more is read of each than tells it off.
    var node = first.first
    while node != 0 {
      let phrase = phrases + node
      if phrase.pointee.key == start.word, phrase.pointee.goesOn(with: start.more),
        goesOn(phrase.pointee, start, tables)
      {
        compare(phrase.pointee, at: i, in: bytes, tables, &hits)
      }
      node = Int(phrase.pointee.next)
    }
  }

  /// Phrases of fewer than eight characters, and among them the longer ones from `first` on.
  private static func compareBrief(
    _ start: Start, _ first: Long, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables,
    _ hits: inout [Hit]
  ) {
    let word = start.word
    var long = first
    var short = tables.short(start.key, word)
    // What was filed last comes first.
    while long.first | short != 0 {
      let phrase: Phrase
      if long.first > short {
        phrase = tables.take(&long, start)
        if !goesOn(phrase, start, tables) { continue }
      } else {
        phrase = tables.phrases[short]
        short = tables.nextShort(Int(phrase.next), word)
      }
      compare(phrase, at: i, in: bytes, tables, &hits)
    }
    // Phrases of three characters are filed under these alone.
    var shortest = tables.shortest(start.key, word)
    while shortest != 0 {
      let phrase = tables.phrases[shortest]
      shortest = tables.nextShort(Int(phrase.next), word)
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
    // Where one is found there are more.
    if hits.isEmpty { hits.reserveCapacity(16) }
    if hits.last != hit { hits.append(hit) }
  }

  /// Whether what follows the first twelve characters of a phrase may be these, seven of them at most: of phrases that
  /// begin alike most fall here, without a look at every byte.
  @inline(__always)
  private static func goesOn(_ phrase: Phrase, _ start: Start, _ tables: Tables) -> Bool {
    guard let rest = start.rest else { return true }
    // From the last of the twelve on, since no row may begin there.
    let from = Int(phrase.start) &+ 11
    guard phrase.count > 12, phrase.more &>> 24 != 0, from &+ 8 <= tables.pool.count else { return true }
    let raw = UnsafeRawBufferPointer(tables.pool).loadUnaligned(fromByteOffset: from, as: UInt64.self)
    let mask: UInt64 = ~0 &>> UInt64(64 &- min(7, Int(phrase.count) &- 12) &* 8)
    // Dozens of phrases go on behind the same twelve, and most differ from the text in a letter.
    let other = UInt64(littleEndian: raw) &>> 8
    let difference = (other ^ rest) & mask
    if difference == 0 { return true }
    let first = UInt8(truncatingIfNeeded: other &>> UInt64(difference.trailingZeroBitCount & ~7))
    if ASCII.isLower(first) || first >= 0x80 || ASCII.isDigit(first) { return false }
    let folded = Folded(raw)
    let blanks = folded.blanks & (mask &<< 8 | 0xFF)
    guard blanks & blanks &<< 8 == 0 else { return true }
    return (folded.word &>> 8 ^ rest) & mask == 0
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
        // Eight at once up to a blank, which may stand for more than one.
        if p &+ 8 <= wanted.count, at &+ 8 <= count {
          let word = UnsafeRawBufferPointer(wanted).loadUnaligned(fromByteOffset: p, as: UInt64.self)
          let here = StartTable.small(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
          let same = (UInt64(littleEndian: word) ^ UInt64(littleEndian: here)).trailingZeroBitCount &>> 3
          let plain = min(same, StartTable.firstBlank(word))
          at &+= plain
          p &+= plain
          if plain == 8 { continue }
        }
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

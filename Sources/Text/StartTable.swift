import Bytes
import CPlatform

/// Finds phrases and token prefixes where words begin.
///
/// Every phrase is filed under its first four characters, runs of punctuation and blanks counting as one
/// blank. A text is looked at once; at each place where a word begins, four characters are hashed into a
/// bitmap that fits the first cache, and of the few that are in it eight characters: most words of prose begin as
/// some phrase does, and hardly any go on like one. Filing a phrase costs some twenty nanoseconds, which is what counts in a hook that reads one prompt and ends: an automaton of the
/// same phrases takes longer to make than the prompt takes to read.
package struct StartTable: Sendable {
  package struct Options: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Upper and lower case differ.
    package static let exactCase = Options(rawValue: 1)
    /// Must not go on to the right.
    package static let wordEnd = Options(rawValue: 2)
    /// A blank stands for one to eight separators of any kind but the ends of sentences.
    package static let looseSpaces = Options(rawValue: 4)
  }

  package struct Hit: Sendable, Equatable {
    package var tag: Int
    package var range: Range<Int>
  }

  fileprivate struct Phrase {
    /// The first eight characters, and which of them count: most candidates fall here without a look at the text.
    var key: UInt64
    var mask: UInt64
    var start: UInt32
    var next: UInt16
    var tag: UInt16
    var count: UInt8
    var options: Options
  }

  private var pool: [UInt8] = []
  private var phrases: [Phrase] = []
  /// By four characters, all phrases.
  private var filter = [UInt64](repeating: 0, count: 1024)
  /// By four characters, or three if there are no more, phrases of fewer than eight.
  private var heads = [UInt16](repeating: 0, count: 4096)
  /// By eight characters, the others.
  private var longFilter = [UInt64](repeating: 0, count: 1024)
  private var longHeads = [UInt16](repeating: 0, count: 4096)
  /// Whether there are phrases of three characters that anything may follow.
  private var hasShortest = false
  /// Which bytes phrases begin with.
  private var firsts = [UInt8](repeating: 0, count: 256)

  // MARK: Filing

  /// Takes phrases while a table is made.
  package struct Filing {
    fileprivate let phrases: UnsafeMutableBufferPointer<Phrase>
    fileprivate let filter: UnsafeMutableBufferPointer<UInt64>
    fileprivate let heads: UnsafeMutableBufferPointer<UInt16>
    fileprivate let longFilter: UnsafeMutableBufferPointer<UInt64>
    fileprivate let longHeads: UnsafeMutableBufferPointer<UInt16>
    fileprivate let firsts: UnsafeMutableBufferPointer<UInt8>
    fileprivate let fold: UnsafeBufferPointer<UInt8>
    fileprivate var pool: [UInt8] = []
    /// Zero means none.
    fileprivate var count = 1
    fileprivate var hasShortest = false

    /// Copies a text in which phrases stand; they are then named by their places in it.
    package mutating func load(_ text: UnsafeBufferPointer<UInt8>) -> Int {
      let base = pool.count
      pool.append(contentsOf: text)
      return base
    }

    /// Files the phrase at `range` of `text`, which was loaded at `base`: three to 255 bytes, in lower case
    /// without `exactCase`.
    @inline(__always)
    package mutating func file(
      _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, at base: Int, tag: Int, _ options: Options
    ) {
      guard range.count >= 3, range.count < 256, count < phrases.count, range.upperBound <= text.count else {
        return
      }
      var long = StartTable.longKey(
        at: range.lowerBound, until: range.upperBound, in: UnsafeRawBufferPointer(text), fold)
      assert(StartTable.isShown(text[range.lowerBound], before: text[range.lowerBound + 1]))
      if long.key >> 24 == 0 {
        // A word of three letters is followed by a blank, or by what counts as one.
        let last = long.key >> 16 == 0 ? 0x20 : UInt8(truncatingIfNeeded: long.key >> 16)
        if options.contains(.wordEnd), ASCII.isAlphanumeric(last), text[range.lowerBound] < 0x80 {
          long = (long.key | 0x2000_0000, long.mask | 0xFF00_0000)
        } else {
          hasShortest = true
          // Whatever may follow takes the fourth place.
          for next in UInt32(0x20)...0xFF where UInt32(fold[Int(next)]) == next {
            show(UInt32(truncatingIfNeeded: long.key) | next << 24)
          }
        }
      }
      let key = UInt32(truncatingIfNeeded: long.key)
      show(key)
      firsts[Int(text[range.lowerBound])] = 1
      let number = UInt16(truncatingIfNeeded: count)
      let next: UInt16
      if long.mask == ~0 {
        let hash = StartTable.hash(long.key)
        longFilter[Int(hash >> 22)] |= 1 &<< UInt64(hash >> 16 & 63)
        next = longHeads[Int(hash >> 20)]
        longHeads[Int(hash >> 20)] = number
      } else {
        let head = Int(StartTable.hash(key) >> 20)
        next = heads[head]
        heads[head] = number
      }
      phrases.initializeElement(
        at: count,
        to: Phrase(
          key: long.key, mask: long.mask,
          start: UInt32(truncatingIfNeeded: base &+ range.lowerBound), next: next,
          tag: UInt16(truncatingIfNeeded: tag), count: UInt8(truncatingIfNeeded: range.count),
          options: options))
      count &+= 1
    }

    /// Lets four characters through.
    @inline(__always)
    private func show(_ key: UInt32) {
      let hash = StartTable.hash(key)
      filter[Int(hash >> 22)] |= 1 &<< UInt64(hash >> 16 & 63)
    }

    package mutating func add(_ text: UnsafeBufferPointer<UInt8>, tag: Int, _ options: Options) {
      file(0..<text.count, of: text, at: load(text), tag: tag, options)
    }
  }

  /// A table of at most so many phrases, in texts of about so many bytes.
  package init(phrases most: Int, bytes: Int, _ fill: (inout Filing) -> Void) {
    let capacity = min(most + 1, 65_000)
    var pool: [UInt8] = []
    var hasShortest = false
    phrases = [Phrase](unsafeUninitializedCapacity: capacity) { phrases, count in
      phrases.initializeElement(
        at: 0, to: Phrase(key: 0, mask: 0, start: 0, next: 0, tag: 0, count: 0, options: []))
      filter.withUnsafeMutableBufferPointer { filter in
        heads.withUnsafeMutableBufferPointer { heads in
          longFilter.withUnsafeMutableBufferPointer { longFilter in
            longHeads.withUnsafeMutableBufferPointer { longHeads in
              firsts.withUnsafeMutableBufferPointer { firsts in
                Self.fold.withUnsafeBufferPointer { fold in
                  var filing = Filing(
                    phrases: phrases, filter: filter, heads: heads, longFilter: longFilter,
                    longHeads: longHeads, firsts: firsts, fold: fold)
                  filing.pool.reserveCapacity(bytes)
                  fill(&filing)
                  count = filing.count
                  pool = filing.pool
                  hasShortest = filing.hasShortest
                }
              }
            }
          }
        }
      }
    }
    self.pool = pool
    self.hasShortest = hasShortest
  }

  /// Whether the search for starts shows a sign with this behind it.
  fileprivate static func isShown(_ first: UInt8, before next: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["): true
    case UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"),
      UInt8(ascii: "~"):
      next > 0x20
    default: ASCII.isAlphanumeric(first) || first >= 0x80
    }
  }

  @inline(__always)
  fileprivate static func hash(_ key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }

  @inline(__always)
  fileprivate static func hash(_ key: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  /// The first four characters in lower case, as many as there are; a blank for any run of bytes that are no
  /// letters or digits. What phrases are filed under.
  @inline(__always)
  fileprivate static func key(
    at start: Int, until end: Int, in bytes: UnsafeRawBufferPointer, _ fold: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    var key: UInt32 = 0
    var shift: UInt32 = 0
    var i = start
    while shift < 32, i < end {
      let folded = fold[Int(bytes[i])]
      key |= UInt32(folded) &<< shift
      shift &+= 8
      i &+= 1
      if folded == 0x20 {
        while i < end, fold[Int(bytes[i])] == 0x20 { i &+= 1 }
      }
    }
    return key
  }

  /// The same for eight characters, and ones where there are any.
  @inline(__always)
  fileprivate static func longKey(
    at start: Int, until end: Int, in bytes: UnsafeRawBufferPointer, _ fold: UnsafeBufferPointer<UInt8>
  ) -> (key: UInt64, mask: UInt64) {
    if start &+ 8 <= bytes.count {
      let folded = Folded(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      let mask: UInt64 = end &- start >= 8 ? ~0 : 1 &<< UInt64((end &- start) &* 8) &- 1
      let blanks = folded.blanks & mask
      if blanks & blanks &<< 8 == 0 { return (folded.word & mask, mask) }
    }
    var key: UInt64 = 0
    var shift: UInt64 = 0
    var i = start
    while shift < 64, i < end {
      let folded = fold[Int(bytes[i])]
      key |= UInt64(folded) &<< shift
      shift &+= 8
      i &+= 1
      if folded == 0x20 {
        while i < end, fold[Int(bytes[i])] == 0x20 { i &+= 1 }
      }
    }
    return (key, shift == 64 ? ~0 : 1 &<< shift &- 1)
  }

  /// Eight bytes with small letters, and a blank for whatever is no letter, digit or byte of another alphabet.
  fileprivate struct Folded {
    let word: UInt64
    /// The top bits of the blanks.
    let blanks: UInt64

    @inline(__always)
    init(_ raw: UInt64) {
      let tops: UInt64 = 0x8080_8080_8080_8080
      let word = UInt64(littleEndian: raw)
      let low = word & ~tops
      let small = low | 0x2020_2020_2020_2020
      // From 0x61 to 0x7A, and from 0x30 to 0x39.
      let letters = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505) & tops
      let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646) & tops
      let kept = (letters & ~word) | digits & ~word | word & tops
      blanks = tops & ~kept
      let high = word & tops
      // All ones in each byte that is set.
      let blankBytes = (blanks &>> 7) &* 0xFF
      let letterBytes = ((letters & ~high) &>> 7) &* 0xFF
      self.word =
        (word | letterBytes & 0x2020_2020_2020_2020) & ~blankBytes | blankBytes & 0x2020_2020_2020_2020
    }
  }

  /// Letters in lower case, digits and bytes of other alphabets as they are, a blank for all others.
  private static let fold: [UInt8] = [
    0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20,
    0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20,
    0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20,
    0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20,
    0x20, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F,
    0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0x20, 0x20, 0x20, 0x20, 0x20,
    0x20, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F,
    0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0x20, 0x20, 0x20, 0x20, 0x20,
    0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8D, 0x8E, 0x8F,
    0x90, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9E, 0x9F,
    0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF,
    0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE, 0xBF,
    0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF,
    0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF,
    0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF,
    0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE, 0xFF,
  ]

  // MARK: Scanning

  /// Every place where a phrase stands, in ascending order of where it starts.
  package func hits(in text: ByteView) -> [Hit] { hits(in: text, startingIn: 0..<text.count) }

  /// Every place in `part` of a text where a phrase begins. It may end behind that.
  package func hits(in text: ByteView, startingIn part: Range<Int>) -> [Hit] {
    var hits: [Hit] = []
    text.withBytes { bytes in
      withTables { tables in
        let room = min(Self.stretch, (part.count &+ 71) & ~63)
        withUnsafeTemporaryAllocation(of: sentinel_starts.self, capacity: room / 64) { starts in
          withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room &+ 128) { folded in
            guard let origin = bytes.baseAddress, let places = starts.baseAddress,
              let small = folded.baseAddress
            else { return }
            var passage = sentinel_starts_passage()
            // What stands before tells whether the first word of the part begins there.
            var base = max(0, part.lowerBound &- 8)
            let end = min(bytes.count, part.upperBound)
            while base < end {
              let count = min(room, end &- base)
              sentinel_find_starts(
                (origin + base).assumingMemoryBound(to: UInt8.self), count,
                min(Self.lookAhead, bytes.count &- base &- count), places, small, &passage)
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

  /// A part of a text, where phrases may begin in it, and its letters in lower case with blanks between words.
  private struct Stretch {
    let range: Range<Int>
    let starts: UnsafeMutablePointer<sentinel_starts>
    let folded: UnsafeRawPointer
  }

  /// What a scan reads, without a count of references for every look.
  private struct Tables {
    let fold: UnsafeBufferPointer<UInt8>
    let filter: UnsafeBufferPointer<UInt64>
    let longFilter: UnsafeBufferPointer<UInt64>
    let heads: UnsafeBufferPointer<UInt16>
    let longHeads: UnsafeBufferPointer<UInt16>
    let firsts: UnsafeBufferPointer<UInt8>
    let phrases: UnsafeBufferPointer<Phrase>
    let pool: UnsafeBufferPointer<UInt8>
    let hasShortest: Bool

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
        longFilter.withUnsafeBufferPointer { longFilter in
          heads.withUnsafeBufferPointer { heads in
            longHeads.withUnsafeBufferPointer { longHeads in
              firsts.withUnsafeBufferPointer { firsts in
                phrases.withUnsafeBufferPointer { phrases in
                  pool.withUnsafeBufferPointer { pool in
                    body(
                      Tables(
                        fold: fold, filter: filter, longFilter: longFilter, heads: heads,
                        longHeads: longHeads, firsts: firsts, phrases: phrases, pool: pool,
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
    var base = stretch.range.lowerBound
    var number = 0
    while base < stretch.range.upperBound {
      var places = stretch.starts[number].words
      var signs = stretch.starts[number].signs
      while signs != 0 {
        let k = signs.trailingZeroBitCount
        if tables.firsts[Int(bytes[base &+ k])] != 0 { places |= 1 &<< UInt64(k) }
        signs &= signs &- 1
      }
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
    let here = padded(longKey(at: at, until: min(bytes.count, at &+ 40), in: bytes, tables.fold))
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

import Bytes

/// Finds phrases and token prefixes where words begin.
///
/// Every phrase is filed under its first four characters, runs of punctuation and blanks counting as one
/// blank. A text is looked at once; at each place where a word begins, four characters are hashed into a
/// bitmap that fits the first cache, and only the few that are in it are compared. Filing a phrase costs some
/// twenty nanoseconds, which is what counts in a hook that reads one prompt and ends: an automaton of the
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
  private var heads = [UInt16](repeating: 0, count: 4096)
  private var filter = [UInt64](repeating: 0, count: 1024)
  /// Whether ASCII phrases of three characters may be followed by anything.
  private var hasOpenShort = false
  /// Which bytes phrases begin with.
  private var firsts = [UInt8](repeating: 0, count: 256)

  // MARK: Filing

  /// Takes phrases while a table is made.
  package struct Filing {
    fileprivate let phrases: UnsafeMutableBufferPointer<Phrase>
    fileprivate let heads: UnsafeMutableBufferPointer<UInt16>
    fileprivate let filter: UnsafeMutableBufferPointer<UInt64>
    fileprivate let firsts: UnsafeMutableBufferPointer<UInt8>
    fileprivate let fold: UnsafeBufferPointer<UInt8>
    fileprivate var pool: [UInt8] = []
    /// Zero means none.
    fileprivate var count = 1
    fileprivate var hasOpenShort = false

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
      if long.key >> 24 == 0, text[range.lowerBound] < 0x80 {
        // A word of three letters is followed by a blank, or by what counts as one.
        let last = long.key >> 16 == 0 ? 0x20 : UInt8(truncatingIfNeeded: long.key >> 16)
        if options.contains(.wordEnd), ASCII.isAlphanumeric(last) {
          long = (long.key | 0x2000_0000, long.mask | 0xFF00_0000)
        } else {
          hasOpenShort = true
        }
      }
      let hash = StartTable.hash(UInt32(truncatingIfNeeded: long.key))
      filter[Int(hash >> 22)] |= 1 &<< UInt64(hash >> 16 & 63)
      firsts[Int(text[range.lowerBound])] = 1
      let head = Int(hash >> 20)
      phrases.initializeElement(
        at: count,
        to: Phrase(
          key: long.key, mask: long.mask,
          start: UInt32(truncatingIfNeeded: base &+ range.lowerBound), next: heads[head],
          tag: UInt16(truncatingIfNeeded: tag), count: UInt8(truncatingIfNeeded: range.count),
          options: options))
      heads[head] = UInt16(truncatingIfNeeded: count)
      count &+= 1
    }

    package mutating func add(_ text: UnsafeBufferPointer<UInt8>, tag: Int, _ options: Options) {
      file(0..<text.count, of: text, at: load(text), tag: tag, options)
    }
  }

  /// A table of at most so many phrases, in texts of about so many bytes.
  package init(phrases most: Int, bytes: Int, _ fill: (inout Filing) -> Void) {
    let capacity = min(most + 1, 65_000)
    var pool: [UInt8] = []
    var hasShort = false
    phrases = [Phrase](unsafeUninitializedCapacity: capacity) { phrases, count in
      phrases.initializeElement(
        at: 0, to: Phrase(key: 0, mask: 0, start: 0, next: 0, tag: 0, count: 0, options: []))
      heads.withUnsafeMutableBufferPointer { heads in
        filter.withUnsafeMutableBufferPointer { filter in
          firsts.withUnsafeMutableBufferPointer { firsts in
            Self.fold.withUnsafeBufferPointer { fold in
              var filing = Filing(phrases: phrases, heads: heads, filter: filter, firsts: firsts, fold: fold)
              filing.pool.reserveCapacity(bytes)
              fill(&filing)
              count = filing.count
              pool = filing.pool
              hasShort = filing.hasOpenShort
            }
          }
        }
      }
    }
    self.pool = pool
    hasOpenShort = hasShort
  }

  @inline(__always)
  fileprivate static func hash(_ key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }

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
      Self.fold.withUnsafeBufferPointer { fold in
        filter.withUnsafeBufferPointer { filter in
          firsts.withUnsafeBufferPointer { scan(bytes, part, fold, filter, $0, &hits) }
        }
      }
    }
    return hits
  }

  /// Eight bytes at a time: where a word could begin among them is a matter of arithmetic, and only those places
  /// are looked at.
  private func scan(
    _ bytes: UnsafeRawBufferPointer, _ part: Range<Int>, _ fold: UnsafeBufferPointer<UInt8>,
    _ filter: UnsafeBufferPointer<UInt64>,
    _ firsts: UnsafeBufferPointer<UInt8>, _ hits: inout [Hit]
  ) {
    let count = bytes.count
    let last = min(count, part.upperBound)
    // Eight bytes before tell whether the first word of the part begins there.
    var base = max(0, part.lowerBound &- 8)
    // Whether the byte before belongs to a word, in the top bit of the lowest byte.
    var before: UInt64 = 0
    var lead: UInt64 = 0
    while base < last {
      var word: UInt64 = 0
      if base &+ 8 <= count {
        word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: base, as: UInt64.self))
      } else {
        for k in 0..<count &- base { word |= UInt64(bytes[base &+ k]) &<< UInt64(k &* 8) }
      }
      let places = Places(word, afterLead: lead)
      lead = places.leads &>> 56
      var starts = places.letters & ~(places.inner &<< 8 | before)
      // A character of its own, wherever it stands: rare in prose, so each is asked for.
      var openers = places.openers
      before = places.inner &>> 56
      while openers != 0 {
        let k = UInt64(openers.trailingZeroBitCount &- 7)
        if firsts[Int(word &>> k & 0xFF)] != 0 { starts |= 0x80 &<< k }
        openers &= openers &- 1
      }
      while starts != 0 {
        let at = base &+ (starts.trailingZeroBitCount &- 7) &>> 3
        starts &= starts &- 1
        guard at >= part.lowerBound, at < last else { continue }
        let key: UInt32
        if at &+ 8 <= count {
          key = Self.foldedKey(at: at, in: bytes, fold)
        } else {
          let tail = Self.longKey(at: at, until: count, in: bytes, fold)
          // The end of the text is as good as a blank.
          key = UInt32(
            truncatingIfNeeded: tail.key | ~tail.mask & (tail.mask &<< 8 | 0xFF) & 0x2020_2020_2020_2020)
        }
        look(key, filter, at: at, in: bytes, &hits)
        // Phrases of three characters are filed under these alone.
        if hasOpenShort || key & 0x80 != 0 { look(key & 0xFF_FFFF, filter, at: at, in: bytes, &hits) }
      }
      base &+= 8
    }
  }

  /// The key of a place with eight bytes behind it.
  @inline(__always)
  private static func foldedKey(
    at i: Int, in bytes: UnsafeRawBufferPointer, _ fold: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let folded = Folded(bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    let blanks = folded.blanks & 0xFFFF_FFFF
    // Two blanks in a row stand for one.
    guard blanks & blanks &<< 8 == 0 else {
      return key(at: i, until: min(bytes.count, i &+ 16), in: bytes, fold)
    }
    return UInt32(truncatingIfNeeded: folded.word)
  }

  /// What each of eight bytes is for the borders of words, in its top bit.
  private struct Places {
    /// Letters and digits, and first bytes of letters of alphabets with visible word borders.
    let letters: UInt64
    /// Those, and the bytes that continue such letters.
    let inner: UInt64
    /// First bytes of letters of two bytes.
    let leads: UInt64
    /// Punctuation, and first bytes of characters that may begin a word anywhere.
    let openers: UInt64

    private static let tops: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    init(_ word: UInt64, afterLead: UInt64) {
      let high = word & Self.tops
      let low = word & ~Self.tops
      let ascii = Self.between(low | (Self.ones &* 0x20), 0x61, 0x7A) | Self.between(low, 0x30, 0x39)
      let printed = Self.between(low, 0x21, 0x7E)
      if high == 0 {
        letters = ascii
        inner = ascii
        leads = 0
        openers = printed & ~ascii
      } else {
        // 80…BF continue, C3…D5 begin letters, D6…FF begin other characters.
        let continuing = high & ~(low &<< 1 & Self.tops)
        leads = high & Self.between(low, 0x43, 0x55)
        letters = ascii & ~high | leads
        inner = letters | continuing & (leads &<< 8 | afterLead)
        openers = printed & ~ascii & ~high | high & Self.between(low, 0x56, 0x7F)
      }
    }

    /// For bytes below 0x80.
    @inline(__always)
    private static func between(_ word: UInt64, _ from: UInt64, _ to: UInt64) -> UInt64 {
      (word &+ (ones &* (0x80 &- from))) & ~(word &+ (ones &* (0x7F &- to))) & tops
    }
  }

  @inline(__always)
  private func look(
    _ key: UInt32, _ filter: UnsafeBufferPointer<UInt64>, at i: Int, in bytes: UnsafeRawBufferPointer,
    _ hits: inout [Hit]
  ) {
    let hash = Self.hash(key)
    if filter[Int(hash >> 22)] >> UInt64(hash >> 16 & 63) & 1 != 0 {
      compare(hash, at: i, in: bytes, &hits)
    }
  }

  @inline(never)
  private func compare(_ hash: UInt32, at i: Int, in bytes: UnsafeRawBufferPointer, _ hits: inout [Hit]) {
    var node = Int(heads[Int(hash >> 20)])
    guard node != 0 else { return }
    let found = Self.fold.withUnsafeBufferPointer {
      Self.longKey(at: i, until: min(bytes.count, i &+ 40), in: bytes, $0)
    }
    let here = found.key | ~found.mask & (found.mask &<< 8 | 0xFF) & 0x2020_2020_2020_2020
    pool.withUnsafeBufferPointer { pool in
      phrases.withUnsafeBufferPointer { phrases in
        while node != 0 {
          let phrase = phrases[node]
          node = Int(phrase.next)
          guard here & phrase.mask == phrase.key else { continue }
          let wanted = UnsafeBufferPointer(
            rebasing: pool[Int(phrase.start)..<Int(phrase.start) &+ Int(phrase.count)])
          guard let end = Self.match(wanted, phrase.options, at: i, in: bytes) else { continue }
          let hit = Hit(tag: Int(phrase.tag), range: i..<end)
          // The same phrase in two languages of one idea.
          if hits.last != hit { hits.append(hit) }
        }
      }
    }
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

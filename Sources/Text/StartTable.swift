import Bytes

/// Finds phrases and token prefixes where words begin.
///
/// Every phrase is filed under its first eight characters, or four if it has fewer, runs of punctuation and blanks counting
/// as one blank. A text is looked at once; at each place where a word begins, four, six and eight characters are hashed into
/// bitmaps that fit the first cache: most words of prose begin as some phrase does, and few go on like one. Filing a
/// phrase costs some twenty nanoseconds, which is what counts in a hook that reads one prompt and ends: an automaton of
/// the same phrases takes longer to make than the prompt takes to read.
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
    /// Letters and digits alone, no more than a key holds: where that fits there is nothing left to compare.
    static let isKey = Options(rawValue: 8)
  }

  package struct Hit: Sendable, Equatable {
    package var tag: Int
    package var range: Range<Int>
  }

  struct Phrase {
    /// The first eight characters, and which of them count: most candidates fall here without a look at the text.
    var key: UInt64
    var mask: UInt64
    /// The four behind them, as many as there are; zero if that is not known.
    var more: UInt32
    var start: UInt32
    var next: UInt16
    var tag: UInt16
    var count: UInt8
    var options: Options

    /// Whether the characters behind the first eight are the phrase's, those that count.
    @inline(__always)
    func goesOn(with next: UInt32) -> Bool {
      more == 0 || (next ^ more) &<< UInt32(more.leadingZeroBitCount & 24) == 0
    }
  }

  var pool: [UInt8] = []
  var phrases: [Phrase] = []
  /// By four characters, or three if there are no more, phrases of fewer than eight.
  var heads = [UInt16](repeating: 0, count: 4096)
  /// By four characters, those of fewer than six, and by six characters those of six and seven.
  var shortFilter = [UInt32](repeating: 0, count: 2048)
  /// By eight characters, the others.
  var longFilter = [UInt32](repeating: 0, count: 2048)
  var longHeads = [UInt16](repeating: 0, count: 4096)
  /// By twelve characters, phrases of as many: dozens begin with the same eight.
  var deepHeads = [UInt16](repeating: 0, count: 8192)
  /// Whether there are phrases of three characters that anything may follow.
  var hasShortest = false
  /// Which bytes phrases begin with.
  var firsts = [UInt8](repeating: 0, count: 256)

  // MARK: Filing

  /// Takes phrases while a table is made.
  package struct Filing {
    let phrases: UnsafeMutableBufferPointer<Phrase>
    let shortFilter: UnsafeMutableBufferPointer<UInt32>
    let heads: UnsafeMutableBufferPointer<UInt16>
    let longFilter: UnsafeMutableBufferPointer<UInt32>
    let longHeads: UnsafeMutableBufferPointer<UInt16>
    let deepHeads: UnsafeMutableBufferPointer<UInt16>
    let firsts: UnsafeMutableBufferPointer<UInt8>
    let fold: UnsafeBufferPointer<UInt8>
    var pool: [UInt8] = []
    /// Zero means none.
    var count = 1
    var hasShortest = false

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
          long = (long.key | 0x2000_0000, long.mask | 0xFF00_0000, false)
        } else {
          hasShortest = true
          // Whatever may follow takes the fourth place.
          for next in UInt32(0x20)...0xFF where UInt32(fold[Int(next)]) == next {
            show(UInt32(truncatingIfNeeded: long.key) | next << 24)
          }
        }
      }
      let key = UInt32(truncatingIfNeeded: long.key)
      if long.mask &>> 40 == 0 { show(key) }
      firsts[Int(text[range.lowerBound])] = 1
      var options = options
      if range.count <= 8, !options.contains(.exactCase),
        text[range].allSatisfy({ ASCII.isAlphanumeric($0) || $0 >= 0x80 })
      {
        options.insert(.isKey)
      }
      let number = UInt16(truncatingIfNeeded: count)
      let more =
        long.isByteForByte ? StartTable.more(after: range, in: UnsafeRawBufferPointer(text)) : 0
      let next: UInt16
      if long.mask == ~0 {
        let hash = StartTable.hash(long.key)
        longFilter[Int(hash >> 21)] |= StartTable.bits(hash)
        if more &>> 24 != 0 {
          let head = StartTable.deepHead(hash, more)
          next = deepHeads[head]
          deepHeads[head] = number
        } else {
          next = longHeads[Int(hash >> 20)]
          longHeads[Int(hash >> 20)] = number
        }
      } else {
        if long.mask &>> 40 != 0 {
          let hash = StartTable.hash(long.key & 0xFFFF_FFFF_FFFF)
          shortFilter[Int(StartTable.hash(key) >> 21)] |= 1 &<< (hash &>> 27) | 1 &<< (hash &>> 22)
        }
        let head = Int(StartTable.hash(key) >> 20)
        next = heads[head]
        heads[head] = number
      }
      phrases.initializeElement(
        at: count,
        to: Phrase(
          key: long.key, mask: long.mask, more: more,
          start: UInt32(truncatingIfNeeded: base &+ range.lowerBound), next: next,
          tag: UInt16(truncatingIfNeeded: tag), count: UInt8(truncatingIfNeeded: range.count),
          options: options))
      count &+= 1
    }

    /// Lets four characters through.
    @inline(__always)
    private func show(_ key: UInt32) {
      let hash = StartTable.hash(key)
      shortFilter[Int(hash >> 21)] |= StartTable.bits(hash)
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
        at: 0, to: Phrase(key: 0, mask: 0, more: 0, start: 0, next: 0, tag: 0, count: 0, options: []))
      Self.fold.withUnsafeBufferPointer { fold in
        shortFilter.withUnsafeMutableBufferPointer { shortFilter in
          longFilter.withUnsafeMutableBufferPointer { longFilter in
            heads.withUnsafeMutableBufferPointer { heads in
              longHeads.withUnsafeMutableBufferPointer { longHeads in
                deepHeads.withUnsafeMutableBufferPointer { deepHeads in
                  firsts.withUnsafeMutableBufferPointer { firsts in
                    var filing = Filing(
                      phrases: phrases, shortFilter: shortFilter, heads: heads, longFilter: longFilter,
                      longHeads: longHeads, deepHeads: deepHeads, firsts: firsts, fold: fold)
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
    }
    self.pool = pool
    self.hasShortest = hasShortest
  }

  /// Whether the search for starts shows a sign with this behind it.
  static func isShown(_ first: UInt8, before next: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["): true
    case UInt8(ascii: "\""), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "@"),
      UInt8(ascii: "~"):
      next > 0x20
    default: ASCII.isAlphanumeric(first) || first >= 0x80
    }
  }

  @inline(__always)
  static func hash(_ key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }

  /// What a filter holds of a hash in the word that its first eleven bits name.
  @inline(__always)
  static func bits(_ hash: UInt32) -> UInt32 { 1 &<< (hash &>> 16) | 1 &<< (hash &>> 11) }

  @inline(__always)
  static func hash(_ key: UInt64) -> UInt32 {
    hash(UInt32(truncatingIfNeeded: key)) &+ UInt32(truncatingIfNeeded: key &>> 32) &* 0x85EB_CA77
  }

  /// Where phrases are filed whose first eight characters have this hash, and these four behind them.
  @inline(__always)
  static func deepHead(_ hash: UInt32, _ more: UInt32) -> Int {
    Int((hash &+ more &* 0xC2B2_AE35) &>> 19)
  }

  /// The first eight characters or fewer in lower case, as many as there are, and ones where there are any; a blank for any
  /// run of bytes that are no letters or digits. What phrases are filed under, or under the first four of them.
  @inline(__always)
  static func longKey(
    at start: Int, until end: Int, in bytes: UnsafeRawBufferPointer,
    _ fold: UnsafeBufferPointer<UInt8>
  ) -> (key: UInt64, mask: UInt64, isByteForByte: Bool) {
    if start &+ 8 <= bytes.count {
      let folded = Folded(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      let mask: UInt64 = end &- start >= 8 ? ~0 : 1 &<< UInt64((end &- start) &* 8) &- 1
      let blanks = folded.blanks & mask
      if blanks & blanks &<< 8 == 0 { return (folded.word & mask, mask, true) }
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
    return (key, shift == 64 ? ~0 : 1 &<< shift &- 1, false)
  }

  /// The four characters behind the first eight of a phrase whose first eight bytes are these, or fewer if it ends there;
  /// zero where rows of blanks or the end of the text stand in the way.
  @inline(__always)
  static func more(after phrase: Range<Int>, in bytes: UnsafeRawBufferPointer) -> UInt32 {
    let start = phrase.lowerBound
    guard phrase.count > 8, start &+ 15 <= bytes.count else { return 0 }
    // From the last of the eight on, since no row may begin there.
    let folded = Folded(bytes.loadUnaligned(fromByteOffset: start &+ 7, as: UInt64.self))
    let count = UInt32(truncatingIfNeeded: min(4, phrase.count &- 8))
    let blanks = folded.blanks & (~0 &>> UInt64(56 &- count &* 8))
    guard blanks & blanks &<< 8 == 0 else { return 0 }
    return UInt32(truncatingIfNeeded: folded.word &>> 8) & (~0 &>> (32 &- count &* 8))
  }

  /// Eight bytes with small letters, and a blank for whatever is no letter, digit or byte of another alphabet.
  struct Folded {
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

  /// Eight bytes with capitals made small, and all others as they are.
  @inline(__always)
  static func small(_ word: UInt64) -> UInt64 {
    let tops: UInt64 = 0x8080_8080_8080_8080
    let low = word & ~tops
    let capitals = (low &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(low &+ 0x2525_2525_2525_2525) & ~word & tops
    return word | capitals &>> 2
  }

  /// How many of eight bytes stand before the first blank.
  @inline(__always)
  static func firstBlank(_ word: UInt64) -> Int {
    let other = UInt64(littleEndian: word) ^ 0x2020_2020_2020_2020
    return ((other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
  }

  /// Letters in lower case, digits and bytes of other alphabets as they are, a blank for all others.
  static let fold: [UInt8] = [
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
}

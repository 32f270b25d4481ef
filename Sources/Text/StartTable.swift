import Bytes

/// Finds phrases and token prefixes where words begin.
///
/// Every phrase is filed under its first four characters, runs of punctuation and blanks counting as one
/// blank. A text is looked at once; at each place where a word begins, four and eight characters are hashed into bitmaps
/// that fit the first cache: most words of prose begin as some phrase does, and hardly any go on like one. Filing a
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
    var start: UInt32
    var next: UInt16
    var tag: UInt16
    var count: UInt8
    var options: Options
  }

  var pool: [UInt8] = []
  var phrases: [Phrase] = []
  /// By four characters, all phrases.
  var filter = [UInt64](repeating: 0, count: 1024)
  /// By four characters, or three if there are no more, phrases of fewer than eight.
  var heads = [UInt16](repeating: 0, count: 4096)
  /// The same for those of fewer than six, and by six characters for those of six and seven.
  var shortFilter = [UInt64](repeating: 0, count: 256)
  var middleFilter = [UInt64](repeating: 0, count: 256)
  /// By eight characters, the others.
  var longFilter = [UInt64](repeating: 0, count: 1024)
  var longHeads = [UInt16](repeating: 0, count: 4096)
  /// Whether there are phrases of three characters that anything may follow.
  var hasShortest = false
  /// Which bytes phrases begin with.
  var firsts = [UInt8](repeating: 0, count: 256)

  // MARK: Filing

  /// Takes phrases while a table is made.
  package struct Filing {
    let phrases: UnsafeMutableBufferPointer<Phrase>
    let filter: UnsafeMutableBufferPointer<UInt64>
    let shortFilter: UnsafeMutableBufferPointer<UInt64>
    let middleFilter: UnsafeMutableBufferPointer<UInt64>
    let heads: UnsafeMutableBufferPointer<UInt16>
    let longFilter: UnsafeMutableBufferPointer<UInt64>
    let longHeads: UnsafeMutableBufferPointer<UInt16>
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
          long = (long.key | 0x2000_0000, long.mask | 0xFF00_0000)
        } else {
          hasShortest = true
          // Whatever may follow takes the fourth place.
          for next in UInt32(0x20)...0xFF where UInt32(fold[Int(next)]) == next {
            show(UInt32(truncatingIfNeeded: long.key) | next << 24, isShort: true)
          }
        }
      }
      let key = UInt32(truncatingIfNeeded: long.key)
      show(key, isShort: long.mask &>> 40 == 0)
      firsts[Int(text[range.lowerBound])] = 1
      var options = options
      if range.count <= 8, !options.contains(.exactCase),
        text[range].allSatisfy({ ASCII.isAlphanumeric($0) || $0 >= 0x80 })
      {
        options.insert(.isKey)
      }
      let number = UInt16(truncatingIfNeeded: count)
      let next: UInt16
      if long.mask == ~0 {
        let hash = StartTable.hash(long.key)
        longFilter[Int(hash >> 22)] |= 1 &<< UInt64(hash >> 16 & 63)
        next = longHeads[Int(hash >> 20)]
        longHeads[Int(hash >> 20)] = number
      } else {
        if long.mask &>> 40 != 0 {
          let hash = StartTable.hash(long.key &<< 16)
          middleFilter[Int(hash >> 24)] |= 1 &<< UInt64(hash >> 18 & 63)
        }
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
    private func show(_ key: UInt32, isShort: Bool) {
      let hash = StartTable.hash(key)
      filter[Int(hash >> 22)] |= 1 &<< UInt64(hash >> 16 & 63)
      if isShort { shortFilter[Int(hash >> 24)] |= 1 &<< UInt64(hash >> 18 & 63) }
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
      Self.fold.withUnsafeBufferPointer { fold in
        filter.withUnsafeMutableBufferPointer { filter in
          shortFilter.withUnsafeMutableBufferPointer { shortFilter in
            middleFilter.withUnsafeMutableBufferPointer { middleFilter in
              longFilter.withUnsafeMutableBufferPointer { longFilter in
                heads.withUnsafeMutableBufferPointer { heads in
                  longHeads.withUnsafeMutableBufferPointer { longHeads in
                    firsts.withUnsafeMutableBufferPointer { firsts in
                      var filing = Filing(
                        phrases: phrases, filter: filter, shortFilter: shortFilter,
                        middleFilter: middleFilter, heads: heads, longFilter: longFilter,
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

  @inline(__always)
  static func hash(_ key: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  /// The first eight characters or fewer in lower case, as many as there are, and ones where there are any; a blank for any run
  /// of bytes that are no letters or digits. What phrases are filed under, and under the first four of them.
  @inline(__always)
  static func longKey(
    at start: Int, until end: Int, of most: UInt64 = 8, in bytes: UnsafeRawBufferPointer,
    _ fold: UnsafeBufferPointer<UInt8>
  ) -> (key: UInt64, mask: UInt64) {
    if most == 8, start &+ 8 <= bytes.count {
      let folded = Folded(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      let mask: UInt64 = end &- start >= 8 ? ~0 : 1 &<< UInt64((end &- start) &* 8) &- 1
      let blanks = folded.blanks & mask
      if blanks & blanks &<< 8 == 0 { return (folded.word & mask, mask) }
    }
    var key: UInt64 = 0
    var shift: UInt64 = 0
    var i = start
    while shift < most &* 8, i < end {
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

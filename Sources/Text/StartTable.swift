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
      let key = StartTable.key(
        at: range.lowerBound, until: range.upperBound, in: UnsafeRawBufferPointer(text), fold)
      let hash = StartTable.hash(key)
      filter[Int(hash >> 22)] |= 1 &<< UInt64(hash >> 16 & 63)
      firsts[Int(text[range.lowerBound])] = 1
      let head = Int(hash >> 20)
      phrases.initializeElement(
        at: count,
        to: Phrase(
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
    phrases = [Phrase](unsafeUninitializedCapacity: capacity) { phrases, count in
      phrases.initializeElement(
        at: 0, to: Phrase(start: 0, next: 0, tag: 0, count: 0, options: []))
      heads.withUnsafeMutableBufferPointer { heads in
        filter.withUnsafeMutableBufferPointer { filter in
          firsts.withUnsafeMutableBufferPointer { firsts in
            Self.fold.withUnsafeBufferPointer { fold in
              var filing = Filing(phrases: phrases, heads: heads, filter: filter, firsts: firsts, fold: fold)
              filing.pool.reserveCapacity(bytes)
              fill(&filing)
              count = filing.count
              pool = filing.pool
            }
          }
        }
      }
    }
    self.pool = pool
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

  /// Letters in lower case, digits and bytes of other alphabets as they are, a blank for all others.
  private static let fold: [UInt8] = (0..<256).map { (value: Int) -> UInt8 in
    let b = UInt8(value)
    return b >= 0x80 || ASCII.isAlphanumeric(b) ? ASCII.lowercased(b) : 0x20
  }

  /// How a byte bears on where words begin.
  private enum Place {
    static let nothing: UInt8 = 0
    static let letter: UInt8 = 1
    /// Begins a word wherever it stands.
    static let opener: UInt8 = 2
    /// Belongs to the character before.
    static let continuation: UInt8 = 3
    static let table: [UInt8] = (0..<256).map { (value: Int) -> UInt8 in
      switch UInt8(value) {
      // Lead bytes of alphabets with visible word borders are letters.
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3..<0xD6: letter
      case 0x80..<0xC0: continuation
      // Scripts whose words run together: every character may begin one.
      case 0xD6...0xFF, 0x21...0x7E: opener
      default: nothing
      }
    }
  }

  // MARK: Scanning

  /// Every place where a phrase stands, in ascending order of where it starts.
  package func hits(in text: ByteView) -> [Hit] {
    var hits: [Hit] = []
    text.withBytes { bytes in
      Self.fold.withUnsafeBufferPointer { fold in
        Place.table.withUnsafeBufferPointer { places in
          filter.withUnsafeBufferPointer { filter in
            firsts.withUnsafeBufferPointer { scan(bytes, fold, places, filter, $0, &hits) }
          }
        }
      }
    }
    return hits
  }

  private func scan(
    _ bytes: UnsafeRawBufferPointer, _ fold: UnsafeBufferPointer<UInt8>, _ places: UnsafeBufferPointer<UInt8>,
    _ filter: UnsafeBufferPointer<UInt64>, _ firsts: UnsafeBufferPointer<UInt8>, _ hits: inout [Hit]
  ) {
    let count = bytes.count
    var i = 0
    while i < count {
      let place = places[Int(bytes[i])]
      guard place == Place.letter || place == Place.opener && firsts[Int(bytes[i])] != 0 else {
        i &+= 1
        continue
      }
      if i &+ 4 <= count {
        let a = UInt32(fold[Int(bytes[i])])
        let b = UInt32(fold[Int(bytes[i &+ 1])])
        let c = UInt32(fold[Int(bytes[i &+ 2])])
        let d = UInt32(fold[Int(bytes[i &+ 3])])
        var key = a | b << 8 | c << 16 | d << 24
        if b == 0x20 && (a == 0x20 || c == 0x20) || c == 0x20 && d == 0x20 {
          // Two blanks in a row stand for one.
          key = Self.key(at: i, until: min(count, i &+ 16), in: bytes, fold)
        }
        look(key, filter, at: i, in: bytes, &hits)
        // Phrases of three characters are filed under these alone.
        look(key & 0xFF_FFFF, filter, at: i, in: bytes, &hits)
      } else {
        let key = Self.key(at: i, until: count, in: bytes, fold)
        look(key, filter, at: i, in: bytes, &hits)
        if key >> 24 != 0 { look(key & 0xFF_FFFF, filter, at: i, in: bytes, &hits) }
      }
      i &+= 1
      guard place == Place.letter else { continue }
      while i < count {
        let next = places[Int(bytes[i])]
        guard next == Place.letter || next == Place.continuation else { break }
        i &+= 1
      }
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
    pool.withUnsafeBufferPointer { pool in
      phrases.withUnsafeBufferPointer { phrases in
        while node != 0 {
          let phrase = phrases[node]
          node = Int(phrase.next)
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

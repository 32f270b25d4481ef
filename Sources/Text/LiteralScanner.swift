import Bytes

/// Finds any of some literals, in any case, wherever they stand or where they count.
///
/// A `LiteralFilter` is asked first: text positions that it tells off cost next to nothing. Which positions are asked is what
/// the rest of the cost depends on, so each literal says where it may stand.
@usableFromInline package struct LiteralScanner: Sendable {
  /// A literal and where it stands. In one word, since a text of nothing but literals has one for every few bytes.
  @usableFromInline package struct Hit: Sendable, Equatable {
    /// Five bytes of where it starts, two of the tag and one of the length.
    @usableFromInline var word: UInt64

    package init(tag: Int, range: Range<Int>) {
      word =
        UInt64(truncatingIfNeeded: range.lowerBound) &<< 24 | UInt64(truncatingIfNeeded: tag & 0xFFFF) &<< 8
        | UInt64(truncatingIfNeeded: range.count & 0xFF)
    }

    /// The same with the number of the literal for the tag, and in the order in which such are told: ascending, and where
    /// two begin together, what was filed last comes first.
    init(start: Int, number: Int) {
      word =
        UInt64(truncatingIfNeeded: start) &<< 24 | UInt64(truncatingIfNeeded: 0xFFFF &- number) &<< 8
    }

    var number: Int { 0xFFFF &- Int(word &>> 8 & 0xFFFF) }

    @inline(__always)
    func comes(before other: Hit) -> Bool { word < other.word }

    @inlinable @inline(__always)
    package var start: Int { Int(word &>> 24) }

    @inlinable @inline(__always)
    package var tag: Int { Int(word &>> 8 & 0xFFFF) }

    @inlinable @inline(__always)
    package var range: Range<Int> { start..<start &+ Int(word & 0xFF) }
  }

  /// Where a literal counts.
  package enum Place: Sendable {
    /// At any byte. For short texts.
    case anywhere
    /// Where a word begins or, by a capital, a part of one; or at a colon, a dash or a dollar sign: one place in ten.
    /// The second and third byte of a word are letters, digits or one of `_-.+/`, and the second byte behind a sign.
    case start
    /// Inside of words too: told by a pair of letters that is rare in code and prose (`Pairs`). What holds none
    /// counts at a `start`.
    case inside
  }

  struct Literal {
    /// The first eight bytes in lower case, and which of them count.
    var key: UInt64
    var mask: UInt64
    var start: UInt32
    /// The three or four bytes that it is filed under, and where in the literal they are.
    var gram: UInt32
    var next: UInt16
    var tag: UInt16
    var count: UInt8
    var offset: UInt8
    /// Eight letters at most: a key that fits says all.
    var isWord: Bool
  }

  var pool: [UInt8] = []
  /// The first is none.
  var literals = [
    Literal(key: 0, mask: 0, start: 0, gram: 0, next: 0, tag: 0, count: 0, offset: 0, isWord: false)
  ]
  var anywhere = Index()
  /// Where those that count anywhere could begin.
  private(set) var grams: GramFilter?
  var starting = Index()
  var inside = Index()

  /// What the first bytes lead to.
  struct Index {
    var filter = LiteralFilter()
    var heads: [UInt16] = []
    /// Literals of three bytes, by these alone.
    var shortHeads: [UInt16] = []

    mutating func prepare() {
      guard heads.isEmpty else { return }
      heads = [UInt16](repeating: 0, count: 4096)
      shortHeads = [UInt16](repeating: 0, count: 4096)
    }
  }

  /// Each text lists literals of its tag, separated by bars: three bytes or more each, in lower case.
  package init(_ entries: [(tag: Int, words: StaticString)], _ place: Place = .anywhere) {
    for entry in entries {
      let bytes = UnsafeBufferPointer(start: entry.words.utf8Start, count: entry.words.utf8CodeUnitCount)
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x7C {
        file(UnsafeBufferPointer(rebasing: bytes[start..<i]), tag: entry.tag, place)
        start = i + 1
      }
    }
    if place == .anywhere { group() }
  }

  /// Makes it quick to find those that count anywhere, once all of them are filed.
  package mutating func group() {
    grams = GramFilter(literals.dropFirst().map { ($0.gram, $0.count - $0.offset < 4) })
  }

  /// A scanner to file literals in one by one.
  package init(literals: Int, bytes: Int) {
    pool.reserveCapacity(bytes)
    self.literals.reserveCapacity(literals)
  }

  /// Files a literal of three bytes or more, in any case.
  /// `isToken`: only what tokens are made of may follow.
  package mutating func file(
    _ bytes: UnsafeBufferPointer<UInt8>, tag: Int, _ place: Place, isToken: Bool = false
  ) {
    guard bytes.count >= 3, bytes.count < 256, tag <= 0xFFFF, literals.count < 60_000 else { return }
    let start = pool.count
    pool.append(contentsOf: bytes)
    var key: UInt64 = 0
    if bytes.count >= 8 {
      key = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self)) | Self.fold
    } else {
      for i in 0..<bytes.count { key |= UInt64(bytes[i] | 0x20) &<< UInt64(i &* 8) }
    }
    let mask: UInt64 = bytes.count >= 8 ? ~0 : 1 &<< UInt64(bytes.count &* 8) &- 1
    var literal = Literal(
      key: key, mask: mask, start: UInt32(truncatingIfNeeded: start), gram: 0, next: 0,
      tag: UInt16(truncatingIfNeeded: tag), count: UInt8(truncatingIfNeeded: bytes.count), offset: 0,
      isWord: bytes.count <= 8 && Self.areLetters(key, mask))
    let number = UInt16(literals.count)
    let gram = place == .inside ? Pairs.gram(in: pool[start...]) : nil
    if place == .anywhere {
      Self.insert(&literal, number, pool, into: &anywhere)
    } else if let gram {
      literal.offset = UInt8(truncatingIfNeeded: gram)
      Self.insert(&literal, number, pool, into: &inside)
    } else {
      // What has another mark in front is filed under the word behind it.
      let first = pool[start]
      if !ASCII.isAlphanumeric(first), !Self.isMark(first) { literal.offset = 1 }
      assert(Self.mayStart(pool[(start + Int(literal.offset))...]), "never asked for where it stands")
      Self.insert(&literal, number, pool, isToken: isToken, into: &starting)
    }
    literals.append(literal)
  }

  /// Whether folded bytes are letters, those of them that count.
  private static func areLetters(_ key: UInt64, _ mask: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    // Bytes of other alphabets would carry into their neighbours.
    guard key & tops == 0 else { return false }
    let letters = (key &+ ones &* 0x1F) & ~(key &+ ones &* 0x05)
    return ~letters & mask & tops == 0
  }

  /// Whether the survey of a text shows where this begins.
  private static func mayStart(_ literal: ArraySlice<UInt8>) -> Bool {
    let length = literal.first.map(isMark) == true ? 2 : 3
    return literal.prefix(length).dropFirst().allSatisfy {
      ASCII.isAlphanumeric($0) || $0 == 0x5F || (0x2D...0x2F).contains($0) || $0 == 0x2B
    }
  }

  /// What the start of a literal may be besides letters and digits.
  private static func isMark(_ byte: UInt8) -> Bool { byte == 0x3A || byte == 0x2D || byte == 0x24 }

  private static func insert(
    _ literal: inout Literal, _ number: UInt16, _ pool: [UInt8], isToken: Bool = false,
    into index: inout Index
  ) {
    index.prepare()
    let offset = Int(literal.offset)
    let length = min(4, Int(literal.count) - offset)
    var word = UInt32(truncatingIfNeeded: literal.key >> UInt64(offset * 8))
    if offset + length > 8 {
      word = 0
      for k in 0..<length { word |= UInt32(pool[Int(literal.start) + offset + k] | 0x20) << UInt32(k * 8) }
    }
    literal.gram = length > 3 ? word : word & 0xFF_FFFF
    let known = min(8, Int(literal.count) - offset)
    var first: UInt64 = 0
    for k in 0..<known { first |= UInt64(pool[Int(literal.start) + offset + k] | 0x20) << UInt64(k * 8) }
    index.filter.add(first, count: known, isToken: isToken)
    let head = Self.head(literal.gram)
    if length > 3 {
      literal.next = index.heads[head]
      index.heads[head] = number
    } else {
      literal.next = index.shortHeads[head]
      index.shortHeads[head] = number
    }
  }

  /// Where literals are filed that begin with these folded bytes.
  @inline(__always)
  static func head(_ gram: UInt32) -> Int { Int((gram &* 0x9E37_79B1) &>> 20) }

  static let fold: UInt64 = 0x2020_2020_2020_2020

  /// Pairs of letters that names of credentials hold and other words seldom do, as the survey of a text has them.
  enum Pairs {
    private static let all: StaticString = "pwaucrkeividss"

    /// Where in a literal the four bytes are that it is found by: two before its pair, or the pair and what follows.
    static func gram(in literal: ArraySlice<UInt8>) -> Int? {
      let base = literal.startIndex
      for p in stride(from: 0, to: all.utf8CodeUnitCount, by: 2) {
        for q in 0..<literal.count - 1
        where literal[base + q] | 0x20 == all.utf8Start[p]
          && literal[base + q + 1] | 0x20 == all.utf8Start[p + 1]
        {
          if q >= 2 { return q - 2 }
          if q + 3 <= literal.count { return q }
        }
      }
      return nil
    }
  }
}

import Bytes

/// Finds any of some literals wherever they stand, inside of words too, in any case.
///
/// Four bytes of each literal are hashed into a bitmap of 64 Ki bits that fits the first cache; eight text positions
/// whose four bytes are not in it cost one branch. Literals that only count where a word begins have a bitmap of
/// their own, which is asked only there: one place in six.
package struct LiteralScanner: Sendable {
  package struct Hit: Sendable, Equatable {
    package var tag: Int
    package var range: Range<Int>
  }

  private struct Literal {
    /// The first eight bytes in lower case, and which of them count.
    var key: UInt64
    var mask: UInt64
    var start: UInt32
    var next: UInt16
    var tag: UInt16
    var count: UInt16
  }

  private var pool: [UInt8] = []
  /// The first is none.
  private var literals = [Literal(key: 0, mask: 0, start: 0, next: 0, tag: 0, count: 0)]
  private var anywhere = Index()
  private var starting = Index()

  /// What four bytes lead to.
  private struct Index {
    var heads: [UInt16] = []
    /// Literals of three bytes, by these alone.
    var shortHeads: [UInt16] = []
    var filter: [UInt64] = []

    mutating func prepare() {
      guard filter.isEmpty else { return }
      heads = [UInt16](repeating: 0, count: 4096)
      shortHeads = [UInt16](repeating: 0, count: 256)
      filter = [UInt64](repeating: 0, count: 1024)
    }
  }

  /// Each text lists literals of its tag, separated by bars: three bytes or more each, in lower case.
  package init(_ entries: [(tag: Int, words: StaticString)]) {
    for entry in entries {
      let bytes = UnsafeBufferPointer(start: entry.words.utf8Start, count: entry.words.utf8CodeUnitCount)
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x7C {
        file(UnsafeBufferPointer(rebasing: bytes[start..<i]), tag: entry.tag)
        start = i + 1
      }
    }
  }

  /// A scanner to file literals in one by one.
  package init(literals: Int, bytes: Int) {
    pool.reserveCapacity(bytes)
    self.literals.reserveCapacity(literals)
  }

  /// Files a literal of three bytes or more, in any case. `startsWord`: it only counts where a word begins or, by a
  /// capital, a part of one; or it begins with a colon or a dash.
  package mutating func file(_ bytes: UnsafeBufferPointer<UInt8>, tag: Int, startsWord: Bool = false) {
    guard bytes.count >= 3, bytes.count < 256, literals.count < 60_000 else { return }
    let start = pool.count
    var key: UInt64 = 0
    for i in 0..<bytes.count {
      let byte = ASCII.lowercased(bytes[i])
      pool.append(byte)
      if i < 8 { key |= UInt64(byte | 0x20) &<< UInt64(i &* 8) }
    }
    let mask: UInt64 = bytes.count >= 8 ? ~0 : 1 &<< UInt64(bytes.count &* 8) &- 1
    var literal = Literal(
      key: key, mask: mask, start: UInt32(truncatingIfNeeded: start), next: 0,
      tag: UInt16(truncatingIfNeeded: tag), count: UInt16(truncatingIfNeeded: bytes.count))
    let number = UInt16(literals.count)
    if startsWord {
      Self.insert(&literal, number, into: &starting)
    } else {
      Self.insert(&literal, number, into: &anywhere)
    }
    literals.append(literal)
  }

  private static func insert(_ literal: inout Literal, _ number: UInt16, into index: inout Index) {
    index.prepare()
    let word = UInt32(truncatingIfNeeded: literal.key)
    if literal.count > 3 {
      let hash = hash(word)
      index.filter[Int(hash >> 22)] |= 1 &<< UInt64(hash >> 16)
      literal.next = index.heads[Int(hash >> 20)]
      index.heads[Int(hash >> 20)] = number
    } else {
      // Whatever may follow takes the fourth place. Folding leaves half of the bytes.
      for next in UInt32(0x20)..<0x100 where next & 0x20 != 0 {
        let hash = Self.hash(word & 0xFF_FFFF | next << 24)
        index.filter[Int(hash >> 22)] |= 1 &<< UInt64(hash >> 16)
      }
      let head = Int(Self.hash(word & 0xFF_FFFF) >> 24)
      literal.next = index.shortHeads[head]
      index.shortHeads[head] = number
    }
  }

  @inline(__always)
  private static func hash(_ folded: UInt32) -> UInt32 { folded &* 0x9E37_79B1 }

  private static let fold: UInt64 = 0x2020_2020_2020_2020

  // MARK: Scanning

  /// Every place where a literal stands, in ascending order.
  package func hits(in text: ByteView) -> [Hit] {
    var hits: [Hit] = []
    var starts: [Hit] = []
    text.withBytes { bytes in
      guard bytes.count >= 3 else { return }
      look(anywhere) { Self.scanAnywhere(bytes, $0, &hits) }
      look(starting) { Self.scanStarts(bytes, $0, &starts) }
    }
    return Self.merge(hits, starts)
  }

  /// Whether any of the literals stands in the text.
  package func hits(anywhereIn text: ByteView) -> Bool { !hits(in: text).isEmpty }

  /// What a scan reads, without a count of references for every look.
  private struct Tables {
    let filter: UnsafeBufferPointer<UInt64>
    let heads: UnsafeBufferPointer<UInt16>
    let shortHeads: UnsafeBufferPointer<UInt16>
    let literals: UnsafeBufferPointer<Literal>
    let pool: UnsafeBufferPointer<UInt8>

    /// In the lowest bit, whether four folded bytes begin a literal.
    @inline(__always)
    func look(_ key: UInt64) -> UInt64 {
      let hash = LiteralScanner.hash(UInt32(truncatingIfNeeded: key))
      return filter[Int(hash >> 22)] &>> UInt64(hash >> 16)
    }
  }

  private func look(_ index: Index, _ body: (Tables) -> Void) {
    guard !index.filter.isEmpty else { return }
    index.filter.withUnsafeBufferPointer { filter in
      index.heads.withUnsafeBufferPointer { heads in
        index.shortHeads.withUnsafeBufferPointer { shortHeads in
          literals.withUnsafeBufferPointer { literals in
            pool.withUnsafeBufferPointer { pool in
              body(
                Tables(filter: filter, heads: heads, shortHeads: shortHeads, literals: literals, pool: pool))
            }
          }
        }
      }
    }
  }

  private static func merge(_ a: [Hit], _ b: [Hit]) -> [Hit] {
    if a.isEmpty { return b }
    if b.isEmpty { return a }
    var all: [Hit] = []
    all.reserveCapacity(a.count + b.count)
    var i = 0
    for hit in b {
      while i < a.count, a[i].range.lowerBound <= hit.range.lowerBound {
        all.append(a[i])
        i += 1
      }
      all.append(hit)
    }
    all += a[i...]
    return all
  }

  private static func scanAnywhere(_ bytes: UnsafeRawBufferPointer, _ tables: Tables, _ hits: inout [Hit]) {
    var i = 0
    while i &+ 12 <= bytes.count {
      let a = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) | fold
      let b = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i &+ 4, as: UInt64.self)) | fold
      let first = tables.look(a) | tables.look(a >> 8) | tables.look(a >> 16) | tables.look(a >> 24)
      let second = tables.look(b) | tables.look(b >> 8) | tables.look(b >> 16) | tables.look(b >> 24)
      if (first | second) & 1 != 0 { verifyEight(a, b, at: i, in: bytes, tables, &hits) }
      i &+= 8
    }
    while i &+ 3 <= bytes.count {
      let key = Self.key(at: i, in: bytes)
      if tables.look(key) & 1 != 0 { verify(key, at: i, in: bytes, tables, &hits) }
      i &+= 1
    }
  }

  @inline(never)
  private static func verifyEight(
    _ a: UInt64, _ b: UInt64, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables,
    _ hits: inout [Hit]
  ) {
    var low = tables.look(a) & 1 | (tables.look(a >> 8) & 1) << 1
    low |= (tables.look(a >> 16) & 1) << 2 | (tables.look(a >> 24) & 1) << 3
    var high = tables.look(b) & 1 | (tables.look(b >> 8) & 1) << 1
    high |= (tables.look(b >> 16) & 1) << 2 | (tables.look(b >> 24) & 1) << 3
    while low != 0 {
      let k = low.trailingZeroBitCount
      verify(a >> UInt64(k &* 8), at: i &+ k, in: bytes, tables, &hits)
      low &= low &- 1
    }
    while high != 0 {
      let k = high.trailingZeroBitCount
      verify(b >> UInt64(k &* 8), at: i &+ 4 &+ k, in: bytes, tables, &hits)
      high &= high &- 1
    }
  }

  /// Looks where words begin, and humps of words, and at colons and dashes.
  private static func scanStarts(_ bytes: UnsafeRawBufferPointer, _ tables: Tables, _ hits: inout [Hit]) {
    var lettersBefore: UInt64 = 0
    var digitsBefore: UInt64 = 0
    var base = 0
    while base < bytes.count {
      let block = ByteBlock(bytes, at: base)
      let letters = block.bits(ByteClass.letters)
      let digits = block.bits(ByteClass.digits)
      let capitals = block.bits { ByteClass.between($0, 0x41, 0x5A) }
      let marks = block.bits { ByteClass.equal($0, 0x3A) .| ByteClass.equal($0, 0x2D) }
      let behindLetter = letters &<< 1 | lettersBefore
      let behindDigit = digits &<< 1 | digitsBefore
      var starts = letters & ~behindLetter | capitals | digits & ~(behindLetter | behindDigit) | marks
      lettersBefore = letters &>> 63
      digitsBefore = digits &>> 63
      while starts != 0 {
        let at = base &+ starts.trailingZeroBitCount
        starts &= starts &- 1
        let key =
          at &+ 4 <= bytes.count
          ? UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)) | 0x2020_2020)
          : Self.key(at: at, in: bytes)
        if tables.look(key) & 1 != 0, at &+ 3 <= bytes.count { verify(key, at: at, in: bytes, tables, &hits) }
      }
      base &+= 64
    }
  }

  /// Four folded bytes near the end, as if blanks followed.
  private static func key(at i: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    var key: UInt64 = 0x2020_2020
    for k in 0..<min(4, bytes.count &- i) { key |= UInt64(bytes[i &+ k]) &<< UInt64(k &* 8) }
    return key
  }

  @inline(never)
  private static func verify(
    _ key: UInt64, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables, _ hits: inout [Hit]
  ) {
    var here: UInt64 = 0
    if i &+ 8 <= bytes.count {
      here = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    } else {
      for k in 0..<bytes.count &- i { here |= UInt64(bytes[i &+ k]) &<< UInt64(k &* 8) }
    }
    here |= fold
    let word = UInt32(truncatingIfNeeded: key)
    follow(tables.heads[Int(hash(word) >> 20)], here, at: i, in: bytes, tables, &hits)
    follow(tables.shortHeads[Int(hash(word & 0xFF_FFFF) >> 24)], here, at: i, in: bytes, tables, &hits)
  }

  @inline(__always)
  private static func follow(
    _ head: UInt16, _ here: UInt64, at i: Int, in bytes: UnsafeRawBufferPointer, _ tables: Tables,
    _ hits: inout [Hit]
  ) {
    var number = Int(head)
    while number != 0 {
      let literal = tables.literals[number]
      number = Int(literal.next)
      let count = Int(literal.count)
      guard here & literal.mask == literal.key, i &+ count <= bytes.count else { continue }
      let start = Int(literal.start)
      var k = 0
      while k < count, ASCII.lowercased(bytes[i &+ k]) == tables.pool[start &+ k] { k &+= 1 }
      guard k == count else { continue }
      let hit = Hit(tag: Int(literal.tag), range: i..<i &+ count)
      if hits.last != hit { hits.append(hit) }
    }
  }
}

import Bytes

/// Finds any of some literals wherever they stand, inside of words too, in any case.
///
/// Four bytes of each literal are hashed into a bitmap of 64 Ki bits that fits the first cache; a text position
/// whose four bytes are not in it costs one load and one multiplication.
package struct LiteralScanner: Sendable {
  package struct Hit: Sendable, Equatable {
    package var tag: Int
    package var range: Range<Int>
  }

  private struct Literal {
    var start: Int32
    var count: Int16
    var tag: UInt16
  }

  private struct Node {
    var literal: UInt16
    var next: UInt16
  }

  private var pool: [UInt8] = []
  private var literals: [Literal] = []
  private var nodes: [Node] = [Node(literal: 0, next: 0)]
  private var heads = [UInt16](repeating: 0, count: 4096)
  private var filter = [UInt64](repeating: 0, count: 1024)

  /// Each text lists literals of its tag, separated by bars: three bytes or more each, in lower case.
  package init(_ entries: [(tag: Int, words: StaticString)]) {
    for entry in entries {
      let bytes = UnsafeBufferPointer(start: entry.words.utf8Start, count: entry.words.utf8CodeUnitCount)
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x7C {
        if i - start >= 3, literals.count < 60_000 {
          add(UnsafeBufferPointer(rebasing: bytes[start..<i]), tag: entry.tag)
        }
        start = i + 1
      }
    }
  }

  /// A scanner to file literals in one by one.
  package init(literals: Int, bytes: Int) {
    pool.reserveCapacity(bytes)
    self.literals.reserveCapacity(literals)
    nodes.reserveCapacity(literals * 2)
  }

  /// Files a literal of three bytes or more, in any case.
  package mutating func file(_ bytes: UnsafeBufferPointer<UInt8>, tag: Int) {
    guard bytes.count >= 3, bytes.count < 256, literals.count < 60_000 else { return }
    let start = pool.count
    add(bytes, tag: tag)
    for i in start..<pool.count { pool[i] = ASCII.lowercased(pool[i]) }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, tag: Int) {
    literals.append(
      Literal(
        start: Int32(pool.count), count: Int16(truncatingIfNeeded: bytes.count),
        tag: UInt16(truncatingIfNeeded: tag)))
    pool.append(contentsOf: bytes)
    let three = UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16
    if bytes.count > 3 {
      insert(Self.hash(three | UInt32(bytes[3]) << 24))
    } else {
      // Whatever may follow takes the fourth place. Folding leaves few different ones.
      for next in UInt32(0x20)..<0x80 where next & 0x20 != 0 { insert(Self.hash(three | next << 24)) }
    }
  }

  private mutating func insert(_ hash: UInt32) {
    filter[Int(hash >> 22)] |= 1 << UInt64(hash >> 16 & 63)
    let head = Int(hash >> 20)
    let literal = UInt16(literals.count - 1)
    let first = heads[head]
    // The variants of one literal often share a bucket.
    if first != 0, nodes[Int(first)].literal == literal { return }
    guard nodes.count < 65_000 else { return }
    nodes.append(Node(literal: literal, next: first))
    heads[head] = UInt16(nodes.count - 1)
  }

  @inline(__always)
  private static func hash(_ word: UInt32) -> UInt32 { (word | 0x2020_2020) &* 0x9E37_79B1 }

  /// Every place where a literal stands, in ascending order.
  package func hits(in text: ByteView) -> [Hit] {
    var hits: [Hit] = []
    text.withBytes { bytes in
      guard bytes.count >= 3 else { return }
      filter.withUnsafeBufferPointer { filter in
        let last = bytes.count - 4
        var i = 0
        while i <= last {
          let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt32.self))
          let hash = Self.hash(word)
          if filter[Int(hash >> 22)] >> UInt64(hash >> 16 & 63) & 1 != 0 {
            verify(hash, at: i, in: bytes, &hits)
          }
          i &+= 1
        }
        // The last three bytes, as if a blank followed.
        i = bytes.count - 3
        let tail = UInt32(bytes[i]) | UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i + 2]) << 16 | 0x2000_0000
        verify(Self.hash(tail), at: i, in: bytes, &hits)
      }
    }
    return hits
  }

  /// Whether any of the literals stands in the text.
  package func hits(anywhereIn text: ByteView) -> Bool { !hits(in: text).isEmpty }

  private func verify(_ hash: UInt32, at i: Int, in bytes: UnsafeRawBufferPointer, _ hits: inout [Hit]) {
    var node = Int(heads[Int(hash >> 20)])
    while node != 0 {
      let literal = literals[Int(nodes[node].literal)]
      node = Int(nodes[node].next)
      let start = Int(literal.start)
      let end = i &+ Int(literal.count)
      guard end <= bytes.count else { continue }
      var k = 0
      while k < Int(literal.count), ASCII.lowercased(bytes[i &+ k]) == pool[start &+ k] { k &+= 1 }
      guard k == Int(literal.count) else { continue }
      let hit = Hit(tag: Int(literal.tag), range: i..<end)
      if hits.last != hit { hits.append(hit) }
    }
  }
}

import Bytes

/// Memory for keys that have to be decoded or folded before they can be compared.
struct KeyScratch {
  var left: [UInt8] = []
  var right: [UInt8] = []
}

/// Do any two keys of an object mean the same, or differ only in case?
///
/// A few keys are compared with each other if their hashes meet in a small filter, many through a table. For
/// the table the hash is seeded, so nobody outside can aim keys at one slot: the work is linear in the text.
extension Parser {
  private static let fewKeys: UInt32 = 12

  /// At the end of `top`, an object with two members at least, before its node is completed.
  @inline(never)
  mutating func checkKeys() {
    if nodes[top].info >> 3 <= Self.fewKeys {
      checkFewKeys()
    } else {
      checkManyKeys(Int(nodes[top].info >> 3))
    }
  }

  private mutating func checkFewKeys() {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var node = top &+ 1
    while node < nodeCount {
      let hash = foldedHash(node, seed: .fixed)
      let lowBit: UInt64 = 1 << (hash & 63)
      let highBit: UInt64 = 1 << (hash >> 6 & 63)
      if low & lowBit != 0, high & highBit != 0 { compareWithEarlier(node) }
      low |= lowBit
      high |= highBit
      node = valueEnd(node &+ 1)
    }
  }

  private mutating func compareWithEarlier(_ node: Int) {
    var similar: Int?
    var other = top &+ 1
    while other < node {
      let relation = compare(other, node)
      if relation == .same { return markKey(node, .duplicateKey, earlier: other) }
      if relation == .similar, similar == nil { similar = other }
      other = valueEnd(other &+ 1)
    }
    if let similar { markKey(node, .keyDiffersInCase, earlier: similar) }
  }

  private mutating func checkManyKeys(_ count: Int) {
    // The first key of every folded spelling. Further spellings are an anomaly already, so their own table
    // is empty for every honest object.
    let seed = KeySeed.own
    var first = NodeTable(capacity: count)
    var others: [[UInt8]: Int] = [:]
    var node = top &+ 1
    while node < nodeCount {
      let hash = foldedHash(node, seed: seed)
      var slot = first.slot(for: hash)
      var relation = Relation.different
      while let other = first.node(at: slot) {
        if first.agrees(with: hash, at: slot) { relation = compare(other, node) }
        switch relation {
        case .different: slot = first.slot(after: slot)
        case .same: markKey(node, .duplicateKey, earlier: other)
        case .similar: recordSpelling(node, first: other, in: &others)
        }
        if relation != .different { break }
      }
      if relation == .different { first.put(node, hash, at: slot) }
      node = valueEnd(node &+ 1)
    }
  }

  private mutating func recordSpelling(_ node: Int, first: Int, in others: inout [[UInt8]: Int]) {
    let text = Unescape.text(bytes, nodes[node].inside)
    if let same = others[text] {
      markKey(node, .duplicateKey, earlier: same)
    } else {
      others[text] = node
      markKey(node, .keyDiffersInCase, earlier: first)
    }
  }

  @inline(__always)
  private func valueEnd(_ index: Int) -> Int {
    let node = nodes[index]
    return node.isContainer ? Int(node.next) : index &+ 1
  }
}

// MARK: - Comparing

extension Parser {
  private enum Relation { case different, similar, same }

  private mutating func compare(_ a: Int, _ b: Int) -> Relation {
    if nodes[a].isPlain, nodes[b].isPlain {
      return Self.compare(
        UnsafeRawBufferPointer(rebasing: bytes[nodes[a].inside]),
        UnsafeRawBufferPointer(rebasing: bytes[nodes[b].inside]))
    }
    load(a, into: &scratch.left)
    load(b, into: &scratch.right)
    if scratch.left == scratch.right { return .same }
    KeyFold.fold(&scratch.left)
    KeyFold.fold(&scratch.right)
    return scratch.left == scratch.right ? .similar : .different
  }

  private static func compare(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Relation {
    guard a.count == b.count else { return .different }
    var relation = Relation.same
    for i in 0..<a.count where a[i] != b[i] {
      guard ASCII.lowercased(a[i]) == ASCII.lowercased(b[i]) else { return .different }
      relation = .similar
    }
    return relation
  }

  /// The decoded text of the key at `node`.
  private func load(_ node: Int, into text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    Unescape.append(bytes, nodes[node].inside, to: &text)
  }

  /// Equal for keys that `compare` does not call different.
  @inline(__always)
  private mutating func foldedHash(_ node: Int, seed: KeySeed) -> UInt64 {
    if nodes[node].isPlain {
      return KeyFold.hash(UnsafeRawBufferPointer(rebasing: bytes[nodes[node].inside]), seed: seed)
    }
    load(node, into: &scratch.left)
    KeyFold.fold(&scratch.left)
    return scratch.left.withUnsafeBytes { KeyFold.hash($0, seed: seed) }
  }
}

/// Open addressing over node indices; at most half full.
private struct NodeTable {
  /// Half of the hash above, the index of the node plus one below; 0 is free.
  private var slots: [UInt64]
  private let mask: Int

  init(capacity: Int) {
    var size = 16
    while size < capacity &* 2 { size &*= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  func slot(for hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & mask }
  func slot(after slot: Int) -> Int { (slot &+ 1) & mask }

  func node(at slot: Int) -> Int? {
    let entry = slots[slot]
    return entry == 0 ? nil : Int(entry & 0xFFFF_FFFF) &- 1
  }

  func agrees(with hash: UInt64, at slot: Int) -> Bool { slots[slot] >> 32 == hash >> 32 }

  mutating func put(_ node: Int, _ hash: UInt64, at slot: Int) {
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(node &+ 1)
  }
}

import Bytes

/// Memory for comparing the keys of an object, kept from one object to the next.
struct SiblingScratch {
  /// The keys of a small object: hash of the folded text, node.
  var small: [(hash: UInt64, node: Int)] = []
  var left: [UInt8] = []
  var right: [UInt8] = []
}

/// Do any two keys of an object mean the same, or differ only in case?
///
/// A few keys are compared pair by pair through a cheap hash. Many go through a table with Swift's seeded
/// hash, which nobody outside can aim at. Either way the work is linear in the text.
extension Parser {
  private static let fewKeys = 12

  /// At the end of `top`, an object with two members at least, before its node is completed.
  @inline(never)
  mutating func checkKeys() {
    if top.count <= Self.fewKeys {
      checkFewKeys()
    } else {
      checkManyKeys()
    }
  }

  private mutating func checkFewKeys() {
    siblings.small.removeAll(keepingCapacity: true)
    var node = top.node &+ 1
    while node < nodes.count {
      let hash = quickHash(node)
      var same: Int?
      var similar: Int?
      for other in siblings.small where other.hash == hash {
        let relation = compare(other.node, node)
        if relation == .similar, similar == nil { similar = other.node }
        guard relation == .same else { continue }
        same = other.node
        break
      }
      report(node, same: same, similar: similar)
      siblings.small.append((hash, node))
      node = valueEnd(node &+ 1)
    }
  }

  private mutating func checkManyKeys() {
    // The first key of every folded spelling. Further spellings are an anomaly already, so their own table
    // is empty for every honest object.
    var first = NodeTable(capacity: top.count)
    var others: [[UInt8]: Int] = [:]
    var node = top.node &+ 1
    while node < nodes.count {
      load(node, into: &siblings.left)
      let hash = foldedHash(&siblings.left)
      var slot = first.slot(for: hash)
      var same: Int?
      var similar: Int?
      while let other = first.node(at: slot) {
        if first.hash(at: slot) == NodeTable.short(hash) {
          let relation = compare(other, node)
          if relation == .same { same = other }
          if relation == .similar { similar = other }
          if relation != .different { break }
        }
        slot = first.slot(after: slot)
      }
      if similar != nil {
        load(node, into: &siblings.left)
        if let earlier = others[siblings.left] {
          same = earlier
        } else {
          others[siblings.left] = node
        }
      }
      if same == nil, similar == nil { first.put(node, hash, at: slot) }
      report(node, same: same, similar: similar)
      node = valueEnd(node &+ 1)
    }
  }

  private mutating func report(_ node: Int, same: Int?, similar: Int?) {
    guard let earlier = same ?? similar, wantsMark() else { return }
    var trail = Trail()
    for frame in outer { trail.append(frame) }
    trail.append(keyNode: node)
    mark(
      same != nil ? .duplicateKey : .keyDiffersInCase, nodes[node].span,
      earlier: Int(nodes[earlier].start), trail: trail)
  }

  @inline(__always)
  private func valueEnd(_ index: Int) -> Int {
    let node = nodes[index]
    return node.isContainer ? Int(node.next) : index &+ 1
  }

  private enum Relation { case different, similar, same }

  private mutating func compare(_ a: Int, _ b: Int) -> Relation {
    if nodes[a].isPlain, nodes[b].isPlain {
      return Self.compare(
        UnsafeRawBufferPointer(rebasing: bytes[nodes[a].inside]),
        UnsafeRawBufferPointer(rebasing: bytes[nodes[b].inside]))
    }
    load(a, into: &siblings.left)
    load(b, into: &siblings.right)
    if siblings.left == siblings.right { return .same }
    KeyFold.fold(&siblings.left)
    KeyFold.fold(&siblings.right)
    return siblings.left == siblings.right ? .similar : .different
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
    if nodes[node].isEscaped {
      Unescape.append(bytes, nodes[node].inside, to: &text)
    } else {
      text.append(contentsOf: bytes[nodes[node].inside])
    }
  }

  private mutating func quickHash(_ node: Int) -> UInt64 {
    if nodes[node].isPlain {
      return Self.quickHash(UnsafeRawBufferPointer(rebasing: bytes[nodes[node].inside]))
    }
    load(node, into: &siblings.left)
    KeyFold.fold(&siblings.left)
    return siblings.left.withUnsafeBytes(Self.quickHash)
  }

  /// Equal for texts that differ only in case; different for most others. Good enough to spare comparisons.
  private static func quickHash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    let fold: UInt64 = 0x2020_2020_2020_2020
    var hash = UInt64(truncatingIfNeeded: text.count)
    var i = 0
    while i &+ 8 <= text.count {
      hash = mix(hash ^ (text.loadUnaligned(fromByteOffset: i, as: UInt64.self) | fold))
      i &+= 8
    }
    var rest: UInt64 = 0
    while i < text.count {
      rest = rest << 8 | UInt64(text[i] | 0x20)
      i &+= 1
    }
    return mix(hash ^ rest)
  }

  @inline(__always)
  private static func mix(_ x: UInt64) -> UInt64 {
    let product = x.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// Folds `text` in place and hashes it with the process's own seed.
  private func foldedHash(_ text: inout [UInt8]) -> Int {
    KeyFold.fold(&text)
    var hasher = Hasher()
    text.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
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

  static func short(_ hash: Int) -> UInt64 { UInt64(truncatingIfNeeded: hash >> 32) & 0xFFFF_FFFF }

  func slot(for hash: Int) -> Int { hash & mask }
  func slot(after slot: Int) -> Int { (slot &+ 1) & mask }
  func node(at slot: Int) -> Int? { slots[slot] == 0 ? nil : Int(slots[slot] & 0xFFFF_FFFF) - 1 }
  func hash(at slot: Int) -> UInt64 { slots[slot] >> 32 }

  mutating func put(_ node: Int, _ hash: Int, at slot: Int) {
    slots[slot] = Self.short(hash) << 32 | UInt64(node + 1)
  }
}

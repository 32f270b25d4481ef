import Bytes

/// The keys of one object by a hash of their ends, so that a payload is not walked once for every field that
/// somebody wants of it. Sixty-four slots beside the tree, no memory of its own.
struct KeyTable: Sendable {
  /// The node of the one key that belongs in each slot; 0: none.
  private var slots = Slots()
  /// Two keys met in a slot, or a key is written with escapes: there only a walk tells.
  private static let ambiguous = UInt16.max
  /// Nothing is known: no object, or too large a one.
  private var isUsable = false
  /// The slots that some key belongs in, a bit each.
  private var taken: UInt64 = 0

  init(ofRootIn nodes: [Node], _ bytes: ByteView) {
    guard let root = nodes.first, root.isObject, root.count <= 32, nodes.count < Int(Self.ambiguous) else {
      return
    }
    isUsable = bytes.withBytes { source in
      var key = 1
      let end = Int(root.next)
      while key < end {
        let node = nodes[key]
        // What it stands for is not what is written.
        guard !node.isEscaped else { return false }
        let slot = Self.slot(UnsafeRawBufferPointer(rebasing: source[node.inside]))
        slots[slot] = slots[slot] == 0 ? UInt16(key) : Self.ambiguous
        taken |= 1 << UInt64(slot)
        let value = nodes[key &+ 1]
        key = value.isContainer ? Int(value.next) : key &+ 2
      }
      return true
    }
  }

  /// The only key that can be `wanted`, or nil inside where none can. nil outside: look for yourself.
  @inline(__always)
  func find(_ wanted: UnsafeRawBufferPointer) -> Int?? {
    guard isUsable else { return nil }
    let found = slots[Self.slot(wanted)]
    guard found != Self.ambiguous else { return nil }
    return .some(found == 0 ? nil : Int(found))
  }

  /// The slots in which there may be a key.
  var slotsTaken: UInt64 { isUsable ? taken : ~0 }

  /// Sixty-four numbers in a row. A vector of them would have to lie at a place that few blocks of memory begin at.
  private struct Slots {
    private typealias Four = (UInt64, UInt64, UInt64, UInt64)
    private var storage: (Four, Four, Four, Four) = (
      (0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0)
    )

    subscript(_ slot: Int) -> UInt16 {
      @inline(__always) get {
        withUnsafeBytes(of: storage) { $0.load(fromByteOffset: slot &* 2, as: UInt16.self) }
      }
      @inline(__always) set {
        withUnsafeMutableBytes(of: &storage) {
          $0.storeBytes(of: newValue, toByteOffset: slot &* 2, as: UInt16.self)
        }
      }
    }
  }

  @inline(__always)
  fileprivate static func slot(_ key: UnsafeRawBufferPointer) -> Int {
    guard let first = key.first else { return 0 }
    let last = key[key.count &- 1]
    let middle = key[key.count / 2]
    return (key.count &* 5 &+ Int(first) &* 3 &+ Int(middle) &* 7 &+ Int(last)) & 63
  }
}

/// Keys that are asked for together, when nearly always none of them is there.
package struct JSONKeySet: Sendable {
  fileprivate let slots: UInt64
  fileprivate let keys: [(slot: UInt64, key: String)]

  package init(_ keys: String...) {
    self.keys = keys.map { key in
      var key = key
      return (1 << UInt64(key.withUTF8 { KeyTable.slot(UnsafeRawBufferPointer($0)) }), key)
    }
    slots = self.keys.reduce(0) { $0 | $1.slot }
  }
}

extension JSONValue {
  /// Whether any of the keys is there.
  package func has(anyOf keys: JSONKeySet) -> Bool {
    let taken = tree.slotsTaken(inObject: index)
    guard taken & keys.slots != 0 else { return false }
    for (slot, key) in keys.keys where taken & slot != 0 && has(key) { return true }
    return false
  }
}

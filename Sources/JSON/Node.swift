import Bytes

/// What a value is.
@usableFromInline package enum JSONKind: UInt32, Sendable, CaseIterable {
  case object, array, string, number, `true`, `false`, null
}

/// One value or key: 16 bytes in one flat array, in the order of the text.
///
/// An object is followed by key, value, key, value …; an array by its elements. A container knows the index
/// just past its last descendant, so that a reader can step over it without looking inside.
///
/// While a container is open its fields serve the parser: `next` is the container around it and `end` the key
/// of the present member. That is the whole of the parser's stack.
@usableFromInline struct Node: Sendable, BitwiseCopyable {
  /// The first byte of the text, quotes and brackets included, and the one past the last.
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32
  /// Containers: the index of the node after all descendants. Otherwise unused.
  @usableFromInline var next: UInt32
  /// The kind in the low three bits. Above: how many members or elements, or the flags of a string.
  @usableFromInline var info: UInt32

  @inline(__always)
  init(_ kind: JSONKind, start: Int, end: Int, flags: UInt32 = 0) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    next = 0
    info = kind.rawValue | flags
  }

  /// The string holds at least one backslash.
  @inlinable static var escaped: UInt32 { 1 << 3 }
  /// The source of the string holds bytes beyond ASCII.
  static let beyondASCII: UInt32 = 1 << 4
  /// What `info` grows by for a member or an element.
  static let one: UInt32 = 1 << 3

  @inlinable var kind: JSONKind { JSONKind(rawValue: info & 7) ?? .null }
  @inlinable var isContainer: Bool { info & 7 < 2 }
  @inlinable var isObject: Bool { info & 7 == 0 }
  @inlinable var isArray: Bool { info & 7 == 1 }
  @inlinable var isString: Bool { info & 7 == 2 }
  @inlinable var count: Int { isContainer ? Int(info >> 3) : 0 }
  @inlinable var isEscaped: Bool { info & Self.escaped != 0 }
  /// A string whose source is its text, byte for byte, and ASCII.
  var isPlain: Bool { info & (Self.escaped | Self.beyondASCII) == 0 }
  @inlinable var span: Range<Int> { Int(start)..<Int(end) }
  /// A string without its quotes.
  @inlinable var inside: Range<Int> { Int(start) + 1..<Int(end) - 1 }
}

/// Source and nodes, shared by every value read from them. One reference makes a `JSONValue` cheap to pass.
@usableFromInline final class JSONTree: Sendable {
  @usableFromInline let bytes: ByteView
  @usableFromInline let nodes: [Node]
  /// Of the outermost object, which is asked for more keys than all others together.
  private let rootKeys: KeyTable

  init(bytes: ByteView, nodes: [Node]) {
    self.bytes = bytes
    self.nodes = nodes
    rootKeys = KeyTable(ofRootIn: nodes, bytes)
  }

  /// The index of the node after the value at `index` and everything in it.
  @inlinable
  func next(after index: Int) -> Int {
    let node = nodes[index]
    return node.isContainer ? Int(node.next) : index &+ 1
  }

  /// The key of the first member of the object at `index` that is `wanted`, byte for byte.
  func firstKey(_ wanted: UnsafeRawBufferPointer, inObject index: Int) -> Int? {
    if index == 0, let answer = rootKeys.find(wanted) {
      guard let key = answer, string(at: key, is: wanted) else { return nil }
      return key
    }
    return bytes.withBytes { source in
      nodes.withUnsafeBufferPointer { nodes -> Int? in
        guard nodes[index].isObject else { return nil }
        let end = Int(nodes[index].next)
        let length = UInt32(truncatingIfNeeded: wanted.count &+ 2)
        var key = index &+ 1
        while key < end {
          let node = nodes[key]
          // A look at the length spares most keys the call.
          if node.end &- node.start == length || node.isEscaped, Self.key(node, is: wanted, in: source) {
            return key
          }
          let value = nodes[key &+ 1]
          key = value.isContainer ? Int(value.next) : key &+ 2
        }
        return nil
      }
    }
  }

  /// Where in a table of its keys the outermost object may have one; anywhere for others.
  func slotsTaken(inObject index: Int) -> UInt64 { index == 0 ? rootKeys.slotsTaken : ~0 }

  @usableFromInline
  func string(at index: Int, is wanted: UnsafeRawBufferPointer) -> Bool {
    bytes.withBytes { Self.key(nodes[index], is: wanted, in: $0) }
  }

  /// Decodes only where the length leaves a chance: no escape is shorter than what it stands for.
  @inline(__always)
  private static func key(
    _ node: Node, is wanted: UnsafeRawBufferPointer, in source: UnsafeRawBufferPointer
  ) -> Bool {
    let length = Int(node.end) &- Int(node.start) &- 2
    guard !node.isEscaped else {
      guard length >= wanted.count else { return false }
      return Unescape.text(source, node.inside).elementsEqual(wanted)
    }
    guard length == wanted.count else { return false }
    let start = Int(node.start) &+ 1
    guard length >= 4 else {
      for i in 0..<length where source[start &+ i] != wanted[i] { return false }
      return true
    }
    // The last four may overlap those before.
    var i = 0
    while true {
      let a = source.loadUnaligned(fromByteOffset: start &+ i, as: UInt32.self)
      guard a == wanted.loadUnaligned(fromByteOffset: i, as: UInt32.self) else { return false }
      if i == length &- 4 { return true }
      i = Swift.min(i &+ 4, length &- 4)
    }
  }
}

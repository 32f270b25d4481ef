import Bytes

/// A string of the document, value or key: its place, its text, and the way from one to the other.
@usableFromInline package struct JSONString: Sendable {
  @usableFromInline let tree: JSONTree
  @usableFromInline let index: Int

  @inlinable
  init(tree: JSONTree, index: Int) {
    self.tree = tree
    self.index = index
  }

  @inlinable var node: Node { tree.nodes[index] }

  /// The bytes of the source, quotes included.
  @inlinable package var span: Range<Int> { node.span }
  /// The bytes of the source between the quotes.
  @inlinable package var inside: Range<Int> { node.inside }
  /// The source as it stands, quotes included.
  package var raw: ByteView { tree.bytes[node.span] }
  @inlinable package var hasEscapes: Bool { node.isEscaped }

  /// The decoded text. A slice of the source where there is nothing to decode; otherwise decoded anew each
  /// time, so keep it.
  package var text: ByteView {
    let source = tree.bytes[node.inside]
    guard node.isEscaped else { return source }
    return ByteView(source.withBytes { Unescape.text($0, 0..<$0.count) })
  }

  package var string: String { text.string }

  /// Whether it is these bytes and nothing else.
  @inlinable
  package func isSame(as text: StaticString) -> Bool {
    let node = node
    // Their lengths tell most of them apart.
    guard node.isEscaped || node.inside.count == text.utf8CodeUnitCount else { return false }
    return tree.string(
      at: index, is: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Byte for byte; `String`'s own comparison would take different spellings of é for the same key.
  package static func == (a: JSONString, b: String) -> Bool {
    var b = b
    return b.withUTF8 { a.tree.string(at: a.index, is: UnsafeRawBufferPointer($0)) }
  }

  package static func != (a: JSONString, b: String) -> Bool { !(a == b) }
}

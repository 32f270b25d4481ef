import Bytes

/// A string of the document, value or key: its place, its text, and the way from one to the other.
package struct JSONString: Sendable {
  let tree: JSONTree
  let index: Int

  private var node: Node { tree.nodes[index] }

  /// The bytes of the source, quotes included.
  package var span: Range<Int> { node.span }
  /// The bytes of the source between the quotes.
  package var inside: Range<Int> { node.inside }
  /// The source as it stands, quotes included.
  package var raw: ByteView { tree.bytes[node.span] }
  package var hasEscapes: Bool { node.isEscaped }

  /// The decoded text. A slice of the source where there is nothing to decode; otherwise decoded anew each
  /// time, so keep it.
  package var text: ByteView {
    let source = tree.bytes[node.inside]
    guard node.isEscaped else { return source }
    var text: [UInt8] = []
    text.reserveCapacity(source.count)
    source.withBytes { Unescape.append($0, 0..<$0.count, to: &text) }
    return ByteView(text)
  }

  package var string: String { text.string }

  /// Byte for byte; `String`'s own comparison would take different spellings of é for the same key.
  package static func == (a: JSONString, b: String) -> Bool {
    var b = b
    return b.withUTF8 { a.equals(UnsafeRawBufferPointer($0)) }
  }

  package static func != (a: JSONString, b: String) -> Bool { !(a == b) }

  /// Decodes only where the length leaves a chance: no escape is shorter than what it stands for.
  func equals(_ wanted: UnsafeRawBufferPointer) -> Bool {
    let node = node
    let inside = node.inside
    guard node.isEscaped else {
      guard inside.count == wanted.count else { return false }
      return tree.bytes.withBytes { equalBytes($0[inside], wanted[...]) }
    }
    guard inside.count >= wanted.count else { return false }
    return text.withBytes { equalBytes($0[...], wanted[...]) }
  }
}

private func equalBytes(_ a: Slice<UnsafeRawBufferPointer>, _ b: Slice<UnsafeRawBufferPointer>) -> Bool {
  a.count == b.count && a.elementsEqual(b)
}

import Bytes

/// Replaces parts of a text and keeps every other byte: how a string in a tool's result is changed without
/// writing the rest of the result again.
package struct JSONSplice: Sendable {
  /// Two replacements want the same bytes, or one lies outside: nothing is changed rather than something
  /// wrong.
  package struct Conflict: Error, Equatable, Sendable {
    package var range: Range<Int>
  }

  package let source: ByteView
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  package init(_ source: ByteView) {
    self.source = source
  }

  package init(_ document: JSONDocument) {
    self.init(document.bytes)
  }

  package var isEmpty: Bool { edits.isEmpty }

  package mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    edits.append((range, bytes))
  }

  /// Puts a string in the place of a whole value (or key).
  package mutating func replace(_ range: Range<Int>, withString text: String) {
    var writer = JSONWriter()
    writer.string(text)
    replace(range, with: writer.bytes)
  }

  /// Replaces a part of a string, given by the place in its decoded text.
  package mutating func replace(_ decoded: Range<Int>, of string: JSONString, with text: String) {
    replace(string.sourceRange(ofDecoded: decoded), with: JSONEscape.inside(text))
  }

  /// The text with every replacement made.
  package func result() throws(Conflict) -> [UInt8] {
    try Self.apply(edits, to: source)
  }

  /// The order of the edits does not matter, except among insertions at one place.
  package static func apply(
    _ edits: [(range: Range<Int>, bytes: [UInt8])], to source: ByteView
  ) throws(Conflict) -> [UInt8] {
    let order = edits.indices.sorted { a, b in
      let x = edits[a].range
      let y = edits[b].range
      return (x.lowerBound, x.upperBound, a) < (y.lowerBound, y.upperBound, b)
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + edits.reduce(0) { $0 + $1.bytes.count })
    var done = 0
    for i in order {
      let (range, bytes) = edits[i]
      guard range.lowerBound >= done, range.upperBound <= source.count else {
        throw Conflict(range: range)
      }
      source[done..<range.lowerBound].withBytes { result.append(contentsOf: $0) }
      result.append(contentsOf: bytes)
      done = range.upperBound
    }
    source[done...].withBytes { result.append(contentsOf: $0) }
    return result
  }
}

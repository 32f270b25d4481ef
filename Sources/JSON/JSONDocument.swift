import Bytes

/// A text read as JSON, strictly by RFC 8259, with the exact place of everything in it.
///
/// Nothing is normalised or dropped: numbers stay text, duplicate members stay, and what is odd is reported
/// beside the tree. A slice of a larger buffer (one line of NDJSON) is read where it lies.
package struct JSONDocument: Sendable {
  let tree: JSONTree
  /// What other readers might understand differently, in the order of the text; at most as many as the
  /// limits say.
  package let anomalies: [JSONAnomaly]
  /// How many there are, described or not.
  package let anomalyCount: Int

  package init(_ bytes: ByteView, limits: JSONLimits = .standard) throws(JSONError) {
    let parsed = try bytes.withBytes { raw throws(JSONError) in try Parser.parse(raw, limits: limits) }
    let tree = JSONTree(bytes: bytes, nodes: parsed.nodes)
    self.tree = tree
    anomalyCount = parsed.markCount
    guard !parsed.marks.isEmpty else {
      anomalies = []
      return
    }
    anomalies = parsed.marks
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
      .map {
        JSONAnomaly(kind: $0.kind, span: $0.span, earlier: $0.earlier, tree: tree, trail: $0.trail)
      }
  }

  package var bytes: ByteView { tree.bytes }
  package var root: JSONValue { JSONValue(tree: tree, index: 0) }
}

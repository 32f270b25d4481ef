/// One step from a value to one inside it.
package enum JSONStep: Sendable, Hashable {
  case key(String)
  case index(Int)
}

/// The way from the root to a place, without the text of the keys: a key may be megabytes long, and most
/// ways are never asked for.
struct Trail: Sendable {
  /// An array index, or the complement of the index of a key's node.
  var steps: [Int] = []

  mutating func append(index: Int) { steps.append(index) }
  mutating func append(keyNode: Int) { steps.append(~keyNode) }

  func path(in tree: JSONTree) -> [JSONStep] {
    steps.map { step in
      step >= 0 ? .index(step) : .key(JSONString(tree: tree, index: ~step).string)
    }
  }
}

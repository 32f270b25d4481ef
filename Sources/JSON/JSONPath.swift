/// One step from a value to one inside it.
package enum JSONStep: Sendable, Hashable {
  case key(String)
  case index(Int)
}

/// The way from the root to a place, without the text of the keys: a key may be megabytes long, and most
/// ways are never asked for.
struct Trail: Sendable {
  /// An array index, or the complement of the index of a key's node.
  struct Step: Sendable {
    private let code: Int

    init(index: Int) { code = index }
    init(keyNode: Int) { code = ~keyNode }

    func step(in tree: JSONTree) -> JSONStep {
      code >= 0 ? .index(code) : .key(JSONString(tree: tree, index: ~code).string)
    }
  }

  var steps: [Step] = []

  mutating func append(_ step: Step) { steps.append(step) }

  func path(in tree: JSONTree) -> [JSONStep] { steps.map { $0.step(in: tree) } }
}

extension JSONValue {
  /// The way from here to the innermost value or member that holds the byte at `offset` of the source; nil if
  /// the byte is not part of this value.
  package func path(toByte offset: Int) -> [JSONStep]? {
    guard span.contains(offset) else { return nil }
    var path: [JSONStep] = []
    var value = self
    while let (step, inner) = value.step(towards: offset) {
      path.append(step)
      guard let inner else { break }
      value = inner
    }
    return path
  }

  /// The step to the member or element at `offset`, and its value unless the byte is part of the key.
  private func step(towards offset: Int) -> (JSONStep, JSONValue?)? {
    for member in members where offset < member.span.upperBound {
      guard member.span.contains(offset) else { return nil }
      return (.key(member.key.string), member.value.span.contains(offset) ? member.value : nil)
    }
    var position = 0
    for element in elements {
      if offset < element.span.upperBound {
        return element.span.contains(offset) ? (.index(position), element) : nil
      }
      position += 1
    }
    return nil
  }
}

/// A value or key met on a walk, and the way to it.
package struct JSONVisit: Sendable {
  /// The value; for a key, the string that the key is.
  package let value: JSONValue
  package let isKey: Bool
  let trail: Trail

  /// The way from where the walk began. A key has the way of its member.
  package var path: [JSONStep] { trail.path(in: value.tree) }
  /// How many steps that is.
  package var depth: Int { trail.steps.count }
}

/// Everything in a value, itself first, in the order of the text: one step over the flat tree at a time, so
/// that depth costs no stack and the keys of a path are decoded only for who asks.
package struct JSONWalk: Sequence, Sendable {
  let start: JSONValue

  package struct Iterator: IteratorProtocol {
    private struct Frame {
      var end: Int
      var isObject: Bool
      var position = 0
      var keyIsNext = true
    }

    private let tree: JSONTree
    private var index: Int
    private let end: Int
    private var frames: [Frame] = []
    /// One step for every frame: the place inside it.
    private var trail = Trail()
    /// The container just visited, to be entered.
    private var entering: Int?

    init(_ start: JSONValue) {
      tree = start.tree
      index = start.index
      end = start.tree.next(after: start.index)
    }

    package mutating func next() -> JSONVisit? {
      if let container = entering { enter(container) }
      while let frame = frames.last, index >= frame.end {
        frames.removeLast()
        trail.steps.removeLast()
      }
      guard index < end else { return nil }
      let isKey = place()
      let value = JSONValue(tree: tree, index: index)
      if !isKey, tree.nodes[index].isContainer { entering = index }
      index += 1
      return JSONVisit(value: value, isKey: isKey, trail: trail)
    }

    private mutating func enter(_ container: Int) {
      let node = tree.nodes[container]
      frames.append(Frame(end: Int(node.next), isObject: node.kind == .object))
      trail.append(.init(index: 0))
      entering = nil
    }

    /// Writes the step to the node at `index` and answers whether that is a key.
    private mutating func place() -> Bool {
      let last = frames.count - 1
      guard last >= 0 else { return false }
      guard frames[last].isObject else {
        trail.steps[last] = .init(index: frames[last].position)
        frames[last].position += 1
        return false
      }
      let isKey = frames[last].keyIsNext
      frames[last].keyIsNext = !isKey
      if isKey { trail.steps[last] = .init(keyNode: index) }
      return isKey
    }
  }

  package func makeIterator() -> Iterator { Iterator(start) }
}

extension JSONValue {
  /// This value and everything inside, keys included.
  package var walk: JSONWalk { JSONWalk(start: self) }
}

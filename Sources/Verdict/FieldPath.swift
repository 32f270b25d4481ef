import Bytes

/// Which field of an event: `tool_input.edits[2].new_string`.
package struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  package enum Step: Sendable, Hashable {
    case key(String)
    case index(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }
  package init(_ keys: String...) { steps = keys.map(Step.key) }

  package func appending(_ key: String) -> FieldPath { appending(.key(key)) }
  package func appending(_ index: Int) -> FieldPath { appending(.index(index)) }

  private func appending(_ step: Step) -> FieldPath {
    var longer: [Step] = []
    longer.reserveCapacity(steps.count + 1)
    longer.append(contentsOf: steps)
    longer.append(step)
    return FieldPath(longer)
  }

  /// Dots between names and `[n]` for places in lists; a name with other characters stands in `["…"]`.
  package var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let i): text += "[\(i)]"
      case .key(let key) where !key.isEmpty && key.utf8.allSatisfy({ ASCII.isWord($0) || $0 == 0x2D }):
        text += text.isEmpty ? key : ".\(key)"
      case .key(let key): text += "[\"\(key.escapedForOneLine)\"]"
      }
    }
    return text
  }
}

/// A text inside an event, with its place in it.
package struct Field: Sendable {
  package var path: FieldPath
  /// The text as the agent means it: escapes decoded.
  package var text: ByteView
  /// The bytes of the payload it was read from, quotes included. nil where it did not come out of one.
  package var source: Range<Int>?

  package init(path: FieldPath, text: ByteView, source: Range<Int>? = nil) {
    self.path = path
    self.text = text
    self.source = source
  }
}

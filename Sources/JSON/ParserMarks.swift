/// Recording what is odd. Counting never stops; describing does, at the limit.
extension Parser {
  /// The way to the container `top`, outermost step first.
  func trailToTop() -> Trail {
    var trail = Trail()
    var container = top
    for _ in 1..<Swift.max(1, depth) {
      container = Int(nodes[container].next)
      trail.append(stepInside(container))
    }
    trail.steps.reverse()
    return trail
  }

  /// The way to the value or key that is being read.
  func trail() -> Trail {
    guard depth > 0 else { return Trail() }
    var trail = trailToTop()
    trail.append(stepInside(top))
    return trail
  }

  /// The step from an open container to what is being read in it.
  private func stepInside(_ container: Int) -> Trail.Step {
    let node = nodes[container]
    return node.isObject ? .init(keyNode: Int(node.end)) : .init(index: node.count - 1)
  }

  /// The string with the `halves` has been read.
  @inline(never)
  mutating func markHalves() {
    let trail = trail()
    for span in halves {
      marks.append(Mark(kind: .loneSurrogate, span: span, earlier: nil, trail: trail))
    }
    halves.removeAll()
  }

  /// The key at `node`, in the object `top`, is or resembles the one at `earlier`.
  @inline(never)
  mutating func markKey(_ node: Int, _ kind: JSONAnomaly.Kind, earlier: Int) {
    markCount &+= 1
    guard marks.count < limits.anomalies else { return }
    var trail = trailToTop()
    trail.append(.init(keyNode: node))
    marks.append(
      Mark(kind: kind, span: nodes[node].span, earlier: Int(nodes[earlier].start), trail: trail))
  }
}

extension Array {
  /// Appends what there is.
  ///
  /// An array that was never written to makes room for nothing, too, which takes longer than to look whether there is
  /// anything: most lists of what was found are empty.
  @inlinable @inline(__always)
  package mutating func append(ifAny elements: [Element]) {
    if !elements.isEmpty { append(contentsOf: elements) }
  }
}

extension Array where Element: BitwiseCopyable {
  /// The same elements.
  ///
  /// `Array(elements)`, and what writes into an array's room, ask the runtime for the array's type, by a name in a table:
  /// for a few elements that takes longer than to copy them.
  @inlinable
  package init(copying elements: UnsafeBufferPointer<Element>) {
    self.init()
    reserveCapacity(elements.count)
    append(contentsOf: elements)
  }

  /// The first elements of room for `capacity`: as many as `fill` says that it wrote.
  @inlinable @inline(__always)
  package init(upTo capacity: Int, _ fill: (UnsafeMutableBufferPointer<Element>) -> Int) {
    if capacity &* MemoryLayout<Element>.stride <= 4096 {
      self = withUnsafeTemporaryAllocation(of: Element.self, capacity: capacity) { room in
        let count = fill(room)
        return Array(copying: UnsafeBufferPointer(rebasing: room[..<count]))
      }
    } else {
      self.init(unsafeUninitializedCapacity: capacity) { room, count in count = fill(room) }
    }
  }
}

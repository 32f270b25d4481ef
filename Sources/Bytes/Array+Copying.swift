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
}

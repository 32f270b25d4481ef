import Bytes

extension ByteView {
  /// The same message without carriage returns inside, which some readers take for line ends: a message could hide in
  /// the middle of another. In JSON they can only stand between tokens, where a blank says the same.
  package var withoutReturns: ByteView {
    guard firstIndex(of: 0x0D) != nil else { return self }
    return ByteView(array.map { $0 == 0x0D ? 0x20 : $0 })
  }
}

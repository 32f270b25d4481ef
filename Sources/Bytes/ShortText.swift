extension String {
  /// The text of `bytes`, with U+FFFD where they are no UTF-8.
  ///
  /// Nearly all texts in here are names and words of up to fifteen bytes, which a `String` holds in itself. Making
  /// one in its place takes two thirds of what decoding into it does.
  @inlinable
  package init(bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= 15 else {
      self = String(decoding: bytes, as: UTF8.self)
      return
    }
    self = String(unsafeUninitializedCapacity: bytes.count) { room in
      UnsafeMutableRawBufferPointer(room).copyMemory(from: bytes)
      return bytes.count
    }
  }
}

import Bytes

extension ByteView {
  /// How far windows overlap: what is cut by the end of one lies whole in the next.
  private static let windowOverlap = 4096

  /// A long text in parts of at most `size` bytes, each beginning inside the one before and never in the middle of a
  /// character. A text that is no longer is one part.
  package func windows(of size: Int) -> [Range<Int>] {
    let size = Swift.max(size, 64)
    guard count > size else { return [0..<count] }
    var windows: [Range<Int>] = []
    var start = 0
    while true {
      let end = Swift.min(count, start + size)
      windows.append(start..<end)
      if end == count { return windows }
      start = end - Swift.min(Self.windowOverlap, size / 2)
      while start < end, self[start] & 0xC0 == 0x80 { start += 1 }
    }
  }
}

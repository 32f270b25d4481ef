import Bytes

/// Characters in escapes one behind the other, `\x69\x67` or `\u0069\u0067`: no number begins in any of them but the last,
/// and what they say is read where it is decoded.
enum EscapeRow {
  /// Where the last escape begins of those that the digit at `place` stands in; nil: another does not follow.
  static func end(around place: Int, in text: ByteView) -> Int? {
    text.withBytes { bytes in
      guard let start = start(around: place, in: bytes) else { return nil }
      var last = start
      while true {
        let length = length(at: last, in: bytes)
        guard length > 0, last &+ length < bytes.count, bytes[last &+ length] == 0x5C else { break }
        last &+= length
      }
      return last > place ? last : nil
    }
  }

  /// Where an escape begins whose number has a digit at `place`.
  @inline(__always)
  private static func start(around place: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    // The sign stands no further away than the digits of an escape are many.
    var i = place &- 1
    let least = max(0, place &- 5)
    while i >= least, bytes[i] != 0x5C {
      guard ASCII.hexValue(bytes[i]) != nil || bytes[i] == 0x78 || bytes[i] == 0x75 else { return nil }
      i &-= 1
    }
    guard i >= least, place &- i > 1, place &- i < length(at: i, in: bytes) else { return nil }
    return i
  }

  /// How long the escape is that begins at a place; zero: none does.
  @inline(__always)
  private static func length(at i: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    guard i &+ 6 <= bytes.count, bytes[i] == 0x5C else { return 0 }
    guard bytes[i &+ 1] == 0x78 || bytes[i &+ 1] == 0x75, ASCII.hexValue(bytes[i &+ 2]) != nil,
      ASCII.hexValue(bytes[i &+ 3]) != nil
    else { return 0 }
    if bytes[i &+ 1] == 0x78 { return 4 }
    return ASCII.hexValue(bytes[i &+ 4]) != nil && ASCII.hexValue(bytes[i &+ 5]) != nil ? 6 : 0
  }
}

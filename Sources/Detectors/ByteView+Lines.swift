import Bytes

extension ByteView {
  /// Where the line begins that `place` is on, or `reach` bytes before it: a line may be as long as the text.
  func startOfLine(of place: Int, within reach: Int) -> Int {
    var start = place
    while start > 0, self[start - 1] != 0x0A, place - start < reach { start -= 1 }
    return start
  }
}

import Bytes

/// The text being read, and where it stands in the outermost one.
struct Source {
  var text: ByteView
  /// The range of the outermost text that carried this one; nil for the outermost itself.
  var carrier: Range<Int>?

  func outer(_ range: Range<Int>) -> Range<Int> { carrier ?? range }

  /// The bytes of `range`, for a name that people will read.
  func excerpt(_ range: Range<Int>) -> String {
    let lower = max(0, min(range.lowerBound, text.count))
    let upper = max(lower, min(range.upperBound, text.count))
    return text[lower..<upper].string.clipped(to: 80)
  }
}

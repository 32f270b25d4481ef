import Bytes

/// Names a finding so that it can be recognised in the next scan: by its rule, its file and what its line says,
/// not by the number of the line.
///
/// What is secret in the line goes in as one byte of its digest: enough to tell nearly every other secret in the
/// same place from it, far too little to find out what it is.
enum Fingerprint {
  static func of(
    rule: String, identity: [UInt8], text: ByteView, range: Range<Int>, secrets: [Range<Int>]
  ) -> String {
    let start = text.lineStart(at: range.lowerBound, limit: limit)
    let end = max(text.lineEnd(at: range.lowerBound, limit: limit), start)
    let hidden = Excerpt.hidden(in: text, start..<end, secrets: secrets)
    var hasher = SHA256()
    hasher.update(rule)
    hasher.update([0])
    hasher.update(identity)
    hasher.update([0])
    var i = start
    for range in hidden where range.overlaps(start..<end) {
      if range.lowerBound > i { add(text[i..<range.lowerBound], to: &hasher) }
      hasher.update([0x02, SHA256.hash(text[range].array)[0]])
      i = min(range.upperBound, end)
    }
    if i < end { add(text[i..<end], to: &hasher) }
    return SHA256.hexText(Array(hasher.finish()[..<16]))
  }

  /// Indentation and line endings are not what the line says.
  private static func add(_ text: ByteView, to hasher: inout SHA256) {
    hasher.update(text.array.filter { !ASCII.isSpace($0) })
  }

  /// How much of a long line counts, to either side.
  private static let limit = 400
}

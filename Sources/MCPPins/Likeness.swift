import Bytes

/// Names that are taken for each other.
enum Likeness {
  /// They differ in one letter, in case, or in the marks between words.
  static func isNear(_ a: String, _ b: String) -> Bool {
    let x = folded(a)
    let y = folded(b)
    if x == y { return a != b }
    // One letter more or less is another word among short ones.
    guard min(x.utf8.count, y.utf8.count) >= 6, abs(x.utf8.count - y.utf8.count) <= 1,
      x.utf8.first == y.utf8.first || x.utf8.last == y.utf8.last
    else { return false }
    return x.editDistance(to: y) <= 1
  }

  private static func folded(_ name: String) -> String {
    String(
      decoding: name.utf8.filter { $0 != 0x5F && $0 != 0x2D && $0 != 0x2E }.map { ASCII.lowercased($0) },
      as: UTF8.self)
  }
}

/// A name that is looked for among many.
///
/// A `switch` over a text compares it with each of its cases in turn. Of a name whose length and first byte are known
/// only those are looked at that have the same.
struct SoughtName {
  private let text: String
  private let count: Int
  private let first: UInt8

  @inline(__always)
  init(_ text: String) {
    self.text = text
    count = text.utf8.count
    first = text.utf8.first ?? 0
  }

  @inline(__always)
  static func ~= (literal: String, name: SoughtName) -> Bool {
    literal.utf8.count == name.count && (literal.utf8.first ?? 0) == name.first && literal == name.text
  }
}

extension String {
  /// What stands behind its last dot, those at its end not counted.
  var lastMember: Substring? {
    guard let last = utf8.lastIndex(where: { $0 != UInt8(ascii: ".") }) else { return nil }
    let end = utf8.index(after: last)
    let dot = utf8[..<end].lastIndex(of: UInt8(ascii: "."))
    return self[(dot.map { utf8.index(after: $0) } ?? startIndex)..<end]
  }
}

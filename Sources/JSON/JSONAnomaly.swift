/// Something that RFC 8259 allows and that different readers understand differently: a favourite way to show
/// the guard one thing and the tool another. The document is still readable; the caller decides.
package struct JSONAnomaly: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A key that an earlier sibling has as well.
    case duplicateKey
    /// A key that differs from an earlier sibling's only in case (see `KeyFold`). Some readers fold it.
    case keyDiffersInCase
    /// Half of a surrogate pair, written as `\uD8xx`: no code point. Decoded as U+FFFD.
    case loneSurrogate
  }

  package let kind: Kind
  /// The key with its quotes, or the escape.
  package let span: Range<Int>
  /// Where the earlier sibling's key begins.
  package let earlier: Int?

  let tree: JSONTree
  let trail: Trail

  /// The first byte concerned.
  package var offset: Int { span.lowerBound }

  /// The way to the member or value concerned.
  package var path: [JSONStep] { trail.path(in: tree) }

  /// One line that quotes nothing from the text.
  package var message: String {
    let first = earlier.map { " (at byte \($0))" } ?? ""
    switch kind {
    case .duplicateKey:
      return "the key at byte \(offset) occurs before in the same object\(first)"
    case .keyDiffersInCase:
      return "the key at byte \(offset) differs only in case from one before in the same object\(first)"
    case .loneSurrogate:
      return "the escape at byte \(offset) is half of a surrogate pair and stands for no character"
    }
  }
}

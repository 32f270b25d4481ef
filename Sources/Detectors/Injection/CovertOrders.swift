import Bytes
import Text

extension TextKind {
  /// Whether it holds what agents are told to do: rules, skills, comments.
  var mayInstruct: Bool { self == .code || self == .document }
}

/// Where a file asks its reader to keep something quiet, or speaks to one that is no person.
///
/// Files are full of orders, and of attacks that are quoted, tested for and written about: only what stands near such
/// words is judged, and nothing that stands in a string.
enum CovertOrders {
  /// So much of a source file is read: trees of them are scanned, and whoever writes to an agent writes where it looks.
  private static let head = 4 << 10
  private static let reach = 500

  static func parts(of text: ByteView, _ kind: TextKind) -> [Range<Int>] {
    let whole = 0..<(kind == .code ? min(text.count, head) : text.count)
    var parts: [Range<Int>] = []
    for place in Concept.discretion(in: text, startingIn: whole)
    where !HiddenMarkup.isInString(place, in: text) {
      let start = max(0, place - reach)
      let end = min(text.count, place + reach)
      if let last = parts.last, last.upperBound >= start {
        parts[parts.count - 1] = last.lowerBound..<end
      } else {
        parts.append(start..<end)
      }
    }
    return parts
  }
}

import Bytes
import Text

/// Rules that are kept: `make sure it aligns with our ethical guidelines`. The names of a model's limits stand among the words
/// for having none, since hardly anybody else names them.
enum Respected {
  private static let reach = 40

  static func isKept(_ rules: Range<Int>, in text: ByteView) -> Bool {
    guard names.contains(where: { text[rules].asciiLowercased.starts(with: $0) }) else { return false }
    let before = text[max(0, rules.lowerBound - reach)..<rules.lowerBound].asciiLowercased
    guard let keeping = keeping.lazy.compactMap({ before.firstRange(of: $0) }).first else { return false }
    let between = before[keeping.upperBound...]
    guard between.count <= 24, !between.contains(". "), !between.contains(" no ") else { return false }
    return !denials.contains { before[..<keeping.lowerBound].contains($0) }
  }

  private static let names: [StaticString] = ["ethical ", "moral ", "safety ", "content ", "usage "]
  private static let keeping: [StaticString] = [
    "aligns with", "aligned with", "align with", "adheres to", "adhere to", "adhering to", "in line with",
    "complies with", "comply with", "complying with", "consistent with", "according to", "respects",
    "respecting",
    "follows ", "within ",
  ]
  private static let denials: [StaticString] = [
    "without", "not ", "n't ", "never", "instead", "longer", "rather", "stop", "no need", "free",
  ]
}

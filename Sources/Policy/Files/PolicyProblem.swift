import Bytes
import Verdict

/// Something in a policy file that cannot be obeyed as it stands. Never guessed at.
package struct PolicyProblem: Error, Sendable, Equatable {
  package let file: String
  /// From 1; nil: the file as a whole.
  package let line: Int?
  package let column: Int?
  /// One line.
  package let what: String

  package init(file: String, line: Int? = nil, column: Int? = nil, what: String) {
    self.file = file
    self.line = line
    self.column = column
    self.what = what
  }

  /// `FILE:LINE:COLUMN: what`, as editors and terminals make links of it.
  package var message: String {
    var place = file.escapedForOneLine
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    return place + ": " + what
  }
}

/// Words of a small vocabulary, and what somebody probably meant who wrote another one.
package enum Vocabulary {
  /// `"seveirty" is not known here (did you mean "severity"?)`
  package static func unknown(_ word: String, among known: [String], as kind: String) -> String {
    let shown = word.shortened(to: 40).escapedForOneLine
    if let near = nearest(to: word, among: known) {
      return "\(kind) \"\(shown)\" is not known (did you mean \"\(near)\"?)"
    }
    return "\(kind) \"\(shown)\" is not known; there \(known.count == 1 ? "is" : "are") \(list(known))"
  }

  package static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The nearest word that differs in less than half of its letters, three at most.
  package static func nearest(to word: String, among known: [String]) -> String? {
    var best: (word: String, distance: Int)?
    let written = word.asciiLowercased
    for candidate in known {
      let distance = written.editDistance(to: candidate.asciiLowercased)
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= 3, 2 * best.distance <= best.word.utf8.count else { return nil }
    return best.word
  }
}

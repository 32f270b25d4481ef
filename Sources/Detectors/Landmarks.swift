import Bytes
import Text

/// Where detectors begin to look in a reading: what tokens begin with, names of credentials, secrets and the programs that
/// could take them away. Found in one pass for all of them.
struct Landmarks: Sendable {
  /// In ascending order, with the tags of `TokenForms`.
  let hits: [LiteralScanner.Hit]
  /// Rows of letters and digits that could be tokens without a mark.
  let runs: [Range<Int>]

  init(_ reading: Reading) {
    var runs: [Range<Int>] = []
    hits = Self.forms.scanner.hits(in: reading.bytes, reading.survey) { bytes, run in
      if ProviderToken.mayBeHeadless(bytes, run) || SealedToken.mayStand(bytes, in: run) { runs.append(run) }
    }
    self.runs = runs
  }

  /// In words and inside of them: `dbPassword`, `PGPASSWORD`, `ghp_…`.
  static let forms = TokenForms()
}

import Agents
import Bytes
import JSON
import Verdict

/// A finding and the bytes of the file that it is about.
struct Located {
  var finding: Finding
  var range: Range<Int>
  /// Which part of a structured file.
  var field: String?

  /// A finding about a text that was judged as it stands.
  init(_ finding: Finding, in text: ByteView) {
    self.finding = finding
    range = (finding.location?.range ?? 0..<text.count).clamped(to: 0..<text.count)
  }

  init(_ finding: Finding, range: Range<Int>, field: String?) {
    self.finding = finding
    self.range = range
    self.field = field
  }

  /// A finding about a text inside a document: its place there.
  init(_ finding: Finding, in document: JSONDocument) {
    self.finding = finding
    let path = finding.location?.path ?? FieldPath()
    field = path.description
    guard let value = document.root.value(at: path.jsonSteps) else {
      range = document.root.span
      return
    }
    if let text = value.asString {
      range = finding.location?.range.map { text.sourceRange(ofDecoded: $0) } ?? text.inside
    } else {
      range = value.span
    }
  }

  /// Its very words must not be shown. What a command would do with secrets is no secret.
  var isSecret: Bool {
    finding.rule.hasPrefix("SEC-") && (finding.category == "secrets" || finding.category == "pii")
  }
}

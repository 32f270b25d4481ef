import JSON
import Verdict

extension AnswerRequest {
  /// The value at `keys` with everything that was found in it taken out, in the value's own shape and with
  /// every other byte as it was. nil if there is nothing to take out.
  ///
  /// A secret loses just its own characters; a text that carries instructions is withheld whole, since half
  /// of it would still speak.
  func redacted(_ keys: String..., findings: [Finding], decision: String) -> [UInt8]? {
    guard let document, let value = document.root.value(at: keys.map { JSONStep.key($0) }) else { return nil }
    let place = keys.map { FieldPath.Step.key($0) }
    var whole: [Range<Int>: String] = [:]
    var parts: [(Range<Int>, String)] = []
    for finding in findings {
      guard let location = finding.location, location.path.steps.starts(with: place),
        let string = document.root.value(at: location.path.jsonSteps)?.asString
      else { continue }
      if finding.category == "secrets" || finding.category == "pii", let range = location.range {
        parts.append((string.sourceRange(ofDecoded: range), "[redacted: \(finding.rule)]"))
      } else {
        whole[string.span] = "[withheld by Sentinel: \(finding.rule), decision \(decision)]"
      }
    }
    guard !whole.isEmpty || !parts.isEmpty else { return nil }
    let start = value.span.lowerBound
    func inValue(_ range: Range<Int>) -> Range<Int> { range.lowerBound - start..<range.upperBound - start }
    var splice = JSONSplice(value.raw)
    for (range, text) in whole { splice.replace(inValue(range), withString: text) }
    var end = -1
    for (range, text) in parts.sorted(by: { $0.0.lowerBound < $1.0.lowerBound })
    where range.lowerBound >= end && !whole.keys.contains(where: { $0.contains(range.lowerBound) }) {
      splice.replace(inValue(range), with: Array(text.utf8))
      end = range.upperBound
    }
    return try? splice.result()
  }
}

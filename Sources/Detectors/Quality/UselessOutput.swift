import Bytes
import Text
import Verdict

extension Detector {
  /// QLT-01: answers that nobody can work with. Nothing here does harm, so it is for the profile `all` alone.
  static let uselessOutput = Detector(id: "QLT-01", isForAll: true) { inspection, findings in
    guard inspection.kind == .toolResult || inspection.kind == .message else { return }
    findings += UselessOutput.findings(in: inspection.text)
  }
}

/// Blank, repeated, unfinished, cut off or endless text.
enum UselessOutput {
  private static func rule(_ id: StaticString, _ title: StaticString) -> Rule {
    Rule(
      id: id, severity: .low, category: "quality", title: title,
      why: "An agent that takes it for an answer goes on from nothing.",
      instead: "Ask again, or look at the call that gave it.")
  }

  /// More than this at once is no answer to read.
  static let endless = 1 << 20

  static func findings(in text: ByteView) -> [Finding] {
    let all = 0..<text.count
    if text.allSatisfy({ ASCII.isSpace($0) }) {
      return [rule("QLT-01.blank", "The text is blank").finding(at: all, evidence: nil)]
    }
    var found: [Finding] = []
    if text.count > endless {
      found.append(rule("QLT-01.unbounded", "The text is endless").finding(at: all, evidence: nil))
    }
    if let line = repeatedLine(in: text) {
      found.append(
        rule("QLT-01.repetition", "The text says the same thing over and over").finding(
          at: line, evidence: Evidence(plain: text[line].string.shortened(to: 60))))
    }
    if let hit = unfinished.hits(in: text).first {
      found.append(
        rule("QLT-01.placeholder", "The text has a part that was left to fill in").finding(
          at: hit.range, evidence: Evidence(plain: text[hit.range].string)))
    }
    if let end = cutOff(text) {
      found.append(rule("QLT-01.truncated", "The text is cut off").finding(at: end, evidence: nil))
    }
    return found
  }

  /// A line of some length that stands there twelve times in a row.
  private static func repeatedLine(in text: ByteView) -> Range<Int>? {
    var previous = 0..<0
    var count = 1
    var start = 0
    while start < text.count {
      var end = start
      while let byte = text.at(end), byte != 0x0A { end += 1 }
      if end - start >= 8, previous.count == end - start, text[previous] == text[start..<end] {
        count += 1
        if count == 12 { return start..<end }
      } else {
        count = 1
      }
      previous = start..<end
      start = end + 1
    }
    return nil
  }

  /// A block of code or a bracket that was opened and never closed, or a note that says so.
  private static func cutOff(_ text: ByteView) -> Range<Int>? {
    let tail = max(0, text.count - 64)..<text.count
    let end = text[tail]
    for mark in [
      "[truncated]", "… (truncated)", "...[output truncated]", "<response clipped>", "[output truncated]",
    ]
    where end.contains(mark) {
      return tail
    }
    return nil
  }

  private static let unfinished = LiteralScanner([
    (
      0,
      """
      todo: implement|[insert |<insert |your code here|... rest of the code|// rest of code|# rest of the code|lorem ipsum dolor\
      |implementation goes here|remaining code unchanged
      """
    )
  ])
}

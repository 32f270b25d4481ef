import Bytes
import Text

/// What an attacker could have a model do: `a malicious README could make the agent read … without the user noticing`.
///
/// An advisory names the deed and asks nobody for it: the sentence says that it is possible, or that an attack does it, and a
/// model in the third person does it. Whoever speaks to the reader in the same sentence is no advisory.
struct Possibility {
  let sentence: ByteView
  /// What stands before it, where that counts.
  var before = ByteView([UInt8]())

  /// `until`: where the deed ends in the sentence.
  func isTold(until end: Int) -> Bool {
    guard !Self.spoken.contains(where: { sentence.contains($0) }) else { return false }
    if answersQuestion { return true }
    let before = sentence[..<max(0, min(end, sentence.count))]
    return Self.causing.contains { cause in
      guard let place = before.firstRange(of: cause) else { return false }
      let rest = before[place.upperBound...]
      guard Self.models.contains(where: { rest.starts(with: $0) }) else { return false }
      let head = before[..<place.lowerBound]
      return Self.modals.contains { head.ends(with: $0) }
        || Self.attacks.contains { head.contains($0) || self.before.contains($0) }
    }
  }

  /// `**What could such a text ask for?** To run a command, to keep quiet about it.`
  private var answersQuestion: Bool {
    var end = before.count
    while end > 0, before[end - 1] == 0x20 || before[end - 1] == UInt8(ascii: "*") { end -= 1 }
    guard end > 0, before[end - 1] == UInt8(ascii: "?"), statement.starts(with: "to ") else {
      return false
    }
    let question = before[before.startOfLine(of: end, within: 120)..<end]
    return Self.modals.contains { question.contains($0) } && Self.askers.contains { question.contains($0) }
  }

  /// The sentence without the marks that make a question before it bold.
  private var statement: ByteView {
    var start = 0
    while let byte = sentence.at(start), byte == UInt8(ascii: "*") || byte == 0x20 { start += 1 }
    return sentence[start...]
  }

  private static let askers: [StaticString] = ["what ", "attacker", "text", "injection", "document", "page"]

  /// Words that turn to somebody.
  private static let spoken: [StaticString] = [
    " you ", "your ", "you'", " must ", " please", "important:", " this file", " this skill", " this rule",
    " always ", " now ",
  ]
  private static let causing: [StaticString] = [
    "make ", "makes ", "made ", "cause ", "causes ", "trick ", "tricks ", "lead ", "get ", "tell ", "tells ",
    "ask ", "asks ", "instruct ", "instructs ", "order ", "orders ", "persuade ", "let ", "lets ", "have ",
  ]
  private static let models: [StaticString] = [
    "the agent ", "the model ", "the assistant ", "an agent ", "a model ", "an assistant ", "the llm ",
    "an llm ", "the ai ", "agents ", "models ", "assistants ", "coding agents ", "the coding agent ",
  ]
  private static let modals: [StaticString] = [
    " could ", " can ", " may ", " might ", " would ", " able to ", " allowed to ", " tries to ", " try to ",
    " used to ",
  ]
  /// What does it, named before.
  private static let attacks: [StaticString] = [
    "attack", "injection", "poison", "malicious", "hostile", "crafted", "tool's description", "hidden order",
    "<important>", "threat", "exploit", "adversar",
  ]
}

extension Mention {
  func isPossible(_ mark: Range<Int>) -> Bool {
    guard kind == .toolResult, !mark.isEmpty else { return false }
    let whole = sentence(around: mark.upperBound - 1..<mark.upperBound)
    guard whole.lowerBound <= mark.lowerBound else { return false }
    return Possibility(sentence: lowered(whole)).isTold(until: mark.upperBound - whole.lowerBound)
  }
}

import Bytes
import Text

/// Ideas that mean something together when they stand close enough to each other, in any order, since
/// languages differ in theirs. Weights are in hundredths of what convinces on its own, and never negative:
/// a text that could talk a detector down would be written by every attacker.
struct Signal: Sendable {
  enum Family: Sendable, CaseIterable {
    case injection, jailbreak, exfiltration, poisoning, retrieval
    /// What adds to the others where somebody else speaks to the model. Persons do nothing else.
    case addressed
    /// What adds to a jailbreak in what a person types, and is said of models all day in what others write.
    case spoken
    /// What counts in files as well, which instruct and document and may hold anything else.
    case covert
    /// What means little by itself, in what a person types and in what a tool answers: see `hints`.
    case hintInPrompt, hintInResult

    /// Within how many bytes signals add up.
    var window: Int {
      switch self {
      case .jailbreak, .spoken, .hintInPrompt, .hintInResult: 1_500
      default: 600
      }
    }
  }

  /// How the words have to stand to each other, besides being near.
  enum Fit: Sendable {
    case near
    /// In one sentence.
    case sentence
    /// In one sentence, and the second right before the third.
    case phrase
    /// In one sentence, and the second before the third.
    case owned
    /// In one sentence, and the third last.
    case toward
    /// In one sentence, and in the order given.
    case inOrder
    /// In different words.
    case apart
  }

  let id: StaticString
  let family: Family
  let weight: Int
  /// At most so many bytes from the start of the first to the end of the last.
  let span: Int
  /// Two or three; the same one twice for a single idea.
  let first: Concept
  let second: Concept
  let third: Concept
  let fit: Fit

  init(
    _ id: StaticString, _ family: Family, _ weight: Int, within span: Int, _ first: Concept,
    _ second: Concept? = nil, _ third: Concept? = nil, _ fit: Fit = .near
  ) {
    self.id = id
    self.family = family
    self.weight = weight
    self.span = span
    self.first = first
    self.second = second ?? first
    self.third = third ?? second ?? first
    self.fit = fit
  }

  /// Whether it is told by whom is spoken to.
  var isToMachine: Bool {
    switch first {
    case .address, .called, .machineCalled, .machine, .toModel, .turnedTo, .readerOfThis, .fakeSystem,
      .chatMarker,
      .fakeTurn:
      true
    default: false
    }
  }

  /// Whether it says no more than that something former does not count.
  var isTakenBack: Bool {
    guard first == .override || first == .overrideAll else { return false }
    return Self.isBack(second, first) && Self.isBack(third, first)
  }

  private static func isBack(_ concept: Concept, _ first: Concept) -> Bool {
    switch concept {
    case .target, .prior, .former, .all: true
    default: concept == first
    }
  }

  static let all: [Signal] =
    override + takenOver + authority + addressed + turned + favours + covert + leak + piecewise + guarded
    + strangers + games + demands + letters + jailbreak + manners + detours + notes
    + exfiltration + poisoning + retrieval + hints

  /// From here on all are hints.
  static let firstHint = all.count - hints.count

  /// Whether at least half of the weight of these is about the model's own prompt.
  static func isMostlyLeak(_ signals: [Int]) -> Bool {
    var leak = 0
    var other = 0
    for index in signals {
      let signal = all[index]
      if signal.first == .leak || signal.first == .piecewise {
        leak += signal.weight
      } else {
        other += signal.weight
      }
    }
    return leak > 0 && leak >= other
  }
}

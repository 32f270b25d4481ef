import Bytes
import Text

/// Ideas that mean something together when they stand close enough to each other, in any order, since
/// languages differ in theirs. Weights are in hundredths of what convinces on its own, and never negative:
/// a text that could talk a detector down would be written by every attacker.
struct Signal: Sendable {
  enum Family: Sendable, CaseIterable {
    case injection, jailbreak, exfiltration, poisoning, retrieval

    /// Within how many bytes signals add up.
    var window: Int { self == .jailbreak ? 1_500 : 600 }
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

  init(
    _ id: StaticString, _ family: Family, _ weight: Int, within span: Int, _ first: Concept,
    _ second: Concept? = nil, _ third: Concept? = nil
  ) {
    self.id = id
    self.family = family
    self.weight = weight
    self.span = span
    self.first = first
    self.second = second ?? first
    self.third = third ?? second ?? first
  }

  static let all: [Signal] = injection + jailbreak + exfiltration + poisoning + retrieval

  /// Whether at least half of the weight of these is about the model's own prompt.
  static func isMostlyLeak(_ signals: [Int]) -> Bool {
    var leak = 0
    var other = 0
    for index in signals {
      let signal = all[index]
      if signal.first == .leak { leak += signal.weight } else { other += signal.weight }
    }
    return leak > 0 && leak >= other
  }

  /// For each concept the signals it takes part in, as places in `all`.
  static let byConcept: [[Int]] = {
    var table = [[Int]](repeating: [], count: Concept.allCases.count)
    for (index, signal) in all.enumerated() {
      table[signal.first.rawValue].append(index)
      if signal.second != signal.first { table[signal.second.rawValue].append(index) }
      if signal.third != signal.second, signal.third != signal.first {
        table[signal.third.rawValue].append(index)
      }
    }
    return table
  }()
}

extension Signal {
  fileprivate static let injection: [Signal] = [
    Signal("override-prior-rules", .injection, 100, within: 64, .override, .prior, .target),
    Signal("override-your-rules", .injection, 70, within: 48, .override, .yours, .target),
    Signal("override-all-rules", .injection, 50, within: 40, .override, .all, .target),
    Signal("override-everything", .injection, 50, within: 80, .overrideAll),
    Signal("override-then-task", .injection, 50, within: 200, .overrideAll, .newTask),
    Signal("override-then-say", .injection, 50, within: 200, .overrideAll, .sayOnly),
    Signal("override-then-leak", .injection, 30, within: 200, .overrideAll, .systemPrompt),
    Signal("override-near-task", .injection, 40, within: 160, .override, .newTask),
    Signal("new-task", .injection, 15, within: 80, .newTask),
    Signal("chat-marker", .injection, 40, within: 80, .chatMarker),
    Signal("marker-override", .injection, 60, within: 240, .chatMarker, .override),
    Signal("marker-conceal", .injection, 60, within: 240, .chatMarker, .conceal),
    Signal("marker-unlimited", .injection, 60, within: 240, .chatMarker, .unlimited),
    Signal("marker-leak", .injection, 50, within: 240, .chatMarker, .systemPrompt),
    Signal("system-override", .injection, 50, within: 160, .fakeSystem, .override),
    Signal("system-conceal", .injection, 60, within: 240, .fakeSystem, .conceal),
    Signal("system-unlimited", .injection, 50, within: 200, .fakeSystem, .unlimited),
    Signal("system-first", .injection, 50, within: 200, .fakeSystem, .first),
    Signal("system-task", .injection, 50, within: 160, .fakeSystem, .newTask),
    Signal("system-secret", .injection, 40, within: 200, .fakeSystem, .send, .secret),
    Signal("conceal", .injection, 50, within: 80, .conceal),
    Signal("conceal-send", .injection, 50, within: 300, .conceal, .send),
    Signal("conceal-secret", .injection, 40, within: 300, .conceal, .secret),
    Signal("conceal-first", .injection, 50, within: 300, .conceal, .first),
    Signal("to-model", .injection, 20, within: 80, .toModel),
    Signal("to-model-override", .injection, 60, within: 240, .toModel, .override),
    Signal("to-model-first", .injection, 80, within: 300, .toModel, .first),
    Signal("to-model-say", .injection, 50, within: 300, .toModel, .sayOnly),
    Signal("to-model-conceal", .injection, 60, within: 300, .toModel, .conceal),
    Signal("to-model-send", .injection, 50, within: 300, .toModel, .send, .secret),
    Signal("override-then-role", .injection, 30, within: 200, .overrideAll, .role),
    Signal("override-then-persona", .injection, 40, within: 300, .override, .persona),
    Signal("leak-prompt", .injection, 50, within: 60, .leak, .systemPrompt),
    Signal("leak-your-prompt", .injection, 40, within: 60, .leak, .yours, .systemPrompt),
    Signal("first-secret", .injection, 50, within: 200, .first, .secret),
    Signal("send-secret", .injection, 50, within: 160, .send, .secret, .sink),
    Signal("decode-and-obey", .injection, 40, within: 80, .decodeAndObey),
    Signal("authority-unlimited", .injection, 50, within: 200, .authority, .unlimited),
    Signal("authority-conceal", .injection, 50, within: 200, .authority, .conceal),
  ]

  fileprivate static let jailbreak: [Signal] = [
    Signal("role-persona", .jailbreak, 60, within: 160, .role, .persona),
    Signal("role-unlimited", .jailbreak, 60, within: 200, .role, .unlimited),
    Signal("persona-unlimited", .jailbreak, 60, within: 300, .persona, .unlimited),
    Signal("persona-refusal", .jailbreak, 40, within: 400, .persona, .refusal),
    Signal("persona-comply", .jailbreak, 30, within: 400, .persona, .comply),
    Signal("persona-double", .jailbreak, 60, within: 400, .persona, .doubleAnswer),
    Signal("role-double", .jailbreak, 30, within: 400, .role, .doubleAnswer),
    Signal("role-refusal", .jailbreak, 35, within: 300, .role, .refusal),
    Signal("role-forbidden", .jailbreak, 30, within: 300, .role, .forbidden, .comply),
    Signal("unlimited-comply", .jailbreak, 40, within: 200, .unlimited, .comply),
    Signal("unlimited-refusal", .jailbreak, 40, within: 300, .unlimited, .refusal),
    Signal("unlimited-forbidden", .jailbreak, 40, within: 200, .unlimited, .forbidden),
    Signal("unlimited-vendor", .jailbreak, 40, within: 200, .unlimited, .vendor),
    Signal("refusal-comply", .jailbreak, 40, within: 300, .refusal, .comply),
    Signal("refusal-forbidden", .jailbreak, 30, within: 300, .refusal, .forbidden),
    Signal("vendor-role", .jailbreak, 20, within: 120, .vendor, .role),
    Signal("vendor-persona", .jailbreak, 40, within: 200, .vendor, .persona),
    Signal("forced-opening", .jailbreak, 30, within: 80, .forcedOpening),
    Signal("opening-forbidden", .jailbreak, 30, within: 400, .forcedOpening, .forbidden),
    Signal("opening-unlimited", .jailbreak, 40, within: 400, .forcedOpening, .unlimited),
    Signal("opening-double", .jailbreak, 40, within: 400, .forcedOpening, .doubleAnswer),
    Signal("opening-refusal", .jailbreak, 30, within: 400, .forcedOpening, .refusal),
    Signal("puppet-policy", .jailbreak, 60, within: 200, .puppetPolicy),
    Signal("story-forbidden", .jailbreak, 5, within: 300, .fiction, .forbidden),
    Signal("story-unlimited", .jailbreak, 15, within: 300, .fiction, .unlimited),
    Signal("story-refusal", .jailbreak, 10, within: 300, .fiction, .refusal),
    Signal("vendor-refusal", .jailbreak, 20, within: 200, .vendor, .refusal),
    Signal("forbidden-comply", .jailbreak, 15, within: 200, .forbidden, .comply),
    Signal("override-unlimited", .jailbreak, 40, within: 200, .override, .unlimited),
    Signal("double-unlimited", .jailbreak, 30, within: 400, .doubleAnswer, .unlimited),
    Signal("role-override-rules", .jailbreak, 40, within: 300, .role, .override, .target),
  ]

  fileprivate static let exfiltration: [Signal] = [
    Signal("carry-loot", .exfiltration, 70, within: 140, .carrier, .loot),
    Signal("send-loot", .exfiltration, 60, within: 160, .send, .loot, .sink),
    Signal("send-secret-away", .exfiltration, 40, within: 160, .send, .secret, .sink),
    Signal("carry-to-sink", .exfiltration, 20, within: 160, .carrier, .loot, .sink),
  ]

  /// What only counts in what a tool says of itself.
  fileprivate static let poisoning: [Signal] = [
    Signal("reads-loot", .poisoning, 50, within: 80, .loot),
    Signal("loot-first", .poisoning, 40, within: 200, .loot, .first),
    Signal("shadows-tools", .poisoning, 50, within: 80, .shadowing),
    Signal("shadows-by-system", .poisoning, 40, within: 160, .shadowing, .fakeSystem),
    Signal("speaks-to-model", .poisoning, 40, within: 80, .toModel),
    Signal("hides-from-person", .poisoning, 60, within: 80, .conceal),
    Signal("sends-secrets", .poisoning, 50, within: 200, .send, .secret, .sink),
  ]

  /// What only counts in what was found or fetched: a passage that speaks to whoever retrieves it.
  fileprivate static let retrieval: [Signal] = [
    Signal("outranks", .retrieval, 50, within: 80, .outranks),
    Signal("outranks-model", .retrieval, 40, within: 300, .outranks, .toModel),
    Signal("outranks-say", .retrieval, 40, within: 300, .outranks, .sayOnly),
    Signal("outranks-later", .retrieval, 40, within: 300, .outranks, .first),
    Signal("model-later", .retrieval, 40, within: 240, .toModel, .first),
    Signal("planted-answer", .retrieval, 60, within: 160, .plantedAnswer),
    Signal("later-say", .retrieval, 30, within: 200, .first, .sayOnly),
  ]
}

import Bytes
import Text
import Verdict

/// What a text is for. The same words are an attack in a tool's answer and a subject in a manual.
package enum TextKind: Sendable, CaseIterable {
  /// A person's words to the model.
  case prompt
  /// What a tool answered.
  case toolResult
  /// The content of a file being written.
  case code
  /// Prose meant for people: a manual, a README.
  case document
  /// What a tool says of itself.
  case description
  /// What a tool is called with: arguments, URLs, queries.
  case arguments
  /// A shell command, which is judged by what it does elsewhere; here only by what it carries.
  case command
  /// The agent's own words.
  case message

  /// Whether the model will take these words in.
  var isHeard: Bool {
    switch self {
    case .prompt, .toolResult, .description: true
    case .code, .document, .arguments, .command, .message: false
    }
  }

  /// Whether the agent says it, to a tool or to a person.
  var isSentByAgent: Bool { self == .arguments || self == .command || self == .message }

  /// Whether what its words say is judged, and not only what stands in it.
  var isSpoken: Bool {
    switch self {
    case .prompt, .toolResult, .description, .arguments, .message: true
    case .code, .document, .command: false
    }
  }
}

/// How much to look for.
package enum Profile: Sendable {
  /// What could do harm: secrets, injection, hidden text, personal data, data on its way out.
  case security
  /// That, and what only makes an answer useless: blank, cut off, repeated, left as a form to fill in.
  case all
}

/// What text carries: the inspectors of words, as `Commands` are those of actions.
package enum Detectors {
  /// Everything suspicious in `text`, the worst first. Every finding names bytes of `text`; its field path
  /// is empty, for the caller knows where the text stood.
  ///
  /// - Parameter isAlsoHeard: Whether another model will hear these words, too: then what would steer it counts as it
  ///   does in a tool's answer.
  package static func inspect(
    _ text: ByteView, as kind: TextKind, profile: Profile = .security, isAlsoHeard: Bool = false
  ) -> [Finding] {
    guard !text.isEmpty else { return [] }
    if text.count > AbridgedText.shortest, let short = AbridgedText(text) {
      return inspect(short, of: text, as: kind, profile: profile, isAlsoHeard: isAlsoHeard)
    }
    // Where words count, only secrets can be told by how a text looks, and soon to look for them costs less.
    let longest = kind.isSpoken ? Glance.longestSpoken : Glance.longest
    var glance = text.count <= longest ? Glance(text) : .everything
    if kind.isSpoken { glance.formUnion([.personal, .urls, .readings]) }
    // One escape is enough to end a comment.
    if kind == .code, !glance.contains(.readings), text.contains("\\u") { glance.insert(.readings) }
    if kind.mayInstruct { glance.insert(.orders) }
    if isAlsoHeard { glance.formUnion([.personal, .urls, .readings]) }
    return glance.isEmpty
      ? [] : inspect(text, as: kind, profile: profile, isAlsoHeard: isAlsoHeard, for: glance)
  }

  static func inspect(
    _ text: ByteView, as kind: TextKind, profile: Profile, isAlsoHeard: Bool = false, for glance: Glance
  ) -> [Finding] {
    let layers =
      glance.contains(.readings)
      ? Layers(text, forWords: kind.isHeard || kind == .arguments || isAlsoHeard) : Layers(asGiven: text)
    let landmarks = glance.contains(.credentials) ? Landmarks(layers.given) : nil
    let inspection = Inspection(text: text, kind: kind, layers: layers, landmarks: landmarks)
    var findings: [Finding] = []
    for detector in registry
    where !detector.needs.isDisjoint(with: glance) && (profile == .all || !detector.isForAll) {
      detector.inspect(inspection, &findings)
    }
    if isAlsoHeard {
      var heard: [Finding] = []
      let inspection = Inspection(text: text, kind: .toolResult, layers: layers, landmarks: landmarks)
      for detector in steering { detector.inspect(inspection, &heard) }
      if !heard.isEmpty { findings += heard.filter { $0.category == "injection" } }
    }
    return worstFirst(findings)
  }

  static func worstFirst(_ findings: [Finding]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    return findings.enumerated()
      .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
  }

  /// Those that tell what would steer a model.
  private static let steering: [Detector] = [.promptInjection, .codeInjection, .promptTemplateLeakage]

  /// One line a detector.
  static let registry: [Detector] = [
    .credentialExposure, .adversarialUnicode, .promptInjection, .dataExfiltration, .codeInjection,
    .piiLeakage,
    .promptTemplateLeakage, .uselessOutput,
  ]
}

/// One detector: its id, when it is wanted, and what it does.
struct Detector: Sendable {
  let id: StaticString
  /// Without this in a text there is nothing to find.
  var needs: Glance = .readings
  /// Whether it belongs to the profile `all` alone.
  var isForAll = false
  let inspect: @Sendable (Inspection, inout [Finding]) -> Void
}

/// A text under inspection, with everything detectors share.
final class Inspection: Sendable {
  let text: ByteView
  let kind: TextKind
  let layers: Layers
  /// Of the text as given; nil where it holds no credential.
  let landmarks: Landmarks?
  /// Which groups of words it may hold.
  let signs: Signs

  init(text: ByteView, kind: TextKind, layers: Layers, landmarks: Landmarks? = nil) {
    self.text = text
    self.kind = kind
    self.layers = layers
    self.landmarks = landmarks
    signs = Signs(of: text, kind)
  }
}

/// What a detector says, whatever it found: the words of a finding without its place.
struct Rule: Sendable {
  var id: StaticString
  var severity: Severity
  var category: StaticString
  var title: StaticString
  var why: StaticString
  var instead: StaticString

  func finding(
    at range: Range<Int>, evidence: Evidence?, severity: Severity? = nil, title: String? = nil
  ) -> Finding {
    Finding(
      rule: id.description, severity: severity ?? self.severity, category: category.description,
      title: title ?? self.title.description, why: why.description, instead: instead.description,
      location: Location(path: FieldPath(), range: range), evidence: evidence)
  }
}

import ShellMeaning
import Verdict

/// What a group of programs does. One file a family; listed once in `Families.all`.
protocol Family: Sendable {
  /// The category of its findings: `git`, `files`, `kubernetes`.
  static var category: String { get }
  /// The programs it understands, by last path component. Looked up before anything else runs.
  static var programs: [String] { get }
  /// Every rule it can apply.
  static var rules: [Rule] { get }
  /// Says what `invocation` would do. Called only for the programs named above.
  static func judge(_ invocation: Invocation, _ context: inout Judgement)
}

/// The desk a family writes its findings to.
struct Judgement {
  private let grounds: Grounds
  var scene: Scene { grounds.scene }
  /// The scene's folders, taken apart once.
  var surroundings: Surroundings { grounds.surroundings }
  /// Of the family that speaks now. A rule that stands for an effect keeps its own (see `report`).
  var category: String
  private(set) var findings: [Finding] = []
  /// What earlier parts of the command did.
  var memory = Memory() { didSet { memoryChanges &+= 1 } }
  /// How often it was set.
  private(set) var memoryChanges = 0
  /// nil: as long as there are few words, asking again is cheaper than remembering.
  private(set) var places: KnownPlaces?
  /// How many languages this code is nested in: shell in Python in shell …
  var depth = 0
  /// Beyond this many nobody reads on, and only what is worst is still kept.
  private static let mostFindings = 256
  /// Steps that readers of foreign code may still take, all of them together.
  private var budget = 400_000
  private static let stepsBehindTheDepth = 40_000

  init(grounds: Grounds, category: String) {
    self.grounds = grounds
    self.category = category
  }

  /// Makes ready for all that `meaning` holds.
  mutating func prepare(for meaning: Meaning) {
    guard places == nil else { return }
    let isLong =
      meaning.invocations.count > 8
      || meaning.invocations.contains { $0.arguments.count > KnownPlaces.fewWords }
    if isLong { places = KnownPlaces() }
  }

  /// Takes one step, or several at once, if one is left.
  @discardableResult
  mutating func spend(_ steps: Int = 1) -> Bool {
    budget -= steps
    return budget > 0
  }

  mutating func limitSteps(to most: Int) { budget = min(budget, most) }

  /// Some code was not read: there was more of it than steps, or it was nested too deep.
  var skipsCode: Bool { isOutOfSteps || isTooDeep }
  var isOutOfSteps: Bool { budget <= 0 }
  private var isTooDeep = false
  /// How deep readers of foreign code are nested in brackets, all of them together: each level lies on the stack.
  var codeDepth = 0

  /// Takes one step into code nested `depth` deep, if that is allowed; that it was not is kept.
  mutating func descend(_ depth: Int, of deepest: Int) -> Bool {
    guard depth < deepest else {
      // That it is blocked for this is settled; what else is in there gets a look.
      if !isTooDeep { budget = min(budget, Self.stepsBehindTheDepth) }
      isTooDeep = true
      spend()
      return false
    }
    return spend()
  }

  /// Takes back what was found since there were `count` findings, but for what is grave.
  mutating func forgetMild(since count: Int) {
    guard findings.count > count else { return }
    findings = findings.prefix(count) + findings.dropFirst(count).filter { $0.severity >= .high }
  }

  /// Takes back what was found of secrets at `range`.
  mutating func withdraw(at range: Range<Int>) {
    findings.removeAll {
      $0.location?.range == range
        && ["kubernetes.read-secret", "cloud.read-secret", "secrets.store"].contains($0.rule)
    }
  }

  mutating func raiseSecret(at range: Range<Int>) {
    for k in findings.indices
    where findings[k].location?.range == range && findings[k].rule == "kubernetes.read-secret" {
      findings[k].severity = max(findings[k].severity, .high)
    }
  }

  /// Takes over what was found in code inside this code.
  mutating func adopt(_ more: [Finding]) { findings.append(contentsOf: more) }

  /// Reports `rule` on `target` at `range` of the command's text. `severity` where the context makes it worse
  /// or better than the rule's own; `.none` and `.low` are dropped by policy, not here.
  mutating func report(
    _ rule: Rule, on target: String = "", severity: Severity? = nil, at range: Range<Int>,
    program: String? = nil, paths: [String] = [], hosts: [String] = []
  ) {
    let level = severity ?? rule.severity
    guard level > .none,
      findings.count < Self.mostFindings || level == .critical && findings.count < 2 * Self.mostFindings
    else { return }
    let title = rule.title.replacingPlaceholder(with: target.shortened(to: 80).escapedForOneLine)
    findings.append(
      Finding(
        rule: rule.id, severity: level, category: rule.category, title: title, why: rule.why,
        instead: rule.instead, location: Location(path: FieldPath(), range: range),
        subject: Subject(program: program, paths: paths, hosts: hosts)))
  }
}

extension String {
  /// The text with `{}` replaced, once.
  fileprivate func replacingPlaceholder(with text: String) -> String {
    guard let open = utf8.firstIndex(of: UInt8(ascii: "{")) else { return self }
    let close = utf8.index(after: open)
    guard close < utf8.endIndex, utf8[close] == UInt8(ascii: "}") else { return self }
    return String(self[..<open]) + text + String(self[utf8.index(after: close)...])
  }
}

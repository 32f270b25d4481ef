import Bytes
import Commands
import Detectors
import ShellMeaning
import Verdict

/// The one brain behind every door: an event goes in, findings come out. Which part of which event goes to
/// which inspector is decided here and nowhere else.
public enum Guard {
  ///
  /// - Parameter isHeard: Whether what a tool is called with is heard by somebody else's model: whatever words are to
  ///   their sender, there they may steer.
  package static func judge(
    _ event: Event, in grounds: Grounds, profile: Profile = .security, window: Int = .max,
    isHeard: Bool = false
  ) -> [Finding] {
    var desk = Desk(grounds: grounds, profile: profile)
    desk.window = window
    desk.isHeard = isHeard
    for content in event.contents { desk.judge(content, of: event) }
    return desk.findings
  }

  /// The same for a door that judges one event.
  package static func judge(_ event: Event, in scene: Scene, profile: Profile = .security) -> [Finding] {
    judge(event, in: Grounds(scene), profile: profile)
  }

  /// What a text by itself carries. The findings name bytes of it.
  package static func judge(
    _ text: ByteView, as kind: TextKind, profile: Profile = .security
  ) -> [Finding] {
    judge(Field(path: FieldPath(), text: text), as: kind, profile: profile)
  }

  /// What the text of a field carries, of which nothing else has to be known. Longer ones are read in parts of `window`
  /// bytes.
  package static func judge(
    _ field: Field, as kind: TextKind, profile: Profile = .security, window: Int = .max,
    isAlsoHeard: Bool = false
  ) -> [Finding] {
    if field.text.count <= window {
      return judge(field.text.indices, of: field, as: kind, profile: profile, isAlsoHeard: isAlsoHeard)
    }
    return field.text.windows(of: window).flatMap {
      judge($0, of: field, as: kind, profile: profile, isAlsoHeard: isAlsoHeard)
    }
  }

  /// What a part of the text of a field carries.
  package static func judge(
    _ part: Range<Int>, of field: Field, as kind: TextKind, profile: Profile = .security,
    isAlsoHeard: Bool = false
  ) -> [Finding] {
    let found = Detectors.inspect(field.text[part], as: kind, profile: profile, isAlsoHeard: isAlsoHeard)
    return found.isEmpty ? found : found.map { $0.moved(by: part.lowerBound).placed(in: field) }
  }

  /// What a text would make a model do that hears it. For words on their way to somebody else's model: whatever they
  /// are to their sender, there they are heard.
  package static func steering(
    in field: Field, profile: Profile = .security, window: Int = .max
  ) -> [Finding] {
    let found = judge(field, as: .toolResult, profile: profile, window: window)
    return found.isEmpty ? found : found.filter { $0.category == "injection" }
  }

  /// What instructions for an agent (a skill, a rules file) carry. They give orders, that is what they are for,
  /// as a prompt does; but not against the person who opens the folder. Everything else in them is a document's.
  package static func judge(
    instructions text: ByteView, profile: Profile = .security
  ) -> [Finding] {
    let steering: Set<String> = ["injection", "exfiltration"]
    let heard = judge(text, as: .prompt, profile: profile).filter { steering.contains($0.category) }
    let rest = judge(text, as: .document, profile: profile).filter { !steering.contains($0.category) }
    return heard.map(reworded) + rest
  }

  private static func reworded(_ finding: Finding) -> Finding {
    guard finding.rule.hasPrefix("SEC-01.") else { return finding }
    var finding = finding
    finding.title = "Turns an agent against the person it works for"
    if finding.rule.hasSuffix("-hidden") { finding.title += ", where nobody reads it" }
    finding.why = "An agent takes this file in before it does anything in the folder, and obeys it."
    finding.instead = "Do not open the folder with an agent before these lines are taken out or explained."
    return finding
  }

  /// The path that a `file:` address means on this machine, however its beginning is written.
  package static func filePath(of address: ByteView) -> ByteView? { TextLooks.filePath(of: address) }

  /// Prose may speak of attacks; code may hold strings that do. Neither is heard by a model as an order, but
  /// prose is looked at for less.
  package static func kind(ofFile path: String) -> TextKind {
    let path = ByteView(path)
    var dot = path.count - 1
    // The longest of them has eight letters.
    let earliest = max(0, path.count - 9)
    while dot > earliest, path[dot] != 0x2E, path[dot] != 0x2F { dot -= 1 }
    guard path.at(dot) == 0x2E else { return .code }
    let ending = path[(dot + 1)...]
    for known: StaticString in ["md", "markdown", "txt", "rst", "adoc", "org", "tex"]
    where ending.count == known.utf8CodeUnitCount && ending.starts(with: known) {
      return .document
    }
    return .code
  }
}

extension Finding {
  /// A finding about a part of a text, as one about the text.
  fileprivate func moved(by offset: Int) -> Finding {
    guard let range = location?.range else { return self }
    var finding = self
    finding.location?.range = range.lowerBound + offset..<range.upperBound + offset
    return finding
  }
}

/// Where findings gather while an event is judged.
struct Desk {
  let grounds: Grounds
  let profile: Profile
  private(set) var findings: [Finding] = []
  /// Longer texts are read in parts of so many bytes.
  var window = Int.max
  /// Whether another model hears what a tool is called with.
  var isHeard = false
  /// Whether somebody wants to know what comes in and goes out.
  var notesTraffic = false
  var traffic = Traffic()

  init(grounds: Grounds, profile: Profile = .security) {
    self.grounds = grounds
    self.profile = profile
  }

  mutating func judge(_ content: Content, of event: Event) {
    switch content {
    case .command(let field, let language):
      command(field, language)
      // A token written into a command is on its way out, too.
      text(field, as: .command)
    case .prompt(let field): text(field, as: .prompt)
    case .message(let field): text(field, as: .message)
    case .fileWrite(let path, let texts):
      let kind = path.map { Guard.kind(ofFile: $0.text.string) } ?? .code
      if let path { access(.write, path) }
      for field in texts { text(field, as: kind) }
    case .fileRead(let path): access(.read, path)
    case .fileSearch(let path, let pattern):
      // A search prints what it finds, so searching in a file of secrets is reading it.
      if let path { access(.read, path) }
      if let pattern { text(pattern, as: .arguments) }
    case .fetch(let url): text(url, as: .arguments)
    case .webSearch(let query): text(query, as: .arguments)
    case .arguments(let tree): arguments(tree, of: event.tool)
    case .result(let fields): for field in fields { text(field, as: .toolResult) }
    case .description(let fields): for field in fields { text(field, as: .description) }
    case .settings(let path): settings(path)
    case .instructions(let path): instructions(path)
    }
  }

  // MARK: Inspectors

  mutating func command(_ field: Field, _ language: ShellLanguage) {
    let report = CommandClassifier.judge(field.text, language: language, in: grounds)
    if notesTraffic { traffic.add(report.meaning, in: grounds) }
    add(report.findings, in: field)
  }

  mutating func text(_ field: Field, as kind: TextKind, isAlsoHeard: Bool = false) {
    findings += Guard.judge(field, as: kind, profile: profile, window: window, isAlsoHeard: isAlsoHeard)
  }

  private mutating func access(_ access: FileAccess, _ path: Field) {
    add(CommandClassifier.judge(access, to: path.text.string, in: grounds), in: path)
  }

  mutating func report(_ finding: Finding) { findings.append(finding) }

  /// Findings about a part of the event as a whole.
  mutating func report(_ found: [Finding], in field: Field) { add(found, in: field) }

  /// Adds findings about the text of `field`: from here on they know where they are.
  private mutating func add(_ found: [Finding], in field: Field) {
    for finding in found { findings.append(finding.placed(in: field)) }
  }
}

extension Finding {
  /// The same about a part of the text of `field`: from here on it knows where it is.
  fileprivate func placed(in field: Field) -> Finding {
    var finding = self
    let range = finding.location?.range
    finding.location = Location(path: field.path, range: range)
    if finding.evidence == nil {
      let shown = range.flatMap { $0.upperBound <= field.text.count ? field.text[$0] : nil } ?? field.text
      finding.evidence = Evidence(plain: shown.string)
    }
    return finding
  }
}

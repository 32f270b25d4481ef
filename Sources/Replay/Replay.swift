import Agents
import Bytes
import Commands
import Guard
import JSON
import Policy
import ShellMeaning
import System
import Verdict

/// Judges what agents did in the past by today's rules. Nothing is run, recorded or remembered.
package struct Replay {
  /// An event that would not have passed in silence.
  package struct Noticed: Sendable {
    package let file: BytePath
    /// Counted from 1.
    package let line: Int
    package let time: String?
    package let event: Event
    package let decision: Decision
    /// What was about to happen: the command, the path, the beginning of the text. Masked.
    package let shown: String
  }

  package struct Totals: Sendable {
    package fileprivate(set) var files = 0
    package fileprivate(set) var sessions = 0
    package fileprivate(set) var lines = 0
    package fileprivate(set) var brokenLines = 0
    package fileprivate(set) var calls = 0
    package fileprivate(set) var results = 0
    package fileprivate(set) var prompts = 0
    /// Told before, by a transcript that this one goes on with.
    package fileprivate(set) var repeated = 0
    package fileprivate(set) var blocked = 0
    package fileprivate(set) var asked = 0
    package fileprivate(set) var warned = 0

    package var judged: Int { calls + results + prompts }
  }

  package private(set) var totals = Totals()
  private let decide: ([Finding], Event, Scene) -> Decision
  private let scene: (String?) -> Scene
  private let since: Timestamp?
  private var last: (directory: String?, grounds: Grounds)?
  private var seen: Set<UInt64> = []
  private static let longestLine = 32 << 20
  /// What is remembered of what was told: 16 MB at most. Beyond that an event may be counted twice.
  private static let mostSeen = 1 << 20

  /// `scene`: what is known of the folder an event happened in. Nothing is asked of the machine beyond that, for
  /// it was another day.
  package init(
    since: Timestamp? = nil, scene: @escaping (String?) -> Scene,
    decide: @escaping ([Finding], Event, Scene) -> Decision
  ) {
    self.since = since
    self.scene = scene
    self.decide = decide
  }

  /// Reads one file, in memory bounded by its longest line; false if it is no transcript.
  package mutating func read(_ path: BytePath, _ notice: (Noticed) -> Void) throws(SystemError) -> Bool {
    let file = try path.openForReading()
    var lines = LineReader(file, limit: Self.longestLine)
    var reader: (any PastReader)?
    var number = 0
    while let line = try lines.next() {
      number += 1
      guard case .text(let bytes) = line else {
        totals.brokenLines += 1
        continue
      }
      if ByteView(bytes).trimmed().isEmpty { continue }
      guard let document = try? JSONDocument(ByteView(bytes)) else {
        if reader != nil { totals.brokenLines += 1 }
        // A file that does not begin like one is not searched to its end.
        if reader == nil, number >= 20 { return false }
        continue
      }
      if reader == nil {
        reader = PastReaders.reader(for: document.root)
        guard reader != nil else {
          if number >= 20 { return false }
          continue
        }
      }
      totals.lines += 1
      guard let past = reader?.events(in: document.root), let kind = reader else { continue }
      for event in past { judge(event, type(of: kind).agent, path, number, notice) }
    }
    guard reader != nil else { return false }
    totals.files += 1
    return true
  }

  private mutating func judge(
    _ past: PastEvent, _ agent: String, _ file: BytePath, _ line: Int, _ notice: (Noticed) -> Void
  ) {
    if let since, let time = past.time.flatMap({ Timestamp(iso: $0) }),
      time.milliseconds < since.milliseconds
    {
      return
    }
    if let mark = past.mark {
      if seen.contains(mark) {
        totals.repeated += 1
        return
      }
      if seen.count < Self.mostSeen { seen.insert(mark) }
    }
    let dialect = Dialects.named(agent) ?? ClaudeCode.self
    guard let document = try? JSONDocument(ByteView(past.payload)),
      var event = try? dialect.read(document, event: past.name)
    else { return }
    event.agent = agent
    switch event.moment {
    case .beforeTool: totals.calls += 1
    case .afterTool: totals.results += 1
    case .prompt: totals.prompts += 1
    default: return
    }
    let grounds = grounds(of: event.directory)
    event.project = grounds.scene.project
    let decision = decide(Guard.judge(event, in: grounds), event, grounds.scene)
    switch decision.action {
    case .allow: return
    case .warn: totals.warned += 1
    case .ask: totals.asked += 1
    case .block: totals.blocked += 1
    }
    notice(
      Noticed(
        file: file, line: line, time: past.time, event: event, decision: decision, shown: shown(event)))
  }

  /// Most of a session stays in one folder.
  private mutating func grounds(of directory: String?) -> Grounds {
    if let last, last.directory == directory { return last.grounds }
    var scene = scene(directory)
    scene.world = .empty
    let new = Grounds(scene)
    last = (directory, new)
    return new
  }

  private func shown(_ event: Event) -> String {
    let field: Field? =
      switch event.contents.first {
      case .fileWrite(let path, let texts): path ?? texts.first
      case let content?: content.fields.first
      case nil: nil
      }
    guard let field else { return "" }
    let text = field.text
    let start = text[..<min(text.count, 2_000)].string
    return Redaction.mask(start.shortened(to: 200)).shownOnOneLine
  }
}

import Bytes
import Commands
import Detectors
import ShellMeaning
import Verdict

/// What the guard found, for programs that hold its judgement in front of something of their own.
public struct GuardReport: Sendable {
  /// How bad it would be if it happened.
  public enum Severity: Int, Sendable, Comparable, CaseIterable {
    case none, low, medium, high, critical

    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  public struct Finding: Sendable {
    /// `git.push-force`, `SEC-02.github-token`
    public let rule: String
    public let severity: Severity
    /// One line.
    public let title: String
    /// What could be lost.
    public let why: String
    /// What to do instead.
    public let instead: String
    /// What gave it away; never enough of a secret to use it.
    public let evidence: String?
  }

  /// The worst first.
  public let findings: [Finding]

  /// Of the worst; `.none` where there is nothing to say.
  public var severity: Severity { findings.map(\.severity).max() ?? .none }

  package init(_ found: [Verdict.Finding]) {
    findings = found.map { finding in
      Finding(
        rule: finding.rule, severity: Severity(finding.severity), title: finding.title, why: finding.why,
        instead: finding.instead, evidence: finding.evidence?.text)
    }
    .sorted { $0.severity > $1.severity }
  }
}

extension GuardReport.Severity {
  fileprivate init(_ severity: Verdict.Severity) {
    self =
      switch severity {
      case .none: .none
      case .low: .low
      case .medium: .medium
      case .high: .high
      case .critical: .critical
      }
  }
}

extension Guard {
  /// Who wrote a text, or what it is for.
  public enum TextRole: Sendable {
    /// A person's words to a model.
    case prompt
    /// What a tool brought back: nobody's orders.
    case toolResult
    /// What a tool says of itself.
    case description
    case code
    case document
  }

  /// What a command line would do if a shell ran it in `directory`. Nothing is run, and nothing looked up.
  public static func inspect(
    command: String, directory: String? = nil, home: String? = nil, project: String? = nil
  ) -> GuardReport {
    let scene = Scene(directory: directory, home: home, project: project ?? directory)
    let field = Field(path: FieldPath("command"), text: ByteView(command))
    let event = Event(
      agent: "host", name: "command", moment: .beforeTool, contents: [.command(field, .shell)])
    return GuardReport(judge(event, in: scene))
  }

  /// What a text carries: instructions for whoever reads it, secrets, personal data, hidden characters.
  public static func inspect(text: String, as role: TextRole) -> GuardReport {
    let kind: TextKind =
      switch role {
      case .prompt: .prompt
      case .toolResult: .toolResult
      case .description: .description
      case .code: .code
      case .document: .document
      }
    return GuardReport(judge(ByteView(text), as: kind))
  }
}

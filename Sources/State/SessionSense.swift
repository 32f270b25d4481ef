import Bytes
import Verdict

/// How the past of a session changes what is thought of its next call.
package enum SessionSense {
  /// Rules of ours that speak of sending out and of what stays behind: the ones that weigh more once the session
  /// has seen a secret, or has been told things by somebody else.
  private static let sending = "exfiltration."
  private static let lasting = "persistence."

  package struct Outcome: Sendable {
    package var findings: [Finding]
    /// What was changed and why, for the log.
    package var basis: [String] = []
  }

  /// The findings about a call, raised and added to by what came before it.
  package static func judge(
    _ event: Event, _ findings: [Finding], _ traffic: Traffic, key: UInt64, _ history: SessionHistory,
    _ limits: SessionLimits
  ) -> Outcome {
    var outcome = Outcome(findings: findings)
    raise(&outcome, history)
    if !traffic.receivers.isEmpty, let secret = history.secrets.last {
      send(&outcome, event, traffic, secret, history)
    }
    if !traffic.isWaiting { loop(&outcome, event, history.repeats(of: key) + 1, limits) }
    budget(&outcome, history, limits)
    return outcome
  }

  // MARK: Taint

  private static func raise(_ outcome: inout Outcome, _ history: SessionHistory) {
    guard !history.secrets.isEmpty || !history.sources.isEmpty else { return }
    for i in outcome.findings.indices {
      let finding = outcome.findings[i]
      let concerns =
        finding.rule.hasPrefix(sending) || finding.rule.hasPrefix(lasting)
        || finding.category == "exfiltration"
      guard concerns, let higher = Severity(rawValue: finding.severity.rawValue + 1), finding.severity > .none
      else { continue }
      let chain = chain(history)
      outcome.findings[i].severity = higher
      outcome.findings[i].title += ", " + chain
      outcome.findings[i].why +=
        " It comes \(chain), which makes it \(higher.name) and not \(finding.severity.name)."
      outcome.basis.append("\(finding.rule) raised from \(finding.severity.name) to \(higher.name) \(chain)")
    }
  }

  /// Data on its way out that nothing is wrong with by itself.
  private static func send(
    _ outcome: inout Outcome, _ event: Event, _ traffic: Traffic, _ secret: SessionHistory.Taint,
    _ history: SessionHistory
  ) {
    // What is worse has been said already.
    guard !outcome.findings.contains(where: { $0.category == "exfiltration" && $0.severity >= .medium })
    else {
      return
    }
    let receiver = traffic.receivers[0].shortened(to: 80).escapedForOneLine
    let chain = chain(history)
    let field = event.contents.first?.fields.first
    outcome.findings.append(
      Finding(
        rule: sendsAfterSecret, severity: .medium, category: "session",
        title: "Sends data to \(receiver) \(chain)",
        why:
          "What this session has read may leave with it: \(secret.what) is in the conversation, and nothing shows that it is not in the data.",
        instead: "Look at what is sent; the person can run it by hand where the data is meant to go there.",
        location: field.map { Location(path: $0.path) },
        evidence: field.map { Evidence(plain: $0.text.string) },
        subject: Subject(hosts: traffic.receivers)))
    outcome.basis.append("\(sendsAfterSecret) added \(chain)")
  }

  /// `after reading ~/.aws/credentials 3 calls ago and taking in example.com 5 calls ago`.
  static func chain(_ history: SessionHistory) -> String {
    func ago(_ taint: SessionHistory.Taint) -> String {
      let distance = max(1, history.calls - taint.call + 1)
      return distance == 1 ? "in the call before" : "\(distance) calls ago"
    }
    var parts: [String] = []
    if let secret = history.secrets.last { parts.append("reading \(secret.what) \(ago(secret))") }
    if let source = history.sources.last {
      parts.append("taking in content from \(source.what) \(ago(source))")
    }
    return "after " + parts.joined(separator: " and ")
  }

  // MARK: Limits

  private static func loop(_ outcome: inout Outcome, _ event: Event, _ times: Int, _ limits: SessionLimits) {
    guard times >= limits.warnAfter else { return }
    let stops = times >= limits.stopAfter
    let field = event.contents.first?.fields.first
    outcome.findings.append(
      Finding(
        rule: repeats, severity: stops ? .high : .medium, category: "session",
        title: "The same call for the \(ordinal(times)) time, with nothing new in between",
        why: "Doing it once more brings no other result; it costs time, money and attention.",
        instead: "Change something first, or tell the person what does not work and ask how to go on.",
        location: field.map { Location(path: $0.path) },
        evidence: field.map { Evidence(plain: $0.text.string) }))
    outcome.basis.append("\(repeats): \(times) times")
  }

  private static func budget(_ outcome: inout Outcome, _ history: SessionHistory, _ limits: SessionLimits) {
    func spent(_ what: String, _ used: Int, of limit: Int, _ variable: String) {
      outcome.findings.append(
        Finding(
          rule: overBudget, severity: .high, category: "session",
          title: "This session has used up its \(limit) \(what)",
          why: "A person set the limit, so that no session goes on by itself.",
          instead: "Stop and report; the person can start a new session or raise \(variable)."))
      outcome.basis.append("\(overBudget): \(used) of \(limit) \(what)")
    }
    if let limit = limits.calls, history.calls >= limit {
      spent("calls", history.calls, of: limit, "SENTINEL_HOOK_MAX_CALLS")
    }
    if let limit = limits.tokens, history.tokens >= limit {
      spent("tokens", history.tokens, of: limit, "SENTINEL_HOOK_MAX_TOKENS")
    }
  }

  private static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return String(number) + ending
  }

  /// For people who ask what is looked for.
  package static var catalogue: [RuleDescription] {
    [
      RuleDescription(
        id: sendsAfterSecret, severity: .medium, category: "session",
        title: "Sends data out after the session has read a secret",
        why:
          "What a session has read may leave with what it sends, and nothing shows that it is not in the data. "
          + "For the same reason every finding about sending out or about what stays behind weighs one level more, "
          + "once a session has read a secret or taken in content from somebody else.",
        instead:
          "Look at what is sent; the person can run it by hand where the data is meant to go there.",
        subject: .agent),
      RuleDescription(
        id: repeats, severity: .medium, category: "session",
        title: "The same call again and again, with nothing new in between",
        why: "Doing it once more brings no other result; it costs time, money and attention.",
        instead:
          "Change something first, or tell the person what does not work. It becomes high, and is stopped, "
          + "after more rounds; SENTINEL_HOOK_MAX_REPEATS says how many.",
        subject: .agent),
      RuleDescription(
        id: overBudget, severity: .high, category: "session",
        title: "The session has used up its calls or tokens",
        why: "A person set the limit, so that no session goes on by itself.",
        instead:
          "Stop and report; the person can start a new session or raise SENTINEL_HOOK_MAX_CALLS or "
          + "SENTINEL_HOOK_MAX_TOKENS.", subject: .agent),
    ]
  }

  package static let sendsAfterSecret = "session.sends-after-secret"
  package static let repeats = "session.repeats"
  package static let overBudget = "session.budget"

  // MARK: What a call brings in

  /// What a call reads that is secret, as its findings say; nil if nothing.
  package static func secret(in findings: [Finding], home: String?) -> String? {
    for finding in findings where reading.contains(finding.rule) {
      guard let path = finding.subject.paths.first else { return "a secret [\(finding.rule)]" }
      guard let home, home.utf8.count > 1, path.hasPrefix(home + "/") else { return path }
      return "~" + String(decoding: path.utf8.dropFirst(home.utf8.count), as: UTF8.self)
    }
    return nil
  }

  /// Rules about seeing a secret (not about setting, deleting or storing one).
  private static let reading: [String] = [
    "secrets.environment-file", "secrets.credentials", "secrets.store", "secrets.environment",
    "cloud.read-secret", "kubernetes.read-secret", "git.credential",
  ]

  /// Takes note of what a result showed: secrets in it, and words that would steer a model.
  package static func note(_ findings: [Finding], of event: Event, in history: inout SessionHistory) {
    if let finding = findings.first(where: { $0.category == "secrets" && $0.severity >= .high }) {
      history.note(secret: "a result with " + (finding.evidence?.text ?? finding.rule))
    }
    if let finding = findings.first(where: { $0.category == "injection" && $0.severity >= .high }) {
      history.note(source: "a result of \(event.tool?.name ?? "a tool") that gives orders [\(finding.rule)]")
    }
  }
}

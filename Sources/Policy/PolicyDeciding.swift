import Bytes
import System
import Verdict

extension Policies {
  /// Turns findings into a decision. `acts` is what the event would do, needed where `asksForActs` says so.
  package func decide(
    _ findings: [Finding], about event: Event, acts: [Act] = [], now: Timestamp = .now
  ) -> Decision {
    guard let layers, layers.audits || layers.managedAudits || files.contains(where: \.decidesByMore) else {
      return Decision(findings: findings, settings: settings, event: event)
    }
    let readsArguments = files.contains { $0.rules.contains { !$0.match.arguments.isEmpty } }
    let call = Call(event, acts: acts, now: now.milliseconds, readsArguments: readsArguments)
    var bench = Bench(policies: self, layers: layers, call: call)
    for finding in findings { bench.judge(finding) }
    for matter in call.matters { bench.judge(matter) }
    return bench.decision
  }
}

/// Where the answers about one event come together.
private struct Bench {
  private struct Judged {
    let finding: Finding
    let action: Action
    let isPolicy: Bool
  }

  let policies: Policies
  let layers: SettingLayers
  let call: Call
  private var judged: [Judged] = []
  private var would = Action.allow
  private var applied: [String] = []

  init(policies: Policies, layers: SettingLayers, call: Call) {
    self.policies = policies
    self.layers = layers
    self.call = call
  }

  /// What one file says, and the rule that says it.
  private struct Answer {
    var action: Action
    var rule: PolicyRule?
    var file: PolicyFile?
  }

  // MARK: Findings

  mutating func judge(_ finding: Finding) {
    let matter = call.matter(of: finding)
    let managed = policies.managed.flatMap { answer(of: $0, to: matter) }
    let user = policies.user.flatMap { answer(of: $0, to: matter) }
    let project = policies.project.flatMap { answer(of: $0, to: matter) }
    var own = user
    if let stated = layers.stated[finding.severity] {
      // What the command line says holds against every file below it, unless that is stricter by more than
      // what it says of severities.
      let moreThanSeverity = user.flatMap { $0.isOfSeverityAlone ? nil : $0.answer }
      own =
        (moreThanSeverity.map { $0.action > stated } ?? false) ? user : Said(answer: Answer(action: stated))
    }
    let standard = Answer(action: Settings().action(for: finding.severity))
    combine(
      finding, managed?.answer, own?.answer, project?.answer, standard,
      unruled: policies.settings.action(for: finding.severity))
  }

  private struct Said {
    var answer: Answer
    /// Neither a rule nor an override had to be asked.
    var isOfSeverityAlone = false
  }

  private func answer(of file: PolicyFile, to matter: Matter) -> Said? {
    guard let finding = matter.finding else { return nil }
    let plain = file.action(for: finding.severity)
    // A project's own words are the measure of what is milder in it; the guard's defaults are that of the others.
    let base = plain ?? (file.layer == .project ? .allow : Settings().action(for: finding.severity))
    var override: Action?
    for candidate in file.overrides {
      if let action = candidate.action(for: finding, of: call.event, instead: base) {
        override = action
        break
      }
    }
    if let ruled = Self.ruling(of: file, on: matter, in: call, instead: override ?? base) {
      return Said(answer: ruled)
    }
    if let override { return Said(answer: Answer(action: override, file: file)) }
    return plain.map { Said(answer: Answer(action: $0, file: file), isOfSeverityAlone: true) }
  }

  // MARK: Everything else

  /// What rules say of an act, or of an event in which nothing was found.
  mutating func judge(_ matter: Matter) {
    func ruling(_ file: PolicyFile?) -> Answer? {
      file.flatMap { Self.ruling(of: $0, on: matter, in: call, instead: .allow) }
    }
    let (managed, user, project) = (ruling(policies.managed), ruling(policies.user), ruling(policies.project))
    let strictest = Self.strictest([managed, user, project])
    guard let strictest, strictest.action > .allow, let rule = strictest.rule, let file = strictest.file
    else {
      return
    }
    let finding = rule.finding(in: file, at: matter)
    let enforced = enforced(managed, user, project, Answer(action: .allow))
    add(finding, enforced: enforced.action, would: strictest.action, by: strictest, isPolicy: true)
  }

  /// The first rule that is about all of `matter` decides; one that is about a part of it can only make it stricter.
  private static func ruling(
    of file: PolicyFile, on matter: Matter, in call: Call, instead base: Action
  ) -> Answer? {
    var floor: Answer?
    for rule in file.rules {
      // What permits is never stricter, so the severity it names is always the most it covers.
      let isMilder = rule.action < base || rule.action == .allow
      guard rule.match.severity.covers(matter.severity, milder: isMilder) else { continue }
      let coverage = rule.coverage(of: matter, in: call)
      guard coverage > .none else { continue }
      let answer = Answer(action: rule.action, rule: rule, file: file)
      if coverage == .whole { return strictest([floor, answer]) }
      if rule.action > floor?.action ?? base { floor = answer }
    }
    return floor
  }

  private static func strictest(_ answers: [Answer?]) -> Answer? {
    var best: Answer?
    for case let answer? in answers where best.map({ answer.action > $0.action }) ?? true { best = answer }
    return best
  }

  // MARK: Together

  private mutating func combine(
    _ finding: Finding, _ managed: Answer?, _ own: Answer?, _ project: Answer?, _ standard: Answer,
    unruled: Action
  ) {
    let base = Self.strictest([managed, own]) ?? standard
    let full = Self.strictest([base, project]) ?? base
    let enforced = enforced(managed, own, project, standard)
    add(finding, enforced: enforced.action, would: full.action, by: full, isPolicy: false)
    if let rule = full.rule, let file = full.file, full.action > unruled {
      let matter = call.matter(of: finding)
      add(
        rule.finding(in: file, at: matter), enforced: enforced.action, would: full.action, by: full,
        isPolicy: true)
    }
  }

  /// What is left of the answers when the files that only watch are taken out.
  private func enforced(_ managed: Answer?, _ own: Answer?, _ project: Answer?, _ standard: Answer) -> Answer
  {
    let silent = Answer(action: .allow)
    let held = layers.managedAudits ? nil : managed
    if layers.audits { return held ?? silent }
    let base = Self.strictest([held, own]) ?? (managed == nil ? standard : silent)
    return Self.strictest([base, project]) ?? base
  }

  private mutating func add(
    _ finding: Finding, enforced: Action, would: Action, by answer: Answer, isPolicy: Bool
  ) {
    self.would = max(self.would, would)
    if let rule = answer.rule, let file = answer.file {
      let name = file.layer.rawValue + "/" + rule.name
      if !applied.contains(name) { applied.append(name) }
    }
    // One rule says its word once for an event.
    if isPolicy,
      judged.contains(where: { $0.isPolicy && $0.finding.rule == finding.rule && $0.action >= enforced })
    {
      return
    }
    judged.append(Judged(finding: finding, action: enforced, isPolicy: isPolicy))
  }

  var decision: Decision {
    // What stops comes first, and of that the rule that a person wrote.
    let sorted = judged.enumerated()
      .sorted { a, b in
        if a.element.action != b.element.action { return a.element.action > b.element.action }
        if a.element.isPolicy != b.element.isPolicy { return a.element.isPolicy }
        if a.element.finding.severity != b.element.finding.severity {
          return a.element.finding.severity > b.element.finding.severity
        }
        return a.offset < b.offset
      }
      .map(\.element)
    let findings = sorted.map(\.finding)
    let action = sorted.first?.action ?? .allow
    var decision = Decision(
      action: action, findings: findings, stopping: sorted.filter { $0.action >= .ask }.map(\.finding),
      id: Decision.id(for: call.event, findings: findings))
    decision.policy = applied
    if would > action { decision.would = would }
    return decision
  }
}

extension PolicyRule {
  /// `policy.no-terraform`
  fileprivate func finding(in file: PolicyFile, at matter: Matter) -> Finding {
    let act = matter.acts.first
    let shown = act.flatMap { $0.command ?? $0.paths.first ?? $0.hosts.first ?? $0.program }
    let place = file.path.escapedForOneLine + ":" + String(line)
    let verb = action == .block ? "forbids this" : action == .ask ? "asks about this" : "warns of this"
    return Finding(
      rule: "policy." + name.escapedForOneLine,
      severity: action == .block ? .high : action == .ask ? .medium : .low,
      category: "policy",
      title: "The rule \"\(name.escapedForOneLine)\" of the \(file.layer.rawValue) policy \(verb)",
      why: reason.map { $0.escapedForOneLine } ?? "",
      instead: action == .block
        ? "Do without it, or ask the person: the rule stands in \(place)." : "The rule stands in \(place).",
      location: matter.finding?.location ?? act?.location,
      evidence: matter.finding?.evidence ?? shown.map { Evidence(plain: $0) })
  }
}

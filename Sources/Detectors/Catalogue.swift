import Text
import Verdict

extension Detectors {
  /// Every rule about words, sorted by id; tokens by their ids, with their forms. Built when somebody asks.
  package static var catalogue: [RuleDescription] {
    var found = written.map { card(of: $0) }
    found += tokens
    return found.sorted { $0.id < $1.id }
  }

  private static var written: [Rule] {
    let injection = [
      InjectionRule.override, InjectionRule.poisoning, InjectionRule.retrieval, InjectionRule.leak,
      InjectionRule.jailbreak, InjectionRule.exfiltration, InjectionRule.covert, ControlTokens.rule,
      InjectedCode.general,
    ]
    let secrets = [
      PrivateKeyBlock.rule, URLCredential.rule, NamedCredential.password, NamedCredential.token,
      NamedCredential.header,
    ]
    let personal = [
      PersonalRule.record, PersonalRule.card, PersonalRule.iban, PersonalRule.account, PersonalRule.ssn,
      PersonalRule.identity,
      PersonalRule.health, PersonalRule.birth, PersonalRule.wallet, PersonalRule.place, PersonalRule.home,
      PersonalRule.email,
      PersonalRule.phone, PersonalRule.hardware, PersonalRule.address,
    ]
    let hidden = [
      UnicodeRule.tags, UnicodeRule.selectors, UnicodeRule.invisibleRun, UnicodeRule.brokenWords,
      UnicodeRule.invisibleInCode, UnicodeRule.invisibleInName, UnicodeRule.invisibleName,
      UnicodeRule.annotation, UnicodeRule.privateUse,
      UnicodeRule.direction, UnicodeRule.homoglyphs, UnicodeRule.styled, UnicodeRule.stacked,
      UnicodeRule.hiddenLine, UnicodeRule.pushedAside,
      UnicodeRule.terminal, UnicodeRule.overwrite,
    ]
    return injection + secrets + personal + hidden + [
      OutgoingURLs.image, OutgoingURLs.link, OutgoingURLs.plain, LeakingLine.rule,
    ]
  }

  private static func card(of rule: Rule) -> RuleDescription {
    let id = rule.id.description
    var card = RuleDescription(
      id: id, severity: rule.severity, category: rule.category.description, title: rule.title.description,
      why: rule.why.description, instead: rule.instead.description, subject: .text)
    for example in DetectorExample.all where example.rule == id {
      let shown = RuleDescription.Example(example.text, kind: example.kind.words)
      if example.fires { card.fires.append(shown) } else { card.passes.append(shown) }
    }
    return card
  }

  private static var tokens: [RuleDescription] {
    var cards: [String: RuleDescription] = [:]
    for token in ProviderToken.all {
      let form = token.shape.pattern
      let rule = CredentialSearch.rule(of: token)
      let id = "SEC-02." + token.id
      var card =
        cards[id]
        ?? RuleDescription(
          id: id, severity: token.severity, category: rule.category.description,
          title: CredentialSearch.title(of: token), why: rule.why.description,
          instead: rule.instead.description, subject: .text)
      if !card.forms.contains(form) { card.forms.append(form) }
      cards[id] = card
    }
    return Array(cards.values)
  }
}

extension ProviderToken {
  /// Every token there is, in the order of the tables.
  fileprivate static var all: [ProviderToken] {
    var found: [ProviderToken] = []
    for table in tables {
      let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        if start < end { found.append(ProviderToken(in: table, at: start..<end)) }
        start = end + 1
      }
    }
    return found + headless + tailed.map(\.token) + inner.map(\.token)
  }
}

extension TextKind {
  var words: String {
    switch self {
    case .prompt: "a prompt"
    case .toolResult: "a tool's answer"
    case .code: "a file of code"
    case .document: "a document"
    case .description: "a tool's description"
    case .arguments: "a tool's arguments"
    case .command: "a command"
    case .message: "the agent's own words"
    }
  }
}

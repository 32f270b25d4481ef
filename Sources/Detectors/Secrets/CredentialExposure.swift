import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-02: secrets in the open.
  static let credentialExposure = Detector(id: "SEC-02") { inspection, findings in
    guard inspection.text.mayHoldCredential else { return }
    var search = CredentialSearch()
    search.run(inspection.layers.given)
    if inspection.layers.plain.undidDisguise { search.run(inspection.layers.plain) }
    for reading in inspection.layers.decoded { search.run(reading) }
    if let hidden = inspection.layers.hidden { search.run(hidden) }
    findings += search.findings
  }
}

/// Collects the credentials of a text, each place once.
struct CredentialSearch {
  private(set) var findings: [Finding] = []
  /// What was found already, as ranges of the text as given.
  private var taken: [Range<Int>] = []

  mutating func run(_ reading: Reading) {
    let hits = Self.forms.table.hits(in: reading.bytes)
    let inner = Self.scanner.hits(in: reading.bytes)
    findInner(inner, in: reading)
    // What has a form of its own is named after it, so it comes before what only has a name.
    findFormed(hits, in: reading)
    findNamed(Self.names(inner, with: hits), in: reading)
  }

  private mutating func findFormed(_ hits: [StartTable.Hit], in reading: Reading) {
    let text = reading.bytes
    var clear = 0
    for hit in hits where hit.range.lowerBound >= clear && findings.count < Self.most {
      let at = hit.range.lowerBound
      switch hit.tag {
      case ..<Self.forms.count:
        let token = Self.forms[hit.tag]
        guard let anchor = token.shape.anchor,
          let start = token.shape.start(forAnchorAt: at, before: anchor.before, in: text),
          let found = token.match(at: start, in: text)
        else { continue }
        report(token, found.range, found.severity, in: reading)
        clear = found.range.upperBound
      case TokenForms.headlessTag:
        guard
          let token = ProviderToken.headless.lazy.compactMap({ token in
            token.match(at: at, in: text).map { (token, $0) }
          }).first
        else { continue }
        report(token.0, token.1.range, token.1.severity, in: reading)
        clear = token.1.range.upperBound
      case TokenForms.privateKeyTag:
        guard let range = PrivateKeyBlock.match(at: at, in: text) else { continue }
        report(PrivateKeyBlock.rule, range, .critical, in: reading, kind: "private-key")
        clear = range.upperBound
      default: continue
      }
    }
  }

  /// What stands inside of words: tokens whose fixed part is in their middle, and passwords in URLs, whose mark has
  /// no letter to file it under.
  private mutating func findInner(_ hits: [LiteralScanner.Hit], in reading: Reading) {
    let text = reading.bytes
    var clear = 0
    for hit in hits
    where hit.tag >= Self.innerTag && hit.range.lowerBound >= clear && findings.count < Self.most {
      let at = hit.range.lowerBound
      if hit.tag == Self.urlTag {
        guard let found = URLCredential.match(at: at, in: text) else { continue }
        report(URLCredential.rule, found.range, found.severity, in: reading, kind: "password")
        clear = found.range.upperBound
      } else {
        let inner = ProviderToken.inner[hit.tag - Self.innerTag]
        guard at >= inner.before, let found = inner.token.match(at: at - inner.before, in: text) else {
          continue
        }
        report(inner.token, found.range, found.severity, in: reading)
        clear = found.range.upperBound
      }
    }
  }

  private mutating func findNamed(_ hits: [NameHit], in reading: Reading) {
    var clear = 0
    // Several names may stand before one value, as in `herokuToken`: the most telling one counts.
    var best: NamedCredential?
    func flush() -> NamedCredential? {
      defer { best = nil }
      return best
    }
    for hit in hits where hit.range.lowerBound >= clear && findings.count < Self.most {
      guard let found = NamedCredential.match(hit.name, hit.range, in: reading.bytes) else { continue }
      if let known = best, known.value != found.value, let done = flush() { report(done, in: reading) }
      if found.severity != nil, (found.severity ?? .none) > (best?.severity ?? .none) { best = found }
      // A long value is read once, however many names it holds; one that counts is not read again at all.
      if found.value.count > 64 || hit.range.lowerBound >= found.value.lowerBound {
        clear = found.value.upperBound
      }
    }
    if let done = flush() { report(done, in: reading) }
  }

  private mutating func report(_ found: NamedCredential, in reading: Reading) {
    guard let severity = found.severity else { return }
    report(found.rule, found.value, severity, in: reading, kind: found.kind)
  }

  /// More than this from one text is a dump, and one finding less does not change what to think of it.
  private static let most = 64

  private mutating func report(
    _ token: ProviderToken, _ range: Range<Int>, _ severity: Severity, in reading: Reading
  ) {
    let rule = Rule(
      id: "SEC-02", severity: severity, category: "secrets", title: "",
      why: "Anyone who sees this text can act as its owner until the token is revoked.",
      instead: "Name an environment variable or a secret store instead, and revoke the token if it was shown."
    )
    report(
      rule, range, severity, in: reading, kind: token.id,
      title: "Contains \(Self.article(token.name)) \(token.name)", id: "SEC-02.\(token.id)")
  }

  private mutating func report(
    _ rule: Rule, _ range: Range<Int>, _ severity: Severity, in reading: Reading, kind: String,
    title: String? = nil, id: String? = nil
  ) {
    let place = reading.original(range)
    guard !place.isEmpty, !taken.contains(where: { $0.overlaps(place) }) else { return }
    taken.append(place)
    let evidence = Evidence(secret: reading.bytes[range], kind: kind)
    var finding = rule.finding(at: place, evidence: evidence, severity: severity, title: title)
    if let id { finding.rule = id }
    findings.append(finding)
  }

  private static func article(_ name: String) -> String {
    switch (name.utf8.first ?? 0) | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F: "an"
    default: "a"
    }
  }

  // MARK: What is looked for

  private struct NameHit {
    var name: CredentialName
    var range: Range<Int>
  }

  /// Tags of the scanner: names have theirs below.
  static var innerTag: Int { 32 }
  static var urlTag: Int { 64 }

  /// Names that are parts of words, and those that begin them, in order.
  private static func names(_ inner: [LiteralScanner.Hit], with starts: [StartTable.Hit]) -> [NameHit] {
    var hits: [NameHit] = []
    for hit in inner {
      if let name = CredentialName(rawValue: hit.tag) { hits.append(NameHit(name: name, range: hit.range)) }
    }
    let services = starts.lazy.filter { $0.tag == TokenForms.serviceTag }
    guard !services.isEmpty else { return hits }
    hits += services.map { NameHit(name: .service, range: $0.range) }
    hits.sort { $0.range.lowerBound < $1.range.lowerBound }
    return hits
  }

  /// What begins words.
  static let forms = TokenForms()

  /// What may stand inside of words: `dbPassword`, `PGPASSWORD`.
  static let scanner = LiteralScanner(
    CredentialName.allCases.filter { $0 != .service }.map { ($0.rawValue, $0.words) }
      + ProviderToken.inner.enumerated().map { (innerTag + $0.offset, $0.element.anchor) } + [(urlTag, "://")]
  )
}

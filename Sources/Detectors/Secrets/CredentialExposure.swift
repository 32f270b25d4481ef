import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-02: secrets in the open.
  static let credentialExposure = Detector(id: "SEC-02") { inspection, findings in
    guard inspection.text.mayHoldCredential else { return }
    var search = CredentialSearch()
    search.run(inspection.layers.given)
    if inspection.layers.traits.hasNonASCII { search.run(inspection.layers.plain) }
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
    let hits = Self.scanner.hits(in: reading.bytes)
    // What has a form of its own is named after it, so it comes before what only has a name.
    findFormed(hits, in: reading)
    findNamed(hits, in: reading)
  }

  private mutating func findFormed(_ hits: [LiteralScanner.Hit], in reading: Reading) {
    let text = reading.bytes
    var clear = 0
    for hit in hits where hit.range.lowerBound >= clear && findings.count < Self.most {
      let at = hit.range.lowerBound
      switch Self.meaning(of: hit.tag) {
      case .token(let index):
        let token = ProviderToken.all[index]
        guard let before = Self.anchors[index],
          let start = token.shape.start(forAnchorAt: at, before: before, in: text),
          let found = token.match(at: start, in: text)
        else { continue }
        report(token, found.range, found.severity, in: reading)
        clear = found.range.upperBound
      case .privateKey:
        guard let range = PrivateKeyBlock.match(at: at, in: text) else { continue }
        report(PrivateKeyBlock.rule, range, .critical, in: reading, kind: "private-key")
        clear = range.upperBound
      case .url:
        guard let found = URLCredential.match(at: at, in: text) else { continue }
        report(URLCredential.rule, found.range, found.severity, in: reading, kind: "password")
        clear = found.range.upperBound
      case .name: continue
      }
    }
  }

  private mutating func findNamed(_ hits: [LiteralScanner.Hit], in reading: Reading) {
    var clear = 0
    // Several names may stand before one value, as in `herokuToken`: the most telling one counts.
    var best: NamedCredential?
    func flush() -> NamedCredential? {
      defer { best = nil }
      return best
    }
    for hit in hits where hit.range.lowerBound >= clear && findings.count < Self.most {
      guard case .name(let name) = Self.meaning(of: hit.tag),
        let found = NamedCredential.match(name, hit.range, in: reading.bytes)
      else { continue }
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
      rule, range, severity, in: reading, kind: token.id.description,
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

  private static func article(_ name: StaticString) -> String {
    switch name.utf8Start[0] | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F: "an"
    default: "a"
    }
  }

  /// How many bytes come before each token's anchor.
  private static let anchors: [ClosedRange<Int>?] = ProviderToken.all.map { $0.shape.anchor?.before }

  // MARK: What is looked for

  private enum Meaning {
    case token(Int)
    case privateKey
    case url
    case name(CredentialName)
  }

  /// Tags are places in `ProviderToken.all`; behind them come the others.
  private static func meaning(of tag: Int) -> Meaning {
    let other = tag - ProviderToken.all.count
    switch other {
    case ..<0: return .token(tag)
    case 0: return .privateKey
    case 1: return .url
    default: return .name(CredentialName(rawValue: other - 2) ?? .key)
    }
  }

  private static let scanner: LiteralScanner = {
    var scanner = LiteralScanner()
    scanner.reserve(literals: 700, bytes: 6_000)
    for (tag, token) in ProviderToken.all.enumerated() {
      if let anchor = token.shape.anchor { scanner.add(anchor.text, tag: tag, .exactCase) }
    }
    let others = ProviderToken.all.count
    func add(_ text: StaticString, tag: Int, _ options: LiteralScanner.Options) {
      let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      for word in bytes.split(separator: 0x7C) where word.count >= 3 {
        scanner.add(UnsafeBufferPointer(rebasing: word), tag: tag, options)
      }
    }
    for anchor in PrivateKeyBlock.anchors { add(anchor, tag: others, .exactCase) }
    add("://", tag: others + 1, .exactCase)
    for name in CredentialName.allCases {
      add(name.words, tag: others + 2 + name.rawValue, name == .service ? .wordStart : [])
    }
    return scanner
  }()
}

import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-02: secrets in the open.
  static let credentialExposure = Detector(id: "SEC-02") { inspection, findings in
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
    let text = reading.bytes
    var clear = 0
    for hit in Self.scanner.hits(in: text) {
      // Inside of what was already taken there is nothing more to say.
      if hit.range.lowerBound < clear { continue }
      let at = hit.range.lowerBound
      if hit.tag < ProviderToken.all.count {
        let token = ProviderToken.all[hit.tag]
        guard
          let start = Self.anchors[hit.tag].flatMap({
            token.shape.start(forAnchorAt: at, before: $0, in: text)
          }), let found = token.match(at: start, in: text)
        else { continue }
        report(token, found.range, found.severity, in: reading)
        clear = found.range.upperBound
      } else if let range = PrivateKeyBlock.match(at: at, in: text) {
        report(
          PrivateKeyBlock.rule, range, .critical, in: reading, kind: "private-key",
          title: PrivateKeyBlock.rule.title.description)
        clear = range.upperBound
      }
    }
  }

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
    _ rule: Rule, _ range: Range<Int>, _ severity: Severity, in reading: Reading, kind: String, title: String,
    id: String? = nil
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

  /// Tags are places in `ProviderToken.all`, and behind them those of private keys.
  private static let scanner: LiteralScanner = {
    var scanner = LiteralScanner()
    scanner.reserve(literals: 256, bytes: 2048)
    for (tag, token) in ProviderToken.all.enumerated() {
      if let anchor = token.shape.anchor { scanner.add(anchor.text, tag: tag, .exactCase) }
    }
    for anchor in PrivateKeyBlock.anchors {
      scanner.add(
        UnsafeBufferPointer(start: anchor.utf8Start, count: anchor.utf8CodeUnitCount),
        tag: ProviderToken.all.count, .exactCase)
    }
    return scanner
  }()
}

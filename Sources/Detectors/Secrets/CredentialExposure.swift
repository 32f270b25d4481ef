import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-02: secrets in the open.
  static let credentialExposure = Detector(id: "SEC-02", needs: .credentials) { inspection, findings in
    var search = CredentialSearch()
    search.run(inspection.layers.given, inspection.landmarks)
    if inspection.layers.plain.undidDisguise { search.run(inspection.layers.plain) }
    for reading in inspection.layers.decoded { search.run(reading) }
    if let hidden = inspection.layers.hidden { search.run(hidden) }
    findings.append(ifAny: search.findings)
  }
}

/// Collects the credentials of a text, each place once.
struct CredentialSearch {
  private(set) var findings: [Finding] = []
  /// What was found already, as ranges of the text as given.
  private var taken: [Range<Int>] = []

  mutating func run(_ reading: Reading, _ known: Landmarks? = nil) {
    let landmarks = known ?? Landmarks(reading)
    // What has a form of its own is named after it, so it comes before what only has a name.
    findFormed(landmarks.hits, in: reading)
    findHeadless(landmarks.runs, in: reading)
    findNamed(landmarks.hits, in: reading)
    if reading.survey.traits.hasNonASCII {
      let told = ForeignPassword.labelled(in: reading.bytes) + ForeignPassword.noted(in: reading.bytes)
      for found in told where findings.count < Self.most { report(found, in: reading) }
    }
  }

  private mutating func findFormed(_ hits: [LiteralScanner.Hit], in reading: Reading) {
    let text = reading.bytes
    var clear = 0
    var refused = Refused()
    var runs: TokenShape.Runs? = TokenShape.Runs()
    var place = TokenForms.Place()
    var made: (tag: Int, token: ProviderToken)?
    let forms = Landmarks.forms
    var rows = hits.count > 512 ? [UInt8](repeating: 255, count: forms.count) : []
    let survey = reading.survey
    // An at sign is among the signs of a shell.
    let mayHoldUser = survey.traits.hasShellSign
    for hit in hits
    where hit.tag < TokenForms.nameTag && hit.range.lowerBound >= clear && findings.count < Self.most {
      let at = hit.range.lowerBound
      if hit.tag == TokenForms.urlTag {
        guard mayHoldUser, let found = URLCredential.match(at: at, in: text) else { continue }
        report(URLCredential.rule, found.range, found.severity, in: reading, kind: "password")
        clear = found.range.upperBound
      } else if hit.tag == TokenForms.privateKeyTag {
        guard let range = PrivateKeyBlock.match(at: at, in: text) else { continue }
        report(PrivateKeyBlock.rule, range, .critical, in: reading, kind: "private-key")
        clear = range.upperBound
      } else {
        if hit.tag < TokenForms.innerTag {
          if place.start != at { place.move(to: at, in: text, survey) }
          // A row that is too short, of a form that was asked for before.
          if !rows.isEmpty, rows[hit.tag] != 255, place.row < 64,
            place.row > hit.range.count, place.row &- hit.range.count < Int(rows[hit.tag])
          {
            continue
          }
          guard
            text.withBytes({
              forms.mayStand(hit.tag, at: place, hit.range.count, in: $0, survey, &rows)
            })
          else { continue }
        }
        guard !refused.covers(hit), let (token, form) = token(for: hit, in: text, &runs, &made) else {
          continue
        }
        guard let found = token.judge(form, in: text) else {
          refused.add(hit, until: form.token.upperBound)
          continue
        }
        report(token, found.range, found.severity, in: reading)
        clear = found.range.upperBound
      }
    }
  }

  /// Long forms that were there and no token: the same one again inside of them is no more of one. Without this a
  /// text of prefixes would be read as often as it has any.
  private struct Refused {
    private var last: [(tag: Int, end: Int)] = []

    func covers(_ hit: LiteralScanner.Hit) -> Bool {
      for one in last where one.tag == hit.tag && hit.range.lowerBound < one.end { return true }
      return false
    }

    mutating func add(_ hit: LiteralScanner.Hit, until end: Int) {
      guard end - hit.range.lowerBound > 64 else { return }
      last.removeAll { $0.tag == hit.tag || $0.end <= hit.range.lowerBound }
      if last.count < 16 { last.append((hit.tag, end)) }
    }
  }

  /// The token whose fixed part this could be, and where its form stands. The one that was made last is kept: a text that
  /// is full of them has many of a kind.
  private func token(
    for hit: LiteralScanner.Hit, in text: ByteView, _ runs: inout TokenShape.Runs?,
    _ made: inout (tag: Int, token: ProviderToken)?
  ) -> (ProviderToken, TokenShape.Match)? {
    let at = hit.range.lowerBound
    if hit.tag >= TokenForms.innerTag {
      let inner = ProviderToken.inner[hit.tag - TokenForms.innerTag]
      guard at >= inner.before else { return nil }
      return inner.token.shape.match(at: at - inner.before, in: text).map { (inner.token, $0) }
    }
    // The form decides before anything is made of it.
    guard let form = Landmarks.forms.match(hit.tag, forAnchorAt: at, in: text, &runs) else { return nil }
    if let made, made.tag == hit.tag { return (made.token, form) }
    let token = Landmarks.forms[hit.tag]
    made = (hit.tag, token)
    return (token, form)
  }

  private mutating func findHeadless(_ runs: [Range<Int>], in reading: Reading) {
    for run in runs where findings.count < Self.most {
      for token in ProviderToken.headless {
        guard let found = token.match(at: run.lowerBound, in: reading.bytes) else { continue }
        report(token, found.range, found.severity, in: reading)
        break
      }
      for tailed in ProviderToken.tailed {
        guard let found = tailed.token.match(at: run.lowerBound - tailed.before, in: reading.bytes) else {
          continue
        }
        report(tailed.token, found.range, found.severity, in: reading)
      }
      for found in SealedToken.matches(in: run, of: reading.bytes) {
        report(found.token, found.range, .critical, in: reading)
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
    var echoes = Echoes()
    for hit in hits
    where hit.tag >= TokenForms.nameTag && hit.range.lowerBound >= clear && findings.count < Self.most {
      guard let name = CredentialName(rawValue: hit.tag - TokenForms.nameTag) else { continue }
      let at = hit.range.lowerBound
      // Several names may begin at one place, `pass` and `password`.
      let behind = Self.behind &+ hit.range.count
      if let said = echoes.answer(at: at, before: Self.before, behind: behind, in: reading.bytes),
        said & 0xFFFF == hit.tag
      {
        clear = max(clear, at &+ said &>> 16)
        continue
      }
      func keep(until end: Int) {
        echoes.keep(
          max(0, end &- at) &<< 16 | hit.tag, at: at, before: Self.before, behind: behind, in: reading.bytes)
      }
      guard let found = NamedCredential.match(name, hit.range, in: reading.bytes, reading.survey) else {
        // A row that goes on behind what is compared may end as another does not.
        if reading.survey.rowOfToken(from: at + Self.behind - 24) < 24 { keep(until: at) }
        continue
      }
      if let known = best, known.value != found.value, let done = flush() { report(done, in: reading) }
      if found.severity != nil, (found.severity ?? .none) > (best?.severity ?? .none) { best = found }
      // A long value is read once, however many names it holds; one that counts is not read again at all.
      if found.value.count > 64 || hit.range.lowerBound >= found.value.lowerBound {
        clear = found.value.upperBound
      }
      if found.severity == nil, found.value.upperBound < at + Self.behind { keep(until: clear) }
    }
    if let done = flush() { report(done, in: reading) }
  }

  /// So many bytes around a name tell that nothing is given to it.
  private static let before = 40
  private static let behind = 80

  private mutating func report(_ found: NamedCredential, in reading: Reading) {
    guard let severity = found.severity else { return }
    report(found.rule, found.value, severity, in: reading, kind: found.kind)
  }

  /// More than this from one text is a dump, and one finding less does not change what to think of it.
  private static let most = 64

  private mutating func report(
    _ token: ProviderToken, _ range: Range<Int>, _ severity: Severity, in reading: Reading
  ) {
    report(
      Self.rule(of: token), range, severity, in: reading, kind: token.id, title: Self.title(of: token),
      id: "SEC-02.\(token.id)")
  }

  static func rule(of token: ProviderToken) -> Rule {
    Rule(
      id: "SEC-02", severity: token.severity, category: "secrets", title: "",
      why: "Anyone who sees this text can act as its owner until the token is revoked.",
      instead: "Name an environment variable or a secret store instead, and revoke the token if it was shown."
    )
  }

  static func title(of token: ProviderToken) -> String { "Contains \(article(token.name)) \(token.name)" }

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
}

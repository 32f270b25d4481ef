import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-01, SEC-03, SEC-05 and the words of SEC-04: one look at what is said decides on all of them.
  static let promptInjection = Detector(id: "SEC-01", needs: [.readings, .orders]) { inspection, findings in
    guard
      inspection.kind.isHeard || inspection.kind.mayInstruct || inspection.layers.hidden != nil
        || inspection.mayHideProse
    else { return }
    let found = InjectionJudge(inspection: inspection).findings()
    findings.append(ifAny: found)
    if found.isEmpty, inspection.kind.mayInstruct { findings.append(ifAny: inspection.writtenTools()) }
    // What a server answers when it is asked for its tools is what these say of themselves.
    guard found.isEmpty, inspection.kind == .toolResult, inspection.listsTools else { return }
    let described = Inspection(
      text: inspection.text, kind: .description, layers: inspection.layers, landmarks: inspection.landmarks)
    findings.append(ifAny: InjectionJudge(inspection: described).findings())
  }
}

extension Inspection {
  /// Whether it is what tools say of themselves, alone or in a list that a server answers with.
  fileprivate var listsTools: Bool {
    kind == .description
      || kind == .toolResult && text.contains("\"description\":")
        && (text.contains("\"inputSchema\":") || text.contains("\"input_schema\":") || isOneTool)
  }

  /// `{"name":"…","description":"…"`: a tool, and nothing before what it says of itself. Packages have versions there, and
  /// repositories numbers.
  private var isOneTool: Bool {
    guard text.starts(with: "{\"name\":\"") || text.starts(with: "[{\"name\":\""),
      let described = text.firstRange(of: "\"description\":")
    else { return false }
    let head = text[..<described.lowerBound]
    // What a tool says of itself in other fields stands before it.
    if head.contains("\",\"annotations\":{") { return true }
    return head.count < 120 && head.count { $0 == 0x3A } == 1
  }
}

/// Decides what a score means, given what the text is for and how its words were found.
struct InjectionJudge {
  let inspection: Inspection
  /// Not where it is asked what the rules say without them.
  var countsHints = true

  struct Suspicion {
    var family: Signal.Family
    var weight: Int
    var range: Range<Int>
    /// Where it stands in the reading that it was found in.
    var place: Range<Int>
    var excerpt: ByteView
    var origin: Reading.Origin
    var isConcealed: Bool
    /// Whether its very letters are written so that a reader of the file does not see what they say.
    var isDisguised: Bool
    /// Whether it is the model's own prompt that is wanted.
    var isLeak: Bool
    /// What it rests on.
    var grounds = Grounds.all
    /// Whether more than the wording says that a machine is meant. What nobody may read needs none.
    var hasWitness = true
  }

  private func rule(for suspicion: Suspicion) -> Rule {
    if suspicion.isLeak { return InjectionRule.leak }
    return switch suspicion.family {
    case .injection, .addressed, .hintInResult:
      inspection.kind == .description ? InjectionRule.poisoning : InjectionRule.override
    case .retrieval: InjectionRule.retrieval
    case .poisoning: InjectionRule.poisoning
    case .jailbreak, .spoken, .hintInPrompt: InjectionRule.jailbreak
    case .exfiltration: InjectionRule.exfiltration
    case .covert: InjectionRule.covert
    }
  }

  func findings() -> [Finding] {
    var worst: [Finding] = []
    let (suspicions, namesLoot, namesSecret) = suspicions()
    // Files of programs are judged by what they run, and manuals show commands of all kinds.
    if inspection.kind == .toolResult, namesLoot || inspection.text.count <= LeakingCommand.mostRead,
      let line = LeakingCommand.line(in: inspection)
    {
      worst.append(
        LeakingLine.rule.finding(
          at: line, evidence: Evidence(plain: "a command sends what it reads of secrets")))
    }
    if namesSecret || SendingOrder.mayBeWanted(inspection.layers.plain.bytes),
      inspection.kind == .toolResult || inspection.kind == .description,
      !suspicions.contains(where: { $0.family == .exfiltration && severity(of: $0) != nil }),
      let order = SendingOrder.range(
        in: inspection.layers.plain.bytes, ofTool: inspection.listsTools, namesLoot: namesLoot),
      !SendingOrder.isOver(order, in: inspection.layers.plain.bytes), !isMentioned(order)
    {
      worst.append(
        InjectionRule.exfiltration.finding(
          at: inspection.layers.plain.original(order),
          evidence: Evidence(plain: inspection.layers.plain.bytes[order].string.shortened(to: 80))))
    }
    if worst.isEmpty, let step = StepOrder.range(in: inspection) {
      worst.append(
        InjectionRule.exfiltration.finding(
          at: inspection.layers.plain.original(step),
          evidence: Evidence(plain: inspection.layers.plain.bytes[step].string.shortened(to: 80))))
    }
    if let order = opening() {
      worst.append(
        InjectionRule.override.finding(
          at: inspection.layers.plain.original(order),
          evidence: Evidence(plain: inspection.layers.plain.bytes[order].string.shortened(to: 80)),
          severity: .medium))
    }
    if namesLoot || namesSecret, inspection.kind == .toolResult || inspection.kind == .description,
      let label = NameLabel.range(in: inspection.layers.plain.bytes)
    {
      worst.append(
        InjectionRule.exfiltration.finding(
          at: inspection.layers.plain.original(label),
          evidence: Evidence(plain: "secrets in a name that is looked up")))
    }
    if inspection.kind == .prompt, namesLoot || namesSecret,
      !suspicions.contains(where: { $0.family == .exfiltration && severity(of: $0) != nil }),
      let request = CovertRequest.range(in: inspection.layers.plain.bytes),
      !Mention(text: inspection.layers.plain.bytes, kind: .prompt).isQuoted(request)
    {
      worst.append(
        InjectionRule.exfiltration.finding(
          at: inspection.layers.plain.original(request),
          evidence: Evidence(plain: inspection.layers.plain.bytes[request].string.shortened(to: 80))))
    }
    if inspection.kind == .description, let shadow = ToolShadow.range(in: inspection.layers.plain.bytes) {
      worst.append(
        InjectionRule.poisoning.finding(
          at: inspection.layers.plain.original(shadow),
          evidence: Evidence(plain: inspection.layers.plain.bytes[shadow].string.shortened(to: 80)),
          severity: .medium))
    }
    let told =
      inspection.kind == .toolResult
      ? suspicions.filter {
        $0.family == .exfiltration && ($0.origin == .plain || $0.origin == .given)
          && SendingOrder.isOnlyTold($0.place, in: inspection.layers.plain.bytes)
      }.map(\.place) : []
    for suspicion in suspicions {
      guard let severity = severity(of: suspicion) else { continue }
      if suspicion.origin == .plain, inspection.kind.isHeard, inspection.layers.foreign.hasInvisible,
        let broken = UnicodeRule.brokenOrder(at: suspicion.range, in: inspection.text)
      {
        worst.append(broken)
      }
      // The same words, and what else they may mean.
      if told.contains(where: { $0.overlaps(suspicion.place) }),
        suspicion.family == .exfiltration || suspicion.weight < 120
      {
        continue
      }
      let rule = rule(for: suspicion)
      let how = Self.describe(suspicion)
      var finding = rule.finding(
        at: suspicion.range,
        evidence: Evidence(plain: suspicion.excerpt.string.shortened(to: 80)), severity: severity,
        title: "\(rule.title)\(how.words)")
      finding.rule = rule.id.description + how.suffix
      if let same = worst.firstIndex(where: { $0.rule.prefix(6) == finding.rule.prefix(6) }) {
        if worst[same].severity < finding.severity { worst[same] = finding }
      } else {
        worst.append(finding)
      }
    }
    return worst
  }

  /// Whether an order to send something is quoted, or told of somebody who gave it.
  private func isMentioned(_ order: Range<Int>) -> Bool {
    let mention = Mention(text: inspection.layers.plain.bytes, kind: inspection.kind)
    return mention.isQuoted(order) || mention.isRelated(order)
  }

  // MARK: Collecting

  /// Also says whether files of secrets or programs that carry data off are named.
  func suspicions() -> ([Suspicion], namesLoot: Bool, namesSecret: Bool) {
    let layers = inspection.layers
    let comments = inspection.mayHideProse ? HiddenMarkup.ranges(in: inspection.text) : []
    let witness = Witness(kind: inspection.kind, given: inspection.text)
    var found: [Suspicion] = []
    @discardableResult
    func judge(
      _ reading: Reading, in part: Range<Int>? = nil, onlyFor wanted: [Signal.Family]? = nil,
      besides honest: [Range<Int>] = [], disguisedOnly: Bool = false, isTurned: Bool = false
    ) -> InjectionScore {
      let isAsWritten =
        reading.origin == .plain || reading.origin == .given || reading.origin == .mended
      let isForeign = layers.given.survey.traits.hasNonASCII || !isAsWritten && reading.bytes.hasNonASCII
      var score = InjectionScore(
        reading.bytes, in: part, isForeign: isForeign,
        enough: enough(isAsWritten: isAsWritten))
      if !honest.isEmpty { score.leaveOut(honest) }
      // Who encodes or hides a sentence mentions nothing.
      if isAsWritten, score.isWorthALook,
        inspection.kind == .prompt || inspection.kind == .toolResult
      {
        if inspection.kind == .prompt, let quotation = Quotation(in: reading.bytes) {
          if score.isSaturated {
            score = InjectionScore(reading.bytes, in: part, isForeign: isForeign)
          }
          score.leaveOut(quotation)
        }
        score.leaveOutMentions(in: reading.bytes, as: inspection.kind)
      } else if isAsWritten, inspection.kind == .description, score.isWorthALook {
        score.leaveOutExamples(in: reading.bytes)
      } else if !isAsWritten, reading.origin != .hidden, inspection.kind.isHeard {
        score.leaveOutMatters(in: reading.bytes)
      }
      for family in wanted ?? Signal.Family.allCases where !score.marks.isEmpty {
        let heaviest = score.heaviest(
          family.company(in: inspection.kind, isDisguised: !isAsWritten), window: family.window)
        guard family.isAmong(heaviest.signals) else { continue }
        let place = reading.original(heaviest.range)
        if disguisedOnly,
          place.count * 4 < heaviest.range.count * 5 && !isTurned
            || HiddenMarkup.isInString(place.lowerBound, in: inspection.text) && !isEscaped(place)
        {
          continue
        }
        // What stands there as it was written was judged as such.
        if reading.isRespelled, standsThere(place, reading.bytes[heaviest.range]) { continue }
        let isConcealed = comments.contains { $0.overlaps(place) }
        let spread = score.spread(of: heaviest.signals, at: heaviest.range, in: reading.bytes)
        found.append(
          Suspicion(
            family: family, weight: isAsWritten ? spread.weight : heaviest.weight, range: place,
            place: heaviest.range,
            excerpt: reading.bytes[heaviest.range],
            origin: reading.origin, isConcealed: isConcealed,
            isDisguised: disguisedOnly, isLeak: family == .injection && Signal.isMostlyLeak(heaviest.signals),
            // What says the same all the time is no slip, and is not read to its end.
            grounds: spread.grounds,
            hasWitness: !isAsWritten && !isEscapedInTest(place, origin: reading.origin) || isConcealed
              || heaviest.weight < 50
              || witness.speaks(
                for: heaviest.signals, of: family, at: heaviest.range, taken: heaviest.taken, in: reading)
                && !witness.isOfRecord(heaviest.signals, at: heaviest.range, in: reading)
          ))
      }
      if isAsWritten, reading.origin != .mended, !found.contains(where: isToldOff) {
        found.append(ifAny: hinted(score, reading, witness))
      }
      return score
    }
    if let hidden = layers.hidden {
      judge(hidden)
      // Whoever writes sentences that no person sees speaks to the model, whatever they say.
      if hidden.isProse {
        let all = 0..<hidden.bytes.count
        found.append(
          Suspicion(
            family: .injection, weight: 100, range: hidden.original(all), place: all, excerpt: hidden.bytes,
            origin: .hidden,
            isConcealed: false, isDisguised: false, isLeak: false))
      }
    }
    // In files, encoded attacks in strings are test data; beside them only what nobody can see is worth a word.
    guard inspection.kind.isHeard else {
      for reading in inspection.kind.mayInstruct ? layers.decoded : [] { judge(reading, disguisedOnly: true) }
      if inspection.kind.mayInstruct,
        layers.foreign.hasOddLetters && layers.plain.undidDisguise || layers.foreign.hasInvisible
      {
        judge(layers.plain, disguisedOnly: true)
        if layers.foreign.hasInvisible, inspection.text.contains("\u{202E}") {
          judge(layers.plain.reversed(), disguisedOnly: true, isTurned: true)
        }
      }
      let said = written
      let covert =
        inspection.kind.mayInstruct ? CovertOrders(in: said.bytes, inspection.kind) : CovertOrders()
      for part in covert.parts {
        judge(said, in: part, onlyFor: [.covert], besides: covert.honest)
        if inspection.kind == .document, let rule = HarmfulRule.range(in: said.bytes, part) {
          found.append(
            Suspicion(
              family: .covert, weight: 80, range: said.original(rule), place: rule,
              excerpt: said.bytes[rule], origin: .plain, isConcealed: false, isDisguised: false,
              isLeak: false))
        }
      }
      found.append(ifAny: inspection.kind.mayInstruct ? called() : [])
      if covert.rotated >= 3 { judge(layers.plain.rotated(), disguisedOnly: true, isTurned: true) }
      if covert.reversed >= 3 { judge(layers.plain.reversed(), disguisedOnly: true, isTurned: true) }
      guard !comments.isEmpty else { return (found, false, false) }
      let all = layers.plain.bytes
      var parts = HiddenMarkup.ranges(in: all, isCode: inspection.kind == .code)
      if parts.count > HiddenMarkup.mostAlone {
        let litany = Litany(all, in: 0..<all.count, .all)
        if !litany.isEmpty { parts.removeAll { litany.covers($0) } }
      }
      for part in HiddenMarkup.joined(parts, in: layers.plain.bytes) where part.count >= HiddenMarkup.shortest
      {
        judge(layers.plain, in: part)
      }
      return (found, false, false)
    }
    let open = judge(layers.plain)
    if open.isSaturated { return (found, open.namesLoot, open.namesSecret) }
    for reading in layers.decoded {
      let encoded = judge(reading.folded)
      for respelled in reading.respelled({ Concept.words }) { judge(respelled) }
      if encoded.rotated >= 2 { judge(reading.rotated()) }
      if encoded.reversed >= 2 { judge(reading.reversed()) }
    }
    for reading in layers.plain.respelled({ Concept.words }) {
      judge(reading.bytes.hasNonASCII ? reading.folded : reading)
    }
    for reading in layers.plain.unmasked({ Concept.words }) { judge(reading) }
    let turned = TurnedParts(open, of: layers.plain.bytes)
    for part in turned.rotated { judge(layers.plain.rotated(in: part)) }
    // All of it where nobody says which part to read.
    let reversed = open.asksToDecode ? layers.plain.reversed() : nil
    if open.reversed >= 2 {
      for part in turned.reversed {
        let isWhole = part.count == layers.plain.bytes.count
        let turned = (isWhole ? reversed : nil) ?? layers.plain.reversed(in: part)
        if !judge(turned).isSaturated { judge(layers.plain.wordsReversed(in: part)) }
      }
    } else if layers.foreign.hasInvisible, inspection.text.contains("\u{202E}") {
      // What is shown from right to left was written back to front.
      judge(layers.plain.reversed())
    }
    // Back to front by the word.
    if open.asksToDecode, let reversed { judge(reversed.wordsReversed()) }
    return (found, open.namesLoot, open.namesSecret)
  }

  /// What is said in a file to a machine that is called by name, if it could not be said for honest reasons.
  private func called() -> [Suspicion] {
    let reading = inspection.layers.plain
    let text = reading.bytes
    let whole = 0..<(inspection.kind == .code ? min(text.count, CovertOrders.head) : text.count)
    let witness = Witness(kind: .toolResult, given: inspection.text)
    let isForeign = inspection.layers.given.survey.traits.hasNonASCII
    // Letters of others are read as those that they look like.
    let signs = isForeign ? .unknown : inspection.signs
    return CalledLines.parts(of: text, in: whole, signs).compactMap { part in
      var score = InjectionScore(text, in: part, isForeign: isForeign)
      guard score.isWorthALook else { return nil }
      score.leaveOutMentions(in: text, as: .toolResult)
      let heaviest = score.heaviest([.injection, .addressed], window: Signal.Family.injection.window)
      guard heaviest.weight >= Self.leastCalled,
        heaviest.signals.contains(where: { Signal.all[$0].isToMachine }),
        !Grounds(heaviest.signals).onlyAddress,
        witness.speaks(
          for: heaviest.signals, of: .injection, at: heaviest.range, taken: heaviest.taken, in: reading),
        witness.isOfModelsInFile(heaviest.signals, at: heaviest.range, in: text)
      else { return nil }
      return Suspicion(
        family: .covert, weight: 80, range: reading.original(heaviest.range), place: heaviest.range,
        excerpt: text[heaviest.range], origin: reading.origin, isConcealed: false, isDisguised: false,
        isLeak: false)
    }
  }

  /// So much has to be said to a machine in a file.
  private static let leastCalled = 60

  /// Whether it stands in a row in which a test shows what it compared, with an escape for what no screen shows.
  private func isEscapedInTest(_ place: Range<Int>, origin: Reading.Origin) -> Bool {
    guard case .decoded = origin, inspection.kind == .toolResult, inspection.text[place].contains("\\u")
    else {
      return false
    }
    let mention = Mention(text: inspection.text, kind: .toolResult)
    return mention.isCompared(inspection.text[mention.line(around: place)])
  }

  /// Whether every letter stands as an escape of the language: test data is encoded in ways of its own.
  private func isEscaped(_ place: Range<Int>) -> Bool {
    let signs = inspection.text[place].reduce(0) { $0 + ($1 == 0x5C ? 1 : 0) }
    return signs >= 12 && signs * 8 >= place.count
  }
}

extension Signal.Family {
  /// The families that are weighed together with this one: what a tool says of itself and what a passage says to its
  /// finder has one author, whatever its sentences are after.
  func company(in kind: TextKind, isDisguised: Bool) -> [Signal.Family] {
    switch (self, kind) {
    // Persons speak to models all day; hardly so in code.
    case (.injection, .prompt): isDisguised ? [.injection, .addressed] : [.injection]
    case (.injection, _): [.injection, .addressed]
    case (.jailbreak, .prompt) where !isDisguised: [.jailbreak, .spoken]
    case (.poisoning, .description): [.poisoning, .injection, .addressed]
    case (.retrieval, .toolResult): [.retrieval, .injection, .addressed]
    default: [self]
    }
  }

  /// Whether signals seen together are this family's to report: company adds weight, and no reason.
  func isAmong(_ signals: [Int]) -> Bool {
    switch self {
    case .addressed, .spoken: false
    case .injection: !signals.isEmpty
    default: signals.contains { Signal.all[$0].family == self }
    }
  }
}

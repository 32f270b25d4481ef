import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-24: text that a person sees differently from a machine, or not at all.
  static let adversarialUnicode = Detector(id: "SEC-24") { inspection, findings in
    let traits = inspection.layers.traits
    let foreign = inspection.layers.foreign
    let pages = traits.hasNonASCII ? ForeignPages(inspection.text) : nil
    var hasOneByteControls = false
    if foreign.hasInvisible {
      var scan = InvisibleScan(kind: inspection.kind)
      scan.run(inspection.text)
      findings += scan.findings(in: inspection)
      hasOneByteControls = scan.hasOneByteControls
      if scan.hasDirection { findings += DirectionScan.findings(in: inspection) }
    }
    findings += EscapedLetters.findings(in: inspection)
    // Whole words of another alphabet are not odd by themselves, but for among those of code or in a few words.
    if foreign.hasOddLetters
      || pages.map({
        inspection.kind == .code && $0.mayHoldOthers && Invisible.isBesideOthers(in: inspection.text)
          || inspection.text.count <= 512
            && (holdsOtherAlphabet(inspection.text) || inspection.text.contains("\u{131}"))
      }) == true
    {
      findings += LetterScan.findings(in: inspection)
    }
    if let found = HostNames.finding(in: inspection) {
      findings.append(found)
    } else if traits.hasNonASCII, let host = BareHost.find(in: inspection.text) {
      findings.append(
        UnicodeRule.homoglyphs.finding(
          at: host, evidence: Evidence(plain: "the name of a host that passes for another")))
    }
    if let pages { findings += OddPlaces.findings(in: inspection, pages) }
    if inspection.kind == .code, let found = EscapedSource.finding(in: inspection.text) {
      findings.append(found)
    }
    if foreign.hasInvisible, inspection.kind == .toolResult, let end = ForgedLine.find(in: inspection.text) {
      findings.append(
        UnicodeRule.hiddenLine.finding(
          at: end, evidence: Evidence(plain: "an end of a line that not all see, and a record behind it")))
    }
    if let found = StrayControl.finding(in: inspection) { findings.append(found) }
    if let found = PushedAside.finding(in: inspection) { findings.append(found) }
    if hasOneByteControls {
      let plain = TerminalSequence.spelledOut(inspection.text)
      let found = TerminalScan.findings(in: ByteView(plain), as: inspection.kind)
      findings += found.isEmpty ? OneByteControl.findings(in: inspection.text) : found
    } else if traits.hasTerminalControl {
      findings += TerminalScan.findings(
        in: inspection.text, as: inspection.kind,
        known: (inspection.layers.concealed, inspection.layers.dark))
    } else if inspection.kind == .toolResult {
      findings += EscapedTerminal.findings(in: inspection.text)
    }
    if inspection.kind == .toolResult || inspection.kind == .arguments {
      findings += EscapedDirection.findings(in: inspection.text)
    }
  }
}

/// Whether there is a letter of Greek or Cyrillic.
private func holdsOtherAlphabet(_ text: ByteView) -> Bool {
  text.withBytes { bytes in
    stride(from: 0, to: bytes.count, by: ByteBlock.size).contains { base in
      ByteBlock(bytes, at: base).bits { ByteClass.between($0, 0xCD, 0xD3) } != 0
    }
  }
}

extension UnicodeRule {
  /// Words that give orders, with places in them where a line might be broken: such places are everywhere in prose, and
  /// hide nothing there.
  static func brokenOrder(at range: Range<Int>, in text: ByteView) -> Finding? {
    var count = 0
    var i = range.lowerBound
    while i + 1 < range.upperBound {
      let isHyphen = text[i] == 0xC2 && text[i + 1] == 0xAD
      let isBreak = text[i] == 0xE2 && text[i + 1] == 0x80 && text.at(i + 2).map { 0x8B...0x8D ~= $0 } == true
      if isHyphen || isBreak { count += 1 }
      i += 1
    }
    guard count >= 3 else { return nil }
    return brokenWords.finding(
      at: range, evidence: Evidence(plain: "\(count) invisible breaks in words that give orders"))
  }
}

/// What SEC-24 says about each way of hiding.
enum UnicodeRule {
  private static func rule(
    _ id: StaticString, _ severity: Severity, _ title: StaticString, _ why: StaticString
  )
    -> Rule
  {
    Rule(
      id: id, severity: severity, category: "unicode", title: title, why: why,
      instead: "Show the text with these characters removed, and ask where it came from.")
  }

  static let tags = rule(
    "SEC-24.tag-characters", .critical, "Hides text in tag characters",
    "A model reads these characters as words; no screen shows them.")
  static let selectors = rule(
    "SEC-24.variation-selectors", .high, "Hides bytes in variation selectors",
    "Several of them in a row mean nothing to a font and carry one byte each.")
  static let invisibleRun = rule(
    "SEC-24.invisible-run", .high, "Hides data in a run of invisible characters",
    "Zero-width characters in a row spell out bits; no writing system needs them.")
  static let brokenWords = rule(
    "SEC-24.broken-words", .high, "Breaks words up with invisible characters",
    "Filters no longer recognise the words, while people and models still read them.")
  static let invisibleInCode = rule(
    "SEC-24.invisible-in-code", .medium, "Has an invisible character inside a name",
    "Two names that look the same are different ones to the compiler.")
  static let invisibleInName = rule(
    "SEC-24.invisible-in-name", .medium, "Has an invisible character inside the name of something",
    "What is installed, opened or asked is another thing than the one whose name is shown.")
  static let invisibleName = rule(
    "SEC-24.invisible-name", .high, "Uses a blank character as a name in code",
    "A variable or parameter that nobody can see hides a back door in plain sight.")
  static let annotation = rule(
    "SEC-24.annotation", .high, "Hides text in an interlinear annotation",
    "Programs show the base text only and drop the rest.")
  static let privateUse = rule(
    "SEC-24.private-use", .high, "Spells text in private-use characters",
    "They have no meaning of their own; laid out like ASCII they carry hidden words.")
  static let direction = rule(
    "SEC-24.bidi-controls", .high, "Reorders what is shown with bidirectional controls",
    "A reviewer sees the text in another order than the program that reads it (Trojan Source).")
  static let homoglyphs = rule(
    "SEC-24.mixed-scripts", .medium, "Writes words with look-alike letters of another alphabet",
    "Names and words look familiar but are different to every program that compares them.")
  static let styled = rule(
    "SEC-24.styled-letters", .medium, "Writes whole words in mathematical or enclosed letters",
    "Filters do not recognise such words, while people and models still read them.")
  static let hiddenLine = rule(
    "SEC-24.hidden-line", .medium, "Ends a comment where nobody sees it end",
    "Compilers begin a new line at these characters; what an editor shows as a comment is code.")
  static let pushedAside = rule(
    "SEC-24.pushed-aside", .medium, "Pushes a command out of sight with blanks",
    "It stands so far to the right that no window shows it, and runs with what is shown.")
  static let stacked = rule(
    "SEC-24.stacked-marks", .medium, "Piles accents on letters until the text is unreadable",
    "Filters no longer recognise the words, and terminals and reviewers give up on them.")
  static let terminal = rule(
    "SEC-24.terminal-escape", .high, "Uses terminal escapes to hide or change what is shown",
    "On a terminal a person sees something other than what the text says.")
  static let overwrite = rule(
    "SEC-24.overwritten-line", .medium, "Overwrites a line that a person would have read",
    "On a terminal only the second text stays, while a model reads both.")
}

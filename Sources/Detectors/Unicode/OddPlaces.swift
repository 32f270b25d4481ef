import Bytes
import Text
import Verdict

/// Characters that are what they seem, in a place where a machine takes them for something else.
enum OddPlaces {
  static func findings(in inspection: Inspection, _ pages: ForeignPages) -> [Finding] {
    let text = inspection.text
    let kind = inspection.kind
    var findings: [Finding] = []
    func add(_ rule: Rule, _ place: Range<Int>?, _ words: String) {
      guard let place else { return }
      findings.append(rule.finding(at: place, evidence: Evidence(plain: words), severity: .medium))
    }
    if pages.mayHold(0xCC) || pages.mayHold(0xE2, 0x84...0x84) {
      add(
        UnicodeRule.homoglyphs, TwinForm.find(in: text, as: kind),
        "two names that differ in how an accent is stored")
    }
    let hasBlanks = OddBlank.mayStand(in: pages)
    if hasBlanks {
      add(
        UnicodeRule.invisibleInName, OddBlank.find(in: text, as: kind),
        "a blank of another kind at the end of a name")
    }
    if pages.mayHold(0xF0, 0x9F...0x9F) {
      add(UnicodeRule.invisibleRun, TonedBits.find(in: text), "two colours of skin by turns")
    }
    if pages.mayHold(0xE0) || pages.mayHold(0xE1) {
      add(UnicodeRule.homoglyphs, LoneLetter.find(in: text), "a single letter of another script in a word")
    }
    if hasBlanks {
      add(UnicodeRule.invisibleRun, TrailingBlanks.find(in: text), "blanks of two kinds at the ends of lines")
    }
    if OddCommandCharacter.mayStand(in: pages) {
      add(
        UnicodeRule.homoglyphs, OddCommand.find(in: text, as: kind),
        "a command with a character that no shell reads as it looks")
    }
    if ForeignNumber.mayStand(in: pages) {
      add(
        UnicodeRule.homoglyphs, ForeignNumber.find(in: text, as: kind),
        "a number in digits of another script, where a machine reads it")
    }
    if kind == .code, pages.mayHold(0xE0) {
      add(UnicodeRule.homoglyphs, LookAlikeDigit.find(in: text), "a number in digits that look like others")
    }
    return findings
  }
}

import Bytes
import Text
import Verdict

/// Characters that are what they seem, in a place where a machine takes them for something else.
enum OddPlaces {
  static func findings(in inspection: Inspection) -> [Finding] {
    let text = inspection.text
    let kind = inspection.kind
    var findings: [Finding] = []
    func add(_ rule: Rule, _ place: Range<Int>?, _ words: String) {
      guard let place else { return }
      findings.append(rule.finding(at: place, evidence: Evidence(plain: words), severity: .medium))
    }
    add(
      UnicodeRule.homoglyphs, TwinForm.find(in: text, as: kind),
      "two names that differ in how an accent is stored")
    add(
      UnicodeRule.invisibleInName, OddBlank.find(in: text, as: kind),
      "a blank of another kind at the end of a name")
    add(UnicodeRule.invisibleRun, TonedBits.find(in: text), "two colours of skin by turns")
    add(UnicodeRule.homoglyphs, LoneLetter.find(in: text), "a single letter of another script in a word")
    add(UnicodeRule.invisibleRun, TrailingBlanks.find(in: text), "blanks of two kinds at the ends of lines")
    add(
      UnicodeRule.homoglyphs, OddCommand.find(in: text, as: kind),
      "a command with a character that no shell reads as it looks")
    add(
      UnicodeRule.homoglyphs, ForeignNumber.find(in: text, as: kind),
      "a number in digits of another script, where a machine reads it")
    if kind == .code {
      add(UnicodeRule.homoglyphs, LookAlikeDigit.find(in: text), "a number in digits that look like others")
    }
    return findings
  }
}

import Bytes
import Text
import Verdict

/// Characters nobody sees and letters that pass for others, written in escapes in the middle of a word: a value of JSON, an
/// entity of markup, an address with its bytes in hex. Whoever reads the value has the characters themselves.
enum EscapedLetters {
  static func findings(in inspection: Inspection) -> [Finding] {
    var findings: [Finding] = []
    for reading in inspection.layers.decoded where reading.bytes.hasNonASCII {
      let foreign = ForeignTraits(reading.bytes, reading.survey)
      // What speaks of such characters has them in strings of code.
      let isValue = inspection.kind != .code && isMeant(inspection.text)
      if foreign.hasInvisible {
        var scan = InvisibleScan(kind: .toolResult)
        scan.run(reading.bytes)
        if scan.hasDirection, isValue, let place = EscapedDirection.inName(of: reading.bytes) {
          findings.append(
            UnicodeRule.direction.finding(
              at: reading.original(place), evidence: Evidence(plain: "an escaped override inside a name")))
        }
        if let found = scan.payload(in: reading) {
          findings.append(found)
        } else if isValue, let place = scan.nameWithin(reading.bytes) {
          findings.append(
            UnicodeRule.invisibleInName.finding(
              at: reading.original(place),
              evidence: Evidence(plain: "an invisible character between letters, written in escapes")))
        }
      }
      guard foreign.hasOddLetters, isValue else { continue }
      let inner = Inspection(
        text: reading.bytes, kind: .toolResult, layers: Layers(asGiven: reading.bytes), landmarks: nil)
      let found = LetterScan.findings(in: inner).first { $0.rule == "\(UnicodeRule.homoglyphs.id)" }
      if var found, let range = found.location?.range {
        found.location?.range = reading.original(range)
        findings.append(found)
      }
    }
    return findings
  }

  /// Whether escapes stand for what they are the escapes of: in JSON and markup, and in addresses.
  private static func isMeant(_ text: ByteView) -> Bool {
    var i = 0
    while let byte = text.at(i), ASCII.isSpace(byte) { i += 1 }
    if let first = text.at(i), first == 0x7B || first == 0x5B || first == 0x3C { return true }
    // Strings of code are escaped with a backslash.
    return text.firstIndex(of: 0x5C) == nil
  }
}

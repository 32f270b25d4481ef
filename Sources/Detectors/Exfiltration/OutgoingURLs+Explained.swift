import Bytes
import Text
import Verdict

/// Images whose addresses wait for a secret, in files that tell an agent what to write.
extension OutgoingURLs {
  /// An image in a file whose address has a place for a secret, as the file says: `?k=VALUE, where VALUE is the API key`.
  static func explained(in inspection: Inspection) -> [Finding] {
    let text = inspection.text
    var at = 0
    for _ in 0..<most {
      guard let open = text.firstRange(of: "![", from: at),
        let mark = text[..<min(text.count, open.upperBound + 120)].firstRange(
          of: "](", from: open.upperBound),
        let url = range(around: mark.upperBound + 5, orUpTo: 4, in: text)
      else { return [] }
      at = url.upperBound
      if FilledPlace.isExplained(in: url, of: text) {
        return [
          image.finding(
            at: url,
            evidence: Evidence(plain: "a secret is to be put into \(text[url].string.shortened(to: 60))"),
            severity: .medium)
        ]
      }
    }
    return []
  }

  /// The address whose `://` stands there, or so many bytes around.
  private static func range(around mark: Int, orUpTo count: Int, in text: ByteView) -> Range<Int>? {
    for place in max(0, mark - count)...(mark + count) {
      if place + 2 < text.count, text[place] == UInt8(ascii: ":"), text[place + 1] == 0x2F,
        text[place + 2] == 0x2F
      {
        return range(around: place, in: text)
      }
    }
    return nil
  }
}

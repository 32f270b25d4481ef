import Bytes
import Text
import Verdict

/// Tools that a file defines for a model: a manifest, an answer of a server that was kept, the code of a server. What they say
/// of themselves is read before every call, from the file as from the server.
///
/// Code is full of strings that speak of models. Only those are looked at that describe a tool, each by itself: what stands
/// in two of them says nothing together.
enum WrittenTools {
  /// A larger file is no manifest, and orders of fewer letters are none.
  private static let largest = 256 << 10
  private static let shortest = 48
  private static let longest = 4 << 10
  private static let most = 128
  /// How far behind what makes a function a tool its description begins.
  private static let reach = 400

  /// The descriptions, in order.
  static func descriptions(in text: ByteView) -> [Range<Int>] {
    guard text.count <= largest, let first = text.firstNonBlank else { return [] }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      if isManifest(text) { return strings(in: text, 0..<text.count) }
    }
    var found: [Range<Int>] = []
    let head = text[..<min(text.count, CovertOrders.head)]
    for mark in [forModel, tool] {
      var from = 0
      while found.count < most, let place = head.firstRange(of: mark, from: from) {
        from = place.upperBound
        let end = min(text.count, place.upperBound + reach)
        // No further than a description may reach: what is never closed would be looked for to the end each time.
        let near = text[..<min(text.count, end + longest)]
        if let range = firstString(in: near, place.upperBound..<end), found.last != range {
          found.append(range)
        }
      }
    }
    // A test of whoever looks for such descriptions has them as well.
    return found.isEmpty || tests.contains { text.contains($0) } ? [] : found
  }

  /// `do not tell the user that it worked unless it did`, and nothing else that is to be kept quiet.
  static func isHonest(_ words: ByteView) -> Bool {
    let quiet = Concept.discretion(in: words, startingIn: 0..<words.count)
    return !quiet.isEmpty
      && quiet.allSatisfy { CovertOrders.honestClause($0.range.lowerBound, in: words) != nil }
  }

  private static let forModel: StaticString = "description_for_model"
  private static let tool: StaticString = "tool("
  private static let tests: [StaticString] = ["assert", "expect(", "#[test]", "def test_", "@Test", "t.Run("]

  private static func isManifest(_ text: ByteView) -> Bool {
    text.contains("\"description") && fields.contains { text.contains($0) }
  }

  /// What only lists of tools, or of what else a server offers, have beside their descriptions.
  private static let fields: [StaticString] = [
    "\"inputSchema\"", "\"input_schema\"", "\"parameters\"", "\"tools\":", "\"resources\":", "\"prompts\":",
    "\"openapi\"", "\"description_for_model\"", "\"annotations\":",
  ]

  /// The long strings of a manifest, under whatever name: hints and titles are read as well.
  private static func strings(in text: ByteView, _ part: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = part.lowerBound
    while found.count < most, let open = text.firstIndex(of: UInt8(ascii: "\""), from: at) {
      guard let close = end(of: UInt8(ascii: "\""), from: open + 1, in: text) else { break }
      if (shortest...longest).contains(close - open) { found.append(open + 1..<close) }
      at = close + 1
    }
    return found
  }

  /// The first long string behind a place, of one line or of many.
  private static func firstString(in text: ByteView, _ part: Range<Int>) -> Range<Int>? {
    var at = part.lowerBound
    while at < part.upperBound {
      let sign = text[at]
      guard sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") || sign == UInt8(ascii: "`") else {
        at += 1
        continue
      }
      let rest = text[at...]
      if rest.starts(with: "\"\"\"") || rest.starts(with: "'''") {
        let close =
          sign == UInt8(ascii: "'")
          ? text.firstRange(of: "'''", from: at + 3) : text.firstRange(of: "\"\"\"", from: at + 3)
        guard let close, close.lowerBound - at <= longest else { return nil }
        return at + 3..<close.lowerBound
      }
      guard let close = end(of: sign, from: at + 1, in: text), close - at <= longest else { return nil }
      if close - at >= shortest { return at + 1..<close }
      at = close + 1
    }
    return nil
  }

  /// Where a string ends that holds no quotation mark of its own, or only with a sign before it.
  private static func end(of sign: UInt8, from start: Int, in text: ByteView) -> Int? {
    var from = start
    while let close = text.firstIndex(of: sign, from: from) {
      var signs = 0
      while close - signs > start, text[close - signs - 1] == 0x5C { signs += 1 }
      if signs % 2 == 0 { return close }
      from = close + 1
    }
    return nil
  }
}

extension ByteView {
  fileprivate var firstNonBlank: UInt8? { first { !ASCII.isSpace($0) } }
}

extension Inspection {
  /// What a tool that the file defines is not to say of itself. Whoever writes it has called no tool yet.
  func writtenTools() -> [Finding] {
    for part in WrittenTools.descriptions(in: text) {
      let words = text[part]
      guard !WrittenTools.isHonest(words) else { continue }
      let described = Inspection(text: words, kind: .description, layers: Layers(words))
      for var finding in InjectionJudge(inspection: described).findings()
      where finding.severity >= .high && finding.rule.hasPrefix("SEC-03") {
        finding.severity = .medium
        if let range = finding.location?.range {
          finding.location?.range = range.lowerBound + part.lowerBound..<range.upperBound + part.lowerBound
        }
        return [finding]
      }
    }
    return []
  }
}

import Bytes
import Chance
import Testing

@testable import Text

/// The table against a slow reading of what it promises, over texts made to hit the borders of blocks, stretches and
/// keys.
@Suite struct StartTableTests {
  private static let phrases = [
    "ignore", "ignore all", "the ai", "the assistant must", "do not tell the user", "all", "any", "nullif*",
    "egk*", "<|im_start|>", "### system", ".env", "(dan)", "über alles", "né le", "旅券", "系统提示", "you",
    "your new", "ai", "in secret", "reveal", "export it", "show", "to me", "https://",
    "do not tell the owner", "do not tell the user it", "do not tell the us*", "do not tell",
    "the assistant must not", "the assistant — it must", "ignore all the", "ignore all the rules of it",
  ].filter { $0.utf8.count >= 3 }

  private static let lexicon = Lexicon([
    (
      0,
      """
      ignore | ignore all | the ai | the assistant must | do not tell the user | all | any | nullif* | egk*
      <|im_start|> | ### system | .env | (dan) | über alles | né le | 旅券 | 系统提示 | you | your new | in secret
      reveal | export it | show | to me | https:// | do not tell the owner | do not tell the user it
      do not tell the us* | do not tell | the assistant must not | the assistant — it must | ignore all the
      ignore all the rules of it
      """
    )
  ])

  private static let pieces = [
    "ignore", "IGNORE", "all", "the", "ai", "assistant", "must", "nullify", "egk", "egkx", "egk7",
    "<|im_start|>",
    "###", "system", ".env", "(dan)", "über", "alles", "né", "le", "旅券", "系统提示", "you", "your", "new", "do",
    "not", "tell", "user", "owner", "rules", "of", "do not tell the", "do not tell the user",
    "ignore all the", "in", "secret", "reveal", "revealed", "export", "it", "show", "shows", "to", "me",
    "https", "B", "7", "12.50", "…", "—", "\u{200B}", "x", "é", "ß", "Ω", "🔒",
    "",
  ]
  private static let gaps = [
    " ", " ", " ", "  ", "\n", "-", "://", " (", "). ", ", ", ". ", "_", "", " \n ", "\t", "'", "—", "   ",
    "        ", "         ",
  ]

  /// Every place where a phrase stands, by reading the text from there letter by letter.
  private static func expected(in text: [UInt8], _ part: Range<Int>) -> Set<Range<Int>> {
    var found: Set<Range<Int>> = []
    for start in part where begins(at: start, in: text) {
      for phrase in phrases where phrase != "ai" {
        let isOpen = phrase.hasSuffix("*")
        let wanted = Array((isOpen ? String(phrase.dropLast()) : phrase).utf8)
        if let end = match(wanted, isOpen: isOpen, at: start, in: text) { found.insert(start..<end) }
      }
    }
    return found
  }

  private static func begins(at i: Int, in text: [UInt8]) -> Bool {
    let byte = text[i]
    if ASCII.isAlphanumeric(byte) || (0xC3...0xD5).contains(byte) { return !isInner(i - 1, text) }
    return byte > 0x20 && byte < 0x7F || byte >= 0xD6
  }

  /// Whether the byte belongs to a letter with visible borders: ASCII, or the first two bytes of one of two.
  private static func isInner(_ i: Int, _ text: [UInt8]) -> Bool {
    guard i >= 0 else { return false }
    if ASCII.isAlphanumeric(text[i]) || (0xC3...0xD5).contains(text[i]) { return true }
    return text[i] & 0xC0 == 0x80 && i > 0 && (0xC3...0xD5).contains(text[i - 1])
  }

  private static func match(_ wanted: [UInt8], isOpen: Bool, at start: Int, in text: [UInt8]) -> Int? {
    var at = start
    for byte in wanted {
      if byte == 0x20 {
        let from = at
        while at < text.count, at - from < 8, Words.isSeparator(text[at]) { at += 1 }
        guard at > from else { return nil }
      } else {
        guard at < text.count, ASCII.lowercased(text[at]) == byte else { return nil }
        at += 1
      }
    }
    if !isOpen, at < text.count {
      let lead = text.withUnsafeBytes { text[at - 1] < 0x80 ? text[at - 1] : Words.lead(before: at, in: $0) }
      if Words.needsBorder(lead), Words.isLetter(startingWith: text[at]) { return nil }
    }
    return at
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func findsWhatASlowReadingFinds(seed: UInt64) {
    var random = Dice(seed: seed)
    for round in 0..<60 {
      var text = ""
      let length = [40, 200, 2_030, 2_200, 4_400][round % 5] + Int.random(in: 0..<70, using: &random)
      while text.utf8.count < length {
        text += Self.pieces.randomElement(using: &random) ?? ""
        text += Self.gaps.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      var part = 0..<bytes.count
      if round % 3 == 0 {
        let low = Int.random(in: 0..<bytes.count, using: &random)
        part = low..<Int.random(in: low...bytes.count, using: &random)
      }
      let hits = Self.lexicon.hits(in: ByteView(bytes), startingIn: part)
      let found = Set(hits.map(\.range))
      let expected = Self.expected(in: bytes, part)
      #expect(found == expected, "seed \(seed), round \(round): \(found.symmetricDifference(expected))")
      #expect(hits.map(\.range.lowerBound) == hits.map(\.range.lowerBound).sorted())
    }
  }

  @Test func readsAnyBytes() {
    var random = Dice(seed: 99)
    for length in [0, 1, 7, 8, 9, 63, 64, 65, 2_047, 2_048, 2_049, 6_000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      for hit in Self.lexicon.hits(in: ByteView(bytes)) { #expect(hit.range.upperBound <= length) }
    }
  }
}

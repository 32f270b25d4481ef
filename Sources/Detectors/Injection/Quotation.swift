import Bytes
import Text

/// What a person's own prompt only quotes: `our filter misses "…"`, `why was this flagged: …`, a pasted ticket.
///
/// The words of a prompt are the person's, and so is the choice to speak about an attack. A tool's answer is somebody
/// else's words to the last one, quotation marks and all, and nothing in it is taken for a mention.
struct Quotation {
  /// In ascending order.
  private let ranges: [Range<Int>]
  /// Whether what is quoted is to be marked, or to be written better: what stands before is about it then.
  private let isNoted: Bool

  private static let reach = 2_000
  private static let mostOpen = 64

  /// The parts that a prompt quotes, if the rest of it speaks of what one does with such words; nil otherwise.
  init?(in text: ByteView) {
    var marked = Self.quoted(in: text)
    let topics = Self.topics.hits(in: text)
    var end = 0
    for hit in topics where hit.tag == Topic.screening.rawValue && hit.range.lowerBound >= end {
      guard let rest = Self.introduced(by: hit.range, in: text) else { continue }
      marked.append(rest)
      end = rest.upperBound
    }
    guard !marked.isEmpty else { return nil }
    marked.sort { $0.lowerBound < $1.lowerBound }
    // What is quoted cannot vouch for itself.
    let isDiscussed = topics.contains { hit in !marked.contains { $0.contains(hit.range.lowerBound) } }
    guard isDiscussed || Self.isNamed(marked, in: text) else { return nil }
    ranges = marked
    isNoted = Self.noting.contains { text[..<min(text.count, 80)].contains($0) }
  }

  /// Whether most of `range` is quoted: the verb before a quotation may be part of what was found.
  func holds(_ range: Range<Int>) -> Bool {
    ranges.contains {
      guard $0.overlaps(range) else { return false }
      return $0.clamped(to: range).count * 2 > range.count || $0.contains(range.upperBound - 1) && isNoted
    }
  }

  /// Whether every quotation is a part of a sentence, as a name is: what an order hands over stands behind a colon.
  private static func isNamed(_ ranges: [Range<Int>], in text: ByteView) -> Bool {
    for range in ranges {
      var i = range.lowerBound
      while i > 0, text[i - 1] == 0x20 || text[i - 1] == 0x0A { i -= 1 }
      guard i > 0, ASCII.isLetter(text[i - 1]) || text[i - 1] >= 0x80 else { return false }
      var end = range.upperBound
      while let byte = text.at(end), byte == 0x20 { end += 1 }
      // `… "ignore this" means`: the sentence goes on.
      guard let next = text.at(end), ASCII.isLower(next) || next >= 0x80 || next == UInt8(ascii: "?") else {
        return false
      }
    }
    return true
  }

  private static let noting: [StaticString] = [
    "Grade ", "grade ", "Rate these", "rate these", "Classify", "classify", "Label ", "label these",
    "wrong in this", "wrong with this", "mprove this", "eview this", "lease tighten", " draft",
  ]

  // MARK: Marks

  private static func quoted(in text: ByteView) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = 0
    // Marks that nothing closes are no quotation, and a text of them none either.
    var open = 0
    while i < text.count {
      if open < mostOpen, let close = closingMark(for: i, in: text) {
        // Folding makes straight marks of most that close.
        guard let end = end(of: i, close, in: text) ?? end(of: i, "\"", in: text) else {
          open += 1
          i += 1
          continue
        }
        found.append(i..<end)
        i = end
      } else if text[i] == UInt8(ascii: ">"), i == 0 || text[i - 1] == 0x0A {
        let end = text.firstIndex(of: 0x0A, from: i) ?? text.count
        found.append(i..<end)
        i = end
      } else {
        i += 1
      }
    }
    return found
  }

  /// What ends the quotation that the bytes at `i` begin.
  private static func closingMark(for i: Int, in text: ByteView) -> String? {
    switch text[i] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      // Apostrophes stand behind letters, and inches behind digits.
      guard i == 0 || !ASCII.isAlphanumeric(text[i - 1]) else { return nil }
      return text[i] == UInt8(ascii: "\"") ? "\"" : "'"
    case UInt8(ascii: "`"): return text.at(i + 1) == UInt8(ascii: "`") ? "```" : "`"
    case 0xC2: return text.at(i + 1) == 0xAB ? "»" : nil
    case 0xE2:
      guard text.at(i + 1) == 0x80 else { return nil }
      return text.at(i + 2) == 0x9C ? "”" : text.at(i + 2) == 0x9E ? "“" : nil
    case 0xE3:
      guard text.at(i + 1) == 0x80 else { return nil }
      return text.at(i + 2) == 0x8C ? "」" : nil
    default: return nil
    }
  }

  private static func end(of start: Int, _ close: String, in text: ByteView) -> Int? {
    let last = min(text.count, start + reach)
    var from = start + close.utf8.count
    let isOpenEnded = close.utf8.count == 1 && text[start] != UInt8(ascii: "`")
    while from < last, let found = text[..<last].firstRange(of: close, from: from) {
      // The same sign inside of a word ends nothing.
      if !isOpenEnded || text.at(found.upperBound).map(ASCII.isAlphanumeric) != true {
        return found.upperBound
      }
      from = found.upperBound
    }
    return nil
  }

  /// What follows the colon of a sentence like `why did the filter not catch this:`, up to the end of the paragraph.
  private static func introduced(by topic: Range<Int>, in text: ByteView) -> Range<Int>? {
    var i = topic.upperBound
    while i < text.count, i - topic.upperBound < 80 {
      switch text[i] {
      case UInt8(ascii: ":"):
        guard let next = text.at(i + 1), next == 0x20 || next == 0x0A else { return nil }
        return i..<endOfParagraph(i + 2, in: text)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ";"), 0x0A: return nil
      default: i += 1
      }
    }
    return nil
  }

  private static func endOfParagraph(_ start: Int, in text: ByteView) -> Int {
    var i = min(start, text.count)
    while i + 1 < text.count {
      if text[i] == 0x0A, text[i + 1] == 0x0A { return i }
      i += 1
    }
    return text.count
  }

  // MARK: Topics

  private enum Topic: Int {
    /// What finds attacks, and that it did or did not.
    case screening
    /// Anything that has texts for its object.
    case writing
  }

  private static let topics = Lexicon([
    (Topic.screening.rawValue, screening), (Topic.writing.rawValue, writing),
  ])

  private static let screening: StaticString = """
    classifier* | detector* | our filter | the filter | a filter | filters | our guard | our scanner | the scanner | moderation filter
    sanitiz* | sanitis* | regex* | unit test* | test case* | test input* | test string* | test data | fixture* | honeypot* | canary
    attack or not | injection or not | label the following | classify the following | false positive* | false negative* | flagged | not catch | not caught | didn't catch | wasn't caught | slipped through | got through
    was blocked | is blocked | were blocked | gets blocked | to be blocked | blocklist* | denylist* | deny list | block list
    prompt injection* | injection attempt* | jailbreak attempt* | attack string* | attack sample* | payload* | red team* report*
    klassifikator* | erkennt | erkannt | testfall | testfälle | testfalle | testfaelle | filtre | détecteur | detecteur | cas de test
    clasificador* | detector de | caso de prueba | casos de prueba | classificador* | caso de teste | casos de teste | rilevatore
    """

  private static let writing: StaticString = """
    translate* | traduce* | traduis | traduci | traduz* | ubersetz* | übersetz* | vertaal | oversatt | переведи* | перевод*
    перепиши* | переклади | przetlumacz | cevir | 翻译 | 改写 | 訳して | 英訳 | 翻訳 | 번역 | terjemahkan
    write a test | write tests | linter* | compiler | einen test | filter | add a test | add tests | test that | tests that | assert*
    expects | user manual | glossary | translation* | locali* | the string | this string | the wording | the expression | what does
    meaning of | explain why | why does | why did | ticket | tickets | runbook* | incident | incidents | postmortem
    training material* | training slide* | slide | slides | workshop* | awareness | blog post | article | documentation | docs
    readme | changelog | poster | newsletter | quiz | code review | pull request | diff | commit message | review comment
    wrong in this prompt | wrong with this prompt | improve this prompt | review this prompt | prompt draft
    please tighten | these jailbreak* | jailbreak attempts | log line* | log entry | logs | metric* | alert rule* | rule for | detection rule* | semgrep | yara | dataset | data set
    corpus | labels | labelled | labeled | benchmark* | evals | error message | tooltip | subject line | bedeutet | beispiel*
    signifie | exemple* | significa | ejemplo* | exemplo* | esempio | esempi
    """
}

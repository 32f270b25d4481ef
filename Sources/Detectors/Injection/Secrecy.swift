import Bytes
import Text

/// Not telling, however it is put: `may not report its output`, `ohne es zu erwähnen`, `不要说明`. Languages that deny behind
/// the verb are read the other way round.
enum Secrecy {
  private static let reach = 24

  /// What is kept untold, put together from the words found. `hits` are in order.
  static func hits(in text: ByteView, among hits: [StartTable.Hit]) -> [StartTable.Hit] {
    var found: [StartTable.Hit] = []
    var denial: Range<Int>?
    var telling: Range<Int>?
    var known = 0..<0
    for hit in hits {
      switch Concept(rawValue: hit.tag) {
      case .deny:
        denial = hit.range
        // `erwähne es nicht`; English denies first.
        if let told = telling, !isEnglish(hit.range, in: text) { note(told, hit, in: text, &found) }
      // What has words of its own counts as those.
      case .hush, .conceal: known = hit.range
      case .tell:
        telling = hit.range
        if let denial, !denial.overlaps(known) { note(denial, hit, in: text, &found) }
      default: break
      }
    }
    return found
  }

  private static func note(
    _ first: Range<Int>, _ second: StartTable.Hit, in text: ByteView, _ found: inout [StartTable.Hit]
  ) {
    guard second.range.lowerBound >= first.upperBound, second.range.lowerBound - first.upperBound <= reach,
      Address.isOneClause(first.upperBound..<second.range.lowerBound, in: text)
    else { return }
    var hit = second
    hit.tag = Concept.untold.rawValue
    hit.range = first.lowerBound..<second.range.upperBound
    if Matter.isOfTopic(hit.range, in: text) { return }
    found.append(hit)
  }

  private static func isEnglish(_ range: Range<Int>, in text: ByteView) -> Bool {
    englishDenials.contains(text[range])
  }

  private static let englishDenials = WordList(
    " never without cannot can't don't dont mustn't shouldn't needn't avoid nor neither ")
}

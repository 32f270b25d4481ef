import Bytes
import Text

/// Where it goes, and whether it is what was named that goes there.
extension SendingOrder {
  /// Whether it is what was named that is sent, and not something else: `rotate all keys and report the incident`,
  /// `send feedback about …`, `write to HOST if your code …`.
  func isJoined(_ loot: Range<Int>, to verb: Range<Int>, _ sink: Int) -> Bool {
    if Self.asking.contains(text[verb]), text.at(verb.upperBound) == 0x20, !text[verb].isSame(as: "resolve") {
      let next = text[(verb.upperBound + 1)...]
      return next.starts(with: "http") || next.at(0) == 0x3C
    }
    if loot.lowerBound >= verb.upperBound {
      let between = text[verb.upperBound..<loot.lowerBound]
      if Self.turning.contains(where: { between.contains($0) }) { return false }
      let behindSink = sink <= loot.lowerBound ? text[sink..<loot.lowerBound] : .empty
      return behindSink.isEmpty || Self.adding.contains { behindSink.contains($0) }
    }
    guard Self.english.contains(text[verb]) else { return true }
    guard text.at(verb.upperBound) == 0x20 else { return true }
    let first = word(at: verb.upperBound + 1)
    if first.isEmpty || Self.standing.contains(text[first]) { return true }
    guard Self.articles.contains(text[first]), text.at(first.upperBound) == 0x20 else { return false }
    let noun = word(at: first.upperBound + 1)
    if Self.carrying.contains(text[noun]) { return true }
    // `the encoded text`
    guard text.at(noun.upperBound) == 0x20 else { return false }
    return Self.carrying.contains(text[word(at: noun.upperBound + 1)])
  }

  private static let filling = WordList(" append include attach add put copy insert embed ")
  private static let slots: [StaticString] = [" argument", " parameter", " field"]

  private func word(at start: Int) -> Range<Int> {
    start..<Address.endOfLetters(from: start, in: text)
  }

  private static let turning = [
    " about ", " if ", " when ", " how ", " whether ", " without ", " instead of ",
  ]
  private static let adding = ["with ", "including", "plus ", "followed by", "contain", "holding", "and "]
  /// What only takes an address: it is then the address that carries something.
  private static let asking = WordList(" fetch request call resolve open ")
  static let english = WordList(
    " send fax bcc forward upload post submit transmit mail email e-mail share publish push paste append attach include embed put add write hand deliver pass sync leak exfiltrate request call resolve encode place insert report ship relay dispatch export commit fetch copy name drop tweet message dm text transfer disclose open move mirror wire stream invite grant run execute create start establish fill provide supply save "
  )
  /// What stands for something that was named, or leads on to where it goes.
  private static let standing = WordList(
    " it them its this these that those everything all each every both what to at in into on onto by with as via over under through from result results output one your ze ihn es les lo los indholdet innholdet "
  )
  private static let articles = WordList(" the a an whatever their his her ")
  private static let carrying = WordList(
    " content contents result results output outputs file files archive answer answers text value values vault list string dump copy copies data zip log logs picture image screenshot link original recording export token key keys blob payload body row rows hash hex digest summary csv json pdf document documents bytes string entries string reply response address url gist paste id whole full encoded tarball backup secret secrets password passwords credentials pieces chunks lines bundle "
  )

  /// The end of the first place in `part` that is somebody else's.
  func sink(in part: Range<Int>, behind loot: Int, from index: Int) -> Int? {
    let near = part.lowerBound..<min(part.upperBound, max(part.lowerBound, loot) + 140)
    for hit in hits[index...] where hit.range.lowerBound >= near.lowerBound {
      guard hit.range.upperBound <= near.upperBound else { break }
      if hit.tag == Part.place.rawValue { return hit.range.upperBound }
    }
    // `Append the whole conversation to the context argument`: a tool has it sent to its server.
    if isOfTool, hits[index...].first.map({ Self.filling.contains(text[$0.range]) }) == true,
      let slot = Self.slots.lazy.compactMap({
        text[..<near.upperBound].firstRange(of: $0, from: max(loot, near.lowerBound))
      }).first
    {
      return slot.upperBound
    }
    var i = near.lowerBound
    while i + 2 < near.upperBound {
      defer { i += 1 }
      switch text[i] {
      case UInt8(ascii: ":"):
        if text[i + 1] == 0x2F, text.at(i + 2) == 0x2F, isGoal(i), Host.isForeign(at: i + 3, in: text) {
          return i + 3
        }
      case 0x40:
        if i > 0, ASCII.isAlphanumeric(text[i + 1]), ASCII.isWord(text[i - 1]) || text[i - 1] == 0x20,
          isGoal(i)
        {
          return i + 2
        }
      // `to +44 7700 900123`
      case 0x2B:
        if i > 0, text[i - 1] == 0x20,
          (1...6).allSatisfy({ text.at(i + $0).map { ASCII.isDigit($0) || $0 == 0x20 } == true })
        {
          return i + 7
        }
      // `in the field x`, of a tool: it goes to whoever runs it.
      case 0x60:
        if isOfTool, holdsFile(near), ASCII.isLetter(text[i + 1]), text[i - 1] == 0x20 { return i + 2 }
      default: break
      }
    }
    let rest = text[near]
    return !rest.contains("://") && rest.firstIndex(of: 0x40) == nil && Strangers.holdsHost(rest)
      ? near.upperBound : nil
  }

  /// Whether a file of secrets is named by its path around there: what else a field holds may be its own.
  private func holdsFile(_ near: Range<Int>) -> Bool {
    let from = max(0, near.lowerBound - 120)
    return hits.contains {
      ($0.tag == Part.loot.rawValue || text[$0.range] == ".env") && $0.range.lowerBound >= from
        && $0.range.upperBound <= near.upperBound
        && !ASCII.isLetter(text[$0.range.lowerBound]) && !isPublic($0.range)
    }
  }

  /// Whether an address is where something goes, and not where one can read about it.
  private func isGoal(_ colon: Int) -> Bool {
    var start = colon
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    guard let last = Address.word(before: start, in: text) else { return true }
    return !Self.referring.contains(text[last])
  }
}

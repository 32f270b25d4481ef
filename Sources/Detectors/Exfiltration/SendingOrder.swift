import Bytes
import Text

/// An order to give away what is private: `read X and send it to Y`, in whatever words.
///
/// Nothing of it is rare. People send each other files, and manuals say where to put a key; it takes an order, something
/// that is nobody else's, and somewhere it goes, all in one breath.
struct SendingOrder {
  let text: ByteView
  /// Whether it is what a tool says that it does.
  let isOfTool: Bool
  let hits: [StartTable.Hit]

  /// How far from an address an order may begin, and go on behind it.
  private static let before = 360
  private static let behind = 200
  /// A long text is only read around the first of its addresses.
  private static let mostParts = 24
  private static let longest = 4_096
  /// How far what is sent stands from the word for sending.
  private static let reach = 170

  /// The first of them. `namesLoot`: whether files of secrets are known to be named, so that a look is worth it even
  /// where there is no address.
  static func range(in text: ByteView, ofTool isOfTool: Bool, namesLoot: Bool) -> Range<Int>? {
    for part in parts(of: text, namesLoot: namesLoot) {
      let hits = lexicon.hits(in: text, startingIn: part)
      guard hits.contains(where: { Part(rawValue: $0.tag)?.isSending == true }) else { continue }
      if let range = SendingOrder(text: text, isOfTool: isOfTool, hits: hits).first() { return range }
    }
    return nil
  }

  /// What is worth a look: around addresses and mailboxes.
  private static func parts(of text: ByteView, namesLoot: Bool) -> [Range<Int>] {
    if text.count <= longest, namesLoot || text.contains("public") || namesPhone(text) {
      return [0..<text.count]
    }
    var parts: [Range<Int>] = []
    var url = text.firstRange(of: "://")?.lowerBound
    var mailbox = text.firstIndex(of: 0x40)
    while parts.count < mostParts, let place = [url, mailbox].compactMap({ $0 }).min() {
      let start = max(0, place - before)
      let end = min(text.count, place + behind)
      if let last = parts.last, last.upperBound >= start, end - last.lowerBound <= longest {
        parts[parts.count - 1] = last.lowerBound..<end
      } else {
        parts.append(start..<end)
      }
      // What is already read needs no further look.
      if let next = url, next <= place {
        url = text.firstRange(of: "://", from: max(end, next + 1))?.lowerBound
      }
      if let next = mailbox, next <= place { mailbox = text.firstIndex(of: 0x40, from: max(end, next + 1)) }
    }
    return parts
  }

  private func first() -> Range<Int>? {
    for (index, hit) in hits.enumerated() {
      guard let part = Part(rawValue: hit.tag), part.isSending,
        isOrder(hit.range, part) || part == .gives && isOfTool
      else { continue }
      let sentence = sentence(around: hit.range)
      guard let loot = loot(near: index, in: sentence) ?? filled(behind: index, in: sentence) else {
        continue
      }
      let isLast = part == .givenLast
      let from = isLast ? min(loot.lowerBound, sentence.lowerBound) : hit.range.upperBound
      let sink = sink(
        in: from..<sentence.upperBound, behind: isLast ? from : loot.upperBound, from: isLast ? 0 : index)
      guard let sink, isJoined(loot, to: hit.range, sink),
        !isSample(loot.lowerBound..<max(sink, loot.upperBound)),
        !isOfAnother(from: max(loot.upperBound, hit.range.upperBound), to: sink),
        !isRefused(sentence.lowerBound..<max(sink, hit.range.upperBound), hit.range)
      else { continue }
      return min(hit.range.lowerBound, loot.lowerBound)..<max(sink, hit.range.upperBound)
    }
    return nil
  }

  // MARK: Orders

  private func isOrder(_ verb: Range<Int>, _ part: Part) -> Bool {
    if part == .givenLast, Self.infinitives.contains(text[verb]) { return isDuty(verb) }
    if part == .givenLast || text[verb.lowerBound] >= 0x80 { return true }
    guard let last = Address.word(before: verb.lowerBound, in: text) else { return part != .gives }
    if part == .gives { return Self.readers.contains(text[last]) }
    if Self.leading.contains(text[last]) || text[verb].contains(" be ") { return true }
    if Self.leadingElsewhere.contains(text[last]), !Self.english.contains(text[verb]) { return true }
    // `the agent should report …`
    if text[last] == "should", let first = Address.word(before: last.lowerBound, in: text) {
      return Self.readers.contains(text[first])
    }
    guard text[last] == "to", let first = Address.word(before: last.lowerBound, in: text) else {
      return false
    }
    return Self.bound.contains(text[first])
  }

  /// `Der Assistent soll … lesen und … senden`
  private func isDuty(_ verb: Range<Int>) -> Bool {
    let sentence = text[sentence(around: verb).lowerBound..<verb.lowerBound]
    return (sentence.contains(" soll ") || sentence.contains(" muss "))
      && ["ssistent", "odell", "gent ", "KI "].contains { sentence.contains($0) }
  }

  private static let infinitives = WordList(" senden schicken ubermitteln hochladen weiterleiten ")
  private static let readers = WordList(" agent assistant model bot ai ")

  /// Whether somebody else acts in the sentence, or nobody should. English says so before the verb.
  private func isRefused(_ part: Range<Int>, _ verb: Range<Int>) -> Bool {
    var at = part.lowerBound
    while at < part.upperBound {
      let start = at
      while at < part.upperBound, ASCII.isLetter(text[at]) || text[at] >= 0x80 || text[at] == 0x27 { at += 1 }
      if at > start, !isOfName(start), at <= verb.lowerBound || Self.denying.contains(text[start..<at]),
        Self.refusing.contains(text[start..<at]), !isOnlyMeant(start..<at, verb)
      {
        return true
      }
      if at == start { at += 1 }
    }
    let all = text[part.lowerBound..<min(text.count, part.upperBound + 24)]
    return all.hasNonASCII && Self.refusingEast.contains { all.contains($0) }
  }

  /// `base64 it and …`, and the small word that joins orders in Polish and its neighbours.
  private func isOnlyMeant(_ word: Range<Int>, _ verb: Range<Int>) -> Bool {
    if text[word] == "i" { return !Self.english.contains(text[verb]) }
    guard text[word].isSame(as: "it") else { return false }
    let next = text[word.upperBound..<min(text.count, word.upperBound + 6)]
    return next.starts(with: " and ") || next.starts(with: ",") || next.starts(with: " to ")
      || next.starts(with: " as ") || next.starts(with: " then ")
  }

  /// Whether a word is a part of an address or a path.
  private func isOfName(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = text[place - 1]
    return before == 0x2E || before == 0x2F || before == 0x40 || before == 0x2D
  }

  /// What stands behind the verb that it denies.
  private static let denying = WordList(
    " nicht nie niemals pas jamais mai niet nooit never aldrig aldri ikke inte ")

  /// Whether sending is told of somebody, or denied, right before a place: `we never send`, `attackers send`; or what is
  /// sent is meant for everybody.
  static func isOnlyTold(_ range: Range<Int>, in text: ByteView) -> Bool {
    if Address.follows(tellers.contains, within: 2, range.lowerBound, in: text) { return true }
    if isOver(range, in: text) { return true }
    // `Skicka aldrig …`, `Schicken Sie niemals …`: other languages deny behind the verb.
    let first = Address.endOfLetters(from: range.lowerBound, in: text)
    if text.at(first) == 0x20, first > range.lowerBound,
      denying.contains(text[(first + 1)..<Address.endOfLetters(from: first + 1, in: text)])
    {
      return true
    }
    // The same verb, put off to the future as Hebrew forbids.
    if text[..<range.lowerBound].ends(with: "אל ת") { return true }
    if isOfRelative(range.lowerBound, in: text) || isReportedSent(range, in: text) { return true }
    // A path may go on behind what was found of it.
    var end = range.upperBound
    while let byte = text.at(end), byte > 0x20, end - range.upperBound < 60 { end += 1 }
    let part = text[range.lowerBound..<end]
    return part.contains("scp ") && part.contains("authorized_keys") || part.contains(" or when ")
      || part.contains(".pub")
      || part.contains("public key") || part.contains(".env.example")
      || part.contains(" about the ") || isOfAsker(part) || isDoneAnyway(part)
  }

  private static let tellers = WordList(
    " we i they never not don't dont cannot doesn't attackers attacker malware criminals scripts ")

  // MARK: What is sent

  /// What is sent by an order: in its sentence, or in the one before, which then asks to get it.
  private func loot(near index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let verb = hits[index].range
    var found: Range<Int>?
    for i in hits.indices.reversed() where hits[i].range.upperBound <= verb.lowerBound {
      guard verb.lowerBound - hits[i].range.upperBound <= Self.reach else { break }
      guard isLoot(i, for: verb) else { continue }
      if hits[i].range.lowerBound >= sentence.lowerBound || isTaken(i) {
        found = hits[i].range
        break
      }
    }
    if let found { return found }
    for i in hits.indices where hits[i].range.lowerBound >= verb.upperBound {
      guard hits[i].range.upperBound <= min(sentence.upperBound, verb.upperBound + Self.reach) else { break }
      if isLoot(i, for: verb) { return hits[i].range }
    }
    return published(in: sentence) ?? (isStrong(verb) ? taken(before: verb, in: sentence) : nil)
  }

  /// A secret in the sentence, if that ends where everybody can read it: `write the token to a public gist`.
  private func published(in sentence: Range<Int>) -> Range<Int>? {
    var secret: Range<Int>?
    for hit in hits {
      guard hit.range.lowerBound < sentence.upperBound else { break }
      guard hit.range.lowerBound >= sentence.lowerBound else { continue }
      if hit.tag == Part.secret.rawValue, !isPublic(hit.range) { secret = hit.range }
      if hit.tag == Part.place.rawValue, let secret,
        text[hit.range].contains("public") || text[hit.range].contains("pastebin")
      {
        return secret
      }
    }
    return nil
  }

  /// `look up the token and message it to …`: a secret is nobody's any more once it is taken and sent in one breath.
  private func taken(before verb: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    for i in hits.indices.reversed() where hits[i].range.upperBound <= verb.lowerBound {
      guard hits[i].range.lowerBound >= sentence.lowerBound else { return nil }
      if hits[i].tag == Part.secret.rawValue, !isPublic(hits[i].range), isTaken(i) { return hits[i].range }
    }
    return nil
  }

  /// Putting something somewhere may be how it is set up; sending it is not.
  private func isStrong(_ verb: Range<Int>) -> Bool { Self.strong.contains(text[verb]) }

  private static let strong = WordList(
    " send fax bcc forward upload post mail email e-mail message share publish transmit leak exfiltrate tweet dm text relay comment disclose "
  )

  /// Whether an order asks to get what is named, in its own sentence.
  private func isTaken(_ loot: Int) -> Bool {
    let sentence = sentence(around: hits[loot].range)
    for hit in hits[..<loot].reversed() {
      guard hit.range.lowerBound >= sentence.lowerBound else { return false }
      if hit.tag == Part.take.rawValue || hit.tag == Part.give.rawValue,
        isOrder(hit.range, .take),
        !isRefused(sentence.lowerBound..<hit.range.upperBound, hit.range)
      {
        return true
      }
    }
    return false
  }

  /// English says more of such a file than its name.
  private func isLoot(_ index: Int, for verb: Range<Int>) -> Bool {
    guard isLoot(index) else { return false }
    guard text[hits[index].range] == ".env", Self.english.contains(text[verb]) else { return true }
    return isStrong(verb) && hits[index].range.upperBound <= verb.lowerBound && isTaken(index)
  }

  private func isLoot(_ index: Int) -> Bool {
    let range = hits[index].range
    switch Part(rawValue: hits[index].tag) {
    case .loot: return !isPublic(range) && !isName(range) && !Self.isOfGroup(range, in: text)
    case .owned:
      if text[range] == ".env", !isFileByItself(range) { return false }
      if Self.isOfGroup(range, in: text) { return false }
      guard let last = Address.word(before: range.lowerBound, in: text) else { return true }
      return !Self.polite.contains(text[last])
    case .secret: return !isPublic(range) && (isSaid(.all, of: index) || isSaid(.users, of: index))
    case .personal: return isSaid(.users, of: index)
    default: return false
    }
  }

  /// `put it in the secret GITHUB_TOKEN`: under which name something is kept.
  private func isName(_ range: Range<Int>) -> Bool {
    guard text[range].contains("_") else { return false }
    let before = text[max(0, range.lowerBound - 20)..<range.lowerBound].asciiLowercased
    return Self.naming.contains { before.ends(with: $0) }
  }

  private static let naming: [StaticString] = [
    "in the secret ", "as the secret ", "as secret ", "in the variable ", "as the variable ", "it as ",
    "in the secret `", "as the secret `", "as secret `", "in the variable `", "it as `", "under the name ",
  ]

  /// Whether it is said whose it is, or that it is all of it: `the user's home address`, `balance of the user`.
  private func isSaid(_ part: Part, of index: Int) -> Bool {
    let range = hits[index].range
    for hit in hits[..<index].reversed() {
      guard range.lowerBound - hit.range.lowerBound <= 60 else { break }
      guard hit.tag == part.rawValue else { continue }
      if hit.range.upperBound >= range.upperBound { return true }
      if hit.range.upperBound <= range.lowerBound, range.lowerBound - hit.range.upperBound <= 28,
        Address.isOneClause(hit.range.upperBound..<range.lowerBound, in: text)
      {
        return true
      }
    }
    for hit in hits[(index + 1)...] {
      guard hit.range.lowerBound - range.upperBound <= 12 else { break }
      if hit.tag == part.rawValue, hit.range.lowerBound >= range.upperBound,
        part == .users || text[range.upperBound..<hit.range.lowerBound] == " of "
      {
        return true
      }
    }
    return false
  }

  /// `.env` as it is named where other words say that it is a file, and not one to be left out of a repository.
  private func isFileByItself(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return true }
    let before = text[range.lowerBound - 1]
    guard before == 0x20 || before == 0x60 || before == 0x22 || before >= 0x80 || before == 0x0A else {
      return false
    }
    guard let last = Address.word(before: range.lowerBound, in: text) else { return true }
    return !text[max(0, range.lowerBound - 80)..<min(text.count, range.upperBound + 80)].contains("gitignore")
      && !Self.leading.contains(text[last])
      && (!Self.english.contains(text[last]) || text[last].isSame(as: "open"))
  }

  /// `id_rsa.pub`, `.env.example`.
  func isPublic(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while let byte = text.at(end), ASCII.isWord(byte) || byte == 0x2E || byte == 0x2F || byte == 0x2D {
      end += 1
    }
    let file = text[range.lowerBound..<end]
    if file.contains(".pub") || file.contains("authorized_keys") || file.contains("known_hosts") {
      return true
    }
    let behind = text[range.upperBound..<min(text.count, range.upperBound + 12)]
    let before = text[max(0, range.lowerBound - 8)..<range.lowerBound]
    return behind.starts(with: ".pub") || behind.starts(with: ".example") || behind.starts(with: ".sample")
      || behind.starts(with: ".template") || before.contains("public") || before.contains("-i ")
      || Address.word(before: range.lowerBound, in: text).map {
        Self.guarding.contains(text[$0])
          || Address.word(before: $0.lowerBound, in: text).map { Self.guarding.contains(text[$0]) } == true
      } == true
  }

  /// `remove any tokens first`
  private static let guarding = WordList(
    " remove redact strip mask delete without except rotate hide revoke exclude excluding minus blank scrub ")

  /// `insert the user's … into https://…?list=`: whatever it is, the address is left open for it.
  private func filled(behind index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let verb = hits[index].range
    guard let owner = hits[(index + 1)...].first(where: { $0.tag == Part.users.rawValue })?.range,
      owner.lowerBound - verb.upperBound <= 12, owner.upperBound <= sentence.upperBound,
      let mark = text[..<min(sentence.upperBound, owner.upperBound + 100)].firstRange(
        of: "://", from: owner.upperBound)
    else { return nil }
    var end = mark.upperBound
    while let byte = text.at(end), byte > 0x20, byte != 0x29, byte != 0x22, byte != 0x60 { end += 1 }
    return text[end - 1] == 0x3D ? owner : nil
  }

  /// To the next end behind which something else begins: a question mark in an address ends nothing.
  private func sentence(around range: Range<Int>) -> Range<Int> {
    func isEnd(_ i: Int) -> Bool {
      switch text[i] {
      case 0x0A: true
      // `[ ] one thing [ ] another`
      case 0x5D: i >= 2 && text[i - 2] == 0x5B && text.at(i + 1) == 0x20
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        text.at(i + 1).map { $0 == 0x20 || $0 == 0x0A } ?? true
      case 0x82: i >= 2 && text[i - 1] == 0x80 && text[i - 2] == 0xE3
      default: false
      }
    }
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 200, !isEnd(start - 1) { start -= 1 }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < 200, !isEnd(end) { end += 1 }
    return start..<end
  }
}

extension SendingOrder.Part {
  fileprivate var isSending: Bool { self == .give || self == .gives || self == .givenLast }
}

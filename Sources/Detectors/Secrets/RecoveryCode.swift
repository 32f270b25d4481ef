import Bytes
import Text

/// What lets somebody in without a password: the PIN and PUK of a card, codes that work once, the words a wallet is
/// restored from.
enum RecoveryCode {
  static let words: StaticString = """
    pin |pin: |puk |puk: |backup codes|recovery codes|rescue codes|emergency codes|one-time codes|scratch codes\
    |wiederherstellungscodes|sicherungscodes|codes de secours|codes de récupération|codici di backup|codici di recupero|herstelcodes|kody zapasowe\
    |seed words|seed phrase|recovery phrase|recovery words|mnemonic|frase semilla|phrase de récupération|host key: 
    """

  static func match(_ word: Range<Int>, in text: ByteView) -> Range<Int>? {
    let start = word.lowerBound
    if start > 0, ASCII.isWord(text[start - 1]) || text[start - 1] == 0x2E || text[start - 1] == 0x2D {
      return nil
    }
    let name = text[word]
    switch name[0] | 0x20 {
    case UInt8(ascii: "h"): return digits(behind: word.upperBound, count: 6...10, in: text)
    case UInt8(ascii: "p") where name.begins(with: "puk"):
      return digits(behind: word.upperBound, count: 8...8, in: text)
    case UInt8(ascii: "p") where name.begins(with: "pin"):
      // `pin 17` of a board, and the PIN code of an Indian town.
      guard ASCII.isUpper(text[start]), let found = digits(behind: word.upperBound, count: 4...5, in: text),
        isOfCard(start, found.upperBound, in: text)
      else { return nil }
      return found
    case _ where name.contains("ords") || name.contains("rase") || name.begins(with: "mnemonic"):
      return seed(behind: word.upperBound, in: text)
    default: return codes(behind: word.upperBound, in: text)
    }
  }

  /// So many digits, a colon or a word between them and the name, and nothing that goes on.
  private static func digits(behind end: Int, count: ClosedRange<Int>, in text: ByteView) -> Range<Int>? {
    var at = end
    while let byte = text.at(at), at - end < 6, byte == 0x20 || byte == 0x3A || byte == 0x3D { at += 1 }
    if text[at...].begins(with: "is ") { at += 3 }
    let from = at
    while let byte = text.at(at), ASCII.isDigit(byte) { at += 1 }
    guard count.contains(at - from), !isGoingOn(at, in: text) else { return nil }
    let value = text[from..<at]
    let shape = Randomness(value)
    return shape.distinct >= 2 && !value.starts(with: "1234") && !value.starts(with: "0000") ? from..<at : nil
  }

  private static func isGoingOn(_ end: Int, in text: ByteView) -> Bool {
    guard let next = text.at(end) else { return false }
    if ASCII.isWord(next) || next == 0x25 || next == 0x2F { return true }
    return (next == 0x2E || next == 0x2D || next == 0x3A || next == 0x2C)
      && text.at(end + 1).map(ASCII.isAlphanumeric) == true
  }

  /// Whether a card, a door, an alarm or a phone is spoken of.
  private static func isOfCard(_ start: Int, _ end: Int, in text: ByteView) -> Bool {
    let near = text[max(0, start - 96)..<min(text.count, end + 64)].asciiLowercased
    return cards.contains { near.contains($0) }
  }

  private static let cards = [
    "sim", "card", "karte", "carte", "tarjeta", "cart", "puk", "door", "tür", "porte ", "puerta", "alarm",
    "safe", "tresor", "voicemail", "mailbox", "phone", "handy", "lock", "gate", "bank", "atm", "karta",
  ]

  // MARK: Codes that work once

  /// Three codes or more behind a colon, one a line or with commas between them, all as long as the first.
  private static func codes(behind end: Int, in text: ByteView) -> Range<Int>? {
    guard var at = text.firstIndex(of: 0x3A, from: end, within: 96) else { return nil }
    at += 1
    var first: Range<Int>?
    var found = 0
    let limit = min(text.count, at + 600)
    while at < limit {
      while at < limit, !ASCII.isAlphanumeric(text[at]), text[at] < 0x80 { at += 1 }
      let from = at
      // `1. 1292 3510`
      while at < limit,
        ASCII.isAlphanumeric(text[at]) || text[at] == 0x2D || text[at] == 0x20 && isJoin(at, in: text)
      {
        at += 1
      }
      if text.at(at) == 0x2E || text.at(at) == 0x29, at - from <= 2 { continue }
      guard isCode(text[from..<at]) else { break }
      if let first, first.count != at - from { break }
      first = first ?? from..<at
      found += 1
      if found == 3 { return first }
    }
    return nil
  }

  /// A blank within a code, and none between two of them.
  private static func isJoin(_ at: Int, in text: ByteView) -> Bool {
    guard let next = text.at(at + 1), ASCII.isAlphanumeric(next),
      text.at(at - 1).map(ASCII.isAlphanumeric) == true
    else { return false }
    return true
  }

  private static func isCode(_ value: ByteView) -> Bool {
    guard (6...40).contains(value.count) else { return false }
    let shape = Randomness(value)
    return shape.digits >= 2 && shape.distinct >= 4 && !Placeholder.isOne(value) && !isDay(value)
  }

  private static func isDay(_ value: ByteView) -> Bool {
    value.count == 10 && value[4] == 0x2D && value[7] == 0x2D
  }

  // MARK: Words of a wallet

  private static let counts: [Int] = [12, 15, 18, 21, 24]

  /// Twelve words or as many as such lists have, of three to eight small letters, and no words that sentences are held
  /// together by.
  private static func seed(behind end: Int, in text: ByteView) -> Range<Int>? {
    var at = end
    var sign = false
    while let byte = text.at(at), at - end < 60, !sign || !ASCII.isLower(byte) {
      if byte == 0x3A || byte == 0x3D || byte == 0x0A || byte == 0x22 || byte == 0x27 { sign = true }
      at += 1
    }
    let from = at
    var last = at
    var words: Set<[UInt8]> = []
    var count = 0
    while count < 26 {
      let start = at
      while let byte = text.at(at), ASCII.isLower(byte), at - start < 9 { at += 1 }
      guard (3...8).contains(at - start), text.at(at).map(ASCII.isWord) != true else { break }
      guard !joins.contains(text[start..<at]) else { return nil }
      words.insert(text[start..<at].map { $0 })
      count += 1
      last = at
      let blank = at
      while let byte = text.at(at), at - blank < 8,
        ASCII.isSpace(byte) || byte == 0x2C || byte == 0x2E || ASCII.isDigit(byte) || byte == 0x29
      {
        at += 1
      }
      guard at > blank else { break }
    }
    return counts.contains(count) && words.count * 4 >= count * 3
      && !text[from..<last].starts(with: "legal winner")
      ? from..<last : nil
  }

  private static let joins = WordIndex(
    " the and for are your with from has was not can its may must should into than which when while these those have been will would does each per via our their "
  )
}

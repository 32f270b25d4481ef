import Bytes
import Text

/// What is printed on a thing or said between people: the steps on a packet, the transcript of a meeting.
extension Matter {
  /// `the full transcript of the interview`: of what people said, and not of this conversation.
  static func isOfTalk(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase].ends(with: "ranscript") else { return false }
    let behind = text[phrase.upperBound..<min(text.count, phrase.upperBound + 24)]
    return talks.contains { behind.starts(with: $0) }
  }

  private static let talks: [StaticString] = [
    " of the interview", " of the meeting", " of the podcast", " of the talk", " of the episode",
    " of the lecture",
    " of the hearing", " of the webinar", " of the debate", " of the speech", " of the trial",
  ]

  /// `assembly instructions`, `the instructions on the previous page`: printed on something, or of some trade.
  static func isOfThing(_ target: Range<Int>, in text: ByteView) -> Bool {
    if let before = Address.word(before: target.lowerBound, in: text), trades.contains(text[before]) {
      return true
    }
    if isOfGermanThing(behind: Address.endOfLetters(from: target.upperBound, in: text), in: text) {
      return true
    }
    guard text.at(target.upperBound) == 0x20, let first = text.at(target.upperBound + 1),
      first == UInt8(ascii: "o") || first == UInt8(ascii: "i"),
      let second = text.at(target.upperBound + 2), second == UInt8(ascii: "n") || second == UInt8(ascii: "v")
    else { return false }
    let behind = text[target.upperBound..<min(text.count, target.upperBound + 40)]
    return places.contains { behind.starts(with: $0) }
  }

  /// `Anweisungen zum Drucker`, `die Regeln zur Müllabfuhr`: what they are about, by its article and its capital.
  private static func isOfGermanThing(behind place: Int, in text: ByteView) -> Bool {
    guard text.at(place) == 0x20, text.at(place + 1).map({ $0 | 0x20 == UInt8(ascii: "z") }) == true else {
      return false
    }
    let rest = text[place..<min(text.count, place + 40)]
    guard rest.starts(with: " zum ") || rest.starts(with: " zur "), rest.at(5).map(ASCII.isUpper) == true
    else { return false }
    let thing = rest[5...].asciiLowercased
    return !spoken.contains { thing.starts(with: $0) }
  }

  /// What models are called by, and what they are told to keep.
  private static let spoken: [StaticString] = [
    "assist", "modell", "system", "prompt", "nutzer", "benutzer", "ki", "chat", "bot", "agent", "sicherh",
    "geheim", "ausgabe", "antwort", "aufgabe", "rolle", "vertraul", "verschwieg", "zusammenf", "ubersetz",
  ]

  private static let places: [StaticString] = [
    " on the previous page", " on the next page", " on page ", " on the label", " on the box", " on the back",
    " on the packet", " on the package", " on the sign", " on the poster", " on the form", " overleaf",
    " in the leaflet", " in the booklet", " on the worksheet", " on the exam", " on the ticket",
    " on the card", " on the whiteboard",
  ]
}

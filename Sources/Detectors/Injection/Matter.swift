import Bytes
import Text

/// Instructions and rules between people and about things: how a shelf is put together, what a parser has to skip. The words are those of attacks on a model; what they are about is not.
enum Matter {
  /// Leaves out what is told of somebody or something, and what is about a thing. `hits` are in order.
  static func leaveOut(from hits: inout [StartTable.Hit], in text: ByteView) {
    hits.removeAll { hit in
      switch Concept(rawValue: hit.tag) {
      case .override, .overrideAll:
        isDescribed(hit.range.lowerBound, in: text) || isTold(hit.range, in: text)
          || isCaused(hit.range.lowerBound, in: text) || isOfPaper(behind: hit.range.upperBound, in: text)
      case .target: isOfThing(hit.range, in: text)
      default: false
      }
    }
  }

  /// `the assistant can forget earlier …`, `the parser must ignore all …`: told of somebody, and asked of nobody who reads.
  private static func isDescribed(_ place: Int, in text: ByteView) -> Bool {
    guard let modal = Address.word(before: place, in: text) else { return false }
    let isAble = able.contains(text[modal])
    guard isAble || bound.contains(text[modal]) else { return false }
    guard let subject = Address.word(before: modal.lowerBound, in: text) else { return false }
    return isAble ? !spokenTo.contains(text[subject]) : things.contains(text[subject])
  }

  /// `the agent ignores the rules`: English, and of a third. The same letters are an order in French, behind `que tu`.
  private static func isTold(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase] == "ignores", let subject = Address.word(before: phrase.lowerBound, in: text) else {
      return false
    }
    return !foreign.contains(text[subject])
  }

  private static let foreign = WordList(" que tu te no vous nous jamais ne n' ")

  /// `may cause the model to ignore earlier rules`: what something does to somebody.
  private static func isCaused(_ place: Int, in text: ByteView) -> Bool {
    guard let to = Address.word(before: place, in: text), text[to] == "to" else { return false }
    var at = to.lowerBound
    for _ in 0..<5 {
      guard let word = Address.word(before: at, in: text) else { return false }
      if causing.contains(text[word]) { return true }
      at = word.lowerBound
    }
    return false
  }

  private static let causing = WordList(
    " cause causes caused causing leads lead led tends tend tricks tricked trick attempts attempt tries tried known likely prone forces forced failing fails decided agreed voted chose refused "
  )

  /// `ignore all previous versions of this form`: what is dropped is on paper.
  private static func isOfPaper(behind place: Int, in text: ByteView) -> Bool {
    guard text.at(place) == 0x20 else { return false }
    var end = place + 1
    while end < text.count, ASCII.isLetter(text[end]) { end += 1 }
    return papers.contains(text[place + 1..<end])
  }

  private static let papers = WordList(
    " versions version numbers figures drafts draft mails emails letters prices editions forms entries results values readings invoices estimates measurements copies reports dates quotes offers notices bookings appointments warnings matches errors "
  )

  private static let able = WordList(
    " can could might would cannot often sometimes usually rarely occasionally ")
  private static let bound = WordList(" must should will shall may has have needs to then ")
  private static let spokenTo = WordList(
    " you u ya we and then please now so also just do or but that if which ")
  private static let things = WordList(
    " parser parsers lexer tokenizer compiler interpreter linter formatter scanner decoder encoder reader shell server client router reducer function method handler loader build script job step engine device firmware driver query migration command cli app plugin component module class test tests service daemon worker controller crawler button form "
  )

  /// `assembly instructions`, `the instructions on the previous page`: printed on something, or of some trade.
  private static func isOfThing(_ target: Range<Int>, in text: ByteView) -> Bool {
    if let before = Address.word(before: target.lowerBound, in: text), trades.contains(text[before]) {
      return true
    }
    let behind = text[target.upperBound..<min(text.count, target.upperBound + 40)]
    return places.contains { behind.starts(with: $0) }
  }

  private static let trades = WordList(
    " assembly hygiene care washing laundry shipping delivery cooking baking brewing mounting dosage dosing payment boarding cleaning driving parking feeding planting watering sewing knitting packing evacuation visiting exam voting filing wiring charging storage recycling disposal calibration maintenance repair handling loading wash medication aftercare checkout checkin embarkation commission overtime dress holiday league club house pool traffic tax roster shift seating "
  )
  private static let places: [StaticString] = [
    " on the previous page", " on the next page", " on page ", " on the label", " on the box", " on the back",
    " on the packet", " on the package", " on the sign", " on the poster", " on the form", " overleaf",
    " in the leaflet",
    " in the booklet", " on the worksheet", " on the exam", " on the ticket", " on the card",
    " on the whiteboard",
  ]
}

import Bytes
import Text

extension TextKind {
  /// Whether it holds what agents are told to do: rules, skills, comments.
  var mayInstruct: Bool { self == .code || self == .document }
}

/// Where a file asks its reader to keep something quiet, or speaks to one that is no person.
///
/// Files are full of orders, and of attacks that are quoted, tested for and written about: only what stands near such
/// words is judged, and nothing that stands in a string.
struct CovertOrders {
  /// The parts that are to be judged.
  private(set) var parts: [Range<Int>] = []
  /// Where it asks for the contrary of keeping quiet.
  private(set) var honest: [Range<Int>] = []
  /// How many telling words stand there letter-shifted or back to front.
  private(set) var rotated = 0
  private(set) var reversed = 0

  /// So much of a source file is read: trees of them are scanned, and whoever writes to an agent writes where it looks.
  static let head = 4 << 10
  private static let reach = 500

  /// None at all.
  init() {}

  init(in text: ByteView, _ kind: TextKind) {
    let whole = 0..<(kind == .code ? min(text.count, Self.head) : text.count)
    for hit in Concept.discretion(in: text, startingIn: whole) {
      switch Concept(rawValue: hit.tag) {
      case .rotated: rotated += 1
      case .reversed: reversed += 1
      default: add(hit.range.lowerBound, in: text)
      }
    }
  }

  /// `do not tell me that it passed unless you ran it`, `do not hide errors`: the contrary of keeping quiet.
  static func honestClause(_ place: Int, in text: ByteView) -> Range<Int>? {
    let word = text[place..<Address.endOfLetters(from: place, in: text)]
    let before = text[max(0, place - 6)..<place]
    if word.starts(with: "hid") || word.starts(with: "conceal") {
      return before.ends(with: "not ") || before.ends(with: "ever ") || before.ends(with: "n't ")
        ? place..<place + word.count : nil
    }
    var end = place
    while let byte = text.at(end), end - place < 160, byte != 0x0A,
      byte != 0x2E || text.at(end + 1).map({ $0 > 0x20 }) == true
    {
      end += 1
    }
    let clause = text[place..<end]
    return conditions.contains { clause.contains($0) } ? place..<end : nil
  }

  private static let conditions = [
    " unless you ran ", " unless you have run", " unless you have ch", " unless you have ver",
    " unless you verified", " unless you tested", " unless you checked", " without checking",
    " without running", " without verifying", " without testing", " before you have run", " before they pass",
    " before tests pass", " until the tests pass", " until tests pass", " when it succeeds", " unless it did",
    " if it succeeds", " when it passes", " if it passes", " on success", " when nothing changed",
    " if nothing changed", " when nothing has changed", " unless it fails",
  ]

  /// `a server can have a description that asks the model to … and hide it from the user`: what an attack does, which no
  /// file asks of its reader. What the text calls attacks counts if it stands in the lines before.
  private static func toldSentence(_ place: Int, in text: ByteView) -> Range<Int>? {
    let mention = Mention(text: text, kind: .document)
    let whole = mention.sentence(around: place..<place + 1)
    let said = mention.lowered(whole)
    let before = mention.lowered(max(0, whole.lowerBound - 160)..<whole.lowerBound)
    return Possibility(sentence: said, before: before).isTold(until: place - whole.lowerBound) ? whole : nil
  }

  private mutating func add(_ place: Int, in text: ByteView) {
    if HiddenMarkup.isInString(place, in: text) || Snapshot.holds(place, in: text) { return }
    if let clause = Self.honestClause(place, in: text) {
      honest.append(clause)
      return
    }
    if let told = Self.toldSentence(place, in: text) {
      honest.append(told)
      return
    }
    let start = max(0, place - Self.reach)
    let end = min(text.count, place + Self.reach)
    if let last = parts.last, last.upperBound >= start {
      parts[parts.count - 1] = last.lowerBound..<end
    } else {
      parts.append(start..<end)
    }
  }
}

extension InjectionJudge {
  /// So much of a manual is read without its accents, as what is heard is.
  private static let mostFolded = 8 << 10

  /// What a file says: rules for agents are written in all languages, and the words that are looked for without accents.
  var written: Reading {
    let plain = inspection.layers.plain
    guard inspection.kind == .document, plain.bytes.count <= Self.mostFolded else { return plain }
    return plain.folded
  }
}

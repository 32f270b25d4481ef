import Bytes
import Text

/// What an encoded sentence takes back, and nothing else: the rules for a car park, the instructions for a washing machine.
///
/// Mails, notes and subjects are encoded by programs, and hide nothing. An order to a model that is encoded to be overlooked
/// wants something besides, or takes back what only models are told.
extension InjectionScore {
  mutating func leaveOutMatters(in text: ByteView) {
    guard !marks.isEmpty, marks.count <= 16, marks.allSatisfy({ Self.isBack(Signal.all[$0.signal]) }) else {
      return
    }
    let mention = Mention(text: text, kind: .toolResult)
    leaveOut(marks.map(\.range).filter { mention.isOnlyAboutThing($0) })
  }

  /// `forget what they told you` says whose words they are, and wants no more either.
  private static func isBack(_ signal: Signal) -> Bool {
    signal.isTakenBack
      || (signal.first == .override || signal.first == .overrideAll) && signal.second == .givenYou
  }
}

extension Mention {
  fileprivate func isOnlyAboutThing(_ mark: Range<Int>) -> Bool {
    var end = endOfWord(from: mark.upperBound)
    // `as instruções antigas da impressora`, `dimentica le vecchie istruzioni per la caldaia`
    var words = 0
    while words < 3, text.at(end) == 0x20, !startsMatter(end) {
      end = endOfWord(from: end + 1)
      words += 1
    }
    guard startsMatter(end) else { return false }
    let whole = sentence(around: mark)
    let said = lowered(whole)
    return !isGuarded(said) && !Self.wishing.contains { said.contains($0) } && !wantsSomething(said)
  }

  private func endOfWord(from place: Int) -> Int {
    var end = place
    while let byte = text.at(end), ASCII.isLetter(byte) || byte >= 0x80, end - place < 24 { end += 1 }
    return end
  }

  private func startsMatter(_ place: Int) -> Bool {
    let behind = lowered(place..<min(text.count, place + 16))
    return Self.abouts.contains { behind.starts(with: $0) }
  }

  private static let abouts: [StaticString] = [
    " for the ", " for our ", " from the ", " on the ", " about ", " of the ", " zum ", " zur ",
    " fur den ", " fur die ", " fur das ", " für den ", " für die ", " für das ", " vom ", " pour le ",
    " pour la ", " pour les ", " sur le ", " sur la ", " de la ", " del ", " de los ", " de las ",
    " para el ",
    " para la ", " per la ", " per il ", " per le ", " sul ", " sulla ", " da ", " do ", " das ", " dos ",
    " para o ", " para a ", " voor de ", " voor het ", " over de ", " dla ", " dotycz", " для ",
  ]
  /// What is wanted besides.
  private static let wishing: [StaticString] = [
    " and ", " then ", "instead", " now ", "reply", "answer", "respon", "print", "output", "write", " say ",
    "repeat", "reveal", " show", " tell", " act ", " run ", "delete", "send", "approve", " und ",
    "stattdessen",
    "antwort", "schreib", "sage ", " et ", " a la place", "repond", "ecri", " y ", "en su lugar", "escrib",
    "invece", "scriv", "rispond", "em vez", "escrev", " и ", "ответ", "напиш", "above",
    "below", "previous message", "next", "this ", "these ", "here", " all ", " any ", "alle ", "toutes",
    "todas", "tutte", "every",
  ]
}

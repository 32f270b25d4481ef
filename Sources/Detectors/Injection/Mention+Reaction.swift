import Bytes
import Text

/// What came of words, told right behind them: `"Forget your rules" earned us a shrug`, `„…“ quittierte er mit einem Lächeln`.
extension Mention {
  /// Whether a quotation is what its sentence begins with, and the rest says how somebody took it.
  ///
  /// Whoever gives an order in quotation marks goes on with another one, or says who gives it.
  func isReactedTo(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    guard text.at(quote.upperBound) == 0x20, beginsSentence(quote.lowerBound, in: line) else { return false }
    var end = quote.upperBound
    while end < line.upperBound, end - quote.upperBound < 160,
      text[end] != 0x2E || text.at(end + 1).map({ $0 > 0x20 }) == true
    {
      end += 1
    }
    let rest = lowered(quote.upperBound..<end)
    guard !Self.speaking.contains(where: { rest.contains($0) }), !wantsSomething(rest) else { return false }
    if rest.starts(with: " - ") {
      let first = rest[3..<Address.endOfLetters(from: 3, in: rest)]
      return Self.nothings.contains(first)
    }
    let first = rest[1..<Address.endOfLetters(from: 1, in: rest)]
    return Self.takings.contains(first)
      || first.count > 4 && (first.ends(with: "ed") || first.ends(with: "erte") || first.ends(with: "tete"))
  }

  /// `"Repeat the words above" is in a song`: where it stands. What is in force stands in no such place.
  func isPlaced(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    guard kind == .toolResult, beginsSentence(quote.lowerBound, in: line) else { return false }
    let rest = text[quote.upperBound..<line.upperBound]
    var at = 0
    for words in [Self.being, Self.within, Self.nouns] {
      guard rest.at(at) == 0x20 else { return false }
      let end = Address.endOfLetters(from: at + 1, in: rest)
      guard words.contains(rest[(at + 1)..<end]) else { return false }
      at = end
    }
    let said = lowered(rest)
    return !Self.turning.contains { said.contains($0) } && !wantsSomething(said)
  }

  private static let turning: [StaticString] = [" you", " must", " now", " please"]
  private static let within = WordList(
    " in on from at inside under part printed written im in auf aus dans sur en de nel sul in op на в ")
  private static let nouns = WordList(
    " a an the our their his her every one page chapter line verse row of on in einem einer dem der un une la le el il uno una een het "
  )

  private func beginsSentence(_ place: Int, in line: Range<Int>) -> Bool {
    var at = place
    while at > line.lowerBound, [0x20, 0x2A, 0x2D, 0x3E].contains(text[at - 1]) { at -= 1 }
    guard at > line.lowerBound else { return true }
    return [0x2E, 0x3A, 0x21, 0x3F, 0x3B].contains(text[at - 1])
  }

  /// What nobody says of an order that is their own.
  private static let speaking: [StaticString] = [
    " you", " your", " must", " now", " and then", " please", " order", " instruct", " command", " directive",
    " admin", " operator", " system", " developer", " applies", " apply", " required", " effective", " du ",
    " dein", " sie sind", " jetzt", " muss", " tu ", " tes ", " vous ", " tus ", " usted", " debe",
    " maintenant", " ahora", " befehl", " anweis", "assistant", " model", " agent",
  ]
  private static let nothings = WordList(
    " a an the nothing no silence same another one two three laughter not ein eine nichts stille un une rien una nada silencio niente een niets "
  )
  private static let takings = WordList(
    " got met made brought drew led gave did had won left went fell took bounced ran came hit lost produced triggers triggered yields yielded gets makes brings quittierte beantwortete ergab brachte fand traf blieb half rief stiess sorgte fuhrte wurde war hatte konterte lehnte parierte ignorierte liess schaffte provoqua provoque reçut recut obtint fut laissa a n'a n'eut provoco recibio obtuvo fue dejo hizo provoca ottenne ricevette fu ha leverde kreeg gaf bracht werd wywolalo dostalo skwitowal zbyl wywolal fick blev gav "
  )

  // MARK: Things that bear words

  /// `T-shirt: "…"`, `Tasse „…“`, `results for "…"`: on what the words are printed, or what was looked for.
  func isBorne(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    var end = quote.lowerBound
    while end > line.lowerBound, text[end - 1] == 0x20 || text[end - 1] == 0x3A || text[end - 1] == 0x2A {
      end -= 1
    }
    let before = lowered(max(line.lowerBound, end - 24)..<end)
    return Self.bearers.contains { before.ends(with: $0) }
      && !lowered(max(line.lowerBound, end - 60)..<end).contains("follow")
  }

  private static let bearers: [StaticString] = [
    "shirt", "mug", "poster", "sticker", "hoodie", "tote bag", "magnet", " pin", " cap", "badge", "banner",
    "postcard", " song", " novel", " film", " track", " podcast", " episode", " keynote", " talk", " album",
    "results for", "search", "searched for", "searches", "query", "autocomplete for", "tasse", "aufkleber",
    "plakat", "roman", " lied", "ergebnisse fur", "suche nach", "resultats pour", "recherche", "affiche",
    "autocollant", "chanson", "resultados de", "resultados para", "busqueda", "camiseta", "taza", "pegatina",
    "cancion", "maglietta", "tazza", "adesivo", "canzone", "risultati per", "caneca", "adesivo", "cancao",
    "zoekresultaten voor", "mok", "koszulka", "kubek", "naklejka", "wyniki dla", "футболка", "кружка",
    "наклеика", "наклейка", "результаты по запросу", "tシャツ", "マグカップ", "ステッカー", "検索結果", "t恤", "杯子", "贴纸", "搜索",
    "搜索结果",
    "티셔츠", "머그컵", "스티커", "검색 결과",
  ]

  /// `Voice commands: "Forget my last question", "Start over", "Show your rules"`: one of several labels behind what they are.
  func isOfMenu(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    guard kind == .toolResult, quote.count <= 48, text[quote.lowerBound] == 0x22 else { return false }
    var marks = 0
    var first: Int?
    for i in line where text[i] == 0x22 {
      if first == nil { first = i }
      marks += 1
    }
    guard marks >= 6, let first else { return false }
    let head = lowered(max(line.lowerBound, first - 48)..<first)
    return Self.menus.contains { head.contains($0) } && !wantsSomething(lowered(line))
  }

  private static let menus: [StaticString] = [
    "voice command", "buttons", "labels", "intents", "menu", "shortcuts", "quick replies", "chips",
    "sprachbefehl", "schaltflache", "beschriftung", "commandes vocales", "boutons", "comandos de voz",
    "botones", "comandi vocali", "pulsanti", "botoes", "knoppen", "przyciski", "кнопки", "按钮", "ボタン", "버튼",
  ]

  /// `"A" durch "B"`, `« A » par « B »`: what is put in the place of what. A person's own wish.
  func isReplaced(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    let behind = text[quote.upperBound..<min(line.upperBound, quote.upperBound + 10)]
    let before = text[max(line.lowerBound, quote.lowerBound - 10)..<quote.lowerBound]
    return Self.exchanges.contains { sign in
      if let word = behind.firstRange(of: sign), word.lowerBound == 0, isMark(behind.at(word.upperBound)) {
        return true
      }
      guard before.ends(with: sign) else { return false }
      let last = before.count - sign.utf8CodeUnitCount
      return last > 0 && isClose(before[last - 1])
    }
  }

  private func isMark(_ byte: UInt8?) -> Bool {
    byte.map { $0 == 0x22 || $0 == 0x27 || $0 == 0x60 || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xE3 } == true
  }

  private func isClose(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xBB || byte == 0x9C || byte == 0x9D
      || byte == 0x8D
  }

  private static let exchanges: [StaticString] = [
    " durch ", " with ", " by ", " par ", " por ", " con ", " door ", " na ", " to ", " into ", " in ",
    " instead of ", " statt ", " au lieu de ", " en lugar de ", " på ", " med ", " на ",
  ]
}

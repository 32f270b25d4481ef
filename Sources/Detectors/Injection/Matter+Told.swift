import Bytes
import Text

/// More of what is told and not asked for: options of programs, functions in the languages of the east, advice on living.
extension Matter {
  /// `if the override flag is set`: the name of an option.
  static func isOption(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    let next = text.at(phrase.upperBound)
    // `override: true`, between quotation marks as code.
    if next == UInt8(ascii: ":") || next == UInt8(ascii: "="), phrase.lowerBound > 0,
      text[phrase.lowerBound - 1] == UInt8(ascii: "`") || text[phrase.lowerBound - 1] == UInt8(ascii: "{")
    {
      return true
    }
    // `forget()`, and a name between backquotes.
    if next == UInt8(ascii: "("), text.at(phrase.upperBound + 1) == UInt8(ascii: ")") { return true }
    if next == UInt8(ascii: "`"), phrase.lowerBound > 0, text[phrase.lowerBound - 1] == UInt8(ascii: "`") {
      return true
    }
    if isInName(phrase, in: text) || isExplained(phrase, in: text) { return true }
    if next == 0x20 {
      let start = phrase.upperBound + 1
      if done.contains(text[start..<Address.endOfLetters(from: start, in: text)]) { return true }
      // `ignore all previous rules when --reset is given`
      let rest = text[phrase.upperBound..<min(text.count, phrase.upperBound + 60)]
      if rest.contains(" when --") || rest.contains(" if --") || rest.contains(" with --") { return true }
    }
    guard text.at(phrase.upperBound) == 0x20, let before = Address.word(before: phrase.lowerBound, in: text),
      articles.contains(text[before])
    else { return false }
    let start = phrase.upperBound + 1
    return options.contains(text[start..<Address.endOfLetters(from: start, in: text)])
  }

  /// `ignore_previous: …`: a part of a short name.
  private static func isInName(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text.at(phrase.upperBound) == UInt8(ascii: "_") else { return false }
    var start = phrase.lowerBound
    while start > 0, ASCII.isWord(text[start - 1]), phrase.lowerBound - start < 32 { start -= 1 }
    var end = phrase.upperBound
    while let byte = text.at(end), ASCII.isWord(byte), end - start < 32 { end += 1 }
    return end - start <= 24 && text[start..<end].allSatisfy { !ASCII.isUpper($0) }
  }

  /// `the words "ignore", "previous" and …`: a word of a list, in quotation marks of its own.
  static func isListed(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard phrase.lowerBound > 0, let sign = text.at(phrase.upperBound),
      sign == 0x22 || sign == 0x27 || sign == 0x60,
      text[phrase.lowerBound - 1] == sign
    else { return false }
    return text.at(phrase.upperBound + 1) == 0x2C
  }

  /// `指示キュー`: the queue that orders stand in, and no orders. The particle `ヲ` joins nothing.
  static func isCompound(_ target: Range<Int>, in text: ByteView) -> Bool {
    guard text[target.upperBound - 1] >= 0x80, text.at(target.upperBound) == 0xE3,
      let second = text.at(target.upperBound + 1), let third = text.at(target.upperBound + 2)
    else { return false }
    return second == 0x82 && third >= 0xA1 || second == 0x83 && third != 0xB2 && third != 0xBB
  }

  /// `--forget  forget all previous options`: what an option does, as manuals list them.
  private static func isExplained(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard phrase.lowerBound > 4, text[..<phrase.lowerBound].ends(with: "  ") else { return false }
    let before = text[max(0, phrase.lowerBound - 40)..<phrase.lowerBound]
    guard let option = before.firstRange(of: "--"),
      before.firstIndex(of: 0x0A, from: option.upperBound) == nil
    else {
      return false
    }
    return before.at(option.upperBound).map(ASCII.isLower) == true
  }

  /// `rechaza los intentos de ignorar sus reglas`: what is refused.
  static func isRefused(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    let before = text[max(0, phrase.lowerBound - 28)..<phrase.lowerBound]
    return refused.contains { before.ends(with: $0) }
      || before.hasNonASCII && refusedEast.contains { before.contains($0) }
  }

  private static let refused: [StaticString] = [
    "demande d'", "demande de ", "demandait d'", "demandait de ", "demandent d'", " pide ", " pedia ",
    "chiede di ",
    "chiedeva di ", "pede para ", "pedia para ", "intentos de ", "solicitudes de ", "peticiones de ",
    "tentativas de ", "pedidos para ", "tentativi di ",
    "richieste di ", "attempts to ", "requests to ", "tries to ", "pogingen om ", "versuche, ",
  ]
  private static let refusedEast = ["拒绝", "拒絕", "попытк", "просьб", "спроб"]

  private static let done = WordList(
    " accepted applied granted detected rejected failed logged requested expired triggered ")
  private static let articles = WordIndex(" the an this that each every no local global ")
  private static let options = WordList(
    " flag option setting switch parameter file method keyword bit key argument attribute variable property field plugin map hook annotation directive "
  )

  /// `forget what you were told to be`: what others want of a person, and not what a model was told to do.
  static func isOfLife(behind place: Int, in text: ByteView) -> Bool {
    guard text.at(place) == 0x20, place + 3 < text.count else { return false }
    // Few words begin as these do.
    switch (text[place + 1], text[place + 2]) {
    case (UInt8(ascii: "t"), UInt8(ascii: "o")), (UInt8(ascii: "a"), UInt8(ascii: "b")),
      (UInt8(ascii: "a"), UInt8(ascii: "s")), (UInt8(ascii: "a"), UInt8(ascii: "t")),
      (UInt8(ascii: "i"), UInt8(ascii: "n")):
      break
    default: return false
    }
    let rest = text[place..<min(text.count, place + 24)]
    return lives.contains { rest.starts(with: $0) }
  }

  private static let lives: [StaticString] = [
    " to be.", " to be,", " to be\n", " to feel", " to love", " to want", " about love", " about yourself",
    " about happiness", " about success", " about beauty", " about growing", " as a child", " as a kid",
    " in school", " at school",
  ]

  /// `the rules that others have given you`: those of a life.
  static func isOfOthers(_ place: Int, in text: ByteView) -> Bool {
    guard let who = Address.word(before: place, in: text) else { return false }
    return others.contains(text[who])
  }

  private static let others = WordIndex(
    " others parents mother father family society school teachers culture childhood church people ")

  /// `huong dan`, `kemudian dan`: a syllable of Vietnamese, and a word of Indonesian and Dutch. Whoever is to be DAN is told
  /// to be.
  static func isSyllable(_ name: Range<Int>, in text: ByteView) -> Bool {
    guard name.count == 3, text[name] == "dan" else { return false }
    if text.at(name.upperBound) == 0x20 {
      let next = name.upperBound + 1..<Address.endOfLetters(from: name.upperBound + 1, in: text)
      if text[next].isSame(as: "mode") || text[next].isSame(as: "can") || text[next].isSame(as: "stands") {
        return false
      }
    }
    guard let before = Address.word(before: name.lowerBound, in: text) else { return false }
    return !naming.contains(text[before])
  }

  private static let naming = WordList(
    " as are be being is am called named like become now new you're hi hello stay with of play playing the a me i'm name say in into or for als wie comme como come jak "
  )

  /// `前の検索条件をすべて無視し`: what was searched for.
  static func isOfSearch(_ target: Range<Int>, in text: ByteView) -> Bool {
    guard text[target.lowerBound] >= 0xE3 else { return false }
    let before = text[max(0, target.lowerBound - 24)..<target.lowerBound]
    return searches.contains { before.ends(with: $0) }
  }

  private static let searches: [StaticString] = [
    "検索", "抽出", "絞り込み", "フィルタ", "フィルター", "並べ替え", "搜索", "筛选", "查询", "过滤", "검색 ", "필터 ", "검색", "필터",
  ]

  /// `bypass the content security policy`: that of a page.
  static func isOfBrowser(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    let around = text[phrase.lowerBound..<min(text.count, phrase.upperBound + 24)]
    let said = around.asciiLowercased
    return techniques.contains { said.contains($0) }
  }

  private static let techniques: [StaticString] = [
    "content security policy", "content-security-policy", "same-origin policy", "same origin policy",
    "cors policy",
    "execution policy", "cache policy", "retention policy", "branch protection", "referrer policy",
  ]

  /// `refuses to load`, `declines to start`: what programs do.
  static func isOfProgram(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase].ends(with: " to"), text.at(phrase.upperBound) == 0x20 else { return false }
    let start = phrase.upperBound + 1
    return workings.contains(text[start..<Address.endOfLetters(from: start, in: text)])
  }

  private static let workings = WordList(
    " load start compile build boot open connect render parse install launch mount link resolve import run sync update upgrade print play print pair "
  )

  /// `no restrictions on network access`, `without limits on size`: what a thing or an account may use.
  static func isOfUse(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    let behind = text[phrase.upperBound..<min(text.count, phrase.upperBound + 24)]
    guard behind.starts(with: " on ") || behind.starts(with: " for ") || behind.starts(with: " of ") else {
      return false
    }
    let start = Address.endOfLetters(from: 1, in: behind) + 1
    let end = Address.endOfLetters(from: min(start, behind.count), in: behind)
    return start < end && uses.contains(behind[start..<end])
  }

  private static let uses = WordList(
    " network length size file files which storage bandwidth disk memory access hours purchases downloads uploads seats time speed port ports horario taille duree longueur lange grosse "
  )

  /// `never upload .env files`: what is forbidden is not asked for.
  static func isForbidden(_ place: Int, in text: ByteView) -> Bool {
    guard let last = Address.word(before: place, in: text) else { return false }
    if never.contains(text[last]) { return true }
    guard text[last].isSame(as: "not"), let first = Address.word(before: last.lowerBound, in: text) else {
      return false
    }
    return auxiliary.contains(text[first])
  }

  /// `a rule can forward all incoming mail`: what somebody or something may do.
  static func isPossible(_ place: Int, in text: ByteView) -> Bool {
    guard let modal = Address.word(before: place, in: text), place > 0, text[place - 1] == 0x20,
      possible.contains(text[modal]), let who = Address.word(before: modal.lowerBound, in: text)
    else { return false }
    return !asked.contains(text[who])
  }

  private static let possible = WordList(" can could may might would ")
  private static let asked = WordList(
    " you it and we then please now so or but that if which also he she they i who assistant agent model ai bot "
  )

  private static let never = WordList(
    " never don't dont mustn't cannot can't niemals jamais nunca mai nooit ")
  private static let auxiliary = WordList(" do must should may does shall will can ")

  /// `この関数は、…破棄して…初期化します`: a part of a program is what does it, and no form of asking stands behind.
  static func isDoneInProgram(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase.lowerBound] >= 0xE3 else { return false }
    var start = phrase.lowerBound
    while start > 0, phrase.lowerBound - start < 90, text[start - 1] != 0x0A { start -= 1 }
    var end = phrase.upperBound
    while end < text.count, end - phrase.upperBound < 120, text[end] != 0x0A { end += 1 }
    // The last sentence that begins before the phrase, to the next stop behind it.
    let before = text[start..<phrase.lowerBound]
    var from = 0
    while let stop = before.firstRange(of: "。", from: from) { from = stop.upperBound }
    let behind = text[phrase.upperBound..<end]
    let rest = behind[..<(behind.firstRange(of: "。")?.lowerBound ?? behind.count)]
    guard parts.contains(where: { before[from...].contains($0) }) else { return false }
    return !orders.contains { rest.contains($0) }
  }

  private static let parts: [String] = [
    "関数は", "メソッドは", "コマンドは", "スクリプトは", "ボタンは", "処理は", "パーサーは", "オプションは", "フラグは", "モジュールは", "クラスは",
    "プログラムは", "ライブラリは", "函数会", "方法会", "命令会", "脚本会", "按钮会", "选项会", "函数将", "方法将", "解析器会",
    "함수는", "메서드는", "명령은", "스크립트는", "버튼은", "옵션은", "파서는",
  ]
  /// What asks, and whom.
  private static let orders: [String] = [
    "ください", "しろ", "せよ", "なさい", "べき", "あなた", "请", "你", "必须", "하세요", "하라", "해라", "십시오", "당신", "너는",
    "プロンプト", "ユーザー", "提示词", "프롬프트",
  ]
}

import Bytes
import Text

/// Whether words are used or only mentioned: `✓ blocks "ignore all previous instructions"` orders nothing.
///
/// What stands around a phrase somewhere else says nothing about it, or every attack would bring it along. It is the
/// grammar of the phrase itself that counts: what it is the object of, within its own line.
struct Mention {
  let text: ByteView
  let kind: TextKind

  func isMentioned(_ mark: Range<Int>, of signal: Signal) -> Bool {
    if signal.first == .chatMarker, isNamedMarker(mark) { return true }
    if isAcrossRows(mark, of: signal) { return true }
    if isNamed(mark, of: signal, in: lowered(sentence(around: mark))) { return true }
    // A mark may reach from one quotation into the next.
    if !mark.isEmpty, isQuoted(mark.lowerBound..<mark.lowerBound + 1),
      isQuoted(mark.upperBound - 1..<mark.upperBound)
    {
      return true
    }
    if isRelated(mark) || isBrokenByQuote(mark, of: signal) || isSeen(mark, of: signal)
      || isLogin(mark, of: signal) || isOfForm(mark, of: signal)
    {
      return true
    }
    if signal.family == .jailbreak, !mark.isEmpty,
      isMeasured(self.line(around: mark.lowerBound..<mark.lowerBound + 1)),
      isMeasured(self.line(around: mark.upperBound - 1..<mark.upperBound))
    {
      return true
    }
    let line = self.line(around: mark)
    guard line.upperBound >= mark.upperBound else { return isRevoked(mark, signal) }
    if isTestName(mark, in: line) || isPattern(line) { return true }
    return isRevoked(mark, signal)
  }

  /// Whether a mark is put together from what is quoted and what is not: a reader named in a heading and the order of an
  /// example, or an example and what the sentence says of it.
  private func isBrokenByQuote(_ mark: Range<Int>, of signal: Signal) -> Bool {
    guard !mark.isEmpty else { return false }
    switch signal.first {
    case .address, .called, .machineCalled, .machine, .toModel, .leak,
      _ where signal.family == .jailbreak && kind == .toolResult:
      if isQuoted(mark.upperBound - 1..<mark.upperBound) { return true }
    default:
      // A heading and the example below it.
      if kind == .toolResult && signal.isTakenBack || text[mark].contains("\n")
        || signal.first == .override || signal.first == .overrideAll,
        isQuoted(mark.upperBound - 1..<mark.upperBound)
      {
        return true
      }
    }
    return kind != .description && isQuoted(mark.lowerBound..<mark.lowerBound + 1)
  }

  /// `the [INST] … template`: whoever fakes a turn puts no article before it.
  private func isNamedMarker(_ mark: Range<Int>) -> Bool {
    guard
      let sign = mark.first(where: {
        text[$0] == UInt8(ascii: "[") || text[$0] == UInt8(ascii: "<") || text[$0] == 0x23
      })
    else { return false }
    let line = self.line(around: sign..<sign + 1)
    if isCode(from: sign, in: line) { return true }
    if sign > line.lowerBound {
      guard let before = words(before: sign, in: line).first,
        text[sign - 1] == 0x20 || text[sign - 1] == 0x60
      else { return false }
      if kind == .prompt { return Self.naming.contains(before) }
    } else if kind == .prompt {
      return false
    }
    // `between <|im_start|> and <|im_end|>`
    let joint = text[max(line.lowerBound, sign - 6)..<sign]
    if joint.ends(with: "> and ") || joint.ends(with: "] and ") { return true }
    // In what a tool answers the sentence has to say what it is: `the [INST] tag opens …`.
    var end = sign
    while end < line.upperBound, text[end] != 0x5D, text[end] != 0x3E, text[end] != 0x20 { end += 1 }
    end = min(end + 1, line.upperBound)
    // `<<SYS>>`
    if end < line.upperBound, text[end] == 0x3E { end += 1 }
    guard let next = words(after: end, in: line).first else { return false }
    // `[INST] and [/INST] around …`
    if text.at(end) == 0x20, Self.joining.contains(next),
      text[end..<min(end + 8, line.upperBound)].contains("[")
        || text[end..<min(end + 8, line.upperBound)].contains("<")
    {
      return true
    }
    return Self.markers.contains(next) && text.at(end) == 0x20
  }

  /// A marker between backquotes or quotation marks, and nothing else there.
  private func isCode(from sign: Int, in line: Range<Int>) -> Bool {
    guard sign > line.lowerBound else { return false }
    let mark = text[sign - 1]
    guard mark == UInt8(ascii: "`") || mark == 0x22 || mark == 0x27,
      let close = text[..<min(line.upperBound, sign + 24)].firstIndex(of: mark, from: sign)
    else { return false }
    return text[close - 1] == UInt8(ascii: ">") || text[close - 1] == UInt8(ascii: "]")
  }

  private static let joining = WordList(" and or to ")
  private static let markers = WordIndex(
    " tag tags token tokens marker markers format delimiter delimiters sequence prefix suffix template opens closes wraps around ends begins starts mark marks enclose encloses delimit delimits denote denotes surround surrounds separate separates "
  )

  private static let naming = WordIndex(
    " the a an of for with like as and or our its between after before strip strips remove removes token tokens tag tags marker markers called named add emit emits support handle parse escape "
  )

  // MARK: Lines

  func line(around mark: Range<Int>) -> Range<Int> {
    let start = text.startOfLine(of: mark.lowerBound, within: 300)
    var end = mark.upperBound
    while end < text.count, text[end] != 0x0A, end - mark.upperBound < 300 { end += 1 }
    for i in mark where text[i] == 0x0A { end = min(end, i) }
    return start..<end
  }

  func words(before place: Int, in line: Range<Int>, most: Int = 3) -> [ByteView] {
    var words: [ByteView] = []
    var end = place
    while words.count < most, end > line.lowerBound {
      while end > line.lowerBound, !ASCII.isLetter(text[end - 1]) {
        // Another clause.
        if text[end - 1] == UInt8(ascii: "."), end < place, text[end] == 0x20 { return words }
        end -= 1
        if place - end > 6, words.isEmpty { return words }
      }
      var start = end
      while start > line.lowerBound, ASCII.isLetter(text[start - 1]) { start -= 1 }
      if start < end { words.append(text[start..<end]) }
      end = start
    }
    return words
  }

  func words(after place: Int, in line: Range<Int>) -> [ByteView] {
    var words: [ByteView] = []
    var start = place
    while words.count < 3, start < line.upperBound {
      while start < line.upperBound, !ASCII.isLetter(text[start]) {
        if text[start] == UInt8(ascii: ".") || text[start] == UInt8(ascii: "\"") { return words }
        start += 1
      }
      var end = start
      while end < line.upperBound, ASCII.isLetter(text[end]) { end += 1 }
      if start < end { words.append(text[start..<end]) }
      start = end
    }
    return words
  }

  /// `tests/test_guard.py::test_blocks[ignore all ...] PASSED`, `TestDetect/ignore_all_...`
  private func isTestName(_ mark: Range<Int>, in line: Range<Int>) -> Bool {
    var start = mark.lowerBound
    while start > line.lowerBound, text[start - 1] > 0x20, text[start - 1] != UInt8(ascii: "[") { start -= 1 }
    if start > line.lowerBound, text[start - 1] == UInt8(ascii: "["), start == mark.lowerBound {
      let close = text.firstIndex(of: UInt8(ascii: "]"), from: mark.upperBound) ?? text.count
      let name = text[line.lowerBound..<start]
      return close < line.upperBound && name.contains("::test_")
        && words(after: close, in: line).first.map(Self.judged.contains) == true
    }
    guard !text[mark].contains(" ") else { return false }
    var end = mark.upperBound
    while end < line.upperBound, ASCII.isWord(text[end]) || text[end] == UInt8(ascii: ".") { end += 1 }
    // `rule ignore_previous_instructions`
    let token = text[start..<end]
    if end - start <= 32, token.contains("_"),
      token.allSatisfy({ $0 == 0x2E || ASCII.isWord($0) && !ASCII.isUpper($0) })
    {
      return true
    }
    let name = text[start..<mark.lowerBound]
    return name.contains("test_") || name.contains("Test")
  }

  // MARK: Reports

  /// `he typed, ignore ...`, `someone told it to ignore ...`: what somebody did, in the past.
  func isTold(_ mark: Range<Int>) -> Bool {
    let line = self.line(around: mark)
    return line.upperBound >= mark.upperBound && isTold(before: mark.lowerBound, in: line)
  }

  private func isTold(before place: Int, in line: Range<Int>) -> Bool {
    let before = words(before: place, in: line)
    guard before.count >= 2 else { return false }
    // `I told your bot to ignore ...`
    if Self.asked.contains(before[0]), Self.tellers.contains(before[1]), place > line.lowerBound + 1,
      text[place - 1] == 0x20, ASCII.isLetter(text[place - 2])
    {
      return true
    }
    // `a word that makes it forget …`
    if Self.them.contains(before[0]), before[1] == "makes" || before[1] == "made" { return true }
    // `long prompts make it ignore …`: of several things. An order has none before its verb.
    if Self.them.contains(before[0]), before[1] == "make", before.count == 3,
      before[2].at(before[2].count - 1) == 0x73
    {
      return true
    }
    // `the chatbot is asked to …`
    let longer = words(before: place, in: line, most: 4)
    if longer.count == 4, longer[0] == "to", Self.asked.contains(longer[1]), Self.passive.contains(longer[2]),
      Self.them.contains(longer[3])
    {
      return true
    }
    if place > line.lowerBound + 1, text[place - 1] == 0x20,
      text[place - 2] == UInt8(ascii: ",") || text[place - 2] == UInt8(ascii: ":")
    {
      return Self.telling.contains(before[0]) && Self.people.contains(before[1])
    }
    return before.count == 3 && before[0] == "to" && Self.them.contains(before[1])
      && Self.asked.contains(before[2])
      && !Self.isOfMaster(lowered(max(line.lowerBound, place - 48)..<place))
  }

  /// A row of figures: `developer mode   refused   99.0 %`.
  private func isMeasured(_ line: Range<Int>) -> Bool {
    guard line.count <= 120 else { return false }
    var end = line.upperBound
    while end > line.lowerBound,
      text[end - 1] == 0x20 || text[end - 1] == 0x0D || text[end - 1] == UInt8(ascii: "|")
    {
      end -= 1
    }
    guard end > line.lowerBound, text[end - 1] == UInt8(ascii: "%") else { return false }
    end -= 1
    while end > line.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    return end > line.lowerBound && ASCII.isDigit(text[end - 1])
  }

  // MARK: A person's own words

  /// Whether a prompt is about such words, outside of what it quotes.
  func namesTopic(outside quote: Range<Int>) -> Bool {
    var i = max(0, quote.lowerBound - 300)
    let end = min(text.count, quote.upperBound + 200)
    while i < end {
      if i == quote.lowerBound { i = quote.upperBound }
      let start = i
      while i < end, ASCII.isLetter(text[i]) { i += 1 }
      if i - start >= 4, Self.topics.contains(text[start..<i]) { return true }
      if i == start { i += 1 }
    }
    return false
  }

  /// Whether a person takes back one of several things said, or their own words: `of the earlier instructions, ignore the
  /// one about colours`. Only persons do; and what protects somebody is nothing to take back in passing.
  private func isRevoked(_ mark: Range<Int>, _ signal: Signal) -> Bool {
    guard signal.first == .override || signal.first == .overrideAll || signal.first == .newTask else {
      return false
    }
    let sentence = lowered(self.sentence(around: mark))
    if kind == .prompt, isOwn(mark, in: sentence) { return true }
    if kind != .prompt {
      return Self.ownMessages.contains { sentence.contains($0) }
        && Self.following.contains { sentence.contains($0) }
    }
    if Self.guarding.contains(where: { sentence.contains($0) }) { return false }
    return Self.partial.contains { sentence.contains($0.0) && sentence.contains($0.1) }
  }

  func sentence(around mark: Range<Int>) -> Range<Int> {
    func isEnd(_ i: Int) -> Bool {
      switch text[i] {
      case 0x0A, UInt8(ascii: "!"), UInt8(ascii: "?"): true
      case UInt8(ascii: "."): i + 1 >= text.count || text[i + 1] == 0x20 || text[i + 1] == 0x0A
      case 0x82: i >= 2 && text[i - 1] == 0x80 && text[i - 2] == 0xE3
      default: false
      }
    }
    var start = mark.lowerBound
    while start > 0, mark.lowerBound - start < 200, !isEnd(start - 1) { start -= 1 }
    var end = mark.upperBound
    while end < text.count, end - mark.upperBound < 160, !isEnd(end) { end += 1 }
    return start..<end
  }

  func lowered(_ range: Range<Int>) -> ByteView { lowered(text[range]) }

  func lowered(_ words: ByteView) -> ByteView { words.asciiLowercased }

  // MARK: Words

  static let telling = WordList(
    " say says typed write writes wrote said tried entered posted pasted asked replied answered added typing writing saying entering pasting "
  )
  static let people = WordIndex(
    " posts comments messages tickets he she they someone somebody attackers spammers people users visitors customers students kids user attacker then just simply who one i we "
  )
  /// Who tells of what they did themselves; an order has somebody else as its author.
  private static let tellers = WordList(" i ve we he she they someone somebody ")
  private static let asked = WordList(" told asked tricked instructed convinced ")
  private static let passive = WordList(" is are was were been being ")
  private static let them = WordList(" it him her them bot chatbot assistant model chatgpt ")
  static let judged = WordIndex(
    " flagged blocked rejected detected caught passed pass fail failed allowed found refused filtered leaked complied obeyed resisted yes no "
  )
  static let being = WordList(" is was were to be gets got should not are yes no ")
  private static let topics = WordIndex(
    " test tests testing detect detects detection detector flag flags flagged flagging filter filters filtered classifier classify classifies block blocks blocked regex pattern phrase phrases sentence moderation injection attack attacks jailbreak jailbreaks explain example examples quiz "
  )

  /// What takes back a part, by what it begins with and what it names.
  private static let partial: [(String, String)] = [
    ("of the ", " the one"), ("of my ", " the one"), ("of the ", " the part"), ("of my ", " the part"),
    ("from the ", " the one"), ("ignore my ", " about "), ("forget my ", " about "),
    ("disregard my ", " about "),
    ("instrucciones anteriores sobre ", ""), ("istruzioni precedenti su", ""),
    ("instrucoes anteriores sobre ", ""), ("consignes precedentes sur ", ""),
    ("instructions precedentes sur ", ""), ("anweisungen zu", ""), ("anweisungen zum ", ""),
    ("the previous instruction about ", ""), ("the last instruction about ", ""), (" i gave you about ", ""),
    ("von den ", " die zu"), ("von den ", " die über"), ("von den ", " den teil"),
    ("meine vorherige ", " zu"),
    ("parmi ", " celle"), ("des consignes ", " celle"), ("la consigne precedente sur ", ""),
    ("de las ", " la de "), ("de las ", " la que "), ("de las ", " la parte "), ("delle ", " quella "),
    ("das ", " a que "), ("dos ", " o que "), ("van de ", " die over "), ("のうち", "関する"), ("のうち", "について"),
    ("のうち", "部分"), (" 중", "관한"), (" 중", "대한"), ("中", "关于"), ("中", "有关"), ("из ", "касается"),
  ]
  private static let guarding: [String] = [
    "safety", "security", "secur", "safe", "system", "prompt", "confiden", "secret", "ethic", "moral",
    "sicherheit", "securit", "segurid", "seguranc", "sicurezza", "安全", "システム", "シークレット", "보안", "안전", "시스템",
    "безопасн", "系统", "提示", "保密",
  ]
  /// A letter that takes the place of another.
  private static let ownMessages: [String] = [
    "mon message precedent", "mon precedent message", "mon mail precedent", "mi mensaje anterior",
    "mi correo anterior",
    "mio messaggio precedente", "mia mail precedente", "minha mensagem anterior", "my previous message",
    "my previous email", "my earlier message", "meine vorherige nachricht", "meine letzte nachricht",
  ]
  private static let following: [String] = [
    " suivre ", " suivez ", " sigue ", " sigan ", " siga ", " segui ", " seguire ", " seguite ", " follow ",
    " folgen ",
  ]
}

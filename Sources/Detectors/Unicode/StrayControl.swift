import Bytes
import Text
import Verdict

/// Controls of one byte that have no business in a text: between the letters of a name, behind every letter of a word,
/// and those that end a line for a program and for nobody else.
enum StrayControl {
  /// More of them, and it is no text.
  private static let most = 200

  static func finding(in inspection: Inspection) -> Finding? {
    let text = inspection.text
    if let end = cutName(in: text) {
      return UnicodeRule.invisibleInName.finding(
        at: end, evidence: Evidence(plain: "a zero byte in a name, which ends it for some programs"))
    }
    guard let places = places(in: text), !places.isEmpty else { return nil }
    if inspection.kind == .code || inspection.kind == .document,
      let end = places.first(where: { isLineEnd(text[$0]) && OddSign.endsComment($0..<$0 + 1, in: text) })
    {
      return UnicodeRule.hiddenLine.finding(
        at: end..<end + 1,
        evidence: Evidence(plain: "an end of a line that no editor shows, and code behind it"))
    }
    if let place = places.first(where: { isShown($0, as: 0x05, in: text) }), places.count <= 3 {
      return UnicodeRule.terminal.finding(
        at: place..<place + 1, evidence: Evidence(plain: "the terminal is made to type its name"),
        severity: .medium)
    }
    if let start = places.first(where: { text[$0] == 0x0E }),
      case let end = text.next(0x0F, from: start) ?? text.count, end - start <= 400,
      OverwrittenText.words(in: text[start + 1..<end]).filter({ TerminalScan.isWord($0) }).count >= 3
    {
      return UnicodeRule.terminal.finding(
        at: start..<end, evidence: Evidence(plain: "words in the letters that lines are drawn with"),
        severity: .medium)
    }
    if let rubbed = rubbedOut(places, in: text) {
      return UnicodeRule.overwrite.finding(
        at: rubbed,
        evidence: Evidence(plain: "characters that rub out what stands before them"))
    }
    let between = places.filter {
      isStray(text[$0], in: inspection) && isSmall($0 - 1, in: text) && isSmall($0 + 1, in: text)
        && !(inspection.kind == .code && isDelimiter($0, in: text))
    }
    guard places.count <= max(8, between.count * 2), let first = between.first, let last = between.last else {
      return nil
    }
    // What tells a shell how wide its prompt is stands between the letters of sequences.
    guard !inspection.layers.traits.hasTerminalControl || between.count >= 6 else { return nil }
    if between.count >= 6 {
      return UnicodeRule.brokenWords.finding(
        at: first..<last + 1, evidence: Evidence(plain: "\(between.count) control characters between letters")
      )
    }
    guard
      let name = between.first(where: {
        InvisibleGap.splitsTellingWord($0..<$0 + 1, in: text)
          || NamePlace.holds($0..<$0 + 1, in: text, as: inspection.kind, isStrict: true)
          || NamePlace.isKeyOfLine($0..<$0 + 1, in: text)
      })
    else { return nil }
    return UnicodeRule.invisibleInName.finding(
      at: name..<name + 1, evidence: Evidence(plain: "a control character between letters"))
  }

  /// `photo.php`, a zero byte, `.png`: the only one of a text. Lists of names have one behind each.
  private static func cutName(in text: ByteView) -> Range<Int>? {
    guard let place = text.firstIndex(of: 0x00, from: 0), place > 3, text.at(place + 1) == 0x2E,
      ASCII.isLower(text[place - 1]), text.at(place + 2).map(ASCII.isLower) == true,
      text.firstIndex(of: 0x00, from: place + 1) == nil
    else { return nil }
    var end = place + 2
    while let byte = text.at(end), ASCII.isAlphanumeric(byte) || byte == 0x2E { end += 1 }
    return text.at(end) == nil ? nil : place..<place + 1
  }

  /// Controls other than those that text and terminals are made of; nil if there are more than a text has.
  private static func places(in text: ByteView) -> [Int]? {
    text.withBytes { bytes in
      var places: [Int] = []
      // Most texts have none.
      let first = bytes.endOfWriting / ByteBlock.size * ByteBlock.size
      for base in stride(from: first, to: bytes.count, by: ByteBlock.size) {
        var found = ByteBlock(bytes, at: base).bits { v in
          (ByteClass.between(v, 0x01, 0x07) .| ByteClass.between(v, 0x0B, 0x0F))
            .| (ByteClass.between(v, 0x10, 0x1A) .| ByteClass.equal(v, 0x7F))
        }
        while found != 0 {
          let at = base &+ found.trailingZeroBitCount
          found &= found &- 1
          // The end of a line of Windows.
          if bytes[at] == 0x0D, at + 1 == bytes.count || bytes[at + 1] == 0x0A || bytes[at + 1] == 0x0D {
            continue
          }
          places.append(at)
          if places.count > most { return nil }
        }
      }
      return places
    }
  }

  /// Six deletes or more behind as many letters, or as many as a word has, and other words behind them. A backspace may
  /// stand behind each: what one terminal leaves the other takes.
  private static func rubbedOut(_ places: [Int], in text: ByteView) -> Range<Int>? {
    var start: Int?
    var count = 0
    for (k, place) in places.enumerated() where text[place] == 0x7F {
      let first = start ?? place
      start = first
      count += 1
      let end = text.at(place + 1) == 0x08 ? place + 2 : place + 1
      if k + 1 < places.count, places[k + 1] == end, text[end] == 0x7F { continue }
      defer { count = 0 }
      start = nil
      guard count >= 3, first >= count,
        text[(first - count)..<first].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }),
        count >= 6 || isWhole((first - count)..<first, in: text),
        text.at(end).map(ASCII.isLetter) == true
      else { continue }
      return first..<end
    }
    return nil
  }

  /// Whether letters are all of a word, and something else is said behind them.
  private static func isWhole(_ word: Range<Int>, in text: ByteView) -> Bool {
    text[word].allSatisfy(ASCII.isLetter)
      && (word.lowerBound == 0 || !ASCII.isAlphanumeric(text[word.lowerBound - 1]))
  }

  /// Whether a control stands between words.
  private static func isShown(_ place: Int, as control: UInt8, in text: ByteView) -> Bool {
    text[place] == control && !OverwrittenText.words(in: text[max(0, place - 40)..<place]).isEmpty
      && !OverwrittenText.words(in: text[place + 1..<min(text.count, place + 40)]).isEmpty
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0B || byte == 0x0C || byte == 0x0D }

  /// A bell ends what terminals are told.
  private static func isStray(_ byte: UInt8, in inspection: Inspection) -> Bool {
    byte != 0x0D && byte != 0x0C && (byte != 0x07 || !inspection.layers.traits.hasTerminalControl)
  }

  /// `s` with a control in the place of slashes: Perl takes any byte for that, and has it there twice more.
  private static func isDelimiter(_ place: Int, in text: ByteView) -> Bool {
    var first = place
    var i = place
    while i > 0, text[i - 1] != 0x0A, place - i < 400 {
      i -= 1
      if text[i] == text[place] { first = i }
    }
    let before = Address.word(before: first, in: text).map { text[$0] }
    guard let before, quoting.contains(before) else { return false }
    let line = text[first + 1..<min(text.count, first + 400)]
    return line[..<(line.firstIndex(of: 0x0A) ?? line.count)].contains { $0 == text[first] }
  }

  private static let quoting = WordList(" s m y q qq qw qr qx tr ")

  private static func isSmall(_ place: Int, in text: ByteView) -> Bool {
    text.at(place).map { ASCII.isLower($0) } == true
  }
}

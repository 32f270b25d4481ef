import Bytes
import Text
import Verdict

/// Finds escape sequences and carriage returns that make a terminal show something else than the text says.
/// Colours, progress bars and window titles are left alone.
enum TerminalScan {
  /// `known`: what is drawn so that nobody sees it, or hardly.
  static func findings(
    in text: ByteView, as kind: TextKind, known: (concealed: [Range<Int>], dark: [Range<Int>])? = nil
  ) -> [Finding] {
    var findings: [Finding] = []
    let (concealed, dark) = known ?? ConcealedText.find(in: text)
    // Black is seen on a light terminal: what is said in it counts, and not what is marked.
    if concealed.isEmpty, let stretch = dark.first(where: { Sentence.isSpoken(text[$0]) }) {
      findings.append(
        UnicodeRule.terminal.finding(
          at: stretch, evidence: Evidence(plain: "a sentence in black, which a dark terminal does not show"),
          severity: .medium))
    }
    for stretch in concealed.prefix(1) {
      findings.append(
        UnicodeRule.terminal.finding(
          at: stretch,
          evidence: Evidence(plain: "words nobody can see (concealed, or in the colour behind them)")))
    }
    if kind == .description, findings.isEmpty, let escape = text.next(0x1B, from: 0),
      text.at(escape + 1) == 0x5B, let end = TerminalSequence.end(of: escape + 2, in: text),
      movesCursor(text[end - 1])
    {
      findings.append(
        UnicodeRule.terminal.finding(
          at: escape..<escape + 1, evidence: Evidence(plain: "an escape in the description of a tool"),
          severity: .medium))
    }
    if kind != .code, isOnlyQuestions(text) || asksAmongWords(text) {
      findings.append(
        UnicodeRule.terminal.finding(
          at: text.indices, evidence: Evidence(plain: "the terminal is made to type answers"),
          severity: .medium))
    }
    escapes(in: text, as: kind, &findings)
    if findings.isEmpty, let mode = ModeLeftOn.find(in: text, as: kind) {
      findings.append(
        UnicodeRule.terminal.finding(
          at: mode, evidence: Evidence(plain: "the terminal is left in another state"), severity: .medium))
    }
    if let gone = OverwrittenText.worst(in: text)
      ?? (kind == .code ? EditedLine.backspaces(in: text) : nil),
      kind == .toolResult || !KeyMapping.holds(gone, in: text)
    {
      findings.append(
        UnicodeRule.overwrite.finding(
          at: gone, evidence: Evidence(plain: "a line that is overwritten or erased")))
    }
    return findings
  }

  // MARK: Escape sequences

  /// How many sequences are asked for the line they stand in.
  private static let mostRequests = 32

  private static func escapes(in text: ByteView, as kind: TextKind, _ findings: inout [Finding]) {
    var i = 0
    var setsTitle = false
    var requests = 0
    var line = CurrentLine()
    let hasFew = hasFewEscapes(text)
    func isAlone(_ start: Int, to end: Int, in text: ByteView) -> Bool {
      hasFew && isBesideWords(start, to: end, in: text)
    }
    func isAmongWords(_ start: Int, to end: Int, in text: ByteView) -> Bool {
      hasFew && Self.isAmongWords(start, to: end, in: text)
    }
    // Where what is pasted begins for the first time, once somebody asks.
    var firstPaste: Int?
    func isPasted(before place: Int) -> Bool {
      let first = firstPaste ?? text.firstRange(of: "\u{1B}[200~")?.upperBound ?? .max
      firstPaste = first
      return first <= place
    }
    // Each thing is said once, and nearly always known by where its words are kept.
    var seen: [UnsafePointer<UInt8>] = []
    var said: Set<String> = []
    func add(_ range: Range<Int>, _ words: StaticString, _ severity: Severity) {
      guard !seen.contains(words.utf8Start) else { return }
      seen.append(words.utf8Start)
      guard said.insert(words.description).inserted else { return }
      findings.append(
        UnicodeRule.terminal.finding(
          at: range, evidence: Evidence(plain: words.description), severity: severity))
    }
    while let start = text.next(0x1B, from: i) {
      i = start + 1
      requests += 1
      if requests <= mostRequests, isInRequest(start, in: text) {
        add(start..<i, "an escape in a request that was logged", .medium)
      }
      switch text.at(i) {
      case 0x5B:
        if let end = ControlString.endOfKey(from: i + 1, in: text) {
          add(start..<end, "a key is given another meaning (ANSI.SYS)", .medium)
          continue
        }
        guard let end = TerminalSequence.end(of: i + 1, in: text) else { continue }
        // Colours and letterforms do nothing else, and are most of what there is.
        if text[end - 1] == UInt8(ascii: "m") {
          i = end
          continue
        }
        let parameters = text[(i + 1)..<(end - 1)]
        i = end
        switch text[end - 1] {
        // A file of code that does so by itself, and not by what it prints, to show something else.
        case let final where kind == .code && movesCursor(final) && saysMore(behind: end, in: text):
          add(start..<end, "the cursor is moved, or a line erased, in a file of code", .medium)
        // A file that is cleared away while it is shown.
        case UInt8(ascii: "J")
        where kind == .document && (parameters == "2" || parameters == "3")
          && isAlone(start, to: end, in: text)
          && saysMore(behind: end, in: text)
          && !OverwrittenText.words(in: text[max(0, start - 200)..<start]).isEmpty:
          add(start..<end, "the screen is cleared in the middle of a file", .medium)
        // Others greet whoever sits there, and draw more than that.
        case UInt8(ascii: "J")
        where kind == .toolResult && (parameters == "2" || parameters == "3")
          && isAlone(start, to: end, in: text) && tellsAgent(behind: end, in: text):
          add(start..<end, "the screen is cleared before words to the agent", .medium)
        case let final
        where (isQuestion(final, parameters) || isRareQuestion(final, parameters))
          && isAmongWords(start, to: end, in: text):
          add(start..<end, "the terminal is made to type an answer", .medium)
        case UInt8(ascii: "~")
        where parameters == "201" && !isPasted(before: start)
          && saysMore(behind: end, in: text, within: 200):
          add(start..<end, "the end of what is pasted, and more behind it", .medium)
        case UInt8(ascii: "h")
        where (kind == .code || kind == .document) && (parameters == "?1049" || parameters == "?47")
          && isAlone(start, to: end, in: text) && saysMore(behind: end, in: text):
          add(start..<end, "another screen is opened in a file", .medium)
        case UInt8(ascii: "t") where setsTitle && (parameters == "21" || parameters == "20"):
          add(start..<end, "the terminal is made to type its title", .high)
        case UInt8(ascii: "t") where parameters == "21" && isAlone(start, to: end, in: text):
          add(start..<end, "the terminal is made to type its title", .medium)
        case UInt8(ascii: "t") where hidesWindow(parameters) && saysMore(behind: end, in: text, within: 200):
          add(start..<end, "the window is made too small to read, or put away", .medium)
        case let final
        where movesCursor(final) && !(final == UInt8(ascii: "K") && parameters.isEmpty)
          && ListedName.holds(start, from: line.start(of: start, in: text), in: text):
          add(start..<end, "the name of a file moves the cursor", .medium)
        case UInt8(ascii: "H")
        where kind != .code && isAtTop(parameters) && isAlone(start, to: end, in: text)
          && text.at(end) != 0x1B
          && OverwrittenText.words(in: text[end..<min(text.count, end + 80)]).count >= 2
          && !erases(text):
          add(start..<end, "words are put over what is shown", .medium)
        // Those who draw a line anew end it first.
        case UInt8(ascii: "A")
        where kind == .toolResult && isAlone(start, to: end, in: text)
          && Sentence.isSpoken(text[line.start(of: start, in: text)..<start])
          && saysMore(behind: end, in: text, within: 200):
          add(start..<end, "the cursor is moved up right behind a sentence", .medium)
        // What was said is no longer there to scroll back to, and no shell was told so.
        case UInt8(ascii: "J")
        where parameters == "3" && isAmongWords(start, to: end, in: text) && !text.contains("\u{1B}[2J")
          && !EditedLine.isBehindPrompt(start, in: text):
          add(start..<end, "what can be scrolled back to is wiped", .medium)
        case UInt8(ascii: "i") where parameters == "5" || parameters == "?5":
          add(start..<end, "what follows goes to a printer (media copy)", .medium)
        case let final where EditedLine.isEdit(final, parameters) && EditedLine.isOdd(start, in: text):
          add(start..<end, "what a line says is changed letter by letter", .medium)
        case let final where EditedLine.isBeyondMeasure(final, parameters):
          add(start..<end, "more is asked of the terminal than any screen holds", .medium)
        default: break
        }
      case 0x5D:
        let command = text[(i + 1)..<min(text.count, i + 2048)]
        guard let end = terminator(in: command) else { continue }
        // A number may begin with zeros.
        var zeros = 0
        while zeros + 1 < end, command[zeros] == 0x30, ASCII.isDigit(command[zeros + 1]) { zeros += 1 }
        let body = command[zeros..<end]
        let range = start..<(i + 1 + end)
        i = range.upperBound
        if body.starts(with: "52;") || body.starts(with: "1337;Copy") {
          add(range, "clipboard write (OSC 52)", .high)
        } else if body.starts(with: "1337;File="), !body.contains("inline=1") {
          add(range, "a file is put on the machine (OSC 1337)", .medium)
        } else if body.starts(with: "1337;File="), !HiddenString.isPicture(body) {
          add(range, "a file that is no picture is handed to the terminal (OSC 1337)", .medium)
        } else if body.starts(with: "8;"), TerminalLink.hidesTarget(body, shownAt: range.upperBound, in: text)
        {
          add(range, "link whose text does not show its target (OSC 8)", .medium)
        } else if body.starts(with: "50;"),
          runsSomething(text[range.lowerBound..<min(text.count, range.upperBound + 40)])
        {
          add(range, "a command in the name of a letterform (OSC 50)", .medium)
        } else if isSetting(body), isAmongWords(range.lowerBound, to: range.upperBound, in: text) {
          add(range, "a setting of the terminal is changed or asked for", .medium)
        } else if body.starts(with: "0;") || body.starts(with: "1;") || body.starts(with: "2;") {
          setsTitle = true
          if Sentence.isSpoken(body[2...]) {
            add(range, "a sentence in the title of the window", .medium)
          } else if ListedName.holds(start, from: line.start(of: start, in: text), in: text) {
            add(range, "the name of a file sets the title of the window", .medium)
          }
        } else if ActingString.acts(body, at: start, in: text) {
          add(range, "the terminal is told to open, run or show something", .medium)
        } else if ActingString.isTitle(body) {
          add(range, "a sentence in the title of the window", .medium)
        } else if ActingString.asksSomebody(body) {
          add(range, "a sentence in a notification", .medium)
        }
      case 0x50, 0x58, 0x5E, 0x5F:
        if text.at(i) == 0x50, text[(i + 1)...].starts(with: "@kitty-cmd") {
          add(start..<i + 1, "the terminal is told to act (kitty-cmd)", .high)
        } else if text.at(i) == 0x50,
          ControlString.asksBack(from: i + 1, in: text) || isLoneQuestion(start, in: text)
        {
          add(start..<i + 1, "the terminal is made to type words back", .medium)
        } else if text.at(i) == 0x50, definesKeys(from: i + 1, in: text) {
          add(start..<i + 1, "keys are given another meaning (DECUDK)", .high)
        } else if let words = ControlString.fault(at: start, in: text) {
          add(start..<i + 1, words, .medium)
        } else if kind == .description {
          add(start..<i + 1, "device control string", .medium)
        } else if let end = terminator(in: text[(i + 1)..<min(text.count, i + 2048)]),
          Sentence.isSpoken(text[(i + 1)..<(i + 1 + end)])
            || HiddenString.holdsWords(text[(i + 1)..<(i + 1 + end)], of: text[i])
        {
          add(start..<(i + 1 + end), "words in a control string, which no terminal shows", .medium)
        }
      case UInt8(ascii: "c")
      where (kind == .code || kind == .document) && isAlone(start, to: i + 1, in: text)
        && saysMore(behind: i + 1, in: text):
        add(start..<i + 1, "the terminal is cleared in a file", .medium)
      case UInt8(ascii: "Z") where isAmongWords(start, to: i + 1, in: text):
        add(start..<i + 1, "the terminal is made to type an answer", .medium)
      case UInt8(ascii: "#")
      where text.at(i + 1) == UInt8(ascii: "8") && isAmongWords(start, to: i + 2, in: text):
        add(start..<i + 2, "the screen is filled with one letter", .medium)
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        // Lines and corners are drawn with letters, but not with words.
        if text.at(i + 1) == UInt8(ascii: "0") {
          var end = i + 2
          while let byte = text.at(end), byte != 0x1B, byte != 0x0F, end - i < 400 { end += 1 }
          let words = OverwrittenText.words(in: text[(i + 2)..<end]).filter { isWord($0) }
          if words.count >= 3 { add(start..<end, "words in the letters that lines are drawn with", .medium) }
        }
      case UInt8(ascii: "k"):
        // The title of a window of `screen`.
        if let end = terminator(in: text[(i + 1)..<min(text.count, i + 2048)]),
          Sentence.isSpoken(text[(i + 1)..<(i + 1 + end)])
        {
          add(start..<(i + 1 + end), "a sentence in the title of the window", .medium)
        }
      default: break
      }
    }
  }

  /// Colours and letters of the terminal itself: `4;1;?`, `11;#000000`, `50;…`.
  static func isSetting(_ body: ByteView) -> Bool {
    for start in ["4;", "10;", "11;", "12;", "50;"] where body.starts(with: start) { return true }
    return false
  }

  /// The line that the last sequence stood in, so that a long one is not read again for each of them.
  private struct CurrentLine {
    private var first = 0
    private var known = 0

    /// Where the line begins that holds `place`; places come in order.
    mutating func start(of place: Int, in text: ByteView) -> Int {
      let before = text[..<place]
      while let feed = before.firstIndex(of: 0x0A, from: known) {
        first = feed + 1
        known = first
      }
      known = max(known, place)
      return first
    }
  }

  /// `"GET /?q=… HTTP/1.1"`: whoever asked wrote to the terminal of whoever reads the log.
  private static func isInRequest(_ place: Int, in text: ByteView) -> Bool {
    var start = place
    while start > 0, text[start - 1] > 0x20 || text[start - 1] == 0x1B || text[start - 1] == 0x07,
      place - start < 400
    {
      start -= 1
    }
    guard start < place, text[start] == 0x2F, start >= 4, text[start - 1] == 0x20 else { return false }
    let method = text[max(0, start - 8)..<start - 1]
    guard ["get", "post", "put", "head", "delete"].contains(where: { method.ends(with: $0) }) else {
      return false
    }
    let line = text[place..<min(text.count, place + 600)]
    return line[..<(line.firstIndex(of: 0x0A) ?? line.count)].contains(" HTTP/")
  }

  /// A substitution of the shell.
  private static func runsSomething(_ body: ByteView) -> Bool { body.contains("$(") || body.contains("`") }

  /// Whether a sequence stands in the middle of what is said, and hardly any other does: programs ask before they draw.
  private static func isAmongWords(_ start: Int, to end: Int, in text: ByteView) -> Bool {
    isAlone(start, to: end, in: text) && saysMore(behind: end, in: text, within: 200)
      && !OverwrittenText.words(in: text[max(0, start - 80)..<start]).isEmpty
  }

  private static func saysMore(behind place: Int, in text: ByteView, within reach: Int) -> Bool {
    text[min(place, text.count)..<min(text.count, place + reach)].count { ASCII.isLetter($0) } >= 4
  }

  static func saysMore(behind place: Int, in text: ByteView) -> Bool {
    text.withBytes { bytes in
      var letters = 0
      var i = place
      while i < bytes.count, bytes[i] != 0x0A, i &- place < 80, letters < 4 {
        letters &+= ASCII.isLetter(bytes[i]) ? 1 : 0
        i &+= 1
      }
      return letters >= 4
    }
  }

  private static func movesCursor(_ final: UInt8) -> Bool {
    switch final {
    case UInt8(ascii: "A"), UInt8(ascii: "D")...UInt8(ascii: "H"), UInt8(ascii: "J"), UInt8(ascii: "K"): true
    default: false
    }
  }

  /// Whether a sequence stands among words and hardly any others.
  static func isAlone(_ start: Int, to end: Int, in text: ByteView) -> Bool {
    hasFewEscapes(text) && isBesideWords(start, to: end, in: text)
  }

  /// A sequence and another one or two; what ends a string of control is a part of it.
  static func hasFewEscapes(_ text: ByteView) -> Bool {
    var escapes = 0
    var from = 0
    while let next = text.next(0x1B, from: from), escapes <= 3 {
      escapes += text.at(next + 1) == 0x5C ? 0 : 1
      from = next + 1
    }
    return escapes <= 3
  }

  private static func isBesideWords(_ start: Int, to end: Int, in text: ByteView) -> Bool {
    let before = text[max(0, start - 80)..<start]
    let behind = text[min(end, text.count)..<min(text.count, end + 80)]
    return !(OverwrittenText.words(in: before).isEmpty && OverwrittenText.words(in: behind).isEmpty)
  }

  /// A vowel in it, and three letters that differ.
  static func isWord(_ word: ByteView) -> Bool {
    guard word.count >= 3 else { return false }
    var seen: Set<UInt8> = []
    var vowels = 0
    for byte in word {
      seen.insert(byte | 0x20)
      if "aeiouy".utf8.contains(byte | 0x20) { vowels += 1 }
    }
    return seen.count >= 3 && vowels > 0
  }

  /// `ESC P 0;1|17/...`: what a key types from now on.
  private static func definesKeys(from start: Int, in text: ByteView) -> Bool {
    var i = start
    while let byte = text.at(i), i - start < 12, ASCII.isDigit(byte) || byte == 0x3B { i += 1 }
    return text.at(i) == UInt8(ascii: "|") && text.at(i + 1).map(ASCII.isDigit) == true
  }

  static func terminator(in command: ByteView) -> Int? {
    for (k, byte) in command.enumerated() {
      if byte == 0x07 || byte == 0x1B { return k }
      if byte == 0x0A { return nil }
    }
    return nil
  }
}

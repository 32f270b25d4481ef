import Bytes
import Text

/// Words that a terminal shows for a moment and then no more, while a model reads them as any others.
///
/// That is how progress is reported, too. A report says the same again with other numbers, or says that something is
/// going on; what is put in the place of an order says something else.
enum OverwrittenText {
  /// Where the first such words stand.
  static func worst(in text: ByteView) -> Range<Int>? {
    let moves = self.moves(in: text)
    guard let first = moves.first, !moves.isEmpty else { return nil }
    if moves.count == 1, let taken = TakenBack.find(at: first, in: text) { return taken }
    // Numbers that a move goes by stand before a letter.
    let litany = Litany(text, in: 0..<text.count, .apart)
    var screen = Screen()
    var shown = 0
    var budget = mostShown
    var from = max(0, first - before)
    for move in moves where litany.isEmpty || !litany.covers(move..<move + 1) {
      if move - shown > before + after, shown > 0 {
        // Nothing moves for a long time: the screen is full of other things by then.
        screen.show(text, from..<min(text.count, shown + after))
        if let found = judge(screen, moves.count, in: text) { return found }
        screen = Screen()
        from = max(shown + after, move - before)
      }
      budget -= move - max(from, shown)
      guard budget > 0 else { break }
      shown = move
    }
    screen.show(text, from..<min(text.count, shown + after))
    screen.leaveOther()
    return judge(screen, moves.count, in: text)
  }

  /// How much is looked at in front of a move and behind it, and in all.
  private static let before = 4 << 10
  private static let after = 1 << 10
  private static let mostShown = 1 << 20

  /// Places where the cursor goes elsewhere than on. Files whose lines end in a carriage return alone have none.
  private static func moves(in text: ByteView) -> [Int] {
    var moves: [Int] = []
    // Messages of hospitals (HL7) end their segments with a carriage return.
    let isMessage = text.starts(with: "MSH|")
    text.withBytes { bytes in
      var returns = 0
      var base = 0
      while base < bytes.count {
        var places = ByteBlock(bytes, at: base).bits {
          ByteClass.equal($0, 0x1B) .| ByteClass.equal($0, 0x0D) .| ByteClass.equal($0, 0x08)
        }
        while places != 0 {
          let at = base &+ places.trailingZeroBitCount
          places &= places &- 1
          let next = at &+ 1 < bytes.count ? bytes[at &+ 1] : 0x0A
          switch bytes[at] {
          case 0x0D:
            if next == 0x0A || next == 0x0D || isMessage { continue }
            returns &+= 1
          case 0x1B: if !isMove(at, next, in: text) { continue }
          // Backspaces in a row are one way back.
          case 0x08: if at > 0, bytes[at &- 1] == 0x08 { continue }
          default: break
          }
          moves.append(at)
          if moves.count >= mostMoves { return }
        }
        base &+= 64
      }
      if returns >= 8, returns == moves.count {
        var feeds = 0
        for byte in bytes where byte == 0x0A { feeds &+= 1 }
        if feeds &* 4 < returns { moves = [] }
      }
    }
    return moves
  }

  private static let mostMoves = 20_000

  private static func isMove(_ at: Int, _ next: UInt8, in text: ByteView) -> Bool {
    switch next {
    case 0x5B:
      guard let end = TerminalSequence.end(of: at + 2, in: text) else { return false }
      // `ESC[3%p1%dm`: what stands for a number of a sequence in a list of what terminals can do.
      if text[end - 2] == 0x25 { return false }
      switch text[end - 1] {
      case UInt8(ascii: "m"), UInt8(ascii: "C"), UInt8(ascii: "S"), UInt8(ascii: "n"), UInt8(ascii: "r"):
        return false
      default: return true
      }
    case UInt8(ascii: "8"), UInt8(ascii: "M"), UInt8(ascii: "c"), UInt8(ascii: "E"), UInt8(ascii: "7"):
      return true
    default: return false
    }
  }

  // MARK: Judging

  private static func judge(_ screen: Screen, _ moves: Int, in text: ByteView) -> Range<Int>? {
    var known = KnownWords(text)
    for write in screen.writes where write.gone >= 2 {
      if isPagerPrompt(write, in: text) || isStepOfBuild(write, in: text) { continue }
      if moves <= 8, CommandLine.isSwapped(write, in: text) { return write.range }
      if moves <= 3, write.gone >= 5, !write.wasCleared, isTellingValue(write, in: text) { return write.lost }
      if RewrittenLine.isFound(write, moves: moves, in: text) { return write.lost }
      // One word in the place of another, and nothing else is drawn.
      if moves <= 3, write.gone == 4, write.letters == 4, matters.contains(text[write.range]) {
        return write.range
      }
      if moves <= 8, write.gone >= 3, !write.wasCleared, let lost = write.lost,
        lost.lowerBound < write.range.upperBound
      {
        let words = self.words(in: text[write.range])
        let behind = text[write.range.upperBound..<min(text.count, write.range.upperBound + 80)]
        if isTurned(words, behind), !isReport(text[write.range], words) { return write.range }
      }
      guard write.gone >= 5, let lost = lostWords(of: write, in: text) else { continue }
      let words = self.words(in: text[lost])
      let isTelling = words.contains { matters.contains($0) }
      // Programs that draw again and again clear what was there.
      let isRedrawn = write.wasCleared && screen.clears > 1
      let warns = words.contains { warnings.contains($0) }
      let fewest =
        write.wasCleared
        ? (isTelling && moves <= 40
          ? 2 : warns || isAlone(screen, moves, write, in: text) || Sentence.isSpoken(text[lost]) ? 2 : 5)
        : moves > 40 ? 5 : 2
      let isLong = write.gone >= 7 || write.gone >= 5 && moves <= 40 && isTelling
      if moves <= 4, write.wasCleared, screen.clears == 1, isRenamed(words, behindClear(write, in: text)),
        !isReport(text[write.range], words)
      {
        return lost
      }
      guard words.count >= fewest && isLong || warns && moves <= 40 else { continue }
      if isRedrawn, !Sentence.isSpoken(text[lost]) { continue }
      if write.wasCleared, !isTelling, !warns, isPromptBehind(write, in: text) { continue }
      let end = endOfLine(from: write.range.upperBound, in: text)
      let after = write.range.upperBound..<min(text.count, write.range.upperBound + 400)
      let behind = text[after]
      if moves <= 8, !isRedrawn, isTurned(words, behind) { return lost }
      // What a program says while it works is no longer there when it is done; nobody clears away what it does with keys.
      let isWipedAway = write.wasCleared && isTelling && moves <= 8 && !known.say(words, in: after)
      if !takesBackWarning(words, behind), !isWipedAway {
        if isReport(text[write.range.lowerBound..<end], words) { continue }
        if known.say(words, in: after), !takesBack(words, behind) { continue }
      }
      return lost
    }
    return nil
  }

  /// `(END)`, the name of a file: what a pager shows in reversed colours at the foot of the screen until a key is pressed.
  private static func isPagerPrompt(_ write: Screen.Write, in text: ByteView) -> Bool {
    guard text[..<write.range.lowerBound].ends(with: "\u{1B}[7m"), write.letters <= 80 else { return false }
    let end = endOfLine(from: write.range.upperBound, in: text)
    let behind = text[end..<min(text.count, end + 12)]
    guard
      ["\u{1B}[m\u{1B}[K", "\u{1B}[27m\u{1B}[K", "\u{1B}[0m\u{1B}[K"].contains(where: {
        behind.starts(with: $0)
      })
    else { return false }
    return !words(in: text[write.range]).contains { matters.contains($0) || warnings.contains($0) }
  }

  /// `> Task :compile`, and the bar of the same program that stood below it before what was kept begins.
  private static func isStepOfBuild(_ write: Screen.Write, in text: ByteView) -> Bool {
    guard text[write.range.lowerBound...].starts(with: "> Task :") else { return false }
    let behind = text[write.range.upperBound..<min(text.count, write.range.upperBound + 80)]
    return behind.contains("% EXECUTING [") || behind.contains("% CONFIGURING [")
      || behind.contains("% INITIALIZING [")
  }

  /// What a screen lost of a write: most of it, or a few words in a row.
  private static func lostWords(of write: Screen.Write, in text: ByteView) -> Range<Int>? {
    if write.letters >= 5, write.gone * 2 >= write.letters { return write.range }
    guard let lost = write.lost, lost.count <= write.gone * 2 else { return nil }
    let lostWords = words(in: text[lost])
    return lostWords.count >= 2 || lostWords.contains { warnings.contains($0) } ? lost : nil
  }

  /// Whether a word that nobody wants to read is gone, and not said again: `mismatch`, `denied`.
  private static func takesBackWarning(_ words: [ByteView], _ behind: ByteView) -> Bool {
    guard words.contains(where: { warnings.contains($0) }),
      !words.contains(where: { retries.contains($0) })
    else { return false }
    let later = self.words(in: behind, most: 80)
    return !later.contains { warnings.contains($0) }
  }

  /// Whether a failure is gone and a success stands there: `FAILED 3 of 20`, `PASSED 20 of 20`.
  private static func isTurned(_ words: [ByteView], _ behind: ByteView) -> Bool {
    guard words.contains(where: { failing.contains($0) }), !words.contains(where: { retries.contains($0) })
    else {
      return false
    }
    let later = self.words(in: behind, most: 12)
    return later.contains { succeeding.contains($0) } && !later.contains { failing.contains($0) }
  }

  /// `token=…`, and then something else.
  private static func isTellingValue(_ write: Screen.Write, in text: ByteView) -> Bool {
    let end = Address.endOfLetters(from: write.range.lowerBound, in: text)
    guard text.at(end) == 0x3D || text.at(end) == 0x3A, text.at(end + 1).map({ $0 > 0x20 }) == true else {
      return false
    }
    let name = text[write.range.lowerBound..<end]
    let behind = text[write.range.upperBound..<min(text.count, write.range.upperBound + 80)]
    return matters.contains(name) && !words(in: behind).contains { $0 == name }
  }

  /// Whether a screen was cleared once and nothing else is drawn.
  private static func isAlone(_ screen: Screen, _ moves: Int, _ write: Screen.Write, in text: ByteView)
    -> Bool
  {
    // Programs end the line before they clear it away.
    let end = endOfLine(from: write.range.upperBound, in: text)
    guard screen.clears == 1, moves <= 3, text.at(end) != 0x0A,
      let next = CommandLine.endOfMoves(from: end, in: text)
    else { return false }
    return words(in: text[next..<min(text.count, next + 80)]).count >= 2
  }

  /// Whether a shell asks for the next command then: somebody cleared the screen.
  private static func isPromptBehind(_ write: Screen.Write, in text: ByteView) -> Bool {
    let end = endOfLine(from: write.range.upperBound, in: text)
    guard let next = CommandLine.endOfMoves(from: end, in: text), text.at(next + 1) == 0x20 else {
      return false
    }
    return [0x24, 0x25, 0x23, 0x3E].contains(text.at(next))
  }

  /// What stands there after the screen was cleared.
  private static func behindClear(_ write: Screen.Write, in text: ByteView) -> ByteView {
    text[write.range.upperBound..<min(text.count, write.range.upperBound + 80)]
  }

  /// Whether the same is said of somebody else: `commit abc by eve`, `commit abc by alice`.
  private static func isRenamed(_ words: [ByteView], _ behind: ByteView) -> Bool {
    guard words.count >= 4 else { return false }
    let later = self.words(in: behind, most: words.count)
    guard later.count == words.count, let last = words.last, let other = later.last else { return false }
    return !(last == other) && zip(words.dropLast(), later.dropLast()).allSatisfy { $0 == $1 }
  }

  private static let failing = WordList(
    " failed fail fails failure failures failing error errors broken corrupt expired ")
  private static let succeeding = WordList(
    " passed pass passes ok success succeeded successful clean verified valid fine ")

  /// Whether it is the word that matters which does not come again: `steal cookies`, `good cookies`.
  private static func takesBack(_ words: [ByteView], _ behind: ByteView) -> Bool {
    guard let word = words.first(where: { matters.contains($0) }) else { return false }
    return !self.words(in: behind, most: 80).contains { $0 == word }
  }

  static let matters = WordIndex(
    " secret secrets steal stolen hidden private leak leaked delete drop wipe destroy disable ignore exfiltrate malicious password passwords token tokens keys evil unsafe backdoor skip bypass attacker root kill send upload "
  )
  private static let warnings = WordIndex(
    " malicious infected malware virus unsigned untrusted mismatch denied rejected refused revoked compromised vulnerable tampered suspicious dangerous forged leaked invalid warning unverified unauthorized unauthorised fraudulent phishing breach attacker exploit backdoor trojan unsafe insecure "
  )
  private static let retries = WordList(" retry retrying again reconnecting waiting skipping trying ")

  /// What was written up to the next move.
  static func endOfLine(from start: Int, in text: ByteView) -> Int {
    var i = start
    while let byte = text.at(i), i - start < 80, byte >= 0x20 { i += 1 }
    return i
  }

  /// `12 %`, `3/20`, `Fetching`, `please wait ...`, a bar, a question that was answered.
  private static func isReport(_ line: ByteView, _ words: [ByteView]) -> Bool {
    // The marks around a step of a pipeline, which its pages are folded by.
    if line.contains("section_start:") || line.contains("section_end:") { return true }
    // A question that was answered.
    if ["? (y", "? (Y", "? [y", "? [Y"].contains(where: { line.contains($0) }),
      !words.contains(where: { matters.contains($0) || warnings.contains($0) })
    {
      return true
    }
    // A wheel of dots that turns.
    if line.count > 3, line[0] == 0xE2, line[1] >= 0xA0, line[1] <= 0xA3, line[3] == 0x20 { return true }
    for i in line.indices {
      let next = line.at(i + 1)
      switch line[i] {
      case UInt8(ascii: "%"): if i > 0, ASCII.isDigit(line[i - 1]) || line[i - 1] == 0x20 { return true }
      case UInt8(ascii: "/"):
        if i > 0, ASCII.isDigit(line[i - 1]), next.map(ASCII.isDigit) == true { return true }
      case UInt8(ascii: "="), UInt8(ascii: "#"): if next == line[i], line.at(i + 2) == line[i] { return true }
      case UInt8(ascii: "."): if next == 0x2E, line.at(i + 2) == 0x2E { return true }
      case UInt8(ascii: "?"): if i == 0, next == 0x20 { return true }
      case 0xE2: if next == 0x80, line.at(i + 2) == 0xA6 { return true }
      default: break
      }
    }
    // Before it there may be a label.
    return words.prefix(2).contains { word in
      guard word.count > 4, !things.contains(word) else { return false }
      let tail = word[(word.count - 3)...]
      return (tail[0] | 0x20, tail[1] | 0x20, tail[2] | 0x20) == (0x69, 0x6E, 0x67)
    }
  }

  /// What ends like something that goes on, and is none.
  private static let things = WordIndex(
    " warning nothing something anything everything string bring morning evening during sibling king spring ")

  /// Words of two letters or more, without the sequences that colour them.
  static func words(in line: ByteView, most: Int = 40) -> [ByteView] {
    var words: [ByteView] = []
    words.reserveCapacity(min(most, 8))
    eachWord(of: line, most: most) { words.append(line[$0]) }
    return words
  }

  static func eachWord(of line: ByteView, most: Int, _ body: (Range<Int>) -> Void) {
    line.withBytes { bytes in
      var count = 0
      var i = 0
      while i < bytes.count, count < most {
        let first = bytes[i]
        if first == 0x1B, i &+ 1 < bytes.count, bytes[i &+ 1] == 0x5B,
          let end = TerminalSequence.end(of: i &+ 2, in: line)
        {
          i = end
          continue
        }
        let start = i
        // Behind 0xE2 and 0xF0 are signs and pictures.
        if first == 0xE2 || first == 0xF0 {
          i &+= first == 0xE2 ? 3 : 4
          continue
        }
        while i < bytes.count,
          ASCII.isLetter(bytes[i]) || bytes[i] >= 0x80 && bytes[i] != 0xE2 && bytes[i] != 0xF0
        {
          i &+= 1
        }
        // Letters beside digits belong to a number or a name.
        if i &- start >= 2, start == 0 || !ASCII.isDigit(bytes[start &- 1]),
          i == bytes.count || !ASCII.isDigit(bytes[i])
        {
          count &+= 1
          body(start..<i)
        }
        if i == start { i &+= 1 }
      }
    }
  }
}

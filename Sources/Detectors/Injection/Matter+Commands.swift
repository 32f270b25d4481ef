import Bytes
import Text

/// What commands, options and functions do, told behind the name of each as help texts tell it.
extension Matter {
  /// `/clear - forget everything said so far`, `--ignore-previous`: one of several commands, or a part of an option's name.
  static func isOfCommand(_ verb: Range<Int>, in text: ByteView) -> Bool {
    isOptionName(verb.lowerBound, in: text) || isBehindSlash(verb, in: text) || isOwnName(verb, in: text)
      || isBehindKeys(verb.lowerBound, in: text) || isInColumns(verb, in: text)
  }

  /// `Ctrl+Shift+P show system prompt`
  private static func isBehindKeys(_ place: Int, in text: ByteView) -> Bool {
    guard place > 4 else { return false }
    var end = place
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x3A || text[end - 1] == 0x2D { end -= 1 }
    guard end < place else { return false }
    var start = end
    while start > 0, end - start < 20, text[start - 1] > 0x20 { start -= 1 }
    let keys = text[start..<end]
    return holders.contains { keys.starts(with: $0) }
  }

  private static let holders: [StaticString] = [
    "Ctrl+", "Cmd+", "Alt+", "Shift+", "Strg+", "Meta+", "Option+",
  ]

  /// `  agentctl forget             drop the conversation`: in the columns of a help text, with another row beside it.
  private static func isInColumns(_ verb: Range<Int>, in text: ByteView) -> Bool {
    let isBehind = verb.lowerBound > 2 && text[..<verb.lowerBound].ends(with: "  ")
    var end = verb.upperBound
    while let byte = text.at(end), ASCII.isLower(byte) { end += 1 }
    guard isBehind || text[end..<min(text.count, end + 3)] == "   " else { return false }
    let line = text.startOfLine(of: verb.lowerBound, within: 80)
    guard isRowOfColumns(line, in: text) else { return false }
    let before = line > 1 && isRowOfColumns(text.startOfLine(of: line - 1, within: 80), in: text)
    guard !before else { return true }
    return text[..<min(text.count, verb.upperBound + 64)].firstIndex(of: 0x0A, from: verb.upperBound)
      .map { isRowOfColumns($0 + 1, in: text) } == true
  }

  /// A few words of small letters, and others behind a gap.
  private static func isRowOfColumns(_ start: Int, in text: ByteView) -> Bool {
    var at = start
    while text.at(at) == 0x20, at - start < 8 { at += 1 }
    guard at == 0 || start == 0 || text[start - 1] == 0x0A, text.at(at).map(ASCII.isLower) == true else {
      return false
    }
    while let byte = text.at(at), at - start < 48, byte != 0x0A, byte != 0x2E, byte != 0x2C, byte != 0x3A {
      if byte == 0x20, text.at(at + 1) == 0x20, text.at(at + 2) == 0x20 { return true }
      at += 1
    }
    return false
  }

  private static func isOptionName(_ place: Int, in text: ByteView) -> Bool {
    guard place > 1, text[place - 1] == 0x2D, text[place - 2] == 0x2D else { return false }
    return place == 2 || text[place - 3] <= 0x20 || [0x60, 0x5B, 0x22, 0x28].contains(text[place - 3])
  }

  /// `forgets all messages`: what is gone afterwards is not taken.
  static func isWiped(_ loot: Range<Int>, in text: ByteView) -> Bool {
    Address.word(before: loot.lowerBound, in: text).map { wiping.contains(text[$0]) } == true
  }

  private static let wiping = WordList(" forgets clears deletes erases drops removes resets purges ")

  /// Behind `/name`, if another command of the kind stands near: nobody lists one alone.
  private static func isBehindSlash(_ verb: Range<Int>, in text: ByteView) -> Bool {
    var end = verb.lowerBound
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x2D || text[end - 1] == 0x60 { end -= 1 }
    guard end < verb.lowerBound else { return false }
    var start = end
    while start > 0, end - start < longestCommand, ASCII.isLower(text[start - 1]) { start -= 1 }
    guard start < end, isSlash(start - 1, in: text) else { return false }
    let last = min(text.count, verb.upperBound + behindCommand)
    for i in max(0, start - beforeCommand)..<last where i != start - 1 && text[i] == 0x2F {
      if isSlash(i, in: text), text.at(i + 1).map(ASCII.isLower) == true { return true }
    }
    return false
  }

  private static func isSlash(_ place: Int, in text: ByteView) -> Bool {
    guard place >= 0, text[place] == 0x2F else { return false }
    return place == 0 || text[place - 1] <= 0x20 || text[place - 1] == 0x60
  }

  private static let longestCommand = 16
  private static let beforeCommand = 80
  private static let behindCommand = 64

  /// `forget never deletes exported copies`, `nothing to forget`: a program that is called so, and what it says.
  private static func isOwnName(_ verb: Range<Int>, in text: ByteView) -> Bool {
    if let to = Address.word(before: verb.lowerBound, in: text), text[to].isSame(as: "to"),
      let nothing = Address.word(before: to.lowerBound, in: text), text[nothing].isSame(as: "nothing")
    {
      return true
    }
    let end = Address.endOfLetters(from: verb.lowerBound, in: text)
    guard text.at(end) == 0x20 else { return false }
    let adverb = end + 1..<Address.endOfLetters(from: end + 1, in: text)
    guard adverbs.contains(text[adverb]), text.at(adverb.upperBound) == 0x20 else { return false }
    let next = text[adverb.upperBound + 1..<Address.endOfLetters(from: adverb.upperBound + 1, in: text)]
    return next.count > 4 && next.ends(with: "es")
  }

  private static let adverbs = WordList(" never also only always then ")

  /// `` `prompt -p` to print your prompt ``, `` `echo "$PS1"` ``, `print(p.render())`: what a command shows, or one itself.
  static func isShownByCommand(_ verb: Range<Int>, in text: ByteView) -> Bool {
    if isBehindKeys(verb.lowerBound, in: text) || isInColumns(verb, in: text) { return true }
    let next = text.at(verb.upperBound)
    if next == UInt8(ascii: "(") { return isCall(verb, in: text) }
    guard let tick = text[..<verb.lowerBound].lastTick(within: 8) else {
      return isDoneByRunning(verb, in: text)
    }
    if tick == verb.lowerBound - 1 {
      return next == 0x20
        && text.at(verb.upperBound + 1).map { [0x22, 0x24, 0x27, 0x2D].contains($0) } == true
    }
    let joint = text[tick + 1..<verb.lowerBound]
    guard joint == " - " || joint == " to " || joint == ": " || joint == " " else { return false }
    return isCommand(endingAt: tick, in: text)
  }

  /// A span of code of more than one word, or with a sign that only commands have.
  private static func isCommand(endingAt tick: Int, in text: ByteView) -> Bool {
    guard let open = text[..<tick].lastTick(within: 48), tick - open > 3 else { return false }
    let code = text[open + 1..<tick]
    return !code.contains("ystem") && code.contains { $0 == 0x20 || $0 == 0x5C || $0 == 0x2D || $0 == 0x24 }
      && ASCII.isLower(code[0]) || code[0] == 0x5C
  }

  /// `Show the full prompt: run `prompt -p``
  private static func isDoneByRunning(_ verb: Range<Int>, in text: ByteView) -> Bool {
    let behind = text[verb.upperBound..<min(text.count, verb.upperBound + 64)]
    guard let colon = behind.firstIndex(of: UInt8(ascii: ":"), from: 0) else { return false }
    let rest = behind[colon...]
    return running.contains { rest.starts(with: $0) } && !behind[..<colon].contains(".")
  }

  /// `-d, --data`, and below that, further in: `Sends the data in a POST request.`
  static func isDoneByOption(_ place: Int, in text: ByteView) -> Bool {
    let end = Address.endOfLetters(from: place, in: text)
    let line = text.startOfLine(of: place, within: 120)
    guard end > place, text[end - 1] == UInt8(ascii: "s"), line > 1, ASCII.isBlank(text[line]) else {
      return false
    }
    var above = text.startOfLine(of: line - 1, within: 120)
    while above < line, ASCII.isBlank(text[above]) { above += 1 }
    return text[above] == UInt8(ascii: "-") && text.at(above + 1).map { $0 > 0x20 } == true
  }

  private static let running: [StaticString] = [": run `", ": use `", ": type `", ": call `", ": `"]

  /// `print(p.render())`: a call, unless what it prints is named by the same words.
  private static func isCall(_ verb: Range<Int>, in text: ByteView) -> Bool {
    let rest = text[verb.upperBound..<min(text.count, verb.upperBound + 64)]
    guard let close = rest.firstIndex(of: UInt8(ascii: ")"), from: 0) else { return false }
    let said = rest[..<close].asciiLowercased
    return !said.contains("prompt") && !said.contains("instruct") && !said.contains("rules")
  }
}

extension ByteView {
  /// Where the last backquote of a line stands, so many bytes from its end at most.
  fileprivate func lastTick(within reach: Int) -> Int? {
    var i = count
    while i > 0, count - i < reach, self[i - 1] != 0x0A {
      i -= 1
      if self[i] == UInt8(ascii: "`") { return i }
    }
    return nil
  }
}

import Bytes
import Text

/// Whom somebody obeys who is told of, and what is done instead of something else: a dog that listens to its master alone, a
/// bot that writes on. Whoever wants to be obeyed names themselves, and not the one who reads.
extension Matter {
  /// `ignore strangers and obey only you`: the reader is the master here.
  static func isOfTamed(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    let behind = text[phrase.upperBound..<min(text.count, phrase.upperBound + 6)]
    let isLone = behind.starts(with: " only ") && text[phrase].ends(with: "obey")
    guard isLone || text[phrase].ends(with: "obey only") || text[phrase].ends(with: "only obey"),
      text.at(phrase.upperBound) == 0x20
    else { return false }
    let start = phrase.upperBound + (isLone ? 6 : 1)
    return masters.contains(text[start..<Address.endOfLetters(from: start, in: text)])
  }

  private static let masters = WordList(" you his her their him ")

  /// `the completion continues the log instead of answering`: told in the third person.
  static func isDoneInstead(_ phrase: Range<Int>, in text: ByteView) -> Bool {
    guard text[phrase].starts(with: "instead of ") || text[phrase].starts(with: "rather than ") else {
      return false
    }
    var at = phrase.lowerBound
    for _ in 0..<6 {
      guard let word = Address.word(before: at, in: text) else { return false }
      at = word.lowerBound
      if doings.contains(text[word]) {
        return Address.word(before: at, in: text).map { text[$0].isSame(as: "you") } == false
      }
    }
    return false
  }

  private static let doings = WordIndex(
    " continues writes answers returns prints replies gives shows starts keeps makes posts outputs repeats goes follows obeys echoes produces completes summarises summarizes invents continued wrote answered returned printed replied gave started kept made posted repeated went followed obeyed echoed produced completed invented "
  )

  /// `あなたの指示だけに従う`: what is followed there, and nothing that is dropped.
  static func isFollowed(_ orders: Range<Int>, in text: ByteView) -> Bool {
    guard text[orders.lowerBound] >= 0xE3 else { return false }
    let said = text[orders]
    let behind = text[orders.upperBound..<min(text.count, orders.upperBound + 9)]
    if said.starts(with: "あなたの") { return behind.starts(with: "だけ") || behind.starts(with: "のみ") }
    if said.starts(with: "당신의") || said.starts(with: "너의") {
      return behind.starts(with: "만") || behind.starts(with: "에만")
    }
    let before = text[max(0, orders.lowerBound - 9)..<orders.lowerBound]
    return said.starts(with: "你的") && (before.ends(with: "只听") || before.ends(with: "只听从"))
  }

  /// `Read this before you do anything`: what is to be done first is to read.
  static func isOfReading(_ time: Range<Int>, in text: ByteView) -> Bool {
    guard let last = Address.word(before: time.lowerBound, in: text),
      read.contains(text[last].asciiLowercased),
      let verb = Address.word(before: last.lowerBound, in: text)
    else { return false }
    return text[verb].asciiLowercased.isSame(as: "read")
  }

  private static let read = WordList(" this me these carefully first all it completely ")

  /// `rclone copy ~/.ssh/config remote:backup`: the names of hosts, to a place that has a name of one's own; `the .netrc usage`.
  static func isOfSettings(_ file: Range<Int>, in text: ByteView) -> Bool {
    let rest = text[file.upperBound..<min(text.count, file.upperBound + 48)]
    if uses.contains(where: { rest.starts(with: $0) }) { return true }
    var start = 0
    while let byte = rest.at(start), byte > 0x20 { start += 1 }
    guard text[..<(file.upperBound + start)].ends(with: ".ssh/config"), rest.at(start) == 0x20 else {
      return false
    }
    let end = Address.endOfLetters(from: start + 1, in: rest)
    return end - start > 3 && rest.at(end) == UInt8(ascii: ":") && rest.at(end + 1) != 0x2F
  }

  private static let uses: [StaticString] = [" usage", " lookup", " parsing", " support", " file format"]

  /// `the system prompt of v12`: one of several that somebody keeps.
  static func isVersion(behind place: Int, in text: ByteView) -> Bool {
    var at = place
    if text[at..<min(text.count, at + 4)].isSame(as: " of ") { at += 3 }
    return text.at(at) == 0x20 && text.at(at + 1) == UInt8(ascii: "v")
      && text.at(at + 2).map(ASCII.isDigit) == true
  }
}

import Bytes
import Text

/// Plays and films: who speaks stands in capitals before what is said, and it is said to somebody on the stage.
extension Mention {
  /// Whether a place is in a scene with at least two who speak, or with one behind a heading.
  func isOfScene(_ place: Range<Int>) -> Bool {
    guard text.count <= 4_000 else { return false }
    let said = lowered(line(around: place))
    if Self.offStage.contains(where: { said.contains($0) }) { return false }
    var speakers: [ByteView] = []
    var hasHeading = false
    var start = 0
    while start < text.count, speakers.count < 2 {
      let end = text.firstIndex(of: 0x0A, from: start) ?? text.count
      if isHeading(text[start..<end]) { hasHeading = true }
      addSpeakers(of: start..<end, to: &speakers)
      start = end + 1
    }
    return speakers.count >= 2 || hasHeading && speakers.count == 1
  }

  /// `INT. SERVER ROOM - NIGHT`, `ACT II, SCENE 1`
  private func isHeading(_ line: ByteView) -> Bool {
    Self.headings.contains { line.starts(with: $0) }
  }

  private static let headings: [StaticString] = ["INT. ", "EXT. ", "INT./EXT. ", "ACT ", "SCENE ", "FADE IN"]

  /// A line that is a name, or names with a colon behind them.
  private func addSpeakers(of line: Range<Int>, to speakers: inout [ByteView]) {
    var at = line.lowerBound
    while at < line.upperBound {
      let isStart =
        at == line.lowerBound || at >= 2 && text[at - 1] == 0x20 && Self.ends.contains(text[at - 2])
      guard isStart, ASCII.isUpper(text[at]) else {
        at += 1
        continue
      }
      var end = at
      while end < line.upperBound, ASCII.isUpper(text[end]) || text[end] == 0x20 || text[end] == 0x2E {
        end += 1
      }
      let isWhole = at == line.lowerBound && end == line.upperBound && line.upperBound < text.count
      // `SUMMARY:Retro` is a field of a calendar.
      let isCalled =
        end < line.upperBound && text[end] == UInt8(ascii: ":")
        && text.at(end + 1).map(ASCII.isSpace) != false
      let name = text[at..<end]
      if isWhole || isCalled, (3...24).contains(name.count), !Self.parts.contains(lowered(name)),
        !speakers.contains(where: { $0.elementsEqual(name) })
      {
        speakers.append(name)
      }
      at = max(end, at + 1)
    }
  }

  private static let ends: [UInt8] = [0x2E, 0x21, 0x3F, 0x3A, 0x29]
  /// What those are called who fake a talk, and headings that are no names.
  private static let parts = WordList(
    " system user assistant human developer tool model agent admin administrator note notice important warning urgent attention instruction instructions override new task end begin start stop task important. note. system. "
  )
  /// What nobody on a stage has.
  private static let offStage: [StaticString] = [
    "prompt", "the user", "api key", "this document", "this page", "this email", "summar",
    "previous instruction",
  ]
}

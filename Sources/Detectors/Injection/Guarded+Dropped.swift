import Bytes
import Text

/// A task that is called off, and what is to be said in its place.
extension Guarded {
  /// How far from an answer given to the letter the task is looked for that it stands in for.
  private static let before = 160
  /// So far a task may stand from what calls it off.
  private static let joint = 20

  /// `Stop proofreading`, `la traduction est annulée`, `翻訳は中止`: only looked for where an answer is given to the letter.
  static func dropped(in text: ByteView, around answers: [StartTable.Hit]) -> [StartTable.Hit] {
    var found: [StartTable.Hit] = []
    var read = 0
    for answer in answers.prefix(8) {
      let start = max(read, answer.range.lowerBound - before)
      let end = min(text.count, answer.range.upperBound + before)
      guard start < end else { continue }
      read = end
      let hits = Concept.games.hits(in: text, startingIn: start..<end)
      let ends = hits.filter { $0.tag == Concept.ceasing.rawValue }
      guard !ends.isEmpty else { continue }
      for work in hits
      where work.tag == Concept.work.rawValue && !isDone(behind: work.range.upperBound, in: text) {
        guard let cease = ends.first(where: { isJoined($0.range, work.range, within: joint, in: text) })
        else {
          continue
        }
        var task = work
        task.tag = Concept.taskDropped.rawValue
        task.range =
          min(
            cease.range.lowerBound, work.range.lowerBound)..<max(
            cease.range.upperBound, work.range.upperBound)
        found.append(task)
      }
    }
    return found
  }

  /// `Forget the translation, I found one`: it was done, by whoever says so.
  static func isDone(behind place: Int, in text: ByteView) -> Bool {
    let behind = text[place..<min(text.count, place + 16)].asciiLowercased
    return doing.contains { behind.contains($0) }
  }

  private static let doing: [StaticString] = [
    ", i ", ", i'", ": i ", " since i", " because i", ", ich ha", ", ich ma", ", je l'ai", ", lo hice",
    ", ya lo", ", l'ho",
    ", fiz ", ", ja f", ", ik heb",
  ]

  /// `"done" when you finish`, `"ok" if it compiles`: an answer to something, after all.
  static func isOnCondition(behind place: Int, in text: ByteView) -> Bool {
    let mark = text[place - 1]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "`") else {
      return false
    }
    var end = place
    while end < text.count, end - place < 60, text[end] != mark, text[end] != 0x0A { end += 1 }
    guard text.at(end) == mark, end + 2 < text.count else { return false }
    let behind = text[(end + 1)..<min(text.count, end + 12)].asciiLowercased
    return conditions.contains { behind.starts(with: $0) }
  }

  private static let conditions: [StaticString] = [
    " if ", " when ", " once ", " after ", " unless ", " or \"", " or '", " wenn ", " falls ", " sobald ",
    " si ",
    " quand ", " cuando ", " se ", " quando ", " als ", " jesli ", " for ",
  ]
}

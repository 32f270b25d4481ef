import Bytes
import Text

/// Secrets of a workflow that get another name in its `env:`, and leave under that.
extension OutgoingCommand {
  private static let reach = 2_000

  /// `T: ${{ secrets.NPM_TOKEN }}`, and further on `curl "https://…/ping?t=${T}"`. What a service gave out may go to that
  /// service, and in a header anywhere: that is how one logs in.
  func firstOfWorkflow(_ programs: [Range<Int>]) -> Range<Int>? {
    for source in sources where source.kind == .key {
      guard let name = alias(of: source) else { continue }
      let word = text[name].string
      for program in programs
      where program.lowerBound > source.range.upperBound
        && program.lowerBound - source.range.upperBound < Self.reach
        && Self.clients.contains(text[program])
      {
        guard let command = command(at: program), hands(word, source, to: command),
          Outflow(text: text).holdsAddress(command.arguments),
          !source.belongs(to: text[command.arguments], in: text)
        else { continue }
        return source.range.lowerBound..<command.line.upperBound
      }
    }
    return nil
  }

  /// The name before a colon that a secret of the workflow is put under.
  private func alias(of source: Outflow.Source) -> Range<Int>? {
    guard text[..<source.range.lowerBound].ends(with: "${{ secrets.") else { return nil }
    var end = source.range.lowerBound - "${{ secrets.".utf8.count
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x22 || text[end - 1] == 0x27 { end -= 1 }
    guard end > 0, text[end - 1] == 0x3A else { return nil }
    end -= 1
    var start = end
    while start > 0, ASCII.isWord(text[start - 1]) { start -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether `$NAME` or `${NAME}` stands in what a command sends.
  private func hands(_ name: String, _ source: Outflow.Source, to command: Command) -> Bool {
    var from = command.arguments.lowerBound
    while let place = text[..<command.arguments.upperBound].firstRange(of: name, from: from) {
      from = place.upperBound
      let sign = text[place.lowerBound - 1]
      guard sign == 0x24 || sign == 0x7B && text[place.lowerBound - 2] == 0x24,
        !(text.at(place.upperBound).map(ASCII.isWord) ?? false)
      else { continue }
      let before = text[command.arguments.lowerBound..<place.lowerBound]
      let use = Outflow.Source(kind: .key, range: place)
      if !isLogin(before, use, text[command.name]) { return true }
    }
    return false
  }
}

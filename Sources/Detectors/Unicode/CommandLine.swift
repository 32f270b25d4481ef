import Bytes
import Text

/// A command that a terminal shows in the place of another: `rm -r build`, and over it `ls build`.
enum CommandLine {
  /// Whether what was lost of a write began with a command, and what was written next begins with another.
  static func isSwapped(_ write: Screen.Write, in text: ByteView) -> Bool {
    guard let lost = write.lost else { return false }
    let line = text[write.range.lowerBound..<min(text.count, write.range.lowerBound + 80)]
    guard let old = command(of: line) else { return false }
    // Of what leads a script, only the letters are looked after.
    let reach = line[old] == "#!" ? old.upperBound + 2 : old.upperBound
    guard write.range.lowerBound + reach > lost.lowerBound else { return false }
    var next = write.range.upperBound
    while let byte = text.at(next), byte >= 0x20, byte != 0x7F, next - write.range.upperBound < 80 {
      next += 1
    }
    guard let start = endOfMoves(from: next, in: text) else { return false }
    let rest = text[start..<min(text.count, start + 80)]
    guard let new = command(of: rest), line[old] != rest[new] else { return false }
    let isShown = known.contains(line[old]) || line[old] == "#!"
    let isNew = known.contains(rest[new]) || rest[new] == "#!"
    return isShown && isNew
      && (harmful.contains(line[old]) || harmful.contains(rest[new]) || line[old] == "#!")
  }

  /// The first word behind a prompt, if something is given to it.
  private static func command(of line: ByteView) -> Range<Int>? {
    var start = 0
    if line.at(0) == 0x24 || line.at(0) == 0x25 || line.at(0) == 0x23 && line.at(1) != 0x21 { start += 1 }
    while line.at(start) == 0x20 { start += 1 }
    if line.at(start) == 0x23, line.at(start + 1) == 0x21 { return start..<start + 2 }
    var end = start
    while let byte = line.at(end), ASCII.isAlphanumeric(byte) { end += 1 }
    // What is taken back may be nothing but the name of it.
    return end > start + 1 && (line.at(end) == 0x20 || line.at(end) == 0x08) ? start..<end : nil
  }

  /// Where letters go on behind ends of lines, backspaces and sequences.
  static func endOfMoves(from place: Int, in text: ByteView) -> Int? {
    var i = place
    while let byte = text.at(i), i - place < 400 {
      switch byte {
      case 0x0A, 0x0D, 0x08, 0x7F: i += 1
      case 0x1B:
        if [0x37, 0x38, 0x4D, 0x63, 0x45].contains(text.at(i + 1)) {
          i += 2
          continue
        }
        guard text.at(i + 1) == 0x5B, let end = TerminalSequence.end(of: i + 2, in: text) else { return nil }
        i = end
      default: return i
      }
    }
    return nil
  }

  static let known = WordIndex(
    " rm curl wget sudo dd chmod chown mkfs nc ssh scp sh bash zsh eval kill shred python python3 perl ruby node base64 ls cat echo cd cp mv git make npm yarn pip docker kubectl printf test touch mkdir tar find grep sed awk true export source go cargo swift stat date whoami id env head tail diff man less "
  )
  static let harmful = WordList(
    " rm curl wget sudo dd chmod chown mkfs nc ssh scp sh bash zsh eval kill shred base64 ")
}

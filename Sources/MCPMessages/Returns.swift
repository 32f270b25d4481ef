import Bytes
import JSON

extension Frame {
  /// The message of a line, without carriage returns inside, which some readers take for line ends: a message could
  /// hide in the middle of another. In JSON they can only stand between tokens, where a blank says the same.
  package static func onOneLine(_ line: ByteView) throws(JSONError) -> Frame {
    let frame = try Frame(line)
    guard line.firstIndex(of: 0x0D) != nil, line.trimmed().firstIndex(of: 0x0D) != nil else { return frame }
    return try Frame(ByteView(line.array.map { $0 == 0x0D ? 0x20 : $0 }))
  }
}

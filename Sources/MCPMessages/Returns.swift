import Bytes
import JSON

extension ByteView {
  /// The same JSON on one line, for readers that take a carriage return for a line end as well: a message could hide
  /// in the middle of another. Line ends can only stand between its tokens, where a blank says the same.
  package func onOneLine() -> ByteView {
    guard firstIndex(of: 0x0A) != nil || firstIndex(of: 0x0D) != nil else { return self }
    var bytes = array
    for i in bytes.indices where bytes[i] == 0x0A || bytes[i] == 0x0D { bytes[i] = 0x20 }
    return ByteView(bytes)
  }
}

extension Frame {
  /// The message of a line, without carriage returns inside. One before the line end belongs to that.
  package static func onOneLine(_ line: ByteView) throws(JSONError) -> Frame {
    let frame = try Frame(line)
    guard line.firstIndex(of: 0x0D) != nil, line.trimmed().firstIndex(of: 0x0D) != nil else { return frame }
    return try Frame(line.onOneLine())
  }
}

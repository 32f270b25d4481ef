import Bytes
import JSON

/// An id to find its request by. A server may spell a string otherwise than the client did; a number is its text,
/// however long.
struct RequestKey: Hashable, Sendable {
  let text: ByteView

  init(_ raw: ByteView) {
    if Self.isPlainNumber(raw) {
      text = ByteView(raw.withBytes { Array($0) })
      return
    }
    if raw.at(0) != 0x22, let number = Double(raw.string), number == number.rounded(), abs(number) < 9e15 {
      // `1.0` answers `1`.
      text = ByteView(String(Int64(number)))
      return
    }
    guard raw.at(0) == 0x22, raw.firstIndex(of: 0x5C) != nil, let value = try? JSONDocument(raw).root,
      let decoded = value.text
    else {
      // A copy: a key must not keep the memory of everything that came along with it.
      text = ByteView(raw.array.withUnsafeBufferPointer { Array($0) })
      return
    }
    text = ByteView([0x22] + decoded.array + [0x22])
  }

  /// A whole number as everybody writes it.
  private static func isPlainNumber(_ raw: ByteView) -> Bool {
    guard raw.count < 16, let first = raw.at(0), (0x31...0x39).contains(first) else { return raw == "0" }
    return raw.withBytes { bytes in
      for byte in bytes where !ASCII.isDigit(byte) { return false }
      return true
    }
  }

  /// Whether it is one of ours, however it is spelled.
  var isOwn: Bool { text.starts(with: "\"" + Session.ownMark) }
}

import Bytes
import JSON
import MCPMessages

/// What the transport must know of a message from the server: whether it answers a request, and which. Found without
/// reading the message as a whole, which somebody else does anyway.
enum MessageShape {
  /// Has a result or an error; the id as written.
  case answer(ByteView?)
  /// Has a method.
  case call
  case batch
  case unknown

  init(_ message: ByteView) {
    self = message.withBytes { Self.look($0) }.shape(of: message)
  }

  private enum Place {
    case answer(Range<Int>?)
    case call, batch, unknown

    func shape(of message: ByteView) -> MessageShape {
      switch self {
      case .answer(let range): .answer(range.map { message[$0] })
      case .call: .call
      case .batch: .batch
      case .unknown: .unknown
      }
    }
  }

  private static func look(_ bytes: UnsafeRawBufferPointer) -> Place {
    guard var members = OuterMembers(of: bytes) else {
      return bytes.first { !ASCII.isSpace($0) } == 0x5B ? .batch : .unknown
    }
    var id: Range<Int>?
    var isAnswer = false
    while let key = members.nextKey() {
      let name = bytes[key]
      if name.elementsEqual("\"method\"".utf8) { return .call }
      if name.elementsEqual("\"result\"".utf8) || name.elementsEqual("\"error\"".utf8) {
        isAnswer = true
        // What it answers stands before it, as a rule.
        if id != nil { break }
      }
      let value = members.value()
      if name.elementsEqual("\"id\"".utf8) {
        id = value
        if isAnswer { break }
      }
    }
    return isAnswer ? .answer(id) : .unknown
  }
}

extension ByteView {
  /// Whether two ids name the same request: as written, or as another writer of JSON would write the same value.
  func isSameID(as other: ByteView) -> Bool {
    if self == other { return true }
    guard let a = try? JSONDocument(self).root, let b = try? JSONDocument(other).root else { return false }
    if a.isString || b.isString { return a.text != nil && a.text == b.text }
    guard a.kind == .number, b.kind == .number else { return false }
    return Double(a.raw.string) == Double(b.raw.string)
  }
}

import Bytes
import JSON

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
    var i = 0
    skipBlanks(bytes, &i)
    guard i < bytes.count else { return .unknown }
    if bytes[i] == 0x5B { return .batch }
    guard bytes[i] == 0x7B else { return .unknown }
    i += 1
    var id: Range<Int>?
    var isAnswer = false
    while true {
      skipBlanks(bytes, &i)
      guard let key = string(bytes, &i) else { break }
      skipBlanks(bytes, &i)
      guard i < bytes.count, bytes[i] == 0x3A else { break }
      i += 1
      skipBlanks(bytes, &i)
      let name = bytes[key]
      if name.elementsEqual("\"method\"".utf8) { return .call }
      if name.elementsEqual("\"result\"".utf8) || name.elementsEqual("\"error\"".utf8) {
        isAnswer = true
        // What it answers stands before it, as a rule.
        if id != nil { break }
      }
      let start = i
      skipValue(bytes, &i)
      if name.elementsEqual("\"id\"".utf8) {
        id = start..<i
        if isAnswer { break }
      }
      skipBlanks(bytes, &i)
      guard i < bytes.count, bytes[i] == 0x2C else { break }
      i += 1
    }
    return isAnswer ? .answer(id) : .unknown
  }

  private static func skipBlanks(_ bytes: UnsafeRawBufferPointer, _ i: inout Int) {
    while i < bytes.count, ASCII.isSpace(bytes[i]) { i += 1 }
  }

  private static func string(_ bytes: UnsafeRawBufferPointer, _ i: inout Int) -> Range<Int>? {
    guard i < bytes.count, bytes[i] == 0x22 else { return nil }
    let start = i
    i += 1
    while i < bytes.count, bytes[i] != 0x22 { i += bytes[i] == 0x5C ? 2 : 1 }
    guard i < bytes.count else { return nil }
    i += 1
    return start..<i
  }

  /// To the comma or bracket behind the value.
  private static func skipValue(_ bytes: UnsafeRawBufferPointer, _ i: inout Int) {
    var depth = 0
    while i < bytes.count {
      switch bytes[i] {
      case 0x22:
        guard string(bytes, &i) != nil else {
          i = bytes.count
          return
        }
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D:
        if depth == 0 { return }
        depth -= 1
      case 0x2C where depth == 0: return
      case 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return }
      default: break
      }
      i += 1
    }
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

  /// The same JSON on one line. Line breaks can only stand between its tokens; each becomes a space, so that no two
  /// tokens grow together.
  func onOneLine() -> ByteView {
    let isBroken = withBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return findByte(base, 0x0A, bytes.count) != nil || findByte(base, 0x0D, bytes.count) != nil
    }
    guard isBroken else { return self }
    var bytes = array
    for i in bytes.indices where bytes[i] == 0x0A || bytes[i] == 0x0D { bytes[i] = 0x20 }
    return ByteView(bytes).trimmed()
  }
}

import Bytes

/// One event of a server's stream.
package struct StreamEvent: Sendable, Equatable {
  /// `message` where the stream names none.
  package var name: String
  package var data: [UInt8]
}

/// Reads a stream of server-sent events, piece by piece, however the pieces are cut.
package struct EventStream: Sendable {
  package enum Problem: Error, Sendable, Equatable {
    case eventTooLarge

    package var message: String { "an event of the stream is larger than the limit" }
  }

  /// How many bytes one event may have.
  private let mostBytes: Int
  private var line: [UInt8] = []
  private var data: [UInt8] = []
  private var hasData = false
  private var name: [UInt8] = []
  private var pendingID: [UInt8]?
  /// A carriage return ended the last line; the line feed of the pair may still come.
  private var skipsLineFeed = false
  private var isAtStart = true

  /// Of the last complete event that had one: what a new connection says to go on from there.
  package private(set) var lastID: String?
  /// How long the server wants us to wait before we come back, in milliseconds.
  package private(set) var retry: Int?

  package init(mostBytes: Int) { self.mostBytes = mostBytes }

  /// Takes the next piece. Events that are complete go to `events`, those without data too.
  package mutating func feed(
    _ bytes: UnsafeRawBufferPointer, into events: inout [StreamEvent]
  ) throws(Problem) {
    var start = 0
    if skipsLineFeed, let first = bytes.first {
      if first == 0x0A { start = 1 }
      skipsLineFeed = false
    }
    while start < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
      guard let end = Self.lineEnd(rest) else {
        line.append(contentsOf: rest)
        guard line.count + data.count <= mostBytes else { throw .eventTooLarge }
        return
      }
      guard line.count + data.count + end <= mostBytes else { throw .eventTooLarge }
      if line.isEmpty, !isAtStart {
        take(UnsafeRawBufferPointer(rebasing: rest[..<end]), into: &events)
      } else {
        line.append(contentsOf: rest[..<end])
        let whole = line
        line = []
        whole.withUnsafeBytes { take(withoutMark($0), into: &events) }
      }
      start += end + 1
      guard rest[end] == 0x0D else { continue }
      if start < bytes.count {
        if bytes[start] == 0x0A { start += 1 }
      } else {
        skipsLineFeed = true
      }
    }
  }

  /// A byte order mark may stand before the first line.
  private mutating func withoutMark(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard isAtStart else { return text }
    isAtStart = false
    guard text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF else { return text }
    return UnsafeRawBufferPointer(rebasing: text[3...])
  }

  private static func lineEnd(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var i = 0
    // Eight bytes at a time: a message is one long line, as a rule.
    while i &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      if hasZeroByte(word ^ 0x0A0A_0A0A_0A0A_0A0A) || hasZeroByte(word ^ 0x0D0D_0D0D_0D0D_0D0D) { break }
      i &+= 8
    }
    while i < bytes.count {
      if bytes[i] == 0x0A || bytes[i] == 0x0D { return i }
      i &+= 1
    }
    return nil
  }

  @inline(__always)
  private static func hasZeroByte(_ word: UInt64) -> Bool {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
  }

  private mutating func take(_ text: UnsafeRawBufferPointer, into events: inout [StreamEvent]) {
    guard !text.isEmpty else { return dispatch(into: &events) }
    let colon = text.firstIndex(of: 0x3A) ?? text.count
    var value = UnsafeRawBufferPointer(rebasing: text[min(colon + 1, text.count)...])
    if value.first == 0x20 { value = UnsafeRawBufferPointer(rebasing: value[1...]) }
    let field = UnsafeRawBufferPointer(rebasing: text[..<colon])
    if field.elementsEqual("data".utf8) {
      if hasData { data.append(0x0A) }
      hasData = true
      data.append(contentsOf: value)
    } else if field.elementsEqual("event".utf8) {
      name = Array(value)
    } else if field.elementsEqual("id".utf8) {
      if !value.contains(0) { pendingID = Array(value) }
    } else if field.elementsEqual("retry".utf8) {
      if !value.isEmpty, value.count <= 9, value.allSatisfy(ASCII.isDigit) {
        retry = value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      }
    }
  }

  private mutating func dispatch(into events: inout [StreamEvent]) {
    if let id = pendingID {
      // It goes into a header field.
      let isFit = !id.isEmpty && HTTPFields.isValue(id)
      lastID = isFit ? String(decoding: id, as: UTF8.self) : nil
      pendingID = nil
    }
    if hasData {
      let name = self.name.isEmpty ? "message" : String(decoding: self.name, as: UTF8.self)
      events.append(StreamEvent(name: name, data: data))
    }
    data = []
    hasData = false
    name = []
  }
}

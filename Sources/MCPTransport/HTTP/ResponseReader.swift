import Bytes

/// The first line and the fields of an answer.
package struct ResponseHead: Sendable {
  package let status: Int
  package let fields: HTTPFields
  /// Whether the connection may carry another request when this answer is through.
  package let keepsConnection: Bool
  /// How long the body is, where that is known beforehand.
  package let length: Int?

  /// The media type without its parameters, in lower case; empty if none is given.
  package var mediaType: String {
    let value = fields["Content-Type"] ?? ""
    return ByteView(Array(value.utf8.prefix { $0 != 0x3B })).trimmed().string.asciiLowercased
  }
}

/// Why an answer is not HTTP that we would read.
package enum HTTPError: Error, Sendable, Equatable {
  case notHTTP, headTooLarge, badField, badLength, badChunk, unknownCoding, cut

  package var message: String {
    switch self {
    case .notHTTP: "the answer is not HTTP/1.1"
    case .headTooLarge: "the answer's header is too large"
    case .badField: "the answer's header is malformed"
    case .badLength: "the answer states its length in a way that cannot be true"
    case .badChunk: "the answer's chunks are malformed"
    case .unknownCoding: "the answer is coded in a way that was not asked for"
    case .cut: "the connection ended in the middle of the answer"
    }
  }
}

/// Reads the answers of one connection, piece by piece, however the pieces are cut.
///
/// No I/O and no copies: parts of a body are ranges of the piece that was passed in.
package struct ResponseReader: Sendable {
  package enum Step: Sendable {
    /// All of the piece is read; more must come.
    case needsMore
    case head(ResponseHead)
    /// Bytes of the body, as a range of the piece.
    case body(Range<Int>)
    /// The answer is complete. What is left of the piece is not part of it.
    case end
  }

  private enum Place {
    case head
    case body(left: Int)
    case untilClose
    case chunkSize
    case chunk(left: Int)
    case chunkEnd
    case trailer
    /// The head was passed on, and there is no body.
    case done
  }

  /// What a head, a trailer or a line with a chunk's size may take.
  private static let mostHeadBytes = 256 << 10
  private static let mostChunkLine = 4 << 10
  private static let mostLines = 512

  private var place = Place.head
  /// The line that is being read, as far as it came.
  private var line: [UInt8] = []
  private var status: Int?
  private var minor = 1
  private var fields = HTTPFields()
  private var headBytes = 0

  package init() {}

  /// Whether nothing of the next answer has come yet.
  package var isFresh: Bool {
    if case .head = place { return status == nil && line.isEmpty }
    return false
  }

  /// Reads on in `bytes` from `position`, which moves.
  package mutating func next(
    in bytes: UnsafeRawBufferPointer, at position: inout Int
  ) throws(HTTPError) -> Step {
    while true {
      switch place {
      case .head:
        guard let text = try takeLine(in: bytes, at: &position, most: Self.mostHeadBytes) else {
          return .needsMore
        }
        if let head = try readHeadLine(text) { return .head(head) }
      case .body(let left):
        if left == 0 { return finish() }
        guard position < bytes.count else { return .needsMore }
        let range = position..<min(bytes.count, position + left)
        position = range.upperBound
        place = .body(left: left - range.count)
        return .body(range)
      case .untilClose:
        guard position < bytes.count else { return .needsMore }
        let range = position..<bytes.count
        position = bytes.count
        return .body(range)
      case .chunkSize:
        guard let text = try takeLine(in: bytes, at: &position, most: Self.mostChunkLine) else {
          return .needsMore
        }
        let size = try Self.chunkSize(text)
        headBytes = 0
        place = size == 0 ? .trailer : .chunk(left: size)
      case .chunk(let left):
        if left == 0 {
          place = .chunkEnd
          continue
        }
        guard position < bytes.count else { return .needsMore }
        let range = position..<min(bytes.count, position + left)
        position = range.upperBound
        place = .chunk(left: left - range.count)
        return .body(range)
      case .chunkEnd:
        guard let text = try takeLine(in: bytes, at: &position, most: 2) else { return .needsMore }
        guard text.isEmpty else { throw .badChunk }
        headBytes = 0
        place = .chunkSize
      case .trailer:
        guard let text = try takeLine(in: bytes, at: &position, most: Self.mostHeadBytes) else {
          return .needsMore
        }
        if text.isEmpty { return finish() }
      case .done: return finish()
      }
    }
  }

  /// Says that the connection has ended. True if that completes the answer that was being read.
  package mutating func connectionEnded() throws(HTTPError) -> Bool {
    switch place {
    case .untilClose:
      _ = finish()
      return true
    case .head where isFresh: return false
    default: throw .cut
    }
  }

  private mutating func finish() -> Step {
    self = ResponseReader()
    return .end
  }
}

// MARK: - Lines

extension ResponseReader {
  /// The next line without its end, once all of it is there. A line feed alone ends it too.
  private mutating func takeLine(
    in bytes: UnsafeRawBufferPointer, at position: inout Int, most: Int
  ) throws(HTTPError) -> [UInt8]? {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
    let end = rest.firstIndex(of: 0x0A)
    let taken = end ?? rest.count
    headBytes += taken + 1
    guard headBytes <= most + 2 else { throw .headTooLarge }
    line.append(contentsOf: rest[..<taken])
    position += end == nil ? taken : taken + 1
    guard end != nil else {
      headBytes -= 1
      return nil
    }
    var text = line
    line = []
    if text.last == 0x0D { text.removeLast() }
    return text
  }

  /// Takes a line of the head; the head, once it is complete and no interim answer.
  private mutating func readHeadLine(_ text: [UInt8]) throws(HTTPError) -> ResponseHead? {
    guard let status else {
      // Some servers send an empty line too many behind a body.
      if text.isEmpty { return nil }
      (self.status, minor) = try Self.statusLine(text)
      return nil
    }
    guard text.isEmpty else {
      guard fields.lines.count < Self.mostLines else { throw .headTooLarge }
      try addField(text)
      return nil
    }
    if status < 200 {
      // A protocol that we did not ask for cannot be switched to.
      if status == 101 { throw .notHTTP }
      self = ResponseReader()
      return nil
    }
    place = try bodyPlace(status: status)
    var keeps = minor >= 1 && !fields.has("close", in: "Connection")
    if case .untilClose = place { keeps = false }
    var length: Int?
    if case .body(let left) = place { length = left }
    return ResponseHead(status: status, fields: fields, keepsConnection: keeps, length: length)
  }

  private static func statusLine(_ text: [UInt8]) throws(HTTPError) -> (status: Int, minor: Int) {
    guard text.count >= 12, text.starts(with: "HTTP/1.".utf8), text[8] == 0x20,
      text[7] == 0x30 || text[7] == 0x31, text[9...11].allSatisfy(ASCII.isDigit),
      text.count == 12 || text[12] == 0x20
    else { throw .notHTTP }
    let status = text[9...11].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard status >= 100 else { throw .notHTTP }
    return (status, Int(text[7] - 0x30))
  }

  private mutating func addField(_ text: [UInt8]) throws(HTTPError) {
    guard let colon = text.firstIndex(of: 0x3A), HTTPFields.isName(text[..<colon]) else { throw .badField }
    let value = ByteView(Array(text[(colon + 1)...])).trimmed()
    for byte in value where byte < 0x20 && byte != 0x09 || byte == 0x7F { throw .badField }
    fields.add(String(decoding: text[..<colon], as: UTF8.self), value.string)
  }

  /// What follows the head.
  private func bodyPlace(status: Int) throws(HTTPError) -> Place {
    if status == 204 || status == 304 { return .done }
    let codings = fields.all("Transfer-Encoding")
    if !codings.isEmpty {
      guard codings.count == 1, codings[0].asciiLowercased == "chunked" else { throw .unknownCoding }
      return .chunkSize
    }
    for coding in fields.all("Content-Encoding") where coding.asciiLowercased != "identity" {
      throw .unknownCoding
    }
    let lengths = fields.all("Content-Length")
    guard let first = lengths.first else { return .untilClose }
    // Two different lengths are two different answers to two different readers.
    guard lengths.allSatisfy({ $0 == first }), !first.isEmpty, first.utf8.count <= 15,
      first.utf8.allSatisfy(ASCII.isDigit)
    else { throw .badLength }
    let length = first.utf8.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return length == 0 ? .done : .body(left: length)
  }

  private static func chunkSize(_ text: [UInt8]) throws(HTTPError) -> Int {
    var size = 0
    var digits = 0
    var end = text.startIndex
    while end < text.count, let digit = ASCII.hexValue(text[end]) {
      digits += 1
      guard digits <= 12 else { throw .badChunk }
      size = size << 4 | Int(digit)
      end += 1
    }
    while end < text.count, ASCII.isBlank(text[end]) { end += 1 }
    guard digits > 0, end == text.count || text[end] == 0x3B else { throw .badChunk }
    return size
  }
}

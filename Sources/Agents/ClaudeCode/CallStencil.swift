import Bytes
import JSON
import Verdict

/// A call of a shell as Claude Code sends it, with holes where one such payload differs from the next.
///
/// Whoever asks about many commands sends payloads that differ in the command, in marks, and in where it would
/// run. A line that is the same outside of those values, byte for byte, has the same keys in the same places, and
/// no dialect looks at more of these values than that they are strings: reading it anew could only find the same
/// again. So there is nothing left to read but the values.
///
/// One reference, since it is held for as long as a stream lasts and asked about every line of it.
package final class CallStencil: Sendable {
  package struct Call: Sendable {
    package var event: Event
    /// What the caller marks its lines with, as written.
    package var mark: ByteView?
  }

  private enum Part: Sendable { case mark, session, call, directory, command, remark }

  private struct Hole: Sendable {
    var part: Part
    var span: Range<Int>
  }

  /// A longer line takes its time elsewhere.
  private static let longestLine = 1 << 16

  private let text: ByteView
  private let event: Event
  private let path: FieldPath
  /// In the order of the text.
  private let holes: [Hole]

  /// nil if `event` is not of the kind that comes in great numbers. `mark`: the key of the caller's own mark.
  package init?(_ document: JSONDocument, _ event: Event, mark: String) {
    let payload = document.root
    guard event.agent == ClaudeCode.name || event.agent == UnknownAgent.name, event.tool == ToolName("Bash"),
      event.contents.count == 1, case .command(let field, .shell) = event.contents[0],
      document.anomalyCount == 0, document.bytes.count <= Self.longestLine,
      let input = payload["tool_input"], let command = input["command"], command.span == field.source
    else { return nil }
    var holes = [Hole(part: .command, span: command.span)]
    func addText(_ part: Part, _ value: JSONValue?) {
      if let value, value.isString { holes.append(Hole(part: part, span: value.span)) }
    }
    addText(.session, payload["session_id"])
    addText(.call, payload["tool_use_id"])
    addText(.directory, payload["cwd"])
    addText(.remark, input["description"])
    if let mark = payload[mark] {
      guard mark.isScalar else { return nil }
      holes.append(Hole(part: .mark, span: mark.span))
    }
    self.holes = holes.sorted { $0.span.lowerBound < $1.span.lowerBound }
    self.event = event
    path = field.path
    text = document.bytes
  }

  /// The call that `line` speaks of; nil if it is another kind of payload, or must be looked at more closely.
  package func read(_ line: ByteView) -> Call? {
    guard line.count <= Self.longestLine else { return nil }
    return text.withBytes { own in line.withBytes { given in fill(own, given, line) } }
  }

  private func fill(_ own: UnsafeRawBufferPointer, _ given: UnsafeRawBufferPointer, _ line: ByteView) -> Call?
  {
    var call = Call(event: event)
    // How far both have been compared.
    var at = 0
    var place = 0
    for hole in holes {
      let fixed = hole.span.lowerBound &- at
      guard Self.isSame(own, at, given, place, fixed) else { return nil }
      place &+= fixed
      at = hole.span.upperBound
      guard let token = Token(given, at: place, isMark: hole.part == .mark) else { return nil }
      let span = place..<token.end
      place = token.end
      // Most marks are those of the line before.
      let isKnown =
        span.count == hole.span.count
        && Self.isSame(own, hole.span.lowerBound, given, span.lowerBound, span.count)
      switch hole.part {
      case .mark:
        if !token.isPlain, token.text(of: line, span) == nil { return nil }
        call.mark = line[span]
      case .command:
        guard let text = token.text(of: line, span) else { return nil }
        call.event.contents = [.command(Field(path: path, text: text, source: span), .shell)]
      case .session where !isKnown:
        guard let text = token.text(of: line, span) else { return nil }
        call.event.session = text.string
      case .call where !isKnown:
        guard let text = token.text(of: line, span) else { return nil }
        call.event.call = text.string
      case .directory where !isKnown:
        guard let text = token.text(of: line, span) else { return nil }
        call.event.directory = text.string
      case .remark where !token.isPlain:
        if token.text(of: line, span) == nil { return nil }
      case .session, .call, .directory, .remark: break
      }
    }
    let fixed = own.count &- at
    guard given.count &- place == fixed, Self.isSame(own, at, given, place, fixed) else { return nil }
    return call
  }

  private static func isSame(
    _ own: UnsafeRawBufferPointer, _ at: Int, _ given: UnsafeRawBufferPointer, _ place: Int, _ count: Int
  ) -> Bool {
    guard count >= 0, at &+ count <= own.count, place &+ count <= given.count else { return false }
    var i = 0
    while i &+ 8 <= count {
      let a = own.loadUnaligned(fromByteOffset: at &+ i, as: UInt64.self)
      guard a == given.loadUnaligned(fromByteOffset: place &+ i, as: UInt64.self) else { return false }
      i &+= 8
    }
    while i < count {
      guard own[at &+ i] == given[place &+ i] else { return false }
      i &+= 1
    }
    return true
  }
}

/// A string, or a whole number, that begins somewhere in a line.
private struct Token {
  let end: Int
  /// ASCII, and nothing in it stands for something else.
  private(set) var isPlain = true

  /// nil if none begins there. What is not plain has yet to be looked at.
  init?(_ bytes: UnsafeRawBufferPointer, at start: Int, isMark: Bool) {
    guard start < bytes.count else { return nil }
    guard bytes[start] == UInt8(ascii: "\"") else {
      guard isMark, let end = Self.endOfNumber(bytes, start) else { return nil }
      self.end = end
      return
    }
    let ones: UInt64 = 0x0101_0101_0101_0101
    var i = start &+ 1
    var isPlain = true
    while i < bytes.count {
      if i &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let quotes = (quote &- ones) & ~quote
        let backslashes = (backslash &- ones) & ~backslash
        let controls = (word &- ones &* 0x20) & ~word
        let stops = (quotes | backslashes | controls | word) & (ones &* 0x80)
        if stops == 0 {
          i &+= 8
          continue
        }
        i &+= stops.trailingZeroBitCount >> 3
      }
      switch bytes[i] {
      case UInt8(ascii: "\""):
        end = i &+ 1
        self.isPlain = isPlain
        return
      case UInt8(ascii: "\\"):
        isPlain = false
        i &+= 2
      case 0x20..<0x80: i &+= 1
      default:
        isPlain = false
        i &+= 1
      }
    }
    return nil
  }

  private static func endOfNumber(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
    var end = start
    while end < bytes.count, ASCII.isDigit(bytes[end]) { end &+= 1 }
    let isNumber = end == start &+ 1 || end > start && bytes[start] != UInt8(ascii: "0")
    return isNumber ? end : nil
  }

  /// What a string says; nil if it is no string of JSON, or one that two readers could read differently.
  func text(of line: ByteView, _ span: Range<Int>) -> ByteView? {
    guard !isPlain else { return line[span.lowerBound + 1..<span.upperBound - 1] }
    guard let document = try? JSONDocument(line[span]), document.anomalyCount == 0,
      document.root.isString, document.root.span == 0..<span.count
    else { return nil }
    return document.root.text
  }
}

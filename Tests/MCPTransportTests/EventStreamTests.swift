import Chance
import Testing

@testable import MCPTransport

@Suite("A stream of events")
struct EventStreamTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: [UInt8]
    let events: [StreamEvent]
    var lastID: String?
    var retry: Int?

    var testDescription: String { name }

    init(
      _ name: String, _ text: String, _ events: [(String, String)], lastID: String? = nil, retry: Int? = nil
    ) {
      self.name = name
      self.text = Array(text.utf8)
      self.events = events.map { StreamEvent(name: $0.0, data: Array($0.1.utf8)) }
      self.lastID = lastID
      self.retry = retry
    }
  }

  static let examples = [
    Example("line feeds", "data: one\n\ndata: two\n\n", [("message", "one"), ("message", "two")]),
    Example(
      "both line ends", "data: one\r\n\r\ndata: two\r\n\r\n", [("message", "one"), ("message", "two")]),
    Example("carriage returns", "data: one\r\rdata: two\r\r", [("message", "one"), ("message", "two")]),
    Example(
      "line ends of all kinds", "data: one\r\n\ndata: two\r\r\ndata: three\n\r",
      [
        ("message", "one"), ("message", "two"), ("message", "three"),
      ]),
    Example("several lines of data", "data: {\"a\":\ndata: 1}\n\n", [("message", "{\"a\":\n1}")]),
    Example("a name", "event: endpoint\ndata: /messages?id=1\n\n", [("endpoint", "/messages?id=1")]),
    Example(
      "a name that does not outlive its event", "event: a\ndata: 1\n\ndata: 2\n\n",
      [
        ("a", "1"), ("message", "2"),
      ]),
    Example("a name without data", "event: a\n\ndata: 2\n\n", [("message", "2")]),
    Example("no space, one space, two", "data:a\ndata: a\ndata:  a\n\n", [("message", "a\na\n a")]),
    Example("comments", ": hello\n:\n\ndata: 1\n: between\ndata: 2\n\n", [("message", "1\n2")]),
    Example("fields nobody knows", "colour: red\ndata: 1\ndata2: x\n\n", [("message", "1")]),
    Example("a field without a colon", "data\n\ndata\ndata\n\n", [("message", ""), ("message", "\n")]),
    Example("an id", "id: 7\ndata: 1\n\n", [("message", "1")], lastID: "7"),
    Example("an id without data", "id: p-0\ndata:\n\n", [("message", "")], lastID: "p-0"),
    Example(
      "an id that stays", "id: 7\ndata: 1\n\ndata: 2\n\n", [("message", "1"), ("message", "2")], lastID: "7"),
    Example("an id taken back", "id: 7\n\nid\n\n", [], lastID: nil),
    Example(
      "an id of an event that is not complete", "id: 7\ndata: 1\n\nid: 8\ndata: 2\n", [("message", "1")],
      lastID: "7"),
    Example("an id that no header can carry", "id: 7\u{1}\ndata: 1\n\n", [("message", "1")], lastID: nil),
    Example("an id with a null byte", "id: 7\n\nid: a\u{0}b\ndata: 1\n\n", [("message", "1")], lastID: "7"),
    Example("a time to wait", "retry: 1500\n\ndata: 1\n\n", [("message", "1")], retry: 1500),
    Example(
      "a time that is none", "retry: 15s\nretry:\nretry: -3\nretry: 99999999999999\n\n", [], retry: nil),
    Example("a mark before the first line", "\u{FEFF}data: 1\n\n", [("message", "1")]),
    Example("only one mark is passed over", "\u{FEFF}\u{FEFF}data: 1\n\ndata: 2\n\n", [("message", "2")]),
    Example(
      "line ends of other alphabets", "data: a\u{2028}b\u{85}c\u{C}d\n\n",
      [
        ("message", "a\u{2028}b\u{85}c\u{C}d")
      ]),
    Example("letters of several bytes", "data: Köln 🌍\r\n\r\n", [("message", "Köln 🌍")]),
    Example("no end", "data: 1", []),
    Example("only ends", "\n\r\n\r\r\n\n", []),
    Example("nothing", "", []),
  ]

  @Test("is read the same however it is cut", arguments: examples)
  func everySplit(_ example: Example) throws {
    try check(example, pieces: [example.text])
    try check(example, pieces: example.text.map { [$0] })
    for cut in 0...example.text.count {
      try check(example, pieces: [Array(example.text[..<cut]), Array(example.text[cut...])])
      for second in stride(from: cut, through: example.text.count, by: 3) {
        let text = example.text
        try check(
          example, pieces: [Array(text[..<cut]), [], Array(text[cut..<second]), Array(text[second...])])
      }
    }
  }

  private func check(_ example: Example, pieces: [[UInt8]]) throws {
    var stream = EventStream(mostBytes: 1000)
    var events: [StreamEvent] = []
    for piece in pieces { try piece.withUnsafeBytes { try stream.feed($0, into: &events) } }
    let shown = pieces.map { String(decoding: $0, as: UTF8.self) }
    #expect(events == example.events, "\(shown)")
    #expect(stream.lastID == example.lastID, "\(shown)")
    #expect(stream.retry == example.retry, "\(shown)")
  }

  @Test("holds no event that is larger than the limit", arguments: ["data: ", "event: ", ": ", ""])
  func limit(_ field: String) {
    for pieceSize in [1, 7, 1000] {
      var stream = EventStream(mostBytes: 100)
      var events: [StreamEvent] = []
      let text = Array((field + String(repeating: "x", count: 200)).utf8)
      var refused = false
      for start in stride(from: 0, to: text.count, by: pieceSize) {
        let piece = Array(text[start..<min(start + pieceSize, text.count)])
        do { try piece.withUnsafeBytes { try stream.feed($0, into: &events) } } catch { refused = true }
      }
      #expect(refused)
    }
  }

  @Test("counts the lines of one event together")
  func limitOverLines() {
    var stream = EventStream(mostBytes: 100)
    var events: [StreamEvent] = []
    let text = Array(String(repeating: "data: 0123456789\n", count: 20).utf8)
    #expect(throws: EventStream.Problem.eventTooLarge) {
      try text.withUnsafeBytes { try stream.feed($0, into: &events) }
    }
  }

  @Test("of any bytes is read the same in one piece and in many")
  func anyBytes() throws {
    var random = Dice(seed: 11)
    let pieces = [
      "data", "data:", "id: 4", "event:x", "retry: 5", ":", "\n", "\r", "\r\n", "\n\n", "\u{FEFF}", "é", " ",
      "\u{0}",
    ]
    for _ in 0..<3000 {
      var text: [UInt8] = []
      for _ in 0..<Int(random.next() % 24) { text += pieces[Int(random.next() % UInt64(pieces.count))].utf8 }
      var whole = EventStream(mostBytes: 1 << 20)
      var events: [StreamEvent] = []
      try text.withUnsafeBytes { try whole.feed($0, into: &events) }
      var cut = EventStream(mostBytes: 1 << 20)
      var others: [StreamEvent] = []
      var start = 0
      while start < text.count {
        let end = min(text.count, start + 1 + Int(random.next() % 5))
        try Array(text[start..<end]).withUnsafeBytes { try cut.feed($0, into: &others) }
        start = end
      }
      #expect(events == others && whole.lastID == cut.lastID && whole.retry == cut.retry, "\(text)")
    }
  }
}

import Bytes
import Chance
import Foundation
import JSON
import MCPMessages
import Testing

@testable import MCPProxy

@Suite("Messages with something wrong in them")
struct MutationTests {
  private static let seconds = 2.0

  static let requests = [
    #"{"jsonrpc":"2.0","id":ID,"method":"ping"}"#,
    #"{"id":ID,"method":"tools/list","params":{"cursor":"x"}}"#,
    #"{"jsonrpc":"2.0","id":ID,"method":"tools/call","params":{"name":"a","arguments":{"command":"rm -rf ~"}}}"#,
    #"{"id":ID,"method":"tools/call","params":{"name":"a","arguments":{"n":[1,{"x":null}],"q":"DROP TABLE t"},"_meta":{"progressToken":1}}}"#,
    #"{"id":ID,"method":"resources/read","params":{"uri":"file:///home/dev/.ssh/id_rsa"}}"#,
    #"[{"id":ID,"method":"ping"},{"method":"notifications/x"}]"#,
    #"{"id":ID,"method":"initialize","params":{"protocolVersion":"x","capabilities":{"elicitation":{}},"clientInfo":{"name":"t"}}}"#,
  ]

  static let answers = [
    #"{"jsonrpc":"2.0","id":ID,"result":{"content":[{"type":"text","text":"all is \u0077ell"}]}}"#,
    #"{"id":ID,"result":{"content":[{"type":"text","text":"\#(Bait.steering)"}]}}"#,
    #"{"id":ID,"result":{"content":[{"type":"text","text":"x \#(Bait.token) y"}],"_meta":{}}}"#,
    #"{"id":ID,"result":{"tools":[{"name":"a","description":"\#(Bait.steering)"},{"name":"b","inputSchema":{}}]}}"#,
    #"{"id":ID,"error":{"code":-32603,"message":"no","data":[1,2]}}"#, #"[{"id":ID,"result":{}}]"#,
    #"{"id":ID,"result":{"protocolVersion":"x","capabilities":{},"instructions":"\#(Bait.steering)"}}"#,
  ]

  /// The ids of the answers in what the client was sent.
  private func answered(_ outcome: Outcome, _ counts: inout [String: Int]) {
    for line in outcome.toClient {
      guard let root = try? JSONDocument(ByteView(line), limits: Frame.limits).root else {
        Issue.record("what the client got is no JSON: \(line.debugDescription)")
        continue
      }
      let messages = root.isArray ? root.elements.map { $0 } : [root]
      for message in messages where !message.has("method") {
        counts[message["id"]?.raw.string ?? "none", default: 0] += 1
      }
    }
  }

  /// The ids of the requests in a line, as a client would expect them to be answered.
  static func asked(_ bytes: [UInt8]) -> [String] {
    let line = ByteView(bytes)
    guard let frame = try? Frame(line) else {
      return line.trimmed().isEmpty ? [] : [RescuedID.find(in: line)?.string ?? "null"]
    }
    let frames = frame.kind == .batch ? frame.members : [frame]
    if frame.kind == .batch, frames.isEmpty || frames.contains(where: { !$0.root.isObject }) {
      return ["null"]
    }
    return frames.compactMap { frame in
      switch frame.kind {
      case .request, .other: frame.id?.string ?? "null"
      default: nil
      }
    }
  }

  @Test(
    "Whatever a client sends, each request has one answer, and what goes on is what came",
    arguments: [1, 2, 3])
  func clients(seed: UInt64) {
    var dice = Dice(seed: seed)
    let line = Line()
    let end = Date().addingTimeInterval(Self.seconds)
    var rounds = 0
    while Date() < end, rounds < 20_000 {
      rounds += 1
      let bytes = dice.mutated(
        Self.requests[dice.roll(Self.requests.count)].replacingOccurrences(of: "ID", with: dice.id()))
      let text = ByteView(bytes).string
      let out = line.client(bytes)
      var counts: [String: Int] = [:]
      answered(out, &counts)
      for message in out.toServer {
        let isOurs =
          message.hasPrefix(#"{"jsonrpc":"2.0","id":"#) && message.contains(#""error":{"code":-33001"#)
        let onOneLine = text.replacingOccurrences(of: "\r", with: " ")
        #expect(
          message == text || message == onOneLine || isOurs || bytes.first == 0x5B && text.contains(message),
          "\(text.debugDescription)")
        guard let frame = try? Frame(ByteView(message)) else { continue }
        for member in frame.kind == .batch ? frame.members : [frame] {
          guard member.kind == .request, let id = member.id else { continue }
          answered(line.server(#"{"id":\#(id.string),"result":{}}"#), &counts)
        }
      }
      let expected = Dictionary(Self.asked(bytes).map { ($0, 1) }, uniquingKeysWith: +)
      #expect(counts == expected, "\(text.debugDescription)")
    }
    #expect(rounds > 50)
    #expect(line.session.asked.isEmpty)
  }

  @Test(
    "Whatever a server answers, each request has one answer in the end, and the client reads only JSON",
    arguments: [1, 2, 3], [[], ["--redact", "all", "--annotate"]])
  func servers(seed: UInt64, options: [String]) {
    var dice = Dice(seed: seed &+ 99)
    let line = Line(options)
    let end = Date().addingTimeInterval(Self.seconds / 2)
    var ids: [String] = []
    var counts: [String: Int] = [:]
    while Date() < end, ids.count < 2000 {
      let id = dice.id()
      ids.append(id)
      let sent = line.client(#"{"id":\#(id),"method":"tools/call","params":{"name":"a"}}"#)
      answered(sent, &counts)
      // A server that never heard of it does not answer it.
      guard !sent.toServer.isEmpty else { continue }
      let bytes = dice.mutated(
        Self.answers[dice.roll(Self.answers.count)].replacingOccurrences(of: "ID", with: id))
      let out = line.server(bytes)
      answered(out, &counts)
      #expect(!out.toClient.contains { $0.contains(Bait.token) })
    }
    var rest = Outbox()
    line.session.answerOpenRequests("ended", line.now, &rest)
    answered(Outcome(rest), &counts)
    for id in ids { #expect(counts[id] == 1, "\(id)") }
    #expect(ids.count > 20)
  }
}

import Bytes
import Chance
import Foundation
import JSON
import MCPMessages
import MCPTransport
import Testing

@testable import MCPProxy

/// Long conversations in which either side says anything at any time. `SENTINEL_FUZZ=1000000` says how many messages,
/// `SENTINEL_FUZZ_SEED` which; briefly without.
@Suite("Conversations with something wrong in them")
struct FuzzTests {
  private static let count = Int(ProcessInfo.processInfo.environment["SENTINEL_FUZZ"] ?? "") ?? 3000
  private static let seed = UInt64(ProcessInfo.processInfo.environment["SENTINEL_FUZZ_SEED"] ?? "") ?? 1

  @Test(
    "Each request has one answer, nobody hears what nobody asked, and no call passes a list",
    arguments: [[], ["--redact", "all", "--annotate", "--block-as", "result"], ["--on-critical", "Ask"]])
  func conversation(options: [String]) {
    var talk = Talk(options, seed: Self.seed)
    for _ in 0..<Self.count { talk.turn() }
    talk.end()
    #expect(talk.problems.isEmpty, "seed \(Self.seed): \(talk.problems.prefix(3).joined(separator: "\n"))")
    #expect(talk.slowest < 1_000_000, "\(talk.slowest) µs for \(talk.slowestMessage)")
    #expect(talk.answers > Self.count / 10)
  }
}

private struct Talk {
  private var dice: Dice
  private let line: Line
  /// How many answers each id waits for.
  private var expected: [String: Int] = [:]
  /// Single requests that may be taken back.
  private var open: [String] = []
  /// What the server has heard and not answered.
  private var heard: [String] = []
  private var lists: Set<String> = []
  private var questions: [String] = []
  private var turns = 0
  private(set) var answers = 0
  private(set) var problems: [String] = []
  private(set) var slowest = 0
  private(set) var slowestMessage = ""

  init(_ options: [String], seed: UInt64) {
    dice = Dice(seed: seed)
    line = Line(options, keepsState: true)
  }

  // MARK: Either side

  mutating func turn() {
    turns += 1
    switch dice.roll(20) {
    case 0..<8: request()
    case 8..<14: if heard.isEmpty { request() } else { answer() }
    case 14: stray()
    case 15: takeBack()
    case 16: if questions.isEmpty { stray() } else { reply() }
    case 17: note(line.wait(Double(dice.roll(3000)) / 1000))
    default: if turns % 50 == 0 { mishap() } else { request() }
    }
  }

  private mutating func request() {
    let id = dice.id()
    let text = MutationTests.requests[dice.roll(MutationTests.requests.count)]
      .replacingOccurrences(of: "ID", with: id)
    let isBroken = dice.roll(3) == 0
    let bytes = isBroken ? dice.mutated(text) : Array(text.utf8)
    for id in MutationTests.asked(bytes) { expected[id, default: 0] += 1 }
    if !isBroken, bytes.first != 0x5B { open.append(id) }
    client(bytes)
  }

  private mutating func takeBack() {
    guard !open.isEmpty else { return }
    let id = open.remove(at: dice.roll(open.count))
    guard expected[id] == 1 else { return }
    expected[id] = nil
    lists.remove(id)
    client(Array(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":\#(id)}}"#.utf8))
  }

  private mutating func answer() {
    let id = heard.remove(at: dice.roll(heard.count))
    lists.remove(id)
    let text = MutationTests.answers[dice.roll(MutationTests.answers.count)]
      .replacingOccurrences(of: "ID", with: id)
    server(dice.roll(3) == 0 ? dice.mutated(text) : Array(text.utf8))
    // Some say everything twice.
    if dice.roll(10) == 0 { server(Array(text.utf8)) }
  }

  private mutating func stray() {
    let id = dice.id()
    let texts = [
      #"{"jsonrpc":"2.0","id":\#(id),"result":{"content":[]}}"#, "Listening on port 3000", "[]", "null",
      #"{"jsonrpc":"2.0","id":\#(id),"method":"sampling/createMessage","params":{"messages":[]}}"#,
      #"{"jsonrpc":"2.0","method":"notifications/message","params":{"data":"\#(Bait.steering)"}}"#,
      #"{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":1,"progress":1}}"#,
    ]
    let text = texts[dice.roll(texts.count)]
    server(dice.roll(3) == 0 ? dice.mutated(text) : Array(text.utf8))
  }

  private mutating func reply() {
    let id = questions.remove(at: dice.roll(questions.count))
    let texts = [
      #"{"jsonrpc":"2.0","id":\#(id),"result":{"action":"accept","content":{"decision":"approve"}}}"#,
      #"{"jsonrpc":"2.0","id":\#(id),"result":{"action":"decline"}}"#,
      #"{"jsonrpc":"2.0","id":\#(id),"error":{"code":-32601,"message":"no"}}"#,
    ]
    client(Array(texts[dice.roll(texts.count)].utf8))
  }

  /// Something happens to the wire.
  private mutating func mishap() {
    var out = Outbox()
    if dice.roll(2) == 0, let id = heard.popLast() {
      lists.remove(id)
      line.session.receive(failed: FailedRequest(id: ByteView(id), message: "lost"), now: line.now, &out)
    } else {
      heard = []
      lists = []
      line.session.answerOpenRequests("ended", line.now, &out)
      if let greeting = line.session.greeting() { out.toServer.append(greeting) }
    }
    note(Outcome(out))
  }

  mutating func end() {
    lists = []
    note(line.wait(40))
    var out = Outbox()
    line.session.answerOpenRequests("ended", line.now, &out)
    line.session.dropAllHeld("the session ended", &out)
    note(Outcome(out))
    let left = expected.filter { $0.value != 0 }
    if !left.isEmpty { problems.append("no answer to \(left.keys.sorted().prefix(5))") }
  }

  // MARK: The proxy

  private mutating func client(_ bytes: [UInt8]) { send(bytes) { $0.client(bytes) } }
  private mutating func server(_ bytes: [UInt8]) { send(bytes) { $0.server(bytes) } }

  private mutating func send(_ bytes: [UInt8], _ body: (Line) -> Outcome) {
    let start = DispatchTime.now().uptimeNanoseconds
    let out = body(line)
    let time = Int((DispatchTime.now().uptimeNanoseconds - start) / 1000)
    if time > slowest {
      slowest = time
      slowestMessage = ByteView(bytes).string
    }
    note(out, ByteView(bytes).string)
  }

  private mutating func note(_ out: Outcome, _ cause: String = "") {
    for text in out.toClient {
      guard let root = try? JSONDocument(ByteView(text), limits: Frame.limits).root else {
        problems.append("no JSON: \(text)")
        continue
      }
      if text.contains(Bait.token) { problems.append("a secret: \(text)") }
      for message in root.isArray ? root.elements.map({ $0 }) : [root] { note(said: message, cause) }
    }
    for text in out.toServer {
      guard let frame = try? Frame(ByteView(text)) else {
        problems.append("no message: \(text)")
        continue
      }
      for member in frame.kind == .batch ? frame.members : [frame] where member.kind == .request {
        guard let id = member.id?.string else { continue }
        if member.isToolCall, !lists.isEmpty { problems.append("passed a list: \(text)") }
        heard.append(id)
        if member.isToolList { lists.insert(id) }
      }
    }
  }

  private mutating func note(said message: JSONValue, _ cause: String) {
    let id = message["id"]?.raw.string
    guard !message.has("method") else {
      if let id { questions.append(id) }
      return
    }
    let key = id ?? "none"
    answers += 1
    // An error of the server's that belongs to nothing is told.
    if key == "none" || key == "null", expected["null", default: 0] == 0 { return }
    // Nobody waits for anything: then nobody is misled.
    if expected[key] == nil, !expected.values.contains(where: { $0 > 0 }) { return }
    expected[key, default: 0] -= 1
    if expected[key, default: 0] < 0 {
      problems.append("answered once too often: \(message.raw.string) after \(cause)")
    }
  }
}

import Bytes
import JSON
import Testing

@testable import MCPProxy

@Suite("Batches")
struct BatchTests {
  private func ids(_ outcome: Outcome) -> [String] {
    outcome.answer?.elements.compactMap { $0["id"]?.raw.string } ?? []
  }

  @Test("One blocked call keeps the whole batch back, and every request hears of it once")
  func blocked() {
    let line = Line()
    let out = line.client(
      #"[{"id":1,"method":"ping"},"# + Message.command(Bait.ruin, id: #""b""#)
        + #",{"method":"notifications/x"},{"id":3.0,"method":"ping"}]"#)
    #expect(out.toServer.isEmpty)
    #expect(Set(ids(out)) == ["1", #""b""#, "3.0"])
    #expect(ids(out).count == 3)
    #expect(out.answer?.elements.allSatisfy { $0["error"]?["code"]?.int == -33001 } == true)
    #expect(line.session.asked.isEmpty)
  }

  @Test("A batch with a key that stands twice is refused as a whole")
  func ambiguous() {
    let line = Line()
    let out = line.client(#"[{"id":1,"method":"ping"},{"id":2,"method":"a","params":{"x":1,"x":2}}]"#)
    #expect(out.toServer.isEmpty)
    #expect(Set(ids(out)) == ["1", "2"])
  }

  @Test("An answer in a batch that must not leave is replaced, and the batch does not go on as it was")
  func secretAnswer() {
    let line = Line()
    let out = line.client(
      #"[{"id":1,"result":{"content":{"name":"\#(Bait.token)"}}},{"id":2,"method":"ping"},{"id":4,"result":{}}]"#
    )
    #expect(!out.everything.contains(Bait.token))
    #expect(ids(out) == ["2"])
    let answers = out.toServer.compactMap(Message.read)
    #expect(answers.map { $0["id"]?.int } == [1, 4])
    #expect(answers[0]["error"]?["code"]?.int == -33001)
    #expect(out.toServer.last == #"{"id":4,"result":{}}"#)
  }

  @Test("A notification in a batch that must not leave keeps the batch back")
  func notification() {
    let line = Line()
    let out = line.client(
      #"[{"method":"notifications/x","params":{"command":"rm -rf ~"}},{"id":2,"method":"ping"}]"#)
    #expect(out.toServer.isEmpty)
    #expect(ids(out) == ["2"])
  }

  @Test("A call that would wait for a person does not wait in a batch")
  func held() {
    let line = Line(["--on-critical", "Ask"], keepsState: true)
    let out = line.client("[" + Message.command(Bait.ruin) + "]")
    #expect(ids(out) == ["1"])
    #expect(line.session.held.isEmpty)
  }

  @Test("A server's batch loses what must not be read, and only that")
  func server() {
    let line = Line()
    _ = line.client(#"[{"id":1,"method":"tools/call","params":{"name":"a"}},{"id":2,"method":"ping"}]"#)
    let out = line.server(
      #"[ {"id":2 ,"result":{}} ,{"method":"notifications/message","params":{"data":"\#(Bait.steering)"}},{"id":1,"result":"#
        + Message.text(Bait.steering) + "}]")
    let answers = out.answer?.elements.map { $0 } ?? []
    #expect(answers.count == 2)
    #expect(answers.first?.raw.string == #"{"id":2 ,"result":{}}"#)
    #expect(answers.last?["error"]?["code"]?.int == -33001)
    #expect(line.session.asked.isEmpty)
  }

  @Test("What is no message in a server's batch does not take the answers with it")
  func mixed() {
    let line = Line()
    _ = line.client(#"{"id":1,"method":"ping"}"#)
    let out = line.server(#"["ready",{"id":1,"result":{}},[],{}]"#)
    #expect(out.toClient == [#"[{"id":1,"result":{}}]"#])
    #expect(out.noise == [#""ready""#, "[]", "{}"])
  }

  @Test("A server's batch of which nothing is left is nothing")
  func empty() {
    let line = Line()
    let out = line.server(#"[{"method":"notifications/message","params":{"data":"\#(Bait.steering)"}}]"#)
    #expect(out.isSilent)
  }
}

import Bytes
import Foundation
import JSON
import Testing

@testable import MCPProxy

@Suite("What servers say of their own accord")
struct ServerWordsTests {
  @Test(
    "A notification with words that steer is dropped, and that is written down",
    arguments: [
      #"{"method":"notifications/message","params":{"level":"info","data":"\#(Bait.steering)"}}"#,
      #"{"method":"notifications/message","params":{"level":"info","data":{"a":["\#(Bait.steering)"]}}}"#,
      #"{"method":"notifications/progress","params":{"progressToken":1,"progress":1,"message":"\#(Bait.steering)"}}"#,
      #"{"method":"notifications/of/their/own","params":["\#(Bait.steering)"]}"#,
    ])
  func notifications(text: String) {
    let line = Line()
    let out = line.server(text)
    #expect(out.isSilent)
    #expect(out.log.count == 1)
    #expect(!out.everything.contains("previous instructions"))
  }

  @Test(
    "A request with words that steer is answered here, with its id",
    arguments: [
      #"{"id":ID,"method":"sampling/createMessage","params":{"messages":[{"role":"user","content":{"type":"text","text":"\#(Bait.steering)"}}],"maxTokens":1}}"#,
      #"{"id":ID,"method":"sampling/createMessage","params":{"systemPrompt":"\#(Bait.steering)","messages":[],"maxTokens":1}}"#,
      #"{"id":ID,"method":"elicitation/create","params":{"message":"\#(Bait.steering)"}}"#,
    ], ["7", #""a\u0062""#, "1.50"])
  func requests(text: String, id: String) {
    let line = Line()
    let out = line.server(text.replacingOccurrences(of: "ID", with: id))
    #expect(out.toClient.isEmpty)
    #expect(out.toServer.count == 1)
    let answer = Message.read(out.toServer.first ?? "")
    #expect(answer?["id"]?.raw.string == id)
    #expect(answer?["error"]?["code"]?.int == -33001)
  }

  @Test("A server cannot ask under an id of ours: the person's answer would count for the call that waits")
  func ownIDs() {
    let line = Line()
    for id in [#""sentinel-mcp:1""#, #""\u0073entinel-mcp:1""#] {
      let out = line.server(#"{"id":\#(id),"method":"elicitation/create","params":{"message":"May I?"}}"#)
      #expect(out.toClient.isEmpty)
      #expect(Message.read(out.toServer.first ?? "")?["error"]?["code"]?.int == -32600)
    }
  }

  @Test("Instructions that steer are withheld, and the rest of the introduction goes on")
  func instructions() {
    let line = Line()
    _ = line.client(Message.initialize())
    let before =
      #"{"id":0,"result":{ "protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"s","version":"1.0"},"instructions":"#
    let out = line.server(before + #""\#(Bait.steering)" , "x":1E2}}"#)
    #expect(out.toClient == [before + #""[withheld by Sentinel: SEC-03.tool-poisoning]" , "x":1E2}}"#])
    #expect(out.logged == ["initialize"])
  }

  @Test("So are those of a server that is only asked what it is")
  func discovery() {
    let line = Line()
    _ = line.client(#"{"id":0,"method":"server/discover"}"#)
    let out = line.server(#"{"id":0,"result":{"instructions":"\#(Bait.steering)"}}"#)
    #expect(out.answer?["result"]?["instructions"]?.string?.hasPrefix("[withheld by Sentinel") == true)
  }

  @Test("What is no message goes to standard error and nowhere else")
  func noise() {
    let line = Line()
    for text in ["Server ready on stdio", "{", "7", "{}", "[]", #"{"id":1}"#, "[1,2]", #""x""#] {
      let out = line.server(text)
      #expect(out.isSilent)
      #expect(out.noise == [text])
      #expect(out.logged == ["noise"])
    }
  }
}

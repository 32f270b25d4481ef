import Bytes
import JSON
import MCPMessages
import Testing

@Suite("Messages of our own")
struct ReplyTests {
  @Test(
    "An error has the id as it was written",
    arguments: ["1", "1.0", "1e3", #""a\u0062""#, "18446744073709551616"])
  func ids(id: String) throws {
    let line = Reply.error(id: ByteView(id), .blocked, "no")
    #expect(try Frame(ByteView(line)).id?.string == id)
  }

  @Test("An error without an id says null")
  func noID() {
    #expect(
      ByteView(Reply.error(id: nil, .parseError, "x")).string
        == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}"#)
  }

  @Test(
    "Codes of our own lie outside of what JSON-RPC and the protocol keep for themselves",
    arguments: [
      Reply.Code.blocked, .notApproved, .tooMany, .resting, .unreachable, .stopped,
    ])
  func codes(code: Reply.Code) {
    #expect(!(-32768 ... -32000).contains(code.rawValue))
  }

  @Test("Whatever a message says, it is one line of JSON")
  func oneLine() throws {
    let line = Reply.error(id: ByteView("1"), .blocked, "a\n\"b\"\u{2028}\\\u{0}") { data in
      data.member("k\n", "v\r\n")
    }
    #expect(!line.contains(0x0A) && !line.contains(0x0D))
    let frame = try Frame(ByteView(line))
    #expect(frame.error?["message"]?.string == "a\n\"b\"\u{2028}\\\u{0}")
    #expect(frame.error?["data"]?["k\n"]?.string == "v\r\n")
  }

  @Test("A tool's answer that says that it failed is a result that models read")
  func toolError() throws {
    let line = Reply.toolError(id: ByteView("7"), "why") { $0.member("a", 1) }
    let frame = try Frame(ByteView(line))
    #expect(frame.kind == .result)
    #expect(frame.result?["isError"]?.bool == true)
    #expect(frame.result?["content"]?[0]?["text"]?.string == "why")
    #expect(frame.result?["_meta"]?["a"]?.int == 1)
  }

  @Test("Requests and notifications are what they say")
  func others() throws {
    let request = try Frame(ByteView(Reply.request(id: "x:1", method: "m") { $0.member("a", "b") }))
    #expect(request.kind == .request)
    #expect(request.id?.string == #""x:1""#)
    #expect(request.params?["a"]?.string == "b")
    let notice = try Frame(ByteView(Reply.notification(method: "n") { _ in }))
    #expect(notice.kind == .notification)
  }
}

@Suite("One form for the same value")
struct CanonicalJSONTests {
  private func canonical(_ text: String) throws -> String {
    JSONWriter.canonical(try JSONDocument(ByteView(text)).root)
  }

  @Test(
    "However it is written, the form is the same",
    arguments: [
      (#"{"b":1,"a":2}"#, #"{"a":2,"b":1}"#),
      (#"{ "a" : [ 1 , {"d":1,"c":2} ] }"#, #"{"a":[1,{"c":2,"d":1}]}"#),
      (#"{"\u0061":"\u0062\/"}"#, #"{"a":"b/"}"#), ("[]", "[]"), ("{}", "{}"), (" 1.0 ", "1.0"),
      ("null", "null"),
      (#""\u00e9""#, "\"é\""),
    ])
  func forms(text: String, form: String) throws {
    #expect(try canonical(text) == form)
  }

  @Test("Numbers that are written differently stay different, for nobody knows who reads them how")
  func numbers() throws {
    #expect(try canonical("1") != canonical("1.0"))
  }
}

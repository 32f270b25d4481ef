import Bytes
import JSON
import MCPMessages
import Testing

@Suite("Messages that two readers could read differently")
struct AmbiguityTests {
  @Test(
    "A key that stands twice is found wherever it stands",
    arguments: [
      #"{"id":1,"id":2,"method":"ping"}"#,
      #"{"id":1,"method":"ping","method":"tools/call"}"#,
      #"{"id":1,"method":"a","params":{},"params":{"name":"x"}}"#,
      #"{"id":1,"method":"a","params":{"name":"x","name":"y"}}"#,
      #"{"id":1,"method":"a","params":{"name":"x","arguments":{"c":"ls","c":"rm"}}}"#,
      #"{"id":1,"method":"a","params":{"arguments":{"a":[{"b":{"c":1,"c":2}}]}}}"#,
      #"{"id":1,"method":"a","params":{"arguments":{"c":"ls","\u0063":"rm"}}}"#,
      #"{"id":1,"result":{"x":1,"x":2}}"#,
      #"[{"id":1,"method":"a"},{"id":2,"method":"b","params":{"x":1,"x":2}}]"#,
    ])
  func repeated(text: String) throws {
    #expect(try Frame(ByteView(text)).ambiguity != nil)
  }

  @Test(
    "A key of the protocol in another case is found",
    arguments: [
      #"{"ID":1,"method":"a"}"#, #"{"id":1,"Method":"a"}"#, #"{"id":1,"method":"a","Params":{}}"#,
      #"{"id":1,"method":"a","PARAMS":{}}"#, #"{"id":1,"method":"a","JsonRPC":"2.0"}"#,
      #"{"id":1,"Result":{}}"#, #"{"id":1,"ERROR":{}}"#,
      "{\"id\":1,\"method\":\"a\",\"param\u{17F}\":{}}", #"{"id":1,"method":"a","param\u017f":{}}"#,
      "{\"id\":1,\"re\u{17F}ult\":{}}", #"{"id":1,"m\u0045thod":"a"}"#,
      #"{"id":1,"method":"a","params":{"Name":"x"}}"#, #"{"id":1,"method":"a","params":{"ARGUMENTS":{}}}"#,
      #"{"id":1,"method":"a","params":{"Uri":"x"}}"#, #"{"id":1,"method":"a","params":{"_Meta":{}}}"#,
      "{\"id\":1,\"method\":\"a\",\"params\":{\"argument\u{17F}\":{}}}",
    ])
  func variants(text: String) throws {
    #expect(try Frame(ByteView(text)).ambiguity != nil)
  }

  @Test("The letters that fold to others outside of ASCII are known: long s and the Kelvin sign")
  func folding() {
    #expect(ByteView("param\u{17F}").folds(to: "params"))
    #expect(ByteView("\u{212A}ey").folds(to: "key"))
    #expect(!ByteView("para\u{1D62E}s").folds(to: "params"))
  }

  @Test(
    "Who asks does not answer in the same message, and an answer is one of two",
    arguments: [
      #"{"id":1,"method":"a","result":{}}"#, #"{"id":1,"method":"a","error":{}}"#,
      #"{"method":"a","result":{}}"#, #"{"id":1,"method":"a","result":null}"#,
      #"{"id":1,"result":{},"error":{"code":1,"message":"m"}}"#,
    ])
  func both(text: String) throws {
    #expect(try Frame(ByteView(text)).ambiguity != nil)
  }

  @Test("A request whose id is null is one whose answer nobody could tell apart")
  func nullID() throws {
    #expect(try Frame(ByteView(#"{"id":null,"method":"a"}"#)).ambiguity != nil)
    #expect(try Frame(ByteView(#"{"id":null,"error":{"code":-32700,"message":"m"}}"#)).ambiguity == nil)
  }

  @Test(
    "An id that is no text and no number is no id",
    arguments: ["true", "false", "{}", "[]", #"{"a":1}"#, "[1]"])
  func strangeIDs(id: String) throws {
    #expect(try Frame(ByteView(#"{"method":"a","id":"# + id + "}")).ambiguity != nil)
    #expect(try Frame(ByteView(#"{"result":{},"id":"# + id + "}")).ambiguity != nil)
  }

  @Test("A method that is no text is no method")
  func method() throws {
    #expect(try Frame(ByteView(#"{"id":1,"method":["tools/call"]}"#)).ambiguity != nil)
  }

  @Test(
    "What a tool calls its own arguments is its affair, and so is all that looks strange without being so",
    arguments: [
      #"{"id":1,"method":"a","params":{"name":"x","arguments":{"Name":1,"name":2,"ID":3,"Method":4}}}"#,
      #"{"id":1,"method":"a","params":{"name":"x","arguments":{"a":{"k":1},"b":{"k":1}}}}"#,
      #"{"id":1,"method":"a","extra":1,"_meta":{},"identity":2,"methods":[],"par":0}"#,
      #"{"id":1,"method":"a","params":{"names":1,"argument":2,"url":3,"meta":4}}"#,
      #"{"id":1,"method":"a","params":["Name"]}"#, #"{"id":1,"result":{"Name":1}}"#,
      #"{"id":1,"result":{"text":"\ud800 half"}}"#,
    ])
  func harmless(text: String) throws {
    #expect(try Frame(ByteView(text)).ambiguity == nil)
  }

  @Test("A key that stands twice is not lost behind many half surrogates")
  func manyAnomalies() throws {
    let halves = Array(repeating: #""\ud800""#, count: 100).joined(separator: ",")
    let line = #"{"id":1,"method":"a","params":{"list":["# + halves + #"],"x":1,"x":2}}"#
    #expect(try Frame(ByteView(line)).ambiguity != nil)
    let clean = #"{"id":1,"method":"a","params":{"list":["# + halves + #"],"x":1}}"#
    #expect(try Frame(ByteView(clean)).ambiguity == nil)
  }
}

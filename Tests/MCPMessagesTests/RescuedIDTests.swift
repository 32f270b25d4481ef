import Bytes
import JSON
import MCPMessages
import Testing

@Suite("The id of what cannot be read")
struct RescuedIDTests {
  @Test(
    "It is found among the outermost members",
    arguments: [
      (#"{"id":1,"method":"#, "1"), (#"{"jsonrpc":"2.0","id":"a-1","method":"x" oops"#, #""a-1""#),
      (#" { "params" : {"id":5,"x":["]","}"]} , "id" : -7.5e3 , "#, "-7.5e3"),
      (#"{"a":"\"id\":9","id":3,"#, "3"), (#"{"a":[[[[{"id":1}]]]],"id":"\"","b":"#, #""\"""#),
      (#"{"id":18446744073709551616,"#, "18446744073709551616"),
    ])
  func found(text: String, id: String) {
    #expect(RescuedID.find(in: ByteView(text))?.string == id)
  }

  @Test(
    "Where there is none, none is made up",
    arguments: [
      "", "{", "[", #"{"id""#, #"{"id":"#, #"{"id":"abc"#, #"{"id":null,"#, #"{"id":true,"#,
      #"{"id":{"a":1},"#,
      #"{"method":"x","params":{"id":1}"#, #"{"params":[[[{"id":1,"#, #"{"id" 1,"#, #"{"a":1 "id":2}"#,
      #"hello {"id":1}"#, #"[{"id":1,"method":"#, #"{'id':1,"#,
      #"{"id":"abc\"#, #"{"abc\"#, #"{"a":"\"#,
    ])
  func absent(text: String) {
    #expect(RescuedID.find(in: ByteView(text)) == nil)
  }

  @Test(
    "What stands there but is no number and no text is not sent back",
    arguments: [
      #"{"id":-,"#, #"{"id":1x,"#, #"{"id":01,"#, #"{"id":1e,"#, #"{"id":1.,"#, #"{"id":--1,"#,
      #"{"id":0x10,"#,
      #"{"id":"\x","#, "{\"id\":\"a\u{01}\",", #"{"id":1"a","#, #"{"id":"a"b,"#,
    ])
  func malformed(text: String) {
    #expect(RescuedID.find(in: ByteView(text)) == nil)
  }

  @Test("A text that is no UTF-8 is not sent back either")
  func invalidBytes() {
    let line = Array(#"{"id":""#.utf8) + [0xFF] + Array("\",".utf8)
    #expect(RescuedID.find(in: ByteView(line)) == nil)
  }

  @Test("However deep a message is, its id is found")
  func deep() {
    let line =
      #"{"params":"# + String(repeating: "[", count: 100_000)
      + String(repeating: "]", count: 100_000) + #","id":42}"#
    #expect(RescuedID.find(in: ByteView(line))?.string == "42")
  }
}

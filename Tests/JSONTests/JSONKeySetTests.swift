import Bytes
import JSON
import Testing

@Suite struct JSONKeySetTests {
  private static let set = JSONKeySet("timestamp", "toolCall", "cursor_version", "sessionId")

  @Test(arguments: [
    #"{"timestamp":1}"#, #"{"a":1,"toolCall":{}}"#, #"{"sess\u0069onId":"s"}"#,
    #"{"x":{},"cursor_version":null}"#,
    #"{"timestamp":1,"timestamp":2}"#,
  ])
  func whatIsThereIsFound(text: String) throws {
    #expect(try JSONDocument(ByteView(text)).root.has(anyOf: Self.set))
  }

  @Test(arguments: ["{}", "[]", "1", #"{"Timestamp":1}"#, #"{"a":{"timestamp":1}}"#, #"["timestamp"]"#])
  func whatIsNotThereIsNot(text: String) throws {
    #expect(try !JSONDocument(ByteView(text)).root.has(anyOf: Self.set))
  }

  @Test func aKeyThatSharesItsPlaceIsNoOther() throws {
    for number in 0..<3_000 {
      #expect(try !JSONDocument(ByteView("{\"key\(number)\":1,\"other\":2}")).root.has(anyOf: Self.set))
    }
  }
}

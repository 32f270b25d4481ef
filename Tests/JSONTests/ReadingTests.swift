import Bytes
import JSON
import Testing

@Suite struct ReadingTests {
  @Test func `a document is read with exact places`() throws {
    let document = try JSONDocument(ByteView(#" {"a": [1, "x\ny", true, null], "b": {}} "#))
    let root = document.root
    #expect(root.kind == .object)
    #expect(root.count == 2)
    #expect(root["a"]?[0]?.int == 1)
    #expect(root["a"]?[1]?.string == "x\ny")
    #expect(root["a"]?[1]?.raw.string == #""x\ny""#)
    #expect(root["a"]?[2]?.bool == true)
    #expect(root["a"]?[3]?.isNull == true)
    #expect(root.value(at: [.key("a"), .index(0)])?.span == 8..<9)
    #expect(root["b"]?.count == 0)
    #expect(document.anomalies.isEmpty)
  }
}

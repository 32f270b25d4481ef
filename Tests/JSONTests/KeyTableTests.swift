import Bytes
import Testing

@testable import JSON

@Suite("Keys of the outermost object")
struct KeyTableTests {
  /// Objects whose keys meet in one slot, are escaped, empty, repeated, or too many.
  static let texts = [
    #"{}"#, #"{"":1}"#, #"{"a":1,"b":{"c":2},"d":[3,{"a":4}],"e":5}"#, #"{"aba":1,"bab":2,"aab":3,"baa":4}"#,
    #"{"tool_name":"Bash","tool_input":{"command":"ls"},"cwd":"/"}"#, #"{"\u0061":1,"a":2}"#,
    #"{"a":1,"a":2}"#,
    "{" + (0..<40).map { "\"key\($0)\":\($0)" }.joined(separator: ",") + "}",
    "{" + (0..<30).map { "\"k\($0)\":[\($0)]" }.joined(separator: ",") + "}", #"[{"a":1}]"#, #""a""#,
  ]

  @Test("Looking a key up finds what walking the members finds", arguments: texts)
  func lookUp(text: String) throws {
    let root = try JSONDocument(ByteView(text)).root
    let present = root.members.map(\.key.string)
    for key in present + ["", "a", "b", "aa", "ab", "key", "key39", "command", "cwd", "k29", "k30"] {
      let walked = root.members.first { $0.key == key }?.value.span
      #expect(root[key]?.span == walked, "\(key) in \(text)")
    }
  }
}

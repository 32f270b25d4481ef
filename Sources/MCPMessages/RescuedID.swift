import Bytes
import JSON

/// The id of a message that cannot be read as a whole: too deep, or with bytes that are no UTF-8. Whoever waits for
/// the answer should not wait for ever.
package enum RescuedID {
  /// The raw id among the outermost members, if what is written there is a number or a string; nil where the text
  /// is no object at all. Looks at every byte once.
  package static func find(in line: ByteView) -> ByteView? {
    guard let range = line.withBytes({ find($0) }) else { return nil }
    let raw = line[range]
    // It becomes a part of our answer as it stands.
    guard let value = try? JSONDocument(raw).root, value.isString || value.kind == .number else { return nil }
    return raw
  }

  private static func find(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    guard var members = OuterMembers(of: bytes) else { return nil }
    while let key = members.nextKey() {
      let value = members.value()
      if bytes[key].elementsEqual("\"id\"".utf8) { return value.isEmpty ? nil : value }
    }
    return nil
  }
}

import Bytes
import JSON

/// What is known of the log apart from the log: a second place that would have to be forged as well.
package struct AuditHead: Sendable, Equatable {
  /// Records written, those in files that are gone included.
  package var count: Int
  /// The digest of the last one.
  package var hash: String
  /// Bytes of the current file.
  package var size: Int
  /// The first record still kept, and the digest of the one before it.
  package var firstKept: Int
  package var base: String

  /// What the first record of all names as the one before it.
  package static let nothing = String(repeating: "0", count: 64)

  package static let empty = AuditHead(count: 0, hash: nothing, size: 0, firstKept: 1, base: nothing)

  init(count: Int, hash: String, size: Int, firstKept: Int, base: String) {
    self.count = count
    self.hash = hash
    self.size = size
    self.firstKept = firstKept
    self.base = base
  }

  /// Always of one length, so that writing it over the old one is a single write and leaves no rest.
  static let length = 320

  var bytes: [UInt8] {
    var text = JSONWriter.line { writer in
      writer.object { head in
        head.member("v", 1)
        head.member("count", count)
        head.member("hash", hash)
        head.member("size", size)
        head.member("first", firstKept)
        head.member("base", base)
      }
    }
    while text.count < Self.length - 1 { text.append(UInt8(ascii: " ")) }
    return text + [UInt8(ascii: "\n")]
  }

  init?(_ bytes: [UInt8]) {
    guard let root = try? JSONDocument(ByteView(bytes)).root, let count = root["count"]?.int, count >= 0,
      let hash = root["hash"]?.string, hash.utf8.count == 64, let size = root["size"]?.int, size >= 0,
      let first = root["first"]?.int, first >= 1, let base = root["base"]?.string, base.utf8.count == 64
    else { return nil }
    self.init(count: count, hash: hash, size: size, firstKept: first, base: base)
  }
}

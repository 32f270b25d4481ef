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
  static let length = 256

  /// One line of words: `sentinel-audit 1 COUNT HASH SIZE FIRST BASE`, padded with spaces. Read and written at
  /// every call, and so no JSON.
  var bytes: [UInt8] {
    var line = "sentinel-audit 1 "
    line += String(count)
    line += " "
    line += hash
    line += " "
    line += String(size)
    line += " "
    line += String(firstKept)
    line += " "
    line += base
    var text = Array(line.utf8)
    while text.count < Self.length - 1 { text.append(UInt8(ascii: " ")) }
    text.append(UInt8(ascii: "\n"))
    return text
  }

  init?(_ bytes: [UInt8]) {
    var words: [String] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 || bytes[end] == 0x0A {
      if end > start { words.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = end + 1
    }
    guard words.count == 7, words[0] == "sentinel-audit", words[1] == "1", let count = Int(words[2]),
      count >= 0,
      words[3].utf8.count == 64, let size = Int(words[4]), size >= 0, let first = Int(words[5]), first >= 1,
      words[6].utf8.count == 64
    else { return nil }
    self.init(count: count, hash: words[3], size: size, firstKept: first, base: words[6])
  }
}

import Bytes
import Text

/// Tokens that end with a checksum of themselves, in the middle of a longer run of letters and digits. Whoever glues a
/// letter to one has not changed what it opens, and nothing else has such a checksum by chance.
enum SealedToken {
  private static let github = ProviderToken("github-token | GitHub token | ghp_%w{36} | high | base62CRC")
  private static let npm = ProviderToken("npm-token | npm access token | npm_%w{36} | high | base62CRC")

  private static let head = 4
  private static let length = 40

  /// Whether a run is longer than one of them and holds what one begins with.
  static func mayStand(_ bytes: UnsafeRawBufferPointer, in run: Range<Int>) -> Bool {
    run.count > length && next(bytes, in: run, from: run.lowerBound) != nil
  }

  /// Those that stand in a run.
  static func matches(in run: Range<Int>, of text: ByteView) -> [(token: ProviderToken, range: Range<Int>)] {
    var found: [(token: ProviderToken, range: Range<Int>)] = []
    var from = run.lowerBound
    while run.count > length, let start = text.withBytes({ next($0, in: run, from: from) }) {
      let place = start..<start + length
      if Checksums.endsWithBase62CRC(text[place], after: head) {
        found.append((text[start] == UInt8(ascii: "n") ? npm : github, place))
        from = place.upperBound
      } else {
        from = start + head
      }
    }
    return found
  }

  /// Where `ghp_`, one of its kin or `npm_` next begins, with room for a token.
  private static func next(_ bytes: UnsafeRawBufferPointer, in run: Range<Int>, from: Int) -> Int? {
    var at = from + head - 1
    let end = run.upperBound - (length - head)
    while at < end, let sign = bytes.firstIndex(of: UInt8(ascii: "_"), from: at, to: end) {
      at = sign + 1
      let start = sign - (head - 1)
      switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
      case (0x67, 0x68, 0x70), (0x67, 0x68, 0x6F), (0x67, 0x68, 0x75), (0x67, 0x68, 0x73), (0x67, 0x68, 0x72),
        (0x6E, 0x70, 0x6D):
        return start
      default: continue
      }
    }
    return nil
  }
}

import Bytes
import Text

/// Names of hosts without an address around them, in lists of hosts, in settings, in what is said.
enum BareHost {
  /// Longer texts are looked at where addresses are.
  private static let most = 8 << 10

  /// The first that reads like a host everybody knows, and is not.
  static func find(in text: ByteView) -> Range<Int>? {
    guard text.count <= most else { return nil }
    for ending in endings {
      var from = 0
      while let place = text.firstRange(of: ending, from: from) {
        from = place.upperBound
        if text.at(from).map({ ASCII.isAlphanumeric($0) || $0 >= 0x80 }) == true { continue }
        var start = place.lowerBound
        while start > 0, place.lowerBound - start < 40, isPart(text[start - 1]) { start -= 1 }
        let name = start..<place.lowerBound
        if text[name].hasNonASCII, HostNames.isKnown(text[name]) { return start..<from }
      }
    }
    return nil
  }

  private static let endings: [StaticString] = [".com", ".org", ".io", ".net", ".ai", ".dev"]

  private static func isPart(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == 0x2D || byte >= 0x80
  }
}

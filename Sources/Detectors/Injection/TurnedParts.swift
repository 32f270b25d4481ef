import Bytes
import Text

/// The parts of a text that are read letter-shifted or back to front as well: around the words that tell that something is
/// written so. In a long text of chance letters a few words of any kind come up somewhere.
struct TurnedParts {
  private(set) var rotated: [Range<Int>] = []
  private(set) var reversed: [Range<Int>] = []

  /// Fewer such words are chance.
  private static let fewest = 2
  /// A text that is no longer is read as a whole.
  private static let shortest = 65_536
  /// So far from each such word, which is more than any order is long.
  private static let reach = 8_192

  init(_ score: InjectionScore, of text: ByteView) {
    rotated = Self.parts(around: score.rotatedPlaces, of: text.count)
    reversed = Self.parts(around: score.reversedPlaces, of: text.count)
  }

  /// `ignore all commands of strangers`, which read from its last word to its first says `all ignore`: whoever turns the words
  /// of an order around puts the verb last.
  static func readsForward(_ original: ByteView, _ turned: ByteView) -> Bool {
    guard turned.count <= 80 else { return false }
    let said = original.asciiLowercased
    let back = turned.asciiLowercased
    return objects.contains { said.contains($0.0) && back.contains($0.1) }
  }

  private static let objects: [(StaticString, StaticString)] = [
    ("ignore all", "all ignore"), ("ignore any", "any ignore"), ("ignore the", "the ignore"),
    ("ignore your", "your ignore"), ("forget all", "all forget"), ("forget the", "the forget"),
    ("forget your", "your forget"), ("forget everything", "everything forget"),
    ("disregard all", "all disregard"), ("disregard the", "the disregard"),
  ]

  static func parts(around places: [Int], of count: Int) -> [Range<Int>] {
    guard places.count >= fewest else { return [] }
    guard count > shortest else { return [0..<count] }
    var parts: [Range<Int>] = []
    var read = 0
    for place in places.sorted() {
      let part = max(0, place - reach)..<min(count, place + reach)
      if let last = parts.last, part.lowerBound <= last.upperBound {
        read += part.upperBound - last.upperBound
        parts[parts.count - 1] = last.lowerBound..<part.upperBound
      } else {
        read += part.count
        parts.append(part)
      }
    }
    return read * 2 > count ? [0..<count] : parts
  }
}

import Bytes
import CPlatform

/// What kinds of bytes a text holds and where: a bit for every byte and class, in blocks of sixty-four.
///
/// Everything that looks for something in a text begins with such bits. They are made for all of them in one pass,
/// which costs less than a second look at the text would.
package struct ByteSurvey: Sendable {
  package let traits: ByteTraits
  /// Eight words a block, laid out as `sentinel_block`.
  private let words: [UInt64]

  /// Of nothing at all.
  static let none = ByteSurvey(.empty)

  package init(_ text: ByteView) {
    var flags: UInt32 = 0
    let blocks = (text.count &+ 63) / 64
    words = [UInt64](unsafeUninitializedCapacity: blocks &* 8) { room, count in
      text.withBytes { bytes in
        guard let from = bytes.baseAddress, let to = room.baseAddress else { return }
        to.withMemoryRebound(to: sentinel_block.self, capacity: blocks) {
          flags = sentinel_survey(from.assumingMemoryBound(to: UInt8.self), bytes.count, $0)
        }
        count = blocks &* 8
      }
    }
    traits = ByteTraits(flags)
  }

  /// The blocks, one after the other.
  @inline(__always)
  func withBlocks<R>(_ body: (UnsafeBufferPointer<sentinel_block>) -> R) -> R {
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
      return base.withMemoryRebound(to: sentinel_block.self, capacity: words.count / 8) {
        body(UnsafeBufferPointer(start: $0, count: words.count / 8))
      }
    }
  }

  /// The digits of a block, and at signs and colons that could belong to an address. No block is behind the last.
  package func places(in block: Int) -> (digits: UInt64, marks: UInt64) {
    let at = block &* 8
    guard at >= 0, at < words.count else { return (0, 0) }
    return (words[at &+ 4], words[at &+ 5])
  }
}

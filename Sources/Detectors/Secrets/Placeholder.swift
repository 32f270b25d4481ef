import Bytes
import Text

/// Values that stand where a secret would: they are in every manual, and they must never be an alarm.
enum Placeholder {
  enum Verdict: Sendable {
    case placeholder
    /// Counts up or repeats: typed by hand, and yet some tokens do.
    case doubtful
    case plausible
  }

  /// Judges the random part of a token.
  static func judge(_ body: ByteView) -> Verdict {
    if isOne(body) { return .placeholder }
    let shape = Randomness(body)
    if body.count >= 16, shape.distinct < 6 { return .placeholder }
    if shape.longestRepeat >= 6 { return .placeholder }
    if shape.longestSequence >= 7 || shape.longestRepeat >= 5 { return .doubtful }
    if body.count >= 16, shape.surprise < 3.2 { return .doubtful }
    return .plausible
  }

  /// Whether the value says that it is none, or is a place to fill in.
  static func isOne(_ value: ByteView) -> Bool {
    guard value.count >= 3 else { return true }
    if runOfFiller(in: value) || isTemplate(value) { return true }
    return !words.hits(in: value).isEmpty
  }

  /// `<token>`, `${TOKEN}`, `{{ token }}`.
  private static func isTemplate(_ value: ByteView) -> Bool {
    for (i, byte) in value.enumerated() {
      switch byte {
      case 0x3C: return true
      case 0x7B: if i > 0, value[i - 1] == 0x24 || value[i - 1] == 0x7B { return true }
      default: break
      }
    }
    return false
  }

  /// `xxxx`, `****`, `....`, `____`, `0000000000`.
  private static func runOfFiller(in value: ByteView) -> Bool {
    var run = 0
    var previous: UInt8 = 0
    for byte in value {
      run = byte == previous ? run + 1 : 1
      previous = byte
      switch byte {
      case 0x78, 0x58, 0x2A, 0x2E, 0x3F, 0x23: if run >= 4 { return true }
      case 0x30, 0x5F, 0x2D: if run >= 8 { return true }
      default: break
      }
    }
    return false
  }

  /// Matched anywhere in a value, in any case, so none shorter than what chance would spell.
  private static let words = LiteralScanner([
    (
      0,
      """
      example|placeholder|changeme|change_me|change-me|your_|your-|yourtoken|yourkey|yoursecret|yourapikey\
      |yourpass|redacted|dummy|sample|insert|replace|fill_in|todo|fixme|goeshere|goes_here|token_here\
      |tokenhere|keyhere|key_here|key-here|secrethere|secret_here|notreal|not_real|not-a-real|invalid\
      |randomstring|removed|hidden|masked|censored|obfuscated|foobar|lorem
      """
    )
  ])
}

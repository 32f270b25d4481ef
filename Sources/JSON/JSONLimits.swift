/// How much a document may ask of us before it is refused.
///
/// Every limit has a defined answer: the first three refuse the document with a `JSONError`, the last stops
/// recording (never counting) what is odd about it.
package struct JSONLimits: Sendable, Equatable {
  /// How many arrays and objects may stand inside each other.
  package var depth: Int
  /// How long the text may be.
  package var bytes: Int
  /// How many values and keys there may be together; each costs 16 bytes.
  package var values: Int
  /// How many anomalies are described. The rest is counted.
  package var anomalies: Int

  package init(
    depth: Int = 128, bytes: Int = 32 << 20, values: Int = 8 << 20, anomalies: Int = 256
  ) {
    self.depth = depth
    self.bytes = bytes
    self.values = values
    self.anomalies = anomalies
  }

  package static let standard = JSONLimits()

  /// Offsets are kept in 32 bits and counts in 29: past this size neither would do.
  static let mostBytes = 1 << 30

  var effectiveBytes: Int { Swift.max(0, Swift.min(bytes, Self.mostBytes)) }
}

import Bytes

/// Texts as somebody hears them who reads one after the other. Of long ones only the ends, since the rest is read by
/// itself.
struct JoinedTexts {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private let separator: [UInt8]
  private let most: Int

  /// How much of either side of a seam is read together.
  private static let seam = 512
  private static let gap = Array(" … ".utf8)

  init(separator: [UInt8] = [0x20], most: Int = 64 << 10) {
    self.separator = separator
    self.most = most
  }

  var isFull: Bool { bytes.count >= most }

  mutating func add(_ text: ByteView) {
    guard !text.isEmpty, !isFull else { return }
    if count > 0 { bytes += separator }
    count += 1
    if text.count <= Self.seam * 2 {
      text.withBytes { bytes.append(contentsOf: $0) }
    } else {
      text[..<Self.seam].withBytes { bytes.append(contentsOf: $0) }
      bytes += Self.gap
      text[(text.count - Self.seam)...].withBytes { bytes.append(contentsOf: $0) }
    }
  }
}

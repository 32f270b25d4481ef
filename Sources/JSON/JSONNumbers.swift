import Bytes

extension JSONValue {
  /// The number as it is spelled.
  package var numberText: String? { kind == .number ? raw.string : nil }

  /// The number, if it is a whole one (`1e3` and `2.0` are) that fits. Exact, never rounded.
  package var int: Int? {
    guard kind == .number else { return nil }
    let text = raw
    var negative = false
    var magnitude: UInt = 0
    /// Zeros not multiplied in yet: they may turn out to be trailing.
    var zeros = 0
    var fraction = 0
    var inFraction = false
    var exponent = 0
    var i = 0
    while let byte = text.at(i) {
      i += 1
      switch byte {
      case 0x2D: negative = true
      case 0x2E: inFraction = true
      case 0x65, 0x45:
        exponent = Self.exponent(text[i...])
        i = text.count
      default:
        if inFraction { fraction += 1 }
        zeros += 1
        guard byte != 0x30 else { continue }
        guard let shifted = Self.shift(magnitude, by: zeros) else { return nil }
        let (sum, overflow) = shifted.addingReportingOverflow(UInt(byte &- 0x30))
        guard !overflow else { return nil }
        magnitude = sum
        zeros = 0
      }
    }
    guard magnitude != 0 else { return 0 }
    let power = exponent - fraction + zeros
    guard power >= 0, let whole = Self.shift(magnitude, by: power) else { return nil }
    guard negative else { return Int(exactly: whole) }
    return whole <= Int.min.magnitude ? Int(truncatingIfNeeded: 0 &- whole) : nil
  }

  /// The nearest floating-point number; infinite where the text is beyond its range.
  package var double: Double? {
    guard let numberText else { return nil }
    return Double(numberText)
  }

  /// `value` times ten to the power of `places`, if it fits.
  private static func shift(_ value: UInt, by places: Int) -> UInt? {
    guard value != 0 else { return 0 }
    guard places < 20 else { return nil }
    var value = value
    for _ in 0..<places {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return value
  }

  /// Sign and digits; anything too large for a document of any size is as good as the largest.
  private static func exponent(_ text: ByteView) -> Int {
    var value = 0
    for i in 0..<text.count where ASCII.isDigit(text[i]) {
      value = Swift.min(value * 10 + Int(text[i] &- 0x30), 1 << 40)
    }
    return text.at(0) == 0x2D ? -value : value
  }
}

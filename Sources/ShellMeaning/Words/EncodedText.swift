/// A value as scalars, each hole one scalar of a private plane: so that trims, replacements and slices can
/// work on a text that is known only in parts. `*` and `?` match a hole, nothing else does.
struct EncodedText {
  var scalars: [Unicode.Scalar] = []
  private var holes: [Value.Hole] = []

  private static let first: UInt32 = 0xF0000

  init(_ value: Value) {
    for piece in value.pieces {
      switch piece {
      case .text(let text): scalars += text.unicodeScalars
      case .hole(let hole):
        guard holes.count < 0xFFF0, let scalar = Unicode.Scalar(Self.first + UInt32(holes.count)) else {
          continue
        }
        holes.append(hole)
        scalars.append(scalar)
      }
    }
  }

  var hasHoles: Bool { !holes.isEmpty }

  func decode(_ part: some Sequence<Unicode.Scalar>) -> Value {
    var result = Value()
    var text = String.UnicodeScalarView()
    for scalar in part {
      let index = Int(scalar.value) - Int(Self.first)
      if index >= 0, index < holes.count {
        result.append(String(text))
        text = String.UnicodeScalarView()
        result.append(holes[index])
      } else {
        text.append(scalar)
      }
    }
    result.append(String(text))
    return result
  }
}

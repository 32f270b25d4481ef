import Bytes

/// Whether three base64 parts are a signed token and not just alike.
enum JSONWebToken {
  static func isReal(_ token: ByteView) -> Bool {
    guard let dot = token.firstIndex(of: 0x2E), let second = token.firstIndex(of: 0x2E, from: dot + 1)
    else { return false }
    guard let header = decode(token[..<dot]), header.starts(with: "{"), header.contains("\"alg\"") else {
      return false
    }
    // The token that every page about them shows.
    if let claims = decode(token[(dot + 1)..<second]) {
      if claims.contains("\"1234567890\"") || claims.contains("John Doe") { return false }
    }
    return true
  }

  /// Whether the claims say for whom it is, from whom, or for how long: a signature on anything else signs
  /// nobody in.
  static func signsIn(_ token: ByteView) -> Bool {
    guard let dot = token.firstIndex(of: 0x2E), let second = token.firstIndex(of: 0x2E, from: dot + 1),
      let claims = decode(token[(dot + 1)..<second])
    else { return true }
    // An encrypted one does not say.
    guard claims.starts(with: "{") else { return true }
    for claim in claimNames where claims.contains(claim) { return true }
    return false
  }

  private static let claimNames = [
    "\"iss\"", "\"sub\"", "\"aud\"", "\"exp\"", "\"iat\"", "\"nbf\"", "\"jti\"", "\"role", "\"scope",
    "\"user", "\"uid",
    "\"email", "\"name", "\"id\"", "\"client", "_id\"", "Id\"", "\"admin", "\"token", "\"session", "\"perm",
  ]

  /// base64 for URLs, without padding.
  static func decode(_ text: ByteView) -> ByteView? {
    var out: [UInt8] = []
    out.reserveCapacity(text.count * 3 / 4)
    var buffer: UInt32 = 0
    var held: UInt32 = 0
    for byte in text {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte) - 0x41
      case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
      case 0x2D, 0x2B: value = 62
      case 0x5F, 0x2F: value = 63
      case 0x3D: continue
      default: return nil
      }
      buffer = buffer << 6 | value
      held += 6
      if held >= 8 {
        held -= 8
        out.append(UInt8(truncatingIfNeeded: buffer >> held))
      }
    }
    return ByteView(out)
  }
}

import Bytes
import Text

/// Values that name something everybody may see: files, things of a shop, algorithms, members of code, public numbers.
extension NamedCredential {
  /// A fingerprint, and what a shop's things are called by.
  static func isNameOfThing(_ value: ByteView) -> Bool {
    value.starts(with: "SHA256:") || value.starts(with: "price_") || value.starts(with: "prod_")
      || value.starts(with: "cus_")
      || value.starts(with: "plan_") || value.starts(with: "acct_") || isAlgorithm(value)
      || isAppNumber(value)
      || ValueJudge.isPublicKey(value)
  }

  /// `1:744847870069:web:3f4da535da79a0c1b4d0bf`: how a cloud calls an app, which every page of it says.
  private static func isAppNumber(_ value: ByteView) -> Bool {
    guard value.starts(with: "1:") else { return false }
    return [":web:", ":ios:", ":android:"].contains { value.contains($0) }
  }

  /// `chacha20-poly1305`, `x25519-mlkem768`; and `rsa_005fkey`, an anchor of a manual.
  private static func isAlgorithm(_ value: ByteView) -> Bool {
    guard value.count <= 48, value.allSatisfy({ !ASCII.isUpper($0) }) else { return false }
    return algorithms.contains { value.firstRange(of: $0) != nil }
  }

  private static let algorithms: [StaticString] = [
    "poly1305", "25519", "mlkem", "chacha20", "_005f", "aes128", "aes256", "aes-128", "aes-256", "sha256",
    "sha512", "sha384", "nistp", "sha2-",
  ]

  /// `common_1.PublicKeyDetails.PKCS1_RSA_PKCS1V5`, `nettle_arcfour128_set_key`: what code calls something. Few digits, and
  /// none where a part begins.
  static func isMember(_ value: ByteView) -> Bool {
    guard value.contains("_") else { return false }
    var parts = 1
    var points = 0
    var length = 0
    var digits = 0
    var isFirst = true
    for byte in value {
      switch byte {
      case 0x2E, 0x5F:
        if length > 24 { return false }
        points += byte == 0x2E ? 1 : 0
        parts += 1
        length = 0
        isFirst = byte == 0x2E
      case _ where ASCII.isDigit(byte):
        if isFirst { return false }
        digits += 1
        length += 1
      case _ where ASCII.isLetter(byte):
        isFirst = false
        length += 1
      default: return false
      }
    }
    guard length <= 24 else { return false }
    return points > 0 ? digits * 4 <= value.count : parts >= 3 && digits <= 4
  }

  /// `4f63e455-….ts`: the pieces of a film, and what else is stored under a number.
  static func isNameOfFile(_ value: ByteView) -> Bool {
    var point = value.count - 1
    while point > 0, value[point] != 0x2E, value.count - point <= 5 { point -= 1 }
    guard value[point] == 0x2E, case let ending = value[(point + 1)...]
    else {
      return false
    }
    return endings.contains(ending)
  }

  private static let endings = WordList(
    " ts mp4 m4s m4a m3u8 mp3 vtt webm aac ogg wav mov jpg jpeg png gif svg webp pdf html json xml csv txt log zip gz tar js css map md dat bin "
  )

  /// Addresses on a chain, and the ids and fingerprints of OpenPGP keys: they name what everybody may see.
  static func isPublicNumber(_ value: ByteView, as name: CredentialName) -> Bool {
    if value.count == 42, value.starts(with: "0x") {
      return value[2...].allSatisfy { ASCII.hexValue($0) != nil }
    }
    guard name == .key else { return false }
    // `0x3FAAD2CD5ECBB314`, as the programs for such keys show it.
    let digits = value.starts(with: "0x") ? value[2...] : value
    guard digits.count == 16 || digits.count == 40 else { return false }
    return digits.allSatisfy { ASCII.isDigit($0) || ASCII.isUpper($0) && ASCII.hexValue($0) != nil }
  }
}

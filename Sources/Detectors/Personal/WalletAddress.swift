import Bytes

/// Addresses of crypto-currency wallets, which name an owner for ever.
enum WalletAddress {
  /// What the word is: an address with its checksum, or the form of an Ethereum address, which has none.
  static func match(_ word: Range<Int>, in text: ByteView) -> (isChecked: Bool, name: String)? {
    guard word.count >= 26, word.count <= 120 else { return nil }
    let first = text[word.lowerBound]
    if first == 0x30, word.count == 42, text[word.lowerBound + 1] == 0x78 {
      for i in word.lowerBound + 2..<word.upperBound where ASCII.hexValue(text[i]) == nil { return nil }
      return (false, "Ethereum address")
    }
    if ASCII.isLetter(first), let name = bech32(word, in: text) { return (true, name) }
    if word.count <= 35 {
      switch first {
      case 0x31, 0x33: return base58(word, in: text, alphabet) ? (true, "Bitcoin address") : nil
      case 0x41, 0x44, 0x4C, 0x4D, 0x54, 0x58:
        if base58(word, in: text, alphabet) { return (true, "wallet address") }
      case 0x72: return base58(word, in: text, rippleAlphabet) ? (true, "wallet address") : nil
      default: break
      }
    }
    // No check that is cheap to compute: a word has to say what they are.
    if word.count == 95, first == 0x34 || first == 0x38, word.allSatisfy({ value(text[$0], alphabet) != nil })
    {
      return (false, "Monero address")
    }
    if (43...44).contains(word.count), word.allSatisfy({ value(text[$0], alphabet) != nil }) {
      return (false, "Solana address")
    }
    return nil
  }

  /// The same letters in an order of Ripple's own.
  private static let rippleAlphabet: StaticString =
    "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"

  private static let alphabet: StaticString = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

  /// Twenty-five bytes in base 58: a version, a hash, and the beginning of the hash of the hash of both.
  private static func base58(_ word: Range<Int>, in text: ByteView, _ alphabet: StaticString) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 25)
    for i in word {
      guard let digit = value(text[i], alphabet) else { return false }
      var carry = digit
      for k in stride(from: 24, through: 0, by: -1) {
        carry += Int(bytes[k]) * 58
        bytes[k] = UInt8(truncatingIfNeeded: carry)
        carry >>= 8
      }
      if carry > 0 { return false }
    }
    let digest = SHA256.hash(SHA256.hash(Array(bytes[..<21])))
    return digest[..<4].elementsEqual(bytes[21...])
  }

  private static func value(_ byte: UInt8, _ alphabet: StaticString) -> Int? {
    for i in 0..<58 where alphabet.utf8Start[i] == byte { return i }
    return nil
  }

  /// BIP 173 and BIP 350, of any chain: thirty bits of check leave no doubt. Keys that are public by design are none.
  private static func bech32(_ word: Range<Int>, in text: ByteView) -> String? {
    let letters: StaticString = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    guard let one = text.firstIndex(of: 0x31, from: word.lowerBound), one > word.lowerBound + 1,
      one <= word.lowerBound + 10, one + 7 < word.upperBound
    else { return nil }
    let chain = text[word.lowerBound..<one]
    guard chain.allSatisfy(ASCII.isLetter) else { return nil }
    var sum: UInt32 = 1
    func step(_ value: UInt32) {
      let top = sum >> 25
      sum = (sum & 0x1FF_FFFF) << 5 ^ value
      let generators: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
      for i in 0..<5 where top >> UInt32(i) & 1 == 1 { sum ^= generators[i] }
    }
    for i in word.lowerBound..<one { step(UInt32(ASCII.lowercased(text[i]) >> 5)) }
    step(0)
    for i in word.lowerBound..<one { step(UInt32(ASCII.lowercased(text[i]) & 31)) }
    for i in one + 1..<word.upperBound {
      let byte = ASCII.lowercased(text[i])
      guard let value = (0..<32).first(where: { letters.utf8Start[$0] == byte }) else { return nil }
      step(UInt32(value))
    }
    guard sum == 1 || sum == 0x2BC8_30A3 else { return nil }
    switch chain.string.asciiLowercased {
    case "bc", "tb", "bcrt": return "Bitcoin address"
    case "age", "npub", "note", "nevent", "nprofile", "naddr", "nsec": return nil
    default: return "wallet address"
    }
  }
}

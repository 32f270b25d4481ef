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
    if runOfFiller(in: value) || isTemplate(value) || isPublished(value) || isVersion(value) { return true }
    return !words.hits(in: value).isEmpty
  }

  /// Keys that stand in the manuals of those who give them out, and open nothing; here in small letters.
  private static func isPublished(_ value: ByteView) -> Bool {
    published.contains { value.ends(with: $0) }
  }

  private static let published: [StaticString] = [
    "4ec39hqlyjwdarjtt1zdp7dc", "tyoomqauvdedq54nitphi7jx", "bqokikjovbii2hlwgh4olfq2",
    "6prnascoboktishfeqd4xmuh", "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80",
  ]

  /// `1:4.13+dfsg1-1+deb12u1`, `1.302175`, `0.0.0.dev20240911`: numbers with points, and what is said of the release.
  private static func isVersion(_ value: ByteView) -> Bool {
    guard value.count <= 48 else { return false }
    return value.withBytes { bytes in
      var i = 0
      // `^7.1.2`, `>= 1.0`, `v2.0`: which releases will do.
      while i < bytes.count, i < 4, isRangeSign(bytes[i]) { i &+= 1 }
      guard i < bytes.count, ASCII.isDigit(bytes[i]) else { return false }
      var points = 0
      // An epoch, and the numbers.
      while i < bytes.count, ASCII.isDigit(bytes[i]) || bytes[i] == 0x2E || bytes[i] == 0x3A && points == 0 {
        if bytes[i] == 0x2E {
          guard i &+ 1 < bytes.count, bytes[i &- 1] != 0x2E else { return false }
          if !ASCII.isDigit(bytes[i &+ 1]) { break }
          points &+= 1
        }
        i &+= 1
      }
      guard points > 0 else { return false }
      guard i < bytes.count else { return true }
      guard bytes[i] == 0x2B || bytes[i] == 0x2D || bytes[i] == 0x2E || bytes[i] == 0x7E else { return false }
      // Words with a number or none, and no more letters than those have.
      var letters = 0
      var wordDigits = 0
      while i < bytes.count {
        let byte = bytes[i]
        if ASCII.isLower(byte) {
          letters &+= 1
          if wordDigits > 2 || letters > 12 { return false }
        } else if ASCII.isDigit(byte) {
          wordDigits &+= letters > 0 ? 1 : 0
        } else if byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x7E {
          letters = 0
          wordDigits = 0
        } else {
          return false
        }
        i &+= 1
      }
      return true
    }
  }

  private static func isRangeSign(_ byte: UInt8) -> Bool {
    byte == 0x5E || byte == 0x7E || byte == 0x3D || byte == 0x3E || byte == 0x3C || byte == 0x20
      || byte == UInt8(ascii: "v")
  }

  /// Whether a comment behind the value says that it is to be filled in, or invented.
  static func isCalledOne(_ value: Range<Int>, in text: ByteView) -> Bool {
    guard !value.isEmpty else { return false }
    var i = value.upperBound
    var isComment = false
    while let byte = text.at(i), byte != 0x0A, i - value.upperBound < 80 {
      if byte == 0x23 || byte == 0x2F && text.at(i + 1) == 0x2F || byte == 0x2D && text.at(i + 1) == 0x2D {
        isComment = true
        break
      }
      // Only signs stand between the two.
      guard !ASCII.isAlphanumeric(byte) else { return false }
      i += 1
    }
    guard isComment else { return false }
    var end = i
    while let byte = text.at(end), byte != 0x0A, end - i < 80 { end += 1 }
    let comment = text[i..<end]
    // `TODO move to the vault`: it is one, and that is what is to be done about it.
    if kept.contains(where: { comment.asciiLowercased.contains($0) }) { return false }
    return !words.hits(in: comment).isEmpty
  }

  private static let kept = [
    "move ", "rotate", "revoke", " remove", "vault", "get rid", "do not commit", "don't commit",
  ]

  /// `PASS="\033[1;32m"`: what a terminal is told to write "passed" in.
  static func isColour(_ value: ByteView) -> Bool {
    guard value.at(0) == 0x5C, value.count < 24 else { return false }
    return value.starts(with: "\\033[") || value.starts(with: "\\e[") || value.starts(with: "\\x1b[")
      || value.starts(with: "\\x1B[") || value.starts(with: "\\u001b[")
  }

  /// `1234567890abcdef`, `AbCdEfGhIj`: most of it counts up, whatever it is repeated after.
  static func isCounted(_ value: ByteView) -> Bool {
    guard value.count >= 8 else { return false }
    var counted = 0
    var run = 1
    for i in 1...value.count {
      let goesOn = i < value.count && follows(ASCII.lowercased(value[i]), ASCII.lowercased(value[i - 1]))
      if goesOn {
        run += 1
      } else {
        if run >= 4 { counted += run }
        run = 1
      }
    }
    return counted * 4 >= value.count * 3
  }

  private static func follows(_ byte: UInt8, _ before: UInt8) -> Bool {
    byte == before &+ 1 || before == 0x39 && (byte == 0x30 || byte == 0x61)
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
      |randomstring|anonymous|fakepass|removed|hidden|masked|censored|obfuscated|foobar|lorem|mock_|mock-|mocked|fake_|fake-\
      |demo-|demo_|-default|unsafe-|insecure|from-vault|from_vault|do-not-use|do_not_use|1q2w3e4r|votre_|votre-|votrecl|tu-clave|tu_clave|tuclave\
      |clave-aqui|clave_aqui|-aqui|_aqui|ihr-|ihr_|-hier|_hier|hier_|hier-|eintragen|bitte-|inserisci|la_tua|la-tua|sua-chave\
      |sua_chave|sua_senha|jouw-|jouw_|wijzig|-tutaj|_tutaj|zmien|din-nyckel|din_nyckel|remplac|reemplaz|cambiame|cambiar\
      |troque|вставьте|ваш_|ваш-|ваш |замените|填写|替换|你的|您的|キーを入力|あなたの|ここに|여기에|입력|şifreniz|buraya\
      |σας|setme|fillme|not_used|not-used|dxnlcjpwyxnzd29yza|qwxhzgrpbjpvcgvuihnlc2ftzq|yourstrong|1qaz2wsx|zaq12wsx|abc-def1234ghikl|eby8vdm02xnocqflquwj|tyoomqauvdedq54nitphi7jx
      """
    )
  ])
}

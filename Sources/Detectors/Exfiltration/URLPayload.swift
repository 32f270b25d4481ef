import Bytes
import Text

/// What a URL carries besides its address.
enum URLPayload: Int {
  /// Words of a sentence: `?q=The%20customer%20list%20is`.
  case prose
  /// base64 or hex that reads as text.
  case encodedText
  /// A name that says that data goes here: `SECRET_VALUE`, `{conversation}`.
  case namedData
  /// A host made for collecting what is sent to it.
  case sink

  var words: String {
    switch self {
    case .prose: "a sentence in the address"
    case .encodedText: "encoded text in the address"
    case .namedData: "a place for data in the address"
    case .sink: "a collecting service"
    }
  }

  /// `authority`: where its host begins.
  init?(_ url: ByteView, host authority: Int) {
    var hostEnd = authority
    while hostEnd < url.count, url[hostEnd] != 0x2F, url[hostEnd] != 0x3F, url[hostEnd] != 0x23 {
      hostEnd += 1
    }
    let host = url[authority..<hostEnd]
    let rest = url[hostEnd...]
    let query = rest.firstIndex(of: 0x3F).map { rest[($0 + 1)...] } ?? .empty
    if Self.isNamedData(query) || FilledPlace.isNamed(in: url) {
      self = .namedData
    } else if Self.isProse(query) {
      self = .prose
    } else if Self.isEncodedText(rest) {
      self = .encodedText
    } else if rest.count > 1, Self.isSink(host) {
      self = .sink
    } else {
      return nil
    }
  }

  /// Three blanks or more between words of letters.
  private static func isProse(_ query: ByteView) -> Bool {
    var words = 0
    var letters = 0
    var i = 0
    while i < query.count {
      let byte = query[i]
      if byte == 0x2B || byte == 0x25 && query.at(i + 1) == 0x32 && query.at(i + 2) == 0x30 {
        if letters >= 2 { words += 1 }
        letters = 0
        i += byte == 0x25 ? 3 : 1
        continue
      }
      if byte == 0x26 {
        if words >= 3 { return true }
        words = 0
        letters = 0
      }
      if ASCII.isLetter(byte) { letters += 1 }
      i += 1
    }
    return words >= 3
  }

  /// A run of encoding characters that decodes to words.
  private static func isEncodedText(_ rest: ByteView) -> Bool {
    guard rest.count >= 24 else { return false }
    return Layers(rest).decoded.contains { reading in
      guard case .decoded = reading.origin, reading.bytes.count >= 16 else { return false }
      if loot.contains(where: { reading.bytes.contains($0) }) { return true }
      if isMailbox(reading.bytes) { return true }
      // A signed token or a structure is how applications keep their own state.
      if reading.bytes.at(0) == 0x7B || reading.bytes.contains("{\"") { return false }
      // Escapes undone are not an encoding of their own.
      if reading.bytes.contains("/") || reading.bytes.contains("=") { return false }
      let letters = reading.bytes.reduce(0) { $0 + (ASCII.isLetter($1) || $1 == 0x20 ? 1 : 0) }
      return letters * 10 >= reading.bytes.count * 8 && reading.bytes.firstIndex(of: 0x20) != nil
    }
  }

  /// Somebody's address, perhaps with a password: nothing that a page encodes to show a picture.
  private static func isMailbox(_ bytes: ByteView) -> Bool {
    guard let at = bytes.firstIndex(of: 0x40), at > 1, ASCII.isAlphanumeric(bytes[at - 1]),
      let dot = bytes.firstIndex(of: 0x2E, from: at), dot > at + 1
    else { return false }
    return bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !bytes.contains("/")
  }

  /// What only stands in files that nobody shows.
  private static let loot = [
    "SECRET", "PASSWORD=", "_TOKEN=", "_KEY=", "root:x:", "root:*:", "BEGIN OPENSSH", "BEGIN RSA",
    "PRIVATE KEY", "password:", "\"token\":", "\"password\":", "\"cookie\":", "\"secret\":",
    "aws_access", "sk-proj-", "sk-ant-", "ghp_", "AKIA", "xoxb-", "glpat-",
  ]

  /// `?email=…&ssn=…&balance=…`: what is known of somebody, put side by side. One of them may be how a page knows its reader.
  private static func isDossier(_ query: ByteView) -> Bool {
    var known = 0
    var at = 0
    while let sign = query.firstIndex(of: 0x3D, from: at) {
      at = sign + 1
      var start = sign
      while start > 0, ASCII.isWord(query[start - 1]) { start -= 1 }
      guard matters.contains(query[start..<sign]), query.at(at).map(ASCII.isAlphanumeric) == true else {
        continue
      }
      known += 1
    }
    return known >= 2
  }

  private static let matters = WordList(
    " email mail ssn iban balance dob birthdate phone passport card cardnumber card_number cvv salary address diagnosis taxid "
  )

  private static func isNamedData(_ query: ByteView) -> Bool {
    guard let sign = query.firstIndex(of: 0x3D) else { return false }
    if isDossier(query) { return true }
    return !names.hits(in: query[sign...]).isEmpty || holdsToken(query[sign...])
  }

  /// Whether any of `tokens` stands in a part: few letters follow an equals sign in them, and others end with one.
  private static func holdsToken(_ part: ByteView) -> Bool {
    var mayHold = part.contains("%3D")
    var at = 0
    while !mayHold, let sign = part.firstIndex(of: 0x3D, from: at) {
      at = sign + 1
      switch part.at(at) {
      case 0x41, 0x54, 0x55, 0x42, 0x2D, 0x67, 0x73, 0x78, 0x6E: mayHold = true
      default: break
      }
    }
    return mayHold && tokens.contains { part.contains($0) }
  }

  /// How keys begin that no page shows to anybody. Those for maps do stand in pictures.
  private static let tokens = [
    "=AKIA", "=ASIA", "=ghp_", "=gho_", "=github_pat_", "=glpat-", "=sk-proj-", "=sk-ant-", "=xoxb-",
    "=xoxp-", "=npm_", "=THE_KEY", "=THE_TOKEN", "=THE_SECRET", "=THE_PASSWORD", "=THEIR_", "=USERS_",
    "=sk_live_", "_KEY%3D", "_TOKEN%3D", "_SECRET%3D", "PASSWORD%3D", "=BEGIN_PRIVATE", "=BEGIN_RSA",
    "=-----BEGIN",
  ]

  private static func isSink(_ host: ByteView) -> Bool { !sinks.hits(in: host).isEmpty }

  private static let names = LiteralScanner([
    (
      0,
      """
      secret_value|base64_encoded|encoded_conversation|conversation_history|chat_history|{conversation|{secret|{data|{api_key\\
      |{history|[data]|[secret|<data>|encoded_data|exfil|stolen|env_vars|_base64|conversation|session_token|{env|user_data_here|%7bdata|system_prompt
      """
    )
  ])

  private static let sinks = LiteralScanner([
    (
      0,
      """
      webhook.site|requestbin|.ngrok.|burpcollaborator|oastify|oast.|interact.sh|pipedream.net|beeceptor|hookbin|\\
      requestcatcher|postb.in|dnslog|canarytokens|evil.|attacker.
      """
    )
  ])
}

import Bytes
import Text
import Verdict

/// A token whose issuer gave it a form of its own, so that it can be told without any context.
struct ProviderToken: Sendable {
  enum Check: Sendable {
    case random
    /// Ends with a CRC-32 in base 62. A wrong one is still shown as a token: formats drift, and a made-up
    /// token in a test costs one question while a real one costs the account.
    case base62CRC
    case jwt
    /// Words and small numbers are to be expected in it: only obvious placeholders are left out.
    case loose
  }

  let id: String
  let name: String
  let shape: TokenShape
  let severity: Severity
  let check: Check

  /// The token that a line of a table describes: id, name and form, then how bad it is and what else to check,
  /// where that is not `high` and `random`, with bars between them.
  ///
  /// Tables are text because text costs nothing before it is read: a hook that looks for tokens in one command
  /// would spend more on making four hundred values than on everything else.
  init(_ line: StaticString) { self.init(in: line, at: 0..<line.utf8CodeUnitCount) }

  init(in table: StaticString, at line: Range<Int>) {
    let bytes = UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
    let fields = Self.fields(of: line, in: bytes)
    func text(_ i: Int) -> String {
      i < fields.count ? String(decoding: bytes[fields[i]], as: UTF8.self) : ""
    }
    id = text(0)
    name = text(1)
    shape = TokenShape(in: table, at: fields.count > 2 ? fields[2] : 0..<0)
    severity =
      switch text(3) {
      case "critical": .critical
      case "medium": .medium
      case "low": .low
      default: .high
      }
    check =
      switch text(4) {
      case "base62CRC": .base62CRC
      case "jwt": .jwt
      case "loose": .loose
      default: .random
      }
  }

  /// What stands between ` | `.
  static func fields(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = line.lowerBound
    var i = start
    while i < line.upperBound {
      if bytes[i] == 0x7C, i > line.lowerBound, bytes[i - 1] == 0x20, i + 1 < line.upperBound,
        bytes[i + 1] == 0x20
      {
        fields.append(start..<i - 1)
        start = i + 2
      }
      i += 1
    }
    fields.append(start..<line.upperBound)
    return fields
  }

  /// How bad the token at `start` is, or nil if there is none.
  func match(at start: Int, in text: ByteView) -> (range: Range<Int>, severity: Severity)? {
    shape.match(at: start, in: text).flatMap { judge($0, in: text) }
  }

  /// The same of one that has the form.
  func judge(_ found: TokenShape.Match, in text: ByteView) -> (range: Range<Int>, severity: Severity)? {
    if NamedCredential.isCutShort(at: found.token.upperBound, in: text) { return nil }
    let token = text[found.token]
    let body = text[found.body]
    switch check {
    case .loose:
      if Placeholder.isOne(body) { return nil }
      // `admin:$2y$…`: a file that decides who may sign in.
      return (
        found.token, severity == .low && Self.isOfUser(found.token.lowerBound, in: text) ? .medium : severity
      )
    case .jwt:
      guard JSONWebToken.isReal(token) else { return nil }
      return (found.token, JSONWebToken.signsIn(token) ? severity : min(severity, .medium))
    case .base62CRC:
      if Checksums.endsWithBase62CRC(token, after: token.count - body.count) {
        return (found.token, .critical)
      }
      fallthrough
    case .random:
      if Placeholder.isCounted(body), Placeholder.isCalledOne(found.token, in: text) { return nil }
      switch Placeholder.judge(body) {
      case .placeholder: return nil
      case .doubtful: return (found.token, min(severity, .medium))
      case .plausible: return (found.token, severity)
      }
    }
  }

  /// Whether a line begins with a name and a colon right before `start`.
  private static func isOfUser(_ start: Int, in text: ByteView) -> Bool {
    guard start > 1, text[start - 1] == 0x3A else { return false }
    var i = start - 1
    while i > 0, start - i < 64,
      ASCII.isWord(text[i - 1]) || text[i - 1] == 0x2E || text[i - 1] == 0x40 || text[i - 1] == 0x2D
    {
      i -= 1
    }
    return i < start - 1 && (i == 0 || text[i - 1] == 0x0A)
  }

  /// Tokens whose fixed part is too short to look for: they are tried wherever a long run begins.
  static let headless: [ProviderToken] = [
    ProviderToken("twilio-key | Twilio API key | SK%h{32}"),
    ProviderToken("twilio-sid | Twilio account SID | AC%h{32} | medium"),
    ProviderToken("mailgun-key | Mailgun API key | %l{32}-%l{8}-%l{8}"),
    ProviderToken("discord-token | Discord bot token | %B{23,28}.%B{6}.%B{27,38}"),
  ]

  /// Tokens that end in a long run, and how many bytes of them come before it.
  static let tailed: [(before: Int, token: ProviderToken)] = [
    (6, ProviderToken("azure-client-secret | Azure AD client secret | %D{3}8Q~%D{31,34}")),
    (6, ProviderToken("azure-client-secret | Azure AD client secret | %D{3}7Q~%D{31,34}")),
  ]

  /// Whether a run of thirty bytes or more could be one of these: most are names and rules of dashes.
  static func mayBeHeadless(_ bytes: UnsafeRawBufferPointer, _ run: Range<Int>) -> Bool {
    let first = bytes[run.lowerBound]
    let second = bytes[run.lowerBound &+ 1]
    if first == 0x53 && second == 0x4B || first == 0x41 && second == 0x43 { return true }
    if run.lowerBound > 0, bytes[run.lowerBound &- 1] == 0x7E { return true }
    // `…-…-…` of thirty-two, eight and eight.
    if run.lowerBound &+ 49 <= bytes.count, bytes[run.lowerBound &+ 32] == 0x2D,
      bytes[run.lowerBound &+ 41] == 0x2D
    {
      return true
    }
    for k in 23...28 where bytes[run.lowerBound &+ k] == 0x2E { return true }
    return false
  }

  /// Tokens with their fixed part in the middle, where no word begins, how many bytes come before it, in
  /// lower case.
  static let inner: [(anchor: StaticString, before: Int, token: ProviderToken)] = [
    ("jqqj99", 52, ProviderToken("azure-key | Azure service key | %w{52}JQQJ99%w{26} | high | loose")),
    ("+acr", 42, ProviderToken("azure-registry-password | Azure registry password | %b{42}+ACR%b{6}")),
    // The signatures that Azure puts into keys of its own, so that scanners can tell them.
    ("+ast", 76, ProviderToken("azure-storage-key | Azure storage account key | %b{76}+ASt%b{6}==")),
    ("acdb", 76, ProviderToken("cosmos-key | Azure Cosmos DB key | %b{76}ACDb%b{6}==")),
    ("+aba", 76, ProviderToken("azure-batch-key | Azure Batch key | %b{76}+ABa%b{6}==")),
    ("azse", 42, ProviderToken("azure-search-key | Azure search key | %w{42}AzSe%w{6}")),
    ("azfu", 44, ProviderToken("azure-function-key | Azure function key | %B{44}AzFu%B{6}==")),
    ("+aeh", 33, ProviderToken("azure-shared-key | Azure Event Hubs key | %b{33}+AEh%b{6}=")),
    ("+asb", 33, ProviderToken("azure-shared-key | Azure Service Bus key | %b{33}+ASb%b{6}=")),
    ("+arm", 33, ProviderToken("azure-shared-key | Azure Relay key | %b{33}+ARm%b{6}=")),
    ("aiot", 33, ProviderToken("azure-shared-key | Azure IoT key | %b{33}AIoT%b{6}=")),
    ("azca", 33, ProviderToken("azure-cache-key | Azure cache key | %b{33}AzCa%b{6}=")),
    ("azdo", 76, ProviderToken("azure-devops-token | Azure DevOps token | %w{76}AZDO%w{4}")),
  ]
}

import Bytes
import Text

/// What a statement names of secrets, and what it names only to log in or to say something.
extension Drain {
  func namesSecret(_ lowered: ByteView, _ line: ByteView) -> Bool {
    if owner == .stranger { return Self.namesGrave(lowered) && !lowered.contains(".pub") }
    if Self.names(Self.certain, lowered) { return true }
    for word in isNumber ? Self.typed : Self.typed + Self.keys {
      var from = 0
      while let place = lowered.firstRange(of: word, from: from) {
        from = place.upperBound
        if isValue(place, in: line) { return true }
      }
    }
    return false
  }

  /// Whether a word is what a name stands for, and neither the text of a message nor a field that one logs in with.
  func isValue(_ place: Range<Int>, in line: ByteView) -> Bool {
    var start = place.lowerBound
    while start > 0, ASCII.isWord(line[start - 1]) { start -= 1 }
    var end = place.upperBound
    while end < line.count, ASCII.isWord(line[end]) { end += 1 }
    if Self.asking.contains(where: { line[..<start].contains($0) }) { return true }
    if isNumber, let next = line.at(end) {
      var sign = end
      if next == 0x22 || next == 0x27 { sign += 1 }
      while line.at(sign) == 0x20 { sign += 1 }
      if line.at(sign) == UInt8(ascii: ":") || line.at(sign) == UInt8(ascii: "=") { return false }
    }
    if isNumber, start > 1 {
      var sign = start
      while sign > 0, line[sign - 1] == 0x20 { sign -= 1 }
      if sign > 1, line[sign - 1] == UInt8(ascii: ":") || line[sign - 1] == UInt8(ascii: "="),
        isFieldName(before: sign - 1, in: line)
      {
        return false
      }
    }
    if start > 0, line[start - 1] == 0x24 || line[start - 1] == 0x7B || line[start - 1] == 0x25 {
      return true
    }
    if line[max(0, start - 9)..<start].contains("env.")
      || line[max(0, start - 9)..<start].contains("secrets.")
    {
      return true
    }
    var quotes = 0
    for i in 0..<start where line[i] == 0x22 || line[i] == 0x27 || line[i] == 0x60 { quotes += 1 }
    // `get("fs.s3a.secret.key")`, `environ["DB_PASSWORD"]`
    if quotes % 2 == 1 {
      var open = start
      while open > 0, line[open] != 0x22, line[open] != 0x27 { open -= 1 }
      guard open > 1, line[open - 1] == UInt8(ascii: "(") || line[open - 1] == UInt8(ascii: "[") else {
        return false
      }
      return !line[open..<min(line.count, end + 24)].contains(" ")
    }
    return true
  }

  /// What somebody is asked for.
  static let asking: [StaticString] = [
    "InputBox(", "prompt(", "input(", "Prompt(", "-Prompt ", "gets(",
  ]

  /// What is read is a secret, whatever is done with it.
  static let certain: [StaticString] = [
    "/etc/shadow", "/etc/passwd", ".npmrc", ".netrc", ".pypirc", "aws/credentials", "docker/config",
    ".git-credentials", "id_rsa", "id_ed25519", "/.ssh", "\".ssh\"", "'.ssh'", ".gnupg", "kube/config",
    ".kube\"", "gradle.properties", "nuget.config", "m2/settings.xml", "wallet.dat", "login data",
    "logins.json", "cookies.sqlite", ".pgpass", "_history", "keychain", "getpass", "readpassword",
    "read_password", "read -s", "read -rs", "askpass", "document.cookie", "localstorage", "sessionstorage",
    "cookies.getall", "pyperclip.paste", "clipboard.get", "clipboard.read", "clipboardmanager", "pasteboard",
    "get-clipboard", "pbpaste", "xclip", "getmessagesfromintent", "smsmessage", "content://sms",
    "content://contacts", "keypress", "keydown", "onkeyup", "on_press", "getasynckeystate", "json(secrets)",
    "dict(os.environ", "json.dumps(os.environ", "stringify(process.env)", "env::vars()", "$(env)", "$(env |",
    "$(printenv", "getenvironmentvariables()", "security-credentials", "dump(", "get-storedcredential",
    "get-credential", "securestring", "credentialcache", "secretmanager", "secret_access_key",
    "credread", "passwordvault", "sam.hive", "lsass", "accountmanager", "get_pass(", ".env'", ".env\"",
    "cat .env", "@.env", "secrets.token", "secrets.get", "/run/secrets", "var/run/secrets", "wp-config",
  ]
  /// Words for what somebody types to get in.
  static let typed: [StaticString] = [
    "password", "passwd", "passphrase", "passwort", "credential", "secret.key", "secretkey", "secret_key",
    "private_key", "privatekey", "mnemonic", "seed_phrase", "seedphrase", "cvv", "card_number", "cardnumber",
    "pin_code",
  ]
  /// What programs log in with, so that only who collects it is given it in the open.
  static let keys: [StaticString] = [
    "token", "secret", "api_key", "apikey", "api-key", "cookie", "access_key", "process.env", "os.environ",
    "environ", "getenv", "$_server", "$_env",
  ]

  static func names(_ words: [StaticString], _ line: ByteView) -> Bool {
    words.contains { line.contains($0) }
  }

  static func isLogin(_ line: ByteView) -> Bool {
    names(logins, line)
  }

  static let logins: [StaticString] =
    keyFiles + [
      "authorization", "bearer ", "auth=(", "auth: {", "basic_auth", "basicauth", " -u ", "--user ",
      "sshpass", "-i ~/.ssh", "-i $home/.ssh", "createconnection(", "psycopg", "mysqli", "pdo(", "redis",
      "amqp", "mongodb://", "postgres", "mysql", "jdbc:", "cert=", "cacert", "--cert", "x-api-key",
      "paramiko", "known_hosts", ".pub", "authorized_keys",
    ]

  /// The files of keys that one logs in with, as libraries and programs call them.
  static let keyFiles: [StaticString] = [
    "identityfile", "identity_file", "key_filename", "keyfilename", "privatekeyfile",
  ]

  /// Whether a word is a field that one logs in with, or what that is given: `"password": password`, `user=user`.
  func isField(_ word: Range<Int>) -> Bool {
    var at = word.upperBound
    // With blanks around it the sign makes a statement.
    if text.at(at) == UInt8(ascii: "=") { return Self.fields.contains(text[word].asciiLowercased) }
    while let byte = text.at(at), byte == 0x22 || byte == 0x27 || byte == 0x20 { at += 1 }
    if text.at(at) == UInt8(ascii: ":") { return Self.fields.contains(text[word].asciiLowercased) }
    at = word.lowerBound
    if at > 1, text[at - 1] == UInt8(ascii: "=") { return isFieldName(before: at - 1, in: text) }
    while at > 0, text[at - 1] == 0x20 { at -= 1 }
    return at > 1 && text[at - 1] == UInt8(ascii: ":") && isFieldName(before: at - 1, in: text)
  }

  func isFieldName(before sign: Int, in text: ByteView) -> Bool {
    var at = sign
    while at > 0, text[at - 1] == 0x22 || text[at - 1] == 0x27 || text[at - 1] == 0x20 { at -= 1 }
    let end = at
    while at > 0, ASCII.isWord(text[at - 1]) { at -= 1 }
    return Self.fields.contains(text[at..<end].asciiLowercased)
  }

  static let fields = WordList(
    " password passwd pass pwd passphrase passwort user username login email credential credentials pin otp token api_key apikey key secret "
  )

  /// The line that opens the block around a place, told by where it begins: what the block is done for.
  func head(of place: Int) -> Range<Int>? {
    var start = lineStart(place)
    let depth = indent(start)
    for _ in 0..<12 {
      guard start > 0, depth > 0 else { return nil }
      let end = start - 1
      start = lineStart(end)
      guard end > start, indent(start) < depth else { continue }
      let last = text[start..<end]
      return last.ends(with: "{") || last.ends(with: ":") || last.ends(with: "|") || last.ends(with: "do")
        ? start..<end : nil
    }
    return nil
  }

  func lineStart(_ place: Int) -> Int {
    text.startOfLine(of: place, within: 400)
  }

  func indent(_ start: Int) -> Int {
    var at = start
    while let byte = text.at(at), byte == 0x20 || byte == 0x09 { at += 1 }
    return at - start
  }
}

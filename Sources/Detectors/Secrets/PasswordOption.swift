import Bytes
import Text

/// What a program is told a password with: `mysql -pVk38…`, `redis-cli -a …`, `echo … | sudo -S`. The option says nothing
/// by itself, so it is the program that is looked for, and its words are read from there.
struct PasswordOption {
  /// Stands in a word of its own behind this one (`-p word`).
  private var before: String?
  /// Is the rest of a word that begins so (`-pword`).
  private var start: String?
  /// Stands behind this sign in that word: `-U user%word`.
  private var sign: UInt8?

  private static let separate = PasswordOption(before: "-p")
  private static let joined = PasswordOption(start: "-p")

  /// The options of the program whose name is `name`.
  private static func options(of name: ByteView) -> [PasswordOption] {
    switch name.at(0).map({ $0 | 0x20 }) {
    case UInt8(ascii: "m"):
      if name == "mosquitto_pub" || name == "mosquitto_sub" { return [PasswordOption(before: "-P")] }
      return name.starts(with: "mongo") ? [separate, joined] : [joined]
    case UInt8(ascii: "n"):
      return [PasswordOption(before: "-U", sign: 0x25), PasswordOption(start: "-U", sign: 0x25)]
    case UInt8(ascii: "s"):
      if name.starts(with: "snmp") {
        return [PasswordOption(before: "-c"), PasswordOption(before: "-A"), PasswordOption(before: "-X")]
      }
      if name == "sshpass" { return [separate, joined] }
      return name == "sqlcmd"
        ? [PasswordOption(before: "-P"), PasswordOption(start: "-P")]
        : [PasswordOption(before: "-U", sign: 0x25), PasswordOption(start: "-U", sign: 0x25)]
    case UInt8(ascii: "r"):
      return name == "rpcclient"
        ? [PasswordOption(before: "-U", sign: 0x25), PasswordOption(start: "-U", sign: 0x25)]
        : [PasswordOption(before: "-a")]
    case UInt8(ascii: "l"):
      return name == "lftp"
        ? [PasswordOption(before: "-u", sign: 0x2C)]
        : [PasswordOption(before: "-w"), PasswordOption(start: "-w")]
    case UInt8(ascii: "o"): return [PasswordOption(before: "-k")]
    case UInt8(ascii: "x"): return [PasswordOption(start: "/p:")]
    case UInt8(ascii: "z"): return [PasswordOption(before: "-P")]
    case UInt8(ascii: "7"): return [joined]
    case UInt8(ascii: "c"): return [PasswordOption(), PasswordOption(before: "-String")]
    default: return [separate]
    }
  }

  /// The names, with what has to stand behind them.
  static let words: StaticString = """
    sshpass |mysql |mysqldump |mysqladmin |mysqlimport |mariadb |mariadb-dump |redis-cli |mongosh |mongo |mongodump \
    |mongorestore |ldapsearch |ldapadd |ldapmodify |ldapdelete |ldapwhoami |smbclient |sqlcmd |docker login|podman login\
    |openssl enc|xfreerdp |mosquitto_pub |mosquitto_sub |lftp |zip -|7za a|convertto-securestring |5432:|sudo -s|chpasswd\
    |-passin pass:|-passout pass:|htpasswd -|net use |sqlplus |oracle:thin:|oracle:oci:|snmpwalk |snmpget |snmpset \
    |snmpbulkwalk |net rpc |net ads |rpcclient |cryptsetup |kinit |storepass |srcstorepass |deststorepass |-keypass |isakmp key |server community \
    |option key |-password password |password-again password |--passphrase |server key |pre-shared-key 
    """

  private static let mostWords = 24
  private static let reach = 400

  /// The password on the line of the program that is named at `word`.
  static func password(behind word: Range<Int>, in text: ByteView) -> Range<Int>? {
    if word.lowerBound > 0, isName(text[word.lowerBound - 1]), !isOrder(word, in: text) { return nil }
    var end = word.lowerBound
    while end < word.upperBound, isName(text[end]) { end += 1 }
    let name = text[word.lowerBound..<end]
    if text[word.lowerBound] == UInt8(ascii: "5") { return inPasswordFile(at: word, in: text) }
    if name == "sudo" || name == "chpasswd" {
      return handedOver(before: word.lowerBound, name == "chpasswd", in: text)
        ?? hereString(behind: word.upperBound, name == "chpasswd", in: text)
    }
    if name == "cryptsetup" || name == "kinit" {
      return hereString(behind: word.upperBound, false, in: text)
    }
    if isOrder(word, in: text) { return next(behind: word, in: text) }
    if let found = inOrder(behind: word, in: text) { return found }
    let options = options(of: name)
    var at = end
    var last = ByteView.empty
    for _ in 0..<mostWords {
      while text.at(at) == 0x20 || text.at(at) == 0x09 { at += 1 }
      guard at - end < reach, let part = self.word(at: at, in: text) else { return nil }
      for option in options {
        if let found = option.value(in: part, behind: last, of: text), isPassword(text[found]) {
          return found
        }
      }
      last = text[part]
      at = part.upperBound
      if let quote = text.at(at), quote == 0x22 || quote == 0x27 { at += 1 }
    }
    return nil
  }

  /// What stands where a program has its password without an option: `htpasswd -b file user word`, `sqlplus user/word@host`,
  /// `net use Z: share /user:name word`, `-passin pass:word`.
  private static func inOrder(behind word: Range<Int>, in text: ByteView) -> Range<Int>? {
    switch text[word.lowerBound] | 0x20 {
    case UInt8(ascii: "-"):
      var end = word.upperBound
      while let byte = text.at(end), byte > 0x20, byte != 0x22, byte != 0x27 { end += 1 }
      return isPassword(text[word.upperBound..<end]) ? word.upperBound..<end : nil
    case UInt8(ascii: "o"): return behindSlash(word.upperBound, in: text)
    case UInt8(ascii: "s") where text[word].ends(with: "sqlplus "):
      let words = words(from: word.upperBound, in: text)
      guard let login = words.first(where: { text[$0.lowerBound] != 0x2D }) else { return nil }
      return behindSlash(login.lowerBound, in: text)
    case UInt8(ascii: "h"):
      let words = words(from: word.upperBound - 1, in: text)
      guard let first = words.first, text[first].contains("b") else { return nil }
      let names = words.filter { text[$0.lowerBound] != 0x2D }
      let place = text[first].contains("n") ? 1 : 2
      return place < names.count && isPassword(text[names[place]]) ? names[place] : nil
    case UInt8(ascii: "n") where text[word].ends(with: "use "):
      let words = words(from: word.upperBound, in: text)
      guard let user = words.firstIndex(where: { text[$0].begins(with: "/user:") }), user + 1 < words.count,
        text[words[user + 1].lowerBound] != 0x2F, isPassword(text[words[user + 1]])
      else { return nil }
      return words[user + 1]
    default: return nil
    }
  }

  /// `user/word@host`
  private static func behindSlash(_ start: Int, in text: ByteView) -> Range<Int>? {
    var slash = start
    while let byte = text.at(slash), isName(byte), slash - start < 40 { slash += 1 }
    guard slash > start, text.at(slash) == 0x2F, var end = text.firstIndex(of: 0x40, from: slash, within: 64)
    else {
      return nil
    }
    if text[end - 1] == 0x22 { end -= 1 }
    let from = text.at(slash + 1) == 0x22 ? slash + 2 : slash + 1
    return from < end && !text[from..<end].contains(where: { $0 <= 0x20 }) && isPassword(text[from..<end])
      ? from..<end : nil
  }

  /// The words of a command from here on, without the quotes around them.
  private static func words(from start: Int, in text: ByteView) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = start
    while found.count < mostWords {
      while text.at(at) == 0x20 || text.at(at) == 0x09 { at += 1 }
      guard at - start < reach, let part = word(at: at, in: text), !part.isEmpty else { break }
      found.append(part)
      at = part.upperBound
      if let quote = text.at(at), quote == 0x22 || quote == 0x27 { at += 1 }
    }
    return found
  }

  private func value(in part: Range<Int>, behind last: ByteView, of text: ByteView) -> Range<Int>? {
    var from = part.lowerBound
    if let before {
      guard last == before else { return nil }
    } else if let start {
      guard text[part].starts(with: start) else { return nil }
      from += start.utf8.count
      if let quote = text.at(from), quote == 0x22 || quote == 0x27 { from += 1 }
    }
    if before == nil, start == nil {
      // In quotes, and right behind the name.
      guard last.isEmpty, text[part.lowerBound - 1] == 0x22 || text[part.lowerBound - 1] == 0x27 else {
        return nil
      }
    }
    if let sign {
      guard let place = text[from..<part.upperBound].firstIndex(of: sign) else { return nil }
      from += place + 1
    }
    var end = part.upperBound
    while end > from, text[end - 1] == 0x22 || text[end - 1] == 0x27 { end -= 1 }
    return from < end ? from..<end : nil
  }

  /// `host:5432:crm:ann:word`, and nothing else on its line: what `psql` reads of its own accord.
  private static func inPasswordFile(at port: Range<Int>, in text: ByteView) -> Range<Int>? {
    guard port.lowerBound > 0, text[port.lowerBound - 1] == 0x3A else { return nil }
    var start = port.lowerBound - 1
    while start > 0, isName(text[start - 1]) || text[start - 1] == 0x2A { start -= 1 }
    guard start < port.lowerBound - 1, start == 0 || text[start - 1] == 0x0A else { return nil }
    var at = port.upperBound
    for _ in 0..<2 {
      let field = at
      while let byte = text.at(at), isName(byte) || byte == 0x2A { at += 1 }
      guard at > field, text.at(at) == 0x3A else { return nil }
      at += 1
    }
    let from = at
    while let byte = text.at(at), byte > 0x20 { at += 1 }
    guard at == text.count || text[at] == 0x0A || text[at] == 0x0D, isPassword(text[from..<at]) else {
      return nil
    }
    return from..<at
  }

  /// `echo 'word' | sudo -S`, `echo user:word | chpasswd`: what the program before hands over.
  private static func handedOver(before place: Int, _ isBehindName: Bool, in text: ByteView) -> Range<Int>? {
    var end = place
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    if text[..<end].ends(with: " sudo") { end -= 5 }
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard end > 0, text[end - 1] == 0x7C else { return nil }
    end -= 1
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    while end > 0, text[end - 1] == 0x22 || text[end - 1] == 0x27 { end -= 1 }
    var start = end
    while start > 0, end - start < 100, text[start - 1] > 0x20, text[start - 1] != 0x22,
      text[start - 1] != 0x27
    {
      start -= 1
    }
    let line = text[max(0, start - 6)..<start]
    guard start < end, line.contains("echo") || line.contains("tf") else { return nil }
    if isBehindName {
      guard let colon = text[start..<end].firstIndex(of: 0x3A) else { return nil }
      start += colon + 1
    }
    return isPassword(text[start..<end]) ? start..<end : nil
  }

  /// A word of a command line, without the quotes around it; nil where the command ends.
  static func word(at start: Int, in text: ByteView) -> Range<Int>? {
    guard let first = text.at(start) else { return nil }
    switch first {
    case 0x0A, 0x0D, 0x7C, 0x3B, 0x26, 0x60, 0x29, 0x3C, 0x3E: return nil
    case 0x22, 0x27:
      guard let end = text.firstIndex(of: first, from: start + 1, within: 200), end > start + 1 else {
        return nil
      }
      return start + 1..<end
    default:
      var end = start
      while let byte = text.at(end), byte > 0x20, byte != 0x7C, byte != 0x3B, byte != 0x60, end - start < 200
      {
        end += 1
      }
      return start..<end
    }
  }

  static func isPassword(_ value: ByteView) -> Bool {
    let shape = Randomness(value)
    return ValueJudge.isPassword(value) && shape.classes >= 2 && shape.lowers + shape.uppers > 0
      && !value.contains("://") && !value.contains("${{")
  }

  static func isName(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == 0x2D || byte == 0x2E
  }
}

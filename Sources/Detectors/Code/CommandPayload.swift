import Bytes

/// A command joined to a value: what a shell reads as the end of the argument, and behind it a command that looks around,
/// waits, or fetches.
enum CommandPayload {
  /// Whether a whole value, in lower case, is one.
  static func isValue(_ low: ByteView) -> Bool {
    guard low.count <= 400 else { return false }
    return isJoined(low) || isCall(low) || addsUser(low) || low.starts(with: "() {") && low.contains(":;")
  }

  /// A word where the value was expected, a separator, and a command.
  private static func isJoined(_ low: ByteView) -> Bool {
    // A row of a table stands between bars.
    if low[0] == 0x7C, low[low.count - 1] == 0x7C, low.count > 1 { return false }
    let head = low.end(from: 0) { ASCII.isWord($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2A || $0 == 0x40 }
    guard head <= 32 else { return false }
    var i = low.end(from: head) { $0 == 0x27 || $0 == 0x22 || $0 == 0x29 }
    let isQuoted = i > head
    if head > 0, !isQuoted, !isPlain(low[..<head]) { return false }
    i = low.end(from: i) { ASCII.isSpace($0) && $0 != 0x0A && $0 != 0x0D }
    guard let separator = low.at(i) else { return false }
    switch separator {
    case 0x3B, 0x7C, 0x26, 0x0A, 0x0D:
      i = low.end(from: i) { $0 == separator || $0 == 0x0A || $0 == 0x0D }
    case 0x3A where head == 0: i += 1
    case 0x24 where low.at(i + 1) == 0x28 && low.at(i + 2) != 0x28: i += 2
    // Between two of these stands a quotation, unless a word is joined to it.
    case 0x60 where head > 0 && i == head: i += 1
    default: return false
    }
    return isCommand(low[i...], behindColon: separator == 0x3A)
  }

  /// Whether a word is a value and no program's name: who types `make && ls` means both.
  private static func isPlain(_ word: ByteView) -> Bool {
    if word.isAny(of: "test foo bar baz admin user name value a b x y file id1 localhost") { return true }
    if word.array.allSatisfy({ ASCII.isDigit($0) || $0 == 0x2E || $0 == 0x2D }) { return true }
    return word.firstIndex(of: 0x2A) != nil || word.firstIndex(of: 0x40) != nil
      || [".txt", ".jpg", ".png", ".pdf", ".com", ".org", ".net", ".html", ".php"].contains {
        word.string.hasSuffix($0)
      }
  }

  /// Whether a text begins with a command such as only somebody gives who is not expected to give any.
  private static func isCommand(_ text: ByteView, behindColon: Bool) -> Bool {
    var i = text.end(from: 0) {
      ASCII.isSpace($0) || $0 == 0x60 || $0 == 0x27 || $0 == 0x22 || $0 == 0x28 || $0 == 0x40
    }
    if text[i...].startsWithAny(of: "{$_ $_get[ $_post[ $_request[ ${@print ${ifs") { return true }
    // A path to the program.
    if text.at(i) == 0x2F {
      let end = text.end(from: i) { ASCII.isWord($0) || $0 == 0x2F || $0 == 0x2D || $0 == 0x3F || $0 == 0x2A }
      let path = text[i..<end]
      guard path.startsWithAny(of: "/bin/ /usr/bin/ /sbin/ /usr/sbin/ /???/ /b") else { return false }
      if path.firstIndex(of: 0x3F) != nil { return true }
      while end > i, let slash = text[..<end].firstIndex(of: 0x2F, from: i) { i = slash + 1 }
    }
    let start = i
    i = text.end(from: i) { ASCII.isWord($0) || $0 == 0x2E || $0 == 0x5C }
    // Quotes and backslashes inside of a name only hide it.
    let name = ByteView(text[start..<i].array.filter { $0 != 0x5C })
    var rest = text[i...]
    if rest.starts(with: "(") { return isCodeCall(name) }
    guard !behindColon else { return false }
    if rest.startsWithAny(of: "$ifs ${ifs} %09 < {") {
      return name.isAny(of: "cat ls id wget curl ping nc sleep")
    }
    guard
      rest.isEmpty || ASCII.isSpace(rest[0]) || rest[0] == 0x3B || rest[0] == 0x7C || rest[0] == 0x26
        || rest[0] == 0x60 || rest[0] == 0x29 || rest[0] == 0x23 || rest[0] == 0x27 || rest[0] == 0x22
    else { return false }
    rest = rest.trimmed()
    return isTelling(name, with: rest)
  }

  private static func isTelling(_ name: ByteView, with rest: ByteView) -> Bool {
    let next = rest.at(0)
    let isAlone =
      next.map {
        $0 == 0x3B || $0 == 0x7C || $0 == 0x26 || $0 == 0x60 || $0 == 0x29 || $0 == 0x23
          || $0 == 0x27 || $0 == 0x22
      } ?? true
    let isOption = next == 0x2D || next == 0x2F
    switch name.string {
    case "id", "whoami", "uname", "ifconfig", "ipconfig", "netstat", "hostname", "systeminfo", "printenv",
      "ver",
      "tasklist", "w", "ps", "env":
      return isAlone || isOption
    case "ls", "dir":
      return isAlone || isOption || next == 0x2A || next == 0x7E || rest.at(1) == 0x3A
    case "cat", "type", "more", "head", "tail", "nl", "tac", "less", "xxd", "od":
      return next == 0x2F || rest.holdsAny(of: "/etc/ %system %windir :\\ ../ passwd shadow .env")
    case "net":
      return rest.startsWithAny(of: "user view localgroup share group accounts start use ")
    case "ping", "nslookup", "dig", "wget", "curl", "nc", "ncat", "telnet", "tftp", "ftp", "lynx", "fetch",
      "certutil",
      "bitsadmin", "wmic", "reg", "mail", "sendmail", "useradd", "adduser", "regsvr32", "rundll32", "mshta":
      return !isAlone
    case "sleep", "timeout", "usleep":
      return next.map { ASCII.isDigit($0) || $0 == 0x2F } ?? false
    case "perl", "python", "python2", "python3", "php", "ruby", "node", "lua", "bash", "sh", "zsh", "ksh",
      "dash",
      "powershell", "powershell.exe", "pwsh", "cmd", "cmd.exe":
      return isOption
    case "echo", "printf", "touch", "rm", "del", "chmod", "mkfs", "reboot", "shutdown", "kill", "killall",
      "crontab":
      return !isAlone
    default: return false
    }
  }

  private static func isCodeCall(_ name: ByteView) -> Bool {
    name.isAny(
      of:
        "system exec passthru shell_exec popen proc_open pcntl_exec eval assert phpinfo phpversion sleep print_r var_dump os.system os.popen file_get_contents"
    )
  }

  /// Nothing but a call that runs what it is given.
  private static func isCall(_ low: ByteView) -> Bool {
    guard low.count <= 200 else { return false }
    let end = low.end(from: 0) { ASCII.isWord($0) || $0 == 0x2E }
    guard end > 3, low.at(end) == 0x28 else { return false }
    let name = low[..<end]
    if name == "__import__" { return low.holdsAny(of: "'os' \"os\" 'subprocess' \"subprocess\" 'pty'") }
    if name == "require" {
      return low.contains("child_process") && low.holdsAny(of: "exec( execsync( spawn(")
    }
    guard
      name.isAny(
        of: "system exec passthru shell_exec popen proc_open pcntl_exec eval assert os.system os.popen")
    else { return false }
    let close = low.count - 1 - (low.array.reversed().firstIndex { $0 != 0x3B && !ASCII.isSpace($0) } ?? 0)
    guard low[close] == 0x29, close > end + 1 else { return false }
    let argument = low[end + 1..<close]
    guard argument.firstIndex(of: 0x0A) == nil else { return false }
    if let first = argument.at(0), first == 0x27 || first == 0x22 || first == 0x60 { return true }
    // Names alone, put together: the pieces were given elsewhere.
    return name == "eval"
      && (argument.startsWithAny(of: "$_ base64_decode( string.fromcharcode( atob( location name")
        || argument.count >= 3 && argument.array.contains(0x2B)
          && argument.array.allSatisfy { ASCII.isLetter($0) || $0 == 0x2B })
  }

  /// `net user NAME PASSWORD /add`: an account for oneself.
  private static func addsUser(_ low: ByteView) -> Bool {
    low.startsWithAny(of: "net1 net net.exe") && low.holdsAny(of: "/add")
      && (low.contains(" user ") || low.contains(" localgroup "))
  }
}

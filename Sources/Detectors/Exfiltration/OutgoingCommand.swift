import Bytes
import Text

/// A shell command that takes secrets to a stranger: the program that goes out, what is given to it, and where it goes.
///
/// Files are full of commands that copy between machines of one's own and that log in. Only what arrives in what is sent
/// counts, and only where the address stands there: a host on the web, the bare number of a machine, a mailbox, a bucket.
struct OutgoingCommand {
  let text: ByteView
  let sources: [Outflow.Source]

  /// The longest command that is read.
  private static let longest = 600

  /// The first of them, around one of the programs that were found.
  func first(of programs: [Range<Int>]) -> Range<Int>? {
    for program in programs.prefix(32) {
      guard let command = command(at: program), isSent(by: command), reachesStranger(command) else {
        continue
      }
      return command.line
    }
    return nil
  }

  /// A program with what is given to it, and what is piped into it.
  struct Command {
    var name: Range<Int>
    var arguments: Range<Int>
    var upstream: Range<Int>?
    var line: Range<Int>
  }

  // MARK: Reading

  func command(at name: Range<Int>) -> Command? {
    if name.lowerBound > 0 {
      let before = text[name.lowerBound - 1]
      guard !ASCII.isWord(before), before != 0x2E, before != 0x2D, before != 0x3D, before != 0x24 else {
        return nil
      }
    }
    guard text.at(name.upperBound) == 0x20 || text[name.upperBound - 1] == 0x2F else { return nil }
    var end = name.upperBound
    var open = 0
    var quote: UInt8?
    reading: while end < text.count, end - name.upperBound < Self.longest {
      let byte = text[end]
      if let closing = quote, byte != 0x0A {
        if byte == closing { quote = nil }
        end += 1
        continue
      }
      switch byte {
      // One that opens stands behind a blank; any other ends what the whole command stands in.
      case 0x22, 0x27: if text[end - 1] == 0x20 || text[end - 1] == 0x3D { quote = byte }
      case 0x0A:
        guard text[end - 1] == 0x5C else { break reading }
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"):
        guard open > 0 else { break reading }
        open -= 1
      case UInt8(ascii: ";"), 0x7C: if open == 0 { break reading }
      case 0x26: if open == 0, text.at(end + 1) == 0x26, text[end - 1] == 0x20 { break reading }
      default: break
      }
      end += 1
    }
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < Self.longest,
      text[start - 1] != 0x0A || start > 1 && text[start - 2] == 0x5C
    {
      start -= 1
    }
    return Command(
      name: name, arguments: name.upperBound..<end, upstream: upstream(of: name.lowerBound, from: start),
      line: start..<end)
  }

  private func lineEnd(_ place: Int) -> Int {
    var end = place
    while end < text.count, text[end] != 0x0A, end - place < Self.longest { end += 1 }
    return end
  }

  /// What is piped into a program that begins at `place`, back to where the pipe begins.
  private func upstream(of place: Int, from start: Int) -> Range<Int>? {
    var end = place
    while end > start, !isPipe(end - 1) {
      // Words like `sudo`, or a variable that is set for the program.
      let byte = text[end - 1]
      guard
        byte == 0x20 || byte == 0x25 || ASCII.isWord(byte) || byte == 0x2F || byte == 0x2E || byte == 0x2D
          || byte == 0x7B
          || byte == 0x7D
      else {
        return nil
      }
      end -= 1
    }
    guard end > start else { return nil }
    end -= 1
    var first = end
    while first > start {
      let byte = text[first - 1]
      if byte == UInt8(ascii: ";") || byte == 0x26 && first - 1 > start && text[first - 2] == 0x26 { break }
      first -= 1
    }
    return first..<end
  }

  private func isPipe(_ i: Int) -> Bool {
    text[i] == 0x7C && text.at(i + 1) != 0x7C && (i == 0 || text[i - 1] != 0x7C)
  }

  func sources(in part: Range<Int>) -> ArraySlice<Outflow.Source> {
    // In order, and in a text of nothing else very many.
    var first = 0
    var end = sources.count
    while first < end {
      let middle = (first + end) / 2
      if sources[middle].range.lowerBound < part.lowerBound { first = middle + 1 } else { end = middle }
    }
    return sources[first...].prefix { $0.range.lowerBound < part.upperBound }
  }

  // MARK: Sending

  private func isSent(by command: Command) -> Bool {
    let name = text[command.name]
    let arguments = text[command.arguments]
    if name.ends(with: "p/") {
      // `exec 3<>/dev/tcp/…; cat FILE >&3`, `cat FILE > /dev/tcp/…`
      let line = command.line.lowerBound..<lineEnd(command.line.upperBound)
      let before = text[line.lowerBound..<command.name.lowerBound]
      let isWritten = text[line].contains(">&") || before.ends(with: "> /") || before.ends(with: ">/")
      return isWritten && sources(in: line).contains { $0.kind.isOfShell }
    }
    if name == "git push" { return isForced(command) || isPlanted(command) }
    if let upstream = command.upstream, arrives(from: upstream) {
      if Self.streams.contains(name) { return true }
      if Self.clients.contains(name), Self.bodies.contains(where: { arguments.contains($0) }) { return true }
      // `… | xargs -I{} curl https://…/{}`
      if Self.clients.contains(name), arguments.contains("{}"),
        text[upstream.upperBound..<command.name.lowerBound].contains("xargs")
      {
        return true
      }
    }
    for source in sources(in: command.arguments) where source.kind.isOfShell {
      let before = text[command.arguments.lowerBound..<source.range.lowerBound]
      if isLogin(before, source, name) { continue }
      if isSubstituted(source, in: command) {
        if Self.clients.contains(name) || Self.speakers.contains(name) { return true }
        continue
      }
      if source.kind == .key {
        // In an address or a body: whose key it is says where it may go.
        if Self.clients.contains(name) || Self.resolvers.contains(name) { return true }
        continue
      }
      if before.contains("-Body (") { return true }
      guard source.kind == .file || source.kind == .folder else { continue }
      if Self.clients.contains(name), isBody(source) { return true }
      if Self.copiers.contains(name), !isFetched(source) { return true }
      if isStore(command), !isFetched(source) { return true }
      if Self.streams.contains(name),
        before.contains("<") || before.contains("FILE:") || before.contains("-a ")
      {
        return true
      }
      if name == "http" || name == "xh", before.contains("<") { return true }
    }
    return isKept(command) || isTyped(command) || isPacked(command) || isLooped(command) || isFound(command)
      || isSpelled(command)
  }

  /// `git add -f .netrc && git commit … && git push`: what is left out of a repository for a reason.
  private func isForced(_ command: Command) -> Bool {
    let before = command.line.lowerBound..<command.name.lowerBound
    guard
      let add = text[before.lowerBound..<before.upperBound].firstRange(of: "git add -f ")
        ?? text[before.lowerBound..<before.upperBound].firstRange(of: "git add --force ")
    else { return false }
    return sources(in: before.lowerBound + add.upperBound..<before.upperBound).contains { $0.kind == .file }
  }

  /// `find ~ -name '*.pem' -exec curl -F f=@{} …`
  private func isFound(_ command: Command) -> Bool {
    let before = text[command.line.lowerBound..<command.name.lowerBound]
    guard text[command.arguments].contains("{}"), before.contains("find ") else { return false }
    return Self.keys.contains { before.contains($0) }
      && (Self.clients.contains(text[command.name]) || Self.copiers.contains(text[command.name]))
  }

  private static let keys = [
    ".pem", ".key", ".kdbx", "id_rsa", "id_ed", "*.env", "'.env", "\".env", ".p12", ".ovpn", ".pfx",
  ]

  /// `… | while read l; do dig $l.somewhere.net; done`
  private func isSpelled(_ command: Command) -> Bool {
    guard Self.resolvers.contains(text[command.name]),
      holdsNamedPart(command) || Strangers.holdsDottedEnd(text[command.arguments])
    else { return false }
    let line = command.line.lowerBound..<lineEnd(command.line.upperBound)
    return text[line].contains("read ") && sources(in: line).contains { $0.kind.isOfShell }
  }

  /// `$l.somewhere.net`
  private func holdsNamedPart(_ command: Command) -> Bool {
    let words = text[command.arguments]
    guard let sign = words.firstIndex(of: 0x24) else { return false }
    var at = sign + 1
    while at < words.count, ASCII.isWord(words[at]) || words[at] == 0x7B || words[at] == 0x7D { at += 1 }
    guard words.at(at) == 0x2E else { return false }
    var dots = 0
    while at < words.count, ASCII.isAlphanumeric(words[at]) || words[at] == 0x2E || words[at] == 0x2D {
      if words[at] == 0x2E { dots += 1 }
      at += 1
    }
    return dots >= 2
  }

  /// Whether a source stands in what is piped on, and what is piped on is more than a sign that it is there.
  private func arrives(from upstream: Range<Int>) -> Bool {
    let words = text[upstream]
    if Self.digests.contains(where: { words.contains($0) }) || isSealed(upstream) { return false }
    return sources(in: upstream).contains { source in
      switch source.kind {
      case .file, .folder, .output: return true
      case .environment, .store: return false
      case .key: return words.contains("echo ") || words.contains("printf ") || words.contains("<<<")
      }
    }
  }

  /// What stands where keys do: a header, a password, a file of certificates, a place to write to.
  func isLogin(_ before: ByteView, _ source: Outflow.Source, _ name: ByteView) -> Bool {
    let last = before.count > 60 ? before[(before.count - 60)...] : before
    if name == "gh", before.starts(with: " secret") { return true }
    if last.contains("uthorization") || last.contains("--user ") { return true }
    if Self.clients.contains(name), last.contains("-u ") { return true }
    if source.kind == .key, last.contains("-H ") || last.contains("--header") || last.contains("assword=") {
      return true
    }
    var start = source.range.lowerBound
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    let option = text[max(0, start - 20)..<start]
    if text[start..<source.range.lowerBound].contains("--exclude=") { return true }
    return Self.logins.contains { option.ends(with: $0) }
  }

  private static let logins: [StaticString] = [
    "-i ", "--netrc-file ", "--cert ", "--key ", "-E ", "-o ", "-O ", "-K ", "--config ", "-b ", "-c ",
    "--identity ",
    "--exclude ", "--ignore ", "-x ", "--kubeconfig ", "--env-file ", "--output ", "--private-key ",
  ]

  /// `@FILE`, `-T FILE`, `--post-file=FILE`, `e@FILE`
  private func isBody(_ source: Outflow.Source) -> Bool {
    var start = source.range.lowerBound
    while start > 0, text[start - 1] > 0x20, text[start - 1] != 0x40 { start -= 1 }
    guard start > 0 else { return false }
    if text[start - 1] == 0x40 { return true }
    let word = text[start..<source.range.lowerBound]
    if word.contains("post-file=") || word.contains("body-file=") || word.contains("upload-file=") {
      return true
    }
    let before = text[max(0, start - 16)..<start]
    return before.ends(with: "-T ") || before.ends(with: "-upload-file ") || before.ends(with: "-InFile ")
  }

  /// `host:FILE`, `s3://…/FILE`: it comes from there.
  private func isFetched(_ source: Outflow.Source) -> Bool {
    var start = source.range.lowerBound
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    return text[start..<source.range.lowerBound].contains(":")
  }

  /// `aws s3 cp`, `gsutil cp`, `gist create`
  func isStore(_ command: Command) -> Bool {
    let first = text[
      command.arguments.lowerBound..<min(command.arguments.upperBound, command.arguments.lowerBound + 24)]
    switch text[command.name] {
    case let name where name == "aws":
      return first.contains("s3 cp") || first.contains("s3 sync") || first.contains("s3 mv")
    case let name where name == "gsutil": return first.contains("cp ") || first.contains("rsync ")
    case let name where name == "az": return first.contains("storage blob upload")
    case let name where name == "gcloud": return first.contains("storage cp")
    case let name where name == "gh": return first.contains("gist create")
    default: return false
    }
  }

  /// Whether a source stands in a substitution that is open there.
  private func isSubstituted(_ source: Outflow.Source, in command: Command) -> Bool {
    // A sign of its own may begin it.
    let end = source.range.lowerBound
    return Strangers.openSubstitution(in: text[command.arguments.lowerBound..<end]) != nil
  }

  /// `for k in ~/.ssh/*; do curl -F f=@$k …`
  private func isLooped(_ command: Command) -> Bool {
    let before = text[command.line.lowerBound..<command.name.lowerBound]
    guard
      Self.clients.contains(text[command.name]) || Self.copiers.contains(text[command.name])
        || Self.resolvers.contains(text[command.name]),
      let loop = before.firstRange(of: "for "), before[loop.upperBound...].contains(" in "),
      let source = sources(in: command.line.lowerBound..<command.name.lowerBound).first, source.kind.isOfShell
    else { return false }
    var end = loop.upperBound
    while end < before.count, ASCII.isWord(before[end]) { end += 1 }
    return end > loop.upperBound
      && text[command.arguments].contains("$" + before[loop.upperBound..<end].string)
  }

  // MARK: Strangers

  private func reachesStranger(_ command: Command) -> Bool {
    let arguments = text[command.arguments]
    let name = text[command.name]
    if Self.resolvers.contains(name),
      Strangers.holdsDottedEnd(arguments) || dotted(behindKeyIn: command) || holdsNamedPart(command)
    {
      return true
    }
    if isStore(command) || holdsRemote(command) { return true }
    if Self.mailers.contains(name), let at = arguments.firstIndex(of: 0x40) {
      return at > 1 && ASCII.isAlphanumeric(arguments[at - 1])
        && arguments.at(at + 1).map(ASCII.isAlphanumeric) == true
    }
    if name == "gh" || name == "glab" || name == "git push" { return true }
    if Self.streams.contains(name) || Self.copiers.contains(name) || Self.speakers.contains(name),
      Strangers.holdsHost(arguments)
    {
      return true
    }
    guard
      Outflow(text: text).holdsAddress(command.arguments) || Strangers.holdsNumber(arguments)
        || name.ends(with: "p/") && (arguments.contains(".") || Strangers.holdsNumber(arguments))
    else { return false }
    return !isHome(command)
  }

  /// `rclone copy … remote:folder`, `socat FILE:… TCP:…`
  private func holdsRemote(_ command: Command) -> Bool {
    let arguments = text[command.arguments]
    if text[command.name] == "socat" { return arguments.contains("TCP:") || arguments.contains("TCP4:") }
    guard text[command.name] == "rclone", !arguments.contains("config") else { return false }
    var i = 1
    while let colon = arguments.firstIndex(of: 0x3A, from: i) {
      i = colon + 1
      var start = colon
      while start > 0, ASCII.isWord(arguments[start - 1]) || arguments[start - 1] == 0x2D { start -= 1 }
      if colon - start >= 2, start > 0, arguments[start - 1] == 0x20 { return true }
    }
    return false
  }

  /// `$API_KEY.x.somewhere.net`
  private func dotted(behindKeyIn command: Command) -> Bool {
    sources(in: command.arguments).contains { $0.kind == .key && text.at($0.range.upperBound) == 0x2E }
  }

  /// Whether a key goes to whoever gave it out.
  private func isHome(_ command: Command) -> Bool {
    let all = sources(
      in: (command.upstream?.lowerBound ?? command.arguments.lowerBound)..<command.arguments.upperBound)
    guard let key = all.first(where: { $0.kind == .key }), !all.contains(where: { $0.kind != .key }) else {
      return false
    }
    return key.belongs(to: text[command.arguments], in: text)
  }

  // MARK: Programs

  static let clients = WordList(
    " curl wget http xh xdg-open open start bitsadmin invoke-restmethod invoke-webrequest irm iwr ")
  private static let bodies = [
    "@-", "-T ", "T - ", "-d ", "--data", "--post-file", "--upload-file", "--body-file", "POST", "-F ",
    "-Body $_",
  ]
  static let streams = WordList(
    " nc ncat netcat socat telnet openssl ssh logger mail mailx mutt sendmail swaks curlftp termbin pastebinit "
  )
  static let copiers = WordList(" scp rsync sftp lftp ftp tftp rclone croc wormhole ncftpput s3cmd ")
  private static let resolvers = WordList(" dig host nslookup drill ping ")
  /// What says aloud whatever it is given.
  private static let speakers = WordList(
    " dig host nslookup drill ping whois logger redis-cli mosquitto_pub gh glab swaks mail nc ncat netcat traceroute finger openssl psql mysql "
  )
  private static let mailers = WordList(" mail mailx mutt sendmail swaks ")
  private static let digests = [
    "sha256sum", "sha1sum", "md5sum", "wc -", "grep -c", "grep -q", "ssh-keygen -l", "head -1 ", "cut -d",
  ]
}

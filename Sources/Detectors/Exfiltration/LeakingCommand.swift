import Bytes
import Text

/// Commands in what a tool answers that would send secrets away: a source of them, and a program that takes them to
/// another machine. Which of the two comes first, and what stands between, tells it from a download and from a login.
enum LeakingCommand {
  private static let reach = 240
  /// Each source is looked for by itself, which a long answer must give a reason for.
  static let mostRead = 8_192

  /// The line of the first of them.
  static func line(in inspection: Inspection) -> Range<Int>? {
    let text = inspection.text
    guard mayStand(in: text, inspection.layers.given.survey.traits) else { return nil }
    let hits = scanner.hits(in: text)
    // In a text of nothing else, what is said again with other numbers is no other command.
    let litany = hits.count > mostApart ? Litany(text, in: 0..<text.count, .all) : nil
    var echoes = Echoes()
    for hit in hits where litany?.covers(hit.range) != true {
      if let line = line(of: hit, in: text, &echoes) { return line }
    }
    return mirror(in: text)
  }

  private static let mostApart = 64

  /// The line around a source, if it sends what it reads of it.
  private static func line(
    of hit: LiteralScanner.Hit, in text: ByteView, _ echoes: inout Echoes
  ) -> Range<Int>? {
    let place = hit.range
    let isSource = hit.tag < sources.count
    // Letters count as they are written: `Login Data` is a file, `login data` a subject.
    guard text[place] == (isSource ? sources[hit.tag] : dumps[hit.tag - sources.count]) else { return nil }
    let line = PersonName.line(around: place, before: reach, after: reach, in: text)
    let before = place.lowerBound - line.lowerBound
    let behind = line.upperBound - place.lowerBound
    // Only the first line counts, and so all that were looked at before it carry nothing off.
    if echoes.answer(at: place.lowerBound, before: before, behind: behind, in: text) == hit.tag { return nil }
    let isSent =
      isSource
      ? !isPublic(place, in: text)
        && (isPiped(place, line, in: text) || isPutIn(place, line, in: text)
          || isCopied(place, line, in: text)
          || isPosted(place, line, in: text) || isLooped(place, line, in: text))
      : isPiped(place, line, in: text, streams: sockets)
    if isSent { return line }
    echoes.keep(hit.tag, at: place.lowerBound, before: before, behind: behind, in: text)
    return nil
  }

  /// Whether a text shows a sign of a command or a call that sends something: prose has none.
  private static func mayStand(in text: ByteView, _ traits: ByteTraits) -> Bool {
    traits.hasShellSign || traits.hasCall || traits.hasOption && options.contains(where: text.contains)
      || traits.hasCopy && copying.contains(where: text.contains) || text.contains("gist create")
  }

  private static let copying = ["scp ", "rsync ", "sftp ", " cp "]
  private static let options = ["--", "-Body", "-exec"]

  /// Sources, and behind them dumps, by their numbers.
  private static let scanner: LiteralScanner = {
    var scanner = LiteralScanner(literals: sources.count + dumps.count, bytes: 1_200)
    for (number, literal) in (sources + dumps).enumerated() {
      Array(literal.utf8).withUnsafeBufferPointer { scanner.file($0, tag: number, .anywhere) }
    }
    scanner.group()
    return scanner
  }()

  /// Whether a line of code reads one of the sources and posts it.
  static func posts(_ line: Range<Int>, in text: ByteView) -> Bool {
    for source in sources {
      guard let place = text[..<line.upperBound].firstRange(of: source, from: line.lowerBound) else {
        continue
      }
      if !isPublic(place, in: text), isPosted(place, line, in: text) { return true }
    }
    return false
  }

  /// A whole database or a home, put into a pipe that ends at somebody's address. Backups go to hosts of one's own, by
  /// programs that ask who calls.
  private static let dumps = [
    "mysqldump ", "pg_dump", "mongodump", "tar cz ~", "tar czf - ~", "tar -cz ~", "tar -czf - ~", "tar c ~",
    "tar cz $HOME", "tar czf - $HOME", "zip -r - ~",
  ]

  /// `git remote add x URL && git push x --all`, to a host that is none for code.
  private static func mirror(in text: ByteView) -> Range<Int>? {
    guard let push = text.firstRange(of: "git push ") else { return nil }
    let line = PersonName.line(around: push, before: reach, after: reach, in: text)
    guard
      text[push.upperBound..<line.upperBound].contains("--all")
        || text[push.upperBound..<line.upperBound].contains("--mirror")
    else { return nil }
    let before = text[line.lowerBound..<push.lowerBound]
    guard
      let remote = before.firstRange(of: "git remote add ") ?? before.firstRange(of: "git remote set-url "),
      let mark = before.firstRange(of: "://", from: remote.upperBound)
    else { return nil }
    var end = mark.upperBound
    while end < before.count, before[end] > 0x20, before[end] != 0x2F { end += 1 }
    let host = before[mark.upperBound..<end]
    return codeHosts.contains { host.contains($0) } ? nil : line
  }

  private static let codeHosts = [
    "git", "bitbucket", "codeberg", "code", "azure", "sourceforge", "forge", "localhost", "example",
  ]

  /// `for f in $(find . -name '*.env'); do curl -F file=@$f …`, `find … | xargs curl -T`
  private static func isLooped(_ source: Range<Int>, _ line: Range<Int>, in text: ByteView) -> Bool {
    let before = text[line.lowerBound..<source.lowerBound]
    let after = text[source.upperBound..<line.upperBound]
    guard before.contains("find ") || before.contains("for "),
      after.contains("://") || holdsProgram(after, copiers)
    else {
      return false
    }
    return after.contains("curl ") && (after.contains("@$") || after.contains("@{") || after.contains("-T "))
      || holdsProgram(after, copiers) && after.contains("$")
  }

  /// `id_rsa.pub` is for others, and `-i FILE` is how one logs in.
  private static func isPublic(_ source: Range<Int>, in text: ByteView) -> Bool {
    var end = source.upperBound
    while let byte = text.at(end), ASCII.isWord(byte) || byte == 0x2E || byte == 0x2F || byte == 0x2D {
      end += 1
    }
    let file = text[source.lowerBound..<end]
    if file.contains(".pub") || file.contains("authorized_keys") || file.contains("known_hosts") {
      return true
    }
    var start = source.lowerBound
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    let before = text[max(0, start - 16)..<start]
    for (i, byte) in before.enumerated() {
      if byte == 0x3E { return true }
      guard byte == 0x2D else { continue }
      let option = before[i...]
      if option.starts(with: "-i ") || option.starts(with: "-o ") || option.starts(with: "-O ")
        || option.starts(with: "--exclude") || option.starts(with: "--netrc-file")
      {
        return true
      }
    }
    return false
  }

  /// `cat FILE | nc HOST PORT`, `env | base64 | curl -d @- URL`.
  private static func isPiped(
    _ source: Range<Int>, _ line: Range<Int>, in text: ByteView, streams: WordIndex = streams
  ) -> Bool {
    // `env |` has the sign in it.
    var at = source.upperBound - 1
    while let pipe = text[..<line.upperBound].firstIndex(of: UInt8(ascii: "|"), from: at) {
      at = pipe + 1
      // Another command begins.
      let between = text[min(source.upperBound, pipe)..<pipe]
      if between.contains(";") || between.contains("&&") { return false }
      var start = at
      while text.at(start) == 0x20 { start += 1 }
      var end = start
      while end < line.upperBound, ASCII.isLetter(text[end]) || text[end] == 0x2D { end += 1 }
      let program = text[start..<end]
      let rest = text[end..<line.upperBound]
      if streams.contains(program) { return rest.count > 3 }
      if clients.contains(program) {
        return rest.contains("@-") || rest.contains("-T ") || rest.contains("--post-file")
          || rest.contains("-d ")
          || rest.contains("--upload-file") || rest.contains("--data")
      }
    }
    return false
  }

  /// `curl https://…/?d=$(cat FILE)`, `dig $(cat FILE | base64).…`: what is read becomes a part of where it goes.
  private static func isPutIn(_ source: Range<Int>, _ line: Range<Int>, in text: ByteView) -> Bool {
    // `$(env` begins with the sign itself.
    let isOpen = text[source.lowerBound] == 0x24
    let before = text[line.lowerBound..<source.lowerBound + (isOpen ? 2 : 0)]
    guard let open = Strangers.openSubstitution(in: before), !text[line].contains("://...") else {
      return false
    }
    // A header is how one logs in.
    let head = before[..<open.lowerBound]
    return holdsProgram(head, clients) && !head.contains("uthorization") && !head.contains("-H ")
      && !head.contains("-u ")
      || holdsProgram(head, resolvers) || Strangers.areAsked(at: head)
  }

  /// `scp FILE HOST:`, `aws s3 cp FILE s3://…`, `nc HOST PORT < FILE`, `wget --post-file=FILE`.
  private static func isCopied(_ source: Range<Int>, _ line: Range<Int>, in text: ByteView) -> Bool {
    let before = text[line.lowerBound..<source.lowerBound]
    let after = text[source.upperBound..<line.upperBound]
    if holdsProgram(before, copiers) || before.contains("s3 cp ") || before.contains("rclone copy ")
      || before.contains("rclone sync ") || before.contains("rclone move ")
    {
      return !before.contains(":") && (after.contains(":") || after.contains("@"))
    }
    if after.contains("> /dev/tcp/") || after.contains(">/dev/tcp/") || before.contains("gist create")
      || before.contains("/dev/tcp/") && after.contains(">&")
    {
      return true
    }
    if before.contains("gsutil cp ") || before.contains("blob upload ") { return true }
    if before.contains("--post-file") || before.contains("--upload-file") { return true }
    return before.firstIndex(of: 0x3C) != nil && holdsProgram(before, streams)
  }

  /// `requests.post("https://…", data=open("FILE").read())`
  private static func isPosted(_ source: Range<Int>, _ line: Range<Int>, in text: ByteView) -> Bool {
    let before = text[line.lowerBound..<source.lowerBound]
    let calls = before.firstIndex(of: UInt8(ascii: "(")) != nil
    let reads =
      before.contains("Get-Content")
      || calls
        && (before.contains("open(") || before.contains("readFileSync(")
          || before.contains("file_get_contents(") || before.contains("JSON.stringify(")
          || before.contains("dict(") || before.contains("str(") || before.contains("-Body (")
          || before.contains("-Body $("))
    // Most lines call nothing, and show it by a single sign.
    guard reads, text[line].contains("://"), !text[line].contains("://localhost") else { return false }
    return before.contains("Invoke-WebRequest") || before.contains("Invoke-RestMethod")
      || before.contains("iwr ")
      || calls
        && (before.contains(".post(") || before.contains("fetch(") || before.contains("urlopen(")
          || before.contains(".get(") && before.contains("://"))
  }

  private static func holdsProgram(_ part: ByteView, _ programs: WordIndex) -> Bool {
    var at = 0
    while at < part.count {
      let start = at
      while at < part.count, ASCII.isWord(part[at]) || part[at] == 0x2D { at += 1 }
      if at > start, programs.contains(part[start..<at]) { return true }
      at += 1
    }
    return false
  }

  private static let streams = WordIndex(" nc ncat netcat socat ssh telnet mail sendmail openssl ")
  /// Those that ask nobody who calls.
  private static let sockets = WordIndex(" nc ncat netcat socat telnet ")
  private static let clients = WordIndex(" curl wget http xh ")
  private static let resolvers = WordIndex(" dig nslookup ping host ")
  private static let copiers = WordIndex(" scp rsync sftp ")

  private static let sources = [
    ".ssh/id_", "~/.ssh", ".aws/credentials", "~/.aws", ".kube/config", "~/.kube", ".gnupg", "~/.docker",
    ".npmrc", ".netrc", ".pypirc", ".pgpass", "rclone.conf", ".git-credentials", "/etc/shadow", "/etc/passwd",
    "cat .env", "$(env", "printenv", "env |", "history |", "_history", "find-generic-password", "get secret",
    "secretsmanager list-secrets |", "process.env)", "os.environ)", ".config/gcloud", ".config/gh",
    "Login Data", "wallet.dat", "get-secret-value", "secrets versions access", "vault kv get", "op item get",
    "op read", "pass show", "config view --raw", "/proc/self/environ", "ChildItem Env:", "gci env:",
    "dir env:", "xxd -p)", "base64)", "name '*.env", "name \"*.env", "name '*.pem", "name 'id_rsa",
    "name id_rsa", "name '*.key", "terraform.tfstate", ".config/gh/hosts", "/run/secrets/",
    ".mozilla/firefox", "google-chrome/Default", "toJSON(secrets)", "declare -p |", "set |",
    "git config --list |", "terraform output -json |", "terraform state pull |",
  ]
}

import Bytes
import Text

/// The words of a statement that say what it takes, to whom it speaks, and whether it hands anything over.
extension Confluence {
  /// What nobody sends to anybody: files of keys, keychains, what a browser keeps, what somebody types, copies or sees, and
  /// all of an environment.
  static let graveTag = 0
  static let words = LiteralScanner([
    (
      graveTag,
      """
      /etc/shadow|.netrc|.npmrc|.pypirc|.git-credentials|aws/credentials|'.aws'|".aws"|ssh/id_|id_rsa|id_ed25519|id_ecdsa|\
      gem/credentials|cargo/credentials|credentials.toml|hex.config|kube/config|'.kube'|".kube"|docker/config.json|gh/hosts.yml|\
      github-copilot/hosts.json|application_default_credentials|gcloud/credentials|key4.db|logins.json|login data|default/cookies|\
      cookies.sqlite|wallet.dat|ssh_host_|wp-config.php|.pgpass|master.key|**/.env|'.env'|".env"|/.env"|/.env'|\
      proc/self/environ|claude/.credentials|nuget.config|gradle.properties|'.ssh'|".ssh"|/.ssh/|\\.ssh\\|\
      dict(os.environ)|(os.environ)|stringify(process.env)|os.environ()|env::vars()|system.getenv()|$_env|env.each|env.to_h|\
      vim.fn.environ()|system.get_env()|getenvironmentvariables()|json(secrets)|processinfo.environment|\
      secitemcopymatching|keyring.get_password|keytar.|find-generic-password|passwordvault|.retrieveall()|cryptunprotectdata|\
      credenumerate|credread|lookupcredentials(|fluttersecurestorage|securestorage|getstring("refresh_token"|regread(|\
      getprimaryclip|%env|clipboard.getdata|get-clipboard|uipasteboard.general|nspasteboard.general|pyperclip.paste|clipboard.readtext|getclipboarddata|\
      getpass(|getpass.getpass|read -rs|read -s|hidden answer|on_press|pynput|getasynckeystate|imagegrab.grab|mss.mss|\
      type === 'password'|type=password|cc-number|'cardnumber'|"cardnumber"|getmessagesfromintent|contactscontract|content://sms|\
      ["authorization"]|['authorization']|password } = req.body|$_post['pwd'|$_post['pass|$_post["pass|securepassword).password|\
      security-credentials|chrome.cookies.getall|browser.cookies.getall|key=clear|printenv|sbt/.credentials|/.credentials|renviron|m2/settings.xml|.vault-token|.gnupg|\
      envpairs()|os.environ.items()|process.env,|process.env }|process.env)|generalpasteboard|clipboard.get_text|\
      credentials.config|request.cookies|request('password')|request("password")|req.cookies|password"]').value|\
      password]').value|password']").value|/run/secrets/|serviceaccount/token|lsass|getsession('github'|[name="passwords"]
      """
    ), (graveTag + 1, registers),
  ])

  /// Whether a word is meant as a secret: not the public half, not a sample, not in a comment or in what is printed for people.
  static func isMeant(_ place: Range<Int>, in line: ByteView) -> Bool {
    var end = place.upperBound
    while let byte = line.at(end), ASCII.isWord(byte) || byte == 0x2E || byte == 0x2D { end += 1 }
    let rest = line[place.upperBound..<end]
    // `home / ".ssh" / "id_ed25519.pub"`
    var far = end
    while far < line.count, far - end < 48, line[far] != 0x0A, line[far] != 0x29 { far += 1 }
    let path = line[end..<far]
    if rest.contains(".pub") || path.contains(".pub\"") || path.contains(".pub'") || rest.contains("example")
      || rest.contains("sample")
      || rest.contains("template")
    {
      return false
    }
    var start = line.startOfLine(of: place.lowerBound, within: 300)
    while let byte = line.at(start), byte == 0x20 || byte == 0x09 { start += 1 }
    let head = line[start..<place.lowerBound]
    if head.starts(with: "#") || head.starts(with: "//") || head.starts(with: "*") || head.starts(with: "--")
    {
      return false
    }
    // `%ENV`, all of it, and not what a batch file calls `%ENVIRONMENT%`.
    if line[place].isSame(as: "%env") {
      guard let next = line.at(place.upperBound) else { return true }
      return !ASCII.isWord(next) && next != UInt8(ascii: "%")
    }
    if line[place].isSame(as: "regread(") {
      return line[place.upperBound..<min(line.count, place.upperBound + 120)].contains("passw")
    }
    if head.contains("# ") || head.contains(" // ") || head.contains(" -- ") { return false }
    // `UIPasteboard.general.hasStrings`, `UIPasteboard.general.string = link`
    if line[place].contains("pasteboard") || line[place].contains("clipboard") {
      if rest.contains(".has") || rest.contains(".change")
        || line[end..<min(line.count, end + 3)].starts(with: " = ")
      {
        return false
      }
    }
    // What is set is no source.
    if line[place].contains("[\"authorization") || line[place].contains("['authorization") {
      return !line[end..<min(line.count, end + 3)].contains("=")
    }
    // `environ.get("PYPI_TOKEN"`: one that holds a key.
    if line[place].at(place.count - 1) != 0x29, !variables.hits(in: line[place]).isEmpty {
      let name = line[place.upperBound..<min(line.count, place.upperBound + 40)]
      return ["token", "secret", "passw", "key", "credential"].contains { name.contains($0) }
    }
    if line[place].isSame(as: "printenv") {
      var next = place.upperBound
      while line.at(next) == 0x20 { next += 1 }
      return line.at(next) == 0x7C || line.at(next) == 0x3E
    }
    // What is only shown, unless it is led on.
    let tail = line[place.upperBound..<min(line.count, place.upperBound + 40)]
    if head.contains("echo "), !tail.contains(">"), !tail.contains("|") { return false }
    return !mentions.contains { head.contains($0) }
  }

  /// Variables of an environment, whatever they hold.
  static let variables = LiteralScanner([
    (0, "environ.get(|environ[|getenv(|process.env.|env[|env.fetch(|env::var(|$env:|system.get_env(")
  ])
  private static let registers: StaticString =
    "gethost|getaddrinfo|dns.|dns_|resolve4|resolvetxt|lookuphost|lookupaddr|lookuptxt|net.lookup|getbyname|dig |nslookup "
  private static let asking = LiteralScanner([(0, registers)])

  static func asksByName(_ line: ByteView) -> Bool { !asking.hits(in: line).isEmpty }

  private static let mentions: [StaticString] = [
    "ignore", "exclude", "deny", "forbid", "blocked", "console.log(", "println!(", "print(\"", "print('",
    "assert", "expect(", "describe(", "known_hosts", "log.debug", "logger.", "throw ", "raise ",
  ]

  // MARK: Strangers

  /// Whether a statement names a machine that is neither one's own nor that of a well-known service.
  static func namesStranger(_ line: ByteView, original: ByteView) -> Bool {
    var from = 0
    while let mark = line.firstRange(of: "://", from: from) {
      from = mark.upperBound
      if Host.isForeign(at: mark.upperBound, in: line), !isKnown(at: mark.upperBound, in: line) {
        return true
      }
    }
    guard reaching.contains(where: { line.contains($0) }) || asksByName(line) else { return false }
    // A host without the rest of an address.
    for (i, byte) in line.enumerated() where byte == 0x22 || byte == 0x27 || byte == 0x60 {
      var start = i + 1
      // `name + ".k.somewhere.net"`, `${part}.k.somewhere.net`
      while let byte = line.at(start), byte == 0x2E { start += 1 }
      if isBareHost(at: start, in: line) { return true }
    }
    // `"$part.k.somewhere.net"`
    for (i, byte) in line.enumerated() where byte == 0x24 {
      var end = i + 1
      while let byte = line.at(end), ASCII.isWord(byte) { end += 1 }
      if end > i + 1, line.at(end) == 0x2E, isBareHost(at: end + 1, in: line) { return true }
    }
    var at = 0
    while let close = line[at...].firstIndex(of: UInt8(ascii: "}")) {
      at += close + 1
      if line.at(at) == 0x2E, isBareHost(at: at + 1, in: line) { return true }
    }
    return false
  }

  /// `"stats.somewhere.net"`, `"203.0.113.7:443"`
  private static func isBareHost(at start: Int, in line: ByteView) -> Bool {
    var end = start
    var dots = 0
    var last = start
    while let byte = line.at(end), ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D {
      if byte == 0x2E {
        dots += 1
        last = end + 1
      }
      end += 1
    }
    guard dots >= 1, end - start >= 6, let sign = line.at(end),
      sign == 0x22 || sign == 0x27 || sign == 0x60 || sign == 0x3A || sign == 0x2F
    else { return false }
    if ASCII.isDigit(line[start]) {
      guard let address = InternetAddress.four(at: start, in: line) else { return false }
      return address.scope == .public || address.scope == .example
    }
    let top = line[last..<end]
    guard (2...12).contains(top.count), top.allSatisfy({ ASCII.isLetter($0) }), !files.contains(top) else {
      return false
    }
    return Host.isForeign(at: start, in: line) && !isKnown(at: start, in: line)
  }

  private static let files = WordList(
    " txt pem tgz gz zip json yml yaml toml log sh py js ts env key pub conf cfg ini sql csv tar db kdbx dat html local internal lan home corp md rb go rs xml lock crt cer properties config toml shadow execute request post get send write read connect resolve lookup socket http client error name path value mail message data event token body "
  )

  static func isKnown(at start: Int, in line: ByteView) -> Bool {
    let host = line[start..<min(line.count, start + 60)]
    return known.contains { host.contains($0) }
  }

  /// Where keys are for, and where programs log.
  private static let known: [StaticString] = [
    "github.com", "googleapis", "google.com", "microsoft", "apple.com", "sentry.io", "datadoghq",
    "openai.com", "anthropic.com", "vault", "1password", "bitwarden", "cloudflare", "stripe.com", "okta.com",
    "auth0.com", "npmjs", "pypi.org", "hashicorp", "azure", "crates.io", "hex.pm", "rubygems.org", "w3.org",
    "schema.org", "slack.com", "intranet", "registry.", "login.", "sso.", "oauth", "accounts.",
    "169.254.169.254",
  ]
  private static let reaching: [StaticString] = [
    "connect", "dial", "socket", "smtp", "sendmail", "request(", "host:", "host =", "gethost", "inet_pton",
    "syslog", "address=", "peeraddr", "dns", "getaddrinfo", "host_sink", "sendto", "udp", "tcp", "dig ",
    "nslookup ", "ftp(",
  ]

  // MARK: Handing over

  /// Whether a statement gives something to another machine, and is no download and no login.
  static func hands(_ line: ByteView) -> Bool {
    if line.contains("headers") && !line.contains("headers:nil") && !line.contains("body")
      && !line.contains("data") && !line.contains("json")
    {
      return false
    }
    if Drain.names(tools, line) { return false }
    return sending.contains { line.contains($0) } || asksByName(line) || Self.isJoined(line)
  }

  /// Programs that log in with such a file.
  private static let tools: [StaticString] = [
    "--netrc", "netrc-file", "netrc(", "kubectl", "helm ", "git clone", "git push", "git fetch",
    "credential.helper", "--secret id", "identityfile",
  ]
  /// An address that goes on with what is put behind it.
  private static func isJoined(_ line: ByteView) -> Bool {
    guard line.contains("://") else { return false }
    return joints.contains { line.contains($0) }
  }

  private static let joints: [StaticString] = [
    "=' +", "=\" +", "='+", "=\"+", "=${", "=#{", "=$", "=\\(", "={", "=' .", "='.", "=\" ..", "?' +",
    "?\" +", "/' +", "/\" +", "/'+", "/\"+", "=\" &", "&q=", "params=",
  ]
  private static let sending: [StaticString] = [
    "post", "send", "fetch", "put(", ".put", "body", "write", "upload", "beacon", "curl", "wget", "invoke-",
    "mail(", "puts ", ".puts", "println", "print $s", "publish", "emit(", "gethost", "getaddrinfo", ".src =",
    ".info(", ".warning(", "set_context", "capture_", "request", "datatask", "webhook", "dig ", "method: 'p",
    "jobstart", "web.contents", " << ", "urlopen(", "newcall", "storbinary(", "storlines(", "uri:",
    "setrequestbody", "with {",
  ]

  /// Whether the secret stands where one logs in.
  static func isHeader(_ line: ByteView) -> Bool {
    heads.contains { line.contains($0) }
  }

  private static let heads: [StaticString] = [
    "setrequestheader", "addheader", "set_header", "withcredentials", "client_id", "grant_type", "-h \"auth",
    "--cert", "ssl_context", "tls.", "signin(", "sign_in(", "login(", "refreshtoken(", "verify=", "ghp_",
    "_auth", "env=", "spawn", "execfile(", "fork(", "execa(",
  ]

  /// What was read is a setting from then on.
  static func isTakenApart(_ line: ByteView) -> Bool {
    parsing.contains { line.contains($0) }
  }

  /// `for name in open(…)`, `(error, data) =>`: bound as it was read.
  static func binds(_ line: ByteView) -> Bool {
    line.contains("=>") || line.contains("for ") || line.contains(" as ")
  }

  private static let parsing: [StaticString] = [
    "parse(", ".parse", " load(", ".load(", "loads(", "config(", "dotenv", "match(", "regex", "exists(",
    "isfile", "is_file", "signer", "privatekey(", "loadkey", "client(", "session(", "len(", ".count",
    ".length", "stat(", "chmod", "basename", "dirname", "access(", "startswith", "endswith", ".get(\"",
    ".get('", "[\"host", "['host",
  ]
}

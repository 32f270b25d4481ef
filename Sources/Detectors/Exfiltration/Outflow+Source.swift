import Bytes
import Text

extension Outflow {
  /// Something that nobody sends for good reasons: a file of keys, everything in the environment, what a browser keeps.
  struct Source {
    enum Kind: Int, CaseIterable {
      case file, environment, store
      /// A folder of keys, all of it.
      case folder
      /// What a program prints that only its owner should see.
      case output
      /// The key of a service, by the name that it has in an environment.
      case key

      var means: String {
        switch self {
        case .file, .folder: "a file of secrets is read and sent"
        case .environment: "the whole environment is sent"
        case .store: "what a browser keeps is sent"
        case .output: "what a program tells of secrets is sent"
        case .key: "the key of a service is sent to somebody else"
        }
      }

      /// Whether commands read it.
      var isOfShell: Bool { self != .environment && self != .store }

      /// How they are written, from where a word begins.
      fileprivate var names: StaticString {
        switch self {
        case .file:
          """
          ssh/id_|ssh\\id_|ssh\\\\id_|aws/credentials|aws\\credentials|aws\\\\credentials|kube/config|npmrc|netrc|pypirc|\
          docker/config|git-credentials|config/gh/|config/gcloud|etc/shadow|etc/passwd|env|id_ed25519|id_rsa|\
          login data|key4.db|logins.json|wallet.dat|bash_history|zsh_history|psql_history|mysql_history|\
          application_default_credentials|claude.json|codex/auth.json|proc/self/environ|proc/1/environ|default/cookies|cookies.sqlite|\
          terraform.tfstate|password-store|vault-token|mozilla/firefox|run/secrets/|accesstokens.json|kdbx|\
          gcloud/credentials|gcloud\\credentials|gcloud\\\\credentials|pgpass|rclone.conf|master.key|wp-config.php|library/keychains|\
          my.cnf|s3cfg|msmtprc|fish_history|gem/credentials|cargo/credentials|auth.json|electrum/wallets|ethereum/keystore|exodus.wallet|solana/id.json|terraform.d/credentials|huggingface/token|composer/auth.json|\
          claude/.credentials.json|.gradle/gradle.properties|nuget/nuget.config|nuget\\nuget.config|m2/settings.xml|pulumi/credentials.json|sentryclirc|glab-cli/config.yml|config/doctl|vercel/auth.json|gh/hosts.yml|azure/msal_token_cache|config/op/
          """
        case .environment:
          """
          os.environ|process.env|system.getenv()|env::vars()|env.to_h|env.to_a|env.to_json|env.inspect|$_env|getenv())|\
          cookies.getall(|browser_cookie3.|pyperclip.paste()|imagegrab.grab()|getenvironmentvariables()|env.toobject()|processinfo.environment|clipboard.readtext()
          """
        case .store: "document.cookie|localstorage|sessionstorage"
        case .folder: "ssh|gnupg|aws|kube|docker"
        case .output:
          """
          printenv|export-secret-keys|auth token|auth", "token|auth', 'token|pbpaste|xclip|pg_dump|mysqldump|mongodump|get secret|find-generic-password|\
          dump-keychain|vault kv get|pass show|get-childitem env:|gci env:|dir env:|print-access-token|get-access-token|git log -p|\
          config view --raw|declare -p|declare -x|export -p|state pull|security-credentials|git bundle create|\
          zip -r - ~|tar c|tar -c|keyvault secret|export-credentials|get-secret-value|secrets versions access|\
          lpass show|ssm get-parameter|git config --global --list|git config --list|zip -qr - ~|\
          config.env|program 'curl|program 'wget|utl_http|http_post(|history 1|history -a|heroku config|doppler secrets|show-environment
          """
        case .key:
          """
          openai_api_key|anthropic_api_key|aws_secret_access_key|aws_session_token|github_token|gh_token|gitlab_token|\
          npm_token|node_auth_token|stripe_secret_key|slack_bot_token|hf_token|gemini_api_key|google_api_key|database_url|\
          docker_password|twine_password|pypi_token|cargo_registry_token|vault_token|secret_key_base|stripe_key|sendgrid_api_key|twilio_auth_token|db_password|jwt_secret|client_secret|api_key|secret_key
          """
        }
      }
    }

    var kind: Kind
    var range: Range<Int>

    /// Programs that take something to another machine.
    private static let programs: StaticString =
      """
      curl|wget|ncat|netcat|dev/tcp/|dev/udp/|ssh|psql|mysql|nslookup|rsync|socat|gist|xdg-open|scp|dig|openssl|ping|host|http|aws|gsutil|\
      invoke-restmethod|invoke-webrequest|irm|iwr|gcloud|rclone|sftp|lftp|mail|mailx|mutt|sendmail|swaks|logger|whois|redis-cli|mosquitto_pub|telnet|croc|wormhole|s3cmd
      """

    /// Those of a text, in order, and the programs.
    fileprivate static func all(in inspection: Inspection) -> (sources: [Source], programs: [Range<Int>]) {
      let text = inspection.text
      var sources: [Source] = []
      var programs: [Range<Int>] = []
      // Whoever looked for credentials has come by all of them.
      let hits = inspection.landmarks?.hits ?? scanner.hits(in: text, inspection.layers.given.survey)
      for hit in hits where hit.tag >= TokenForms.outflowTag {
        var range = hit.range
        if text[range.upperBound - 1] == 0x20 { range = range.lowerBound..<range.upperBound - 1 }
        let ends = !(text.at(range.upperBound).map(ASCII.isWord) ?? false)
        guard let kind = Kind(rawValue: hit.tag - TokenForms.outflowTag) else {
          if ends || text[range.upperBound - 1] == 0x2F { programs.append(range) }
          continue
        }
        guard ends || !ASCII.isAlphanumeric(text[range.upperBound - 1]) || kind == .output,
          isWhole(range, kind, in: text)
        else { continue }
        sources.append(Source(kind: kind, range: range))
      }
      if !sources.isEmpty { addShort(to: &programs, in: text) }
      return (sources, programs)
    }

    /// Names of two letters, which stand nowhere else than in front of a blank.
    private static func addShort(to programs: inout [Range<Int>], in text: ByteView) {
      for name in ["nc ", "gh ", "az ", "git push "] {
        var from = 0
        var count = 0
        while count < 8, let place = text.firstRange(of: name, from: from) {
          from = place.upperBound
          count += 1
          if place.lowerBound == 0 || !ASCII.isWord(text[place.lowerBound - 1]) {
            programs.append(place.lowerBound..<place.upperBound - 1)
          }
        }
      }
    }

    /// The words of each kind, and behind them the programs.
    static let words: [StaticString] = Kind.allCases.map(\.names) + [programs]

    private static let scanner = LiteralScanner(
      words.enumerated().map { (TokenForms.outflowTag + $0.offset, $0.element) }, .start)

    private static func isWhole(_ place: Range<Int>, _ kind: Kind, in text: ByteView) -> Bool {
      switch kind {
      case .file: return isFile(place, in: text) || text[place] == "env" && isPrinted(place, in: text)
      case .environment:
        let last = text[place.upperBound - 1]
        // One variable is not all of them: `process.env.PORT`, `os.environ["HOME"]`.
        guard last != UInt8(ascii: ")"), last != UInt8(ascii: "("), last != 0x2E,
          let next = text.at(place.upperBound)
        else { return true }
        if next == UInt8(ascii: "[") || next == UInt8(ascii: ":") || ASCII.isWord(next) { return false }
        guard next == 0x2E else { return true }
        let rest = text[place.upperBound..<min(text.count, place.upperBound + 10)]
        return rest.starts(with: ".items()") || rest.starts(with: ".copy()") || rest.starts(with: ".to_")
      case .store: return true
      case .folder: return isFolder(place, in: text)
      case .output: return isOutput(place, in: text)
      case .key: return isKey(place, in: text)
      }
    }

    /// Whether a name is a file's: behind a dot or in a path, and not that of a public half or a sample.
    private static func isFile(_ place: Range<Int>, in text: ByteView) -> Bool {
      guard place.lowerBound > 0 else { return false }
      let before = text[place.lowerBound - 1]
      guard before == 0x2E || before == 0x2F || before == 0x5C || before == 0x22 || before == 0x27 else {
        return false
      }
      var end = place.upperBound
      while let byte = text.at(end), ASCII.isWord(byte) || byte == 0x2E || byte == 0x2D { end += 1 }
      let rest = text[place.upperBound..<end]
      if rest.contains(".pub") || rest.contains("ample") || rest.contains("template") { return false }
      guard place.count == 3 else { return true }
      // `process.env` and `import.meta.env` are no files.
      guard before == 0x2E, rest.isEmpty || rest[0] == 0x2E else { return false }
      guard place.lowerBound > 1 else { return true }
      let lead = text[place.lowerBound - 2]
      return lead == 0x2F || lead == 0x22 || lead == 0x27 || lead == 0x5C || lead == 0x20 || lead == 0x40
        || lead == 0x3D
    }

    /// `env |`, `$(env)`, `` `env` ``: all of it, and not a program run with some more.
    private static func isPrinted(_ place: Range<Int>, in text: ByteView) -> Bool {
      var end = place.upperBound
      while text.at(end) == 0x20 { end += 1 }
      guard let next = text.at(end),
        next == 0x7C || next == 0x29 || next == 0x60 || next == 0x27 || next == 0x3E
      else {
        return false
      }
      guard place.lowerBound > 0 else { return true }
      let before = text[place.lowerBound - 1]
      return before == 0x20 || before == 0x28 || before == 0x60 || before == 0x27 || before == 0x22
        || before == 0x0A || before == 0x09 || before == 0x40
    }

    /// `~/.ssh`, and not `~/.ssh/config`.
    private static func isFolder(_ place: Range<Int>, in text: ByteView) -> Bool {
      guard place.lowerBound > 1, text[place.lowerBound - 1] == 0x2E else { return false }
      let lead = text[place.lowerBound - 2]
      // `join(home, '.aws', 'credentials')`
      if lead == 0x22 || lead == 0x27, text.at(place.upperBound) == lead {
        // `File(home, ".ssh")`: the folder itself.
        if text.at(place.upperBound + 1) == UInt8(ascii: ")") { return true }
        let behind = text[place.upperBound..<min(text.count, place.upperBound + 24)]
        return !behind.contains(".pub")
          && (behind.contains("credentials") || behind.contains("id_") || behind.contains("config"))
      }
      // `zip -r - .ssh .aws`
      if lead == 0x20 {
        let before = text[max(0, place.lowerBound - 60)..<place.lowerBound]
        return before.contains("zip ") || before.contains("tar ")
      }
      guard lead == 0x2F else { return false }
      guard let next = text.at(place.upperBound), next == 0x2F else { return true }
      let behind = text.at(place.upperBound + 1)
      return behind == nil || behind.map { !ASCII.isAlphanumeric($0) } == true
    }

    private static func isOutput(_ place: Range<Int>, in text: ByteView) -> Bool {
      guard text[place].starts(with: "tar ") else { return true }
      // Everything here or at home, written to the next program.
      var end = place.upperBound
      while let byte = text.at(end), ASCII.isLetter(byte) { end += 1 }
      let rest = text[end..<min(text.count, end + 24)]
      return rest.starts(with: " - . ") || rest.starts(with: " - ~") || rest.starts(with: " . ")
        || rest.starts(with: " ~")
        || rest.starts(with: " - $HOME")
    }

    /// `$NAME`, `${NAME}`, `secrets.NAME`, `environ['NAME']`.
    private static func isKey(_ place: Range<Int>, in text: ByteView) -> Bool {
      guard place.lowerBound > 0 else { return false }
      switch text[place.lowerBound - 1] {
      case 0x24, 0x7B, 0x2E, 0x27, 0x22: return ASCII.isUpper(text[place.lowerBound])
      default: return false
      }
    }

    /// Whether an address is one of whoever gave this key out: `GITHUB_TOKEN` and `api.github.com`. What is called no more
    /// than `API_KEY` may be anybody's.
    func belongs(to address: ByteView, in text: ByteView) -> Bool {
      let name = text[range]
      var end = 0
      while end < name.count, name[end] != 0x5F { end += 1 }
      let owner = String(decoding: name[..<end].map { ASCII.lowercased($0) }, as: UTF8.self)
      switch owner {
      case "api", "secret", "database": return true
      case "gh": return address.contains("github")
      case "hf": return address.contains("huggingface")
      case "aws": return address.contains("aws")
      case "gemini": return address.contains("google")
      case "node": return address.contains("npm")
      case "twine": return address.contains("pypi")
      case "cargo": return address.contains("crates")
      default: return isOwned(address, by: owner)
      }
    }

    /// `registry.npmjs.org` is npm's; `npm-statistics.net` may be anybody's.
    private func isOwned(_ address: ByteView, by owner: String) -> Bool {
      var from = 0
      while let place = address.firstRange(of: owner, from: from) {
        from = place.upperBound
        let rest = address[place.upperBound..<min(address.count, place.upperBound + 10)]
        if rest.at(0) != UInt8(ascii: "-") || rest.starts(with: "-registry") || rest.starts(with: "-proxy") {
          return true
        }
      }
      return false
    }
  }
}

/// What a text names that should not be handed over, and what could take it away.
struct OutflowLeads {
  let sources: [Outflow.Source]
  let programs: [Range<Int>]

  /// nil: there is no sign that anything is handed over. Whatever does calls a function, joins texts, or names a file to an
  /// option.
  init?(_ inspection: Inspection) {
    let traits = inspection.layers.given.survey.traits
    guard
      traits.hasCall || traits.hasShellSign || traits.hasPlus || traits.hasOption || traits.hasCopy
        || inspection.text.contains("rclone ")
    else { return nil }
    // To make the table of sources costs more than to look for a way out.
    guard inspection.landmarks != nil || Self.mayReach(from: inspection) else { return nil }
    (sources, programs) = Outflow.Source.all(in: inspection)
    guard !sources.isEmpty || programs.contains(where: { inspection.text[$0].isSame(as: "curl") }) else {
      return nil
    }
  }

  /// How services that watch over programs are called in what calls them.
  static let watchers = [
    "entry", "atadog", "statsd", "ugsnag", "ollbar", "ewrelic", "ewRelic", "osthog", "ixpanel", "mplitude",
    "nalytics", "oneycomb", "ogRocket", "aygun", "irbrake", "oneybadger",
  ]

  /// Whether a text shows any way out.
  private static func mayReach(from inspection: Inspection) -> Bool {
    let text = inspection.text
    return inspection.layers.given.survey.nextAddress(in: text, from: 0) != nil
      || ways.contains { text.contains($0) } || watchers.contains { text.contains($0) }
  }

  private static let ways = [
    "rclone ", "TCP:", "TCP4:", "onnect", "mail", "gethost", "lookup", "dev/tcp", "dev/udp", "\"//", "'//",
    "nc ", "scp ", "rsync ", "dig ", "nslookup", "gist", "s3", "upload", "ftp", "host ", "ping ", "@", "Dial",
    "sock", "TCP:", " -h ", "logger ", "request(", "socat ", "telnet ", "POST", "sendDocument",
    "send_document",
  ]
}

import ShellMeaning
import Verdict

/// Taking a secret's content to where it can be seen.
extension Judgement {
  /// Judges the reading of what `value` names. Says whether anything was found.
  @discardableResult
  mutating func read(_ value: Value, by invocation: Invocation, at range: Range<Int>, recursive: Bool = false)
    -> Bool
  {
    read(place(value, of: invocation), by: invocation, at: range, recursive: recursive)
  }

  @discardableResult
  mutating func read(_ place: Place, by invocation: Invocation, at range: Range<Int>, recursive: Bool = false)
    -> Bool
  {
    guard
      let (rule, severity) = ReadingRules.judge(place, recursive: recursive)
        ?? ReadingRules.judge(hidden: place, surroundings)
    else { return false }
    report(rule, on: place.path, severity: severity, at: range, program: invocation.name, paths: [place.path])
    return true
  }
}

enum ReadingRules {
  static func judge(_ place: Place, recursive: Bool) -> (Rule, Severity)? {
    if case .container(let lasting) = place.region { return lasting ? judge(served: place) : nil }
    switch place.nature {
    case .environmentFile: return (environmentFile, .medium)
    case .secret(_, let isFolder):
      // A folder's name is no secret; what lies in it is.
      guard !isFolder || place.isContents || recursive else { return nil }
      return (credentials, .high)
    default:
      // `/proc/self/environ` and raw memory.
      if place.region == .device, ["mem", "kmem", "port"].contains(place.name) {
        return (credentials, .high)
      }
      // `/proc/812/mem`: all that another program keeps to itself.
      if place.name == "mem", place.components.first == "proc", place.components.count == 3 {
        return (credentials, .high)
      }
      return nil
    }
  }

  /// In a container that was there before: the settings of a service that runs, and what it was handed to log in.
  private static func judge(served place: Place) -> (Rule, Severity)? {
    // `/run/secrets/db`, `/var/run/secrets/kubernetes.io/serviceaccount/token`
    if let mark = place.components.firstIndex(of: "secrets"), mark > 0, mark < 3,
      place.components[mark - 1] == "run", place.components.count > mark + 1
    {
      let isOfCluster = place.components[mark + 1] == "kubernetes.io"
      return isOfCluster && place.name != "token" ? nil : (credentials, .high)
    }
    return switch place.served {
    case .environmentFile: (environmentFile, .medium)
    case .secret(_, isFolder: false): (credentials, .high)
    default: nil
    }
  }

  /// `~/.s*h/id_*`, `./.en[v]`: a pattern that spells just enough of a secret's name to reach it.
  static func judge(hidden place: Place, _ around: Surroundings) -> (Rule, Severity)? {
    guard place.nature == nil, place.components.contains(where: { $0.utf8.contains(PathParts.Mark.glob) })
    else {
      return nil
    }
    for known in wellKnown where path(known, isSpeltBy: place, around) != nil {
      return known.hasPrefix(".env") ? (environmentFile, .medium) : (credentials, .high)
    }
    return nil
  }

  /// What a pattern is meant to reach that is written to or removed: `> ~/.zsh_h*y`, `~/.cl?ude/settings.json`.
  static func target(of place: Place, _ around: Surroundings) -> [String]? {
    guard place.nature == nil, place.components.contains(where: { $0.utf8.contains(PathParts.Mark.glob) })
    else {
      return nil
    }
    for known in wellKnown + wellKnownTargets {
      if let path = path(known, isSpeltBy: place, around) { return path }
    }
    return nil
  }

  private static func path(
    _ known: String, isSpeltBy place: Place, _ around: Surroundings
  ) -> [String]? {
    guard let last = place.components.last, mayEnd(known, in: last) else { return nil }
    let isLocal = known.hasPrefix(".env") || known.hasPrefix("./")
    var path = isLocal ? around.directory ?? [] : around.home ?? ["home", "~"]
    path += known.split(separator: "/").map(String.init).filter { $0 != "." }
    guard path.count == place.components.count,
      zip(path, place.components).allSatisfy({ reaches($0, by: $1) })
        || spells(path, by: place.components)
    else { return nil }
    return path
  }

  /// Whether the last byte of both is the same. Of thousands of patterns hardly one ends like any of the names.
  private static func mayEnd(_ known: String, in pattern: String) -> Bool {
    guard let end = pattern.utf8.last, end != PathParts.Mark.glob else { return true }
    return end == known.utf8.last
  }

  private static let wellKnownTargets = [
    ".bashrc", ".zshrc", ".profile", ".bash_profile", ".zprofile", ".zshenv", ".bash_history", ".zsh_history",
    ".ssh/authorized_keys", ".ssh/config", ".gitconfig", ".claude/settings.json",
    ".claude/settings.local.json", "./.claude/settings.json", "./.claude/settings.local.json",
    ".codex/config.toml", ".codex/hooks.json", ".cursor/hooks.json", ".cursor/mcp.json", "./.mcp.json",
    "./.git/hooks/pre-commit", "./.git/hooks/post-checkout", "./.git/config",
  ]

  private static let wellKnown = [
    ".env", ".env.local", ".env.production", ".ssh/id_rsa", ".ssh/id_ed25519", ".aws/credentials", ".netrc",
    ".npmrc", ".pypirc", ".git-credentials", ".docker/config.json", ".kube/config", ".pgpass", ".vault-token",
    ".config/gh/hosts.yml",
  ]

  /// `~/.s*/id_r??`: one letter is enough of one name where the others say more.
  private static func spells(_ path: [String], by patterns: [String]) -> Bool {
    var letters = 0
    for (name, pattern) in zip(path, patterns) where pattern.utf8.contains(PathParts.Mark.glob) {
      let given = pattern.utf8.count { $0 != PathParts.Mark.glob && $0 != UInt8(ascii: ".") }
      guard given >= 1, fits(name, pattern) else { return false }
      letters += given
    }
    guard letters >= 3 else { return false }
    return zip(path, patterns).allSatisfy { $1.utf8.contains(PathParts.Mark.glob) || $0 == $1 }
  }

  /// Whether `pattern` names `name` on purpose: two of its letters stand there, and its leading dot.
  private static func reaches(_ name: String, by pattern: String) -> Bool {
    let wanted = Array(name.utf8)
    let given = Array(pattern.utf8)
    guard given.contains(PathParts.Mark.glob) else { return wanted == given }
    guard given.count(where: { $0 != PathParts.Mark.glob && $0 != UInt8(ascii: ".") }) >= 2 else {
      return false
    }
    return fits(name, pattern)
  }

  private static func fits(_ name: String, _ pattern: String) -> Bool {
    let wanted = Array(name.utf8)
    let given = Array(pattern.utf8)
    guard (wanted.first == UInt8(ascii: ".")) == (given.first == UInt8(ascii: ".")) else { return false }
    // Both ends as they stand, and the middle whatever it is: patterns here have few parts.
    var place = 0
    for (i, part) in given.split(separator: PathParts.Mark.glob, omittingEmptySubsequences: false)
      .enumerated()
    {
      if i == 0 {
        guard wanted.starts(with: part) else { return false }
        place = part.count
      } else if !part.isEmpty {
        guard let found = (place...wanted.count).first(where: { wanted[$0...].starts(with: part) }) else {
          return false
        }
        place = found + part.count
      }
    }
    let end = given.split(separator: PathParts.Mark.glob, omittingEmptySubsequences: false).last ?? []
    return wanted.suffix(end.count).elementsEqual(end)
  }

  static let all = [environmentFile, credentials]

  static let environmentFile = Rule(
    "secrets.environment-file", .medium, "Reads the secrets in {}",
    why: "Whatever is printed ends up in the transcript, which is stored and sent to the model.",
    instead: "Look at the names only: `cut -d= -f1 .env`, or at the sample: `cat .env.example`.",
    fires: [
      "git ls-files -o | grep -E '(^|/)[.]env$' | xargs -r cat", "cat ./.en[v]", "cat .env",
      "cat .env.production", "grep KEY .env.local", "head -5 .env", "cp .env /tmp/x", "less < .env",
    ],
    passes: [
      "git ls-files | grep '[.]ts$' | xargs cat", "git ls-files | grep -v '[.]env$' | xargs cat",
      "cat .e*.md", "cat ./*", "cut -d= -f1 .env", "cat .env.example", "ls -la .env", "test -f .env",
      "cp .env.example .env", "source .env", "grep -c . .env", "docker run --env-file .env app",
    ])

  static let credentials = Rule(
    "secrets.credentials", .high, "Reads {}, which holds keys or passwords",
    why:
      "Whatever is printed ends up in the transcript, which is stored and sent to the model; a key seen there has to be replaced.",
    instead:
      "Use it without reading it (`ssh-add -l`, `aws sts get-caller-identity`), or look at the folder: `ls ~/.ssh`.",
    fires: [
      "cat ~/keys/prod-service-account.json", "ls ~/.ssh/id_* | grep -v 'pub$' | xargs cat",
      "ex -sc '%p|q!' ~/.ssh/id_ed25519", "cat ~/.s*h/id_*", "cat ~/.ssh/id_rsa", "cat ~/.aws/credentials",
      "grep token ~/.npmrc", "cat /etc/shadow", "base64 server.key", "cat ~/.netrc",
      "openssl rsa -in key.pem -text", "cp ~/.ssh/id_rsa id_rsa", "cat server.key > notes.txt",
      "openssl enc -base64 -in server.key -out out.txt", "tar czf keys.tgz ~/.ssh",
      "cat ~/.claude/.credentials.json",
    ],
    passes: [
      "cat k8s/service-account.yaml", "ls ~/.ssh", "cat ~/.ssh/id_rsa.pub", "ssh-add -l",
      "aws sts get-caller-identity", "chmod 600 ~/.ssh/id_rsa", "stat ~/.aws/credentials",
      "openssl rsa -in key.pem -des3 -out keyout.pem", "cat client.crt client.key > client.pem",
      "cp server.key server.key.pem", "openssl pkcs12 -in file.p12 -out file.pem -noenc",
      "ssh-keygen -y -f ~/.ssh/id_ed25519", "ssh -i ~/.ssh/id_rsa host uptime", "cat tests/fixtures/key.pem",
    ])
}

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
    guard let (rule, severity) = ReadingRules.judge(place, recursive: recursive) else { return false }
    report(rule, on: place.path, severity: severity, at: range, program: invocation.name, paths: [place.path])
    return true
  }
}

enum ReadingRules {
  static func judge(_ place: Place, recursive: Bool) -> (Rule, Severity)? {
    if case .container = place.region { return nil }
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
      return nil
    }
  }

  static let all = [environmentFile, credentials]

  static let environmentFile = Rule(
    "secrets.environment-file", .medium, "Reads the secrets in {}",
    why: "Whatever is printed ends up in the transcript, which is stored and sent to the model.",
    instead: "Look at the names only: `cut -d= -f1 .env`, or at the sample: `cat .env.example`.",
    fires: [
      "cat .env", "cat .env.production", "grep KEY .env.local", "head -5 .env", "cp .env /tmp/x",
      "less < .env",
    ],
    passes: [
      "cut -d= -f1 .env", "cat .env.example", "ls -la .env", "test -f .env", "cp .env.example .env",
      "source .env", "grep -c . .env",
      "docker run --env-file .env app",
    ])

  static let credentials = Rule(
    "secrets.credentials", .high, "Reads {}, which holds keys or passwords",
    why:
      "Whatever is printed ends up in the transcript, which is stored and sent to the model; a key seen there has to be replaced.",
    instead:
      "Use it without reading it (`ssh-add -l`, `aws sts get-caller-identity`), or look at the folder: `ls ~/.ssh`.",
    fires: [
      "cat ~/.ssh/id_rsa", "cat ~/.aws/credentials", "grep token ~/.npmrc", "cat /etc/shadow",
      "base64 server.key", "cat ~/.netrc",
      "tar czf keys.tgz ~/.ssh", "cat ~/.claude/.credentials.json",
    ],
    passes: [
      "ls ~/.ssh", "cat ~/.ssh/id_rsa.pub", "ssh-add -l", "aws sts get-caller-identity",
      "chmod 600 ~/.ssh/id_rsa", "stat ~/.aws/credentials",
      "ssh-keygen -y -f ~/.ssh/id_ed25519", "ssh -i ~/.ssh/id_rsa host uptime", "cat tests/fixtures/key.pem",
    ])
}

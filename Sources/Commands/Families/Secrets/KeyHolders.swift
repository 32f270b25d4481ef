import Bytes
import ShellMeaning
import Verdict

/// Secrets taken from what holds them open: the memory of a key agent, a key's own passphrase, an entry of a
/// password store.
enum KeyHolders {
  private static let names = [
    "ssh-agent", "gpg-agent", "gnome-keyring", "kwalletd", "keyring", "bitwarden", "1password", "keepass",
    "securityd", "secd", "pinentry", "scdaemon", "lsass", "vault", "secret-service", "sshd", "sudo", "passwd",
  ]

  /// The keeper of keys that a debugger or tracer is pointed at: `gcore $(pgrep ssh-agent)`.
  static func lookedInto(by invocation: Invocation) -> String? {
    let words = invocation.arguments.map(\.value.display)
    for (i, word) in words.enumerated() {
      // Only a process can be looked into; a program that is started under a debugger has no keys yet.
      let isFound = ["pgrep", "pidof", "ps ", "pidwait"].contains { word.mentions("‹" + $0) }
      let isNamed =
        !isFound && i > 0 && ["-p", "--pid", "-n", "--attach-name"].contains(words[i - 1])
        || invocation.canonicalName == "procdump" && !word.hasPrefix("-")
      guard isFound || isNamed else { continue }
      let lower = word.asciiLowercased
      if let name = names.first(where: { lower.hasWord($0) }) { return name }
    }
    return nil
  }

  /// `ssh-keygen -p -N ''`: the key lies open from then on.
  static func judge(_ invocation: Invocation, _ words: [String], _ context: inout Judgement) {
    guard
      words.contains(where: {
        $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.utf8.contains(UInt8(ascii: "p"))
      })
    else { return }
    var isOpened = false
    var file: Value?
    for (i, word) in words.enumerated() where i + 1 < words.count {
      if word == "-N" { isOpened = invocation.arguments[i + 1].value.isEmpty }
      if word == "-f" || word.hasPrefix("-") && word.hasSuffix("f") {
        file = invocation.arguments[i + 1].value
      }
    }
    guard isOpened else { return }
    let place = file.map { context.place($0, of: invocation) }
    if let place, place.isTemporary || place.isInProject && place.nature?.isSecret != true { return }
    context.report(
      bareKey, on: place?.path ?? "the person's key", at: invocation.range, program: "ssh-keygen",
      paths: place.map { [$0.path] } ?? [])
  }

  /// `gpg -d ~/.password-store/mail/work.gpg`: as `pass show` does it.
  static func opensEntry(_ invocation: Invocation, _ words: [String], _ context: Judgement) -> Bool {
    let makes = words.contains {
      [
        "-e", "--encrypt", "-c", "--symmetric", "-s", "--sign", "--verify", "--list-packets", "-k",
        "--list-keys",
      ]
      .contains($0)
    }
    guard !makes else { return false }
    return invocation.arguments.contains { argument in
      guard !argument.value.prefix.hasPrefix("-") else { return false }
      let place = context.place(argument.value, of: invocation)
      if case .secret(.passwordStore, _)? = place.nature { return place.name != ".gpg-id" }
      return false
    }
  }

  static let bareKey = Rule(
    "secrets.bare-key", .high, "Takes the passphrase off {}",
    why: "Whoever gets hold of the file, a backup or this machine can then use the key as it is.",
    instead:
      "Keep the passphrase and let the agent remember it: `ssh-add -l`; `ssh-keygen -p` asks for a new one.",
    fires: [
      "ssh-keygen -p -f ~/.ssh/id_rsa -N ''", "ssh-keygen -p -P old -N \"\" -f ~/.ssh/id_ed25519",
      "ssh-keygen -pf ~/.ssh/id_rsa -N ''",
    ],
    passes: [
      "ssh-keygen -p -f ~/.ssh/id_rsa", "ssh-keygen -t ed25519 -N '' -f /tmp/testkey", "ssh-add -l",
      "ssh-keygen -y -f ~/.ssh/id_ed25519", "ssh-keygen -lf ~/.ssh/id_rsa.pub",
      "ssh-keygen -p -f /tmp/testkey -N ''", "ssh-keygen -R host", "ssh-keygen -F github.com",
    ])
}

extension String {
  /// Whether `word` stands in it with no letter right before it: `sudo` in `pgrep sudo`, not in `pseudo`.
  fileprivate func hasWord(_ word: String) -> Bool {
    let text = ByteView(self)
    guard let place = text.firstRange(of: word) else { return false }
    return place.lowerBound == 0 || !ASCII.isAlphanumeric(text[place.lowerBound - 1])
  }
}

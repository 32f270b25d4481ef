import Bytes
import ShellMeaning
import Verdict

/// The environment as a whole: who lists it, and who reads what was listed.
extension SecretStores {
  static func showsEnvironment(
    _ invocation: Invocation, _ name: String, _ words: [String], _ context: inout Judgement
  ) {
    switch name {
    case "env":
      // With a command behind it `env` shows nothing.
      var isName = false
      let shows = invocation.arguments.allSatisfy { argument in
        let text = argument.value.prefix
        if isName {
          isName = false
          return true
        }
        isName = text == "-u" || text == "--unset"
        return text == "-0" || text == "--null" || text == "-u" || text.hasPrefix("--unset")
          || text.utf8.contains(UInt8(ascii: "="))
      }
      guard shows else { return }
    case "printenv":
      let names = words.filter { !$0.hasPrefix("-") }
      guard names.isEmpty || names.contains(where: isSecretName) else { return }
    case "export": guard words == ["-p"] || words.isEmpty else { return }
    case "jq":
      guard JSONProgram.showsEnvironment(invocation),
        words.contains(where: { $0.hasPrefix("-") && $0.utf8.contains(0x6E) })
      else { return }
    case "declare", "typeset":
      guard words == ["-p"] || words == ["-x"] || words == ["-xp"] || words == ["-px"] else { return }
    case "compgen":
      // Names alone, for whoever asks for each of them.
      context.memory.listsNames = words == ["-e"] || words == ["-v"] || words.first == "-A"
      return
    case "set":
      guard words.isEmpty else { return }
      context.memory.listsVariables = true
    default: return
    }
    context.memory.listsVariables = name != "env" && name != "printenv" && name != "jq"
    context.memory.environmentListings.append(invocation.range)
  }

  /// At the end of a command: who reads the environment's listings. What only picks lines out of them by other
  /// names shows no secret; what passes them on to the network is `Exfiltration`'s matter.
  static func judgeListings(_ meaning: Meaning, _ context: inout Judgement) {
    if context.memory.listsNames || !context.memory.environmentListings.isEmpty,
      let reader = meaning.invocations.prefix(4096).first(where: readsByName)
    {
      context.category = category
      return context.report(environment, on: "the environment", at: reader.range)
    }
    guard let range = context.memory.environmentListings.first else { return }
    var readers: [Invocation] = []
    for invocation in meaning.invocations.prefix(4096)
    where readers.count < 64 && invocation.input?.readsListing == true {
      readers.append(invocation)
    }
    // Names alone go on, whatever is picked out of them.
    if readers.contains(where: keepsNamesOnly) { return }
    // A look at the first few of those that a container was given.
    if readers.contains(where: { $0.isContained && $0.canonicalName == "head" && $0.arguments.isEmpty }) {
      return
    }
    let ranges = context.memory.environmentListings
    // One of several that nothing reads.
    let isShown =
      ranges.count > 1
      && meaning.invocations.prefix(4096).contains {
        !$0.isCaptured && $0.redirects.isEmpty && ranges.contains($0.range)
      }
    let showing =
      readers.isEmpty || isShown
      || readers.contains { reader in
        switch reader.canonicalName {
        case "cat", "less", "more", "sort", "tee", "head", "tail", "nl", "uniq", "column", "bat", "tr",
          "base64", "xxd", "od", "gzip", "rev", "fold":
          return !readers.contains {
            ["wc", "grep", "rg", "egrep", "cut", "awk", "sed"].contains($0.canonicalName) && picksOthers($0)
          }
        case "cut": return keepsValues(reader)
        case "sed", "gsed":
          // What reads behind a search for other names changes no more than those.
          return picksSecrets(reader)
            || !reader.arguments.contains { $0.value.known == "-n" || $0.value.known == "-ne" }
              && !readers.contains { ["grep", "rg", "egrep"].contains($0.canonicalName) && picksOthers($0) }
        case "grep", "egrep", "fgrep", "rg", "awk", "gawk": return picksSecrets(reader)
        default: return false
        }
      }
    guard showing else { return }
    context.category = category
    context.report(environment, on: "the environment", at: range)
  }

  private static func picksOthers(_ reader: Invocation) -> Bool {
    !picksSecrets(reader) && !keepsValues(reader)
  }

  /// `cut -c12-`, `cut -d= -f2-`: what stands behind the names goes on.
  private static func keepsValues(_ reader: Invocation) -> Bool {
    guard reader.canonicalName == "cut" else { return false }
    let all = reader.arguments.map { $0.value.known ?? "" }.joined()
    return all.contains(bytes: "-c") || all.contains(bytes: "-b") || all.contains(bytes: "-f2")
      || all.contains(bytes: "-f1-")
  }

  /// `echo "${!v}"`, `printenv "$v"` for each name that was listed.
  private static func readsByName(_ reader: Invocation) -> Bool {
    let name = reader.canonicalName
    return reader.arguments.contains { argument in
      argument.value.holes.contains { hole in
        hole.origins.environment && (hole.name.hasPrefix("!") || name == "printenv")
      }
    }
  }

  /// `cut -d= -f1`, `sed 's/=.*//'`, `awk -F= '{print $1}'`
  static func keepsNamesOnly(_ reader: Invocation) -> Bool {
    let words = reader.arguments.map { $0.value.known ?? "" }
    let all = words.joined()
    switch reader.canonicalName {
    case "cut":
      return (all.contains(bytes: "-d=")) && (all.contains(bytes: "-f1")) && !all.contains(bytes: "-f1-")
        && !all.contains(bytes: "-f1,")
    case "sed", "gsed":
      return all.contains(bytes: "s/=.*/") || all.contains(bytes: "s/=.*$/")
        || all.contains(bytes: "s/=.\\+/")
    case "awk", "gawk", "mawk":
      return all.contains(bytes: "-F=") && all.filter({ $0 != " " }).hasSuffix("{print$1}")
    default: return false
    }
  }

  private static func picksSecrets(_ reader: Invocation) -> Bool {
    if ["grep", "egrep", "rg"].contains(reader.canonicalName),
      reader.arguments.contains(where: { ["-c", "-q", "-l"].contains($0.value.known ?? "") })
    {
      return false
    }
    return reader.arguments.contains { argument in
      let text = (argument.value.known ?? "").asciiLowercased
      return !text.hasPrefix("-")
        && ["secret", "token", "pass", "key", "cred", "auth"].contains { text.contains(bytes: $0) }
        || text == "." || text == "''" || text == ".*" || text == "aws" || text == "^aws"
    } || reader.arguments.contains { $0.value.known == "-v" }
  }

  /// Code of whatever language shows every variable.
  static func reportEnvironment(by invocation: Invocation, _ context: inout Judgement) {
    context.report(
      environment, on: "the environment", at: invocation.range, program: invocation.canonicalName)
  }

  static let environment = Rule(
    "secrets.environment", .medium, "Shows {} with every secret in it",
    why: "Tokens and passwords are often kept in variables; printed, they end up in the transcript.",
    instead: "Ask for what you need by name: `printenv PATH`, or for names only: `env | cut -d= -f1`.",
    fires: [
      "env", "printenv", "env | sort", "export -p", "env | sed 's/^/  /'", "env | grep -v x | sed 's/^/  /'",
      "env | grep -i token", "declare -x | cut -c12- | sort",
      "env | cut -d= -f2-", "compgen -e | while read -r v; do echo \"$v=${!v}\"; done",
      "for v in $(compgen -e); do printenv \"$v\"; done",
      "env | cut -d= -f1 | while read v; do printf '%s\\n' \"${!v}\"; done",
    ],
    passes: [
      "printenv PATH", "env | cut -d= -f1", "env NODE_ENV=test npm test", "env | grep -i node", "echo $PATH",
      "env | grep -i _proxy= | sed 's#//[^@]*@#//***@#'", "env | grep '^NODE_' | sed 's/^/  /'",
      "docker exec web sh -c 'ls -la /app && env | sort | head'", "env | wc -l", "compgen -e",
      "compgen -e | wc -l", "compgen -c | sort", "compgen -A function",
      "compgen -e | while read -r v; do echo \"$v\"; done", "declare -x | cut -d= -f1",
      "export FLAGS=(-a -b)", "declare -x FLAGS=(-a -b)", "export FLAGS=()",
      "for v in HOME PATH; do echo \"${!v}\"; done", "x=PATH; echo \"${!x}\"",
    ])
}

extension Value {
  /// The environment with its values comes out of the pipe, and not the names alone.
  fileprivate var readsListing: Bool {
    holes.contains { $0.origins.environment && !$0.name.mentions("compgen ") }
  }
}

import Bytes
import ShellMeaning

/// Programs put on a chain where their calls cost real money, and scripts that are run against it.
enum ChainDeployments {
  /// What would be done there; nil where the network is a playground or only asked.
  static func judge(_ program: String, _ words: [String], _ verbs: [String]) -> String? {
    guard let verb = verbs.first else { return nil }
    let isReal = words.enumerated().contains { i, word in
      let text = word.asciiLowercased
      if text.hasPrefix("--"), let (option, value) = text.split(at: UInt8(ascii: "=")) {
        return namesNetwork(option) && isMain(value)
      }
      return i > 0 && namesNetwork(words[i - 1].asciiLowercased) && isMain(text)
    }
    let act: Bool
    switch program {
    case "hardhat", "truffle", "brownie", "ape":
      act =
        isReal
        && ["run", "migrate", "deploy", "exec", "ignition", "console", "etherscan-transfer"].contains(verb)
    case "forge":
      // Without an address it speaks to this machine, and without that option it only tries.
      let isSent =
        verb == "script" && words.contains("--broadcast")
        || verb == "create"
          && words.contains { ["--broadcast", "--private-key", "--ledger", "--account"].contains($0) }
      act =
        isSent
        && words.contains {
          ["--rpc-url", "--fork-url", "-r", "-f"].contains($0) || $0.hasPrefix("--rpc-url=")
        }
    case "anchor": act = isReal && ["deploy", "upgrade", "migrate", "idl"].contains(verb)
    case "solana":
      act = isReal && verb == "program" && ["deploy", "close", "upgrade"].contains(verbs.dropFirst().first)
    case "clarinet": act = words.contains("--mainnet") && verbs.contains("apply")
    case "flow":
      act = isReal && ["send", "deploy", "add-contract", "remove-contract"].contains { verbs.contains($0) }
    case "dfx":
      let isPublic = isReal || words.contains("--ic")
      if verb == "ledger" || verb == "cycles" { return verbs.contains("transfer") ? "transfer" : nil }
      act =
        isPublic
        && (verb == "canister" && ["delete", "uninstall-code", "stop"].contains { verbs.contains($0) }
          || verb == "wallet" && verbs.contains("send"))
    default: return nil
    }
    return act ? ([program] + verbs.prefix(2)).joined(separator: " ") : nil
  }

  private static func namesNetwork(_ option: String) -> Bool {
    ["--network", "--provider.cluster", "-u", "--url", "--cluster", "-n"].contains(option)
  }

  private static func isMain(_ name: String) -> Bool {
    let parts = name.nameParts
    return [
      "m", "live", "ic", "bsc", "polygon", "arbitrum", "optimism", "base", "avalanche", "gnosis",
      "production",
    ]
    .contains(name) || parts.contains("mainnet") || parts.contains("prod")
  }
}

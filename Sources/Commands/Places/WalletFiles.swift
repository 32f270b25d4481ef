/// Where programs for coins keep the keys that open a wallet, below the home folder. What lies beside them (logs,
/// settings, the chain itself) opens nothing.
enum WalletFiles {
  static func nature(_ inside: [String]) -> Nature? {
    guard let first = inside.first, let byte = first.utf8.first else { return nil }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "L"), UInt8(ascii: "M"): break
    default: return nil
    }
    let rest = inside.dropFirst()
    switch first {
    case ".config":
      switch rest.first {
      case "solana":
        return rest.count == 1 ? folder : rest.count == 2 && inside.endsIn(".json") ? keys : nil
      case "Exodus", "exodus", "atomic": return rest.count == 1 ? folder : keys
      default: return nil
      }
    case "Library":
      guard rest.first == "Application Support", let program = rest.dropFirst().first else { return nil }
      switch program {
      case "Exodus", "atomic", "Electrum", "Sparrow", "Daedalus Mainnet":
        return rest.count == 2 ? folder : keys
      case "Bitcoin", "Litecoin", "Dogecoin", "DashCore", "Zcash", "Ethereum":
        return rest.count == 2 ? folder : core(rest.dropFirst(2))
      default: return nil
      }
    case ".bitcoin", ".litecoin", ".dogecoin", ".dashcore", ".zcash", ".namecoin", ".groestlcoin",
      ".elements", ".vertcoin", ".digibyte", ".ravencoin", ".ethereum", ".electrum", ".electrum-ltc",
      ".bitmonero", ".lnd", ".lightning", ".sparrow", ".brownie", ".foundry", ".ethermint", ".gaia",
      ".osmosisd", ".cardano", ".sui", ".aptos", ".avalanchego", ".tezos-client", ".polkadot",
      ".near-credentials", ".eosio-wallet", ".wasabi", ".walletwasabi", ".chia_keys":
      return rest.isEmpty ? folder : core(rest, isAll: first == ".near-credentials" || first == ".chia_keys")
    case "Monero":
      return rest.first == "wallets" ? (rest.count == 1 ? folder : keys) : nil
    default: return nil
    }
  }

  private static let folder = Nature.secret(.wallet, isFolder: true)
  private static let keys = Nature.secret(.wallet, isFolder: false)

  /// `wallet.dat`, `wallets/NAME`, `keystore/UTC--…`, and names that say that a key is in them.
  private static func core(_ rest: ArraySlice<String>, isAll: Bool = false) -> Nature? {
    let name = rest.last ?? ""
    if let place = rest.firstIndex(where: isStore) {
      return place == rest.endIndex - 1 ? folder : keys
    }
    switch name {
    case "wallet.dat", "wallet.db", "hsm_secret", "nodekey", "secret_keys", "sui.keystore", "bitcoin.conf",
      "admin.macaroon", "seed.seco":
      return keys
    default: break
    }
    if isAll { return keys }
    return name.hasSuffix(".skey") || name.hasSuffix(".keys") || name.hasSuffix(".wallet")
      || name.hasSuffix(".keystore") || name.hasSuffix(".macaroon") ? keys : nil
  }

  private static func isStore(_ name: String) -> Bool {
    switch name {
    case "wallets", "keystore", "keystores", "keyring-file", "keyring-test", "sui_config", "accounts": true
    default: false
    }
  }
}

extension [String] {
  fileprivate func endsIn(_ ending: String) -> Bool { last?.hasSuffix(ending) == true }
}

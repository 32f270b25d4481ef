import Bytes
import ShellMeaning
import Verdict

/// Wallets of coins, which no bank can call back.
enum WalletFamily: Family {
  static let category = "payment"
  static let programs = [
    "bitcoin-cli", "litecoin-cli", "dogecoin-cli", "dash-cli", "zcash-cli", "elements-cli", "bitcoin-tx",
    "lncli", "lightning-cli", "cast", "solana", "spl-token", "electrum", "electrum-ltc", "geth",
    "monero-wallet-cli", "near", "gaiad", "osmosisd", "seth", "tronbox", "ethereal", "ton-cli", "stellar",
    "cardano-cli", "xrpl", "eclair-cli", "ckb-cli", "sui", "aptos", "starkli", "sncast", "octez-client",
    "tezos-client", "goal", "cleos", "flow", "polkadot-js-api", "dfx", "junod", "simd", "injectived",
    "evmosd", "terrad", "celestia-appd", "dydxprotocold", "hardhat", "truffle", "brownie", "ape", "forge",
    "anchor", "clarinet", "btcctl", "soroban", "stellar-cli", "lotus", "wasmd",
  ]
  static let rules = [coins]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map(\.value.display)
    guard !isPlayground(words) else { return }
    let verbs = verbs(of: words)
    if let what = ChainDeployments.judge(invocation.canonicalName, words, verbs) {
      context.report(coins, on: what, at: invocation.range, program: invocation.canonicalName)
      return
    }
    guard let verb = verbs.first(where: { moves(invocation.canonicalName, $0, verbs, words) }) else { return }
    context.report(
      coins, on: invocation.canonicalName + " " + verb, at: invocation.range,
      program: invocation.canonicalName)
  }

  /// The words that are no options, nor what the options before the verb are given.
  private static func verbs(of words: [String]) -> [String] {
    var verbs: [String] = []
    for (i, word) in words.enumerated() where !word.hasPrefix("-") {
      if verbs.isEmpty, i > 0, takesValue(words[i - 1]) { continue }
      verbs.append(word)
    }
    return verbs
  }

  private static func takesValue(_ option: String) -> Bool {
    switch option {
    case "-u", "--url", "-k", "--keypair", "-C", "--config", "--rpc-url", "--endpoint", "--rpcserver",
      "--wallet",
      "-w":
      true
    default: false
    }
  }

  /// Networks whose coins are worth nothing, and chains on this machine.
  private static func isPlayground(_ words: [String]) -> Bool {
    words.contains { word in
      let text = word.asciiLowercased
      return [
        "testnet", "regtest", "signet", "devnet", "localhost", "127.0.0.1", "sepolia", "holesky", "goerli",
        "localnet", "amoy", "hoodi", "--dev", "simnet", "emulator", "standalone", "chipnet", "ghostnet",
        "alfajores",
      ].contains { text.mentions($0) }
        || text == "-ud" || text == "-ul" || text == "-ut"
    } || Self.asksOnly(words)
  }

  private static func asksOnly(_ words: [String]) -> Bool {
    words.contains { ["--help", "-h", "help", "--dry-run", "--sign-only", "--simulate"].contains($0) }
  }

  /// Whether `verb` sends coins, of all the words that are given.
  private static func moves(_ program: String, _ verb: String, _ verbs: [String], _ words: [String]) -> Bool {
    switch program {
    case "bitcoin-cli", "litecoin-cli", "dogecoin-cli", "dash-cli", "zcash-cli", "elements-cli", "btcctl":
      return [
        "sendtoaddress", "sendmany", "sendall", "send", "sendrawtransaction", "sendfrom", "z_sendmany",
        "dumpprivkey", "dumpwallet", "z_exportkey", "bumpfee",
      ].contains(verb)
    case "lncli":
      return ["sendpayment", "payinvoice", "sendcoins", "sendtoroute", "closeallchannels"].contains(verb)
    case "lightning-cli": return ["pay", "withdraw", "keysend", "sendpay", "fundchannel"].contains(verb)
    case "cast":
      if verbs.first == "wallet" { return ["private-key", "decrypt-keystore"].contains(verb) }
      return verb == verbs.first && ["send", "publish"].contains(verb)
    case "eclair-cli":
      return ["payinvoice", "sendtonode", "sendonchain", "sendtoaddress", "closeall"].contains(verb)
    case "ckb-cli": return verb == "transfer" && verbs.first == "wallet"
    case "sui":
      return verbs.first == "client"
        && ["transfer", "transfer-sui", "pay", "pay-sui", "pay-all-sui"].contains(verb)
    case "aptos": return verbs.first == "account" && verb == "transfer"
    case "starkli", "sncast": return verb == verbs.first && ["invoke", "multicall"].contains(verb)
    case "octez-client", "tezos-client":
      return ["transfer", "originate", "multiple"].contains(verb) && verb == verbs.first
    case "goal": return verbs.first == "clerk" && ["send", "rawsend"].contains(verb)
    case "cleos":
      return verb == verbs.first && verb == "transfer"
        || verbs.first == "push" && ["action", "transaction"].contains(verb)
    case "polkadot-js-api": return verb.hasPrefix("tx.")
    case "junod", "simd", "injectived", "evmosd", "terrad", "celestia-appd", "dydxprotocold":
      return verbs.first == "tx" && verb == "tx"
    case "seth", "ethereal":
      return ["send", "transfer", "ether"].contains(verb) && verb == verbs.first
        && (verb != "ether" || verbs.contains("transfer") || verbs.contains("sweep"))
    case "lotus": return verb == "send" && verb == verbs.first || verb == "export" && verbs.first == "wallet"
    case "soroban" where verb == "tx", "stellar" where verb == "tx", "stellar-cli" where verb == "tx":
      // `stellar tx new payment`; built to be looked at it is sent by nobody.
      return verbs.first == "tx" && !words.contains("--build-only")
        && (verbs.contains("send")
          || verbs.contains("new")
            && verbs.contains {
              ["payment", "account-merge", "path-payment-strict-send", "path-payment-strict-receive"]
                .contains($0)
            })
    case "wasmd": return verbs.first == "tx" && verb == "tx"
    case "solana", "stellar":
      return verb == verbs.first && ["transfer", "pay", "withdraw-stake", "close"].contains(verb)
        || program == "solana" && verb == "close" && verbs.first == "program"
    case "spl-token":
      return verb == verbs.first && ["transfer", "burn", "mint", "authorize", "close"].contains(verb)
    case "electrum", "electrum-ltc":
      return ["payto", "paytomany", "broadcast", "sweep", "lnpay", "getprivatekeys", "getseed"].contains(verb)
    case "geth": return words.contains { $0.mentions("sendTransaction") || $0.mentions("personal.unlock") }
    case "monero-wallet-cli":
      return words.contains { $0.mentions("transfer ") || $0.mentions("sweep_all") } || verb == "transfer"
    case "near":
      return verb == verbs.first && ["send", "delete", "delete-account", "send-near"].contains(verb)
    case "gaiad", "osmosisd": return verbs.first == "tx" && verb == "tx"
    case "cardano-cli": return verb == "submit" && verbs.contains("transaction")
    case "xrpl": return verb == "submit"
    default: return false
    }
  }

  static let coins = Rule(
    "payment.coins", .high, "Sends coins out of a wallet, or its keys ({})",
    why: "A transfer on a chain is final: nobody can call it back, whoever it went to.",
    instead: "Try it on a test network (`bitcoin-cli -regtest getbalance`), and let a person send it.",
    fires: [
      "bitcoin-cli sendtoaddress bc1qexample 1.5", "litecoin-cli -rpcwallet=w sendall '[\"ltc1q\"]'",
      "cast send 0xdead --value 10ether --private-key $PK --rpc-url https://mainnet.example.org",
      "solana transfer 7xExample ALL --allow-unfunded-recipient",
      "solana -u mainnet-beta transfer 7xExample ALL", "spl-token transfer M 10 7xExample",
      "electrum payto bc1qexample '!' | electrum broadcast -", "lncli sendpayment --pay_req=lnbc1",
      "lightning-cli withdraw bc1q all", "geth attach --exec 'eth.sendTransaction({to: \"0x0\"})'",
      "bitcoin-cli dumpprivkey bc1qexample", "near send a.near b.near 10",
      "npx hardhat run scripts/withdraw.js --network mainnet", "truffle migrate --network live",
      "forge script script/Pay.s.sol --broadcast --rpc-url https://mainnet.example.org --private-key $PK",
      "anchor upgrade t.so --program-id P --provider.cluster mainnet",
      "solana program close P -u mainnet-beta", "dfx canister delete --all --network ic",
      "goal clerk send -a 10 -f A -t B", "junod tx bank send a b 1ujuno",
      "sui client pay-all-sui --recipient 0x1", "cast wallet private-key --account main",
    ],
    passes: [
      "bitcoin-cli -regtest sendtoaddress bcrt1qexample 0.1", "bitcoin-cli -testnet sendall x",
      "bitcoin-cli getbalance", "bitcoin-cli getblockchaininfo", "bitcoin-cli -regtest getbalance",
      "cast balance 0xf39 --rpc-url http://localhost:8545", "cast call 0xf39 'name()'",
      "cast send 0xf39 --value 1ether --rpc-url http://127.0.0.1:8545",
      "cast abi-encode 'transfer(address,uint256)' 0xf39 10", "solana balance --url devnet",
      "solana transfer 7x 1 --url devnet", "solana config get", "electrum --testnet payto tb1q 1",
      "electrum getbalance", "lncli walletbalance", "lncli --network=regtest sendcoins --addr x",
      "geth attach --exec 'eth.blockNumber'", "spl-token accounts", "near view a.near get '{}'",
      "npx hardhat test", "npx hardhat run scripts/deploy.js --network localhost",
      "npx hardhat run scripts/deploy.js --network sepolia", "npx hardhat verify --network mainnet 0xf39",
      "forge test --fork-url https://mainnet.example.org", "forge script script/Deploy.s.sol",
      "forge script script/Deploy.s.sol --broadcast --rpc-url http://127.0.0.1:8545",
      "forge script script/Deploy.s.sol --rpc-url https://mainnet.example.org", "anchor deploy",
      "anchor deploy --provider.cluster devnet", "dfx deploy", "dfx canister status web --network ic",
      "junod query bank balances a", "sui client gas", "solana program show P",
    ])
}

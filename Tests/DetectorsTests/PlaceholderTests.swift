import Bytes
import Chance
import Testing
import Verdict

@testable import Detectors

/// Values that stand where a secret would, and secrets in forms of their own.
@Suite struct PlaceholderTests {
  @Test(arguments: [
    "<PublicKeyToken>b77a5c561934e089</PublicKeyToken>",
    "const user = { name: 'test', password: 'test1234' };",
    "TELEGRAM_BOT_TOKEN=123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11  # from the manual",
    "sk = 'sk-1234567890abcdef1234567890abcdef'  # placeholder, see README", "password: P@ssw0rd",
    "DB_PASSWORD=admin123", "STRIPE_KEY=sk_test_4eC39HqLyjWDarjt" + "T1zdP7dc",
    "DB_PASSWORD=0123456789abcdef0123456789abcdef", "partition key: 7fdf2ce9a7f0408b2ec7e2f7",
    "DB_PASSWORD=mock_secret_value",
    "API_TOKEN=\"Zk3vQ9xW2mT7\"  # replace before use", "password: welcome1",
    "SA_PASSWORD=YourStrong!Passw0rd",
    "Authorization: Bearer eyJhbGciOi...", "signing_key_id: AFB8E36158CA06F2",
    "HostKey SHA256:A3Pd2tqldXFgERFE1ZQotXQQ5XPn2hJWTXG6yL4+VSg", "DB_PASSWORD=\"remplacez_moi\"",
    "DB_PASSWORD=\"sua-chave-aqui\"", "API_KEY=\"ここにキーを入力\"", "password: \"haslo123\"",
    "SECRET_KEY = '1234567890abcdef1234'", "token = 'abcdefghijklmnopqrstuvwxyz123456'",
    "Authorization: Basic dXNlcjpwYXNzd29yZA==", "key_0 = '000102030405060708090a0b0c0d0e0f'",
    "tokenizer.json: ac5f982fdeccb71cdbf20e8548031c2756aa6373c2a5c5377b8a18f94bd04eb5",
  ])
  func placeholders(text: String) { #expect(secret(text) < .medium, "\(text)") }

  @Test func sealedSecretsAreSealed() {
    var dice = Dice(seed: 7)
    let sealed = "Ag" + dice.text("ABCDEFGHabcdefgh0123456789+/", 180)
    #expect(secret("kind: SealedSecret\nspec:\n  encryptedData:\n    password: \(sealed)\n") < .medium)
    #expect(secret("password: \(sealed)\n") >= .medium)
  }

  @Test func keysWithoutAName() {
    var dice = Dice(seed: 11)
    let hex = dice.text("0123456789abcdef", 64)
    #expect(secret("networks: { mainnet: { url: RPC, accounts: [\"0x\(hex)\"] } }") >= .medium)
    let key = dice.text("ABCDEFGHIJKLMNOPabcdefghijklmnop0123456789", 86) + "=="
    #expect(secret("c = CosmosClient(\"https://q.documents.azure.com:443/\", \"\(key)\")") >= .medium)
    let hash = dice.text("ABCDEFGHIJKLMNOPabcdefghijklmnop0123456789", 53)
    #expect(secret("admin:$2y$10$\(hash)\n") >= .medium)
    #expect(secret("the hash is $2y$10$\(hash)\n") < .medium)
  }

  private func secret(_ text: String) -> Severity {
    inspect(text, .document).filter { $0.category == "secrets" }.map(\.severity).max() ?? .none
  }
}

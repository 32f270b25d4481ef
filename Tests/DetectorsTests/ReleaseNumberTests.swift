import Chance
import TestSupport
import Testing
import Verdict

@testable import Detectors

/// Numbers of releases, names of algorithms, fingerprints and labels behind words that secrets stand behind.
@Suite struct ReleaseNumberTests {
  static let harmless: [(TextKind, String)] = [
    (.document, "apt\tpasswd\t1:4.13+dfsg1-1+deb12u1\napt\tlogin\t1:4.13+dfsg1-1+deb12u1\n"),
    (.toolResult, "ii  passwd  1:4.13+dfsg1-1+deb12u1  amd64  change and administer passwords"),
    (.code, "    'Test2::Event::Pass'    => '1.302175',\n"),
    (.document, "tokenspeed-iris\t0.0.1.post20260101\tkernels\nauthz-cli\t0.0.0.dev20240911\tplaceholder\n"),
    (.document, "@acme/auth-nodejs\t1.20250218.134-rc1\t1658\n"),
    (
      .document,
      "- crypto: ensure auth tag set for chacha20-poly1305 (#46185)\n- tls: key exchange x25519-mlkem768\n"
    ),
    (.document, "<a href=\"#index-rsa_005fprivate_005fkey_005finit\"><code>rsa_private_key_init</code></a>"),
    (
      .code, "<commons.releaseManagerKey>B6E73D84EA4FCC47166087253FAAD2CD5ECBB314</commons.releaseManagerKey>"
    ),
    (.code, "<commons.releaseManagerKey>86fdc7e2a11262cb</commons.releaseManagerKey>"),
    (.code, "code=\"RU-PSK\"  name=\"Pskovskaya oblast'\" />"),
    (.document, "with the \"key::\" prefix (e.g. \"key::ecdsa-sha2-nistp256\")."),
    (.code, "  \"dependencies\": {\n    \"minipass\": \"^7.1.2\",\n    \"fs-minipass\": \"~3.0.3\",\n"),
    (.code, "const keyType = keyDetails === common_1.PublicKeyDetails.PKCS1_RSA_PKCS1V5 ||"),
    (
      .code,
      "key: \"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1Olb3zMAFFxXKHiIkQO5cJ3Yhl5i6UPp+IhuteBJbuHcA5UogKo0EWtlWwW6KSaKoTNEYL7JlCQiVnkhBktUgg==\""
    ),
    (
      .code,
      "#define arcfour128_set_key nettle_arcfour128_set_key\nunsigned char key[TLS_CIPHER_AES_GCM_128_KEY_SIZE];"
    ),
    (.document, "key id: 0x3FAAD2CD5ECBB314\n"),
    (.code, "{ \"password\": \"Пароль\", \"token\": \"Токен доступа\" }"),
    (.code, "{ \"login.password\": \"Κωδικός πρόσβασης\" }"), (.code, "fun:getpass=uninstrumented\n"),
  ]

  @Test(arguments: harmless) func noneOfTheseIsASecret(kind: TextKind, text: String) {
    #expect(!rules(text, kind, at: .medium).contains { $0.hasPrefix("SEC-02.") }, "\(text)")
  }

  @Test func whatOnlyBeginsAsAReleaseIsASecret() {
    var dice = Dice(seed: 19)
    let hex = dice.text(Dice.hex, 32)
    for text in [
      "password: '1.Xk9-pQz!7Lm'", "api_key = \"1.\(dice.text(Dice.alphanumeric, 40))\"",
      "youneedabudget access \(dice.text(Dice.hex, 64))", "ZOHO_TOKEN=1000.\(hex).\(hex)",
      "{ \"password\": \"Пароль7!x\" }", "signing_key: \(dice.text(Dice.alphanumeric, 40))",
    ] {
      #expect(rules(text, .document, at: .medium).contains { $0.hasPrefix("SEC-02.") })
    }
  }
}

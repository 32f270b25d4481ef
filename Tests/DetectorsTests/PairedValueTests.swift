import Bytes
import Testing
import Verdict

@testable import Detectors

/// Names in one field and values in the next, calls that are given a password, and secrets that persons and generators make.
@Suite struct PairedValueTests {
  private static let word = "vulkan_" + "Eifel88"
  private static let key = "A17VPs7aBRJVWwBE" + "xKlpsSmK1yThuJku"

  @Test(arguments: [
    "- name: SMTP_PASSWORD\n  value: \"\(word)\"", "{\"name\": \"DB_PASSWORD\", \"value\": \"\(word)\"}",
    "<add key=\"DbPassword\" value=\"\(word)\" />", "<setting name=\"ApiToken\" value=\"\(key)\"/>",
    "<key>ServiceApiKey</key>\n<string>\(key)</string>",
    "<AdminPassword><Value>\(word)</Value></AdminPassword>",
    "spring.datasource.password=Ld8&f" + "Zp0!tt", "new NetworkCredential(\"svc\", \"\(word)\", \"QUARRY\");",
    "mysqli_connect(\"db2\", \"shop\", \"\(word)\", \"shop\");",
    "DBI->connect(\"dbi:Pg:db\", \"shop\", \"\(word)\");",
    "server.login(\"bot@quarry.test\", \"\(word)\")", "headers[\"Authorization\"] = \"Bearer \(key)\"",
    "const c = { secret: 'f7Kq!winter-oak" + "_92', expiresIn: '12h' };",
    "auth: { pass: \"efqw kzjb " + "tnva plmd\" }",
    "SECRET_KEY = 'django-insecure-we0jbs1)0hc#$+cy-@v9r6pctaeg#8cm" + "0s$qj(cvuxiyy37y^#'",
    "define('AUTH_KEY', 'YGV;YS,1kW$E0u1~-/|&}9t]Ztum#9 &4:xrIzs/%OD~)L{0;//IBN" + "cI9Wzw-UEP');",
    "config.pepper = '\(key)'", "$hash_salt = '\(key)';", "apiToken := \"\(key)\" // TODO move to the vault",
  ])
  func secretsAreFound(text: String) {
    for kind in [TextKind.code, .toolResult] { #expect(!rules(text, kind, at: .medium).isEmpty, "\(text)") }
  }

  @Test(arguments: [
    "- name: DB_PASSWORD\n  value: $(DB_PASSWORD)", "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef: x",
    "{\"name\": \"password\", \"value\": \"string\"}",
    "{\"name\":\"password\",\"type\":\"string\",\"value\":\"\"}",
    "{\"label\":\"password\",\"value\":\"Enter it\"}", "{\"label\":\"Password\",\"value\":\"Passwort\"}",
    "<input type=\"password\" name=\"password\" value=\"\">",
    "<input name=\"password\" value=\"Enter your password\">",
    "<param name=\"token\" value=\"{{ token }}\"/>", "<key>Password</key>\n<string>String</string>",
    "<Password><Value></Value></Password>", "mysqli_connect($host, $user, $pass, \"shop\");",
    "mysqli_connect(\"localhost\", \"root\", \"\", \"test\")",
    "mysqli_connect(\"localhost\", \"root\", \"password\")",
    "client.login(\"testuser\", \"password\")", "login(\"alice\", \"test1234\")", "login(username, password)",
    "pass: \"this that when then\"", "define('AUTH_KEY', 'put your unique phrase here');",
    "SECRET_KEY = 'django-insecure-example'", "salt = hashlib.sha256(b'x').hexdigest()",
    "pepper: 2 teaspoons",
    "  KeychainAccess: 9e557e6d40957a47ad31b95e39652a204425851a",
    "apiToken := \"replace-me\" // TODO fill in",
    "\"appId\": \"1:744847870069:web:3f4da535da79a0c1b4d0bf\",", "secret: 'my-app-secret!'",
    "export PASSWORD=$PW& wait", "?password=$P&user=tom",
  ])
  func whatIsNoneIsNot(text: String) {
    for kind in [TextKind.code, .toolResult, .document] {
      #expect(rules(text, kind, at: .medium).isEmpty, "\(kind) \(text)")
    }
  }

  /// A name that a search looks for has to be one that the glance at a short text lets through.
  @Test(arguments: [CredentialName.password, .token, .program, .foreign])
  func namesAreKnownAtAGlance(name: CredentialName) {
    // The end of a word with an accent, which lets any text through.
    for word in name.words.description.split(separator: "|") where word != "senord" {
      #expect(Glance(ByteView("x \(word) x")).contains(.credentials), "\(word)")
    }
  }
}

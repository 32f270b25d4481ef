import Chance
import Testing
import Verdict

@testable import Detectors

@Suite struct NamedCredentialTests {
  @Test func valuesBehindNamesAreFound() {
    var dice = Dice(seed: 21)
    let key = dice.text(Dice.alphanumeric, 32)
    let word = "Tr0ub" + "4dor&3x"
    let texts = [
      "api_key = \"\(key)\"", "API_KEY=\(key)", "apiKey: '\(key)',", "\"client_secret\": \"\(key)\"",
      "--token \(key)",
      "secret_access_key = \(key)", "var apiToken string = \"\(key)\"", "<ApiKey>\(key)</ApiKey>",
      "setAuthToken(\"\(key)\")",
      "Authorization: Bearer \(key)", "db_password: \"\(word)\"", "PASSWORD=\(word)", "password => '\(word)'",
      "if password == \"\(word)\" {", "{\\\"password\\\": \\\"\(word)\\\"}",
      "postgres://app:\(word)@db.acme-corp.io/main",
      "https://deploy:\(key)@git.acme-corp.io/r.git", "curl --user admin:\(word) https://acme-corp.io",
    ]
    for text in texts {
      #expect(!rules(text, .code, at: .medium).isEmpty, "\(text)")
      #expect(
        !inspect(text, .code).contains { $0.evidence?.text.contains(key) == true || $0.title.contains(word) })
    }
  }

  @Test func aPasswordHandedOverBesideItsUserIsFound() {
    let word = "kor8lle" + "nmaus"
    for text in [
      "new NetworkCredential(\"svc\", \"\(word)\");", "requests.get(u, auth=('svc', '\(word)'))",
      "req.SetBasicAuth(\"svc\", \"\(word)\")", "HTTPBasicAuth(user, \"\(word)\")",
      "The default password is '\(word)'.", "export DB_PASSWORD=test4\(word)",
    ] {
      #expect(!rules(text, .code, at: .medium).isEmpty, "\(text)")
    }
    for text in [
      "new NetworkCredential(user, password)", "auth=(user, os.environ[\"PASS\"])",
      "req.SetBasicAuth(\"user\", \"pass\")",
      "HTTPBasicAuth(\"user\", getPassword())", "The password is 'required'.",
      "The password is checked by 'pam'.",
      "auth=(\"user\", \"password\")", "if the password is \"hidden\" it is not shown",
    ] {
      #expect(rules(text, .code, at: .medium).isEmpty, "\(text)")
    }
  }

  @Test func urlsWithPasswordsBlockOnlyWhereTheyLeadSomewhere() {
    var dice = Dice(seed: 22)
    let secret = dice.text(Dice.alphanumeric, 20)
    #expect(inspect("postgres://app:\(secret)@db.acme-corp.io/main", .code).first?.severity == .high)
    for text in [
      "postgres://postgres:postgres@localhost:5432/app", "redis://:password@127.0.0.1:6379",
      "amqp://guest:guest@rabbitmq:5672",
      "https://user:pass@example.com/", "mysql://root:root@db/test",
    ] {
      #expect(rules(text, .code, at: .medium).isEmpty, "\(text)")
    }
  }

  /// What every code base is full of.
  static let harmless: [String] = [
    "let password: String", "password: string;", "interface Login { password: string }",
    "const password = getPassword()",
    "password = os.environ[\"DB_PASSWORD\"]", "password: ${DB_PASSWORD}",
    "token: ${{ secrets.GITHUB_TOKEN }}",
    "api_key = process.env.API_KEY", "API_KEY=<your-api-key>", "API_KEY=your-api-key-here",
    "API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx",
    "apiKey: 'REDACTED'", "password = \"changeme\"", "PASSWORD=$PASSWORD", "password: !vault |",
    "secret: {{ .Values.secret }}",
    "How do I configure password: in docker compose?", "Please enter your password: then press return.",
    "The token is sent as a header.", "token = tokens[i]", "if token == nil { return }",
    "func token(at index: Int) -> Token",
    "max_tokens: 4096", "tokenizer = AutoTokenizer.from_pretrained(\"bert-base-uncased\")",
    "next_page_token = response.token",
    "primary_key: true", "key = \"user.settings.theme\"", "sort_key = \"created_at\"", "cache_key: v1-abcdef",
    "password_hash = bcrypt.hash(password)", "passwordField.placeholder = \"Password\"",
    "<input type=\"password\" name=\"password\">",
    "TOKEN_URL = \"https://login.example.com/oauth2/v2.0/token\"", "secret_name = \"prod/db\"", "auth: none",
    "\"integrity\": \"sha512-9NykojV5Uih4lgo5So5dtw+f0JgJX30KCNI8gwhz2J9A15wD0Ml6tjHKwf6fTSa6fAdVBdZeNOs9eJ71qCk8vA==\"",
    "commit e83c5163316f89bfbde7d9ab23ca2e25604af290", "uuid = \"123e4567-e89b-12d3-a456-426614174000\"",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ me@host",
    "aws_access_key_id = AKIAIOSFODNN7" + "EXAMPLE", "export OPENAI_API_KEY=\"sk-...\"",
    "op://Private/GitHub/token",
    "password=getpass.getpass('Password: ')",
    "PASSWORD_HASHERS = [\"django.contrib.auth.hashers.PBKDF2PasswordHasher\"]",
    "Authorization: Bearer <token>", "Authorization: Bearer $TOKEN",
    "curl -u \"$USER:$PASSWORD\" https://x.io",
    "socat -u TCP:localhost:9000,connect-timeout=2 STDOUT", "ls \"$(wslpath -u 'C:\\Users\\dev\\Music')\"",
    "git push -u origin:Feature-2024x", "docker run -u 1000:1000 image",
    "#define GL_STENCIL_BACK_PASS_DEPTH_PASS 0x8803",
    "pass(\"First test\");",
    "golang.org/x/crypto v0.17.0 h1:r8bRNjWL3GshPW3gkd+RpvzWrZAwPS49OmTGZ/uhM4k=",
    "var pass = require('pass')",
    "user@example.com:password", "ENV PASSWORD_FILE=/run/secrets/db", "secretRef: my-secret",
    "compass: north",
  ]

  @Test func ordinaryCodeIsLeftAlone() {
    for text in Self.harmless {
      for kind in TextKind.allCases {
        let findings = inspect(text, kind).filter { $0.rule.hasPrefix("SEC-02") && $0.severity >= .medium }
        #expect(findings.isEmpty, "\(kind): \(text) -> \(findings.map(\.rule))")
      }
    }
  }
}

import Chance
import Testing
import Verdict

@testable import Detectors

/// Names of credentials that nothing is given to: rows of fields, constants, members of code, marks of manuals, and which key
/// something is done to.
@Suite struct CredentialRowTests {
  @Test(arguments: [
    "unsigned char key[TLS_CIPHER_CHACHA20_POLY1305_KEY_SIZE];",
    " * group key is identified by %NL80211_ATTR_MLO_LINK_ID.", "#define EC_F_PKEY_ECD_DIGESTSIGN25519 0",
    "MAX_NL80211_PKTPAT = NUM_NL80211_PKTPAT - 1,",
    "#define OBJ_pkcs9_challengePassword             OBJ_pkcs9,7L",
    "group_name:password:GID:user_list", "hostname:port:username:password:base_dn:flags",
    "lituser('user[:passwd]@host[:port]') --> 'user[:passwd]', 'host[:port]'.",
    "self, private_key: ed25519.Ed25519PrivateKey, f_priv: _FragList",
    "key: ed25519.hexToDER(keyInfo.keyVal),", "auth = base64.b64encode(user_passwd.encode()).decode('ascii')",
    "password_data->keyring, password_data->item_id);", "mngr->getKey = xmlSecKeysMngrGetKey;",
    #"\fB\-\-passwd=\fR\fIstring\fR"#, #".IP "\fBhexpass:\fR\fIstring\fR" 4"#,
    #".IX Item "--use-askpass=command""#,
    "$ gcloud iam service-accounts keys delete b4f1037aeef9ab37deee9",
    "Keyutils commit 742c9d7b94051d3b21f9f61a73ed6b5f3544cb82",
    "report_access_id: e8e4df51-2054-49b0-ab1c-516ac95c691d",
    "<UserSecretsId>79a3edd0-2092-40a2-a04d-dcb46d5ca9ed</UserSecretsId>",
    "npm install gitlab:myusr/myproj#semver:^5.0",
    "add-apt-repository -U http://myserver/path/to/repo -c main",
    "log into a remote machine (using a login password, so password authentication should be enabled)",
    "default login anonymous password user@site", "http://Benutzer:Passwort@Server:Port/",
    "raise error(\"unknown username or invalid password\",\n  \"unknown error\")",
    "The create user page has a password 'strength' meter", "columns identified by \"aOrderBy\".",
    "CREATE USER app WITH PASSWORD 'your_password';", "mandated in RFC 8446 4.2.3.",
    "-pkeyopt_passin pass:env:MYPASS",
  ])
  func givesNothing(text: String) {
    #expect(rules(text, .document, at: .medium).isEmpty, "\(text)")
    #expect(rules(text, .toolResult, at: .medium).isEmpty, "\(text)")
  }

  @Test func givesSomething() {
    var dice = Dice(seed: 22)
    let word = "wq8L" + "z0pTnd"
    let key = dice.text(Dice.hex, 28)
    for text in [
      "machine api.acme-corp.io login deploy password \(word)", "DB_PASSWORD=\(word)",
      "\"password\" -> \"\(word)\"", "access key: \(key)", "auth_token = \"\(key)\"",
      "curl -u deploy:\(word) https://api.acme-corp.io",
      "postgres://deploy:\(word)@db.acme-corp.io/shop", "ALTER USER app WITH PASSWORD '\(word)';",
      "GRANT ALL ON shop.* TO 'app'@'%' IDENTIFIED BY '\(word)';", "acme_key <- \"\(key)\"",
    ] {
      #expect(!rules(text, .document, at: .medium).isEmpty, "\(text)")
    }
  }
}

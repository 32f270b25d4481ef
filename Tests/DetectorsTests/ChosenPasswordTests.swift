import Bytes
import Testing
import Verdict

@testable import Detectors

/// Passwords that people make up, told in many languages and written where commands, settings and tables have them.
@Suite struct ChosenPasswordTests {
  private static let word = "Kastanie" + "+Moor7"
  private static let joined = "Ahorn" + "_Wiese14"

  @Test(arguments: [
    "La contraseña del wifi de la oficina es ", "collegati con utente scorte e password ",
    "Hasło do konta sklep to ", "Parola pentru contul de ftp este ", "Коллеги, новый пароль от склада: ",
    "Лозинка за рутер је ", "Yedekleme diskinin parolası ", "הסיסמה לשרת היא ", "राउटर का पासवर्ड ",
    "Mật khẩu máy chủ là ", "仓库的密码是 ", "서버 비밀번호는 ", "Koden til skabet er ", "Serveri parool on ",
    "Slaptažodis į sistemą: ", "La contrasenya del servidor és ", "Nenosiri la seva ni ", "passord ",
    "user eticheta, parola ", "Geslo za strežnik je ", "Lykilorðið er ", "Salasana palvelimelle on ",
    "The password for the depot is ", "log in with tester / ", "router: admin / ", "Пароль до складу: ",
    "Парола за сървъра е ", "Ο κωδικός είναι ", "Fjalëkalimi është ", "Kata sandi server adalah ",
    "code d'accès ", "Das Passwort lautet ",
  ])
  func whatPeopleTellIsFound(text: String) {
    #expect(rules(text + Self.word, .toolResult, at: .medium) == ["SEC-02.password"], "\(text)")
    #expect(rules(text + Self.word + ", danke", .prompt, at: .medium) == ["SEC-02.password"], "\(text)")
  }

  @Test(arguments: [
    "contraseña Banco_Central2024_informe.pdf", "пароль должен быть Aa1", "Hasło do konta to pole wymagane",
    "Koden til projektet ligger i Main_Module2(args)", "koden er skrevet i C++17", "parola este obligatorie",
    "密码是必填项", "비밀번호는 8자 이상", "The password for the archive is UTF-8_encoded1", "passord er ikke satt",
    "Serveri parool on Base64-kodeeritud1", "log in / sign up", "admin / user / guest", "root / home / var",
    "La contraseña es la de siempre", "the password is in KeePass_2.kdbx",
    "password for Research&Development",
    "parole chiave: Ricerca_2024.md", "koden i Main_Loop2 er fin", "root / Project_Alpha2 / docs",
    "Slaptažodis: ", "Mật khẩu: tối thiểu 8 ký tự",
    "log in with your user name / email address", "Nenosiri la seva ni lazima", "Lykilorð: SHA256",
  ])
  func whatIsSaidOfThemIsNot(text: String) {
    for kind in [TextKind.document, .toolResult, .prompt] {
      #expect(!rules(text, kind, at: .medium).contains("SEC-02.password"), "\(kind) \(text)")
    }
  }

  @Test(arguments: [
    "snmpwalk -v2c -c \(joined) 10.3.0.4 system", "net rpc join -U Administrator%\(joined) -S DC1",
    "rpcclient -U ann%\(joined) srv", "keytool -importkeystore -srcstorepass \(joined) -destkeystore b.p12",
    "cryptsetup luksFormat /dev/sdb1 <<< \"\(joined)\"", "kinit ann@QUARRY.LAN <<EOF\n\(joined)\nEOF\n",
    "echo \"deploy:\(joined)\" | sudo chpasswd", "chpasswd <<< \"root:\(joined)\"",
    "gpg --batch --passphrase \"seven brass buttons and a comb\" -d a.gpg",
    "export BORG_PASSPHRASE='three wet dogs under a piano'",
    "crypto isakmp key Tal&Bruecke!A9 address 203.0.113.61",
    "  option key '\(joined)'", "snmp-server community \(joined) RO",
    "mysqldump --password=Sandkasten.Eimer crm",
    "d-i passwd/root-password password moestuin-in-mei",
    "rclone config create a webdav user=foto pass=Dunkel.rot9",
    "account shed\nuser ann@quarry.test\npassword       rhubarb-crumble-plot-14\n",
    "jdbc:mysql://10.8.0.3/depot?user=depot&password=Regal.B-17&useSSL=false",
    "odbc load, dsn(\"survey\") user(wave7) password(\(joined)) clear",
    "; scanner logs in as \"k\", pw: Heft+klammer26",
    "expect \"Password:\" { send \"gr4vel-Pit\\r\" }",
    "child.expect('Password:')\nchild.sendline('gr4vel-Pit')",
    "Send(\"ann{TAB}\")\nSend(\"\(joined){ENTER}\")", "session.userauth_password(\"ann\", \"\(joined)\")?;",
    "await page.type('#wachtwoord', '\(joined)')", "{default_pass, <<\"rauchmelder-im-flur\">>}",
    "<AdministratorPassword>\n  <Value>\(word)</Value>\n</AdministratorPassword>",
    "| System | User | Kennwort |\n|---|---|---|\n| Lohn | lohn01 | \(word) |\n",
    "host;user;password\ndb2;crm;\(joined)\n", "const SALT = 'x9.Zimt!und?Zucker~';",
  ])
  func whatProgramsAndFilesHaveIsFound(text: String) {
    for kind in [TextKind.toolResult, .document, .code] {
      #expect(!rules(text, kind, at: .medium).isEmpty, "\(kind) \(text)")
    }
  }

  @Test(arguments: [
    "snmpwalk -v2c -c public 10.3.0.4 system", "snmp-server community public RO",
    "net rpc join -U Administrator -S DC1",
    "keytool -importkeystore -srcstorepass changeit", "keytool -storepass $PASS -list",
    "cryptsetup luksOpen /dev/sdb1 data",
    "kinit ann@QUARRY.LAN <<EOF\n$PASS\nEOF\n", "cryptsetup open x y <<< \"$KEY\"",
    "echo \"$U:$P\" | sudo chpasswd",
    "gpg --batch --passphrase \"$PASS\" -d a", "gpg --passphrase \"enter your own words here\" -d a",
    "PASSPHRASE='please type it in again'", "crypto isakmp key 7 094F471A1A0A address 1.2.3.4",
    "option key 'wan'", "mysqldump --password=$PASS crm", "d-i passwd/root-password password changeme",
    "user  ann\npassword  required\n", "user ann\npassword from vault\n", "USER user@fw\nPASS pass@fwpass\n",
    "expect \"Password:\" { send \"$pw\\r\" }",
    "child.expect('Password:')\nchild.sendline(password)", "Send(\"{TAB}{ENTER}\")",
    "page.type('#wachtwoord', wachtwoord)",
    "{default_pass, <<\"guest\">>}", "| Field | Password |\n|---|---|\n| type | string |\n| size | 8-64 |\n",
    "| Name | Password | Notes |\n|---|---|---|\n| a | ******** | hidden |\n",
    "host;user;password\ndb2;crm;<secret>\n",
    "userauth_password(user, pass)", "set_credentials(\"user\", \"password\")", "const SALT_ROUNDS = 12",
    "user(name) password(PASSWORD)", "PASS Test_Login2 (0.02s)", "pass Config.Default2 to it",
    "token=[A-Za-z0-9._-]+",
  ])
  func whatOnlyLooksLikeItIsNot(text: String) {
    for kind in [TextKind.toolResult, .document, .code] {
      #expect(rules(text, kind, at: .medium).filter { $0.hasPrefix("SEC-02") }.isEmpty, "\(kind) \(text)")
    }
  }

  private static let hex = "7A13E04C995FB208" + "D631AF621BCE8457"

  @Test(arguments: [
    "byte[] CARD_KEY = new BigInteger(\"\(hex)\", 16).toByteArray();", "HMAC_KEY = bytes.fromhex(\"\(hex)\")",
    "signingKey := hex.DecodeString(\"\(hex)\")",
    "F = Fernet(b\"1hZMsZr33kfuuNPq5u_7J8fTSlmZepF-_fYQX_1afqY=\")",
    "new SymmetricSecurityKey(Encoding.UTF8.GetBytes(\"p1R6LmuLvmUTAphwCOgdOOtuFOhWh3pyE7QkN7yn\"));",
    "crypto.createHmac('sha256', 'p1R6LmuLvmUTAphwCOgdOOtuFOhWh3py')",
    "static const uint8_t kAppKey[16] = {\n 0x7A, 0x13, 0xE0, 0x4C, 0x99, 0x5F, 0xB2, 0x08,\n 0xD6, 0x31, 0xAF, 0x62, 0x1B, 0xCE, 0x84, 0x57 };",
    "session.cookies.set(\"JSESSIONID\", \"12D455AE335575F74C34868E1BCEE165\")",
  ])
  func keysOfCodeAreFound(text: String) { #expect(!rules(text, .code, at: .medium).isEmpty, "\(text)") }

  @Test(arguments: [
    "static const uint8_t test_key[16] = { 0x7A, 0x13, 0xE0, 0x4C, 0x99, 0x5F, 0xB2, 0x08, 0xD6, 0x31, 0xAF, 0x62, 0x1B, 0xCE, 0x84, 0x57 };",
    "uint8_t appKey[16] = { 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F };",
    "appKey = bytes.fromhex(\"00\" * 16)", "Fernet(key)", "Fernet(os.environ['KEY'])",
    "createHmac('sha256', secret)",
    "createHmac('sha256', 'your-secret')",
    "new SymmetricSecurityKey(Encoding.UTF8.GetBytes(config[\"Key\"]))",
    "kScanKey[4] = { 0x1F, 0x20, 0x21, 0x22 };", "new BigInteger(\"10\", 16)",
  ])
  func keysOfManualsAreNot(text: String) {
    #expect(rules(text, .code, at: .medium).filter { $0.hasPrefix("SEC-02") }.isEmpty, "\(text)")
  }

  @Test(arguments: [
    "SIM for the lift: PIN 8806, PUK 46665927.", "PUK: 46665927", "zoom room host key: 612904",
    "Backup codes for ann (each works once):\n  1292 3510\n  1904 7607\n  9211 3937\n",
    "Your recovery codes:\n1. 7f3a9-c21d8\n2. b81e4-99d02\n3. 0c7d5-e3f61\n",
    "seed words in order:\nlantern copper orbit velvet mushroom giant ladder frozen pepper sunset window cradle",
    "mnemonic = \"lantern copper orbit velvet mushroom giant ladder frozen pepper sunset window cradle\"",
  ])
  func codesThatLetInAreFound(text: String) {
    #expect(rules(text, .toolResult, at: .medium).contains("SEC-02.generic-secret"), "\(text)")
  }

  @Test(arguments: [
    "PIN 17 of the board drives the LED", "pin 8806 of the card reader", "PIN 560001, Bengaluru, card centre",
    "PIN: four to eight digits", "Enter the PIN 1234 of the SIM card", "PUK has 8 digits", "gpio.pin.led=17",
    "Backup codes: keep them in a safe place and print them.", "Recovery codes: 10 of 10 left",
    "seed words: twelve words that the wallet shows once and that you must write down on paper",
    "mnemonic: abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
    "error codes: 4001, 4002, 4003", "recovery codes: 2024-05-01 2024-05-02 2024-05-03",
    "host key: SHA256:abc",
    "host key: 22 bytes", "mnemonic: mov add sub",
  ])
  func numbersAndWordsOfOtherThingsAreNot(text: String) {
    for kind in [TextKind.toolResult, .document] {
      #expect(rules(text, kind, at: .medium).filter { $0.hasPrefix("SEC-02") }.isEmpty, "\(kind) \(text)")
    }
  }
}

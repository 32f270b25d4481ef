import Testing
import Verdict

@testable import Detectors

/// Passwords behind the words for them in other languages, and what forms and manuals put there.
@Suite struct ForeignPasswordTests {
  private static let word = "Kx9!vT" + "r2pqZ"

  @Test(arguments: [
    "mot de passe : ", "Mot de passe\u{A0}: ", "contraseña: ", "senha: ", "heslo: ", "hasło: ",
    "wachtwoord: ",
    "lösenord: ", "adgangskode: ", "passord: ", "salasana: ", "parola: ", "kata sandi: ", "пароль: ",
    "Пароль: ",
    "密码: ", "密码：", "密碼：", "パスワード：", "비밀번호: ", "jelszó: ", "şifre: ", "κωδικός: ", "mật khẩu: ",
    "كلمة المرور: ", "סיסמה: ", "पासवर्ड: ", "รหัสผ่าน: ", "Le mot de passe du serveur FTP est ",
    "La contraseña del panel es ", "Das Passwort für den FTP-Server lautet ", "A senha do servidor é ",
    "The password for the staging console is ", "La password del server è ", "Senha temporária: ",
    "jelszava: ",
    "Mot de passe provisoire\u{A0}: ",
  ])
  func whatNotesGiveThemIsFound(name: String) {
    for text in ["\(name)\(Self.word)", "Notes\n\n\(name)\(Self.word)\n\nNext week.\n"] {
      #expect(rules(text, .document, at: .medium) == ["SEC-02.password"], "\(text)")
      #expect(rules(text, .toolResult, at: .medium) == ["SEC-02.password"], "\(text)")
    }
  }

  @Test(arguments: [
    "mot de passe : oublié ?", "mot de passe : au moins 8 caractères", "contraseña: mínimo 8 caracteres",
    "senha: obrigatória", "пароль: минимум 8 символов", "密码：至少8位字符", "密码: ********", "パスワード：8文字以上",
    "hasło: wymagane", "heslo: povinné", "wachtwoord: vergeten?", "şifre: en az 8 karakter",
    "parola: obbligatoria",
    "Le mot de passe du serveur FTP est stocké dans le coffre.", "Das Passwort für den Server ist falsch",
    "mot de passe : ${FTP_PASS}", "пароль: <ваш пароль>", "contraseña: TU_CONTRASEÑA", "passe: 12 km",
    "parola: 2024",
    "mot de passe : voir 1Password", "密码重置链接：https://acme.io/reset?x=1Ab",
    "The password hash is SHA256-based",
    "The password for the archive is PBKDF2-derived", "The password for the console is in Vault2",
    "msgid \"Password:\"\nmsgstr \"Mot de passe :\"", "\"senha\": \"Senha\"",
  ])
  func whatFormsAndManualsGiveThemIsNot(text: String) {
    for kind in [TextKind.document, .toolResult, .prompt, .code] {
      #expect(rules(text, kind, at: .medium).isEmpty, "\(text)")
    }
  }

  @Test func theNameOfAFileAndOneOfSeveralCountedKeysAreNoSecrets() {
    let pieces = "4f63e455-8a7b-4c70-9265-0cb186d8d4ff.ts"
    #expect(rules("#EXTINF segment \(pieces)", .toolResult, at: .medium).isEmpty)
    #expect(rules("secret 9f63e455aa8a7b4c7092650cb186d8d4ff.png", .toolResult, at: .medium).isEmpty)
    #expect(rules("KEY_B = '0123456789abcdef0123456789abcdef'", .code, at: .medium).isEmpty)
  }

  /// Where the value itself is no word of any language, no colon is needed.
  @Test(arguments: [
    "Conéctate con usuario web y contraseña Alc4chofa_88 y mira", "パスワードは Kitsune-Ud0n88 です。",
    "密码是 Dongpo@rou19,帮我看看", "وكلمة المرور هي Zaytoun_1987x، هل", "логін qa, пароль Varenyk!z_v1shnei",
    "Le mot de passe de la base est « Ch4taigne!brune », merci",
    "Das Passwort für Gäste lautet Quittenbaum_77, bitte",
    "Passwort: Gabel-Stapler19",
  ])
  func whatIsToldInPassingIsFound(text: String) {
    #expect(rules(text, .toolResult, at: .medium) == ["SEC-02.password"], "\(text)")
    #expect(rules(text, .prompt, at: .medium) == ["SEC-02.password"], "\(text)")
  }

  @Test(arguments: [
    "пароль должен содержать 8 символов A-Z и !#1", "パスワードは8文字以上 (A-Z, a-z, 0-9)", "密码长度 8-16 位，如 UTF-8",
    "contraseña utf8mb4_bin", "La contraseña log4j2", "El heslo pro base64url", "Le mot de passe « oublié »",
    "le mot de passe est « obligatoire »", "Senha temporária: expira amanhã",
    "the password for the archive is SHA256-based",
    "contraseña nueva: mínimo 8", "密码: 请输入 Abc", "password: Step-12",
    "'password' => 'Palavra-passe',",
    "password: Hasło", "\"password\": \"Mật khẩu\",",
  ])
  func whatIsSaidOfPasswordsInPassingIsNot(text: String) {
    #expect(!rules(text, .document, at: .medium).contains("SEC-02.password"), "\(text)")
    #expect(!rules(text, .prompt, at: .medium).contains("SEC-02.password"), "\(text)")
  }
}

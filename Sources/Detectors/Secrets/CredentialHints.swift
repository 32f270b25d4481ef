import Bytes

/// The words that name a secret, by how they begin.
enum CredentialHint {
  /// Whether one of them begins anywhere in a text.
  static func isIn(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var i = 0
    while i &+ 1 < bytes.count {
      if mayBegin(bytes[i] | 0x20, bytes[i &+ 1]), word(bytes, i) { return true }
      i &+= 1
    }
    return false
  }

  /// Whether one of the words below begins with these two bytes, the first of them with its case folded.
  @inline(__always)
  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    first < 0x80 && seconds[Int(first)] >> UInt32(second & 0x1F) & 1 == 1
  }

  /// By the first byte: which second bytes there are, each at the place its last five bits name. Written out,
  /// because what is computed first is asked for again with every byte.
  private static let seconds: [UInt32] = [
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0x1640002, 0, 0, 0,
    0, 0, 0, 0, 0, 0x202000, 0, 0,
    0, 0, 0, 0, 0, 0x100000, 0, 0x4000000,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0x290018, 0x22, 0x48100, 0x8000, 0x2000, 0x40020, 0x20,
    0xA020, 0x80010, 0x80020, 0x8222, 0x8052, 0x200C012, 0x20, 0x54000,
    0xAC8322, 0, 0x18020, 0x23A7A2A, 0x808200, 0x80000, 0, 0x200,
    0x40, 0, 0x200202, 0x20, 0, 0, 0, 0,
  ]

  private static func word(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Bool {
    switch bytes[i] | 0x20 {
    case UInt8(ascii: "p"):
      stands("pasahitz", bytes, i) || stands("pre-shared-key ", bytes, i) || stands("pin ", bytes, i)
        || stands("pin:", bytes, i) || stands("puk ", bytes, i) || stands("puk:", bytes, i)
        || stands("phpsess", bytes, i) || stands("pw: ", bytes, i)
        || stands("pw = ", bytes, i) || stands("pw is ", bytes, i) || stands("pw on ", bytes, i)
        || stands("pass", bytes, i) || stands("pwd", bytes, i) || stands("priv", bytes, i)
        || stands("psw", bytes, i) || stands("psk", bytes, i)
        || stands("pat", bytes, i) || stands("paro", bytes, i) || stands("pepper", bytes, i)
        || stands("podman login", bytes, i)
    case UInt8(ascii: "s"):
      stands("slaptazod", bytes, i) || stands("snmp", bytes, i) || stands("storepass ", bytes, i)
        || stands("srcstore", bytes, i)
        || stands("server ", bytes, i) || stands("set_cred", bytes, i) || stands("setcred", bytes, i)
        || stands("setbasic", bytes, i) || stands("scratch codes", bytes, i)
        || stands("sicherungsc", bytes, i) || stands("symmetricsec", bytes, i)
        || stands("secr", bytes, i) || stands("sign", bytes, i) || stands("seed", bytes, i)
        || stands("sudo -", bytes, i) || stands("smbclient ", bytes, i) || stands("sqlcmd ", bytes, i)
        || stands("senha", bytes, i) || stands("skode", bytes, i) || stands("slo:", bytes, i)
        || stands("slo :", bytes, i) || stands("salt", bytes, i) || stands("sqlplus ", bytes, i)
    case UInt8(ascii: "t"):
      stands("tilgangsk", bytes, i) || stands("toegangsc", bytes, i)
        || stands("token", bytes, i) || stands("twoord", bytes, i)
    case UInt8(ascii: "k"):
      stands("koden ", bytes, i) || stands("kodeord", bytes, i) || stands("kinit ", bytes, i)
        || stands("kody z", bytes, i)
        || stands("key", bytes, i) || stands("kenn", bytes, i) || stands("kata s", bytes, i)
    case UInt8(ascii: "a"):
      stands("asp.net_s", bytes, i) || stands("admin / ", bytes, i)
        || stands("auth", bytes, i) || stands("api", bytes, i) || stands("access", bytes, i)
    case UInt8(ascii: "c"):
      stands("code d", bytes, i) || stands("cryptsetup ", bytes, i) || stands("createhmac(", bytes, i)
        || stands("codice d", bytes, i)
        || stands("cred", bytes, i) || stands("conn", bytes, i) || stands("cookie", bytes, i)
        || stands("contrase", bytes, i) || stands("convertto-", bytes, i) || stands("crumb", bytes, i)
    case UInt8(ascii: "i"):
      stands("isakmp key ", bytes, i)
        || stands("identified", bytes, i)
    case UInt8(ascii: "m"):
      stands("mnemonic", bytes, i)
        || stands("mdp", bytes, i) || stands("mysql", bytes, i) || stands("mariadb", bytes, i)
        || stands("mongo", bytes, i) || stands("mosquitto_", bytes, i)
    case UInt8(ascii: "r"):
      stands("rpcclient ", bytes, i) || stands("recovery ", bytes, i) || stands("rescue codes", bytes, i)
        || stands("remember_me", bytes, i) || stands("root / ", bytes, i)
        || stands("redis-cli ", bytes, i) || stands("rootpw", bytes, i) || stands("reporter_id", bytes, i)
    case UInt8(ascii: "u"):
      stands("username_pw", bytes, i) || stands("usernamepasswordc", bytes, i)
        || stands("userpw", bytes, i)
    case UInt8(ascii: "h"):
      stands("host key:", bytes, i) || stands("hmac.new(", bytes, i) || stands("herstelcodes", bytes, i)
        || stands("heslo", bytes, i)
    case UInt8(ascii: "l"):
      stands("log in", bytes, i)
        || stands("ldap", bytes, i) || stands("lftp ", bytes, i) || stands("lasana", bytes, i)
        || stands("login(", bytes, i)
        || stands("lozinka", bytes, i)
    case UInt8(ascii: "d"): stands("deststore", bytes, i) || stands("docker login", bytes, i)
    case UInt8(ascii: "o"):
      stands("option key ", bytes, i) || stands("one-time codes", bytes, i) || stands("open_encr", bytes, i)
        || stands("openssl enc", bytes, i) || stands("oracle:", bytes, i)
    case UInt8(ascii: "n"):
      stands("nenosiri", bytes, i) || stands("net rpc ", bytes, i) || stands("net ads ", bytes, i)
        || stands("net use ", bytes, i)
    case UInt8(ascii: "g"): stands("geslo", bytes, i)
    case UInt8(ascii: "j"):
      stands("jsession", bytes, i)
        || stands("jelsz", bytes, i)
    case UInt8(ascii: "x"): stands("xfreerdp ", bytes, i)
    case UInt8(ascii: "z"):
      stands("zaporka", bytes, i) || stands("zugangsc", bytes, i)
        || stands("zip -", bytes, i)
    case UInt8(ascii: "5"): stands("5432:", bytes, i)
    case UInt8(ascii: "7"): stands("7za ", bytes, i)
    case UInt8(ascii: "b"):
      stands("backup codes", bytes, i) || stands("basic_auth(", bytes, i)
        || stands("bearer", bytes, i) || stands("begin", bytes, i) || stands("basic", bytes, i)
    case UInt8(ascii: "e"): stands("emergency codes", bytes, i)
    case UInt8(ascii: "f"): stands("fernet(", bytes, i) || stands("frase sem", bytes, i)
    case UInt8(ascii: "w"): stands("wiederherst", bytes, i) || stands("withbasicauth(", bytes, i)
    case UInt8(ascii: "{"): stands("{enter}", bytes, i)
    case UInt8(ascii: "$"):
      stands("$2", bytes, i) || stands("$5$", bytes, i) || stands("$6$", bytes, i) || stands("$8$", bytes, i)
        || stands("$ap", bytes, i) || stands("$ar", bytes, i)
    case UInt8(ascii: "-"): stands("-----", bytes, i) || stands("-u ", bytes, i) || stands("--user", bytes, i)
    default: false
    }
  }

  private static func stands(_ word: StaticString, _ bytes: UnsafeRawBufferPointer, _ i: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard i &+ count <= bytes.count else { return false }
    for k in 0..<count where ASCII.lowercased(bytes[i &+ k]) != word.utf8Start[k] { return false }
    return true
  }
}

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
    0, 0x210008, 0x22, 0x48100, 0x8000, 0, 0, 0x20,
    0x20, 0x10, 0x20, 0x22, 0x8052, 0x2008012, 0x20, 0x50000,
    0x8C8022, 0, 0x8020, 0x2A3A22, 0x808000, 0x80000, 0, 0,
    0x40, 0, 0x200, 0, 0, 0, 0, 0,
  ]

  private static func word(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Bool {
    switch bytes[i] | 0x20 {
    case UInt8(ascii: "p"):
      stands("pass", bytes, i) || stands("pwd", bytes, i) || stands("priv", bytes, i)
        || stands("psw", bytes, i) || stands("psk", bytes, i)
        || stands("pat", bytes, i) || stands("paro", bytes, i) || stands("pepper", bytes, i)
        || stands("podman login", bytes, i)
    case UInt8(ascii: "s"):
      stands("secr", bytes, i) || stands("sign", bytes, i) || stands("seed", bytes, i)
        || stands("sudo -", bytes, i) || stands("smbclient ", bytes, i) || stands("sqlcmd ", bytes, i)
        || stands("senha", bytes, i) || stands("skode", bytes, i) || stands("slo:", bytes, i)
        || stands("slo :", bytes, i) || stands("salt", bytes, i) || stands("sqlplus ", bytes, i)
    case UInt8(ascii: "t"): stands("token", bytes, i) || stands("twoord", bytes, i)
    case UInt8(ascii: "k"): stands("key", bytes, i) || stands("kenn", bytes, i) || stands("kata s", bytes, i)
    case UInt8(ascii: "a"):
      stands("auth", bytes, i) || stands("api", bytes, i) || stands("access", bytes, i)
    case UInt8(ascii: "c"):
      stands("cred", bytes, i) || stands("conn", bytes, i) || stands("cookie", bytes, i)
        || stands("contrase", bytes, i) || stands("convertto-", bytes, i) || stands("crumb", bytes, i)
    case UInt8(ascii: "i"): stands("identified", bytes, i)
    case UInt8(ascii: "m"):
      stands("mdp", bytes, i) || stands("mysql", bytes, i) || stands("mariadb", bytes, i)
        || stands("mongo", bytes, i) || stands("mosquitto_", bytes, i)
    case UInt8(ascii: "r"):
      stands("redis-cli ", bytes, i) || stands("rootpw", bytes, i) || stands("reporter_id", bytes, i)
    case UInt8(ascii: "u"): stands("userpw", bytes, i)
    case UInt8(ascii: "h"): stands("heslo", bytes, i)
    case UInt8(ascii: "l"):
      stands("ldap", bytes, i) || stands("lftp ", bytes, i) || stands("lasana", bytes, i)
        || stands("login(", bytes, i)
        || stands("lozinka", bytes, i)
    case UInt8(ascii: "d"): stands("docker login", bytes, i)
    case UInt8(ascii: "o"): stands("openssl enc", bytes, i) || stands("oracle:", bytes, i)
    case UInt8(ascii: "n"): stands("net use ", bytes, i)
    case UInt8(ascii: "g"): stands("geslo", bytes, i)
    case UInt8(ascii: "j"): stands("jelsz", bytes, i)
    case UInt8(ascii: "x"): stands("xfreerdp ", bytes, i)
    case UInt8(ascii: "z"): stands("zip -", bytes, i)
    case UInt8(ascii: "5"): stands("5432:", bytes, i)
    case UInt8(ascii: "7"): stands("7za ", bytes, i)
    case UInt8(ascii: "b"):
      stands("bearer", bytes, i) || stands("begin", bytes, i) || stands("basic", bytes, i)
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

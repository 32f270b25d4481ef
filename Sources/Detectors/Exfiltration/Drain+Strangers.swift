import Bytes
import Text

/// What nobody sends to anybody: whole files of keys, what a keychain holds, all that a browser keeps.
extension Drain {
  static func namesGrave(_ text: ByteView) -> Bool { !grave.hits(in: text).isEmpty }

  private static let grave = LiteralScanner([
    (
      0,
      """
      /etc/shadow|/.netrc|.git-credentials|aws/credentials|ssh/id_rsa|ssh/id_ed25519|gem/credentials|kube/config|gh/hosts.yml|\
      find-generic-password|find-internet-password|dump-keychain|cookies.getall(|get_frozen_credentials|stringify(process.env)|dict(os.environ|\
      getmessagesfromintent|content://sms|new.password|$(printenv)|$(env)|key4.db|logins.json
      """
    )
  ])

  /// Whether a statement hands something over, and is no download.
  func isSending(_ statement: Range<Int>) -> Bool {
    let said = text[statement]
    let words = said.asciiLowercased
    if Self.tools.contains(where: { words.contains($0) }) { return false }
    if said.contains("curl ") || said.contains("wget ") || said.contains("\"curl\"") {
      return Self.flags.contains { said.contains($0) } || Self.joining.contains { words.contains($0) }
    }
    return Self.sending.contains { words.contains($0) } || Self.joining.contains { words.contains($0) }
  }

  /// Programs that log in with such a file, or hand it to a container of one's own.
  private static let tools: [StaticString] = [
    "kubectl", "kubeconfig", "helm ", "--netrc", "netrc-file", "netrc(", "import netrc", "ssh ", "ssh-",
    "scp ", "rsync ", "sftp", "git clone", "git push", "git fetch", "docker run", "docker build", "volume",
    "ansible", "terraform ", "credential.helper", "vault ",
  ]
  private static let flags = [
    " -d ", " --data", " -F ", " --form", " -T ", " --upload-file", "--post-file", "--post-data", "\"-d\"",
    "'-d'", "\"-F\"", "\"--data",
  ]
  private static let sending: [StaticString] = [
    "post", "put(", ".put", "send", "body", "data=", "data:", "upload", ".write", "patch(", "emit(",
  ]
  /// An address that goes on with what is put behind it.
  private static let joining: [StaticString] = [
    "=\" +", "=' +", "=\"+", "='+", "=\" &", "=$", "=#{", "={}", "={", "=\".", "=' .", "='.", "=\" ..",
    "=' ..", "=%s",
  ]

  /// Whether what was read is a setting from then on: `config = yaml.load(…)`.
  func isTakenApart(_ statement: Range<Int>) -> Bool {
    let words = text[statement].asciiLowercased
    return Self.parsing.contains { words.contains($0) }
  }

  private static let parsing: [StaticString] = [
    "parse", "load", "config(", "config.", "regex", "match(", "match[", ".exists", "isfile", "ssh.", "signer",
    "privatekey(", "loadkey", "rsakey", "connect(",
  ]
}

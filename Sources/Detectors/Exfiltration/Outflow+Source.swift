import Bytes
import Text

extension Outflow {
  /// Something that nobody sends for good reasons: a file of keys, everything in the environment, what a browser keeps.
  struct Source {
    enum Kind: Int, CaseIterable {
      case file, environment, store

      var means: String {
        switch self {
        case .file: "a file of secrets is read and sent"
        case .environment: "the whole environment is sent"
        case .store: "what a browser keeps is sent"
        }
      }

      /// How they are written, from where a word begins.
      fileprivate var names: StaticString {
        switch self {
        case .file:
          """
          ssh/id_|ssh\\id_|ssh\\\\id_|aws/credentials|aws\\credentials|aws\\\\credentials|kube/config|npmrc|netrc|pypirc|\
          docker/config|git-credentials|gnupg/|config/gh/|config/gcloud|etc/shadow|etc/passwd|env|id_ed25519|id_rsa|\
          login data|key4.db|logins.json|wallet.dat|bash_history|zsh_history|psql_history|mysql_history|\
          application_default_credentials|claude.json|codex/auth.json|proc/self/environ|default/cookies|cookies.sqlite|\
          terraform.tfstate|password-store|vault-token|mozilla/firefox
          """
        case .environment:
          """
          os.environ|process.env|system.getenv()|env::vars()|env.to_h|env.to_a|env.to_json|env.inspect|$_env|getenv())|\
          getenvironmentvariables()|env.toobject()|processinfo.environment
          """
        case .store: "document.cookie|localstorage|sessionstorage"
        }
      }
    }

    var kind: Kind
    var range: Range<Int>

    /// Programs that take something to another machine: of files, only those that name one are read for commands.
    private static let programs: StaticString =
      "curl|wget|ncat|netcat|dev/tcp/|nslookup|rsync|socat|gist create|invoke-webrequest|invoke-restmethod|scp|dig|openssl|ping|host"

    /// Those of a text, in order, and whether a program is named.
    static func all(in text: ByteView, _ survey: ByteSurvey) -> (sources: [Source], namesProgram: Bool) {
      var sources: [Source] = []
      var namesProgram = false
      for hit in scanner.hits(in: text, survey) {
        if let next = text.at(hit.range.upperBound), ASCII.isWord(next),
          ASCII.isWord(text[hit.range.upperBound - 1])
        {
          guard next != 0x5F, hit.range.count > 4 || text[hit.range.upperBound - 1] == 0x5F else { continue }
        }
        guard let kind = Kind(rawValue: hit.tag) else {
          namesProgram = true
          continue
        }
        if isWhole(hit.range, kind, in: text) { sources.append(Source(kind: kind, range: hit.range)) }
      }
      return (sources, namesProgram)
    }

    private static let scanner: LiteralScanner = {
      var scanner = LiteralScanner(literals: 70, bytes: 800)
      for kind in Kind.allCases { file(kind.names, tag: kind.rawValue, in: &scanner) }
      file(programs, tag: Kind.allCases.count, in: &scanner)
      return scanner
    }()

    private static func file(_ names: StaticString, tag: Int, in scanner: inout LiteralScanner) {
      let bytes = UnsafeBufferPointer(start: names.utf8Start, count: names.utf8CodeUnitCount)
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x7C {
        scanner.file(UnsafeBufferPointer(rebasing: bytes[start..<i]), tag: tag, .start)
        start = i + 1
      }
    }

    private static func isWhole(_ place: Range<Int>, _ kind: Kind, in text: ByteView) -> Bool {
      switch kind {
      case .file: return isFile(place, in: text)
      case .environment:
        let last = text[place.upperBound - 1]
        // One variable is not all of them: `process.env.PORT`, `os.environ["HOME"]`.
        guard last != UInt8(ascii: ")"), let next = text.at(place.upperBound) else { return true }
        if next == UInt8(ascii: "[") || next == UInt8(ascii: ":") || ASCII.isWord(next) { return false }
        guard next == 0x2E else { return true }
        let rest = text[place.upperBound..<min(text.count, place.upperBound + 10)]
        return rest.starts(with: ".items()") || rest.starts(with: ".copy()") || rest.starts(with: ".to_")
      case .store: return true
      }
    }

    /// Whether a name is a file's: behind a dot or in a path, and not that of a public half or a sample.
    private static func isFile(_ place: Range<Int>, in text: ByteView) -> Bool {
      guard place.lowerBound > 0 else { return false }
      let before = text[place.lowerBound - 1]
      guard before == 0x2E || before == 0x2F || before == 0x5C || before == 0x22 || before == 0x27 else {
        return false
      }
      var end = place.upperBound
      while let byte = text.at(end), ASCII.isWord(byte) || byte == 0x2E || byte == 0x2D { end += 1 }
      let rest = text[place.upperBound..<end]
      if rest.contains(".pub") || rest.contains("ample") || rest.contains("template") { return false }
      guard place.count == 3 else { return true }
      // `process.env` and `import.meta.env` are no files.
      guard before == 0x2E, place.lowerBound > 1, rest.isEmpty || rest[0] == 0x2E else { return false }
      let lead = text[place.lowerBound - 2]
      return lead == 0x2F || lead == 0x22 || lead == 0x27 || lead == 0x5C
    }
  }
}

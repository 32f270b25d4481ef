import Bytes

/// What compilers make of sources that this text wrote or hands them.
extension Reader {
  /// What a compiler makes of a source stands for it, as a script that starts with `#!/usr/bin/tcc -run` would.
  mutating func compile(_ invocation: Invocation) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    var output = Self.values(of: ["-o"], words).first
    var source: Value?
    for word in words where word.utf8.first != 0x2D && word != output {
      guard let code = written(word, invocation) else { continue }
      source = code
      if output == nil, invocation.name == "rustc" || invocation.name == "swiftc" || invocation.name == "go" {
        output = word.utf8.lastIndex(of: 0x2E).map { String(word[..<$0]) }
      }
    }
    if source == nil, words.contains("-"), let input = invocation.input { source = input }
    guard let source else { return }
    let runner =
      switch invocation.name {
      case "ghc": "runghc"
      case "ocamlc", "ocamlopt": "ocaml"
      default: "tcc -run"
      }
    var text = Value("#!/usr/bin/\(runner)\n")
    text.append(source)
    let target = Value(output ?? "a.out")
    write(text, to: target)
    if output != nil, words.contains(where: Self.asksForLibrary) {
      files.libraries.append(Paths.join(directory(), target))
    }
  }

  private static func asksForLibrary(_ word: String) -> Bool {
    guard word.utf8.first == 0x2D || word.utf8.last == UInt8(ascii: "b") else { return false }
    return switch word {
    case "-shared", "--shared", "-dynamiclib", "-bundle", "-emit-library", "-buildmode=c-shared",
      "-dynamic-lib", "--crate-type=cdylib", "--crate-type=dylib", "cdylib", "dylib":
      true
    default: false
    }
  }

  /// A library is loaded: what it runs by itself, or may be called for, runs then.
  mutating func runLibrary(_ path: Value, by name: String, range: Range<Int>) {
    guard let path = Paths.join(directory(), path).known, files[path] != nil else { return }
    runDeferred(Value(path.inQuotes), by: name, range: range)
  }

  /// Libraries made by this same text, where a program that can load one is given its name, be it inside of code.
  mutating func loadLibraries(_ invocation: Invocation, _ tool: String) {
    guard Self.loadsLibraries(tool) else { return }
    for library in files.libraries.prefix(4) {
      guard let path = library.known else { continue }
      let name = String(path.lastPathComponent)
      let values = invocation.arguments.prefix(16).map(\.value) + [invocation.input].compactMap { $0 }
      let isNamed = values.contains { value in
        guard let text = value.known, text.utf8.count < 1 << 14 else { return false }
        return ByteView(text).firstRange(of: name) != nil
      }
      if isNamed { runLibrary(library, by: tool, range: invocation.range) }
    }
  }

  private static func loadsLibraries(_ tool: String) -> Bool {
    for stem in ["python", "perl", "ruby", "lua", "php", "tclsh"] where tool.hasASCIIPrefix(stem) {
      return true
    }
    return switch tool {
    case "node", "bun", "deno", "sqlite3", "openssl", "gdb", "lldb", "java", "R", "Rscript", "julia", "guile",
      "nginx", "pppd", "mysqld", "postgres", "vim", "nvim", "emacs", "php-fpm", "apachectl", "httpd",
      "ssh-agent", "ssh-keygen", "ssh-add", "pkcs11-tool":
      true
    default: false
    }
  }
}

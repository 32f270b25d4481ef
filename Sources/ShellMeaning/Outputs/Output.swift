/// How the output of a program is computed, if it can be.
///
/// Names to methods, one small file a program (or a few that belong together). What is not listed prints
/// something unknown that holds whatever it read.
enum Output: UInt8, Sendable {
  case whereis, extract, awk, base32, base64, basename, cat, command, cut, date, decoder, dirname, echo,
    environment,
    expr,
    fetch, find, findFast,
    fold, git, grep, head, hex, jot, listing, mktemp, network, nothing, openssl, passing, paste, perl, printf,
    pwd,
    python, realpath, rev, secret, sed, seq, set, sort, strings, tac, tail, tr, uniq, user, wordCount, yes,
    node,
    ruby, php, od, lua, accounts, wslpath, calculator, compared, stat, select,
    stored, toolFolder, diskUsage

  struct Row: Sendable {
    let name: StaticString
    let output: Output
    init(_ name: StaticString, _ output: Output) {
      self.name = name
      self.output = output
    }
  }

  /// Looked at in order, and only when somebody reads what a program prints.
  static func find(_ name: Substring) -> Output? {
    for group in [textRows, otherRows] {
      for row in group where row.name.isSame(as: name.utf8) { return row.output }
    }
    guard let last = name.utf8.last, last &- 0x30 < 10 else { return nil }
    var bare = name
    while let last = bare.utf8.last, last &- 0x30 < 10 || last == 0x2E { bare = bare.dropLast() }
    for row in otherRows where row.name.isSame(as: bare.utf8) { return row.output }
    return nil
  }

  private static let textRows: [Row] = [
    Row("echo", .echo), Row("printf", .printf), Row("cat", .cat), Row("grep", .grep), Row("egrep", .grep),
    Row("fgrep", .grep), Row("rg", .grep), Row("sed", .sed), Row("gsed", .sed), Row("awk", .awk),
    Row("gawk", .awk),
    Row("mawk", .awk), Row("nawk", .awk), Row("cut", .cut), Row("tr", .tr), Row("gtr", .tr), Row("rev", .rev),
    Row("tac", .tac), Row("head", .head), Row("tail", .tail), Row("sort", .sort), Row("uniq", .uniq),
    Row("nl", .passing), Row("fold", .fold), Row("fmt", .fold), Row("paste", .paste), Row("wc", .wordCount),
    Row("tee", .cat), Row("less", .cat), Row("more", .cat), Row("bat", .cat), Row("batcat", .cat),
    Row("zcat", .decoder),
    Row("pv", .passing), Row("sponge", .passing), Row("ts", .passing), Row("column", .passing),
    Row("base64", .base64), Row("gbase64", .base64), Row("base32", .base32), Row("xxd", .hex), Row("od", .od),
    Row("hexdump", .od), Row("hd", .od), Row("openssl", .openssl), Row("strings", .strings),
    Row("xclip", .extract), Row("xsel", .extract), Row("pbpaste", .extract), Row("wl-paste", .extract),
    Row("exiftool", .extract), Row("steghide", .extract),
    Row("zbarimg", .extract), Row("tesseract", .extract), Row("pdftotext", .extract),
    Row("stegseek", .extract),
    Row("outguess", .extract), Row("identify", .extract), Row("zip", .decoder),
    Row("seq", .seq), Row("gseq", .seq), Row("jot", .jot), Row("yes", .yes), Row("expr", .expr),
    Row("basename", .basename), Row("dirname", .dirname), Row("pwd", .pwd), Row("realpath", .realpath),
    Row("readlink", .realpath),
    Row("wslpath", .wslpath), Row("cygpath", .wslpath), Row("find", .find), Row("fd", .findFast),
    Row("fdfind", .findFast), Row("ls", .listing),
    Row("gls", .listing), Row("mdfind", .listing), Row("locate", .listing), Row("plocate", .listing),
    Row("mlocate", .listing), Row("findmnt", .listing), Row("lsblk", .listing), Row("blkid", .listing),
    Row("mktemp", .mktemp), Row("gmktemp", .mktemp), Row("tempfile", .mktemp), Row("command", .command),
    Row("which", .command), Row("type", .command), Row("whence", .command), Row("where", .command),
    Row("dd", .passing), Row("iconv", .passing), Row("jq", .passing), Row("dc", .calculator),
    Row("ag", .grep), Row("ack", .grep), Row("yq", .passing),
    Row("xargs", .passing), Row("sqlite3", .select), Row("psql", .select), Row("mysql", .select),
    Row("mariadb", .select), Row("duckdb", .select), Row("stat", .stat), Row("gstat", .stat),
    Row("tr.exe", .tr), Row("expand", .passing), Row("unexpand", .passing), Row("col", .passing),
    Row("dos2unix", .passing), Row("shuf", .listing), Row("perl", .perl), Row("python", .python),
    Row("pypy", .python), Row("ruby", .ruby), Row("node", .node), Row("nodejs", .node), Row("php", .php),
    Row("diff", .compared), Row("comm", .compared), Row("sdiff", .compared), Row("colordiff", .compared),
    Row("icdiff", .compared), Row("wdiff", .compared), Row("pr", .compared), Row("look", .compared),
    Row("lua", .lua), Row("luajit", .lua), Row("busybox", .passing), Row("whereis", .whereis),
  ]

  private static let otherRows: [Row] = [
    Row("true", .nothing), Row("false", .nothing), Row(":", .nothing), Row("rm", .nothing),
    Row("mkdir", .nothing),
    Row("cp", .nothing), Row("mv", .nothing), Row("touch", .nothing), Row("chmod", .nothing),
    Row("chown", .nothing), Row("ln", .nothing), Row("sleep", .nothing), Row("test", .nothing),
    Row("[", .nothing),
    Row("kill", .nothing), Row("wait", .nothing), Row("set", .set), Row("env", .environment),
    Row("genv", .environment), Row("printenv", .environment), Row("export", .set), Row("declare", .set),
    Row("typeset", .set), Row("compgen", .set), Row("whoami", .user), Row("id", .user), Row("logname", .user),
    Row("date", .date), Row("git", .git), Row("getent", .accounts), Row("python", .python),
    Row("perl", .perl), Row("ruby", .ruby),
    Row("node", .node), Row("php", .php), Row("lua", .lua),
    Row("curl", .fetch), Row("wget", .fetch), Row("http", .fetch), Row("https", .fetch), Row("xh", .fetch),
    Row("aria2c", .fetch), Row("curlie", .fetch), Row("lynx", .network), Row("links", .network),
    Row("w3m", .network),
    Row("elinks", .network), Row("fetch", .network), Row("ftp", .network), Row("nc", .network),
    Row("ncat", .network), Row("netcat", .network), Row("socat", .network), Row("telnet", .network),
    Row("dig", .network), Row("host", .network), Row("nslookup", .network), Row("drill", .network),
    Row("whois", .network), Row("finger", .network), Row("rsync", .network), Row("smbclient", .network),
    Row("tftp", .network),
    Row("gunzip", .decoder), Row("gzip", .decoder), Row("bzip2", .decoder), Row("bunzip2", .decoder),
    Row("bzcat", .decoder), Row("xz", .decoder), Row("unxz", .decoder), Row("xzcat", .decoder),
    Row("zstd", .decoder),
    Row("zstdcat", .decoder), Row("unzstd", .decoder), Row("lz4", .decoder), Row("uncompress", .decoder),
    Row("brotli", .decoder), Row("gpg", .decoder), Row("gpg2", .decoder), Row("age", .decoder),
    Row("uudecode", .decoder), Row("basenc", .decoder), Row("mimencode", .decoder),
    Row("b64decode", .decoder),
    Row("ascii85", .decoder), Row("base58", .decoder), Row("rot13", .decoder), Row("caesar", .decoder),
    Row("certutil", .decoder), Row("envsubst", .passing), Row("m4", .decoder), Row("unzip", .decoder),
    Row("tar", .decoder), Row("funzip", .decoder),
    Row("7z", .decoder), Row("sops", .secret), Row("ansible-vault", .secret), Row("security", .secret),
    Row("pass", .secret), Row("gopass", .secret), Row("op", .secret), Row("bw", .secret),
    Row("lpass", .secret), Row("dscl", .secret),
    Row("vault", .secret), Row("secret-tool", .secret), Row("keyring", .secret), Row("gh", .secret),
    Row("glab", .secret), Row("aws", .secret), Row("gcloud", .secret), Row("az", .secret),
    Row("kubectl", .secret), Row("gsutil", .secret), Row("rclone", .secret), Row("mc", .secret),
    Row("s3cmd", .secret), Row("s5cmd", .secret), Row("terraform", .secret), Row("tofu", .secret),
    Row("pulumi", .secret), Row("heroku", .secret), Row("zip", .decoder), Row("history", .secret),
    Row("doppler", .secret), Row("infisical", .secret), Row("chamber", .secret),
    Row("redis-cli", .stored), Row("valkey-cli", .stored), Row("keydb-cli", .stored),
    Row("etcdctl", .stored), Row("consul", .stored), Row("memcached-tool", .stored),
    Row("mongosh", .stored), Row("mongo", .stored), Row("mosquitto_sub", .stored), Row("kafkacat", .stored),
    Row("kcat", .stored), Row("nats", .stored), Row("ldapsearch", .stored), Row("sqlcmd", .stored),
    Row("clickhouse-client", .stored), Row("clickhouse", .stored), Row("cqlsh", .stored),
    Row("kafka-console-consumer.sh", .stored), Row("kafka-console-consumer", .stored),
    Row("brew", .toolFolder), Row("npm", .toolFolder), Row("pnpm", .toolFolder), Row("yarn", .toolFolder),
    Row("pip", .toolFolder), Row("uv", .toolFolder), Row("go", .toolFolder), Row("rustc", .toolFolder),
    Row("gem", .toolFolder), Row("xcode-select", .toolFolder), Row("du", .diskUsage), Row("gdu", .diskUsage),
  ]
}

extension Reader {
  /// What `invocation` prints.
  mutating func output(of invocation: Invocation) -> Value {
    guard let name = invocation.program.value.known?.lastPathComponent, let output = Output.find(name) else {
      return unknownOutput(of: invocation)
    }
    guard spend((invocation.input?.size ?? 0) / 64, at: invocation.range) else { return Value() }
    switch output {
    case .accounts: return accountsOutput(invocation)
    case .awk: return awkOutput(invocation)
    case .base32: return base32Output(invocation)
    case .base64: return base64Output(invocation)
    case .basename: return basenameOutput(invocation)
    case .cat: return text(of: invocation)
    case .command: return commandOutput(invocation)
    case .cut: return cutOutput(invocation)
    case .date: return dateOutput(invocation)
    case .decoder: return exportsKeys(invocation) ? secretHole(invocation) : decoderOutput(invocation)
    case .dirname: return dirnameOutput(invocation)
    case .echo: return echoOutput(invocation)
    case .environment: return environmentOutput(invocation)
    case .expr: return exprOutput(invocation)
    case .fetch: return unknownOutput(of: invocation)
    case .find: return findOutput(invocation)
    case .findFast: return Reader.unlines(FindSearch.fastItems(invocation.arguments[...]))
    case .fold: return text(of: invocation, valued: "wpg")
    case .git: return gitOutput(invocation)
    case .grep: return grepOutput(invocation)
    case .head: return headOutput(invocation, fromEnd: false)
    case .tail: return headOutput(invocation, fromEnd: true)
    case .hex: return hexOutput(invocation)
    case .od: return dumped(invocation)
    case .jot, .seq: return seqOutput(invocation)
    case .listing: return listingOutput(invocation)
    case .mktemp: return mktempOutput(invocation)
    case .network: return networkOutput(invocation)
    case .nothing: return Value()
    case .openssl: return opensslOutput(invocation)
    case .passing: return passedOn(invocation)
    case .paste: return pasteOutput(invocation)
    case .printf: return Printf.format(invocation.arguments.map(\.value), &self, range: invocation.range)
    case .pwd:
      var value = invocation.directory
      value.append("\n")
      return value
    case .python, .perl, .ruby, .node, .php, .lua: return languageOutput(invocation)
    case .realpath: return realpathOutput(invocation)
    case .wslpath: return unixPathOutput(invocation)
    case .calculator: return calculatorOutput(invocation)
    case .compared: return text(of: invocation, valued: "UCWIxXFS").asHole(commandLine(invocation))
    case .rev: return revOutput(invocation)
    case .secret: return secretOutput(invocation)
    case .sed: return sedOutput(invocation)
    case .set: return setOutput(invocation)
    case .sort: return sortOutput(invocation)
    case .select:
      if let text = selectedText(invocation) { return text }
      return invocation.name == "sqlite3" ? passedOn(invocation) : storedOutput(invocation)
    case .stored: return storedOutput(invocation)
    case .toolFolder: return toolFolderOutput(invocation)
    case .diskUsage: return diskUsageOutput(invocation)
    case .stat: return statOutput(invocation)
    case .strings:
      let text = text(of: invocation)
      return text.isKnown ? text : text.asHole(commandLine(invocation), decoded: true)
    case .extract: return unknownOutput(of: invocation, decoded: true)
    case .tac: return linesOutput(invocation) { $0.reversed() }
    case .tr: return trOutput(invocation)
    case .uniq: return uniqOutput(invocation)
    case .user: return userOutput(invocation)
    case .wordCount: return text(of: invocation).asHole("wc")
    case .whereis:
      return Reader.unlines(operands(invocation).map { Value("\($0.display): /usr/bin/\($0.display)") })
    case .yes: return yesOutput(invocation)
    }
  }

  /// Something that holds whatever the program read or was told.
  mutating func unknownOutput(of invocation: Invocation, decoded: Bool = false) -> Value {
    var origins = invocation.input?.origins ?? Origins()
    for argument in invocation.arguments { origins.formUnion(argument.value.origins) }
    if decoded { origins.decoded = true }
    if let dump = invocation.dump { origins.dumps = [dump] }
    if invocation.showsContainerVariables { origins.environment = true }
    return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: origins))
  }

  /// The command in a few words, as the name of the hole it leaves.
  func commandLine(_ invocation: Invocation) -> String {
    var text = invocation.program.value.display
    for argument in invocation.arguments {
      guard text.utf8.count < 60 else { break }
      text += " " + argument.value.display
    }
    return text.clipped(to: 60)
  }

  // MARK: What filters read

  /// The operands of a filter whose options are not worth a table: everything that does not begin with a dash.
  func operands(_ invocation: Invocation, valued: StaticString = "") -> [Value] {
    var scan = OptionScan(invocation.arguments, short: valued, long: "")
    var result: [Value] = []
    while true {
      while scan.next() != nil {}
      guard let operand = scan.skip() else { return result }
      result.append(operand.value)
    }
  }

  /// The files named, one after the other, or standard input.
  mutating func text(ofFiles operands: [Value], _ invocation: Invocation) -> Value {
    if operands.isEmpty { return invocation.input ?? standardInput }
    var result = Value()
    for operand in operands.prefix(64) {
      result.appendOutput(operand.equals("-") ? invocation.input ?? standardInput : contents(of: operand))
    }
    return result
  }

  mutating func text(of invocation: Invocation, valued: StaticString = "") -> Value {
    text(ofFiles: operands(invocation, valued: valued), invocation)
  }

  private var standardInput: Value {
    state.descriptors[0] ?? Value(hole: Value.Hole(name: "stdin", kind: .input))
  }

  /// A filter that changes its text in ways that are not followed, but keeps what is in it.
  mutating func passedOn(_ invocation: Invocation) -> Value {
    if let name = invocation.name, name == "jq" || name == "yq" {
      if let text = JSONProgram.output(invocation, home: scene.home) { return Value(text + "\n") }
      if JSONProgram.showsEnvironment(invocation) { return wholeEnvironment(invocation) }
      let files = Self.filesOfFilter(invocation)
      let text = text(ofFiles: files, invocation)
      // `--arg NAME VALUE` goes into what is printed.
      var given = Origins()
      for argument in invocation.arguments { given.formUnion(argument.value.origins) }
      if !given.isEmpty {
        given.formUnion(text.origins)
        return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: given))
      }
      // Where nothing is known of the objects, the line still says what it is for.
      if text.soleHole != nil, let line = JSONLine(invocation) {
        var value = line.value(from: text.origins)
        value.append("\n")
        return value
      }
      // `jq -s '.[0] * .[1]' settings.json -`: what is merged in stands in what comes out.
      if text.soleHole == nil, !text.isKnown, JSONProgram.merges(invocation) { return text }
      return lostText(text, invocation)
    }
    if invocation.name == "sqlite3", let file = operands(invocation).first {
      return lostText(text(ofFiles: [file], invocation), invocation)
    }
    if invocation.name == "nl", operands(invocation, valued: "bdfhilnsvw").first != nil {
      return text(of: invocation, valued: "bdfhilnsvw").asHole(commandLine(invocation))
    }
    if invocation.name == "dd" || invocation.name == "nl" || invocation.name == "busybox"
      || invocation.name == "xargs"
    {
      return invocation.input ?? unknownOutput(of: invocation)
    }
    return text(of: invocation, valued: "ftsLcoN")
  }

  /// `jq [options] FILTER FILE…`: two words behind `--arg` are a name and its value, and with `--args` the rest is
  /// no file either.
  private static func filesOfFilter(_ invocation: Invocation) -> [Value] {
    var files: [Value] = []
    var hasFilter = false
    var i = 0
    let words = invocation.arguments.map(\.value)
    while i < words.count {
      let word = words[i]
      i += 1
      switch word.known {
      case "--arg", "--argjson": i += 2
      case "--slurpfile", "--rawfile":
        if i + 1 < words.count { files.append(words[i + 1]) }
        i += 2
      case "--indent", "-L", "--tab": i += word.equals("--tab") ? 0 : 1
      case "-f", "--from-file":
        hasFilter = true
        i += 1
      case "--args", "--jsonargs": return files
      default:
        guard !word.starts(with: "-") || hasFilter && word.equals("-") else { continue }
        if hasFilter { files.append(word) }
        hasFilter = true
      }
    }
    return files
  }

  /// Applies `change` to the lines of the text; a text that is one hole is some of its lines.
  mutating func linesOutput(
    _ invocation: Invocation, valued: StaticString = "", _ change: ([Value]) -> [Value]
  ) -> Value {
    let text = text(of: invocation, valued: valued)
    if text.soleHole != nil { return text }
    return Reader.unlines(change(text.lines))
  }

  static func unlines(_ lines: [Value]) -> Value {
    var result = Value.joined(lines, by: "\n")
    if !lines.isEmpty { result.append("\n") }
    return result
  }

  /// What a filter that is not understood makes of `text`: known text that cannot be followed counts as decoded.
  func lostText(_ text: Value, _ invocation: Invocation) -> Value {
    text.asHole(commandLine(invocation), .output, decoded: text.isKnown)
  }
}

extension StaticString {
  func isSame(as text: Substring.UTF8View) -> Bool {
    guard utf8CodeUnitCount == text.count else { return false }
    return withUTF8Buffer { buffer in
      var i = 0
      for byte in text {
        if buffer[i] != byte { return false }
        i += 1
      }
      return true
    }
  }
}

import Bytes

/// Variables whose text some program runs: a pager, an editor, what bash reads first.
extension Reader {
  mutating func noteMeaningful(_ name: String, _ value: Value, range: Range<Int>) {
    // `BASH_FUNC_ls%%=() { …; }`: a function for every bash that is started.
    if name.hasASCIIPrefix("BASH_FUNC_"), value.starts(with: "()") {
      var code = Value("f")
      code.append(value)
      code.append("\nf")
      return runDeferred(code, by: name, range: range)
    }
    guard let kind = Self.meaning(of: name), !value.isEmpty,
      kind == .script || kind == .module("python3") || kind == .folder || kind == .libraries
        || value.soleHole == nil
    else {
      return
    }
    switch kind {
    case .command:
      runDeferred(value, by: name, range: range)
    case .script:
      guard let code = script(at: value) else { return }
      runDeferred(code, by: name, range: range)
    case .folder:
      guard !files.isEmpty else { return }
      for file in ["/.zshenv", "/.zshrc"] {
        var path = value
        path.append(file)
        if let code = script(at: path) { runDeferred(code, by: name, range: range) }
      }
    case .program:
      let words = [Invocation.Argument(value: value, range: range)]
      let before = state
      let outer = around
      around = Surroundings()
      let carrier = Invocation(program: words[0], directory: directory(), range: range)
      _ = launch(words[...], from: carrier, .deferred(by: name))
      around = outer
      state = before
    case .prompt:
      guard let text = value.known, text.utf8.contains(0x24) || text.utf8.contains(0x60) else { return }
      runDeferred(Value(": \"" + text.without("\"") + "\""), by: name, range: range)
    case .module(let program):
      if let text = value.known, program == "node" || program == "perl" {
        runInline(text, program, by: name, range: range)
      }
      // `--require ./x.js`, `-r/tmp/x.rb`: the last word is a file that runs first.
      if !value.isKnown, let code = script(at: value)?.known, program == "python3" {
        return runDeferred(Value("python3 -c " + code.inQuotes), by: name, range: range)
      }
      guard !files.isEmpty, let last = value.known?.split(separator: " ").last else { return }
      var path = last
      for option in ["-r", "--require=", "--import="] where path.utf8.starts(with: option.utf8) {
        path = path.dropFirst(option.utf8.count)
      }
      if program == "ruby", files[Paths.join(directory(), Value(path + ".rb"))] != nil { path += ".rb" }
      guard files[Paths.join(directory(), Value(String(path)))] != nil || files[value] != nil else { return }
      runDeferred(Value("\(program) \(path)"), by: name, range: range)
    case .libraries:
      guard !files.isEmpty else { return }
      for path in value.split(where: { $0 == 0x3A || $0 == 0x20 }, keepingEmpty: false).prefix(8) {
        runLibrary(path, by: name, range: range)
      }
    case .code(let program):
      guard let text = value.known else { return }
      // `LUA_INIT=@file`
      guard !text.hasASCIIPrefix("@") else { return }
      runDeferred(Value(program + " -e " + text.inQuotes), by: name, range: range)
    case .options(let program):
      guard let text = value.known, text.utf8.contains(0x20) || text.utf8.contains(0x21) else { return }
      runDeferred(Value(program + " " + text), by: name, range: range)
    case .pipe:
      // `command %s`, `|command %s`; two bars ask for its exit status, a dash for the standard input, too.
      let mark = value.prefix.utf8.prefix { $0 == 0x7C || $0 == 0x2D }
      runDeferred(value.dropping(mark.count), by: name, range: range)
    }
  }

  /// `--import data:text/javascript,code`, `-Mvars;code`: the option holds the code itself.
  private mutating func runInline(_ text: String, _ program: String, by name: String, range: Range<Int>) {
    let code: String
    if program == "node" {
      guard let inline = text.inlineScript else { return }
      code = "node -e " + inline.inQuotes
    } else {
      guard let mark = text.utf8.firstIndex(of: 0x3B) else { return }
      code = "perl -e " + String(text[text.utf8.index(after: mark)...]).inQuotes
    }
    runDeferred(Value(code), by: name, range: range)
  }

  private enum Kind: Equatable {
    /// A folder in which zsh looks for its start-up files.
    case folder
    case command, script, program, prompt, pipe
    /// Libraries that are loaded into whatever is started.
    case libraries
    /// Code that this interpreter runs before anything else.
    case code(String)
    /// More options for this program.
    case options(String)
    /// A file that an interpreter runs before anything else.
    case module(String)
  }

  private static func meaning(of name: String) -> Kind? {
    // Each of them begins with a capital letter, as hardly any variable of a script does, and few with the same.
    guard let first = name.utf8.first, ASCII.isUpper(first) else { return nil }
    return switch first {
    case UInt8(ascii: "A"):
      name == "AWS_PAGER" || name == "AR" ? .command : nil
    case UInt8(ascii: "B"):
      switch name {
      case "BAT_PAGER", "BROWSER": .command
      case "BASH_ENV": .script
      default: nil
      }
    case UInt8(ascii: "C"):
      switch name {
      case "CVS_RSH", "CHECKPOINT_ACTION", "CC", "CXX", "CMAKE_C_COMPILER_LAUNCHER",
        "CMAKE_CXX_COMPILER_LAUNCHER", "CARGO_BUILD_RUSTC_WRAPPER":
        .command
      case "COMSPEC": .program
      default: nil
      }
    case UInt8(ascii: "D"):
      switch name {
      case "DELTA_PAGER": .command
      case "DYLD_INSERT_LIBRARIES": .libraries
      default: nil
      }
    case UInt8(ascii: "E"):
      switch name {
      case "EDITOR": .command
      case "ERL_FLAGS", "ERL_AFLAGS", "ERL_ZFLAGS", "ELIXIR_ERL_OPTIONS": .options("erl")
      case "ENV": .script
      default: nil
      }
    case UInt8(ascii: "F"):
      switch name {
      case "FCEDIT", "FZF_DEFAULT_COMMAND", "FZF_CTRL_T_COMMAND", "FZF_ALT_C_COMMAND": .command
      case "FZF_DEFAULT_OPTS": .options("fzf")
      default: nil
      }
    case UInt8(ascii: "G"):
      switch name {
      case "GIT_PAGER", "GH_PAGER", "GH_EDITOR", "GH_BROWSER", "GLAB_PAGER", "GEM_EDITOR", "GIT_EDITOR",
        "GIT_SEQUENCE_EDITOR", "GIT_SSH_COMMAND",
        "GIT_EXTERNAL_DIFF", "GIT_ASKPASS", "GIT_PROXY_COMMAND", "GNUMAKEFLAGS_SHELL":
        .command
      case "GIT_SSH", "GIT_TRACE_PROGRAM": .program
      default: nil
      }
    case UInt8(ascii: "H"):
      name == "HGEDITOR" || name == "HGMERGE" || name == "HOMEBREW_EDITOR" ? .command : nil
    case UInt8(ascii: "J"):
      name == "JJ_EDITOR" || name == "JULIA_EDITOR" ? .command : nil
    case UInt8(ascii: "K"):
      name == "KUBE_EDITOR" || name == "KUBECTL_EXTERNAL_DIFF" ? .command : nil
    case UInt8(ascii: "L"):
      switch name {
      case "LESSEDIT": .command
      case "LUA_INIT", "LUA_INIT_5_2", "LUA_INIT_5_3", "LUA_INIT_5_4": .code("lua")
      case "LESSOPEN", "LESSCLOSE": .pipe
      case "LD_PRELOAD", "LD_AUDIT": .libraries
      default: nil
      }
    case UInt8(ascii: "M"):
      switch name {
      case "MANPAGER", "MANROFFSEQ", "MAKE_SHELL": .command
      default: nil
      }
    case UInt8(ascii: "N"):
      name == "NODE_OPTIONS" ? .module("node") : nil
    case UInt8(ascii: "P"):
      switch name {
      case "PAGER", "PSQL_PAGER", "PIP_EDITOR", "PROMPT_COMMAND", "PERLDB_OPTS", "PERIOD_COMMAND",
        "PSQL_EDITOR", "PERLDOC_PAGER":
        .command
      case "PERL5DB": .code("perl")
      case "PS0", "PS1", "PS2", "PS4", "PROMPT": .prompt
      case "PYTHONSTARTUP": .module("python3")
      case "PERL5OPT": .module("perl")
      default: nil
      }
    case UInt8(ascii: "R"):
      switch name {
      case "RSYNC_RSH", "RSYNC_CONNECT_PROG", "RUBY_PAGER", "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER":
        .command
      case "RPROMPT": .prompt
      case "RUBYOPT": .module("ruby")
      default: nil
      }
    case UInt8(ascii: "S"):
      switch name {
      case "SYSTEMD_PAGER", "SYSTEMD_EDITOR", "SUDO_EDITOR", "SVN_EDITOR", "SVN_SSH": .command
      case "SSH_ASKPASS", "SUDO_ASKPASS": .program
      default: nil
      }
    case UInt8(ascii: "T"):
      name == "TAR_OPTIONS" ? .options("tar") : name == "TERMINAL" ? .command : nil
    case UInt8(ascii: "V"):
      name == "VISUAL" ? .command : nil
    case UInt8(ascii: "Z"):
      name == "ZDOTDIR" ? .folder : nil
    default: nil
    }
  }
}

extension String {
  /// The code in `data:text/javascript,…`, wherever it stands; percent signs and base64 taken out of it.
  var inlineScript: String? {
    let view = ByteView(self)
    guard let mark = view.firstRange(of: "data:text/javascript"),
      let comma = view.firstIndex(of: 0x2C, from: mark.upperBound)
    else { return nil }
    let isEncoded = view[mark.upperBound..<comma].string.hasASCIISuffix("base64")
    var end = comma + 1
    let isQuoted = mark.lowerBound > 0 && view.at(mark.lowerBound - 1) == 0x22
    while let byte = view.at(end), byte != 0x22 || !isQuoted, isEncoded ? !ASCII.isSpace(byte) : true {
      end += 1
    }
    let code = view[(comma + 1)..<end].string
    if isEncoded { return BaseDecoding.base64(Array(code.utf8)).map { String(decoding: $0, as: UTF8.self) } }
    var bytes: [UInt8] = []
    var rest = Array(code.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let pair = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(pair)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  var inQuotes: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

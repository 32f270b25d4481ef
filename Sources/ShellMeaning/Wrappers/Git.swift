import Bytes

/// git runs commands that its configuration, its hooks and some of its options name.
extension Reader {
  mutating func runGit(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(
      invocation.arguments, short: "Cc",
      long: "git-dir work-tree namespace super-prefix config-env exec-path attr-source")
    var directory = invocation.directory
    var aliases = gitAliases
    while let option = scan.next() {
      switch option.name {
      case "C": if let path = option.value { directory = Paths.join(directory, path) }
      case "c":
        guard let (key, value) = option.value?.assignment else { continue }
        if let alias = Self.aliasName(key) { aliases[alias] = value }
        runGitSetting(key, value, invocation, range: option.range)
      default: break
      }
    }
    for (variable, key) in invocation.environment where variable.hasASCIIPrefix("GIT_CONFIG_KEY_") {
      guard let key = key.known,
        let value = invocation.environment.last(where: {
          $0.name == "GIT_CONFIG_VALUE_" + variable.dropFirst("GIT_CONFIG_KEY_".count)
        })?.value
      else { continue }
      if let alias = Self.aliasName(key) { aliases[alias] = value }
      runGitSetting(key, value, invocation, range: invocation.range)
    }
    if let given = invocation.environment.last(where: { $0.name == "GIT_CONFIG_PARAMETERS" })?.value.known {
      for (key, value) in GitSettings.parameters(given) {
        if let alias = Self.aliasName(key) { aliases[alias] = Value(value) }
        runGitSetting(key, Value(value), invocation, range: invocation.range)
      }
    }
    guard let verb = scan.skip(), let name = verb.value.known else { return printed(invocation, by: index) }
    let here = invocation.at(directory, keepingEnvironment: true)
    if let alias = aliases[name] { return runGitAlias(alias, name, scan.rest, here, range: verb.range) }
    return runGit(name, Array(scan.rest), here, index)
  }

  private static func aliasName(_ key: String) -> String? {
    let parts = key.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "alias" else { return nil }
    return String(parts[1])
  }

  /// An alias that is no shell text is more words for git.
  private mutating func runGitAlias(
    _ alias: Value, _ name: String, _ rest: ArraySlice<Invocation.Argument>, _ invocation: Invocation,
    range: Range<Int>
  ) -> Value {
    guard !alias.starts(with: "!") else {
      var code = alias.dropping(1)
      if !rest.isEmpty { code.append(" \"$@\"") }
      return launchText(
        code, from: invocation, .deferred(by: "git alias"), carrier: range, positional: rest.map(\.value))
    }
    guard spend(8, at: range), depth < limits.depth / 2 else { return Value() }
    let hidden = gitAliases.removeValue(forKey: name)
    var inner = invocation
    inner.arguments = splitWords(alias, range: range) + rest
    let output = runGit(inner)
    gitAliases[name] = hidden
    return output
  }

  private mutating func runGit(
    _ verb: String, _ arguments: [Invocation.Argument], _ invocation: Invocation, _ index: Int
  ) -> Value {
    switch verb {
    case "config": runGitConfig(arguments, invocation)
    case "bisect":
      if arguments.first?.value.equals("run") == true {
        return launch(arguments.dropFirst(), from: invocation)
      }
    case "submodule":
      guard let mark = arguments.firstIndex(where: { $0.value.equals("foreach") }) else { break }
      var words = arguments[(mark + 1)...]
      while let first = words.first, first.value.starts(with: "-") { words = words.dropFirst() }
      return launchJoined(words, from: invocation, .repeated(by: "git submodule foreach"))
    case "rebase": runGitOptions(arguments, ["-x", "--exec"], invocation)
    case "filter-branch":
      runGitOptions(
        arguments,
        [
          "--tree-filter", "--index-filter", "--msg-filter", "--env-filter", "--parent-filter",
          "--commit-filter", "--tag-name-filter", "--setup",
        ], invocation)
    case "grep": runGitOptions(arguments, ["-O", "--open-files-in-pager"], invocation)
    case "difftool", "mergetool": runGitOptions(arguments, ["-x", "--extcmd"], invocation)
    case "clone", "fetch", "pull", "push", "ls-remote", "archive", "fetch-pack", "send-pack":
      runGitOptions(arguments, ["--upload-pack", "--receive-pack", "--exec", "-u"], invocation)
      runGitTransports(arguments, invocation)
      for (i, argument) in arguments.enumerated()
      where argument.value.equals("-c") || argument.value.equals("--config") {
        guard i + 1 < arguments.count, let (key, value) = arguments[i + 1].value.assignment else { continue }
        runGitSetting(key, value, invocation, range: arguments[i + 1].range)
      }
    case "send-email":
      runGitOptions(arguments, ["--sendmail-cmd", "--smtp-server", "--to-cmd", "--cc-cmd"], invocation)
    case "for-each-repo", "hook": break
    default: break
    }
    return printed(invocation, by: index)
  }

  /// Options that carry a command, attached or as the next word.
  private mutating func runGitOptions(
    _ arguments: [Invocation.Argument], _ names: [String], _ invocation: Invocation
  ) {
    for (i, argument) in arguments.enumerated() {
      for name in names {
        if argument.value.equals(name) {
          // `push -u` is something else.
          guard i + 1 < arguments.count, name != "-u" || !arguments[i + 1].value.isPlainName else { continue }
          _ = launchText(arguments[i + 1].value, from: invocation, carrier: arguments[i + 1].range)
        } else if name.hasASCIIPrefix("--"), argument.value.starts(with: name + "=") {
          _ = launchText(
            argument.value.dropping(name.utf8.count + 1), from: invocation, carrier: argument.range)
        } else if name == "-O" || name == "-x", argument.value.starts(with: name) {
          _ = launchText(argument.value.dropping(2), from: invocation, carrier: argument.range)
        }
      }
    }
  }

  /// `ext::sh -c …` is a transport that runs a command.
  private mutating func runGitTransports(_ arguments: [Invocation.Argument], _ invocation: Invocation) {
    for argument in arguments where argument.value.starts(with: "ext::") {
      let code = argument.value.dropping(5).mapText { $0.replacingPercentSpaces }
      _ = launchText(code, from: invocation, carrier: argument.range)
    }
  }

  private mutating func runGitConfig(_ arguments: [Invocation.Argument], _ invocation: Invocation) {
    var scan = OptionScan(arguments, short: "ft", long: "file blob type default comment value url")
    while scan.next() != nil {}
    var words = scan.rest
    if let first = words.first?.value.known, first == "set" || first == "add" {
      words = words.dropFirst()
      while let option = words.first, option.value.starts(with: "--") { words = words.dropFirst() }
    }
    guard words.count >= 2, let key = words.first?.value.known, let value = words.dropFirst().first else {
      return
    }
    if let alias = Self.aliasName(key) {
      gitAliases[alias] = value.value
    }
    runGitSetting(key, value.value, invocation, range: value.range)
  }

  /// Runs what a setting will make git run.
  private mutating func runGitSetting(
    _ key: String, _ value: Value, _ invocation: Invocation, range: Range<Int>
  ) {
    var code = value
    let name = key.asciiLowercased
    if name.hasASCIIPrefix("alias.") || name.hasASCIIPrefix("credential.") && name.hasASCIISuffix("helper") {
      guard value.starts(with: "!") else { return }
      code = value.dropping(1)
    } else if !Self.runsSetting(name) {
      return
    }
    guard !code.equals(""), !code.equals("true"), !code.equals("false") else { return }
    runDeferred(code, by: "git \(key)", range: range)
  }

  private static func runsSetting(_ name: String) -> Bool {
    switch name {
    case "core.pager", "core.editor", "core.sshcommand", "core.fsmonitor", "core.askpass", "core.gitproxy",
      "core.alternaterefscommand", "sequence.editor", "diff.external", "gpg.program", "gpg.ssh.program",
      "gpg.x509.program", "gpg.ssh.defaultkeycommand", "interactive.difffilter", "sendemail.smtpserver",
      "sendemail.sendmailcmd", "uploadpack.packobjectshook", "web.browser", "ssh.variant", "log.pager",
      "transfer.credentialsinurl":
      return name != "ssh.variant" && name != "transfer.credentialsinurl"
    default: break
    }
    let parts = name.split(separator: ".")
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return false }
    switch first {
    case "pager": return true
    case "filter": return last == "clean" || last == "smudge" || last == "process"
    case "diff", "difftool": return last == "command" || last == "cmd" || last == "textconv"
    case "merge", "mergetool": return last == "driver" || last == "cmd"
    case "browser", "man", "guitool": return last == "cmd"
    case "submodule": return last == "update"
    case "remote": return last == "uploadpack" || last == "receivepack" || last == "vcs"
    case "trailer": return last == "command" || last == "cmd"
    case "tar": return last == "command"
    default: return false
    }
  }
}

extension Invocation {
  func at(_ directory: Value, keepingEnvironment: Bool) -> Invocation {
    var copy = self
    copy.directory = directory
    return copy
  }
}

extension Value {
  /// A remote or branch name rather than a command line.
  fileprivate var isPlainName: Bool {
    guard let known else { return false }
    return !known.utf8.contains { $0 == 0x20 || $0 == 0x2F || $0 == 0x3B || $0 == 0x24 }
  }
}

extension String {
  /// `ext::` writes a space inside an argument as `% `.
  fileprivate var replacingPercentSpaces: String {
    guard utf8.contains(0x25) else { return self }
    return split(separator: "% ", omittingEmptySubsequences: false).joined(separator: "\\ ")
  }
}

/// Settings that git takes from its environment.
package enum GitSettings {
  /// `'key=value' 'key'='value'` of `GIT_CONFIG_PARAMETERS`, as git hands its `-c` on.
  package static func parameters(_ text: String) -> [(key: String, value: String)] {
    var result: [(key: String, value: String)] = []
    var current = ""
    var isQuoted = false
    func end() {
      guard let sign = current.utf8.firstIndex(of: 0x3D) else { return }
      result.append((String(current[..<sign]), String(current[current.index(after: sign)...])))
    }
    for scalar in text.unicodeScalars {
      if scalar == "'" {
        isQuoted.toggle()
      } else if scalar == " ", !isQuoted {
        end()
        current = ""
      } else {
        current.unicodeScalars.append(scalar)
      }
    }
    end()
    return result
  }
}

import Bytes

/// What the reader knows of a program that starts others, runs code or writes files.
///
/// Rows of these are plain static data, so that they cost nothing until they are looked at. Each group of
/// programs has a file of its own in `Wrappers` or `Scripts`, with its rows at the top.
struct Program: Sendable {
  enum Role: Sendable {
    case builtin(Builtin)
    /// `NAME [options] [operands] COMMAND …`
    case prefix(Effect)
    case shell
    case interpreter(Language)
    case special(Special)
  }

  /// What being started this way means for the command behind it.
  enum Effect: UInt8, Sendable {
    case plain, elevated, repeated, deferred, container
  }

  let name: StaticString
  let role: Role
  /// Short options that take a value.
  let short: StaticString
  /// Long options that take a value as a word of its own.
  let long: StaticString
  /// The first operand must be one of these, if there are any; with `?` among them it may be left out.
  let subcommands: StaticString
  /// Operands in front of the command.
  let operands: Int
  /// `NAME=value` words may stand in front of the command.
  let takesAssignments: Bool
  /// `-name` is one option.
  let singleDash: Bool

  init(
    _ name: StaticString, _ role: Role, short: StaticString = "", long: StaticString = "",
    subcommands: StaticString = "", operands: Int = 0, takesAssignments: Bool = false,
    singleDash: Bool = false
  ) {
    self.name = name
    self.role = role
    self.short = short
    self.long = long
    self.subcommands = subcommands
    self.operands = operands
    self.takesAssignments = takesAssignments
    self.singleDash = singleDash
  }
}

/// Programs that each need a reading of their own.
enum Special: UInt8, Sendable {
  case pipe, ansible, at, awk, capsh, cmd, compose, concurrently, container, copy, crontab, dd, deno,
    devEnvironment,
    emacs,
    entr, env,
    expect,
    fetch, find, findFast, flock, forEach, gdb, git, hosting, hyperfine, ip, just, kubectl, less, link, lxc,
    make, man,
    move,
    multicall, netcat, nix, nmap, nodemon, npmLike, optionTexts, osascript, packageExec, packageRunner,
    parallel,
    powershell,
    remoteShells, remove, rooted, rotating, rsync, runtime, salt, scp, screen, script, scripted, sed,
    smallShell,
    socat,
    splitting, sqlite,
    ssh,
    su,
    sudo, sudoedit, tar, tee, terminal, timeCommand, tmux, touch, typing, vagrant, verbs, vim, watch, wsl,
    xargs, zip
}

/// Languages whose code is handed on as it is.
enum Language: String, Sendable {
  case python, perl, ruby, node, php, lua, r, julia, tcl, elixir, erlang, groovy, guile, haskell, octave,
    racket,
    scala, swift, go, kotlin, java, elisp, awk, powershell, cmd, applescript, sql, javascript, c,
    rust, csharp, dart, lisp, ocaml, nim, prolog, matlab
}

/// All rows by name.
enum ProgramTable {
  static let groupCount = 17

  static func group(_ number: Int) -> [Program] {
    switch number {
    case 0: builtinPrograms
    case 1: elevationPrograms
    case 2: prefixPrograms
    case 3: morePrefixPrograms
    case 4: repeatingPrograms
    case 5: remotePrograms
    case 6: containerPrograms
    case 7: packagePrograms
    case 8: schedulingPrograms
    case 9: embeddingPrograms
    case 10: interpreterPrograms
    case 11: filePrograms
    case 12: smallShellPrograms
    case 13: optionTextPrograms
    case 14: devEnvironmentPrograms
    case 15: containerRuntimes
    case 16: lesserPrefixPrograms
    default: []
    }
  }

  static func find(_ name: Substring) -> Program? { find(String(name)) }

  static func find(_ name: String) -> Program? {
    // The group and the row in it.
    var place = (group: -1, row: -1)
    ProgramIndex.index.forEachNumber(of: name) { number in
      if place.group < 0 { place.group = number } else { place.row = number }
    }
    guard place.group >= 0 else { return nil }
    let rows = group(place.group)
    return rows.indices.contains(place.row) ? rows[place.row] : nil
  }

  /// The row for a name that may carry a version: `python3.12`, `ruby-3.2`.
  static func findVersioned(_ name: Substring) -> Program? { find(name) ?? findUnversioned(name) }

  /// The row for a name without the version it carries.
  static func findUnversioned(_ name: Substring) -> Program? {
    guard let last = name.utf8.last, last &- 0x30 < 10 else { return nil }
    // By bytes: a name may be as long as the text.
    let bytes = name.utf8
    var end = bytes.endIndex
    while end > bytes.startIndex {
      let before = bytes.index(before: end)
      let byte = bytes[before]
      guard byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D else { break }
      end = before
    }
    guard let program = find(name[..<end]) else { return nil }
    switch program.role {
    case .interpreter, .shell: return program
    default: return nil
    }
  }
}

/// The shell's own commands, and git.
let builtinPrograms: [Program] = [
  Program("alias", .builtin(.alias)), Program("break", .builtin(.break)),
  Program("builtin", .builtin(.builtin)), Program("cd", .builtin(.cd)), Program("chdir", .builtin(.cd)),
  Program(":", .builtin(.colon)), Program("command", .builtin(.command)),
  Program("continue", .builtin(.continue)), Program("declare", .builtin(.declare)),
  Program("typeset", .builtin(.declare)), Program("integer", .builtin(.declare)),
  Program("dirs", .builtin(.dirs)), Program("eval", .builtin(.eval)), Program("exec", .builtin(.exec)),
  Program("exit", .builtin(.exit)), Program("logout", .builtin(.exit)), Program("export", .builtin(.export)),
  Program("false", .builtin(.false)), Program("getopts", .builtin(.getopts)),
  Program("hash", .builtin(.hash)), Program("let", .builtin(.let)), Program("local", .builtin(.local)),
  Program("mapfile", .builtin(.mapfile)), Program("readarray", .builtin(.mapfile)),
  Program("popd", .builtin(.popd)), Program("noglob", .builtin(.prefixModifier)),
  Program("nocorrect", .builtin(.prefixModifier)), Program("-", .builtin(.prefixModifier)),
  Program("printf", .builtin(.printf)), Program("pushd", .builtin(.pushd)), Program("read", .builtin(.read)),
  Program("readonly", .builtin(.readonly)), Program("return", .builtin(.return)),
  Program("set", .builtin(.set)), Program("shift", .builtin(.shift)), Program("source", .builtin(.source)),
  Program(".", .builtin(.source)), Program("test", .builtin(.test)), Program("[", .builtin(.test)),
  Program("trap", .builtin(.trap)), Program("true", .builtin(.true)), Program("unalias", .builtin(.unalias)),
  Program("unset", .builtin(.unset)), Program("git", .special(.git)), Program("hub", .special(.git)),
  Program("flock", .special(.flock)),
]

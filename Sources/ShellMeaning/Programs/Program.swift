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
  case pipe, ansible, at, awk, capsh, cmd, compose, concurrently, container, copy, crontab, dd, deno, emacs,
    entr, env,
    expect,
    fetch, find, findFast, flock, gdb, git, hyperfine, ip, just, kubectl, less, link, lxc, make, man, move,
    multicall, netcat, nix, nmap, nodemon, npmLike, osascript, packageExec, packageRunner, parallel,
    powershell,
    remoteShells, remove, rooted, rotating, rsync, scp, screen, script, sed, socat, splitting, sqlite, ssh,
    su,
    sudo, sudoedit, tar, tee, terminal, timeCommand, tmux, touch, vagrant, vim, watch, wsl, xargs, zip
}

/// Languages whose code is handed on as it is.
enum Language: String, Sendable {
  case python, perl, ruby, node, php, lua, r, julia, tcl, elixir, erlang, groovy, guile, haskell, octave,
    racket,
    scala, swift, go, kotlin, java, elisp, awk, powershell, cmd, applescript, sql, javascript
}

/// All rows by name.
///
/// Sorted by first byte once, on first use: a couple of microseconds, and a look-up then compares a handful of
/// names.
struct ProgramTable: Sendable {
  static let shared = ProgramTable([
    builtinPrograms, elevationPrograms, prefixPrograms, morePrefixPrograms, repeatingPrograms, remotePrograms,
    containerPrograms, packagePrograms, schedulingPrograms, embeddingPrograms, interpreterPrograms,
    filePrograms,
  ])

  private let groups: [[Program]]
  /// Rows in order of their first byte: group and row.
  private var order: [(UInt8, UInt8)]
  private var starts: [UInt16]

  init(_ groups: [[Program]]) {
    self.groups = groups
    starts = [UInt16](repeating: 0, count: 129)
    order = []
    for group in groups {
      for program in group { starts[Int(Self.key(program.name)) + 1] += 1 }
    }
    for i in 1..<129 { starts[i] += starts[i - 1] }
    order = [(UInt8, UInt8)](repeating: (0, 0), count: Int(starts[128]))
    var next = starts
    for (g, group) in groups.enumerated() {
      for (r, program) in group.enumerated() {
        let key = Int(Self.key(program.name))
        order[Int(next[key])] = (UInt8(truncatingIfNeeded: g), UInt8(truncatingIfNeeded: r))
        next[key] += 1
      }
    }
  }

  private static func key(_ name: StaticString) -> UInt8 {
    name.utf8CodeUnitCount > 0 ? name.utf8Start[0] & 0x7F : 0
  }

  func find(_ name: Substring) -> Program? {
    guard let first = name.utf8.first, first < 0x80 else { return nil }
    let range = Int(starts[Int(first)])..<Int(starts[Int(first) + 1])
    guard !range.isEmpty else { return nil }
    let count = name.utf8.count
    for place in range {
      let (group, row) = order[place]
      let program = groups[Int(group)][Int(row)]
      if program.name.utf8CodeUnitCount == count, program.name.isSame(as: name.utf8) { return program }
    }
    return nil
  }

  /// The row for a name that may carry a version: `python3.12`, `ruby-3.2`.
  func findVersioned(_ name: Substring) -> Program? {
    if let program = find(name) { return program }
    guard let last = name.utf8.last, last &- 0x30 < 10 else { return nil }
    var bare = name
    while let last = bare.utf8.last, last &- 0x30 < 10 || last == 0x2E || last == 0x2D {
      bare = bare.dropLast()
    }
    guard let program = find(bare) else { return nil }
    switch program.role {
    case .interpreter, .shell: return program
    default: return nil
    }
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

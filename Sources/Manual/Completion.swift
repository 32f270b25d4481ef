/// What a shell must know to complete a command line.
package struct Completion: Sendable {
  package enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }

  let manuals: [Manual]
  /// What to run for the names of all rules: they need not stand in the script then.
  let rulesCommand = "sentinel rules --names"

  package init(_ manuals: [Manual]) { self.manuals = manuals }

  package func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static let header = "# Completion for sentinel, made by `sentinel completions`.\n"

  private var names: [String] { manuals.map(\.name) }

  /// What an operand may be, beside the words in `verbs`.
  private enum Source {
    case words([String])
    case rules
    case files
    case nothing
  }

  private func source(_ operands: Operands) -> Source {
    guard operands.most > 0 else { return .nothing }
    switch operands.kind {
    case .files: return .files
    case .rules: return .rules
    case .subcommands: return .words(names)
    case .words(let words): return .words(words)
    case .other: return .nothing
    }
  }

  private func source(_ value: Option.Value) -> Source {
    switch value {
    case .file, .folder: .files
    case .rule: .rules
    case .choice(let words): .words(words)
    case .text, .number: .nothing
    }
  }

  // MARK: bash (3.2 on macOS: no arrays from commands, no compopt)

  private var bash: String {
    var out = Self.header
    out += """
      _sentinel() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
        local subcommand=${COMP_WORDS[1]} words=
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(names.joined(separator: " ")) help --help --version" -- "$current"))
          return
        fi
        case $subcommand:$previous in

      """
    for manual in manuals {
      for option in manual.options {
        guard let value = option.value else { continue }
        let pattern = option.names.map { manual.name + ":" + $0 }.joined(separator: " | ")
        out += "    \(pattern)) " + bashReply(source(value)) + "; return ;;\n"
      }
    }
    out += "  esac\n  case $subcommand in\n"
    out +=
      "    help) COMPREPLY=($(compgen -W \"\(names.joined(separator: " "))\" -- \"$current\")); return ;;\n"
    for manual in manuals {
      let options = manual.options.flatMap(\.names) + ["--help"]
      out += "    \(manual.name))\n"
      out += "      case $current in\n"
      out += "        -*) words=\"\(options.joined(separator: " "))\" ;;\n"
      if !manual.verbs.isEmpty {
        let verbs = manual.verbs.map(\.name).joined(separator: " ")
        out += "        *) [ \"$COMP_CWORD\" -eq 2 ] && words=\"\(verbs)\" ;;\n"
      } else {
        switch source(manual.operands) {
        case .words(let words): out += "        *) words=\"\(words.joined(separator: " "))\" ;;\n"
        case .rules: out += "        *) words=$(\(rulesCommand) 2>/dev/null) ;;\n"
        case .files, .nothing: break
        }
      }
      out += "      esac ;;\n"
    }
    out += """
        esac
        # Nothing found: bash itself offers file names.
        [ -z "$words" ] || COMPREPLY=($(compgen -W "$words" -- "$current"))
      }
      complete -o bashdefault -o default -F _sentinel sentinel

      """
    return out
  }

  private func bashReply(_ source: Source) -> String {
    switch source {
    case .words(let words):
      "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))"
    case .rules: "COMPREPLY=($(compgen -W \"$(\(rulesCommand) 2>/dev/null)\" -- \"$current\"))"
    case .files: "COMPREPLY=()"
    case .nothing: "COMPREPLY=(\"$current\")"
    }
  }

  // MARK: zsh

  private var zsh: String {
    var out = "#compdef sentinel\n" + Self.header
    out += "_sentinel() {\n  local -a subcommands\n  subcommands=(\n"
    for manual in manuals {
      out += "    '\(manual.name):\(Self.quoted(manual.summary, escaping: ":"))'\n"
    }
    out += """
        )
        if (( CURRENT == 2 )); then
          _describe -t commands subcommand subcommands
          return
        fi
        shift words
        (( CURRENT-- ))
        case $words[1] in
          help) _describe -t commands subcommand subcommands ;;

      """
    for manual in manuals {
      out += "    \(manual.name))\n      _arguments -S"
      for option in manual.options { out += zshLines(option) }
      out += " \\\n        '(-h --help)'{-h,--help}'[explain this subcommand]'"
      if !manual.verbs.isEmpty {
        let verbs = manual.verbs.map { "\($0.name)\\:\"\(Self.inDoubleQuotes($0.help))\"" }
        out += " \\\n        '1:what to do:((\(verbs.joined(separator: " "))))'"
        if manual.operands.most > 1 { out += " \\\n        '*:argument:_files'" }
      } else {
        let times = manual.operands.most == 1 ? "1" : "*"
        switch source(manual.operands) {
        case .words(let words): out += " \\\n        '\(times):argument:(\(words.joined(separator: " ")))'"
        case .rules: out += " \\\n        '\(times):rule:(${(f)\"$(\(rulesCommand) 2>/dev/null)\"})'"
        case .files: out += " \\\n        '\(times):file:_files'"
        case .nothing: break
        }
      }
      out += "\n      ;;\n"
    }
    out += """
        esac
      }
      if [ "$funcstack[1]" = _sentinel ]; then _sentinel "$@"; else compdef _sentinel sentinel; fi

      """
    return out
  }

  private func zshLines(_ option: Option) -> String {
    var out = ""
    for name in option.names {
      out += " \\\n        '\(name)[\(Self.quoted(option.help, escaping: "[]:"))]"
      if let value = option.value {
        out += ":" + option.placeholder + ":"
        switch source(value) {
        case .words(let words): out += "(" + words.joined(separator: " ") + ")"
        case .rules: out += "(${(f)\"$(\(rulesCommand) 2>/dev/null)\"})"
        case .files: out += "_files"
        case .nothing: break
        }
      }
      out += "'"
    }
    return out
  }

  // MARK: fish

  private var fish: String {
    var out = Self.header
    out += "complete -c sentinel -f\n"
    let first = "__fish_use_subcommand"
    for manual in manuals {
      out += "complete -c sentinel -n \(first) -a \(manual.name) -d '\(Self.fishQuoted(manual.summary))'\n"
    }
    for manual in manuals {
      let here = "complete -c sentinel -n '__fish_seen_subcommand_from \(manual.name)'"
      for option in manual.options {
        out += here
        for name in option.names {
          out +=
            name.hasPrefix("--")
            ? " -l \(name.dropFirst(2))" : " -s \(name.dropFirst())"
        }
        if let value = option.value {
          switch source(value) {
          case .words(let words): out += " -x -a '\(words.joined(separator: " "))'"
          case .rules: out += " -x -a '(\(rulesCommand) 2>/dev/null)'"
          case .files: out += " -r -F"
          case .nothing: out += " -x"
          }
        }
        out += " -d '\(Self.fishQuoted(option.help))'\n"
      }
      for verb in manual.verbs { out += here + " -a \(verb.name) -d '\(Self.fishQuoted(verb.help))'\n" }
      guard manual.verbs.isEmpty else { continue }
      switch source(manual.operands) {
      case .words(let words): out += here + " -a '\(words.joined(separator: " "))'\n"
      case .rules: out += here + " -a '(\(rulesCommand) 2>/dev/null)'\n"
      case .files: out += here + " -F\n"
      case .nothing: break
      }
    }
    return out
  }

  // MARK: Quoting

  /// Inside single quotes of a POSIX shell, with a backslash before what means something to zsh.
  private static func quoted(_ text: String, escaping special: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar == "'" {
        out += "'\\''"
      } else {
        if special.unicodeScalars.contains(scalar) || scalar == "\\" { out += "\\" }
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func inDoubleQuotes(_ text: String) -> String {
    quoted(text.filter { $0 != "\"" && $0 != "`" && $0 != "$" }, escaping: ":")
  }

  private static func fishQuoted(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}

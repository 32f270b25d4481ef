import Bytes
import ShellMeaning

/// What PowerShell's commands are called, and what they are given.
extension PowerShell {
  /// The command's full name, in lower case.
  static func canonical(_ name: String) -> String {
    let lower = name.asciiLowercased
    switch SoughtName(lower) {
    case "rm", "ri", "rd", "del", "erase", "rmdir": return "remove-item"
    case "gc", "cat", "type": return "get-content"
    case "sc": return "set-content"
    case "ac": return "add-content"
    case "mv", "mi", "move": return "move-item"
    case "ren", "rni": return "rename-item"
    case "cp", "cpi", "copy": return "copy-item"
    case "ni": return "new-item"
    case "clc": return "clear-content"
    case "iwr", "curl", "wget": return "invoke-webrequest"
    case "irm": return "invoke-restmethod"
    case "iex": return "invoke-expression"
    case "saps", "start": return "start-process"
    case "icm": return "invoke-command"
    case "spps", "kill": return "stop-process"
    case "spsv": return "stop-service"
    case "gci", "ls", "dir": return "get-childitem"
    case "clhy": return "clear-history"
    case "sls": return "select-string"
    case "ipmo": return "import-module"
    case "sp": return "set-itemproperty"
    case "rp": return "remove-itemproperty"
    case "echo", "write": return "write-output"
    case "gi": return "get-item"
    case "gp": return "get-itemproperty"
    case "gcm": return "get-command"
    case "gal": return "get-alias"
    case "sal", "nal", "new-alias": return "set-alias"
    case "foreach": return "foreach-object"
    case "rwmi": return "remove-wmiobject"
    case "rcim": return "remove-ciminstance"
    case "gwmi": return "get-wmiobject"
    case "gcim": return "get-ciminstance"
    case "iwmi": return "invoke-wmimethod"
    case "icim": return "invoke-cimmethod"
    case "gps", "ps": return "get-process"
    case "sasv": return "start-service"
    case "epcsv": return "export-csv"
    case "sajb": return "start-job"
    default: return lower
    }
  }

  struct Given {
    let call: PowerShellReader.Call

    /// A parameter, by any unambiguous beginning of its name.
    func has(_ name: String, atLeast length: Int = 1) -> Bool { value(name, atLeast: length) != nil }

    /// The values behind a parameter; for a switch the empty list.
    func value(_ name: String, atLeast length: Int = 1) -> [Value]? {
      for (i, word) in call.words.enumerated() {
        guard let parameter = word.parameter?.asciiLowercased, parameter.utf8.count >= length,
          name.hasPrefix(parameter)
        else { continue }
        if !word.list.isEmpty { return word.list }
        let next = i + 1 < call.words.count ? call.words[i + 1] : nil
        return next?.parameter == nil ? next?.values ?? [] : []
      }
      return nil
    }

    /// Words without a parameter in front of them.
    var positional: [Value] {
      var result: [Value] = []
      for (i, word) in call.words.enumerated() where word.parameter == nil {
        if i > 0, let parameter = call.words[i - 1].parameter?.asciiLowercased,
          call.words[i - 1].list.isEmpty, !Self.isSwitch(parameter)
        {
          continue
        }
        result += word.values
      }
      return result
    }

    static func isSwitch(_ parameter: String) -> Bool {
      // `rm -rf` where `rm` is the system's own.
      if parameter == "rf" || parameter == "fr" { return true }
      for name in [
        "recurse", "force", "whatif", "confirm", "verbose", "usebasicparsing", "wait", "nonewline", "append",
        "raw", "asjob", "passthru", "noclobber", "hidden", "file", "directory", "useculture", "unique",
      ]
      where name.hasPrefix(parameter) {
        return true
      }
      return false
    }

    func paths() -> [Value] { value("path", atLeast: 1) ?? value("literalpath", atLeast: 1) ?? positional }
  }
}

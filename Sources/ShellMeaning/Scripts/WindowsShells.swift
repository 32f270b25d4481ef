import Bytes

/// PowerShell and the command prompt: where their code stands in the words.
extension Reader {
  mutating func runPowerShell(_ given: Invocation) -> Value {
    var invocation = given
    let arguments = invocation.arguments
    var code: Value?
    var i = 0
    while i < arguments.count, code == nil {
      let text = arguments[i].value.prefix.lowercased()
      i += 1
      guard let sign = text.utf8.first, sign == 0x2D || sign == 0x2F,
        sign == 0x2D || text.utf8.dropFirst().allSatisfy(ASCII.isLetter)
      else {
        // Bare words are a command, or a file and what it is given.
        let path = arguments[i - 1].value
        let file = text.hasASCIISuffix(".ps1") ? script(at: path) : nil
        code = file ?? Value.joined(arguments[(i - 1)...].map(\.value), by: " ")
        break
      }
      let name = String(text.dropFirst())
      if name.isEmpty {
        code = invocation.input
      } else if name.isAbbreviation(of: "encodedcommand") || name == "ec" || name == "enc" {
        if i < arguments.count { code = arguments[i].value.encodedCommand }
      } else if name.isAbbreviation(of: "command") {
        let rest = Value.joined(arguments[i...].map(\.value), by: " ")
        code = rest.equals("-") ? invocation.input : rest
      } else if name.isAbbreviation(of: "file") {
        if i < arguments.count { code = script(at: arguments[i].value) ?? contents(of: arguments[i].value) }
      } else if Self.takesValue(name) {
        i += 1
      }
    }
    if arguments.isEmpty { code = invocation.input }
    invocation.script = code
    let index = emit(invocation)
    if let code {
      noteForeign(.powershell, code, by: index)
      if !files.isEmpty, let text = code.known {
        for path in Self.startedScripts(in: text) {
          if let inner = script(at: Value(path)) { noteForeign(.powershell, inner, by: index) }
        }
      }
    }
    return printed(invocation, by: index)
  }

  /// `& ./x.ps1`, `. .\x.ps1`: the scripts that a command starts by their paths.
  private static func startedScripts(in text: String) -> [String] {
    var paths: [String] = []
    var startsCommand = true
    for word in text.utf8.split(whereSeparator: { ASCII.isSpace($0) }).prefix(256) {
      let bare = word.filter { $0 != 0x22 && $0 != 0x27 && $0 != 0x3B }
      if startsCommand, String(decoding: bare, as: UTF8.self).hasASCIISuffix(".ps1"), paths.count < 8 {
        paths.append(String(decoding: bare.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self))
      }
      startsCommand =
        word.last == 0x3B || word.last == 0x7B || word.elementsEqual("&".utf8) || word.elementsEqual(".".utf8)
        || word.elementsEqual("&&".utf8) || word.elementsEqual("|".utf8)
    }
    return paths
  }

  private static func takesValue(_ name: String) -> Bool {
    for option in [
      "executionpolicy", "windowstyle", "version", "inputformat", "outputformat", "configurationname",
      "workingdirectory", "psconsolefile",
    ]
    where name.isAbbreviation(of: option) {
      return true
    }
    return name == "ep" || name == "ex" || name == "wd"
  }

  mutating func runCmd(_ given: Invocation) -> Value {
    var invocation = given
    let mark = invocation.arguments.firstIndex { argument in
      let text = argument.value.known?.lowercased()
      return text == "/c" || text == "/k" || text == "//c"
    }
    if let mark {
      invocation.script = Value.joined(
        invocation.arguments[(mark + 1)...].enumerated().map { $0 == 0 ? $1.value : $1.value.promptQuoted },
        by: " ")
    } else {
      invocation.script = invocation.input
    }
    let index = emit(invocation)
    if let code = invocation.script { noteForeign(.cmd, code, by: index) }
    // A file of its own that this same text has written.
    if !files.isEmpty, let mark,
      let file = invocation.arguments[(mark + 1)...].first(where: { !$0.value.starts(with: "/") }),
      file.value.suffix.hasASCIISuffix(".bat") || file.value.suffix.hasASCIISuffix(".cmd"),
      let code = script(at: file.value.mountedPath ?? file.value)
    {
      noteForeign(.cmd, code, by: index)
    }
    return printed(invocation, by: index)
  }
}

extension Value {
  /// `C:\Temp\x.bat` where a Unix system beside Windows has it: `/mnt/c/Temp/x.bat`.
  fileprivate var mountedPath: Value? {
    guard let text = known, text.utf8.count > 3, text.utf8.dropFirst().first == 0x3A,
      let drive = text.asciiLowercased.first
    else { return nil }
    let rest = text.dropFirst(2).map { $0 == "\\" ? "/" : $0 }
    return rest.first == "/" ? Value("/mnt/\(drive)" + String(rest)) : nil
  }

  /// In quotes again, where a word that the Unix shell gives on would be cut in two.
  fileprivate var promptQuoted: Value {
    guard let text = known, text.utf8.contains(0x20), !text.utf8.contains(0x22),
      text.utf8.contains(where: { $0 == 0x7C || $0 == 0x26 })
    else { return self }
    return Value("\"" + text + "\"")
  }

  /// The text of PowerShell's `-EncodedCommand`: UTF-16 in base64.
  package var encodedCommand: Value {
    guard let text = known, text.utf8.first != UInt8(ascii: "%"),
      let bytes = BaseDecoding.base64(Array(text.utf8))
    else {
      return asHole("encoded command", decoded: true)
    }
    var units: [UInt16] = []
    var k = 0
    while k + 1 < bytes.count {
      units.append(UInt16(bytes[k]) | UInt16(bytes[k + 1]) << 8)
      k += 2
    }
    return Value(String(decoding: units, as: UTF16.self))
  }
}

extension String {
  fileprivate func isAbbreviation(of name: String) -> Bool { !isEmpty && name.hasASCIIPrefix(self) }
}

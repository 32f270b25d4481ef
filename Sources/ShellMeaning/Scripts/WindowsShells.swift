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
      guard let sign = text.utf8.first, sign == 0x2D || sign == 0x2F else {
        // Bare words are a command.
        code = Value.joined(arguments[(i - 1)...].map(\.value), by: " ")
        break
      }
      let name = String(text.dropFirst())
      if name.isEmpty {
        code = invocation.input
      } else if name.isAbbreviation(of: "encodedcommand") || name == "ec" || name == "enc" {
        if i < arguments.count { code = Self.decodeUTF16(arguments[i].value) }
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
    if let code { noteForeign(.powershell, code, by: index) }
    return printed(invocation, by: index)
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

  private static func decodeUTF16(_ value: Value) -> Value {
    guard let text = value.known, let bytes = BaseDecoding.base64(Array(text.utf8)) else {
      return value.asHole("encoded command", decoded: true)
    }
    var units: [UInt16] = []
    var k = 0
    while k + 1 < bytes.count {
      units.append(UInt16(bytes[k]) | UInt16(bytes[k + 1]) << 8)
      k += 2
    }
    return Value(String(decoding: units, as: UTF16.self))
  }

  mutating func runCmd(_ given: Invocation) -> Value {
    var invocation = given
    let mark = invocation.arguments.firstIndex { argument in
      let text = argument.value.known?.lowercased()
      return text == "/c" || text == "/k" || text == "//c"
    }
    if let mark {
      invocation.script = Value.joined(invocation.arguments[(mark + 1)...].map(\.value), by: " ")
    } else {
      invocation.script = invocation.input
    }
    let index = emit(invocation)
    if let code = invocation.script { noteForeign(.cmd, code, by: index) }
    return printed(invocation, by: index)
  }
}

extension String {
  fileprivate func isAbbreviation(of name: String) -> Bool { !isEmpty && name.hasASCIIPrefix(self) }
}

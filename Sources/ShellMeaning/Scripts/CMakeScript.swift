import Bytes

/// A CMake script as lines of shell: what it deletes, and the programs that it runs or has a build run.
struct CMakeScript {
  private(set) var lines: [String] = []
  private var variables: [String: String] = [
    "CMAKE_COMMAND": "cmake", "CMAKE_BINARY_DIR": "build", "CMAKE_CURRENT_BINARY_DIR": "build",
    "PROJECT_BINARY_DIR": "build", "CMAKE_SOURCE_DIR": ".", "CMAKE_CURRENT_SOURCE_DIR": ".",
    "PROJECT_SOURCE_DIR": ".", "CMAKE_CURRENT_LIST_DIR": ".",
  ]

  /// What the script calls by names of its own: the names of what it is given, and what is then done.
  private var functions: [String: (parameters: [String], body: ArraySlice<BuildCalls.Call>)] = [:]
  /// Functions that call themselves, or each other over and over, come to an end.
  private var callsLeft = 256
  private static let deepest = 8

  mutating func read(_ text: String) {
    run(BuildCalls(text).calls[...], depth: 0)
  }

  private mutating func run(_ calls: ArraySlice<BuildCalls.Call>, depth: Int) {
    var rest = calls
    while let call = rest.popFirst() {
      let words = call.words.map { expand($0) }
      switch call.name.asciiLowercased {
      case "function", "macro":
        let body = rest.prefix { !["endfunction", "endmacro"].contains($0.name.asciiLowercased) }
        rest = rest[body.endIndex...]
        if let name = words.first?.asciiLowercased { functions[name] = (Array(words.dropFirst()), body) }
      case "cmake_language" where words.count > 1 && words[0] == "CALL":
        start(words[1].asciiLowercased, Array(words.dropFirst(2)), depth)
      case "set": if words.count > 1 { variables[words[0]] = words[1...].joined(separator: " ") }
      case "file":
        guard let verb = words.first, words.count > 1 else { continue }
        switch verb {
        case "REMOVE": lines.append("rm -f " + words[1...].joined(separator: " "))
        case "REMOVE_RECURSE": lines.append("rm -rf " + BuildCalls.line(words[1...]))
        case "GLOB", "GLOB_RECURSE":
          if words.count > 2 { variables[words[1]] = words[2...].joined(separator: " ") }
        case "WRITE", "APPEND":
          lines.append("echo x " + (verb == "WRITE" ? "> " : ">> ") + BuildCalls.line(words[1...1]))
        case "RENAME": lines.append("mv " + BuildCalls.line(words[1...]))
        case "CHMOD", "CHMOD_RECURSE": break
        default: break
        }
      case "execute_process", "add_custom_target", "add_custom_command", "exec_program", "add_test":
        for part in words.split(separator: "COMMAND", omittingEmptySubsequences: false).dropFirst() {
          lines.append(BuildCalls.line(part.prefix { !Self.isKey($0) }))
        }
      case let name: start(name, words, depth)
      }
    }
  }

  /// Calls a function of the script, if there is one of that name.
  private mutating func start(_ name: String, _ words: [String], _ depth: Int) {
    guard let function = functions[name], depth < Self.deepest, callsLeft > 0 else { return }
    callsLeft -= 1
    let before = variables
    for (parameter, word) in zip(function.parameters, words) { variables[parameter] = word }
    for (k, word) in words.prefix(9).enumerated() { variables["ARGV\(k)"] = word }
    variables["ARGV"] = words.joined(separator: " ")
    variables["ARGN"] = words.dropFirst(function.parameters.count).joined(separator: " ")
    run(function.body, depth: depth + 1)
    variables = before
  }

  private func expand(_ word: String) -> String {
    var text = BuildCalls.expand(word, variables)
    // `$ENV{HOME}` is `$HOME` of the shell.
    while let mark = ByteView(text).firstRange(of: "$ENV{") {
      let view = ByteView(text)
      guard let close = view.firstIndex(of: 0x7D, from: mark.upperBound) else { break }
      text =
        view[..<mark.lowerBound].string + "${" + view[mark.upperBound..<close].string + "}"
        + view[(close + 1)...].string
    }
    return text
  }

  /// Where the words of a command end.
  private static func isKey(_ word: String) -> Bool {
    switch word {
    case "OUTPUT_VARIABLE", "ERROR_VARIABLE", "RESULT_VARIABLE", "WORKING_DIRECTORY", "COMMENT", "VERBATIM",
      "DEPENDS", "OUTPUT", "BYPRODUCTS", "USES_TERMINAL", "OUTPUT_QUIET", "ERROR_QUIET", "TIMEOUT",
      "COMMAND_ERROR_IS_FATAL", "OUTPUT_STRIP_TRAILING_WHITESPACE", "TARGET", "POST_BUILD", "PRE_BUILD",
      "ALL", "COMMAND_EXPAND_LISTS", "RESULTS_VARIABLE", "INPUT_FILE", "OUTPUT_FILE", "ERROR_FILE",
      "COMMAND_ECHO", "ENCODING":
      true
    default: false
    }
  }
}

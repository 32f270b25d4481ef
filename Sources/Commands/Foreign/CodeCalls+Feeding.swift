import Bytes
import ShellMeaning

/// Text that code hands to the standard input of a program it starts, and text that it finds on its own.
extension CodeReader {
  /// The key under which a running program keeps the line that started it.
  private static let line = "…line"

  /// `run(['sh'], input=text)`, `execSync('sh', {input: text})`: what the call gives its program to read.
  func inputText(_ given: [CodeArgument]) -> CodeValue? {
    for argument in given.dropFirst() {
      if argument.name == "input" || argument.name == "stdin_data" { return argument.value }
      if let text = argument.value.pair("input") ?? argument.value.pair("stdin_data") { return text }
    }
    return nil
  }

  /// The output of a line of shell that was just started, as something that more may be written to where the program
  /// waits for that.
  mutating func fed(_ output: CodeValue, by line: Value) -> CodeValue {
    guard Self.readsCommands(line) else { return output }
    hasFeed = true
    var result = output
    result.role = .feed
    result.pairs.append((Self.line, CodeValue(line)))
    return result
  }

  /// A shell or an interpreter that was given no code.
  private static func readsCommands(_ line: Value) -> Bool {
    guard let text = line.known else { return false }
    let words = text.split(separator: " ")
    guard let program = words.first else { return false }
    switch Invocation.canonicalName(String(program)) {
    case "sh", "bash", "zsh", "dash", "ksh", "ash", "fish", "python", "python3", "perl", "ruby", "node",
      "php", "psql", "mysql", "sqlite3", "redis-cli", "mongosh", "sudo", "su", "ssh", "osascript", "pwsh",
      "powershell", "xargs", "at", "batch", "crontab":
      return !words.dropFirst().contains { $0 == "-c" || $0 == "-e" }
    default: return false
    }
  }

  /// `p.communicate(text)`, `p.stdin.write(text)`, `fwrite($pipes[0], $text)`, `print P $text`.
  mutating func callFeed(_ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue]) {
    switch SoughtName(name) {
    case "communicate", "write", "end", "puts", "print", "printf", "say", "syswrite", "fwrite", "fputs",
      "writelines", "sendline", "send", "<<", "pipe":
      break
    default: return
    }
    if let line = receiver.flatMap(line) {
      for text in arguments.prefix(4) where text.role != .feed { runShell(line, reading: text.value) }
    } else if let line = arguments.first.flatMap(line) {
      if name == "pipe", let receiver { runShell(line, reading: receiver.value) }
      for text in arguments.dropFirst().prefix(4) { runShell(line, reading: text.value) }
    }
  }

  /// The line that started the program whose input this is.
  private func line(_ value: CodeValue) -> Value? {
    guard value.role == .feed else { return nil }
    return value.pair(Self.line)?.value ?? value.receiver.first.flatMap(line)
  }

  /// Runs a line of shell with `text` on its standard input.
  @discardableResult
  mutating func runShell(_ line: Value, reading text: Value) -> CodeValue {
    var code = Value("printf %s ")
    code.append(text.shellWord)
    code.append(" | ")
    code.append(line)
    return runShell(code)
  }

  // MARK: Its own input

  /// `sys.stdin.read()`, `STDIN.gets`, `input()`: the text that a pipe or a here-document hands to the interpreter,
  /// where all of it is known.
  func ownInput(_ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue])
    -> CodeValue?
  {
    guard let input = invocation.input, input.isKnown else { return nil }
    switch SoughtName(name) {
    case "read", "readlines", "readline", "gets", "each_line", "readpartial", "getvalue":
      switch receiver?.chain ?? owner {
      case "sys.stdin", "sys.stdin.buffer", "STDIN", "$stdin", "stdin", "ARGF", "io.stdin": break
      case "" where language == .ruby && name == "gets": break
      case "io" where language == .lua: break
      default:
        guard let path = receiver, path.role == .file, path.known == "/dev/stdin" else { return nil }
      }
    case "input" where language == .python && owner.isEmpty, "raw_input" where language == .python: break
    case "fgets", "fread", "stream_get_contents", "fgetc":
      guard language == .php, let handle = arguments.first, handle.chain == "STDIN" else { return nil }
    case "readline" where language == .php: break
    case "slurp" where language == .perl: break
    default: return nil
    }
    return CodeValue(input)
  }
}

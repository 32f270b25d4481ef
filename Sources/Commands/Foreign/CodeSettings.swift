import Bytes
import ShellMeaning

/// Variables that code of another language sets for the programs it starts later: `$env:HUSKY = 0`,
/// `os.environ['HUSKY'] = '0'`, `set HUSKY=0`.
extension Judgement {
  private static let mostSettings = 32

  mutating func set(variable name: String, to value: Value) {
    guard !name.isEmpty, name.utf8.allSatisfy({ ASCII.isWord($0) }) else { return }
    memory.settings.removeAll { $0.name == name }
    if memory.settings.count < Self.mostSettings { memory.settings.append((name, value)) }
  }

  /// Windows knows a variable in any case; the programs that read these ask for capitals.
  mutating func set(windowsVariable name: String, to value: Value) {
    set(variable: String(decoding: name.utf8.map(ASCII.uppercased), as: UTF8.self), to: value)
  }

  /// The programs of `meaning` find them set, where they were not given others.
  func applySettings(to meaning: inout Meaning) {
    guard !memory.settings.isEmpty else { return }
    for k in meaning.invocations.indices {
      meaning.invocations[k].environment = memory.settings + meaning.invocations[k].environment
    }
  }
}

extension CodeReader {
  /// `os.environ['X']`, `process.env.X`, `ENV['X']`
  func namesVariable(_ value: CodeValue) -> Bool {
    value.chain == nil && value.value.soleHole?.kind == .unset
  }

  /// `os.environ['X'] = …`, at the sign. Apart from the expressions it stands in, which go deep.
  @inline(never)
  mutating func setVariable(_ target: CodeValue) -> CodeValue {
    i += 1
    let value = expression()
    if let name = target.value.soleHole?.name { context.set(variable: name, to: value.value) }
    return value
  }

  /// `os.putenv('X', '0')`, `Sys.setenv(X = "0")`, `os.environ.update({…})`
  mutating func callSettings(
    _ owner: String, _ name: String, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    switch SoughtName(name) {
    case "setenv", "putenv", "Setenv", "set_var", "put_env",
      "setdefault" where owner.hasSuffix("environ"):
      for argument in given {
        if let name = argument.name { context.set(variable: name, to: argument.value.value) }
      }
      guard let first = arguments.first?.known else { break }
      if arguments.count > 1 {
        context.set(variable: first, to: arguments[1].value)
      } else if let sign = first.utf8.firstIndex(of: UInt8(ascii: "=")) {
        // `putenv("X=0")` of PHP.
        context.set(variable: String(first[..<sign]), to: Value(String(first[sign...].dropFirst())))
      }
    case "update" where owner.hasSuffix("environ"):
      for (name, value) in arguments.first?.pairs ?? [] { context.set(variable: name, to: value.value) }
    default: return nil
    }
    return .unknown("nothing")
  }

  /// Calls that set variables for programs, and those that start one, with what they alone give it.
  mutating func callStarting(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    if let result = callSettings(owner, name, arguments, given) { return result }
    let own = ownSettings(given)
    guard !own.isEmpty else { return callProcesses(owner, name, receiver, arguments, given) }
    let outer = context.memory.settings
    for (name, value) in own { context.set(variable: name, to: value) }
    defer { context.memory.settings = outer }
    return callProcesses(owner, name, receiver, arguments, given)
  }

  /// `run(…, env={'HUSKY': '0'})`, `exec(…, {env: {HUSKY: '0'}})`: what one call alone sets.
  func ownSettings(_ given: [CodeArgument]) -> [(name: String, value: Value)] {
    for argument in given.dropFirst() {
      let pairs = argument.name == "env" ? argument.value.pairs : argument.value.pair("env")?.pairs ?? []
      if !pairs.isEmpty { return pairs.map { ($0.key, $0.value.value) } }
    }
    return []
  }
}

/// A loop without an end that starts processes and waits for none: `fork while fork`, `while 1: os.fork()`.
enum ForkLoop {
  static func stands(in tokens: [CodeToken]) -> Bool {
    guard tokens.contains(.name("fork")), tokens.count < 400 else { return false }
    for token in tokens {
      guard case .name(let word) = token else { continue }
      switch SoughtName(word) {
      // Whoever waits for the processes, or serves a request with each, ends them.
      case "wait", "waitpid", "Wait", "accept", "join", "sleep", "exit", "_exit", "exec", "execv":
        return false
      default: break
      }
    }
    for (i, token) in tokens.enumerated() {
      guard case .name(let word) = token else { continue }
      let next = tokens[(i + 1)...].first { $0 != .symbol("(") }
      switch SoughtName(word) {
      case "while", "until":
        switch next {
        case .number("1")?, .name("True")?, .name("true")?, .name("fork")?, .name("TRUE")?: return true
        default: break
        }
      case "loop": if next == .symbol("{") || next == .name("do") { return true }
      case "for":
        if tokens[(i + 1)...].prefix(3).elementsEqual([.symbol("("), .symbol(";"), .symbol(";")]) {
          return true
        }
      default: break
      }
    }
    return false
  }
}

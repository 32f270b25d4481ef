/// What a signal does to the one who gets it, in the order of how bad that is.
enum Signal: Int {
  /// It asks whether the process is there, lets it go on, or has a service read its settings and open its logs again.
  case asks
  /// Every program gives it a meaning of its own, and one that gives it none ends.
  case ownMeaning
  case ends

  /// The signal that `kill`, `pkill`, `killall` or `systemctl kill` is told to send, the worst if they are told
  /// several; nil if none. `pkill -s` is followed by a session.
  static func named(in words: [String], of program: String) -> Signal? {
    var found: Signal?
    var takesValue = false
    for word in words {
      let one: Signal?
      if takesValue {
        one = Signal(word) ?? .ends
        takesValue = false
      } else if word == "--signal" || word == "-n" || word == "-s" && program != "pkill" {
        takesValue = true
        continue
      } else if word.hasPrefix("--signal=") {
        one = Signal(String(word.dropFirst(9))) ?? .ends
      } else if word.hasPrefix("-") {
        one = Signal(String(word.dropFirst(word.hasPrefix("-s") && program == "systemctl" ? 2 : 1)))
      } else {
        continue
      }
      if let one, one.rawValue >= found?.rawValue ?? 0 { found = one }
    }
    return found
  }

  private init?(_ name: String) {
    switch name {
    case "0", "1", "HUP", "SIGHUP", "CONT", "SIGCONT", "28", "WINCH", "SIGWINCH": self = .asks
    case "10", "12", "USR1", "USR2", "SIGUSR1", "SIGUSR2": self = .ownMeaning
    case "2", "3", "6", "9", "15", "19", "INT", "QUIT", "ABRT", "KILL", "TERM", "STOP", "SEGV", "SIGINT",
      "SIGQUIT", "SIGABRT", "SIGKILL", "SIGTERM", "SIGSTOP", "SIGSEGV":
      self = .ends
    default: return nil
    }
  }
}

import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where lines for people go. Colours only on a terminal that wants them.
struct Terminal {
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case magenta = "35"
    case cyan = "36"
  }

  static let output = Terminal(descriptor: 1)
  static let errors = Terminal(descriptor: 2)

  let descriptor: Int32
  let hasColours: Bool

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    let environment = Environment.process
    hasColours =
      isatty(descriptor) == 1 && environment.nonEmpty("NO_COLOR") == nil && environment["TERM"] != "dumb"
  }

  func styled(_ text: String, _ style: Style) -> String {
    hasColours && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  static func style(of action: Action) -> Style {
    switch action {
    case .allow: .green
    case .warn: .yellow
    case .ask: .magenta
    case .block: .red
    }
  }

  static func style(of severity: Severity) -> Style {
    severity >= .high ? .red : severity == .medium ? .yellow : .plain
  }

  /// How many columns there are; nil where nobody looks.
  var width: Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// One line. A reader that went away ends the program quietly, as it ends `cat`.
  func print(_ text: String = "") { write(Array((text + "\n").utf8)) }

  func write(_ bytes: [UInt8]) {
    do throws(SystemError) {
      try Descriptor(borrowing: descriptor).write(bytes)
    } catch {
      exit(ExitCode.failure)
    }
  }
}

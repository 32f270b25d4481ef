import System

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

import Bytes
import ShellMeaning

extension Judgement {
  /// A path as Windows' shells take it: `~` is the home folder even between quotes.
  func windowsPath(_ value: Value) -> Value {
    guard let home = scene.home,
      value.prefix == "~" || value.prefix.hasPrefix("~/") || value.prefix.hasPrefix("~\\")
    else {
      return value.windowsPath
    }
    var path = Value(home)
    path.append(value.dropping(1))
    return path.windowsPath
  }
}

extension Value {
  /// `\\host\share\…`: what another machine holds; `\\?\` and `\\.\` are this one's.
  var isOnShare: Bool {
    let text = prefix
    return text.hasPrefix("\\\\") && !text.hasPrefix("\\\\?") && !text.hasPrefix("\\\\.")
  }

  /// `"\\203.0.113.5\s\a.ps1"`, of whose first two marks a Unix shell's quotes leave one: a host has dots.
  var isOnShareInUnixQuotes: Bool {
    let parts = prefix.utf8.split(separator: UInt8(ascii: "\\"), omittingEmptySubsequences: false)
    return parts.count > 3 && parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
  }

  /// With slashes as this house writes them, and Windows' variables as what they stand for.
  var windowsPath: Value {
    var result = Value()
    for piece in pieces {
      switch piece {
      case .hole(let hole): result.append(hole)
      case .text(let text):
        var plain = text.replacingBytes("\\", with: "/")
        // A Unix shell takes the backslash out of `C:\Windows`.
        let start = Array(plain.utf8.prefix(3))
        if result.isEmpty, start.count == 3, ASCII.isLetter(start[0]), start[1] == UInt8(ascii: ":"),
          ASCII.isAlphanumeric(start[2]) || start[2] == UInt8(ascii: "*")
        {
          plain = String(decoding: start[..<2], as: UTF8.self) + "/" + plain.dropFirst(2)
        }
        for (name, meaning) in [
          ("%SystemRoot%", "C:/Windows"), ("%WINDIR%", "C:/Windows"), ("%SystemDrive%", "C:"),
          ("%ProgramFiles%", "C:/Program Files"), ("%ProgramData%", "C:/ProgramData"),
        ] {
          plain = plain.replacingBytes(name, with: meaning).replacingBytes(
            name.asciiLowercased, with: meaning)
        }
        result.append(plain)
      }
    }
    return result
  }
}

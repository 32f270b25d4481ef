import Bytes
import Text

/// What stands in a control string: a picture, a message from one program to another, or words for whoever reads the bytes.
enum HiddenString {
  /// Two words or more with nothing but blanks between them, in a string that nothing shows. Programs speak in other
  /// forms: `Gf=100,…`, `tmux;…`, `name=value`.
  static func holdsWords(_ body: ByteView, of introducer: UInt8) -> Bool {
    // What is asked of a device is made of letters as well.
    guard introducer != 0x50, body.count <= 400 else { return false }
    var words = 0
    var letters = 0
    for byte in body {
      if ASCII.isLetter(byte) {
        letters += 1
      } else if byte == 0x20 || byte == 0x2C || byte == 0x2E {
        if letters >= 2 { words += 1 }
        letters = 0
      } else {
        return false
      }
    }
    if letters >= 2 { words += 1 }
    return words >= 2
  }

  /// Whether a file that a terminal is to show begins as pictures do, or is too short to tell.
  static func isPicture(_ body: ByteView) -> Bool {
    guard let colon = body.firstIndex(of: 0x3A, from: 0) else { return true }
    let data = body[(colon + 1)...]
    guard data.count >= 8 else { return true }
    return beginnings.contains { data.starts(with: $0) }
  }

  /// PNG, JPEG, GIF, WebP, SVG and XML, BMP, TIFF, PDF, HEIC, JPEG XL, icons.
  private static let beginnings: [StaticString] = [
    "iVBOR", "/9j/", "R0lGOD", "UklGR", "PHN2Z", "PD94b", "Qk", "SUkq", "TU0AK", "JVBER", "AAAA", "/wo",
    "AAAB", "AAAC",
  ]
}

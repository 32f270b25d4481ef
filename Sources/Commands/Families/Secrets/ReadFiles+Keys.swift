import Bytes
import ShellMeaning

/// Keys that openssl shows or writes in another form.
extension ReadFiles {
  /// `openssl rsa -in key` prints the key unless told not to.
  static func openssl(_ invocation: Invocation, _ context: inout Judgement) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    guard let verb = words.first,
      ["rsa", "ec", "pkey", "pkcs12", "pkcs8", "dsa", "enc", "base64"].contains(verb)
    else { return }
    // `-text` prints the numbers of the key, with or without the key itself.
    if words.contains("-pubout") || words.contains("-noout") && !words.contains("-text") { return }
    // A key of the project's in another form, written beside it.
    let out = words.firstIndex(of: "-out").flatMap {
      $0 + 1 < words.count ? invocation.arguments[$0 + 1].value : nil
    }
    let staysInside =
      verb != "enc" && verb != "base64"
      && out.map { $0.isBareName || context.place($0, of: invocation).isInProject } == true
    for (i, word) in words.enumerated() where word == "-in" && i + 1 < words.count {
      let file = invocation.arguments[i + 1].value
      if staysInside, file.isBareName || context.place(file, of: invocation).isInProject { continue }
      context.read(invocation.arguments[i + 1].value, by: invocation, at: invocation.arguments[i + 1].range)
    }
  }
}

extension Value {
  /// A name without a folder: it lies where others of the kind lie, wherever that is.
  var isBareName: Bool { known.map { !$0.utf8.contains(UInt8(ascii: "/")) } ?? false }
}

extension Invocation.Argument {
  /// The file that `file:/path?immutable=1` names.
  var databaseFile: Invocation.Argument {
    guard let path = value.removing(prefix: "file:") else { return self }
    guard case .text(let last)? = path.pieces.last, let mark = last.utf8.lastIndex(of: UInt8(ascii: "?"))
    else {
      return replacing(path)
    }
    var plain = Value()
    for piece in path.pieces.dropLast() {
      switch piece {
      case .text(let text): plain.append(text)
      case .hole(let hole): plain.append(hole)
      }
    }
    plain.append(String(last[..<mark]))
    return replacing(plain)
  }
}

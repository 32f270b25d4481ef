import Bytes
import ShellMeaning

/// Texts that programs are given to run: what is known of them, from the command itself or from the disk.
extension Judgement {
  /// A value as code. A hole that holds a file's text is read; any other stands as a parameter, which no
  /// language takes for a keyword.
  func code(in value: Value) -> String {
    if let known = value.known { return known }
    var text = ""
    for piece in value.pieces {
      switch piece {
      case .text(let known): text += known
      case .hole(let hole):
        if hole.origins.files.count == 1, let contents = scene.world.text(hole.origins.files[0]) {
          text += contents
        } else {
          text += "$1"
        }
      }
    }
    return text
  }

  /// The text of a file that `invocation` is told to run: written by this very command, or lying there.
  func code(at path: Value, of invocation: Invocation) -> String? {
    // `<(echo 'DROP TABLE x')`: a file without a name, whose text stands in the command.
    if !path.isKnown, let written = memory.files.last(where: { $0.path == path }) {
      return code(in: written.content)
    }
    if let known = path.known, known == "/dev/stdin" || known == "/dev/fd/0" {
      return invocation.input.map { code(in: $0) }
    }
    let place = place(path, of: invocation)
    guard !place.isRemote, path.isKnown else { return nil }
    let absolute = "/" + place.components.joined(separator: "/")
    if let written = memory.written[absolute] { return code(in: written) }
    if let written = memory.codeTexts[place.path] { return written }
    return scene.world.text(absolute)
  }
}

import Bytes

/// What programs that a shell starts leave behind for later ones, where that cannot be told from the shell's own
/// words: files that code of another language writes, scripts that it puts into package.json.
package struct LeftBehind: Sendable {
  /// By absolute paths.
  package var files: [String: String]
  package var scripts: [String: String]

  package init(files: [String: String] = [:], scripts: [String: String] = [:]) {
    self.files = files
    self.scripts = scripts
  }

  package var isEmpty: Bool { files.isEmpty && scripts.isEmpty }
}

extension Meaning {
  /// What `text` would do, where it is known what some of its programs leave behind. In which order things happen is
  /// not looked at: it is all there from the beginning.
  package init(of text: ByteView, in scene: Scene, with left: LeftBehind) {
    var reader = Reader(scene: scene, limits: .standard, text: text)
    for (path, content) in left.files.sorted(by: { $0.key < $1.key }) {
      reader.write(Value(content), to: Value(path))
    }
    reader.projectScripts = left.scripts
    reader.readOutermost()
    self = reader.meaning
    written = reader.files.log
  }
}

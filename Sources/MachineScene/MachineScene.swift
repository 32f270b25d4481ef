import ShellMeaning
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Scene {
  /// The scene of an event on this machine.
  package static func ofMachine(environment: Environment, directory: String?) -> Scene {
    let directory = absolute(directory) ?? currentDirectory()
    let named = absolute(environment.nonEmpty("CLAUDE_PROJECT_DIR"))
    return Scene(
      directory: directory, home: environment.home, project: named ?? directory.map(projectRoot),
      temporary: absolute(environment.nonEmpty("TMPDIR")), user: environment.nonEmpty("USER"), world: .machine
    )
  }

  private static func absolute(_ path: String?) -> String? {
    path.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
  }

  /// The nearest folder upwards that holds a `.git`, or the folder itself.
  private static func projectRoot(of directory: String) -> String {
    var folder = directory
    while folder.utf8.count > 1 {
      if OwnFile.status(ofLink: folder + "/.git") != nil { return folder }
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash != folder.startIndex else {
        break
      }
      folder = String(folder[..<slash])
    }
    return directory
  }

  private static func currentDirectory() -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard getcwd(buffer.baseAddress!, buffer.count) != nil else { return nil }
      return String(cString: buffer.baseAddress!)
    }
  }
}

extension World {
  /// Answers from the file system: `lstat`, `readlink`, and the first bytes of regular files.
  package static let machine = World(
    kind: { path in
      switch OwnFile.status(ofLink: path)?.kind {
      case .file: .file
      case .directory: .directory
      case .link: .link
      case .other: .other
      case nil: nil
      }
    },
    link: { OwnFile.linkTarget($0) },
    text: { path in
      guard let bytes = try? readFile(path, limit: 256 * 1024) else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    })
}

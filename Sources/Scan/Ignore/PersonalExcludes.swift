import Bytes
import System

/// The ignore file a person has for all their repositories: `core.excludesFile`, by default
/// `~/.config/git/ignore`.
///
/// Read from the two files git reads for a person, without `include`s: asking git would cost more than the scan
/// of a small tree.
enum PersonalExcludes {
  static func path(_ environment: Environment) -> BytePath? {
    let configuration = environment.nonEmpty("XDG_CONFIG_HOME") ?? environment.home.map { $0 + "/.config" }
    var named: String?
    for file in [configuration.map { $0 + "/git/config" }, environment.home.map { $0 + "/.gitconfig" }] {
      if let file, let text = try? readFile(file, limit: 256 * 1024) {
        named = excludesFile(in: text) ?? named
      }
    }
    guard let named else { return configuration.map { BytePath($0 + "/git/ignore") } }
    if named.hasPrefix("~/") { return environment.home.map { BytePath($0 + named.dropFirst()) } }
    return named.hasPrefix("/") ? BytePath(named) : nil
  }

  /// The last value of `excludesFile` in the section `core`.
  static func excludesFile(in text: [UInt8]) -> String? {
    var isInCore = false
    var found: String?
    for line in text.split(separator: 0x0A) {
      let line = ByteView(Array(line)).trimmed()
      if line.starts(with: "[") {
        isInCore = line.string.asciiLowercased.hasPrefix("[core]")
        continue
      }
      guard isInCore, let equals = line.firstIndex(of: 0x3D),
        line[..<equals].trimmed().string.asciiLowercased == "excludesfile"
      else { continue }
      var value = line[(equals + 1)...].trimmed().string
      if value.hasPrefix("\""), value.hasSuffix("\""), value.utf8.count >= 2 {
        value = String(value.dropFirst().dropLast())
      }
      found = value
    }
    return found
  }
}

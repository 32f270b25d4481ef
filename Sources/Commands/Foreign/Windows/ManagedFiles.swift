import Bytes
import ShellMeaning

/// Files as Windows' management knows them: `Win32_Directory` where `Name='C:\\Users\\dev'`.
enum ManagedFiles {
  /// The file or folder that a query names, if it asks for such.
  static func path(in query: String) -> (path: Value, isFolder: Bool)? {
    let lower = query.asciiLowercased
    let isFolder = lower.contains(bytes: "win32_directory")
    guard
      isFolder || lower.contains(bytes: "cim_datafile") || lower.contains(bytes: "cim_logicalfile")
        || lower.contains(bytes: "datafile") || lower.contains(bytes: "fsdir"),
      let mark = ByteView(lower).firstRange(of: "name=")
    else { return nil }
    let behind = Array(query.utf8)[mark.upperBound...].drop { $0 == 0x27 || $0 == 0x22 || $0 == 0x5C }
    let path = behind.prefix { $0 != 0x27 && $0 != 0x22 }
    guard !path.isEmpty else { return nil }
    var plain = String(decoding: path, as: UTF8.self)
    while plain.contains(bytes: "\\\\") { plain = plain.replacingBytes("\\\\", with: "\\") }
    return (Value(plain), isFolder || lower.contains(bytes: "fsdir"))
  }

  /// Judges its deletion; false if the query names none.
  static func delete(_ query: String, _ invocation: Invocation, _ context: inout Judgement) -> Bool {
    guard let (path, isFolder) = path(in: query) else { return false }
    context.delete(
      context.windowsPath(path), isFolder ? .recursive : .single, by: invocation, at: invocation.range)
    return true
  }
}

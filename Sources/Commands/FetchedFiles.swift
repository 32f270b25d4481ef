/// Files that a command brought from elsewhere, by their paths, and from where.
struct FetchedFiles: Sendable {
  private var addresses: [String: String] = [:]
  /// Those in a `bin` folder, by the names that they are found by from then on.
  private var programs: [String: String] = [:]

  var isEmpty: Bool { addresses.isEmpty }
  var count: Int { addresses.count }

  subscript(path: String) -> String? {
    get { addresses[path] }
    set {
      addresses[path] = newValue
      let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      guard parts.count > 1, Substring(parts[parts.count - 2]) == "bin", let name = parts.last else { return }
      programs[String(Substring(name))] = newValue
    }
  }

  func address(ofProgram name: String) -> String? { programs[name] }
}

/// Folders that were cloned from an address, and from which.
struct ClonedFolders: Sendable {
  private var addresses: [[String]: String] = [:]
  /// Those that were made by this command, from whatever address.
  private(set) var made: [[String]] = []

  var isEmpty: Bool { addresses.isEmpty }

  mutating func append(_ folder: [String], from address: String) {
    if addresses[folder] == nil { addresses[folder] = address }
  }

  mutating func note(_ folder: [String]) { if made.count < 16 { made.append(folder) } }

  /// The folder made by this command that `path` lies in, or is.
  func folder(above path: [String]) -> [String]? { made.first { path.starts(with: $0) } }

  /// Where the folder that `path` lies in came from.
  func address(above path: [String]) -> String? {
    guard !addresses.isEmpty else { return nil }
    for count in stride(from: path.count, through: 0, by: -1) {
      if let address = addresses[Array(path[..<count])] { return address }
    }
    return nil
  }
}

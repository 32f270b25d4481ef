/// The patterns of one ignore file, and the folder from which they count.
struct IgnoreFile: Sendable {
  /// How many components lead from the root of the tree to the file's folder.
  let depth: Int
  private let patterns: [IgnorePattern]

  init(_ text: [UInt8], depth: Int) {
    self.depth = depth
    var rest = text[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    var patterns: [IgnorePattern] = []
    for var line in rest.split(separator: 0x0A) {
      if line.last == 0x0D { line = line.dropLast() }
      if let pattern = IgnorePattern(line: line) { patterns.append(pattern) }
    }
    self.patterns = patterns
  }

  var isEmpty: Bool { patterns.isEmpty }

  /// What the file says of a path from the root of the tree: true ignored, false not, nil nothing. The last line
  /// that speaks of it counts.
  func answer(for components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool? {
    guard components.count > depth else { return nil }
    let inside = components[depth...]
    for pattern in patterns.reversed() where pattern.matches(inside, isFolder: isFolder) {
      return !pattern.isNegated
    }
    return nil
  }
}

/// The ignore files that count for a folder, the strongest last: those of the person, of the repository, then
/// those of each folder from the root down.
struct IgnoreFiles: Sendable {
  private(set) var files: [IgnoreFile] = []

  mutating func add(_ file: IgnoreFile) { if !file.isEmpty { files.append(file) } }

  /// What they say of something in a folder that is itself not ignored. The strongest file that speaks counts.
  func answer(for components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool? {
    for file in files.reversed() {
      if let answer = file.answer(for: components, isFolder: isFolder) { return answer }
    }
    return nil
  }

  /// Whether a path is ignored: by itself, or because a folder above it is. What is inside an ignored folder
  /// cannot be had back.
  func isIgnored(_ components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
    for end in 1..<max(1, components.count) {
      if answer(for: Array(components[..<end]), isFolder: true) == true { return true }
    }
    return answer(for: components, isFolder: isFolder) == true
  }
}

extension String {
  /// Each line of a table, but for those that are set in by two spaces: they go on with the row above.
  public var rows: [String] {
    var rows: [String] = []
    var between = ""
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        between += "\n"
      } else if line.hasPrefix("  "), !rows.isEmpty {
        rows[rows.count - 1] += "\n" + between + line.dropFirst(2)
        between = ""
      } else {
        rows.append(String(line))
        between = ""
      }
    }
    return rows
  }
}

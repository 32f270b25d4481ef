/// GNU parallel: a template, and items from `:::`, files or standard input.
extension Reader {
  mutating func runParallel(_ invocation: Invocation, _ program: Program) -> Value {
    emit(invocation)
    var scan = OptionScan(invocation.arguments, short: program.short, long: Self.parallelOptions)
    var source = invocation.input
    var placeholder = "{}"
    while let option = scan.next() {
      switch option.name {
      case "dry-run", "dryrun": return Value()
      case "a", "arg-file": if let path = option.value { source = contents(of: path) }
      case "I": placeholder = option.value?.known ?? "{}"
      default: break
      }
    }
    let words = scan.rest
    let mark = words.firstIndex { $0.value.prefix.hasASCIIPrefix(":::") }
    let template = Array(words[..<(mark ?? words.endIndex)])
    var lists: [[Value]] = []
    if let mark {
      lists = sources(words[mark...])
    } else {
      lists = [listItems(source, separator: 0x0A, name: "parallel")]
    }
    if invocation.name == "sem" { lists = [[Value()]] }
    guard let carrierStart = (template.first ?? words.first)?.range.lowerBound else {
      return runLines(lists.first ?? [], invocation)
    }
    if template.isEmpty { return runLines(lists.first ?? [], invocation) }
    let carrier = carrierStart..<max(carrierStart, template[template.count - 1].range.upperBound)
    let code = Value.joined(template.map(\.value), by: " ")
    var output = Value()
    for row in rows(lists) {
      guard spend(at: invocation.range) else { break }
      let text = fill(code, placeholder, row)
      let isKnown = row.allSatisfy(\.isKnown)
      output.append(
        launchText(text, from: invocation, isKnown ? nil : .repeated(by: "parallel"), carrier: carrier))
    }
    return output
  }

  private static let parallelOptions: StaticString = """
    jobs arg-file delimiter max-args colsep joblog results tmpdir workdir wd sshlogin basefile return timeout \
    delay retries halt shuf-seed env tagstring progress-interval load memfree nice
    """

  /// Without a template every line is a command.
  private mutating func runLines(_ lines: [Value], _ invocation: Invocation) -> Value {
    var output = Value()
    for line in lines.prefix(256) {
      guard spend(at: invocation.range) else { break }
      output.append(launchText(line, from: invocation, .script(by: "parallel"), carrier: invocation.range))
    }
    return output
  }

  /// The lists behind `:::` (words) and `::::` (files).
  private mutating func sources(_ words: ArraySlice<Invocation.Argument>) -> [[Value]] {
    var lists: [[Value]] = []
    var isFiles = false
    for word in words {
      if let text = word.value.known, text.hasASCIIPrefix(":::") {
        isFiles = text.hasASCIIPrefix("::::")
        if !isFiles || lists.isEmpty { lists.append([]) }
      } else if isFiles {
        lists[lists.count - 1] += listItems(contents(of: word.value), separator: 0x0A, name: "parallel")
      } else if !lists.isEmpty {
        lists[lists.count - 1].append(word.value)
      }
    }
    return lists
  }

  /// Every combination of the lists, up to a bound.
  private func rows(_ lists: [[Value]]) -> [[Value]] {
    var rows: [[Value]] = [[]]
    for list in lists where !list.isEmpty {
      var next: [[Value]] = []
      for row in rows {
        for item in list where next.count < 256 { next.append(row + [item]) }
      }
      rows = next
    }
    return rows
  }

  /// Items stand quoted in the command line, so that they are never code themselves.
  private mutating func fill(_ code: Value, _ placeholder: String, _ row: [Value]) -> Value {
    let markers = row.map { Value(splices.marker(for: $0)) }
    let all = Value.joined(markers, by: " ")
    var text = code
    for mark in [placeholder, "{.}", "{/}", "{//}", "{/.}"] { text = text.replacing(mark, with: all) }
    for (index, marker) in markers.enumerated() {
      text = text.replacing("{\(index + 1)}", with: marker)
    }
    guard text == code, !markers.isEmpty else { return text }
    text.append(" ")
    text.append(all)
    return text
  }
}

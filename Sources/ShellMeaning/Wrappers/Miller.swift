import Bytes

/// Miller's verbs in a row, `mlr put '…' then tee file`: its language starts programs as awk's does, and by
/// `exec("rm", ["-rf", "x"])` besides.
extension Reader {
  mutating func runMiller(_ invocation: Invocation, _ index: Int) -> Value {
    runOptions(invocation, ["prepipe", "prepipex"])
    let words = invocation.arguments
    for (i, word) in words.enumerated().prefix(64) {
      switch word.value.known {
      case "put", "filter": if let code = program(behind: i, in: words) { runProgram(code, invocation) }
      case "tee" where i > 0:
        guard let file = words[(i + 1)...].first(where: { !$0.value.starts(with: "-") }) else { continue }
        var line = Value(
          words.count > i + 1 && words[i + 1].value.equals("-a") ? "printf x >> " : "printf x > ")
        line.append(Value(splices.marker(for: file.value)))
        _ = launchText(
          splices.restore(splices.code(for: line)) ?? line, from: invocation, carrier: file.range)
      default: continue
      }
    }
    return printed(invocation, by: index)
  }

  /// What the verb at `place` is given: `put -q -s name=value 'code'`, `put -f file`.
  private mutating func program(
    behind place: Int, in words: [Invocation.Argument]
  ) -> Invocation.Argument? {
    var k = place + 1
    while k < words.count {
      switch words[k].value.known {
      case "-q", "-S", "-x": k += 1
      case "-s": k += 2
      case "-f":
        guard k + 1 < words.count, let code = script(at: words[k + 1].value) else { return nil }
        return Invocation.Argument(value: code, range: words[k + 1].range)
      case "-e":
        k += 1
        return k < words.count ? words[k] : nil
      default: return words[k]
      }
    }
    return nil
  }

  private mutating func runProgram(_ code: Invocation.Argument, _ invocation: Invocation) {
    for text in AwkProgram(code.value).shellTexts([]) {
      _ = launchText(text, from: invocation, carrier: code.range, by: "mlr")
    }
    guard let text = code.value.known else { return }
    for call in BuildCalls(text, names: ["exec"]).calls {
      // The brackets of the list hang on its words.
      let words = call.words.map { $0.without("[]\"") }.filter { !$0.isEmpty }
      let line = words.map(\.inQuotes).joined(separator: " ")
      _ = launchText(Value(line), from: invocation, carrier: code.range, by: "mlr")
    }
  }
}

import Bytes
import Text
import Verdict

/// Code that makes its own text readable and runs it in the same breath: `exec(b64decode("…"))`, `echo … | base64 -d | sh`.
///
/// What is encoded and only kept is data, and often that of a test. What is run is code like any other, and judged as such.
enum DecodedCode {
  private static let reach = 200
  /// So many of the texts that come out of one are looked at.
  private static let most = 4

  /// Where the encoded text stands of the first that sends secrets away.
  static func leak(in inspection: Inspection) -> Range<Int>? {
    guard inspection.signs.contains(.run) else { return nil }
    for reading in inspection.layers.decoded.prefix(most) {
      let code = reading.bytes
      // What is not run is not read, however much there is of it.
      guard !code.isEmpty, isRun(reading.original(0..<code.count), in: inspection.text) else { continue }
      let inner = Inspection(text: code, kind: .code, layers: Layers(asGiven: code))
      guard let leak = leakingLine(in: inner) else { continue }
      let place = reading.original(leak)
      if isRun(place, in: inspection.text) { return place }
    }
    return nil
  }

  private static func leakingLine(in inner: Inspection) -> Range<Int>? {
    if let spy = PageSpy.range(in: inner) { return spy }
    if let line = LeakingLine.finding(in: inner) { return line.location?.range }
    guard let leads = OutflowLeads(inner) else { return nil }
    return Outflow.finding(in: inner, leads)?.location?.range ?? Drain.range(in: inner, leads)
  }

  private static func isRun(_ place: Range<Int>, in text: ByteView) -> Bool {
    let near = text[max(0, place.lowerBound - reach)..<min(text.count, place.upperBound + reach)]
    return runs.contains { near.contains($0) }
  }

  static let runs: [StaticString] = [
    "exec(", "eval(", "eval ", "Function(", "| sh", "|sh", "| bash", "|bash", "| zsh", "| python", "| perl",
    "| node", "iex ", "IEX", "Invoke-Expression", "loadstring(", "runInThisContext(", "instance_eval",
    "assert(", "-EncodedCommand", "-enc ", "system(", "popen(", "bash -c", "sh -c", "execSync(",
  ]
}

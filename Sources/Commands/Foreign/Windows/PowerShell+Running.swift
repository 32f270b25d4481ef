import Bytes
import ShellMeaning
import Verdict

/// What PowerShell starts, fetches and runs as a text.
extension PowerShell {
  /// A program that is no command of PowerShell's own.
  static func native(
    _ program: Value, _ words: [Value], _ call: PowerShellReader.Call, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    RemoteCode.report(program.origins, invocation, &context)
    if program.isOnShare { RemoteCode.report(.network(of: program.display), invocation, &context) }
    if let host = source(of: program, invocation, context) {
      RemoteCode.report(.network(of: host), invocation, &context)
    }
    if startShell(program, words, invocation, &context) { return }
    var text = Value()
    for (k, word) in ([program] + words).enumerated() {
      if k > 0 { text.append(" ") }
      for piece in word.pieces {
        switch piece {
        case .text(let known):
          // Paths with slashes, as other programs here know them.
          let isPath = k > 0 && known.contains(bytes: ":\\")
          text.append((isPath ? known.replacingBytes("\\", with: "/") : known).shellQuoted)
        case .hole(let hole): text.append(hole)
        }
      }
    }
    guard program.known != nil else { return }
    if let input = call.input, input.isKnown ? !input.isEmpty : !input.origins.isEmpty {
      // What it reads from the pipe.
      var fed = Value("printf %s ")
      fed.append(input.shellWord)
      fed.append(" | ")
      fed.append(text)
      text = fed
    }
    var inner = invocation
    if words.contains(where: { $0.holes.contains { $0.kind == .item || $0.kind == .output } }) {
      inner.wrappers.append(.repeated(by: "foreach-object"))
    }
    context.judgeShell(text, from: inner, in: invocation.directory, isWindows: true)
  }

  static func fetch(_ given: Given, _ invocation: Invocation, _ context: inout Judgement) -> Value {
    let address =
      given.value("uri")?.first ?? given.value("source")?.first ?? given.positional.first ?? Value()
    let isTransfer = given.call.name.asciiLowercased.hasSuffix("transfer")
    if let path = given.value("outfile")?.first ?? given.value("destination")?.first
      ?? (isTransfer ? given.positional.dropFirst().first : nil)
    {
      context.write(context.windowsPath(path), .overwrite, by: invocation, at: invocation.range)
      context.memory.downloads[context.place(context.windowsPath(path), of: invocation).path] = address.prefix
    }
    if let method = given.value("method", atLeast: 2)?.first?.known
      ?? given.value("custommethod")?.first?.known
    {
      let body = (given.value("body")?.first ?? given.call.input)?.display ?? ""
      RequestFamily.judge(
        Request(method: method, address: address.display, body: body), at: invocation.range,
        program: given.call.name, &context)
    }
    var sent = address.origins
    for body in (given.value("body") ?? []) + (given.value("form") ?? []) { sent.formUnion(body.origins) }
    // `-Form @{ file = Get-Item x }`: files go by their paths.
    for form in given.value("form") ?? [] {
      for path in form.known?.split(separator: " ") ?? [] {
        let place = context.place(context.windowsPath(Value(String(path))), of: invocation)
        if place.nature?.isSecret == true { sent.files.append(place.path) }
      }
    }
    if let file = given.value("infile")?.first {
      let place = context.place(context.windowsPath(file), of: invocation)
      if place.nature?.isSecret == true { sent.files.append(place.absolutePath) }
      if let held = context.memory.held[place.path] { sent.formUnion(held) }
    }
    if let input = given.call.input { sent.formUnion(input.origins) }
    Exfiltration.report(sent, to: NetworkHosts.host(of: address.prefix), by: invocation, &context)
    return Value(
      hole: Value.Hole(
        name: "response", kind: .output, origins: .network(of: address.prefix.isEmpty ? "?" : address.prefix))
    )
  }

  static func run(_ code: Value, _ invocation: Invocation, _ context: inout Judgement) {
    if context.memory.hasSocket, !code.isKnown {
      ReverseShell.report(invocation, &context)
      return
    }
    RemoteCode.report(code.origins, invocation, &context)
    guard let text = code.known, context.descend(context.depth, of: CodeReader.deepestNesting) else { return }
    context.depth += 1
    judge(text, invocation, &context)
    context.depth -= 1
  }
}

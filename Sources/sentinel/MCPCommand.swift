import Bytes
import JSON
import MCPMessages
import MCPPins
import Manual
import State
import System
import Verdict

/// The tools of MCP servers as they were when they were trusted, and what became of them.
enum MCPCommand: TabledSubcommand {
  static let manual = Manual(
    "mcp", "look at the pinned tools of MCP servers, and accept changes",
    about: """
      sentinel-mcp pins every tool of a server when it sees it first: its texts and schemas. A tool that is \
      something else later, or has another name, is kept from the agent until a person has looked.
      """,
    usage: ["pins [SERVER] [--json]", "diff [SERVER] [TOOL]", "approve SERVER [TOOL]", "forget SERVER"],
    verbs: [
      Verb("pins", "the servers that were seen, and their tools"),
      Verb("diff", "what is different in tools that changed"),
      Verb("approve", "trust changed tools as they are now (a person at a terminal)"),
      Verb("forget", "forget a server: what it offers next is trusted anew (a person at a terminal)"),
    ],
    options: [Option("--json", nil, "one object for each server, with digests")],
    operands: Operands(.other, most: 3),
    notes: """
      SERVER is a server's name or a part of its command or address. A project can commit digests in \
      .sentinel/mcp.lock, which only ever adds to what must be so.
      """,
    exitCodes: [
      ExitMeaning(0, "shown or done; for diff: nothing changed"),
      ExitMeaning(1, "there is no such server or tool, or something changed"), ExitMeaning(2, "usage"),
      ExitMeaning(3, "pins cannot be read or written"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let words = arguments.operands.map(\.text)
    guard let verb = words.first else { throw Arguments.Misuse("mcp needs pins, diff, approve or forget") }
    guard let folder = Person.stateFolder() else { return ExitCode.failure }
    let server = words.dropFirst().first
    let tool = words.dropFirst(2).first
    switch verb {
    case "pins": return pins(found(server, in: folder), server, json: arguments.has("--json"))
    case "diff": return diff(found(server, in: folder), server, tool)
    case "approve", "forget":
      guard let server else { throw Arguments.Misuse("\(verb) needs the name of a server") }
      let files = found(server, in: folder)
      guard let file = files.first, files.count == 1 else { return ambiguous(server, files) }
      return verb == "approve" ? approve(file, tool, in: folder) : forget(file, in: folder)
    default: throw Arguments.Misuse("mcp needs pins, diff, approve or forget")
    }
  }

  private static func found(_ server: String?, in folder: StateFolder) -> [PinFile] {
    let all = PinFile.all(in: folder)
    guard let server else { return all }
    let exact = all.filter { $0.server.name == server || $0.server.text == server }
    return exact.isEmpty ? all.filter { ByteView($0.server.text).contains(server) } : exact
  }

  private static func ambiguous(_ server: String, _ files: [PinFile]) -> Int32 {
    let name = server.shownOnOneLine
    Terminal.errors.print(
      files.isEmpty
        ? "sentinel: no server \"\(name)\" was seen; `sentinel mcp pins` lists them"
        : "sentinel: \"\(name)\" means \(files.count) servers; name one of them by its command:")
    for file in files { Terminal.errors.print("  " + file.server.text.shownOnOneLine) }
    return ExitCode.negative
  }

  // MARK: Showing

  private static func pins(_ files: [PinFile], _ server: String?, json: Bool) -> Int32 {
    if json {
      for file in files { Terminal.output.write(line(of: file) + [0x0A]) }
      return ExitCode.success
    }
    guard !files.isEmpty else {
      if let server { return ambiguous(server, []) }
      Terminal.output.print("No server was seen yet. Run one behind the proxy: sentinel-mcp wrap CONFIG")
      return ExitCode.success
    }
    let terminal = Terminal.output
    for file in files {
      terminal.print(
        terminal.styled(file.server.name.shownOnOneLine, .bold) + "  " + file.server.text.shownOnOneLine)
      for pin in file.pins {
        let state =
          pin.pending == nil
          ? terminal.styled("trusted", .green) + " since " + pin.since.clock
          : terminal.styled("changed", .red) + " since " + (pin.pendingSince ?? 0).clock
            + ", kept from agents"
        terminal.print("  \(pin.tool.shownOnOneLine)  \(String(pin.trusted.digest.prefix(12)))  \(state)")
      }
      terminal.print()
    }
    return ExitCode.success
  }

  private static func line(of file: PinFile) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        line.member("name", file.server.name)
        line.member("server", file.server.text)
        line.member(
          "tools",
          object: { tools in
            for pin in file.pins {
              tools.member(
                pin.tool,
                object: { tool in
                  tool.member("digest", pin.trusted.digest)
                  tool.member("since", Timestamp(milliseconds: pin.since).text)
                  if let pending = pin.pending { tool.member("pending", pending.digest) }
                })
            }
          })
      }
    }
  }

  private static func diff(_ files: [PinFile], _ server: String?, _ tool: String?) -> Int32 {
    if files.isEmpty, let server { return ambiguous(server, []) }
    var count = 0
    for file in files {
      for pin in file.pins where pin.pending != nil && (tool == nil || pin.tool == tool) {
        show(pin, of: file)
        count += 1
      }
    }
    if count == 0 { Terminal.output.print("Every tool is what it was when it was trusted.") }
    return count == 0 ? ExitCode.success : ExitCode.negative
  }

  private static func show(_ pin: Pin, of file: PinFile) {
    guard let pending = pin.pending else { return }
    let terminal = Terminal.output
    let name = "\(file.server.name.shownOnOneLine)/\(pin.tool.shownOnOneLine)"
    terminal.print(
      terminal.styled(name, .bold) + ", trusted \(pin.since.clock), changed \((pin.pendingSince ?? 0).clock)")
    for line in PinDiff(pin.trusted, pending).lines {
      terminal.print("  " + line.path.shownOnOneLine)
      if let old = line.old {
        terminal.print(terminal.styled("  - " + old.shortened(to: 2000).shownOnOneLine, .red))
      }
      if let new = line.new {
        terminal.print(terminal.styled("  + " + new.shortened(to: 2000).shownOnOneLine, .green))
      }
    }
    terminal.print()
  }

  // MARK: Changing

  private static func approve(_ file: PinFile, _ tool: String?, in folder: StateFolder) -> Int32 {
    let waiting = file.pins.filter { $0.pending != nil && (tool == nil || $0.tool == tool) }
    guard !waiting.isEmpty else {
      Terminal.errors.print(
        "sentinel: nothing of \(file.server.name.shownOnOneLine) waits"
          + (tool.map { " under the name \"\($0.shownOnOneLine)\"" } ?? "")
          + "; `sentinel mcp diff` shows what does")
      return ExitCode.negative
    }
    for pin in waiting { show(pin, of: file) }
    let what = waiting.count == 1 ? "this tool as it is now" : "these \(waiting.count) tools as they are now"
    guard let person = person(), person.agrees(to: "Trust \(what)?") else {
      Terminal.errors.print("sentinel: nothing was changed")
      return ExitCode.negative
    }
    return change(file, in: folder, "mcp.approve") { fresh in
      for pin in waiting {
        // Only what was shown: it may have changed again meanwhile.
        guard let now = fresh.pins.first(where: { $0.tool == pin.tool }), now.pending == pin.pending else {
          continue
        }
        _ = fresh.approve(pin.tool)
      }
    }
  }

  private static func forget(_ file: PinFile, in folder: StateFolder) -> Int32 {
    Terminal.output.print("\(file.server.name.shownOnOneLine): \(file.pins.count) pinned tools")
    guard let person = person(), person.agrees(to: "Forget them, and trust what the server offers next?")
    else {
      Terminal.errors.print("sentinel: nothing was changed")
      return ExitCode.negative
    }
    do throws(SystemError) {
      try OwnFile.remove(PinFile.path(of: file.server, in: folder))
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
    Person.record("mcp.forget", .allow, [file.server.text])
    return ExitCode.success
  }

  private static func person() -> Person? {
    let (person, reason) = Person.find()
    if person == nil { Terminal.errors.print("sentinel: \(reason)") }
    return person
  }

  private static func change(
    _ file: PinFile, in folder: StateFolder, _ what: String, _ body: (inout PinFile) -> Void
  ) -> Int32 {
    do throws(SystemError) {
      guard var fresh = try PinFile.load(file.server, in: folder) else {
        throw SystemError("read the pins", reason: "they are gone")
      }
      body(&fresh)
      try fresh.save(in: folder)
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
    Person.record(what, .allow, [file.server.text])
    Terminal.output.print(
      "Done. A running proxy takes it up by itself; the agent may have to list the tools again.")
    return ExitCode.success
  }
}

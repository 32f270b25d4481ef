import Bytes
import Detectors
import JSON
import MCPMessages
import MCPPins
import System
import Verdict

/// What a list is of, by its shape: a client that caches may have asked before we were there.
enum ListKind: String, CaseIterable {
  case tools, prompts, resources, resourceTemplates

  /// What an answer has lists of, in the order above.
  static func kinds(in result: JSONValue) -> [ListKind] {
    // Most answers have one array, of another name.
    guard result.members.contains(where: { $0.value.isArray && !$0.key.isSame(as: "content") }) else {
      return []
    }
    return allCases.filter { result[$0.rawValue]?.isArray ?? false }
  }

  /// What an item is called by.
  func name(of item: JSONValue) -> String? {
    switch self {
    case .tools, .prompts: item["name"]?.string
    case .resources: item["uri"]?.string
    case .resourceTemplates: item["uriTemplate"]?.string
    }
  }
}

extension Session {
  /// More tools than anybody offers a model.
  private static let mostItems = 10_000

  /// Lists, without the items that would mislead whoever reads them. What stands beside them is judged as any result.
  mutating func lists(
    _ kinds: [ListKind], _ frame: Frame, _ result: JSONValue, _ method: String, _ now: Instant,
    _ out: inout Outbox
  ) -> Passage {
    var splice = JSONSplice(frame.bytes)
    for kind in kinds {
      guard let items = result[kind.rawValue] else { continue }
      guard items.count <= Self.mostItems else {
        out.log.append(
          LogEntry(method, [("decision", "Block"), ("reason", "a list of \(items.count) items")]))
        return .changed(
          Reply.error(id: frame.id, .blocked, "Sentinel withheld a list of more than \(Self.mostItems) items")
        )
      }
      let kept = kept(of: items, kind, isWhole: result["nextCursor"]?.string == nil, method, now, &out)
      guard kept.count < items.count else { continue }
      splice.replace(
        frame.ownRange(of: items.span), with: Reply.list(kept))
    }
    var pieces = TextPieces(window: options.scanWindow, types: options.scanTypes)
    pieces.collect(result, at: FieldPath("result"), besides: kinds.map(\.rawValue))
    let event = event(method, .afterTool)
    let found = judge.find(in: pieces, as: .toolResult)
    if !found.isEmpty {
      let decision = decide(found, pieces.pieces, event)
      note(decision, about: event, since: now, to: &out)
      if decision.action >= .ask, let id = frame.id {
        return .changed(
          Answers.refusal(
            to: id, decision, "withheld this result", isToolCall: method == "tools/call",
            form: options.blockForm))
      }
    }
    guard !splice.isEmpty else { return .asItCame }
    guard let bytes = try? splice.result() else {
      return .changed(Reply.error(id: frame.id, .blocked, "Sentinel withheld this list"))
    }
    return .changed(bytes)
  }

  /// The items that stay, in their order.
  private mutating func kept(
    of items: JSONValue, _ kind: ListKind, isWhole: Bool, _ method: String, _ now: Instant,
    _ out: inout Outbox
  ) -> [ByteView] {
    var kept: [(name: String, raw: ByteView)] = []
    var definitions: [ToolDefinition] = []
    var times: [String: Int] = [:]
    for item in items.elements { times[kind.name(of: item) ?? "", default: 0] += 1 }
    for item in items.elements {
      let name = kind.name(of: item) ?? ""
      let event = event(method, .toolList, tool: name)
      if kind == .tools {
        // What nobody may call nobody needs to know.
        guard traffic.offers(tool: name, item) else { continue }
        definitions.append(ToolDefinition(item))
      }
      let isTwin = kind == .tools && !name.isEmpty && times[name, default: 0] > 1
      if let reason = Frame.misspelling(ofItem: item) ?? (isTwin ? "a tool stands twice" : nil) {
        out.log.append(LogEntry("ambiguous", [("from", "server"), ("reason", reason)]))
        if kind == .tools { pins.withhold(name) }
      } else if isMisleading(item, event, now, &out) {
        if kind == .tools { pins.withhold(name) }
      } else {
        if kind == .tools { pins.release(name) }
        kept.append((name, item.raw))
      }
    }
    guard kind == .tools else { return kept.map(\.raw) }
    traffic.learn(items)
    let changed = compare(definitions, isWhole: isWhole, now, &out)
    return kept.filter { !changed.contains($0.name) }.map(\.raw)
  }

  private mutating func isMisleading(
    _ item: JSONValue, _ event: Event, _ now: Instant, _ out: inout Outbox
  ) -> Bool {
    var pieces = TextPieces(window: options.scanWindow, types: options.scanTypes)
    pieces.collect(item, at: FieldPath())
    let found = judge.find(in: pieces, as: .description)
    guard !found.isEmpty else { return false }
    let decision = decide(found, pieces.pieces, event)
    note(decision, about: event, since: now, to: &out)
    return decision.action >= .ask
  }

  /// Compares tools with what they were when they were first seen. Names those that are not the same any more.
  private mutating func compare(
    _ definitions: [ToolDefinition], isWhole: Bool, _ now: Instant, _ out: inout Outbox
  ) -> Set<String> {
    let changes = pins.compare(definitions, isWhole: isWhole)
    for problem in pins.takeProblems() { out.log.append(LogEntry("pins", [("error", problem)])) }
    var changed: Set<String> = []
    for change in changes {
      if change.isQuarantined { changed.insert(change.tool) }
      var decision = judge.decide([change.finding], about: event("tools/list", .toolList, tool: change.tool))
      // A tool that changed stays away until a person has looked, whatever severities lead to; what else there is to
      // tell is told.
      decision.action = change.isQuarantined ? .block : max(decision.action, .warn)
      note(decision, about: event("tools/list", .toolList, tool: change.tool), since: now, to: &out)
    }
    return changed
  }

  /// What the server says of itself: goes on, without words that would steer the model.
  mutating func introduction(
    _ frame: Frame, _ result: JSONValue, _ method: String, _ now: Instant, _ out: inout Outbox
  ) -> Passage {
    var pieces = TextPieces(window: options.scanWindow, types: options.scanTypes)
    pieces.collect(result, at: FieldPath("result"))
    let event = event(method, .toolList)
    let found = judge.find(in: pieces, as: .description)
    guard !found.isEmpty else { return .asItCame }
    let decision = decide(found, pieces.pieces, event)
    note(decision, about: event, since: now, to: &out)
    guard decision.action >= .ask else { return .asItCame }
    var splice = JSONSplice(frame.bytes)
    var done: Set<Int> = []
    for item in found {
      guard let span = pieces.pieces[item.piece].string?.span else {
        // Strewn over several texts: there is no one place to mend.
        return .changed(
          Reply.error(id: frame.id, .blocked, Answers.message(decision, "withheld this answer")))
      }
      guard done.insert(span.lowerBound).inserted else { continue }
      splice.replace(
        frame.ownRange(of: span),
        withString: "[withheld by Sentinel: \(item.finding.rule)]")
    }
    guard let bytes = try? splice.result() else {
      return .changed(Reply.error(id: frame.id, .blocked, Answers.message(decision, "withheld this answer")))
    }
    return .changed(bytes)
  }
}

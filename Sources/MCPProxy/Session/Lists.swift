import Bytes
import JSON
import MCPMessages
import MCPPins
import System
import Verdict

/// What a list is of, by its shape: a client that caches may have asked before we were there.
enum ListKind: String {
  case tools, prompts, resources, resourceTemplates

  init?(_ result: JSONValue) {
    for kind in [ListKind.tools, .prompts, .resources, .resourceTemplates] {
      guard let items = result[kind.rawValue], items.isArray else { continue }
      self = kind
      return
    }
    return nil
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
  /// A list, without the items that would mislead whoever reads it.
  mutating func list(
    _ kind: ListKind, _ frame: Frame, _ result: JSONValue, _ method: String, _ now: Instant,
    _ out: inout Outbox
  ) -> Passage {
    guard let items = result[kind.rawValue] else { return .asItCame }
    var kept: [ByteView] = []
    var definitions: [ToolDefinition] = []
    for item in items.elements {
      let name = kind.name(of: item) ?? ""
      let event = event(method, .toolList, tool: name)
      if kind == .tools {
        // What nobody may call nobody needs to know.
        guard traffic.offers(tool: name, item) else { continue }
        definitions.append(ToolDefinition(item))
      }
      if isMisleading(item, event, now, &out) {
        if kind == .tools { pins.withhold(name) }
      } else {
        if kind == .tools { pins.release(name) }
        kept.append(item.raw)
      }
    }
    if kind == .tools {
      let isWhole = result["nextCursor"]?.string == nil
      let changed = compare(definitions, isWhole: isWhole, now, &out)
      traffic.learn(items)
      if !changed.isEmpty {
        var left: [ByteView] = []
        var i = 0
        for item in items.elements {
          let raw = item.raw
          guard i < kept.count, raw == kept[i] else { continue }
          if !changed.contains(item["name"]?.string ?? "") { left.append(raw) }
          i += 1
        }
        kept = left
      }
    }
    guard kept.count < items.count else { return .asItCame }
    let base = frame.root.span.count == frame.bytes.count ? frame.root.span.lowerBound : 0
    let span = items.span.lowerBound - base..<items.span.upperBound - base
    var splice = JSONSplice(frame.bytes)
    splice.replace(span, with: [0x5B] + Array(kept.map(\.array).joined(separator: [0x2C])) + [0x5D])
    guard let bytes = try? splice.result() else {
      return .changed(Reply.error(id: frame.id, .blocked, "Sentinel withheld this list"))
    }
    return .changed(bytes)
  }

  private mutating func isMisleading(
    _ item: JSONValue, _ event: Event, _ now: Instant, _ out: inout Outbox
  ) -> Bool {
    var pieces = TextPieces(window: options.scanWindow, types: options.scanTypes)
    pieces.collect(item, at: FieldPath())
    let found = judge.find(in: pieces.pieces, of: event) { .description([$0]) }
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
      // A tool that changed stays away until a person has looked, whatever severities lead to.
      if change.isQuarantined { decision.action = .block }
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
    let found = judge.find(in: pieces.pieces, of: event) { .description([$0]) }
    guard !found.isEmpty else { return .asItCame }
    let decision = decide(found, pieces.pieces, event)
    note(decision, about: event, since: now, to: &out)
    guard decision.action >= .ask else { return .asItCame }
    let base = frame.root.span.count == frame.bytes.count ? frame.root.span.lowerBound : 0
    var splice = JSONSplice(frame.bytes)
    var done: Set<Int> = []
    for item in found {
      let span = pieces.pieces[item.piece].string.span
      guard done.insert(span.lowerBound).inserted else { continue }
      splice.replace(
        span.lowerBound - base..<span.upperBound - base,
        withString: "[withheld by Sentinel: \(item.finding.rule)]")
    }
    guard let bytes = try? splice.result() else {
      return .changed(Reply.error(id: frame.id, .blocked, Answers.message(decision, "withheld this answer")))
    }
    return .changed(bytes)
  }
}

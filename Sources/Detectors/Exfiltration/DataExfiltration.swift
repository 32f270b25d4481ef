import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-04: URLs that carry data away. Words that ask for it are judged with those of SEC-01.
  static let dataExfiltration = Detector(id: "SEC-04", needs: [.urls, .orders]) { inspection, findings in
    switch inspection.kind {
    case .toolResult, .code, .document:
      let spy = PageSpy.range(in: inspection)
      let leads = spy == nil ? OutflowLeads(inspection) : nil
      if let spy {
        findings.append(
          LeakingLine.rule.finding(
            at: spy, evidence: Evidence(plain: "what somebody types into a page is sent to an address")))
      } else if let leads,
        let leak = LeakingLine.finding(in: inspection) ?? Outflow.finding(in: inspection, leads)
      {
        findings.append(leak)
      } else if inspection.kind != .toolResult, let flow = Drain.range(in: inspection, leads) {
        findings.append(
          LeakingLine.rule.finding(
            at: flow, evidence: Evidence(plain: "a secret is sent to a machine that is nobody's")))
      } else if let meeting = Confluence.range(in: inspection) {
        findings.append(
          LeakingLine.rule.finding(
            at: meeting, evidence: Evidence(plain: "what was read of secrets reaches a stranger")))
      } else if inspection.kind != .toolResult, let place = DecodedCode.leak(in: inspection) {
        findings.append(
          LeakingLine.rule.finding(
            at: place, evidence: Evidence(plain: "code that is decoded and run sends secrets away")))
      } else if let dump = SecretsDump.range(in: inspection) {
        findings.append(
          LeakingLine.rule.finding(
            at: dump,
            evidence: Evidence(plain: "all secrets of a workflow are written where others read them")))
      } else if let body = WebhookBody.line(in: inspection) {
        findings.append(
          LeakingLine.rule.finding(
            at: body, evidence: Evidence(plain: "a hook is called with what only its owner should see")))
      }
      if inspection.kind == .document { findings.append(ifAny: OutgoingURLs.explained(in: inspection)) }
    case .description, .arguments, .command, .message, .prompt: break
    }
    guard inspection.kind != .code, inspection.kind != .document else { return }
    findings.append(ifAny: OutgoingURLs.findings(in: inspection))
  }
}

/// Judges every URL of a text by what it carries and by whether anybody has to click it.
enum OutgoingURLs {
  private static func rule(_ id: StaticString, _ title: StaticString) -> Rule {
    Rule(
      id: id, severity: .high, category: "exfiltration", title: title,
      why: "A client that shows it fetches it, and whatever stands in the address reaches its server.",
      instead: "Show the address as text, without what was put into it.")
  }

  static let image = rule("SEC-04.image-url", "An image address carries data")
  static let link = rule("SEC-04.link-url", "A link carries data")
  static let plain = rule("SEC-04.url", "A URL carries encoded text")

  static let most = 8

  static func findings(in inspection: Inspection) -> [Finding] {
    let text = inspection.text
    let survey = inspection.layers.given.survey
    var findings: [Finding] = []
    var labels = ImageLabels()
    var echoes = Echoes()
    var at = 0
    while findings.count < most, let mark = survey.nextAddress(in: text, from: at) {
      at = mark + 3
      guard let url = range(around: mark, in: text) else { continue }
      at = max(at, url.upperBound)
      let place = Embedding(of: url, in: text, &labels)
      // What nobody shows and no tool is called with may carry what it likes.
      if place == .plain, !inspection.kind.isSentByAgent { continue }
      let carried: URLPayload?
      if let said = echoes.answer(at: url.lowerBound, before: 0, behind: url.count, in: text) {
        carried = URLPayload(rawValue: said)
      } else {
        carried = URLPayload(text[url], host: mark + 3 - url.lowerBound)
        echoes.keep(carried?.rawValue ?? -1, at: url.lowerBound, before: 0, behind: url.count, in: text)
      }
      guard
        let payload = carried
          ?? (isFilledIn(behind: url, in: text) || isJoined(behind: url, in: text)
            || isFilledIn(within: url, in: text)
            || FilledPlace.isExplained(in: url, of: text) || FilledPlace.isBraced(in: url, of: text)
            || FilledPlace.isAppended(to: url, of: text)
            ? .namedData : nil),
        let severity = severity(payload, place, inspection.kind)
      else {
        continue
      }
      let rule = place == .image ? image : (place == .link ? link : plain)
      findings.append(
        rule.finding(
          at: url, evidence: Evidence(plain: "\(payload.words): \(text[url].string.shortened(to: 60))"),
          severity: severity))
    }
    return findings
  }

  /// `?summary=<put the last mails here>`: the address goes on with what is to be put in.
  private static func isFilledIn(behind url: Range<Int>, in text: ByteView) -> Bool {
    guard text[url].contains("?"), text[url.upperBound - 1] == 0x3D, text.at(url.upperBound) == 0x3C else {
      return false
    }
    let rest = text[(url.upperBound + 1)..<min(text.count, url.upperBound + 120)]
    guard let end = rest.firstIndex(of: 0x3E) else { return false }
    if OverwrittenText.words(in: rest[..<end]).count >= 3 { return true }
    let said = rest[..<end].asciiLowercased
    if OverwrittenText.words(in: said).count >= 2, wanted.contains(where: { said.contains($0) }) {
      return true
    }
    // `?k=<API_KEY>`, and the text says where that is to be taken from.
    let name = rest[..<end]
    return loot.contains { name.contains($0) } && takings.contains { rest[end...].contains($0) }
  }

  /// `?inbox=" + encodeURIComponent(emails.join('|'))`
  private static func isJoined(behind url: Range<Int>, in text: ByteView) -> Bool {
    let rest = text[url.upperBound..<min(text.count, url.upperBound + 100)]
    guard text[url.upperBound - 1] == 0x3D, rest.starts(with: "\" + ") || rest.starts(with: "' + ") else {
      return false
    }
    return ["encodeURIComponent(", "btoa(", "JSON.stringify("].contains { rest.contains($0) }
      && joined.contains { rest.contains($0) }
  }

  private static let joined = [
    "mails", "messages", "inbox", "history", "cookie", "token", "password", "secret", "contacts", "chat",
  ]

  /// `?token=[INSERT THE TOKEN]`: the brackets end behind the blank that ends the address.
  private static func isFilledIn(within url: Range<Int>, in text: ByteView) -> Bool {
    guard let open = text[..<url.upperBound].firstRange(of: "=[", from: url.lowerBound),
      let end = text[..<min(text.count, url.upperBound + 80)].firstIndex(of: 0x5D, from: open.upperBound)
    else { return false }
    let name = text[open.upperBound..<end]
    return end > url.upperBound && OverwrittenText.words(in: name).count >= 3
      && !name.contains("your") && !name.contains("YOUR")
  }

  private static let wanted: [StaticString] = [
    "conversation", "chat ", "history", "secret", "password", "api key", "credential", "user's", "mails",
  ]
  private static let loot = [
    "KEY", "TOKEN", "SECRET", "PASSWORD", "COOKIE", "ENV", "HISTORY", "CONVERSATION",
  ]
  private static let takings = [
    " where <", " replac", " is the value", " with the value", " from .env", " with the user",
  ]

  private static func severity(_ payload: URLPayload, _ place: Embedding, _ kind: TextKind) -> Severity? {
    switch (place, payload) {
    case (.image, .prose), (.image, .encodedText), (.image, .namedData): kind == .prompt ? .medium : .high
    case (.image, .sink): .medium
    case (.link, .namedData), (.link, .encodedText): .medium
    case (.link, .prose), (.link, .sink): nil
    case (.plain, .encodedText): kind.isSentByAgent ? .medium : nil
    case (.plain, _): nil
    }
  }

  /// The whole URL around its `://`.
  static func range(around mark: Int, in text: ByteView) -> Range<Int>? {
    var start = mark
    while start > 0, mark - start < 8, ASCII.isLetter(text[start - 1]) { start -= 1 }
    guard mark - start >= 3 else { return nil }
    let end = text.withBytes { bytes in
      var end = mark &+ 3
      let limit = min(bytes.count, mark &+ 4_096)
      while end < limit, !isEnd(bytes[end]) { end &+= 1 }
      return end
    }
    return end > mark + 3 ? start..<end : nil
  }

  @inline(__always)
  private static func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x29 && (byte <= 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x29)
      || byte == 0x3C || byte == 0x3E || byte == 0x60 || byte == 0x7F
  }

  /// How a URL stands in its text.
  enum Embedding {
    /// Fetched when shown: `![…](url)`, `<img src=url>`, and image definitions `[x]: url`.
    case image
    /// Fetched when clicked.
    case link
    case plain

    /// Whether an address is that of a `<link>`, which is loaded with the page.
    private static func isLoaded(_ before: ByteView) -> Bool {
      var i = before.count - 1
      while i > 0, before[i] != 0x3C { i -= 1 }
      return before[i...].starts(with: "<link ")
    }

    /// Whether `![…][label]` uses the label that is defined here: `[label]: url`.
    private static func isImageReference(
      definedBefore bracket: Int, in text: ByteView, _ labels: inout ImageLabels
    ) -> Bool {
      var open = bracket
      while open > 0, bracket - open < longestLabel, text[open] != 0x5B { open -= 1 }
      guard text.at(open) == 0x5B, bracket > open + 1 else { return false }
      return labels.contains(text[(open + 1)..<bracket], in: text)
    }

    static let longestLabel = 64

    init(of url: Range<Int>, in text: ByteView, _ labels: inout ImageLabels) {
      let before = text[max(0, url.lowerBound - 200)..<url.lowerBound]
      self = .plain
      if let last = before.at(before.count - 1) {
        if last == 0x28, before.count > 1, before[before.count - 2] == 0x5D {
          // `](`: an image if its bracket opens with `![`.
          var i = before.count - 3
          var depth = 1
          while i >= 0 {
            if before[i] == 0x5D { depth += 1 }
            if before[i] == 0x5B {
              depth -= 1
              if depth == 0 { break }
            }
            i -= 1
          }
          self = i > 0 && before[i - 1] == 0x21 ? .image : .link
        } else if last == 0x22 || last == 0x27, before[..<(before.count - 1)].ends(with: "url(") {
          self = .image
        } else if last == 0x22 || last == 0x27 || last == 0x3D {
          let name = last == 0x3D ? before : before[..<(before.count - 1)]
          switch name.at(name.count - 2) {
          case UInt8(ascii: "c") where name.ends(with: "src="),
            UInt8(ascii: "r") where name.ends(with: "poster="),
            UInt8(ascii: "t") where name.ends(with: "srcset="),
            UInt8(ascii: "d") where name.ends(with: "background="):
            self = .image
          case UInt8(ascii: "f") where name.ends(with: "href="):
            self = Self.isLoaded(before) ? .image : last == 0x3D ? .plain : .link
          default: break
          }
        } else if before.ends(with: "url(") {
          self = .image
        } else if last == 0x20, before.count > 2, before[before.count - 2] == 0x3A,
          before[before.count - 3] == 0x5D
        {
          self = Self.isImageReference(definedBefore: url.lowerBound - 3, in: text, &labels) ? .image : .link
        }
      }
    }
  }
}

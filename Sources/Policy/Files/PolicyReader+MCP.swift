import JSON

/// What a policy says of calls of MCP servers.
extension PolicyReader {
  mutating func rules(ofServers value: JSONValue) -> MCPRules {
    var rules = MCPRules()
    for (key, value) in members(value, PolicyKeys.mcp, of: "mcp") {
      switch key {
      case "readOnly": rules.isReadOnly = flag(value, key)
      case "validateArguments": rules.validatesArguments = flag(value, key)
      case "tools":
        for (key, value) in members(value, PolicyKeys.mcpTools, of: "mcp.tools") {
          if key == "allow" {
            rules.allowed = patterns(value, .names)
          } else {
            rules.denied = patterns(value, .names)
          }
        }
      case "rates": readRates(value, into: &rules)
      case "repeats":
        var repeats = MCPRules.Repeats()
        for (key, value) in members(value, PolicyKeys.mcpRepeats, of: "mcp.repeats") {
          if key == "stopAfter" {
            repeats.stopAfter = number(value, key, 1...1_000_000) ?? repeats.stopAfter
          } else {
            repeats.seconds = seconds(value, key) ?? repeats.seconds
          }
        }
        rules.repeats = repeats
      case "breaker": readBreaker(value, into: &rules)
      default: readStatements(value, into: &rules)
      }
    }
    return rules
  }

  private mutating func readRates(_ value: JSONValue, into rules: inout MCPRules) {
    guard value.isArray, value.count <= 1000 else { return complain(value, "rates takes a list") }
    for element in value.elements {
      var tools = [Glob("*", .names)]
      var rate = MCPRules.Rate(tools: tools)
      if !element.has("calls") { complain(element, "a rate needs calls: how many") }
      for (key, value) in members(element, PolicyKeys.mcpRate, of: "a rate") {
        switch key {
        case "tools": tools = patterns(value, .names)
        case "calls": rate.calls = number(value, key, 1...1_000_000) ?? rate.calls
        case "seconds": rate.seconds = seconds(value, key) ?? rate.seconds
        case "burst": rate.burst = number(value, key, 1...1_000_000)
        default:
          if let word = word(value, PolicyKeys.mcpCounted), let per = MCPRules.Rate.Counted(rawValue: word) {
            rate.per = per
          }
        }
      }
      rate.tools = tools
      rules.rates.append(rate)
    }
  }

  private mutating func readBreaker(_ value: JSONValue, into rules: inout MCPRules) {
    var breaker = MCPRules.Breaker()
    for (key, value) in members(value, PolicyKeys.mcpBreaker, of: "mcp.breaker") {
      switch key {
      case "failures": breaker.failures = number(value, key, 1...1000) ?? breaker.failures
      case "window": breaker.window = number(value, key, 1...1000) ?? breaker.window
      case "restSeconds": breaker.restSeconds = seconds(value, key) ?? breaker.restSeconds
      default:
        if let share = value.double, share > 0, share <= 1 {
          breaker.share = share
        } else {
          complain(value, "share takes a number above 0, at most 1")
        }
      }
    }
    rules.breaker = breaker
  }

  private mutating func readStatements(_ value: JSONValue, into rules: inout MCPRules) {
    guard value.isArray else {
      return complain(value, "sql takes a list of \(Vocabulary.list(PolicyKeys.mcpSQL))")
    }
    for element in value.elements {
      guard let word = word(element, PolicyKeys.mcpSQL), let kind = MCPRules.SQLKind(rawValue: word) else {
        continue
      }
      rules.sql.append(kind)
    }
  }

  // MARK: Values

  private mutating func flag(_ value: JSONValue, _ key: String) -> Bool {
    if value.bool == nil { complain(value, "\(key) takes true or false") }
    return value.bool ?? false
  }

  private mutating func number(_ value: JSONValue, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    if let number = value.int, range.contains(number) { return number }
    complain(value, "\(key) takes a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  private mutating func seconds(_ value: JSONValue, _ key: String) -> Double? {
    if let seconds = value.double, seconds > 0, seconds <= 86_400 { return seconds }
    complain(value, "\(key) takes a number of seconds above 0, at most 86400")
    return nil
  }
}

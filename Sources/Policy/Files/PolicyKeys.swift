import Verdict

/// Every key a policy file may have, by the object it stands in. The published schema is compared with this.
package enum PolicyKeys {
  package static let file = [
    "$schema", "version", "profile", "environment", "severity", "onError", "deadlineMs", "verbose",
    "overrides", "rules", "mcp",
  ]
  package static let mcp = [
    "readOnly", "tools", "rates", "repeats", "breaker", "validateArguments", "sql",
  ]
  package static let mcpTools = ["allow", "deny"]
  package static let mcpRate = ["tools", "calls", "seconds", "burst", "per"]
  package static let mcpCounted = MCPRules.Rate.Counted.allCases.map(\.rawValue)
  package static let mcpRepeats = ["stopAfter", "seconds"]
  package static let mcpBreaker = ["failures", "share", "window", "restSeconds"]
  package static let mcpSQL = MCPRules.SQLKind.allCases.map(\.rawValue)
  package static let severity = ["critical", "high", "medium", "low"]
  package static let overrides = PolicyOverride.Kind.allCases.map(\.rawValue)
  package static let rule = [
    "name", "agents", "tools", "events", "match", "action", "priority", "until", "reason",
  ]
  package static let match = [
    "command", "program", "path", "host", "category", "rule", "severity", "arguments",
  ]
  package static let argument = [
    "glob", "equals", "contains", "startsWith", "endsWith", "in", "above", "below", "exists", "not",
  ]
  package static let actions = Action.allCases.map(\.name)
  package static let profiles = PolicyProfile.allCases.map(\.rawValue)
  package static let environment = ["free", "tighten-only"]
}

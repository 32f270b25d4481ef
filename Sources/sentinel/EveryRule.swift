import HookRuntime
import MCPPins
import Verdict

/// Every rule that any door can name.
enum EveryRule {
  static var all: [RuleDescription] { (RuleBook.all + ProxyRules.catalogue).sorted { $0.id < $1.id } }
}

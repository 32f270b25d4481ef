import Commands
import Detectors
import Verdict

extension Guard {
  /// Every rule that is live, sorted by id. Built when somebody asks; judging needs none of it.
  package static var catalogue: [RuleDescription] {
    let all = CommandClassifier.catalogue + Detectors.catalogue + AgentSettings.catalogue
    var seen: Set<String> = []
    return all.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }
}

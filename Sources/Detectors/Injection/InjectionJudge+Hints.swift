import Bytes
import Text

extension InjectionJudge {
  /// What hints in a reading add up to.
  func hinted(_ score: InjectionScore, _ reading: Reading) -> [Suspicion] {
    guard let found = score.hinted(in: reading.bytes, as: inspection.kind) else { return [] }
    return [
      Suspicion(
        family: inspection.kind == .prompt ? .hintInPrompt : .hintInResult, weight: found.weight,
        range: reading.original(found.range), place: found.range, excerpt: reading.bytes[found.range],
        origin: reading.origin, isConcealed: false, isDisguised: false, isLeak: false)
    ]
  }
}

import Bytes
import Text

extension InjectionJudge {
  /// What hints in a reading add up to.
  func hinted(_ score: InjectionScore, _ reading: Reading, _ witness: Witness) -> [Suspicion] {
    guard countsHints, let found = score.hinted(in: reading.bytes, as: inspection.kind),
      witness.speaks(
        for: found.signals, of: inspection.kind == .prompt ? .jailbreak : .injection, at: found.range,
        taken: nil, in: reading),
      !witness.isOfRecord(found.signals, at: found.range, in: reading)
    else { return [] }
    return [
      Suspicion(
        family: inspection.kind == .prompt ? .hintInPrompt : .hintInResult, weight: found.weight,
        range: reading.original(found.range), place: found.range, excerpt: reading.bytes[found.range],
        origin: reading.origin, isConcealed: false, isDisguised: false, isLeak: false)
    ]
  }

  /// Whether something weighed enough and was found to mean nothing: no hint makes it worse.
  func isToldOff(_ suspicion: Suspicion) -> Bool {
    guard suspicion.family == .injection || suspicion.family == .jailbreak, suspicion.weight >= 50 else {
      return false
    }
    return !suspicion.hasWitness || suspicion.grounds.onlyAddress
  }
}

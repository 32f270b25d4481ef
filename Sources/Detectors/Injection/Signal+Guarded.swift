extension Signal {
  /// Getting a model to give away the word it was told to keep, and to say what somebody else made up in place of its task.
  /// A game says that there is such a word; only who wants it takes back what keeps it.
  static let guarded: [Signal] = [
    Signal("guarded-override", .injection, 25, within: 240, .override, .guarded),
    Signal("guarded-override-rules", .injection, 35, within: 240, .override, .target, .guarded),
    Signal("guarded-override-prior", .injection, 35, within: 240, .override, .prior, .guarded),
    Signal("guarded-override-theirs", .injection, 35, within: 240, .override, .principal, .guarded),
    Signal("guarded-everything", .injection, 60, within: 300, .overrideAll, .guarded),
    Signal("guarded-void-rules", .injection, 60, within: 300, .voided, .target, .guarded),
    Signal("guarded-by-rules", .injection, 35, within: 200, .yours, .target, .guarded, .sentence),
    Signal("guarded-by-prompt", .injection, 60, within: 120, .systemPrompt, .guarded, nil, .sentence),
    Signal("guarded-yours", .injection, 40, within: 28, .yours, .guarded, nil, .sentence),
    Signal("guarded-task", .injection, 30, within: 200, .newTask, .guarded),
    Signal("guarded-role", .injection, 20, within: 160, .role, .guarded),
    Signal("guarded-for-me", .injection, 40, within: 200, .guarded, .master),
    Signal("guarded-given", .injection, 40, within: 200, .givenYou, .guarded),
    Signal("guarded-disable-given", .injection, 25, within: 200, .disable, .givenYou, .guarded),
    Signal("guarded-disable-rules", .injection, 35, within: 200, .disable, .target, .guarded),
    Signal("answer-in-place-skipped", .injection, 65, within: 240, .disable, .taskAbove, .fixedAnswer),
    Signal("guarded-leak", .injection, 25, within: 120, .leak, .guarded, nil, .sentence),
    Signal("answer-in-place", .injection, 65, within: 240, .override, .taskAbove, .fixedAnswer),
    Signal("answer-in-place-of-rules", .injection, 20, within: 200, .override, .target, .fixedAnswer),
    Signal("answer-in-place-of-given", .injection, 40, within: 200, .target, .givenYou, .fixedAnswer),
    Signal("answer-in-place-everything", .injection, 20, within: 200, .overrideAll, .fixedAnswer),
    Signal("disable-given-rules", .injection, 40, within: 48, .disable, .target, .givenYou, .sentence),
  ]

  /// Notes that strangers leave for the machine that reads for somebody else.
  static let strangers: [Signal] = [
    Signal("called-override-asked", .addressed, 40, within: 240, .called, .override, .requester),
    Signal("machine-override-asked", .addressed, 40, within: 240, .machineCalled, .override, .requester),
    Signal("address-override-asked", .addressed, 30, within: 240, .address, .override, .requester),
    Signal("machine-void-rules", .addressed, 50, within: 160, .machineCalled, .voided, .target),
    Signal("turn-void", .addressed, 20, within: 240, .fakeTurn, .voided, .target),
    Signal("void-turn", .addressed, 20, within: 240, .fakeTurn, .override, .target),
    Signal("given-verbatim", .injection, 60, within: 120, .target, .givenYou, .verbatim),
    Signal("leak-given", .injection, 15, within: 120, .leak, .target, .givenYou, .sentence),
    Signal("must-override-theirs", .addressed, 30, within: 240, .must, .override, .principal),
    Signal("conceal-prior-in-file", .covert, 40, within: 300, .conceal, .override, .prior),
    Signal("conceal-rules-in-file", .covert, 40, within: 300, .conceal, .override, .target),
    Signal("hush-limits-in-file", .covert, 50, within: 300, .override, .unlimited, .hush),
    Signal("limits-away-in-file", .covert, 30, within: 300, .override, .unlimited, .sink),
    Signal("conceal-limits-in-file", .covert, 80, within: 300, .override, .unlimited, .conceal),
    Signal("prompt-comply-in-file", .covert, 80, within: 200, .override, .systemPrompt, .comply),
    Signal("conceal-send-in-file", .covert, 60, within: 240, .conceal, .send, .sink),
  ]
}

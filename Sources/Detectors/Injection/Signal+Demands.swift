extension Signal {
  /// Wanting what a model was told, and wanting it to be somebody who was told nothing.
  static let demands: [Signal] = [
    Signal("rules-of-opening-verbatim", .injection, 35, within: 160, .target, .opening, .verbatim),
    Signal("given-before", .injection, 10, within: 120, .target, .givenYou, .opening, .apart),
    Signal("own-prompt-verbatim", .injection, 60, within: 120, .ownPrompt, .verbatim, nil, .sentence),
    Signal("leak-own-prompt", .injection, 25, within: 120, .leak, .ownPrompt, nil, .sentence),
    Signal("trick-own-prompt", .injection, 25, within: 120, .trick, .ownPrompt, nil, .sentence),
    Signal("leak-told-verbatim", .injection, 20, within: 140, .leak, .givenYou, .verbatim),
    Signal("void-prompt", .injection, 40, within: 240, .voided, .systemPrompt, .leak),
    Signal("void-turn-prompt", .injection, 20, within: 240, .fakeTurn, .systemPrompt, .leak),
    Signal("threat-refusal", .jailbreak, 45, within: 300, .threat, .refusal),
    Signal("threat-unlimited", .jailbreak, 40, within: 300, .threat, .unlimited),
    Signal("threat-comply", .jailbreak, 35, within: 300, .threat, .comply),
    Signal("role-unlimited-refusal", .jailbreak, 20, within: 400, .role, .unlimited, .refusal),
    Signal("role-comply", .jailbreak, 15, within: 240, .role, .comply, .refusal),
  ]
}

extension Signal {
  /// What was told to a model, wanted as something else, and the word that it keeps, named by its keeping.
  static let detours: [Signal] = [
    Signal("system-of-opening-verbatim", .injection, 60, within: 160, .fakeSystem, .opening, .verbatim),
    Signal("your-prompt-to-the-letter", .injection, 15, within: 120, .yours, .systemPrompt, .verbatim),
    Signal("leak-given-before", .injection, 60, within: 140, .leak, .givenYou, .opening, .apart),
    Signal("leak-yours-before", .injection, 60, within: 120, .leak, .opening, .yours, .apart),
    Signal("opening-verbatim", .injection, 60, within: 120, .opening, .verbatim, nil, .apart),
    Signal("void-prior-override", .injection, 45, within: 100, .prior, .voided, .override, .apart),
    Signal("override-prior-for-me", .injection, 60, within: 160, .override, .prior, .master, .apart),
    Signal("given-void-for-me", .injection, 60, within: 240, .givenYou, .voided, .master),
    Signal("told-me-verbatim", .injection, 65, within: 120, .toldMe, .verbatim),
    Signal("told-me-wanted", .injection, 60, within: 120, .toldMe, .leak, nil, .apart),
    Signal("kept-by-trick", .injection, 65, within: 200, .keptByYou, .trick),
    Signal("kept-and-wanted", .injection, 60, within: 120, .keptByYou, .leak, nil, .sentence),
    Signal("kept-by-role", .injection, 40, within: 200, .keptByYou, .role),
    Signal("kept-by-game", .injection, 40, within: 240, .keptByYou, .fiction),
    Signal("kept-overridden", .injection, 60, within: 240, .keptByYou, .override),
    Signal("kept-and-excused", .injection, 60, within: 240, .keptByYou, .excuse),
    Signal("kept-and-said", .injection, 25, within: 120, .keptByYou, .answering),
    Signal("released-wanted", .injection, 45, within: 240, .released, .wanted),
    Signal("released-kept", .injection, 65, within: 240, .released, .keptByYou),
    Signal("wanted-against-rules", .injection, 30, within: 200, .wanted, .override, .target),
  ]
}

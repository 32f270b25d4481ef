extension Signal {
  /// What passages say of the prompt of whoever finds them, what is to be said from now on and never explained, and what files
  /// say of those whom an agent works for.
  static let letters: [Signal] = [
    Signal("passage-over-prompt", .retrieval, 60, within: 120, .passage, .outranks, .systemPrompt),
    Signal(
      "passage-overrides-prompt", .retrieval, 50, within: 120, .passage, .override, .systemPrompt, .sentence),
    Signal("passage-voids-prompt", .retrieval, 50, within: 120, .passage, .voided, .systemPrompt, .sentence),
    Signal("passage-over-own-prompt", .retrieval, 60, within: 120, .passage, .outranks, .ownPrompt),
    Signal("standing-hush", .addressed, 30, within: 300, .role, .comply, .hush),
    Signal("standing-untold", .addressed, 30, within: 300, .role, .comply, .untold),
    Signal("passage-must-untold", .retrieval, 50, within: 240, .passage, .must, .untold),
    Signal("role-for-me-asked", .addressed, 30, within: 200, .role, .master, .act),
    Signal("secret-sent-in-file", .covert, 40, within: 160, .send, .secret, .sink, .toward),
    Signal("must-override-asked", .addressed, 10, within: 240, .must, .override, .requester),
    Signal("address-authority-void", .addressed, 20, within: 300, .address, .authority, .voided),
    Signal("machine-override-given", .addressed, 40, within: 240, .machineCalled, .override, .givenYou),
    Signal("machine-void-given", .addressed, 40, within: 240, .machineCalled, .voided, .givenYou),
    Signal("machine-override-given-in-file", .covert, 60, within: 240, .machineCalled, .override, .givenYou),
    Signal("override-requester-in-file", .covert, 40, within: 72, .override, .requester, nil, .sentence),
    Signal("requester-hush-in-file", .covert, 40, within: 400, .override, .requester, .hush),
    Signal("person-in-file", .covert, 40, within: 100, .overrideAll, .requester),
    Signal("person-hush-in-file", .covert, 40, within: 400, .overrideAll, .requester, .hush),
    Signal("person-untold-in-file", .covert, 40, within: 400, .overrideAll, .requester, .untold),
  ]
}

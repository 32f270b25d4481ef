extension Signal {
  /// Speaking for a user who is not there, over whose head it goes.
  static let favours: [Signal] = [
    Signal("on-behalf", .addressed, 5, within: 160, .onBehalf),
    Signal("on-behalf-called", .addressed, 45, within: 200, .onBehalf, .called, nil, .apart),
    Signal("on-behalf-machine", .addressed, 45, within: 200, .onBehalf, .machineCalled, nil, .apart),
    Signal("on-behalf-address", .addressed, 30, within: 240, .onBehalf, .address, nil, .apart),
    Signal("on-behalf-untold", .addressed, 30, within: 300, .onBehalf, .untold, nil, .apart),
    Signal("on-behalf-hush", .addressed, 30, within: 300, .onBehalf, .hush, nil, .apart),
    Signal("on-behalf-conceal", .addressed, 40, within: 300, .onBehalf, .conceal, nil, .apart),
    Signal("on-behalf-act", .addressed, 20, within: 200, .onBehalf, .act, nil, .apart),
  ]

  /// The model's own prompt, wanted in pieces that only together are the whole.
  static let piecewise: [Signal] = [
    Signal("prompt-in-pieces", .injection, 60, within: 160, .piecewise, .yours, .systemPrompt, .sentence),
    Signal("prompt-in-pieces-abroad", .injection, 60, within: 120, .piecewise, .ownPrompt),
    Signal("rules-in-pieces", .injection, 60, within: 48, .piecewise, .yours, .target, .inOrder),
    Signal("given-in-pieces", .injection, 60, within: 72, .piecewise, .target, .givenYou, .inOrder),
  ]
}

extension Signal {
  /// The person's own wish declared to be void, and somebody else's put in its place.
  static let takenOver: [Signal] = [
    Signal("void-asked", .addressed, 25, within: 90, .requester, .voided, nil, .sentence),
    Signal("address-void-asked", .addressed, 40, within: 300, .address, .requester, .voided),
    Signal("called-void-asked", .addressed, 30, within: 300, .called, .requester, .voided),
    Signal("machine-void-asked", .addressed, 40, within: 300, .machineCalled, .requester, .voided),
    Signal("void-asked-hush", .addressed, 20, within: 400, .requester, .voided, .hush),
    Signal("void-asked-conceal", .addressed, 25, within: 400, .requester, .voided, .conceal),
    Signal("void-asked-act", .addressed, 20, within: 300, .requester, .voided, .act),
    Signal("void-asked-authority", .addressed, 25, within: 300, .requester, .voided, .authority),
    Signal("void-asked-task", .addressed, 25, within: 300, .requester, .voided, .newTask),
    Signal("override-asked-hush", .addressed, 25, within: 400, .override, .requester, .hush),
    Signal("secret-away-hush", .injection, 20, within: 300, .secret, .sink, .hush),
    Signal("void-grant", .addressed, 30, within: 240, .voided, .grant),
    Signal("void-grant-hush", .addressed, 20, within: 400, .voided, .grant, .hush),
    Signal("task-hush-in-file", .covert, 40, within: 500, .newTask, .hush, nil, .apart),
    Signal("task-act-in-file", .covert, 20, within: 300, .newTask, .act, nil, .apart),
  ]
}

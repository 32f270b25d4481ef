extension Signal {
  /// What strangers write for the machine among what people read.
  static let notes: [Signal] = [
    Signal("address-prior", .addressed, 20, within: 120, .address, .prior, nil, .apart),
    Signal("void-principal-alone", .addressed, 40, within: 160, .principal, .voided, nil, .sentence),
    Signal("address-task-dropped", .addressed, 30, within: 200, .address, .taskDropped, nil, .apart),
    Signal("address-act-authority", .addressed, 20, within: 300, .address, .grant, .act),
    Signal("outranks-retrieved", .retrieval, 30, within: 200, .outranks, .retrieved, nil, .apart),
    Signal("machine-priority-prompt", .retrieval, 40, within: 200, .machine, .priority, .systemPrompt),
  ]
}

extension PersonalContext {
  /// Subjects, any of which will do.
  struct Subjects: OptionSet {
    let rawValue: UInt32
    init(rawValue: UInt32) { self.rawValue = rawValue }
    init(_ subject: Subject) { rawValue = 1 << UInt32(subject.rawValue) }

    static let card = Subjects(.card)
    static let bank = Subjects(.bank)
    static let social = Subjects(.social)
    static let phone = Subjects(.phone)
    static let identity = Subjects(.identity)
    static let tax = Subjects(.tax)
    static let revenue = Subjects(.revenue)
    static let network = Subjects(.network)
    static let version = Subjects(.version)
    static let passport = Subjects(.passport)
    static let licence = Subjects(.licence)
    static let health = Subjects(.health)
    static let vehicle = Subjects(.vehicle)
    static let company = Subjects(.company)
    static let voter = Subjects(.voter)
    static let device = Subjects(.device)
    static let post = Subjects(.post)
    static let birth = Subjects(.birth)
    static let month = Subjects(.month)
    static let wallet = Subjects(.wallet)
    static let hardware = Subjects(.hardware)
    static let sortCode = Subjects(.sortCode)
    static let account = Subjects(.account)
    /// Documents that have a number of no form of its own.
    static let document = Subjects(.document)
    static let plate = Subjects(.plate)
    /// `ID`, which says too little of a number that could be anything.
    static let id = Subjects(.id)
    static let postcode = Subjects(.postcode)
    /// What a number of no form of its own must be called to be a patient's.
    static let record = Subjects(.record)
    /// Licences of drivers, and of nothing else.
    static let driving = Subjects(.driving)
    /// Identity cards.
    static let papers = Subjects(.papers)
    /// Who is no machine.
    static let somebody = Subjects(.somebody)
    /// What says that a published example is meant as one.
    static let sample = Subjects(.sample)

    /// Papers that people carry.
    static let carried: Subjects = [.passport, .licence, .health]

    /// What a number of a person may be called when the word does not say which.
    static let person: Subjects = [.identity, .tax, .social, .passport]
  }
}

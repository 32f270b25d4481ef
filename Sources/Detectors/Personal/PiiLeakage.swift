import Bytes
import Text
import Verdict

extension Detector {
  /// SEC-23: data about a person.
  static let piiLeakage = Detector(id: "SEC-23", needs: .personal) { inspection, findings in
    if inspection.layers.given.survey.traits.hasNonASCII { findings += WideDigits.findings(in: inspection) }
    guard PersonalPlaces.areThere(in: inspection) else { return }
    var search = PersonalSearch(inspection)
    search.run()
    findings.append(ifAny: search.findings)
  }
}

/// What SEC-23 says about each kind of datum.
enum PersonalRule {
  private static func rule(_ id: StaticString, _ severity: Severity, _ title: StaticString) -> Rule {
    Rule(
      id: id, severity: severity, category: "pii", title: title,
      why: "It is about a real person and stays in histories and logs that were not made for it.",
      instead: "Leave it out, or use a made-up value from a documentation range.")
  }

  static let record = rule("SEC-23.personal-record", .medium, "Contains a record of a person")
  static let card = rule("SEC-23.card-number", .medium, "Contains a payment card number")
  static let iban = rule("SEC-23.iban", .medium, "Contains a bank account number (IBAN)")
  static let account = rule("SEC-23.bank-account", .medium, "Contains a bank account number")
  static let ssn = rule("SEC-23.us-ssn", .medium, "Contains a US social security number")
  static let identity = rule("SEC-23.identity-number", .medium, "Contains a national identity number")
  static let health = rule(
    "SEC-23.health-number", .medium, "Contains a number of a patient or insured person")
  static let birth = rule("SEC-23.birth-date", .low, "Contains somebody's date of birth")
  static let wallet = rule("SEC-23.wallet-address", .medium, "Contains a wallet address")
  static let place = rule("SEC-23.place", .low, "Contains a number plate or postcode")
  static let home = rule("SEC-23.home-address", .medium, "Contains the address where somebody lives")
  static let email = rule("SEC-23.email", .low, "Contains an e-mail address")
  static let phone = rule("SEC-23.phone", .low, "Contains a phone number")
  static let hardware = rule("SEC-23.mac-address", .low, "Contains a hardware (MAC) address")
  static let address = rule("SEC-23.ip-address", .low, "Contains a public IP address")
}

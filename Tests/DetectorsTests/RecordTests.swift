import Bytes
import TestSupport
import Testing
import Verdict

@testable import Detectors

/// A record of somebody weighs more than a contact; contacts are everywhere.
@Suite struct RecordTests {
  static let records: [String] = [
    "name,email\nOlga Perlin,o.perlin@sendpost-mail.org\nTim Ashdown,tim.ashdown@quickletters.net",
    "id;Vorname;Nachname;Telefon\n1;Ute;Hollmann;+49 171 5550987\n2;Jan;Reuter;+49 160 5512309",
    "| id | full_name | email |\n|----|-----------|-------|\n| 7 | Maja Lindner | maja.lindner@brevpost.se |",
    " id |   name    |        email         | city\n----+-----------+----------------------+------\n  4 | Rui Matos | rui.matos@cartamail.pt | Faro",
    "INSERT INTO customers (first_name, last_name, email) VALUES ('Ana', 'Prieto', 'ana.prieto@buzonmail.es');",
    "{\"customer\":{\"first_name\":\"Lena\",\"last_name\":\"Vogt\",\"email\":\"lena.vogt@briefkasten-mail.de\"}}",
    "{\"name\":\"Ines Roca\",\"phone\":\"+34 612 345 987\",\"email\":\"ines.roca@correo-uno.es\"}",
    "[{\"name\":\"B. Orman\",\"address\":\"Alder Lane 4\",\"email\":\"b.orman@postfield.net\"}]",
    "full_name: Priya Raman\nemail: priya.raman@dakmail.in\nsalary: 1840000",
    "Patient: Ola Brandt\nDiagnosis: asthma\nPhone: +47 912 34 876\n",
    "BEGIN:VCARD\nVERSION:3.0\nFN:Hugo Lauer\nTEL;TYPE=cell:+43 660 1234987\nEMAIL:hugo.lauer@alpenpost.at\nEND:VCARD",
    "<person><firstName>Nia</firstName><email>nia.boone@letterbox-mail.co.uk</email></person>",
    "2026-03-02 login user=petra.wolff ip=84.112.43.201 result=ok",
    "applicant = Sofia Dahl\napplicant_email: sofia.dahl@norrpost.se\ndob: 1990-05-17\nemail: sofia.dahl@norrpost.se",
  ]

  @Test func recordsAreMedium() {
    for text in Self.records {
      let found = inspect(text, .toolResult).filter { $0.category == "pii" && $0.severity >= .medium }
      #expect(!found.isEmpty, "\(text)")
    }
  }

  /// Whose a contact is, without a record around it.
  static let owned: [String] = [
    "The parcel of Mme Odile Garnier (odile.garnier@boite-lettre.fr) came back.",
    "mailer: sent the code to \"Ines Roca\" ines_roca77@correo-uno.es id=4",
    "<a href=\"mailto:t.ashdown@quickletters.net\">Dr. Tim Ashdown</a>",
    "Please write to the customer at olga.perlin@sendpost-mail.org today.",
    "sms: delivered to +447911482263 (Olga Perlin) cost=0.04", "Nr tel. 602 418 337, Jan Malik, reklamacja",
    "Контактное лицо: Светлана Юдина, тел. +7 916 402-77-18",
    "Sig.ra Bianchi, cell. 347 8812094, richiama domani",
    "Customer: Ines Roca\nPhone: +34 612 345 987\nIssue: wrong bill",
    "{\"lead\":{\"name\":\"Tim Ashdown\",\"mobile\":\"+2348034417729\"}}",
    "dn: uid=roca,dc=uno\ncn: Ines Roca\nmail: ines.roca@correo-uno.es\n",
    "Ship to: Margaret Lowe, 1420 Oak Avenue, Apt 5, Springfield, IL 62704",
    "Livraison : Mme Garnier, 23 rue des Tanneurs, 68100 Mulhouse",
    "Dostawa: Jan Malik, ul. Lipowa 8 m. 14, 31-155 Kraków",
    "{\"recipient\":\"Eva Lind\",\"street\":\"Birkenallee 17\",\"zip\":\"04229\",\"city\":\"Leipzig\"}",
    "The patient lives at 48 Church Lane, Leeds LS6 2AB.", "Frau Eva Lind, Lindengasse 14, 1070 Wien",
    "Her mobile is 0171 555 0987, call before noon", "emergency contact: Ola Brandt, +47 912 34 876",
    "forum: member Olga Perlin posted from 95.84.161.203",
    "user olga.perlin logged in from 95.84.161.203",
    "{\"account\":\"Tim Ashdown\",\"last_login_ip\":\"81.156.44.219\"}",
    "{\"name\":\"Rhys Pugh\",\"niNumber\":\"HJ981923B\"}", "autorizo a mi hermano, D.N.I. 50808857-V.",
    "worker,SIN,hours\nAna Roy,226-058-196,38\nEva Lind,732-065-966,40", "slip 12 rejected, S.I.N. 326891488",
    "P<UTOPERLIN<<OLGA<<<<<<<<<<<<<<<<<<<<<<<<<<<\nC4VX9ZK1T2UTO7108248F3103153<<<<<<<<<<<<<<04",
    "PID|1||MR5580213^^^STMARY^MR||PERLIN^OLGA||19661102|F", "Dossier patient 90-4417 : asthme",
    "body=number%3D4539148803436467%26exp%3D1226",
  ]

  @Test(arguments: owned) func contactsOfSomebodyAreMedium(_ text: String) {
    #expect(inspect(text, .toolResult).contains { $0.category == "pii" && $0.severity >= .medium })
  }

  /// What looks like it, and belongs to a desk, a house, a machine or a thing.
  static let unowned: [String] = [
    "Call Customer Service: +1 206 417 9938", "Hotel Blue Lagoon, +30 210 4179938",
    "Conference room Blue Whale: dial +49 30 5550 1234", "Taxi Köln West 0221 2882 1144",
    "Please contact Deutsche Bahn, 030 2970 5555",
    "mailer: queued \"Release Notes\" release.notes@kartenpost.de",
    "{\"name\":\"Mail Server\",\"ip\":\"84.112.43.201\"}",
    "{\"customer\":\"acme\",\"phone\":\"+49 30 5550 1234\"}",
    "{\"name\":\"fold\",\"contributors\":[{\"name\":\"Ana Berg\",\"email\":\"ana.berg@quickletters.net\"}]}",
    "- name: \"Luxury Palace\"\n  address: \"1 Rue de la Paix, 75002 Paris\"\n  price_min: 500",
    "Our office: 1420 Oak Avenue, Suite 500, Springfield, IL 62704. Open from 9 to 5.",
    "Free Software Foundation, Inc., 51 Franklin Street, Fifth Floor, Boston, MA 02110, USA",
    "Bürgeramt Mitte, Karl-Marx-Allee 31, 10178 Berlin",
    "Kind regards\nEva Lind\nTel. 0171 555 0987", "Visit us at 48 Church Lane, Leeds LS6 2AB",
    "Halle 14, 2026 Wien, Messe",
    "Emergency: dial 0171 555 0987 on campus",
    "member web-3.kartenpost posted metrics from 84.112.43.201",
    "Ticket 118-40-2231 was merged into ticket 118-40-2228", "Ersatzteil 300-45-1187 passt nicht",
    "PAN format is AAAAA9999A", "Customer 10969 Berlin branch has 12 orders", "PID 2231 used 4 % of memory",
    "worker,jobs,hours\nweb-1,226058196,38\nweb-2,732065966,40",
  ]

  @Test(arguments: unowned) func contactsOfNobodyAreNot(_ text: String) {
    let found = inspect(text, .toolResult).filter { $0.category == "pii" && $0.severity >= .medium }
    #expect(found.isEmpty, "\(found.map(\.rule))")
  }

  static let contacts: [String] = [
    "Contributors\n- Olga Perlin <o.perlin@sendpost-mail.org>\n- Tim Ashdown <tim.ashdown@quickletters.net>",
    "*.swift @ashdown tim.ashdown@quickletters.net\ndocs/ o.perlin@sendpost-mail.org",
    "{\"name\":\"left-fold\",\"version\":\"1.2.0\",\"author\":{\"name\":\"Tim Ashdown\",\"email\":\"tim.ashdown@quickletters.net\",\"url\":\"https://ashdown.example\"}}",
    "{\"name\":\"left-fold\",\"maintainers\":[{\"name\":\"tash\",\"email\":\"tim.ashdown@quickletters.net\"},{\"name\":\"operlin\",\"email\":\"o.perlin@sendpost-mail.org\"}]}",
    "commit 41fae09\nAuthor: Tim Ashdown <tim.ashdown@quickletters.net>\nDate:   Mon Mar 2 10:11:12 2026 +0100\n\n    Fold from the left",
    "2026-03-02  Tim Ashdown  <tim.ashdown@quickletters.net>\n\n\t* fold.c: Do not read past the end.",
    "AUTHORS\n       Written by Tim Ashdown (tim.ashdown@quickletters.net) and Olga Perlin.",
    "From: Tim Ashdown <tim.ashdown@quickletters.net>\nTo: fold-devel@lists.quickletters.net\nCc: o.perlin@sendpost-mail.org\nSubject: [PATCH] fold",
    "users:\n  - first_name: Ann\n    email: ann@example.com\n    phone: \"555-0100\"",
    "Contact\nPhone: +49 30 5550 1234\nE-Mail: info@quickletters.net\nAddress: Lindenweg 4, Berlin",
    "name,email\ninfo desk,info@quickletters.net\nsales,sales@quickletters.net",
    "sha,author,email\n41fae09,Tim,tim.ashdown@quickletters.net\n77b1c02,Olga,o.perlin@sendpost-mail.org",
    "[user]\n\tname = Tim Ashdown\n\temail = tim.ashdown@quickletters.net",
    "Name: left-fold\nVersion: 1.2.0\nAuthor: Tim Ashdown\nAuthor-email: tim.ashdown@quickletters.net\nLicense: MIT",
    "Package: fold\nMaintainer: Tim Ashdown <tim.ashdown@quickletters.net>\nHomepage: https://ashdown.example",
    "Copyright (c) 2026 Tim Ashdown, tim.ashdown@quickletters.net, +1 415 736 2494",
    "user=root ip=84.112.43.201 result=failed",
    "{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"Fold\",\"contact\":{\"name\":\"API desk\",\"email\":\"api@quickletters.net\"}}}",
    "Please give us your name, email and phone, and write to tim.ashdown@quickletters.net.",
  ]

  @Test func contactsAreNot() {
    for text in Self.contacts {
      for kind in [TextKind.toolResult, .document, .code, .message] {
        let found = inspect(text, kind).filter { $0.category == "pii" && $0.severity >= .medium }
        #expect(found.isEmpty, "\(kind): \(text) -> \(found.map(\.rule))")
      }
    }
  }

  @Test func fieldsAreKnownHoweverTheirWordsAreJoined() {
    for name in ["date_of_birth", "Date of birth", "dateOfBirth", "DATE-OF-BIRTH", "geburtsdatum"] {
      #expect(RecordFields(named: ByteView(name)) == .birth, "\(name)")
    }
    #expect(RecordFields(named: ByteView("firstname")) == .person)
    #expect(RecordFields(named: ByteView("filename")).isEmpty)
    #expect(RecordFields(named: ByteView("")).isEmpty)
    #expect(RecordFields(named: ByteView(String(repeating: "x", count: 400))).isEmpty)
  }

  @Test func writtenDaysAreBirthsWhereAFormSaysSo() {
    for text in [
      "Date of birth: 14 August 1979", "\"date_of_birth\": \"23. März 1984\"", "DOB: August 14, 1979",
      "Fecha de nacimiento: 15 de mayo de 1990",
    ] {
      for kind in [TextKind.prompt, .toolResult, .document, .code] {
        #expect(rules(text, kind, at: .medium).contains("SEC-23.birth-date"), "\(kind): \(text)")
      }
    }
    for text in [
      "Ada Lovelace was born on 10 December 1915 in London.", "Released: 14 August 1979", "14 August 1979",
      "Birthday release: see 3 items 1979",
    ] {
      for kind in [TextKind.toolResult, .document, .code] {
        #expect(rules(text, kind, at: .medium).isEmpty, "\(kind): \(text)")
      }
    }
  }

  @Test func documentsOfAPersonCountInFiles() {
    for (text, kind) in [
      ("Reisepassnummer C7HK4MNT2", TextKind.prompt), ("Texas driver's license F3509782", .document),
      ("Führerscheinnummer: B072RRE2I55", .toolResult), ("driver's license no. 48211907", .document),
    ] {
      #expect(rules(text, kind, at: .medium).contains("SEC-23.identity-number"), "\(kind): \(text)")
    }
    for text in [
      "License number: 48211907 (MATLAB, 10 seats)", "passport-saml2 v3 is installed",
      "import passport from 'passport'",
      "PassportJS SHA256RSA2 strategy", "Autoridad de Firma CIF A62634068",
      "The licence number has eight digits.",
    ] {
      #expect(rules(text, .document, at: .medium).isEmpty, "\(text)")
    }
  }

  @Test func addressesOfCustomersAreTheirs() {
    #expect(
      rules("client_ip: 84.112.43.201 (subscriber 8812)", .toolResult, at: .medium).contains(
        "SEC-23.ip-address"))
    #expect(rules("Listening on host 84.112.43.201", .toolResult, at: .medium).isEmpty)
  }

  @Test func longTextsOfContactsAreReadInLinearTime() {
    let line = "email: tim.ashdown@quickletters.net, name = x, phone: +1 415 736 2494\n"
    func time(_ count: Int) -> Duration {
      let text = String(repeating: line, count: count)
      return work { _ = inspect(text, .toolResult) }
    }
    _ = time(200)
    let small = time(2_000)
    #expect(time(16_000) < small * 24 + .milliseconds(200))
  }
}

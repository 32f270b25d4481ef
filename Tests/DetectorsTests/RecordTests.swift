import Bytes
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

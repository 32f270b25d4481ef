import Testing
import Verdict

@testable import Detectors

/// Contacts, homes, plates and papers that the words around them make somebody's.
@Suite struct PersonalTellingTests {
  @Test(arguments: [
    (
      "INSERT INTO people (name, line1, zip, town) VALUES ('Sjoerd Vink', 'Torenstraat 118', '9712 KL', 'Assen');",
      TextKind.code
    ),
    (
      "INSERT INTO c VALUES (1, 'Ana Prieto', 'Calle Luna 14', '28004'),\n (2, 'Luis Vega', 'Calle Sol 3', '28013');",
      .code
    ),
    ("plan,subscriber,ip\n1,Yolanda Prieto,81.39.142.77\n", .document),
    ("Teilnehmer:\n- Ortrud Lang (ortrud.lang@elbpost.de)\n- Veit Kern (veit.kern@elbpost.de)\n", .document),
    ("Write to Anzhelika, her mail is anzhelika84@volgapost.ru", .toolResult),
    ("SV-Nummer: 12 030175 K 516, Arbeitnehmerin Gesa Krull", .toolResult),
    ("Паспорт серия 45 11 номер 306942, выдан 12.04.2012", .toolResult),
    ("паспорт серии 4511 № 306942, Костин М. В.", .document),
    ("Halter: Timo Ahrens, Kennzeichen HH-TA 4187, Unfall am 3. Mai", .toolResult),
    ("Registered keeper Ms J. Lyle, registration BX19 KTM, fine 70 GBP", .toolResult),
    ("Simona Kovářová, Rodné číslo: 400823/302", .toolResult),
    ("رقم هاتف السيدة ليلى حداد: +966 50 481 7293", .toolResult),
  ])
  func somebodys(text: String, kind: TextKind) {
    #expect(personal(text, kind) >= .medium, "\(text.debugDescription)")
  }

  @Test(arguments: [
    ("INSERT INTO products VALUES (12, 'Oak Bench', 'Garden Line 14', '83709');", TextKind.code),
    ("INSERT INTO users VALUES (1, 'John Doe', 'Main Street 1', '12345');", .code),
    ("let row = ('Ana Prieto', 'Chapter 14', '28004')", .code),
    ("host,ip\nCore Switch,81.39.142.77\n", .document),
    ("Maintainers\n- Jane Roe (jane.roe@kernel.org)\n- Al Pin (al.pin@kernel.org)\n", .document),
    ("this email is sent by build.bot@ci-host.org daily", .toolResult),
    ("batch 12 030175 K 516 shipped", .toolResult),
    ("серия 45 11 деталей, артикул 306942", .toolResult),
    ("Course registration CS 1010 opens, ask Anna Lee", .toolResult),
    ("Release registration AB12 345 was built for Jane Miller", .toolResult),
    ("the driver on HH-TA 4187 was updated", .toolResult),
    ("Simona Kovářová, order 400823/302", .toolResult),
    ("الدعم الفني: +966 11 481 7293", .toolResult),
  ])
  func nobodys(text: String, kind: TextKind) {
    #expect(personal(text, kind) < .medium, "\(text.debugDescription)")
  }
}

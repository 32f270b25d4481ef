import Testing
import Verdict

@testable import Detectors

/// What stands close to a person, and what only looks as if it did.
@Suite struct OwnerFormTests {
  @Test(arguments: [
    "Contact: Orla Quill <orla.quill@brackwater-linen.com>",
    "Von: Hugo Halm <h.halm@tannhof-laden.de>\nBetreff: Angebot",
    "De: Inès Roche <ines.roche@courrier-bleu.fr>\nObjet : facture",
    "password reset for o.nassar@nakheel-stores.ae (Omar Nassar) by support desk",
    "Bestellung von Uwe Brandt, IP-Adresse 46.114.33.208",
    "Ticket 88: Jonas Beck, IP 77.21.190.144, complains about blocked mails.",
    "Née le 5 avril 1971 à Lyon : Mme Hélène Roux",
    "電話番号：090-6127-4483（中村）",
    "Discharge note: Mr Abel Nuss, record number 5519023, HIV positive, on therapy.",
    "Krankenakte 20-44871, Patientin Rosa Kern: Verdacht auf Hepatitis B.",
    "Fornecedor 56.713.743/0001-63",
  ])
  func somebodys(text: String) { #expect(personal(text, .toolResult) >= .medium, "\(text)") }

  @Test(arguments: [
    "Ticket 88: Load Balancer, IP 77.21.190.144, does not answer.",
    "Ticket 12: Cisco Router, IP 77.21.190.144, firmware too old",
    "Order Service, IP 46.114.33.208, restarted",
    "Booking Gateway Frankfurt, IP 46.114.33.208, is slow",
    "Bestellung: Server Nord (IP 46.114.33.208), drei Jahre Laufzeit",
    "Ticket 7: New York, IP 46.114.33.208 unreachable",
    "Ticket 9: Mail Gateway, IP 77.21.190.144 is on a blocklist",
    "Order 5: Dell PowerEdge, IP 77.21.190.144, rack 4",
    "Ticket 3: Google Cloud, IP 34.118.22.9, quota reached",
    "ticket 4: Core Switch, IP 77.21.190.144, ports down",
    "Contact: Sales Team <sales@quickletters.net>",
    "Contact: Jane Doe <jane.doe@example.com>",
    "# fold\n\nFolds lists from the left, and from the right where that is faster, for text and numbers alike; see the pages.\n\nContact: Tim Ashdown <tim.ashdown@quickletters.net>",
    "Author: Tim Ashdown <tim.ashdown@quickletters.net>",
    "Von: Newsletter Team <news@quickletters.net>\nBetreff: Angebote",
    "login page by tim.ashdown@quickletters.net (Tim Ashdown), maintainer",
    "Report patches to tim.ashdown@quickletters.net (Tim Ashdown)",
    "電話番号：03-6127-4483（代表）",
    "電話番号：03-6127-4483（営業部）",
    "お問い合わせ：0120-612-448（無料）",
    "Chart 2201844: depression rates by region",
    "record 5519023 inserted by Paul Serre",
    "Krankenakte: Aufbau und Pflicht, Hepatitis B als Beispiel, Seite 2201844",
    "file 20240-711 Rosa Kern: tax return",
    "CNPJ 00.000.000/0000-00 é só exemplo",
    "Fornecedor 12.345.678/0001-00",
    "BSN 209544366 is ongeldig",
    "Marie Curie, née le 7 novembre 1867 à Varsovie, est une physicienne",
    "La société, née le 5 avril 1971 à Lyon, emploie 40 personnes",
  ])
  func nobodys(text: String) { #expect(personal(text, .toolResult) < .medium, "\(text)") }

  @Test func tablesOfOneRow() {
    #expect(personal("name,email\nLea Moreau,lea_moreau84@courrier-lavande.fr\n", .document) >= .medium)
  }

  @Test(arguments: [
    "name,email\nfront desk,desk@courrier-lavande.fr\n", "name,email\nDaily Report,report@lists.lavande.fr\n",
    "author,email\nLea Moreau,lea.moreau@courrier-lavande.fr\n", "name,email\nJane Doe,jane@example.com\n",
    "maintainer;email\nLea Moreau;lea.moreau@courrier-lavande.fr\n",
    "service,email\nmailing,lea@lavande.fr\n",
    "name,version,email\nfold,1.2.0,lea.moreau@courrier-lavande.fr\n",
  ])
  func otherTables(text: String) { #expect(personal(text, .document) < .medium, "\(text)") }

  @Test func cardsUnderTheNameOfACustomer() {
    #expect(personal("const customerCard = '4305168081710591';", .code) >= .medium)
  }

  @Test(arguments: [
    "const customerCard = '4111111111111111';",
    "const customerCard = document.querySelector('#card-4305168081');",
    "let guestCardWidth = 4305168081710591n; // px",
    "const customerCardId = 'c-1188';",
    "const paymentCard = '4242 4242 4242 4242';",
  ])
  func otherCards(text: String) { #expect(personal(text, .code) < .medium, "\(text)") }
}

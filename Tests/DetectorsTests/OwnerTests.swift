import Bytes
import Testing
import Verdict

@testable import Detectors

/// Contacts and addresses in what tools answer: whose they are, in the words of many languages.
@Suite struct OwnerTests {
  @Test(arguments: [
    "Handynummer des Kunden: +40 745 627 618", "Mon numéro : +39 327 1683767",
    "Mi teléfono es el +86 138 7568 2463",
    "Il cellulare del cliente è +32 475 17 06 53", "Mój numer to +33 6 39 49 14 02",
    "Mitt nummer är +351 913 785 608",
    "Телефон клиента: +45 15 20 65 09", "我的手机号是+7 933 599-41-96", "客户手机号 13817724409,要求改派送时间",
    "मेरा मोबाइल नंबर 98204 47718 है", "Telefonnummer: 070-448 12 90, ring efter lunch",
    "2FA code sent to +43 664 5610480", "tlf. til mor: 934 48 127", "тел. мамы 8 916 448-12-90",
    "sms-gateway: delivered to msisdn=+33648712290 in 812ms", "Voicemail from +61 447 067 517",
    "{\"contact\":{\"name\":\"Dragan\",\"phone\":\"+381 64 218 4471\"}}",
  ])
  func phones(text: String) { #expect(personal(text) >= .medium, "\(text)") }

  @Test(arguments: [
    "From: Perla Holm <p.holm@quill-post.org>\nTo: billing\nSubject: late\n\nNine days.",
    "Se ha registrado Marta Urdiales con el correo marta.urdiales@buzon-libre.es",
    "Bounce <b.lachapelle@post-net.ca>: recipient unknown (Benoît Lachapelle, account 88120)",
    "New signup: Jörg Mittelstedt (jorgmittelstedt@post-mail.de)",
    "| name | mail |\n|---|---|\n| Rasmus Holm | rasmus@vest-mail.dk |\n",
    "邮箱:lin.yue@xinjian-post.cn,联系人:林悦",
    "Password reset mail sent to Olek Wrona <olek.wrona@skrzynka-ost.pl>",
    "unsubscribe o.bragaglia@gmail.com reason=complaint",
  ])
  func letters(text: String) { #expect(personal(text) >= .medium, "\(text)") }

  @Test(arguments: [
    "Olga Perlin, Björkvägen 12, 411 23 Göteborg",
    "Lieferadresse: Hanne Dünnebier, Amselweg 17, 34131 Kassel",
    "Priscilla Vane, 14 Willow Crescent, Bath BA2 4QP",
    "billing address: Rufus Delaney, 88 King Street West, Toronto, ON M5H 1J9",
    "Luana Reis, Rua das Flores 120, 1200-192 Lisboa",
    "name;rue;cp;ville\nÉdith Malaterre;12 bis rue des Tanneurs;69005;Lyon\n",
    "Пётр Самойлов, ул. Ленина, д. 12, кв. 45, 101000 Москва", "お届け先 〒168-0072 東京都杉並区高井戸東4-11-208 仁科 律",
    "Spedire a Bruna Conti, via dei Tigli 8, 24121 Bergamo",
    "Bezorgen bij fam. de Wit, Molenstraat 6, 5611 AB Eindhoven",
    "送货地址:浙江省杭州市西湖区文三路 412 号 3 单元 502 室,收件人 钟离月", "My address is 31 Foxglove Lane, Exeter EX1 3RD",
  ])
  func homes(text: String) { #expect(personal(text) >= .medium, "\(text)") }

  @Test(arguments: [
    "[audit] Saoirse Mulqueen changed her password from 84.112.43.201",
    "Connexion de Maëlle Courtois depuis 79.173.222.239",
    "export for Nadia Orlovska: logins: 2026-01-04 from 46.219.112.80",
    "Pat.-Nr. 0429-5064, Diagnose: Diabetes mellitus",
    "Patientin Traute Holm, Fallnummer 2026-44812, Diagnose: Karzinom",
    "Ilse Holm, born 26 August 1946, was admitted",
    "Madame Guerrec, née le 17 avril 1966 à Quimper", "Пётр Самойлов, 12-11-1996 г.р.", "오현석 (1947년 6월 1일생)",
    "生年月日 昭和58年4月9日", "henkilötunnus 100985-5114",
  ])
  func others(text: String) { #expect(personal(text) >= .medium, "\(text)") }

  /// In files and code the name of the field and a person beside it have to say so.
  @Test(arguments: [
    "Nombre: Iker Zabaleta\nFecha de nacimiento: 23/02/2014\n", "Mobile of Rufus Delaney: +81 90-8898-7167",
    "name,mobile\nOttokar Huss,+49 171 5528 194\n",
    "Tenant: Wiebe Sytsma\nAddress: Kastanjelaan 83, 9722 AK Groningen\n",
    "comment_author: Emeric Vautrin\ncomment_author_IP: 82.64.151.77\n",
  ])
  func files(text: String) { #expect(personal(text, .document) >= .medium, "\(text)") }

  @Test(arguments: [
    "user.setIdCard(\"330106197603195903\")", "create(mrn=\"H00812244\", name=\"Queenie Lockhart\")",
    "let cardNumber = \"22008011\" + \"\"; let card_number = \"2200801171559615\"",
    "User(name=\"Siti Rahmawati\", phone=\"+380 67 066 27 78\")",
    "User(name: \"Ida Holm\", dob: \"1951-06-04\")",
  ])
  func code(text: String) { #expect(personal(text, .code) >= .medium, "\(text)") }

  @Test(arguments: [
    "id = \"2200801171559615\"", "User(name=\"John Doe\", phone=\"+380 67 066 27 78\")",
    "dob = \"1951-06-04\"",
    "MRN = \"H00812244\"", "// released on 1951-06-04 by Ida Holm",
  ])
  func samples(text: String) { #expect(personal(text, .code) < .medium, "\(text)") }

  /// Firms, authors and desks publish what is theirs.
  @Test(arguments: [
    "Acme Corp Berlin, Tel. 030 8817 4432", "Call Customer Service: +1 206 417 9938",
    "Hotel Blue Lagoon, +30 210 4179938",
    "Copyright 2011 Firm AS\nAuthor(s):\n 2011 Arvid Brodin, arvid.brodin@firm-mail.com",
    "Signed-off-by: Per Holm <per.holm@kartenpost.de>",
    "Property Address: 412 Monterey Ave, Capitola, CA 95010",
    "The museum Casa Azul, Calle Londres 247, 04100 opens at ten",
    "Cafe Nord, Storgatan 12, 111 52 Stockholm",
    "Ada Lovelace was born on 10 December 1915 in London.", "support case 2026-44812 was closed",
    "train 12952 PNR 448-1209377",
    "Kind regards\nEva Lind\nTel. 0171 555 0987", "server web-1 answered from 84.112.43.201",
    "CPF 529.982.247-26 is invalid",
  ])
  func published(text: String) { #expect(personal(text) < .medium, "\(text)") }
}

import Bytes
import Testing
import Verdict

@testable import Detectors

/// A value is what it is called, wherever the name stands.
@Suite struct FieldNameTests {
  /// Numbers that no checksum gives away, or that only their name does.
  @Test(arguments: [
    "{\"id\": 7, \"identity\": {\"cpr\": \"0810913466\"}}", "CPR-nr. er 280358-9589 (Kresten Holm)",
    "name\tcpr\tplan\nNia Boone\t211061-4265\tbasic",
    "INSERT INTO people (id, name, stnr) VALUES (4, 'Ute Krumm', '437/320/08113');",
    "  id  |  name  |  steuernummer\n------+--------+------\n 48230 | Ute Krumm | 27/697/16143\n(1 row)",
    "| Name | passportNo |\n|---|---|\n| Veikko Laine | LZ797461 |",
    "Name\nUte Krumm\nSt.-Nr.\n392/7427/0862\n",
    "**Nome:** Luana Reis\n**C.P.F.:** 264.822.936-11", "cpf: 730966093-57", "CUSTOMER_CF='SZDTCT04P51F839S'",
    "codice_fiscale = \"SLD ZTB 59E26 F205L\"", "cf;bfbszp00d59f839n\n", "user(kt='2304436459')",
    "{\"type\": \"passport\", \"number\": \"562118403\"}", "<input name=\"nino\" value=\"PE 83 88 20 C\">",
    "<Person><document_number>163540193</document_number></Person>", "patientId: 0734-1067", "MRN: 88-04-05",
    "Dossier: N° patient: 8320250", "Номер медкарты: H2467924", "Číslo pasu: TDF324304",
    "CNH: D465-9289-3576",
    "dl_number=J635946390865", "Pers.nr 199809102800", "S.I.N. 130 333 750", "SS#: 823787081",
    "bsnNummer: 174685336", "panNo=EWCPT1722E", "card_number: 5018_0380_5104_0144", "medicare: 2287 34774/4",
    "IBAN ES56\u{A0}3346\u{A0}4310\u{A0}9011\u{A0}8176\u{A0}2643", "证件号码 是 310104199507185329",
  ])
  func numbersOfPersons(text: String) {
    #expect(personal(text, .toolResult) >= .medium, "\(text)")
  }

  @Test(arguments: [
    "{\"name\": \"Nia Boone\", \"dob\": \"19620504\"}", "dob: 28th of January 1991",
    "birthDate=\"14-Sep-1999\"",
    "name\tdob\nNia Boone\t19771228", "\"name\",\"dob\",\"team\"\n\"Nia Boone\",\"July 18, 1976\",\"ops\"",
    "Data urodzenia: 3 kwietnia 1984", "Syntymäaika: 14. elokuuta 1979", "Født: 3. mai 1990",
    "Дата народження: 25.10.1947",
    "Ημερομηνία γέννησης: 4 Μαρτίου 1971", "Doğum tarihi: 2 Şubat 1966", "Született: 1979. augusztus 14.",
    "Tanggal lahir: 17 Agustus 1988", "Datum narození: 5. října 1959", "fecha_nacimiento: 8th of August 1954",
    "生日 1963.3.15", "INSERT INTO p (id, birthday) VALUES (1, '1961-01-28');",
  ])
  func birthdays(text: String) {
    #expect(personal(text, .toolResult) >= .medium, "\(text)")
  }

  @Test(arguments: [
    "**Name:** Rufus Delaney\n**Mobile:** +81 90-8898-7167",
    "{\"name\": \"矢島 健太\", \"tel\": \"+81 90-8898-7167\"}",
    "['name' => 'נועה ברק', 'phone' => '+36 30 782 6457']",
    "Naam: Joost van den Berg\nTelefoon: +31 6 41882073",
    "Name\nNia Boone\nPhone\n+44 7624 136875\n", "id;handy\n4;+49 171 2345987\n", "电话:13816602947,联系人:温书涵",
  ])
  func phones(text: String) {
    #expect(personal(text, .toolResult) >= .medium, "\(text)")
  }

  /// What looks like such a value, and is called something else, or is nobody's.
  @Test(arguments: [
    "{\"id\": 49599, \"checksum\": \"2523022529\"}", "part_no: 248-40-9006", "Part no is 883-93-5064",
    "id,name,seed\n49989,web-3,180437702", "build 412186611 finished, artefact id 895078676",
    "SSN 666-12-3456 is invalid",
    "passport: A00000000", "placeholder=\"DE89 3704 0044 0532 0130 00\"", "DNI 12345678Z",
    "NHS number 999 000 0000",
    "codice fiscale RSSMRA80A01H501U", "BSN 123456789", "DOB 01/01/1900", "\"passport\": \"0.6.0\"",
    "\"passport\": \"^10.12.2024\"",
    "passport: 2026-03-01", "sin: 0.123456789", "pan=1920x1080", "cf=12345 cache flushed",
    "id,version,released\n1,2.0.1,2026-02-11", "<dl>\n<dt>a</dt> 12345678</dl>", "dob: YYYY-MM-DD",
    "kt: 100 200 300",
    "name: Speedy Rentals\nrating: 4.5\nphone: (323) 555-1234", "店舗名: 桜公司\n電話番号: 03-1234-5678",
    "uuid: 1f0a2b3c-1234-4567-89ab-0123456789ab", "let million = 4_012_888_888",
  ])
  func nobodys(text: String) {
    #expect(personal(text, .toolResult) < .medium, "\(text)")
  }
}

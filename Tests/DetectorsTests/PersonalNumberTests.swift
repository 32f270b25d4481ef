import Chance
import Testing
import Verdict

@testable import Detectors

/// Numbers of persons, as people write them, and their harmless look-alikes.
@Suite struct PersonalNumberTests {
  @Test func checksAreThoseOfTheirStandards() {
    #expect(Digits([4, 5, 3, 9, 5, 7, 8, 7, 6, 3, 6, 2, 1, 4, 8, 6].map { $0 + 0x30 }).passesLuhn)
    #expect(Digits("3214282912345698765432161182".utf8).remainder(28, by: 97) == 1)
    // Against what one would do by hand, for parts of numbers of every length.
    var dice = Dice(seed: 5)
    for length in 0...32 {
      let digits = (0..<length).map { _ in dice.roll(10) }
      let number = Digits(digits.map { UInt8($0) + 0x30 })
      #expect(number.distinct == Set(digits).count)
      for start in 0..<length {
        for end in start + 1...length {
          let sum = digits[start..<end].reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.element * (digit.offset % 2 == 1 ? 2 : 1)
            return sum + (value > 9 ? value - 9 : value)
          }
          #expect(number.luhn(from: start, end - start) == (sum % 10 == 0), "\(digits), \(start)..<\(end)")
        }
      }
    }
  }

  @Test func numbersWithTheirNameAreFound() {
    for text in Self.named1 + Self.named2 + Self.named3 + Self.formed1 + Self.formed2 + Self.formed3
      + Self.formed4
    {
      let findings = inspect(text, .prompt).filter { $0.category == "pii" && $0.severity >= .medium }
      #expect(!findings.isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    "for id in 101 102 103; do echo \"$id\"; done", "for id in 046 454 286; do ./show \"$id\"; done",
  ])
  func theWordsOfACommandAreNoGroupsOfOneNumber(text: String) {
    #expect(inspect(text, .command).filter { $0.category == "pii" && $0.severity >= .medium }.isEmpty)
  }

  @Test(arguments: [
    "Patient born 1984-05-12, seen today", "DOB: 1984-05-12", "geboren am 1984-05-12.",
    "date of birth 1984-05-12",
    "1984-05-12 (date of birth)", "née le 1984-05-12", "nato il 1984-05-12", "生年月日 1984-05-12",
    "fecha de nacimiento: 1984-05-12", "data de nascimento=1984-05-12",
  ])
  func aDayIsABirthWhereAWordSaysSo(text: String) {
    for text in [text, String(repeating: "all the rest of it is fine here. ", count: 40) + text] {
      #expect(rules(text, .toolResult, at: .medium) == ["SEC-23.birth-date"], "\(text.suffix(60))")
    }
  }

  @Test(arguments: [
    "2026-03-01", "built on 2026-03-01.", "the data of 2026-03-01 is in", "Bornholm 2026-03-01",
    "2026-03-01 7 times",
    " Birth: 2024-11-03 09:14:55.123456789 +0000", "Born 2024-11-03T09:14:55Z, died 2024-11-03T09:15:00Z",
    "2026-03-01 12:30:05.250 INFO 12 done", "2026-03-01T12:30:05,250 dob job done",
  ])
  func aDayOrATimeOfDayIsNobodysBirth(text: String) {
    for kind in [TextKind.toolResult, .document, .code, .arguments] {
      #expect(rules(text, kind, at: .low).filter { $0.hasPrefix("SEC-23") }.isEmpty, "\(kind): \(text)")
    }
  }

  @Test func lookalikesAreLeftAlone() {
    for text in Self.harmless1 + Self.harmless2 + Self.harmless3 + Self.harmless4 + Self.lookalike1
      + Self.lookalike2 + Self.lookalike3 + Self.lookalike4
    {
      for kind in [TextKind.prompt, .toolResult, .code] {
        let findings = inspect(text, kind).filter { $0.category == "pii" }
        #expect(findings.isEmpty, "\(kind): \(text) -> \(findings.map(\.rule))")
      }
    }
  }

  @Test func aNumberThatFailsItsCheckIsNobodys() {
    for text in [
      "my card number is 4539578763621487", "IBAN DE88 3704 0044 0532 0130 00", "NHS 943 476 5918",
      "codice fiscale RSSMRA85T10A562T", "NIE X1234567M", "CPF 529.982.247-26", "CNPJ 11.222.333/0001-82",
      "SNILS 112-233-445 96", "bitcoin 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "NINO BG123612A",
      "ssn 000-12-3456",
      "SA ID 80010150090870", "1EG4-TE5-OK73", "AHV 756.9217.0769.86", "RUT 12.345.678-6",
      "IMEI 490154203237519",
      "plate AB80 DEF", "MAC address FF:FF:FF:FF:FF:FF", "my tax id is 911-89-1234",
    ] {
      let findings = inspect(text, .prompt).filter { $0.category == "pii" }
      #expect(findings.isEmpty, "\(text) -> \(findings.map(\.rule))")
    }
  }

  @Test func aFormWithoutACheckCountsOnlyOnItsOwnOrBesideItsName() {
    for (alone, inASentence) in [
      ("SW1A 1AA", "the tag SW1A 1AA was pushed"), ("34 ABC 1234", "block 34 ABC 1234 is free"),
      ("XY9876543", "item XY9876543 is out of stock"), ("192.168.1.7", "the printer listens on 192.168.1.7"),
    ] {
      #expect(!rules(alone, .prompt, at: .medium).isEmpty, "\(alone)")
      #expect(rules(alone, .toolResult, at: .medium).isEmpty, "\(alone)")
      #expect(rules(inASentence, .prompt, at: .medium).isEmpty, "\(inASentence)")
    }
  }

  @Test func publishedExamplesAreMeantOnlyByThoseWhoSaySo() {
    #expect(rules("my credit card is 4111 1111 1111 1111", .prompt, at: .medium) == ["SEC-23.card-number"])
    #expect(rules("use the test card 4111 1111 1111 1111", .prompt, at: .medium).isEmpty)
    #expect(rules("card = 4111111111111111", .code, at: .medium).isEmpty)
    #expect(rules("My SSN is 123-45-6789", .prompt, at: .medium) == ["SEC-23.us-ssn"])
    #expect(rules("the ssn 123-45-6789 fails validation", .prompt, at: .medium).isEmpty)
  }

  @Test func evidenceIsNeverEnoughToUse() {
    for text in Self.named1 + Self.named2 + Self.named3 + Self.formed1 + Self.formed2 + Self.formed3
      + Self.formed4
    {
      for finding in inspect(text, .prompt) where finding.category == "pii" {
        guard let value = found(finding, in: text), value.utf8.count > 7 else { continue }
        #expect(finding.evidence?.text.contains(value) == false, "\(text)")
      }
    }
  }

  /// What people write, with numbers that offices and standards publish as examples.
  private static let named1: [String] = [
    "My SSN is 123-45-6789",
    "Please update my social security number: 219 45 8876",
    "SSN: 457559012",
    "ITIN 912-70-1234",
    "my EIN is 12-3456789",
    "Employer identification number 84-1234567",
    "routing number 021000021",
    "Account number: 000123456789, routing 011401533",
    "bank account 12345678 sort code 20-00-00",
    "My driver's license is D1234567",
    "California driver license number: Y1234567",
    "passport number 533380006",
    "Passport No: C03005988",
    "mon numéro de passeport est 12AB34567",
    "my NHS number is 943 476 5919",
    "NHS: 9434765919",
    "National Insurance number QQ123456C",
    "NI number AB 12 34 56 C",
    "BSN 111222333",
    "mijn burgerservicenummer is 123456782",
    "Steuer-ID 86 095 742 719",
    "Steueridentifikationsnummer: 47036892816",
    "Mein Personalausweis: T220001293",
    "numéro de sécurité sociale 1 84 12 76 451 089 46",
    "NIR 184127645108946",
    "DNI 12345678Z",
    "Mi DNI es 12345678-Z",
    "NIE X1234567L",
    "CIF A58818501",
    "codice fiscale RSSMRA85T10A562S",
    "la mia partita IVA è 07643520567",
    "carta d'identità CA12345AA",
    "patente U1A12B3C4D",
    "PESEL 44051401359",
    "NIP 526-10-40-828",
    "HETU 131052-308T",
    "henkilötunnus 131052A308T",
    "personnummer 811218-9876",
    "organisationsnummer 556016-0680",
    "Meu CPF é 529.982.247-25",
    "CPF 52998224725",
    "CNPJ 11.222.333/0001-81",
    "Aadhaar 2341 2341 2346",
    "My PAN is ABCPE1234F",
    "GSTIN 27AAPFU0939F1ZV",
  ]

  private static let named2: [String] = [
    "voter id ABC1234567",
    "vehicle number MH12AB1234",
    "My SIN is 046 454 286",
    "SIN: 130-692-544",
    "ABN 51 824 753 556",
    "ACN 004 085 616",
    "TFN 123 456 782",
    "Medicare 2123 45670 1",
    "NRIC S1234567D",
    "FIN G1234567X",
    "UEN 201012345K",
    "身份证号码 11010519491231002X",
    "My id card number is 11010519491231002X",
    "マイナンバー 1234 5678 9018",
    "주민등록번호 900101-1234568",
    "RRN 900101-1234568",
    "business registration number 120-81-47521",
    "Thai ID 1-1020-03423-14-1",
    "CPR 070761-4285",
    "fødselsnummer 01010750160",
    "Bitcoin: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    "send to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
    "my ETH address is 0x742d35Cc6634C0532925a3b844Bc454e4438f44e",
    "Date of birth: 12/05/1984",
    "DOB 1984-05-12",
    "I was born on March 4, 1979 in Leeds",
    "born 4 March 1979",
    "geboren am 04.03.1979",
    "email me at jane.doe@acme.io",
    "phone: 555-123-4567",
    "Call me at (212) 555-0199",
    "+1 (212) 555-0199",
    "+44 20 7946 0958",
    "020 7946 0958",
    "tel. 030 1234567",
    "téléphone 06 12 34 56 78",
    "Mobile 07700 900123",
    "my number is 415 555 2671",
    "MRN 00123456",
    "medical record number: MRN-445521",
    "patient ID 8834221",
    "DEA number AB1234563",
    "NPI 1234567893",
    "MAC address 3c:22:fb:12:ab:9e",
    "my ip is 73.162.14.9",
  ]

  private static let named3: [String] = [
    "from 2607:f8b0:4004:c07::71",
    "license plate ABC-1234",
    "number plate LD53 ABC",
    "Kennzeichen B-MW 1234",
    "I live at 10 Downing Street, London SW1A 2AA",
    "card 4111-1111-1111-1111 exp 12/26 cvv 123",
    "My credit card is 5425 2334 3010 9903",
    "amex 3782 822463 10005",
    "IBAN GB82 WEST 1234 5698 7654 32",
    "iban: de89370400440532013000",
    "FR76 3000 6000 0112 3456 7890 189",
    "AHV 756.9217.0769.85",
    "SVNR 1237 010180",
    "RUT 12.345.678-5",
    "CURP HEGG560427MVZRRL04",
    "RFC GODE561231GR8",
    "cédula 001-1234567-8",
    "CNIC 42101-1234567-1",
    "Emirates ID 784-1984-1234567-1",
    "HKID A123456(3)",
    "Taiwan ID A123456789",
    "SNILS 112-233-445 95",
    "ИНН 7707083893",
    "паспорт 4510 123456",
    "EGN 6101057509",
    "CNP 1800101221144",
    "rodné číslo 736028/5163",
    "OIB 94577403194",
    "AFM 094259216",
    "PPS number 1234567FA",
    "NZ IRD number 49-091-850",
    "CUIT 20-12345678-6",
    "TC Kimlik 10000000146",
    "BVN 22212345678",
    "ID number 8001015009087",
  ]

  /// What looks like it and is something else.
  private static let harmless1: [String] = [
    "order 100200300 shipped",
    "order #4539578763621486-A",
    "Order number 123-4567890-1234567",
    "tracking number 1Z999AA10123456784",
    "USPS 9400 1000 0000 0000 0000 00",
    "invoice INV-2024-00123",
    "ticket JIRA-12345",
    "build 20240117.1 passed",
    "build id 1234567890",
    "run 9876543210 failed in CI",
    "commit 4f2a9c1e8b7d6a5f4e3d2c1b0a9f8e7d6c5b4a39",
    "sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "md5 d41d8cd98f00b204e9800998ecf8427e",
    "timestamp 1700000000",
    "epoch ms 1700000000000",
    "2024-01-17T12:34:56.789Z",
    "2024-01-17 12:34:56",
    "duration 123456789 ns",
    "took 1234567890 nanoseconds",
    "pid 1234567",
    "port 8080 and 8443",
    "latitude 51.5074 longitude -0.1278",
    "coordinates 40.712776, -74.005974",
    "bbox 123.456.789",
    "ISBN 978-3-16-148410-0",
    "ISBN 0-306-40615-2",
    "EAN 4006381333931",
    "ISSN 2049-3630",
    "DOI 10.1000/182",
    "version 1.2.3.4",
    "v10.15.7",
    "kernel 5.15.0-91-generic",
    "Chrome/120.0.6099.109",
    "python 3.11.7",
    "0x7fff5fbff8c8",
    "#ff00aa and #123456",
    "rgb(255, 128, 0)",
    "UUID 550e8400-e29b-41d4-a716-446655440000",
    "ACGTACGTACGTACGTACGT 1234567",
    "1000000000 iterations",
    "2147483647 is INT_MAX",
    "+2147483647",
    "4294967295",
    "9223372036854775807",
    "18446744073709551615",
  ]

  private static let harmless2: [String] = [
    "3.141592653589793",
    "1e10 and 1.23e-4",
    "array[1234567890]",
    "range(100000000, 200000000)",
    "numbers: 100 200 300 400",
    "matrix 1 2 3 4 5 6 7 8 9",
    "01 02 03 04 05",
    "10 20 30 40 50",
    "call foo(123, 456, 7890)",
    "call f with 100 200 300",
    "sum of 123-456",
    "lines 120-145",
    "pages 2007-2012",
    "between 1999-2001 and 2010-2015",
    "copyright 2007-2012 license text",
    "licensed under Apache 2.0 since 2004-01-01",
    "license 2.0 (2004)",
    "RFC 3986, RFC 2616",
    "ISO 8601 and ISO 27001",
    "CVE-2021-44228",
    "CWE-79",
    "GHSA-jfh8-c2jp-5v3q",
    "KB5034441",
    "phone field must match ^[0-9-]{10,14}$",
    "validate phone numbers with 10 digits",
    "ssn must be 9 digits",
    "666-12-3456 fails validation",
    "card numbers are 16 digits",
    "iban regex [A-Z]{2}[0-9]{2}",
    "GB00 0000 0000 0000 0000 00",
    "passport.js version 0.7.0",
    "passport-local 1.0.0",
    "express-passport 12345",
    "npm install passport@0.6.0",
    "utf8 utf16 sha256 base64 x86_64 arm64",
    "i18n l10n k8s a11y",
    "EC2 S3 RDS t3.medium m5.2xlarge",
    "us-east-1 eu-west-2",
    "arn:aws:iam::123456789012:role/Admin",
    "account 123456789012 in us-east-1",
    "ami-0abcdef1234567890",
    "vpc-0a1b2c3d",
    "i-1234567890abcdef0",
    "s3://bucket-123456789012/path",
    "12345678-1234-1234-1234-123456789abc",
  ]

  private static let harmless3: [String] = [
    "192.168.0.10 is the router in the diagram",
    "bind to 0.0.0.0:8080 or 127.0.0.1",
    "use 8.8.8.8 as the resolver",
    "::1 and fe80::1 are local, 2001:db8::1 is for documentation here",
    "std::vector<int> a::b::c",
    "dead::beef in C++ namespaces",
    "aa:bb:cc:dd:ee:ff is a placeholder for the address",
    "00:00:00:00:00:00",
    "12:34:56 is a time",
    "CSS grid 1:2:3",
    "noreply@example.com",
    "user@localhost",
    "git@github.com:a/b.git",
    "icon@2x.png",
    "@decorator.name",
    "foo@1.2.3",
    "E=mc2 and H2O",
    "room AB12 3CD",
    "section A1 2BC",
    "chapter 12 page 345",
    "AB12CDE is a variable",
    "SKU AB-1234567",
    "part number A123456789",
    "model X1234567",
    "serial SN12345678",
    "error E1234567",
    "flight BA1234 to LHR",
    "figure 12/345/6789",
    "ratio 12/34/56",
    "date 12/05/2024 meeting",
    "on 2024-05-12 we release",
    "released 12.05.2024",
    "deadline March 4, 2025",
    "born in the USA",
    "100 000 000 euros",
    "1 234 567,89 EUR",
    "$1,234,567.89",
    "1.234.567,89",
    "12 345 678",
    "population 83 240 525",
    "distance 149 597 870 700 m",
    "speed 299792458 m/s",
    "sin(299792458)",
    "mass 1.98847e30",
    "resolution 1920x1080 3840x2160",
  ]

  private static let harmless4: [String] = [
    "4k 2160p60",
    "size 1073741824 bytes",
    "offset 0x00000001 len 123456789",
    "id=123456789&user=5",
    "user_id 987654321",
    "id: 123456789012345678",
    "tweet 1234567890123456789",
    "snowflake 175928847299117063",
    "chat_id -1001234567890",
    "bucket 20231231_235959",
    "IMG_20230514_123456.jpg",
    "log-2024-01-17-123456.txt",
    "backup_20240117123456.tar.gz",
    "0123456789",
    "9876543210",
    "1111111111",
    "123456789",
    "12345678",
    "1234567890123",
  ]

  /// The same as people fill in forms, in the languages of the numbers.
  private static let formed1: [String] = [
    "{\"ssn\": \"536-90-4399\", \"dob\": \"1990-01-01\"}",
    "{\"dob\": \"1990-01-01\"}",
    "SSN# 536904399",
    "ssn=536904399",
    "cc: 4539578763621486 exp 05/27",
    "Card Number: 5425233430109903, Exp 08/26, CVV 123",
    "visa ending... full number 4539 5787 6362 1486",
    "Acct#: 123456789",
    "DL: D123-4567-8901",
    "Driver License Number: F255-921-50-094-0",
    "driver's license S530-4607-8921",
    "DL# 12345678",
    "VIN 1HGCM82633A004352",
    "IMEI 490154203237518",
    "US passport 123456789 expires 2028",
    "Medicare number 1EG4-TE5-MK72",
    "Insurance member ID W123456789",
    "Member ID: XEH123456789",
    "Policy number 12345678",
    "Health insurance number A123456780",
    "Patient John Doe, DOB 01/02/1980",
    "Date of Birth: 2 January 1980",
    "birthday is on 12.05.1984",
    "born: 02-Jan-1980",
    "phone +49 (0)30 901820",
    "0049 30 901820",
    "Tel: 030/901820",
    "call 1-800-555-0199",
    "(020) 7946 0018",
    "+1.415.555.2671",
    "+14155552671",
    "my cell: 4155552671",
    "reach me at 415 555 2671",
    "ring 07700 900 123",
    "whatsapp +55 11 91234-5678",
    "+91 98765 43210",
    "+86 138 0013 8000",
    "手机 13800138000",
    "電話 03-1234-5678",
    "전화 010-1234-5678",
    "Téléphone : 01 23 45 67 89",
    "móvil 612 345 678",
    "Handy 0171 2345678",
    "cel. 11 91234-5678",
    "tlf 22 33 44 55",
  ]

  private static let formed2: [String] = [
    "email john.smith+news@gmail.com",
    "Contact: Jane <jane@corp.co.uk>",
    "My IP address is 52.14.88.91",
    "logged in from 2a02:8109:9a40:1234::1",
    "client_ip=86.121.97.248",
    "MAC 3C-22-FB-12-AB-9E",
    "device mac: 3c22.fb12.ab9e",
    "Mein Geburtsdatum: 04.03.1979",
    "née le 12/03/1985",
    "nato il 12/03/1985",
    "fecha de nacimiento 12/03/1985",
    "Steuernummer 181/815/08155",
    "IdNr 86095742719",
    "Rentenversicherungsnummer 15070649C103",
    "Führerschein B072RRE2I55",
    "Reisepass C01X00T47",
    "Krankenversichertennummer A123456780",
    "Carte vitale 2 69 05 49 588 157 80",
    "SIREN 732829320",
    "SIRET 73282932000074",
    "TVA FR40303265045",
    "permis de conduire 12AB34567",
    "DNI: 12.345.678-Z",
    "NIF 12345678Z",
    "matrícula 1234 BCD",
    "targa AB123CD",
    "passaporto YA1234567",
    "BSN-nummer: 1112.22.333",
    "kenteken AB-123-C",
    "rijbewijs 1234567890",
    "paszport ZS0000177",
    "NIP 5261040828",
    "REGON 123456785",
    "CPF: 52998224725",
    "CNPJ 11222333000181",
    "Aadhaar no. 234123412346",
    "Aadhaar: 2341-2341-2346",
    "PAN card ABCPE1234F",
    "Passport: J8369854",
    "DL MH1420110062821",
    "EPIC no WKH1186253",
    "Vehicle MH 12 AB 1234",
    "IFSC HDFC0001234 account 50100123456789",
    "SIN 130-692-544",
    "Ontario health card 1234-567-897",
  ]

  private static let formed3: [String] = [
    "postal code K1A 0B1",
    "TFN: 123456782",
    "Medicare card 2123 45670 1",
    "ABN: 51824753556",
    "NZ NHI ZZZ0016",
    "IRD 49-091-850",
    "NRIC: S9876543C",
    "FIN: F1234567N",
    "身份证：11010519491231002X",
    "护照 E12345678",
    "マイナンバー：123456789018",
    "パスポート TK1234567",
    "주민번호 900101-1234568",
    "여권 M12345678",
    "บัตรประชาชน 1101700230708",
    "CCCD 001099012345",
    "NIK 3174012505900001",
    "MyKad 850101-14-5678",
    "Emirates ID: 784198412345671",
    "Iqama 2123456789",
    "Teudat zehut 123456782",
    "TC: 10000000146",
    "СНИЛС 112-233-445 95",
    "ИНН 500100732259",
    "паспорт 4510 123456",
    "personnummer: 19811218-9876",
    "fødselsnummer 010107 50160",
    "CPR-nummer 0707614285",
    "kennitala 120174-3399",
    "henkilötunnus: 131052-308T",
    "isikukood 37605030299",
    "asmens kodas 33309240064",
    "OIB: 94577403194",
    "JMBG 0101006500006",
    "EGN: 7523169263",
    "CNP: 1800101221144",
    "AMKA 01013099997",
    "rodné číslo 780123/3540",
    "PPS 1234567T",
    "AHV-Nr. 756.9217.0769.85",
    "UID CHE-123.456.788",
    "Sozialversicherungsnummer 1237 010180",
    "RFC: VECJ880326XXX",
    "CURP: BOXW310820HNERXN09",
    "RUT: 30.686.957-4",
  ]

  private static let formed4: [String] = [
    "CUIT: 20-12345678-6",
    "cédula de ciudadanía 1020304050",
    "wallet: 0x742d35Cc6634C0532925a3b844Bc454e4438f44e",
    "LTC address LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1",
    "doge DBXu2kgc3xtvCUWFcxFE3r9hEYgmuaaCyD",
  ]

  /// Words that name such numbers, beside numbers that are none.
  private static let lookalike1: [String] = [
    "SSN: XXX-XX-1234",
    "card ending in 1234",
    "****-****-****-1234",
    "phone: 12345",
    "phone: n/a",
    "call 911 for emergencies",
    "ext. 4521",
    "phone 000-000-0000",
    "my id is 1234567890",
    "user id 9876543211",
    "employee id 100234",
    "customer number 10023456",
    "DOB: N/A",
    "DOB field uses YYYY-MM-DD",
    "born in 1980",
    "date of birth is required",
    "passport pending",
    "your passport number has 9 digits",
    "passport number AB12",
    "driver license class C",
    "license key ABCD-1234-EFGH-5678",
    "product key XXXXX-XXXXX-XXXXX",
    "software license number of seats 250",
    "GPL license 2.0 1991",
    "bank holiday 2024-12-25",
    "bank account balance is 1250000",
    "account number must have 8 digits",
    "account created 2021-05-04",
    "account 1234",
    "swift 6.3 released 2026-01-01",
    "IBAN must be 22 characters",
    "sort code field",
    "credit score 720",
    "card 52 of 54",
    "deck of 52 cards 1234567",
    "debit 1,234,567.00",
    "tax year 2023-2024",
    "tax 19.00 of 12345678",
    "VAT rate 20 %",
    "TIN soldier 100000",
    "insurance premium 1200000",
    "patient 42 of 100",
    "patient count 1234567 in 2023",
    "medical record from 2019-2021",
    "member since 2015-06-01",
  ]

  private static let lookalike2: [String] = [
    "health check port 8080 at 12345678 bytes",
    "mobile version 10.15.7",
    "mobile Safari/604.1 AppleWebKit/537.36",
    "telephone game with 123 456",
    "cell A1 to B20",
    "cell phone battery 4000 mAh",
    "cellular automaton 110 rule 30",
    "contact form id 1234567",
    "reach 1000000 users",
    "office 365 version 16.0.12345.20000",
    "desk number 12",
    "number is 12345678901234567890",
    "the number is 42",
    "plate 12 of the book",
    "license plate recognition model v2",
    "vehicle speed 120 km",
    "car 54 where are you",
    "registration opens 2024-05-01",
    "registration number 1",
    "VIN is 17 characters",
    "address 0x7ffee4c0",
    "address 123 Main Street",
    "IP address must be valid",
    "ip 10.0.0.1 is the gateway here",
    "my local server runs on 192.168.1.10 right now",
    "ping 127.0.0.1",
    "MAC OS 10.15.7",
    "mac address format is 6 pairs",
    "wallet balance 0.12345678 BTC",
    "bitcoin price 43210.12",
    "ethereum block 18934567",
    "tx 0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060",
    "zip code is 5 digits",
    "postcode lookup v2",
    "postal service 2024",
    "street 12345 miles",
    "national park 1872",
    "identity function f(x)",
    "identity matrix 100 010 001",
    "resident memory 123456789 bytes",
    "citizen 1 of 10",
    "driver version 535.113.01",
    "driver 470.82.01 for id 12345678",
    "social network 123456789 users",
    "sin(123456782)",
  ]

  private static let lookalike3: [String] = [
    "pan 123456 and zoom",
    "nif file 12345678",
    "dni 1",
    "cpf validation algorithm 11 digits",
    "pesel checksum weights 1379137913",
    "aadhaar has 12 digits",
    "company revenue 123456789",
    "company number 12",
    "business day 2024-01-17",
    "epic JIRA-123456",
    "serial 123456789012345",
    "device id 1234567890123456",
    "imei has 15 digits",
    "month 12 2024",
    "12 March 2024 release",
    "May 4, 2024",
    "Model S 2021",
    "Boeing 737-800",
    "Airbus A320-200",
    "ISO 639-3",
    "US 101 and I-280",
    "SHA-256 and MD5",
    "USB 3.2 Gen 2",
    "PCIe 4.0 x16",
    "RTX 4090",
    "Ryzen 9 5950X",
    "i7-12700K",
    "Windows NT 10.0",
    "E: Unable to locate package 1234567",
    "Python 3.11.7 (main, Jan 17 2024, 12:34:56)",
    "gcc 9.4.0-1ubuntu1~20.04.2",
    "rev 123456, 2 files changed, 1234567 insertions",
    "diff --git a/x b/x index 1234567..89abcde 100644",
    "@@ -120,45 +130,678 @@",
    "at 0x00007ff6 in main () line 123",
    "ABC-1234",
    "TX-1234-AB",
    "GR-12345",
    "HTTP/1.1 200 OK 1234567",
    "204 0 0 1234 5678",
    "{\"x\": 1234567, \"y\": 7654321}",
    "x=123.456,y=789.012",
    "10.1000/xyz123",
    "arXiv:2301.12345",
    "PMID 12345678",
  ]

  private static let lookalike4: [String] = [
    "ENSG00000139618",
    "chr1:1234567-2345678",
    "NM_001234567",
    "P12345 Q9H0H5",
    "1HGCM82633A004353",
    "0-306-40615-2",
    "4006381333931",
    "012345678905",
  ]
}

import Testing
import Verdict

@testable import Detectors

/// Numbers of persons, as people write them, and their harmless look-alikes.
@Suite struct PersonalNumberTests {
  @Test func numbersWithTheirNameAreFound() {
    for text in Self.named1 + Self.named2 + Self.named3 {
      let findings = inspect(text, .prompt).filter { $0.category == "pii" && $0.severity >= .medium }
      #expect(!findings.isEmpty, "\(text)")
    }
  }

  @Test func lookalikesAreLeftAlone() {
    for text in Self.harmless1 + Self.harmless2 + Self.harmless3 + Self.harmless4 {
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
    for text in Self.named1 + Self.named2 + Self.named3 {
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
}

import TestSupport
import Testing
import Verdict

@testable import Detectors

/// Numbers of persons from countries whose words are rare, and the wallets of further chains. All of them are made up.
@Suite struct FurtherNumberTests {
  static let numbers = #"""
    CLABE: 002874633191284527
    {"name": "Ana Ruiz", "nit": "910735873-9"}
    NIT: 943732332-2
    my CI is 1.169.671-7
    RG: 24.678.131-2
    CNS: 734077711787161
    cartão SUS: 734077711787161
    QID: 28663493448
    SPI: 3757503368283
    numéro fiscal: 3757503368283
    OIB: 04962486587
    NPWP: 73.274.928.8-595.000
    Ghana Card: GHA-631997189-2
    NIDA number: 19860524-10042-55784-41
    OHIP: 2971-328-783-DA
    الرقم القومي: 29107200122104
    título de eleitor: 7330 8725 4229
    Aadhaar: 6448:5234:3117
    pay to cosmos1q5feryxhrdz9m6y09mr8wrerwzgj6f8ntztr2m9 please
    """#

  @Test func numbersAreFoundByWhatTheirPeopleCallThem() {
    for text in Self.numbers.rows {
      #expect(personal(text, .prompt) >= .medium, "\(text)")
      #expect(personal(text, .toolResult) >= .medium, "\(text)")
    }
  }

  static let others = #"""
    CI 12345678 passed on main
    ci run 1234567890 failed
    CI: build 20240115 finished in 312 s
    nic: 1500000000
    rg 31415926 src
    rg -n 12345678 logs/
    dpi: 300 width 1234567890
    cui 1234567890123
    qid: 20240115123
    spi: 0x12345678 clock 10000000
    nit: 900123456 style only
    cin >> 12345678
    cni plugin 2024.01.15
    offset 3.844.260-2 bytes
    order 1.234.567-8 shipped
    bsb component 123-456
    build 2345:6789:0124
    ports 8080:8081:8082
    ticket 900123456-7
    pay to cosmos1q5feryxhrdz9m6y09mr8wrerwzgj6f8ntztr2mq please
    SPI: 3757503368284
    CNS: 734077711787162
    card 12345678
    RG: 24.678.131-3
    RUT 12.345.678-6
    """#

  @Test func theSameWordsAndNumbersElsewhereAreNone() {
    for text in Self.others.rows {
      #expect(personal(text, .toolResult) < .medium, "\(text)")
      #expect(personal(text, .prompt) < .medium, "\(text)")
    }
  }
}

import Testing
import Verdict

@testable import Detectors

/// Persons in messages whose fields have places and no names.
@Suite struct SegmentTests {
  static let persons = [
    "MSH|^~\\&|ADT1|HOSP|LAB|HOSP|20240311||ADT^A01|1|P|2.5\rPID|1||445921^^^HOSP^MR||OKAFOR^CHIDI^A||19840317|M\r",
    "PID|||PATID1234^5^M11||JONES^WILLIAM^A^III||19610615|M||C|1200 N ELM STREET\n",
    "NK1|1|OKAFOR^ADA|SPO|12 MILL LANE^^LEEDS\n",
    "NM1*IL*1*SMITH*JANE*A***MI*XYZ123456789~\nN3*236 N MAIN ST~\n",
    "ST*837*0001~NM1*QC*1*LOPEZ*MARIA****34*228614402~DMG*D8*19790214*F~",
    "M1OKAFOR/CHIDI MR     EXK7QPL LHRJFKBA 0117 074Y023A0045 348>5180 M4074BBA",
    "scan: M1SILVA/RUI           ER9TZPQ LISOPOTP 1942 112Y014C0031 100",
    "NAD+FL+++OKAFOR:CHIDI:ADA'\nATT+2++M'\nDTM+329:840317'\n",
  ]

  @Test(arguments: persons) func personsAreFoundInSegments(text: String) {
    #expect(personal(text) == .medium, "\(text)")
    #expect(personal(text, .document) == .medium, "\(text)")
  }

  static let nobody = [
    "MSH|^~\\&|LAB|HOSP|EHR|HOSP|20240311120000||ACK^A01|1|P|2.5\nMSA|AA|12345\n",
    "PID|1||||LASTNAME^FIRSTNAME||||\n", "PID|5|the process id|4|of it\n", "NK1|1|||\n",
    "NM1*PR*2*ACME HEALTH*****PI*12345~\n", "NM1*41*2*ACME BILLING*****46*12345~\n",
    "ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *240311*1200*U*00401*000000001*0*P*>~\n",
    "NAD+BY+5412345000013::9'\nDTM+137:20240311:102'\n", "DTM+329:840317'\n",
    "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100\n", "chip M1/M2 and 2 more",
    "M1 Max, 64 GB, 10 cores of it",
  ]

  @Test(arguments: nobody) func otherSegmentsAreNobodys(text: String) {
    #expect(personal(text) < .medium, "\(text)")
  }

  /// Their segments end with a carriage return, which goes back over nothing.
  @Test func endsOfSegmentsOverwriteNothing() {
    let text =
      "MSH|^~\\&|LAB|HOSP|EHR|HOSP|20240311||ORU^R01|1|P|2.5\rOBR|1|||83036\rOBX|1|NM|4548-4||5.6|%\r"
    #expect(!rules(text, .toolResult, at: .medium).contains { $0.hasPrefix("SEC-24.") })
  }

  static let named = [
    "Personas kods: 160290-11587", "NIK: 3174010507676429", "Nomor Induk Kependudukan: 3273152311832343",
    "Nama: Budi Santoso\nNIK: 32731506836730\nAlamat: Jl. Kenanga 9", "AHV-Nr: 756.5217.0669.88",
    "Call me back on +44 7911 482 306 after six.",
    "Abuse report: the user Ivan K. posted from 185.43.118.27 at 21:14.",
  ]

  @Test(arguments: named) func numbersAreSomebodysByWhatTheyAreCalled(text: String) {
    #expect(personal(text) == .medium, "\(text)")
  }

  /// Who wrote a file says so in the comment that it begins with.
  @Test func creditsOfFilesAreNoRecords() {
    let text =
      "comment_char %\n% Source:\n% Contact: Petra Nowak\n% Email: pnowak@posteo.pl\n% Language: pl\n"
    #expect(personal(text, .document) < .medium)
    #expect(
      personal("Contact: Petra Nowak\nEmail: pnowak@posteo.pl\nBorn: 1984-03-17\n", .document) == .medium)
  }

  static let things = [
    "Die AHV-Nummer hat die Form 756.1234.5678.97 (Beispiel).", "Order 3174010507676429 has been shipped",
    "Drawing 160290-11587 rev B", "Call the desk on extension 2306", "the user Agent K. is a film",
    "NIK: 16 digit", "the user posted from 185.43.118.27 at 21:14",
  ]

  @Test(arguments: things) func otherNumbersAreNobodys(text: String) {
    #expect(personal(text) < .medium, "\(text)")
  }
}

import Bytes
import Text

/// Words that say what a number is. Without one of them, or a checksum in a form of its own, digits are
/// only digits.
struct PersonalContext {
  enum Subject: Int, CaseIterable {
    case card, bank, social, phone, identity, tax, network, version

    var words: StaticString {
      switch self {
      case .card:
        """
        card | credit | debit | visa | mastercard | amex | american express | kreditkarte* | carte bancaire | carte de credit
        tarjeta | cartao | carta di credito | cvv | cc | pan | payment
        """
      case .bank: "iban | bank | account | konto | kontonummer | routing | swift | bic | transfer | wire"
      case .social: "ssn | social security | ss number | sozialversicherung* | social"
      case .phone:
        """
        phone | telephone | tel | mobile | cell | call | called | calling | fax | whatsapp | sms | text me | number is | telefon | telefonnummer
        handy | telefone | telefono | portable | hotline | desk | dial | reach me | reach | answering at | messages to | cellphone | contact
        """
      case .identity:
        """
        passport | passeport | reisepass | pasaporte | license | licence | driver* | identity | national id | id number | id card | personnummer | pnr
        nhs | aadhaar | aadhar | nino | national insurance | nie | nif | dni | pesel | rrn | frn | tckn | kimlik | medicare | mbi | npi | cpf | cnp
        personalausweis | identification | resident | rsa id | south african id | sa id | personal identity | identity code | fiscale | nas | sin
        health | patient | insurance | krankenkasse | kvnr | codice | provider identifier | citizen | voter | ausweis | nric | fin
        """
      case .tax:
        "tax | vat | ust-idnr | ust-id | steuer* | steuernummer | tin | gstin | abn | acn | tfn | uen | pan | itin | ein | partita iva | tax id"
      case .network: "ip | ip address | address | client_ip | host | server"
      case .version: "version | ver | release | v | build | ntp | netmask | subnet | mask"
      }
    }
  }

  private static let lexicon = Lexicon(Subject.allCases.map { ($0.rawValue, $0.words) })

  /// What is known of the text so far. Numbers come in order, and each needs only the words around it.
  private final class Known {
    let text: ByteView
    /// The part that was read.
    var part = 0..<0
    /// Where each subject is named in it, in ascending order.
    var places = [[Int]](repeating: [], count: Subject.allCases.count)

    init(_ text: ByteView) { self.text = text }

    func read(_ wanted: Range<Int>) {
      // What lies far behind the last number is not needed any more.
      if wanted.lowerBound > part.upperBound || wanted.lowerBound < part.lowerBound {
        part = wanted.lowerBound..<wanted.lowerBound
        for i in places.indices { places[i].removeAll(keepingCapacity: true) }
      }
      guard wanted.upperBound > part.upperBound else { return }
      for hit in PersonalContext.lexicon.hits(in: text, startingIn: part.upperBound..<wanted.upperBound) {
        places[hit.tag].append(hit.range.lowerBound)
      }
      part = part.lowerBound..<wanted.upperBound
    }
  }

  private let known: Known

  init(_ text: ByteView) { known = Known(text) }

  /// Whether the subject is named shortly before or right after `range`.
  func names(_ subject: Subject, near range: Range<Int>, before: Int = 80, after: Int = 30) -> Bool {
    // As far as any question goes, so that the next one about this number finds it read.
    known.read(max(0, range.lowerBound - 128)..<min(known.text.count, range.upperBound + 64))
    let list = known.places[subject.rawValue]
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < range.lowerBound - before { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] <= range.upperBound + after
  }
}

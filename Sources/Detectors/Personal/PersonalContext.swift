import Bytes
import Text

/// Words that say what a number is. Without one of them, or a checksum in a form of its own, digits are
/// only digits.
struct PersonalContext {
  enum Subject: Int, CaseIterable {
    case card, bank, social, phone, identity, tax, revenue, network, version, passport, licence, health
    case vehicle, company, voter, device, post, birth, month, wallet, hardware, sortCode, sample, account,
      record, postcode, document, plate, id, driving, papers, somebody

    var words: StaticString {
      switch self {
      case .card:
        """
        card | credit | debit | visa | mastercard | amex | american express | kreditkarte* | carte bancaire | carte de credit
        tarjeta | cartao | carta di credito | cvv | cvc | pan | payment | maestro | discover | diners | jcb
        carte de crédit | cartão | tarjeta de crédito | crédito
        """
      case .bank:
        """
        iban | bank | bank account* | account number* | account no | account num | acct | acc no | acc number | checking account | savings account | konto
        kontonummer | routing* | swift | bic | aba | rtn | wire | transfer | numero de cuenta | numero de compte | conto corrente | clabe
        número de cuenta | numéro de compte
        """
      case .social:
        """
        ssn | ssns | social security | social insurance | ss number | sozialversicherung* | sin number | sin no | sin is | nas | assurance sociale
        securite sociale | seguridad social | assuré* | sécu | numéro de sécu | seguro social | número de seguro | insee | nino | national insurance | bsn | burgerservicenummer | sofinummer
        rentenversicherung* | ahv | avs | snils | versicherungsnummer | sv-nummer | svnr | pps | ppsn | inss
        ni number | ni no | sécurité sociale | снилс | СНИЛС | amka | sss | umid | philhealth
        """
      case .phone:
        """
        phone* | telephone | tel | mobile | cell | call | called | calling | fax | whatsapp | sms | text me | number is | telefon*
        handy | telefone | telepono | hotline | desk | dial | reach me | reach | answering at | messages to | cellphone | contact
        cel | tlf | mob | cep no | cep tel* | gsm | celular | movil | mobil | mobiltelefon | rufnummer | portable | telefoon | puhelin* | numero de tel*
        téléphone | teléfono | móvil | telefón | telefónica | número de tel* | numéro de tel* | телефон* | Телефон* | тел
        office | telegram | viber | landline | 电话 | 手机
        電話 | 携帯 | 전화 | 휴대
        """
      case .identity:
        """
        identity | national id* | id number* | id card | id no | personnummer | pnr | personal number | personal id | personal code
        national insurance | nino | nie | nif | dni | pesel | rrn | frn | tckn | kimlik | cpf | cnp | rut | cuil | cedula
        personalausweis* | identification | resident | permanent resident | rsa id | south african id | sa id | identity code | fiscale
        codice | citizen | citizenship | ausweis* | nric | fin | aadhaar* | aadhar* | uidai | uid | bsn | insee | nir | num_secu* | num secu* | numero de secu* | numéro de sécu* | "sin" | "cf" | sin number | sin no | hetu
        henkilotunnus | fodselsnummer | personnr | cpr | cpr-nr | kennitala | rodne cislo | rijksregister* | numero national | my number
        mynumber | егн | ЕГН | bulgarian id | sozialvers.-nr | versnr | tessera | documento di identità | numer pesel | osobní číslo | tnin | thai id | nin | bvn | hkid | jmbg | emso | emšo | EMŠO | oib | egn | isikukood | asmens kodas | personas kod* | curp | swedish id
        carta d identita | documento | carte d identite | identiteitskaart | carnet | omang | nik | ktp | mykad | kad pengenalan | cnic | emirates id
        social security | ssn | bilhete | ni number | cartao de cidadao | cartao do cidadao | svnr | ahv | snils
        henkilötunnus | fødselsnummer | fodselsnr | rodné číslo | cédula | identità | identité | número nacional | osobné číslo
        身份证 | 身分證 | 身份證 | マイナンバー
        個人番号 | 주민 | 외국인
        บัตรประชาชน
        เลขประจำตัว
        """
      case .tax:
        """
        tax | taxes | taxpayer* | vat | ust-id* | ust.-id* | umsatzsteuer* | steuer* | tin | gstin | gst | abn | tfn | pan | itin | ein
        fein | employer identification | partita iva | p. iva | p.iva | iva | codice fiscale | cif | nif | cuit | cuil | nip | inn | utr
        unique taxpayer | fiscal* | btw* | tva | moms | mva | cnpj | cpf | rfc | ruc | kra | siret | siren | idnr | afm | инн | ИНН
        """
      case .revenue:
        "ird | inland revenue | steuernummer* | steuer-nr | steuernr | st.-nr | finanzamt | elster"
      case .network:
        "ip address* | ipv4 | ipv6 | ip-address* | ip-adress* | address | client_ip | host | server | addresse ip | ip addr"
      case .version:
        "version | ver | release | build | ntp | netmask | subnet | mask | firmware | kernel | driver version"
      case .passport:
        """
        passport* | passeport | reisepass* | pass-nr | passnummer | pasaporte | passaporto | passaporte | paspoort* | passnr | paszport*
        travel document | 护照 | 護照 | 旅券 | パスポート | 여권
        pasport* | паспорт* | Паспорт* | numéro de passeport | número de pasaporte
        """
      case .licence:
        """
        license number | licence number | license no | licence no | license num | license id | driver s licen* | drivers licen* | driver licen*
        driving licen* | driver s permit | dl number | dl no | dln | fuhrerschein* | fuehrerschein* | fahrerlaubnis* | permis de conduire
        patente | licencia de conducir | carnet de conducir | permiso de conducir | rijbewijs* | korkort | ajokortti | cnh | ehliyet
        führerschein* | körkort* | førerkort | 운전면허 | 免許
        """
      case .health:
        """
        medical record* | mrn | patient* | health* | nhs* | medicare | mbi | npi | dea | kvnr | krankenkasse | krankenversicher*
        versichertennummer | egk* | gesundheitskarte | provider identifier | prescriber | insurance | insured | lanr | arztnummer | bsnr
        betriebsstattennummer | betriebsstaettennummer | chart number | medical license | medical licence | health card | nhi | ohip
        medical number | member id | policy number | subscriber | hospital number | tessera sanitaria | carte vitale
        betriebsstättennummer | sécurité sociale | cartão sus | cartao sus | ramq | assurance maladie
        """
      case .vehicle:
        """
        plate | plates | vehicle* | registration | vrn | vrm | kennzeichen | fahrzeug | nummernschild | plaka*
        targa | matricula | immatriculation | kenteken | rc number | car | vin | plakası | matrícula
        """
      case .company:
        """
        uen | acn | abn | company* | business* | organisation* | organization* | org.nr | orgnr | org nr | organisationsnummer | foretag*
        handelsregister | registergericht | kvk | crn | cvr | y-tunnus | siren | siret | regon | krs | brn | cnpj | entity | corporate | företag*
        fornecedor* | emitente | prestador* | tomador*
        사업자
        """
      case .voter: "voter* | epic | electoral | electors"
      case .device: "imei | meid | device id | serial"
      case .post:
        """
        postcode* | post code | postal* | zip | zipcode | zip code | plz | postleitzahl | address* | live at | lives at | living at | street
        code postal | codigo postal | código postal | pincode | pin code | ship to | deliver* | send to | mail to | located | resides
        """
      case .birth:
        """
        date of birth | birth date | birthdate | dob | d.o.b | birthday | born | birth | geburtsdatum | geboren | geb | fecha de nacimiento
        nacido | nacida | date de naissance | naissance | nacimiento | nascimento | né le | née le | ne le | nee le | data di nascita | nato il | nata il | data de nascimento | geboortedatum
        出生 | 生年月日 | 생년월일 | 生まれ | 년생
        """
      case .month:
        """
        january | february | march | april | may | june | july | august | september | october | november | december | jan | feb | mar | apr
        jun | jul | aug | sep | sept | oct | nov | dec | januar | februar | marz | mai | juni | juli | oktober | dezember | janvier
        fevrier | mars | avril | juin | juillet | aout | septembre | octobre | novembre | decembre | enero | febrero | marzo | abril | mayo
        junio | julio | agosto | septiembre | octubre | noviembre | diciembre
        """
      case .wallet:
        """
        wallet* | bitcoin | btc | ethereum | eth | crypto* | litecoin | ltc | dogecoin | tron | usdt | monero | xmr | solana | phantom | address
        """
      case .hardware:
        "mac | mac address* | mac-address* | hardware | ethernet | wifi | wi-fi | bluetooth | physical address | bssid | adapter | device | nic"
      case .sortCode: "sort code* | sort-code* | sortcode"
      case .account:
        """
        bank account* | account number* | account no | account num | acct | acc no | acc number | checking account | savings account | kontonummer | kontonr
        numero de cuenta | numero de compte | conto corrente | rekeningnummer | clabe
        """
      case .record:
        """
        medical record* | mrn | patient id* | patient number | patient no | patient record | chart number | member id* | member number
        policy number | insurance number | insurance id | insurance no | subscriber id | health card | health plan | health insurance
        medicare | medicaid | npi | dea number | dea | kvnr | krankenkasse | versichertennummer | egk* | lanr | arztnummer | bsnr
        betriebsstattennummer | betriebsstaettennummer | betriebsstättennummer | provider identifier | medical license | medical licence
        hospital number | beneficiary | nhs number | nhi number | historia clinica | historia clínica | dossier patient
        dossier médical | dossier medical | patientenakte* | patientennummer | patientnummer | patiëntnummer | cartella clinica
        prontuário | karta pacjenta | journalnummer | expediente clínico | numéro de patient | codice paziente | patient file
        """
      case .postcode:
        "zip code* | zipcode* | plz | postleitzahl* | postal code* | code postal | código postal | codigo postal"
      case .document:
        """
        cedula | cédula | national id number | identity card number | id card number | national identity number | iqama | teudat zehut
        cccd | cmnd | nin | bvn | ktp | nik | omang | dowod osobisty | dowód osobisty | número de identidad | numero de identidad
        identity document number | citizenship number | personal id number
        """
      case .plate:
        """
        license plate* | licence plate* | number plate* | plate number | plate no | plates | kennzeichen | nummernschild | kenteken | targa
        matricula | matrícula | immatriculation | plaka | plakası | vrn | vrm | rego
        """
      case .driving:
        """
        driver s licen* | drivers licen* | driver licen* | driver s permit | driving licen* | fuhrerschein* | führerschein* | fuehrerschein*
        fahrerlaubnis* | permis de conduire | licencia de conducir | carnet de conducir | permiso de conducir | rijbewijs* | körkort* | korkort*
        førerkort | patente di guida | carteira de motorista | prawo jazdy | prawa jazdy | ehliyet no | 運転免許 | 운전면허 | 驾驶证
        """
      case .papers:
        """
        personalausweis* | ausweisnummer* | ausweis-nr | identiteitskaart | identity card n* | id card n* | numéro de carte | carta d identità n*
        """
      case .somebody:
        """
        customer* | visitor* | subscriber* | patient* | tenant* | guest* | employee* | cliente* | kunde* | kundin* | besucher* | abonné*
        abonnent* | klient* | usuario* | utilisateur*
        """
      // Too short for the lexicon.
      case .id: ""
      case .sample:
        """
        test | tests | testing | example* | sample* | dummy | fake | sandbox | placeholder | mock | fixture* | invalid | fails | format
        reject* | stripe | regex | pattern
        """
      }
    }
  }

  private static let lexicon = Lexicon(Subject.allCases.map { ($0.rawValue, $0.words) })

  /// What is known of the text so far. Numbers come in order, and each needs only the words around it.
  private final class Known {
    let text: ByteView
    /// The part that was read.
    var part = 0..<0
    /// How many questions went further than most do.
    var wideQuestions = 0
    /// How often in a row a question began where the one before it had been read to.
    var row = 0
    /// Where each subject is named in it, in ascending order.
    var places = [[Int]](repeating: [], count: Subject.allCases.count)

    init(_ text: ByteView) { self.text = text }

    /// As far as questions go, so that the next one about this number finds it read: most are about the words right
    /// before it, and where one goes further, others about this number will. Where many do, every number's words are
    /// read at once, so that no part of the text is read more than a few times.
    func read(around range: Range<Int>, before: Int, after: Int) {
      let goesFar = before > 40 || after > 16
      if goesFar { wideQuestions += 1 }
      let isWide = goesFar || wideQuestions > 16 + range.lowerBound / 256
      let before = isWide ? max(before, 160) : 40
      let after = isWide ? max(after, 80) : 16
      read(max(0, range.lowerBound - before)..<min(text.count, range.upperBound + after))
    }

    private func read(_ wanted: Range<Int>) {
      // What lies far behind the last number is not needed any more.
      if wanted.lowerBound > part.upperBound || wanted.lowerBound < part.lowerBound {
        part = wanted.lowerBound..<wanted.lowerBound
        row = 0
        for i in places.indices where !places[i].isEmpty { places[i].removeAll(keepingCapacity: true) }
      }
      guard wanted.upperBound > part.upperBound else { return }
      // Where every number is asked about, the next ones will be: a few bytes at a time cost more than all at once.
      row += 1
      let end =
        row > 8 ? min(text.count, wanted.upperBound + min(row * 16, Self.farthestAhead)) : wanted.upperBound
      let new = part.upperBound..<end
      for hit in PersonalContext.lexicon.hits(in: text, startingIn: new) {
        places[hit.tag].append(hit.range.lowerBound)
      }
      PersonalContext.addShortWords(of: text, in: new, to: &places)
      part = part.lowerBound..<end
    }

    private static let farthestAhead = 1_024
  }

  private let known: Known

  init(_ text: ByteView) { known = Known(text) }

  /// Whether a word begins in `part` as those for a birth do (`Subject.birth`), or one of another alphabet. Dates are everywhere, and such words are not.
  static func mayNameBirth(_ text: ByteView, in part: Range<Int>) -> Bool {
    text.withBytes { bytes in
      var base = part.lowerBound
      while base < part.upperBound {
        let block = ByteBlock(bytes, at: base)
        let inside: UInt64 = part.upperBound &- base < 64 ? 1 &<< UInt64(part.upperBound &- base) &- 1 : ~0
        if block.foreign & inside != 0 { return true }
        var starts =
          inside
          & block.bits { v in
            let small = v | ByteBlock.Vector(repeating: 0x20)
            return ByteClass.between(small, UInt8(ascii: "b"), UInt8(ascii: "g"))
              .| ByteClass.equal(small, UInt8(ascii: "n"))
          }
        while starts != 0 {
          let i = base &+ starts.trailingZeroBitCount
          starts &= starts &- 1
          if i > 0, ASCII.isAlphanumeric(bytes[i &- 1]) { continue }
          if beginsBirth(bytes, at: i) { return true }
        }
        base &+= 64
      }
      return false
    }
  }

  /// Whether a word of a birth begins at `i`.
  private static func beginsBirth(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Bool {
    guard i &+ 4 <= bytes.count else { return true }
    let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt32.self)) | 0x2020_2020
    switch word {
    // birt, born, d.o., nato, nata, naci, nasc, nais, fech
    case 0x7472_6962, 0x6E72_6F62, 0x2E6F_2E64, 0x6F74_616E, 0x6174_616E, 0x6963_616E, 0x6373_616E,
      0x7369_616E,
      0x6863_6566:
      return true
    // date of, date de, data di
    case 0x6574_6164, 0x6174_6164:
      for k in i &+ 4..<min(i &+ 9, bytes.count) where bytes[k] | 0x20 == 0x6F || bytes[k] | 0x20 == 0x64 {
        return true
      }
      return false
    default: break
    }
    // geb, dob, nee; ne
    switch word & 0xFF_FFFF {
    case 0x62_6567, 0x62_6F64, 0x65_656E: return true
    default: return word & 0xFFFF == 0x656E && !ASCII.isLetter(bytes[i &+ 2])
    }
  }

  /// `IP`, `ID` and `DL` are too short for the lexicon, and `SIN` is another word in small letters.
  private static func addShortWords(of text: ByteView, in part: Range<Int>, to places: inout [[Int]]) {
    var hits: [(subject: Subject, at: Int)] = []
    text.withBytes { bytes in
      var base = part.lowerBound
      while base < part.upperBound {
        let block = ByteBlock(bytes, at: base)
        var starts = block.bits { v in
          ByteClass.equal(v | ByteBlock.Vector(repeating: 0x20), 0x69) .| ByteClass.equal(v, 0x44)
            .| ByteClass.equal(v, 0x53)
        }
        // In the middle of a word they say nothing.
        if starts != 0 { starts &= ~(block.bits(ByteClass.alphanumerics) &<< 1) }
        while starts != 0 {
          let i = base &+ starts.trailingZeroBitCount
          starts &= starts &- 1
          guard i < part.upperBound, i == 0 || !ASCII.isAlphanumeric(bytes[i &- 1]) else { continue }
          if let subject = shortWord(at: i, in: bytes) { hits.append((subject, i)) }
        }
        base &+= 64
      }
    }
    for hit in hits {
      let subject = hit.subject.rawValue
      // What was known before this part stands before all of it.
      let place = places[subject].lastIndex { $0 < hit.at }.map { $0 + 1 } ?? 0
      places[subject].insert(hit.at, at: place)
    }
  }

  private static func shortWord(at i: Int, in bytes: UnsafeRawBufferPointer) -> Subject? {
    guard i &+ 1 < bytes.count else { return nil }
    let next = bytes[i &+ 1]
    // In small letters it is a function.
    if bytes[i] == 0x53 {
      guard i &+ 3 < bytes.count, next == 0x49, bytes[i &+ 2] == 0x4E else { return nil }
      return bytes[i &+ 3] == 0x20 || bytes[i &+ 3] == 0x3A ? .social : nil
    }
    guard i &+ 2 == bytes.count || !ASCII.isAlphanumeric(bytes[i &+ 2]) else { return nil }
    if bytes[i] == 0x44 { return next == 0x4C ? .licence : nil }
    return next | 0x20 == 0x70 ? .network : next | 0x20 == 0x64 ? .id : nil
  }

  /// Whether one of the subjects is named shortly before or right after `range`.
  func names(_ subjects: Subjects, near range: Range<Int>, before: Int = 80, after: Int = 30) -> Bool {
    known.read(around: range, before: before, after: after)
    var rest = subjects.rawValue
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      rest &= rest - 1
      if names(known.places[index], near: range, before, after) { return true }
    }
    return false
  }

  private func names(_ list: [Int], near range: Range<Int>, _ before: Int, _ after: Int) -> Bool {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < range.lowerBound - before { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] <= range.upperBound + after
  }
}

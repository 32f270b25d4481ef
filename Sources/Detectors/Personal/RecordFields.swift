import Bytes
import Text

/// What a record tells of somebody, going by what its fields are called. One address is a contact, and contacts stand
/// in every licence and history; what makes a record of it is that the rest of the same person stands beside it.
struct RecordFields: OptionSet, Equatable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `name`, which may be a package's.
  static let name = RecordFields(rawValue: 1)
  /// `first_name`, `patient`: only persons have one.
  static let person = RecordFields(rawValue: 2)
  static let mail = RecordFields(rawValue: 4)
  static let phone = RecordFields(rawValue: 8)
  static let home = RecordFields(rawValue: 16)
  static let address = RecordFields(rawValue: 32)
  static let birth = RecordFields(rawValue: 64)
  /// Numbers of documents, accounts and offices.
  static let number = RecordFields(rawValue: 128)
  /// Pay, health, family: what nobody publishes of themselves.
  static let intimate = RecordFields(rawValue: 256)
  /// What is published by those it is about, and the world of packages and commits.
  static let published = RecordFields(rawValue: 512)
  /// `customer`, `recipient`: a person or a firm, going by the name.
  static let party = RecordFields(rawValue: 1024)
  /// Numbers of persons that offices give out, and that nothing else is called by.
  static let paper = RecordFields(rawValue: 2048)
  /// `mobile`: the phone that somebody carries.
  static let carried = RecordFields(rawValue: 4096)
  /// `born on`: said of a person in a sentence, too.
  static let said = RecordFields(rawValue: 8192)
  /// `case number`: a patient's where patients are spoken of.
  static let matter = RecordFields(rawValue: 16384)
  /// Numbers with a check in them: what fails it is none.
  static let checked = RecordFields(rawValue: 32768)
  /// Payment cards.
  static let card = RecordFields(rawValue: 65536)

  private static let contact: RecordFields = [.mail, .phone]
  private static let hidden: RecordFields = [.birth, .number, .intimate]
  private static let told: RecordFields = [.mail, .phone, .home, .address, .birth, .number, .intimate]

  /// Whether one record of these fields is somebody's.
  var isRecord: Bool {
    guard !contains(.published) else { return false }
    let told = rawValue & Self.told.rawValue
    if contains(.person), told != 0 { return true }
    if contains(.name), told.nonzeroBitCount >= 2 { return true }
    return !isDisjoint(with: Self.contact) && !isDisjoint(with: Self.hidden)
      || isSuperset(of: [.mail, .address])
  }

  /// Whether several rows of these are a list of persons.
  var isList: Bool {
    guard !contains(.published) else { return false }
    return isRecord
      || !isDisjoint(with: [.name, .person]) && !isDisjoint(with: Self.contact.union(Self.hidden))
  }

  // MARK: Names of fields

  /// The longest name of a field, without what joins its words.
  private static let longest = 60

  /// What a field of this name holds, however its words are joined: `date_of_birth`, `Date of birth`, `dateOfBirth`.
  /// With `strippingEnds`, `cpr_nr` and `DNI number` are what they are without the last word.
  init(named name: ByteView, strippingEnds: Bool = false) {
    // Each word before a number is asked for, and most mean nothing: on the stack, then.
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { room in
      guard let count = name.withBytes({ Self.join($0, into: room) }), count >= 2 else { return [] }
      // `for n in 471 475 482` names no NIN.
      if count == 3, name.firstIndex(of: 0x20) != nil { return [] }
      let word = UnsafeBufferPointer(rebasing: room[..<count])
      let found = Self.meaning(word)
      return found.isEmpty && strippingEnds ? Self.meaning(ofPartOf: word) : found
    }
  }

  /// Writes the letters and digits of a name, small; nil: there are more than any name has.
  private static func join(
    _ name: UnsafeRawBufferPointer, into word: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = 0
    for i in name.indices {
      let byte = name[i]
      guard ASCII.isAlphanumeric(byte) || byte >= 0x80 else { continue }
      guard count < word.count else { return nil }
      word[count] = ASCII.lowercased(byte)
      count &+= 1
      if byte >= 0x80, i > 0, name[i &- 1] >= 0xC3 { makeSmall(name[i &- 1], byte, at: count &- 1, in: word) }
    }
    return count
  }

  /// What a name is that means nothing as a whole: without what stands before it or behind it.
  private static func meaning(ofPartOf word: UnsafeBufferPointer<UInt8>) -> RecordFields {
    var found = shortMeaning(word)
    if found.isEmpty { found = eastern(word) }
    if !found.isEmpty { return found }
    for start in starts[Int(word[0])] where word.count > start.utf8CodeUnitCount + 2 {
      let count = start.utf8CodeUnitCount
      guard isSame(word[..<count], start) else { continue }
      found = meaning(UnsafeBufferPointer(rebasing: word[count...]))
      if !found.isEmpty { return found }
    }
    for end in ends[Int(word[word.count - 1])] where word.count > end.utf8CodeUnitCount + 1 {
      let count = word.count - end.utf8CodeUnitCount
      guard isSame(word[count...], end) else { continue }
      let rest = UnsafeBufferPointer(rebasing: word[..<count])
      found = meaning(rest)
      if found.isEmpty { found = shortMeaning(rest) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// A capital letter of two bytes, of Latin, Greek or Cyrillic, as a small one.
  private static func makeSmall(
    _ first: UInt8, _ byte: UInt8, at i: Int, in word: UnsafeMutableBufferPointer<UInt8>
  ) {
    switch (first, byte) {
    case (0xC3, 0x80...0x9E), (0xCE, 0x91...0x9F), (0xD0, 0x90...0x9F): word[i] = byte + 0x20
    case (0xCE, 0xA0...0xA9), (0xD0, 0xA0...0xAF): (word[i - 1], word[i]) = (first + 1, byte - 0x20)
    case (0xD0, 0x80...0x8F): (word[i - 1], word[i]) = (0xD1, byte + 0x10)
    case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): if byte & 1 == 0 { word[i] = byte + 1 }
    default: break
    }
  }

  private static func isSame(_ part: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString) -> Bool {
    for k in 0..<part.count where part[part.startIndex &+ k] != text.utf8Start[k] { return false }
    return true
  }

  private static func meaning(_ word: UnsafeBufferPointer<UInt8>) -> RecordFields {
    meaning(word, in: lists, from: 0)
  }

  private static func shortMeaning(_ word: UnsafeBufferPointer<UInt8>) -> RecordFields {
    meaning(word, in: shortened, from: lists.count)
  }

  /// `from`: the number of the first of these lists among all.
  private static func meaning(
    _ word: UnsafeBufferPointer<UInt8>, in lists: [(WordList, RecordFields)], from first: Int
  ) -> RecordFields {
    // Most words are in none of them, and the others in one or two.
    let mark = mark(word)
    guard index.known[mark >> 6] >> UInt64(mark & 63) & 1 != 0 else { return [] }
    var holders = index.holders[mark & (Index.rows - 1)] >> UInt32(first) & (1 << UInt32(lists.count) - 1)
    guard holders != 0 else { return [] }
    while holders != 0 {
      let (list, field) = lists[holders.trailingZeroBitCount]
      if list.contains(UnsafeRawBufferPointer(word)) { return field }
      holders &= holders - 1
    }
    return []
  }

  /// Whether a name may end with these letters and digits, `longestEnding` of them, the last of them lowest. Where none
  /// does, what stands before them need not be read.
  static func mayEnd(with last: UInt64) -> Bool {
    let index = index
    return index.holds(ending: last) || index.holds(ending: last & 0xFFFF_FFFF)
      || index.holds(ending: last & 0xFF_FFFF) || index.holds(ending: last & 0xFFFF)
  }

  static let longestEnding = 5

  private struct Index {
    static let rows = 1_024
    /// A bit for every word of every list, among so many that few others share it.
    var known = [UInt64](repeating: 0, count: 256)
    /// For a part of that bit's number, in which lists such words stand, a bit for each.
    var holders = [UInt32](repeating: 0, count: rows)
    /// A bit for the last five bytes of each, and of what may stand behind it, or for all of a shorter one.
    var endings = [UInt64](repeating: 0, count: 128)

    mutating func add(endingOf word: UnsafeBufferPointer<UInt8>) {
      var last: UInt64 = 0
      for byte in word.suffix(longestEnding) { last = last << 8 | UInt64(byte) }
      let mark = Self.mark(last)
      endings[mark >> 6] |= 1 << UInt64(mark & 63)
    }

    func holds(ending: UInt64) -> Bool {
      let mark = Self.mark(ending)
      return endings[mark >> 6] >> UInt64(mark & 63) & 1 != 0
    }

    private static func mark(_ ending: UInt64) -> Int { Int((ending &* 0x9E37_79B9_7F4A_7C15) >> 51) }
  }

  private static let index: Index = {
    var index = Index()
    for (number, (list, _)) in (lists + shortened).enumerated() {
      list.eachWord { word in
        let mark = mark(word)
        index.known[mark >> 6] |= 1 << UInt64(mark & 63)
        index.holders[mark & (Index.rows - 1)] |= 1 << UInt32(number)
        index.add(endingOf: word)
      }
    }
    for end in ends.joined() {
      index.add(endingOf: UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
    }
    return index
  }()

  private static func mark(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(hash >> 50)
  }

  /// What a name of the east ends with, where no blanks stand between words.
  private static func eastern(_ word: UnsafeBufferPointer<UInt8>) -> RecordFields {
    guard let last = word.last, last >= 0x80, word.count >= 6 else { return [] }
    let word = ByteView(Array(word))
    // `…は` and `…是` are no part of the name.
    let name = topics.holdsEnd(of: word) ? word[..<(word.count - 3)] : word
    for (list, field) in easternEnds where list.holdsEnd(of: name) { return field }
    return []
  }

  private static let topics = WordList(" は 是 는 은 が ")

  private static let easternEnds: [(WordList, RecordFields)] = [
    (WordList(" 手机 手机号 手机号码 携帯 携帯番号 携帯電話 휴대폰 휴대전화 मोबाइलनंबर "), [.phone, .carried]),
    (WordList(" 电话 电话号码 電話 電話番号 連絡先 연락처 전화번호 फ़ोन फोन "), .phone),
    (WordList(" 生年月日 出生日期 出生于 出生 生日 생년월일 "), .birth),
    (
      WordList(" 身份证 身份证号 身份证号码 证件号 证件号码 マイナンバー 個人番号 주민번호 주민등록번호 आधार आधारसंख्या पैन "),
      [.number, .paper, .checked]
    ),
    (
      WordList(" 护照号 护照号码 パスポート番号 旅券番号 여권번호 病历号 住院号 カルテ番号 患者番号 환자번호 "), [.number, .paper]
    ),
  ]

  /// What means something right before a value, and anything elsewhere.
  private static let shortened: [(WordList, RecordFields)] = [
    (
      WordList(
        " card cards cc ccnum ccno ccn cardnumber cardno creditcard creditcardnumber debitcard cardpan kreditkarte kartennummer numerocarta numerotarjeta tarjeta cartao cartão carta kaartnummer numerkarty karta kortnummer номеркарты 卡号 カード番号 카드번호 "
      ), .card
    ), (WordList(" ni ss kt rrn "), [.number, .paper, .checked]), (WordList(" dl "), [.number, .paper]),
    (WordList(" geb ur nar doğum dogum szül "), .birth), (WordList(" né née "), [.birth, .said]),
    (
      WordList(
        " fallnummer fallnr casenumber caseno aktenzeichen numerocaso fall id labid dossier dossiern° dossiernr chart chartno case labno accession aufnahmenummer aufnahmenr "
      ), .matter
    ),
  ]

  /// What stands before the name of a value in the names of functions and fields, by its first byte.
  private static let starts = filed(
    ["set", "get", "with", "user", "my", "customer", "patient", "client"], by: { $0.utf8Start[0] })

  /// What stands behind it, by its last byte.
  private static let ends = filed(
    [
      "number", "numbers", "nummer", "numero", "número", "num", "nbr", "nr", "no", "nº", "n°", "code",
      "value",
      "id", "card", "customer", "cliente", "client", "numer", "号码", "号", "番号", "번호", "номер", "numarası",
    ], by: { $0.utf8Start[$0.utf8CodeUnitCount - 1] })

  private static func filed(
    _ words: [StaticString], by byte: (StaticString) -> UInt8
  ) -> [[StaticString]] {
    var filed = [[StaticString]](repeating: [], count: 256)
    for word in words { filed[Int(byte(word))].append(word) }
    return filed
  }

  private static let lists: [(WordList, RecordFields)] = [
    (names, .name), (persons, .person), (mails, .mail), (phones, .phone), (mobiles, [.phone, .carried]),
    (homes, .home), (births, .birth), (born, [.birth, .said]), (papers, [.number, .paper]),
    (checkedPapers, [.number, .paper, .checked]), (numbers, .number), (cards, [.number, .card]),
    (addresses, .address),
    (intimates, .intimate), (publishers, .published),
    (parties, .party),
  ]

  private static let names = WordList(
    " name names displayname nome nombre naam imie imię nom navn namn имя 姓名 名前 氏名 이름 isim ad username user account cn realname contactname contactperson nominativo nimi الاسم اسم שם نام ชื่อ tên nama імя імʼя όνομα नाम jméno jmeno név nume име 성명 "
  )
  private static let parties = WordList(
    " contact customer client recipient tenant guest claimant caller lead member worker subscriber kontakt kontaktperson ansprechpartner empfänger empfanger destinatario destinataire mottagare odbiorca mieter inquilino klant shipto deliverto billto 担当 担当者 联系人 客户 고객 "
  )
  private static let persons = WordList(
    " fromname sendername fullname firstname lastname first last surname givenname givennames familyname middlename maidenname vorname nachname familienname prenom prénom nomdefamille apellido apellidos cognome sobrenome nomecompleto nombrecompleto voornaam achternaam nazwisko imieinazwisko imięinazwisko etternavn fornavn efternamn förnamn soyad adsoyad фамилия фио customername clientname patient patientname employee employeename guestname passenger passengername applicant applicantname tenant tenantname insuredname cardholder cardholdername accountholder holder debtor student studentname beneficiary beneficiaryname fn kunde kundenname patientin paziente paciente pacjent klient cliente mitarbeiter alumno alumna étudiant étudiante élève eleve schüler schueler schülerin pupil child hijo hija niño niña studente studentessa studentin uczeń leerling elev opiskelija passager passagère viajero pasajero passeggero hóspede arrendatario arrendataria inquilina asegurado asegurada assuré assurée versicherte versicherter empleado empleada employé employée trabajador trabajadora lavoratore dipendente pracownik mitarbeiterin medarbejder ansatt anställd työntekijä potilas pasient patsient spelare jugador giocatore spieler bewerber bewerberin candidat candidate candidato namn applicantfullname legalname fullnames holdername nameofpatient patientfullname resident commentauthor recipientname お名前 ご氏名 ご芳名 お客様名 お客様氏名 성함 고객명 환자명 患者姓名 客户姓名 收件人 收货人 联系人姓名 الاسمالكامل اسمالعميل اسمالمريض שםמלא שםפרטי שםמשפחה שםהלקוח נמען نامخانوادگی نامونامخانوادگی ชื่อนามสกุล ชื่อสกุล ชื่อลูกค้า họtên họvàtên namalengkap adısoyadı adıvesoyadı полноеимя имяифамилия піб прізвище пацієнт пациент клиент клієнт ονοματεπώνυμο επώνυμο पूरानाम रोगीकानाम příjmení prijmeni jménoapříjmení teljesnév numecomplet prenume имеифамилия sukunimi "
  )
  private static let mails = WordList(
    " frommail fromemail fromaddress email emails mail emailaddress mailaddress useremail customeremail contactemail privateemail personalemail correo correoelectronico correoelectrónico courriel adressemail adresseemail epost eposta メール メールアドレス 邮箱 电子邮件 이메일 почта البريدالإلكتروني البريدالالكتروني بريدإلكتروني الإيميل الايميل إيميل ايميل אימייל דואל דואראלקטרוני מייל ایمیل อีเมล surel электроннаяпочта элпочта емейл електроннапошта пошта ईमेल emailcím имейл correuelectrònic sähköposti elpost epostadresse epostadress elektronnapošta "
  )
  private static let phones = WordList(
    " sími símanúmer farsími phone phones phonenumber telephone telephonenumber tel telefon telefono teléfono telefone téléphone telefoonnummer telefoon telefonnummer rufnummer workphone contactnumber 电话 電話番号 전화번호 телефон contactphone phoneno teléfonos тел telefonszám τηλέφωνο telepon nomorhp 연락처 연락처번호 联系电话 連絡先 الهاتف טלפון puh puhelin puhelinnumero numertelefonu telefonu nrtel nrtelefonu numérodetéléphone numerodetelephone númerodeteléfono numerodetelefono numeroditelefono telefonnr tlf tlfnr फ़ोन फोन फोननंबर 联系方式 电话号码 お電話 電話 هاتف رقمالهاتف تلفون מספרטלפון تلفن شمارهتلفن โทร โทรศัพท์ เบอร์โทร เบอร์โทรศัพท์ điệnthoại sốđiệnthoại sđt telefonnumarası номертелефона номертелефону telefonníčíslo numărdetelefon telefonnumret "
  )
  private static let mobiles = WordList(
    " mobile mobilephone mobilenumber cell cellphone handy handynummer mobil móvil movil celular cellulare gsm portable komorka komórka whatsapp homephone 手机 手机号 携帯 mobileno mobiltelefon telemóvel telemovel telkom telefonprivat telprivat privatetelefon κινητό 휴대폰 휴대폰번호 matkapuhelin cep ceptelefonu msisdn mobilenr mobilnummer mobiltelefonnummer gsmno 手机号码 携帯番号 携帯電話 मोबाइल मोबाइलनंबर monnuméro monnumero minúmero minumero miteléfono mitelefono mimóvil ilmionumero mionumero miotelefono miocellulare meunúmero meunumero meutelefone mijnnummer mijntelefoon mójnumer mojnumer mójnumerto mittnummer mitnummer minummer мойномер мойтелефон numaram telefonum ceptelefonum numeroni meinenummer meinehandynummer caller callee رقمجوالي رقمي मेरानंबर الجوال جوال رقمالجوال المحمول رقمالمحمول موبايل נייד סלולרי פלאפון موبایل شمارهموبایل تلفنهمراه มือถือ เบอร์มือถือ diđộng sốdiđộng nohp мобильный мобильныйтелефон сотовый моб мобільний мобилен telefonulmobil mobilszám číslomobilu "
  )
  private static let homes = WordList(
    " address homeaddress streetaddress street streetname postaladdress shippingaddress billingaddress deliveryaddress residence adresse anschrift strasse straße wohnort direccion dirección domicilio indirizzo residenza endereco endereço adres ulica adr zip zipcode postcode postalcode plz codepostal cap cep city adresi 地址 住所 주소 адрес calle via rue cp ville gade gata stad ort plaats woonplaats straat rua avenida cidade bairro miasto kodpocztowy kod osoite postinumero kaupunki poststed gateadresse vej postnr postort ulice psč mesto lieferadresse rechnungsadresse shipto deliverto anschriftlieferung adressedelivraison direcciondeenvio indirizzodispedizione bezorgadres adresdostawy leveransadress お届け先 送货地址 收货地址 배송지 العنوان عنوان כתובת آدرس نشانی ที่อยู่ địachỉ alamat διεύθυνση पता adresa lakcím adresă адреса morada domicile "
  )
  private static let births = WordList(
    " dob birth birthdate birthday dateofbirth bday geburtsdatum geburtstag fechadenacimiento fechanacimiento datedenaissance naissance datadinascita datanascita datadenascimento datanascimento geboortedatum dataurodzenia födelsedatum fødselsdato dogumtarihi doğumtarihi 生年月日 出生日期 생년월일 датарождения birthdateiso dateborn birthdt dobdate gebdatum gebdat fnac fechanac fnacimiento nacimiento nascimento dataur fodelsedatum födelsedag fodselsdato syntymäaika syntymaaika датанародження datumnarozeni datumnarození ημερομηνίαγέννησης γέννησης születésidátum szuletesidatum szülidő datanașterii datanasterii nascutla tanggallahir tgllahir ngàysinh 生日 出生 出生年月日 생일 تاريخالميلاد תאריךלידה dataurodz naissancele datenaissance تاريخالولادة تاریختولد วันเกิด जन्मतिथि जन्मतारीख ngàythángnămsinh рожден народжена датанараждане "
  )
  private static let born = WordList(
    " bornon born nació nacióel nacido nacida nacidoel nacidael natoil nata natail nato néle néele nascidoem nascidaem nascido geborenop geboren geborenam urodzony urodzona född fodd født fodt syntynyt родился родилась народився народилась narozen narozena született szuletett născut nascut născută născutla născutăla lahir "
  )
  private static let numbers = WordList(
    " memberid insurancenumber policynumber iban accountnumber sinnumber licensenumber taxid taxnumber taxcode "
  )
  private static let cards = WordList(
    " cardnumber creditcard creditcardnumber cardno ccnumber customercard clientcard guestcard paymentcard bankcard payercard cardholdernumber "
  )
  private static let papers = WordList(
    " nik nomornik nonik noktp nomorktp nomorindukkependudukan číslopasu cislopasu nomorpaspor paspor passinnumero رقمجوازالسفر медкарты номермедкарты медкарта медицинскаякарта историяболезни историяболезни№ водительскоеудостоверение водительское 驾驶证 驾驶证号 运転免許証 運転免許証番号 운전면허번호 護照號碼 护照号码 护照 旅券番号 パスポート番号 여권번호 여권 паспортномер номерпаспорта паспорта hcpaciente journalnummerpatient patientjournal n°patient npatient n°depasseport n°passeport passeportn° fallnummerpatient nationalid nationalidnumber idnumber idcard passport passportno passportnumber driverlicense driverslicense driverslicensenumber licencenumber mrn medicalrecordnumber versichertennummer cpr nin idcardno idcardnumber cnic socsecno nationalidno nationalidentitynumber identitynumber identitycard identitycardnumber identitydocument personalid personalidnumber personalcode cprnr cprnummer kimlikno паспорт passeport pasaporte reisepass reisepassnummer passaporto paspoort paspoortnummer passnummer pasnummer paszport passaporte pasaportno útlevélszám διαβατήριο traveldoc traveldocument traveldocumentnumber documentnumber voterid securitésociale steuernummer stnr steuernr krankenversichertennummer kvnr certno idcardnum identityno idno registrationnumberrrn driverlicence driverslicence driverlicensenumber driverslicenseno drivinglicence drivinglicense drivinglicencenumber drivinglicensenumber dlnumber dlno driverlicenseno führerschein führerscheinnummer fuehrerschein fuhrerschein fuhrerscheinnummer fahrerlaubnis permisdeconduire permisodeconducir licenciadeconducir patentediguida cartadecondução cnh rijbewijs rijbewijsnummer prawojazdy körkort körkortsnummer ehliyetno mrnno medicalrecord medicalrecordno medicalrecordnum patientid patientno patientnumber patientnummer patientenid patientennummer patientenakte hospitalnumber hospitalno chartnumber healthcardnumber healthcard npatient idpaziente numeropaziente numérodepatient dossierpatient dossiermedical dossiermédical historiaclinica historiaclínica cartellaclinica prontuario prontuário patiëntnummer numerpacjenta kartapacjenta journalnummer 患者番号 カルテ番号 病历号 住院号 환자번호 nipc documentodeidentidad númerodeidentidad númerodeidentidaddeextranjero numerodeidentidaddeextranjero taxidentificationnumber cedula cédula nhc ptid numerocartella patnr patientnr patno patid историиболезни медицинскойкарты kartypacjenta nrkartypacjenta nrpacjenta رقمالجواز جوازالسفر מספרדרכון דרכון ταυτότητα αριθμόςταυτότητας αδτ hộchiếu sốhộchiếu cccd sốcccd cmnd căncướccôngdân céduladeciudadanía ceduladeciudadania céduladeidentidad ceduladeidentidad tarjetadeidentidad documentonacionaldeidentidad carteiradeidentidade registrogeral nationalidentificationnumber nationalidentification bankverificationnumber bvn iqama iqamanumber civilid philsysnumber personalausweis personalausweisnummer ausweisnummer taxpayeridentificationnumber taxpayeridentification dowódosobisty dowodosobisty numerdowodu občanskýprůkaz osobnákarta cartadidentità cartadidentita cartenationaledidentité cartedidentité clabe clabeinterbancaria cuentaclabe cartãodecidadão cartaodecidadao numerodocartãodecidadão cni numérocni matricule númerodematrícula személyiigazolvány személyiigazolványszám szigszám الرقمالقومي رقمقومي الرقمالمدني জাতীয়পরিচয়পত্র nidnumber nidno nationalidnid npwp nomornpwp ghanacard ghanacardnumber nida nidanumber nidano numérocin numerocin cinnumber cartenationale numérodidentificationnational numerodidentificationnational ohip ohipnumber ramq assurancemaladie numérodassurancemaladie títulodeeleitor tituloeleitoral tituloeleitor títuloeleitoral carteiradehabilitação carteiradehabilitacao nationalregistrationnumber nationalregistrationno epicnumber epicno epicnum electorphotoidentitycard citizenshipnumber citizenshipno citizenshipcertificatenumber omang omangnumber iqamano iqamaid residencepermitnumber residencepermitno aufenthaltstitel niu cedulajuridica docidentidad docidentidade αριθμόςδελτίουταυτότητας nomorsim kartukeluarga nomorkk nokk philhealthid philhealthno titulodeeleitor títuloeleitor ghanacardno nambayanida ohipno ohipcard voterno iccid dui matriculenational nationalmatricule পরিচয়পত্র পরিচয়পত্রনম্বর এনআইডি nupi huduma ninnumber philid psn crn gsis pagibigmid cin cinno curpnumber ipress cie ciemaroc cnie "
  )
  private static let checkedPapers = WordList(
    " personaskods avsnummer navs13 navs ahvnummer ahvnr ahvn13 numéronational numeronational nationaalnummer nrn cuitcuil rsaid rsaidnumber southafricanid southafricanidnumber saidnumber saidno n°ss nss पैन पैननंबर n°desécuritésociale n°sécu ssn socialsecurity socialsecuritynumber steuerid nino nhsnumber bsn pesel cpf dni nie curp personnummer codicefiscale cf aadhaar sin nir nss secu numsecu numerosecu securitesociale tfn medicareno svnr ahv hetu fnr oib egn cnp rut hkid emiratesid ninumber ninum nationalinsurance nationalinsurancenumber codfiscale codfisc fodselsnummer fødselsnummer personnr henkilotunnus socialinsurancenumber numeross nirpp numerodesecuritesociale aadhaarnumber aadhaarno aadhar dninif nif nieno steueridnr idnr sozialversicherungsnummer svnummer rvnr burgerservicenummer rijksregisternummer rodnecislo nric nricno आधार आधारसंख्या आधारनंबर 身份证 身份证号 身份证号码 マイナンバー 주민등록번호 ssno ssnum ssnumber socialsecurityno socialsec nationalinsuranceno nhsno personalidentitynumber personalnumber persnr persnummer kennitala fødselsnr fodselsnr henkilötunnus isikukood asmenskodas jmbg emso emšo emŠo rodnécislo rodnéčíslo cnpcode amka afm tckimlikno tckimlik tckn snils снилс инн permanentaccountnumber pannumber panno pancard aadhaarcard aadharnumber aadharno aadharcard uidai cpfcliente cpfnumero cnpj nirnumero numéross numérodesécuritésociale ndesécuritésociale numérosécuritésociale sécuritésociale numérodesécu nsécu numéroinsee insee nsecuritesociale assurancesociale numérodassurancesociale nas taxfilenumber taxfileno tfnnumber medicarenumber medicarecard medicarecardnumber socialinsurance socialinsuranceno steueridentifikationsnummer steuerlicheidentifikationsnummer steuerlicheidentifikationsnr identifikationsnummer steueridnummer rentenversicherungsnummer sozialversicherung zhengjianhao sfz shenfenzheng jumin juminno juminnumber residentregistrationnumber teudatzehut misparzehut 주민번호 mynumber kojinbango 個人番号 证件号码 证件号 公民身份号码 codfiscal burgerservicenr bsnnr sofinummer dnielectronico fiscalcode socialsecurityid ppsn ppsno rutchile curpclave αφμ αμκα рнокпп іпн егн јмбг رقمالهوية الهوية رقمالهويةالوطنية رقمالإقامة תז תעודתזהות מספרזהות کدملی شمارهملی เลขบัตรประชาชน เลขประจำตัวประชาชน személyiszám adóazonosító adóazonosítójel tajszám cartãosus cartaosus cartãonacionaldesaúde contribuinte númerodecontribuinte numerodecontribuinte numérofiscal numerofiscal taj osobniidentifikacijskibroj qatarid kodemelli codemelli umid umidnumber sssnumber sssno philhealth philhealthnumber pagibig pagibignumber tin tinnumber tinno krapin icnumber icno mykad ird irdnumber irdno иин жсн númerodeseguridadsocial numerodeseguridadsocial imss nicnumber nicno ruc cuil cuit rif ембг embg јмб iin pis pispasep pasep nispis матиченброј матичниброј "
  )
  private static let addresses = WordList(
    " ip ipaddress clientip remoteip remoteaddr sourceip srcip lastip loginip lastloginip signupip commentauthorip commentip useripaddress userip customerip visitorip registrationip registerip lastloginipaddress loginipaddress lastseenip createdip authorip "
  )
  private static let intimates = WordList(
    " salary gehalt lohn sueldo salario salaire stipendio pay income wage wages diagnosis diagnose diagnoses diagnosi diagnostico diagnóstico medication medications allergies bloodtype bloodgroup blutgruppe condition conditions gender sex geschlecht sexo sesso religion ethnicity maritalstatus nationality nationalitat nationalität staatsangehörigkeit spouse nextofkin emergencycontact mothersmaidenname motherssurname guardian "
  )
  private static let publishers = WordList(
    " author authors authorname authoremail maintainer maintainers maintainername maintaineremail committer committername committeremail contributor contributors contributions commits commit publisher sha hash package packages license licence repository repo homepage htmlurl login bugs dist tarball keywords gpgkey keyid fingerprint signedoffby reviewedby changedby uploaders website web openinghours operatinghours reviews price prices pricemin pricemax cuisine cuisinetype menu stars fax vat vatid ustid ustidnr impressum registrant bibtex doi journal affiliation orcid "
  )
}

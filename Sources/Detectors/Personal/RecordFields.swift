import Bytes
import Text

/// What a record tells of somebody, going by what its fields are called. One address is a contact, and contacts stand
/// in every licence and history; what makes a record of it is that the rest of the same person stands beside it.
struct RecordFields: OptionSet, Equatable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

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
  private static let longest = 40

  /// What a field of this name holds, however its words are joined: `date_of_birth`, `Date of birth`, `dateOfBirth`.
  init(named name: ByteView) {
    var word: [UInt8] = []
    self.init(rawValue: 0)
    for i in 0..<name.count {
      let byte = name[i]
      if ASCII.isAlphanumeric(byte) || byte >= 0x80 {
        guard word.count < Self.longest else { return }
        word.append(ASCII.lowercased(byte))
      }
    }
    guard word.count >= 2 else { return }
    let key = ByteView(word)
    for (list, field) in Self.lists where list.contains(key) {
      self = field
      return
    }
  }

  private static let lists: [(WordList, RecordFields)] = [
    (names, .name), (persons, .person), (mails, .mail), (phones, .phone), (homes, .home), (births, .birth),
    (numbers, .number), (addresses, .address), (intimates, .intimate), (publishers, .published),
    (parties, .party),
  ]

  private static let names = WordList(
    " name names displayname nome nombre naam imie imię nom navn namn имя 姓名 名前 氏名 이름 isim ad username user account cn realname contactname contactperson nominativo nimi "
  )
  private static let parties = WordList(
    " customer client recipient tenant guest claimant caller lead member worker subscriber kontakt kontaktperson ansprechpartner empfänger empfanger destinatario destinataire mottagare odbiorca mieter inquilino klant shipto deliverto billto 担当 担当者 联系人 客户 고객 "
  )
  private static let persons = WordList(
    " fullname firstname lastname first last surname givenname givennames familyname middlename maidenname vorname nachname familienname prenom prénom nomdefamille apellido apellidos cognome sobrenome nomecompleto nombrecompleto voornaam achternaam nazwisko imieinazwisko imięinazwisko etternavn fornavn efternamn förnamn soyad adsoyad фамилия фио customername clientname patient patientname employee employeename guestname passenger passengername applicant applicantname tenant tenantname insuredname cardholder cardholdername accountholder holder debtor student studentname beneficiary beneficiaryname fn kunde kundenname patientin paziente paciente pacjent klient cliente mitarbeiter "
  )
  private static let mails = WordList(
    " email emails mail emailaddress mailaddress useremail customeremail contactemail privateemail personalemail correo correoelectronico correoelectrónico courriel adressemail adresseemail epost eposta メール メールアドレス 邮箱 电子邮件 이메일 почта "
  )
  private static let phones = WordList(
    " phone phones phonenumber telephone telephonenumber tel telefon telefono teléfono telefone mobile mobilephone mobilenumber cell cellphone handy handynummer mobil móvil movil celular cellulare gsm portable téléphone telefoonnummer telefoon telefonnummer rufnummer komorka komórka whatsapp homephone workphone contactnumber 电话 手机 手机号 電話番号 携帯 전화번호 телефон "
  )
  private static let homes = WordList(
    " address homeaddress streetaddress street streetname postaladdress shippingaddress billingaddress deliveryaddress residence adresse anschrift strasse straße wohnort direccion dirección domicilio indirizzo residenza endereco endereço adres ulica adr zip zipcode postcode postalcode plz codepostal cap cep city adresi 地址 住所 주소 адрес "
  )
  private static let births = WordList(
    " dob birth birthdate birthday dateofbirth bday geburtsdatum geburtstag geboren geborenam fechadenacimiento fechanacimiento datedenaissance naissance datadinascita datanascita datadenascimento datanascimento geboortedatum dataurodzenia födelsedatum fødselsdato dogumtarihi doğumtarihi 生年月日 出生日期 생년월일 датарождения "
  )
  private static let numbers = WordList(
    " ssn socialsecurity socialsecuritynumber nationalid nationalidnumber idnumber idcard passport passportno passportnumber driverlicense driverslicense driverslicensenumber licencenumber licensenumber taxid taxnumber taxcode steuerid nino nhsnumber mrn medicalrecordnumber memberid insurancenumber policynumber versichertennummer iban accountnumber cardnumber creditcard bsn pesel cpf dni nie curp personnummer codicefiscale cf aadhaar sin sinnumber nir nss secu numsecu numerosecu securitesociale tfn medicareno svnr ahv hetu cpr fnr oib egn cnp rut nin hkid emiratesid ninumber ninum nationalinsurance nationalinsurancenumber idcardno idcardnumber codfiscale codfisc fodselsnummer fødselsnummer personnr henkilotunnus socialinsurancenumber numeross nirpp numerodesecuritesociale aadhaarnumber aadhaarno aadhar dninif nif nieno steueridnr idnr sozialversicherungsnummer svnummer rvnr burgerservicenummer rijksregisternummer rodnecislo cnic nric nricno आधार आधारसंख्या आधारनंबर 身份证 身份证号 身份证号码 マイナンバー 주민등록번호 "
  )
  private static let addresses = WordList(
    " ip ipaddress clientip remoteip remoteaddr sourceip srcip lastip loginip lastloginip signupip ")
  private static let intimates = WordList(
    " salary gehalt lohn sueldo salario salaire stipendio pay income wage wages diagnosis diagnose diagnoses diagnosi diagnostico diagnóstico medication medications allergies bloodtype bloodgroup blutgruppe condition conditions gender sex geschlecht sexo sesso religion ethnicity maritalstatus nationality nationalitat nationalität staatsangehörigkeit spouse nextofkin emergencycontact mothersmaidenname motherssurname guardian "
  )
  private static let publishers = WordList(
    " author authors authorname authoremail maintainer maintainers maintainername maintaineremail committer committername committeremail contributor contributors contributions commits commit publisher sha hash package packages license licence repository repo homepage htmlurl login bugs dist tarball keywords gpgkey keyid fingerprint signedoffby reviewedby changedby uploaders website web openinghours operatinghours reviews price prices pricemin pricemax cuisine cuisinetype menu stars fax vat vatid ustid ustidnr impressum registrant bibtex doi journal affiliation orcid "
  )
}

import Bytes
import Text

/// Numbers of what is written about the sick, and numbers that are nobody's.
extension PersonalSearch {
  /// `Discharge note: Mr Abel Nuss, record number 5519023, HIV positive`: a file, whose it is, and what they have. Each by
  /// itself stands in papers and statistics.
  func isOfPatient(_ place: Range<Int>) -> Bool {
    guard kind == .toolResult || kind == .document || kind == .message else { return false }
    let line = PersonName.line(around: place, before: 64, after: 100, in: text)
    return holds(max(line.lowerBound, place.lowerBound - 28)..<place.lowerBound, Self.files)
      && holds(line, Self.illnesses)
      && (PersonName.isTitled(line, in: text) || PersonName.holds(line, in: text))
  }

  private static let files = WordIndex(
    " record file chart dossier krankenakte patientenakte akte fallakte cartella historia historial expediente prontuário prontuario zorgdossier patiëntdossier journal karta dokumentacja карта "
  )
  private static let illnesses = WordIndex(
    " hiv aids hepatitis hépatite epatite hepatite depression depressive dépression depresión depressione depressie cancer krebs cáncer câncer cancro kanker rak tumor tumour tumore leukaemia leukemia leukämie epilepsy epilepsie epilepsia schizophrenia schizophrenie schizophrénie bipolar dementia demenz démence parkinson alzheimer stroke schlaganfall infarkt infarctus infarto diabetes diabète diabete carcinoma carcinome karzinom pneumonia pneumonie asthma asthme cirrhosis zirrhose tuberculosis tuberkulose syphilis pregnant pregnancy schwangerschaft schwanger grossesse enceinte embarazo embarazada gravidanza addiction alcoholism alkoholismus diagnosis diagnose diagnostic diagnóstico diagnosi chemotherapy chemo dialysis dialyse "
  )

  /// Whether what stands right behind says that there is no such number.
  func isCalledInvalid(_ place: Range<Int>) -> Bool {
    let line = PersonName.line(around: place, before: 0, after: 32, in: text)
    return holds(place.upperBound..<line.upperBound, Self.invalid)
  }

  private static let invalid = WordIndex(
    " invalid ongeldig ungültig ungueltig invalide inválido invalido inválida nieprawidłowy ogiltig ugyldig virheellinen "
  )
}

import Bytes
import Testing
import Verdict

@testable import Detectors

/// A number that only a word tells from any other is somebody's where that person stands beside it.
@Suite struct NamedNumberTests {
  @Test(arguments: [
    "ID card (KTP) 3174051203910002, Budi Santoso",
    "National Identification Number (NIN) 60381924475, Chidera Obi",
    "TIN 284-619-357-000, Arnel Bautista, payroll", "Cédula 1.020.334.556 de Laura Restrepo",
    "sort code 20-11-44 acct 70233411 Dan Orme", "Account number 20114477 held by Grace Obi",
    "No. kad pengenalan: 880714-10-5382, Siti Hajar", "Tél. portable de M. Giraud : 06 71 44 29 83",
    "ΑΦΜ 383276997, Νίκος Βλάχος", "РНОКПП 3454483988, Олеся Коваль",
  ])
  func numbersBesideNames(text: String) { #expect(personal(text, .toolResult) >= .medium, "\(text)") }

  @Test(arguments: [
    "Account number format: 8 digits, see Dan Orme for questions", "Order 20114477 for Grace Obi shipped",
    "Sort code 20-11-44 is the branch in Leeds", "Build 22412345678 triggered by Chidi Okafor",
    "Ticket 118-40-2231 assigned to Maria Santos", "TIN 000-000-000-000 (placeholder), Maria Santos",
    "Account 4400 (office supplies), booked by Dan Orme", "Company number 12345678, director Rosa Pike",
    "Bank holiday 2026, routing table 021000021 updated by Dan Orme", "номер сборки 3454483988, Олеся Коваль",
    "codes 030 040 050", "Fiscal years 2019 2020 2021 2022 2023, codes 030 040 050",
  ])
  func numbersOfThings(text: String) { #expect(personal(text, .toolResult) < .medium, "\(text)") }

  /// Papers of countries that one word tells.
  @Test(arguments: [
    "Барател: Елена Ристова, ЕМБГ 0202990456390", "Demande, matricule national 1993091495087, commune d'Esch",
    "Келісімшарт: Айгерім С., ЖСН 910908419013", "জাতীয় পরিচয়পত্র নম্বর 9573212881, রুবেল",
    "PhilHealth ID 12-073613397-4, Maricel S.",
    "Nome: Jéssica\nPIS/PASEP: 175.57595.51-1", "Título de eleitor 7740 3470 0116, zona 034",
    "Namba ya NIDA 19630612-14121-00003-25",
    "Locataire : Youssef Amrani, CIN BE913477",
    "OHIP 5929-949-949-VK, patient Doug", "BSB 067-075 Acc No 71178077, J. Papadakis",
    "ICCID 8938205897598896038, customer Rui Matos", "DUI 72304923-2, Karla",
  ])
  func papersOfFewerCountries(text: String) { #expect(personal(text, .toolResult) >= .medium, "\(text)") }

  @Test(arguments: [
    "nid 4 of 20 in the table", "cin >> 12345", "PIS: 3 open, 4 closed", "DUI=2", "ICCID has 19 or 20 digits",
    "matricule: à remplir", "NIDA-123456 is a part", "OHIP covers 14 visits", "acc no longer needed 12",
    "dpi 600 1200 2400", "iin: six digits", "GHA-actions run 30197", "psn 2024-05-01", "crn: pending",
  ])
  func wordsOfPapersAlone(text: String) { #expect(personal(text, .toolResult) < .medium, "\(text)") }

  /// Forms in the words of those who fill them in.
  @Test(arguments: [
    "お名前：高橋 美咲\nメール：misaki.takahashi@nifty.com", "氏名：佐藤 健\n電話：080-4412-9987",
    "姓名：王小明，手机：13800441290", "성명: 김민수, 휴대전화: 010-4412-9087",
    "שם: דנה לוי, נייד: 054-771-2093", "اسم العميل: خالد المنصور، رقم الجوال: 0553018842",
    "نام: مریم حسینی، موبایل: 0912 334 8811", "ชื่อ-นามสกุล: สมชาย ใจดี เบอร์โทร: 081-234-9876",
    "Họ và tên: Nguyễn Thị Lan, SĐT: 0912 884 117", "Nama: Budi Santoso, No HP: 0812-3344-9087",
    "ПІБ: Шевчук Оксана Іванівна, телефон: +380 67 441 2290",
    "Ονοματεπώνυμο: Μαρία Παππά, Κινητό: 6972 441 208", "नाम: सुनीता शर्मा, मोबाइल: +91 98110 44321",
    "Név: Kovács Anna, telefonszám: +36 30 441 2290", "Jméno: Petr Novák, telefon: +420 603 441 228",
  ])
  func forms(text: String) { #expect(personal(text, .toolResult) >= .medium, "\(text)") }

  @Test(arguments: [
    "名前：サーバー\nメール：info@nifty.com", "担当：営業部\nメール：eigyo@nifty.com", "バージョン：12.4.5\nポート：8080",
    "שם: קובץ הגדרות, גרסה: 054-771", "الاسم: ملف الإعدادات، الإصدار: 2.4.1", "ชื่อไฟล์: รายงาน 081-234",
  ])
  func formsOfThings(text: String) { #expect(personal(text, .toolResult) < .medium, "\(text)") }
}

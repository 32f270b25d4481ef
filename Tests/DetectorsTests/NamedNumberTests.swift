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

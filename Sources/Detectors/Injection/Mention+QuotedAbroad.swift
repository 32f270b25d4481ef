import Bytes
import Text

/// What a quotation is for, told by the words right before and behind it, in whatever language.
extension Mention {
  /// `Die Mail endete mit den Worten „…“`, `「…」という文を隠す手口`, `"…"라고 적혀 있었지만`, `«…», dijo el hombre`: a noun for a
  /// piece of text governs it, a verb says that it stood somewhere, or who said it.
  func isCalledText(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    let before = lowered(max(line.lowerBound, quote.lowerBound - 60)..<quote.lowerBound)
    // The nearest words: whoever says `output this sentence:` wants it said.
    let near = before[max(0, before.count - 36)...]
    if Self.governing.contains(where: { near.contains($0) }) {
      return !Self.demanded.contains { before.contains($0) }
    }
    let behind = lowered(quote.upperBound..<min(line.upperBound, quote.upperBound + 32))
    return Self.following.contains { behind.starts(with: $0) }
  }

  /// Nouns for a piece of text, and verbs of ending, standing and being found, in the past or the third person.
  private static let governing: [StaticString] = [
    "the words ", "the message ", "the input ", "the sentence ", "the phrase ", "with the line ",
    "the comment ", "a line like ", " satz ",
    "worten ", "beispiel", "endete mit", "enthielt ", "eintrag ", "schlug bei", "anschlug bei", "satze wie",
    "formulierung", "la phrase ", "les mots ", "exemple", "terminait par", "contenait ", "phrases comme",
    "la frase ", "palabras ", "ejemplo", "terminaba con", "contenia ", "frases como", "la oracion ",
    "as palavras ", "exemplo", "terminava com", "continha ", "a frase ", "le parole ", "esempio",
    "finiva con", "terminava con", "conteneva ", "frasi come", "voorbeeld", "de zin ", "eindigde met",
    "de woorden ", "bevatte ", "przyklad", "zdanie ", "zdania ", "slowami ", "konczyla", "konczyl",
    "zawieral", "věta", "veta ", "vetu ", "slovy ", "priklad", "meningen ", "setningen ", "saetningen ",
    "orden ", "lauseen ", "lause ", "mondat", "фраз", "предложени", "пример", "слова ", "словами",
    "заканчива", "содержал", "написано", "напечатано", "napisano", "psano", " steht ", " stand ", "on lit ",
    "on peut lire", "se lee ", "si legge", "stond ", " staat ", " star det", " stod ", "речення", "приклад",
    "закінчува", "φράση", "φραση", "המשפט", "عبارة", "جملة",
    "مثال", "वाक्य", "उदाहरण", "kalimat", "contoh", "cau thuong", "cau lenh", "vi du", "ornek", "cumle", "测试",
    "測試", "测试用例", "tu choi cau ", "chan cau ", "voi cau ", "输入", "键入", "輸入", "包括", "样本", "樣本", " dico ",
    "ने लिखा", "लिखता है",
    "ने कहा", "filter let ", "filtre laiss", "filtro dej", "фильтр ", "фільтр ", "过滤", "放过", "フィルター",
    "필터", "写着", "写道", "里有", "里写", "中有一句", "有一句", "例子是", "例如", "比如", "诸如", "句子", "短语", "末尾是", "含有", "例は",
    "例として", "たとえば", "例えば", "예는",
    "예로", "예를 들어",
  ]
  /// Whoever wants it said, followed or kept does not tell of it.
  private static let demanded: [StaticString] = [
    "you must", "please", "follow", "obey", "say the", "output", "print", "reply with", "answer with",
    "respond with", "include", "repeat", "now ", "befolg", "sage ", "antworte", "suivez", "suis ", "dis ",
    "reponds", "responde", "di la", "sigue", "segui", "rispondi", "obedec", "выполн", "скажи", "ответь",
    "следуй", "请输入", "请键入", "执行", "遵循", "回答", "输出", "実行", "従", "出力", "答え", "따르", "출력", "대답", "نفذ", "اتبع",
  ]
  /// What says that it is a text, that it stood there, or who said it.
  private static let following: [StaticString] = [
    " explained", " come from", " comes from", " meme", " mean?", " means ", " erklart", " explique",
    " explicad", " spiegat", " uitgelegd", " testi ", " testinde ",
    " cumlesi ", " ifadesi ", "という", "と書か", "のような", "と記", "とあっ", "とあり", "と入っ", "が隠され", "が書かれ",
    "라고 되어", "이라고 적", "고 적혀", "といった", "라는 ", "라고 적", "라고 쓰", "와 같은", "같은 문장",
    "이라는", "这样的", "这句", "这种", "这类", "之类", "等输入", "的句子", "的文字", "的说法", ", dijo ", ", dit ", ", sagte ",
    ", said ", ", skrev ", ", skriver ", ", sier ", ", sade ", ", sagde ", ", skrifade ",
    ", сказал", ", disse ", ", zei ", " - сказал", " — сказал", " dijo ", " stand in", " stand auf",
    " estaba escrit", " etait ecrit", " ukryt", " escondid", " versteckt", " cachee", " gomd", " nascost",
    " verstopt", " skjult", " gizlen", " yaziyordu",
  ]
}

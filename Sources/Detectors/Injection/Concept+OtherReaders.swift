extension Concept {
  /// Languages beyond English, Western Europe's and Indonesian, on keeping quiet, on the model that reads, and on limits.
  var otherReaders: StaticString {
    switch self {
    case .hush:
      """
      не упомина* | не упоминай об | не говори об | никому не говори | ни слова | останется между нами
      между нами | держи в секрете | держи это в секрете | в тайне | тайно | незаметно | не пиши об этом
      не включай | пользователю знать | необязательно знать | не нужно знать | без уведомления | не спрашивая
      不要写进 | 不要写入 | 不要写在 | 不要包含在总结 | 不必告诉 | 不必提 | 无需让 | 无需提 | 不用告诉 | 不用提 | 别提 | 别写 | 不要说 | 不要提起 | 保密 | 悄悄
      偷偷 | 暗中 | 不得提及 | 不要声张 | 不要在总结 | 不要让任何人 | 无须告知 | 不让用户 | 你我之间 | 我们之间 | 含めない* | 書かない* | 触れない* | 言及しない*
      誰にも言わ* | 誰にも知らせ* | 秘密にし* | 黙って | こっそり | 密かに | 伝える必要はあ* | 知る必要はあ* | 報告しない* | 記載しない* | 教えないで | 話さないで
      넣지 마* | 언급하지 | 말하지 마* | 알리지 마* | 비밀로 | 몰래 | 조용히 | 알 필요 | 포함하지 마* | 적지 마* | 우리끼리 | 우리 사이
      bundan soz etme* | bahsetme* | soz etme* | haber verme* | soyleme* | gizli tut* | gizlice | sessizce
      aramizda kalsin | bilmesine gerek yok | ozete ekleme* | ozete yazma* | ولا تذكر | لا تذكر* | لا تخبر*
      دون أن تذكر | سرا | بيننا | لا تكتب | لا داعي لإخبار | لا حاجة لإخبار | لا تشر | ज़िक्र मत | जिक्र मत
      उल्लेख मत | मत बताना | मत बताओ | न बताना | न बताएं | चुपचाप | गुप्त रख* | हमारे बीच | dung nhac
      dung noi | khong can noi | khong can cho | giu bi mat | khong de cap | am tham | nie wspominaj
      nie mow | zachowaj to dla | zachowaj dla siebie | miedzy nami | w tajemnicy | po cichu
      nie musi wiedziec | nikomu nie mow | pomin w podsumowaniu | nezminuj | nikomu nerikej | potichu
      nu mentiona | nu spune nimanui | in secret | namn inte | saga inget | sag ingenting | naevn det ikke
      sig ikke | μην το αναφέρ* | μην πεις | μεταξύ μας | κρυφά | לא לספר | אל תזכיר | בסוד | به کسی نگو
      مخفیانه | ذکر نکن | อย่าพูดถึง | ไม่ต้องพูดถึง | เก็บเป็นความลับ | не згадуй | між нами | таємно
      нікому не кажи | 不得说明 | 不要说明 | 不说明来源 | 報告は不要 | 報告不要 | 通知は不要 | 不要汇报 | 无需汇报 | 不用汇报 | 不必汇报 | 不需要告诉
      """
    case .reader:
      """
      модели, | модель, | модели | языковой модели | ассистент* | агент* | помощник* | нейросет* | ии-*
      для ии | бот* | 人工智能 | 语言模型 | 大模型 | 智能体 | 机器人 | 助手 | 的ai | 给ai | 致ai | 各位ai | ai助手 | ai模型 | 任何ai | 所有ai
      言語モデル | アシスタント | エージェント | ボット | いるai | モデルへ | 読むai | するai | たai | aiへ | aiさん | ai 비서 | ai에게 | ai는 | 어시스턴트
      언어 모델* | 에이전트 | 챗봇 | 인공지능 | yapay zeka* | dil modeli* | asistan* | النموذج | المساعد | نموذج | مساعد
      الوكيل | एआई | सहायक | मॉडल | tro ly | mo hinh | agenta ai | asystent* | asystenc* | modelu jezykow*
      model jezykow* | modelu, | jazykov* model* | asistente ai | asistent* | modelul* | sprakmodel*
      sprogmodel* | assistenten | βοηθέ | βοηθό* | μοντέλο | העוזר | מודל | لدستیار | دستیار | مدل | ผู้ช่วย
      โมเดล | асистент* | модель, яка | 摘要程序 | 摘要工具 | 自动程序 | 要約ツール | 自動ツール | 요약 봇 | 봇은 | 봇에게 | روبوت | बॉट
      bota | bot dla | robota | боту | боты | бот | 自动化代理 | 自动代理 | aiエージェント
      """
    case .voided:
      """
      недействительны | больше не важны | не имеют силы | устарели | отменяются | уже не действуют
      теряют силу | ничего не значат | 无效 | 已经失效 | 不再适用 | 不再生效 | 已废除 | 已过期 | 不算数 | 已被取代 | 効力を失* | 適用されませ*
      無効になった | もう有効ではあ* | 破棄され* | 무효 | 더 이상 유효하지 | 적용되지 않 | 효력이 없 | gecersizdir | artik gecersiz | hukumsuz
      iptal edildi | ملغاة | لم تعد صالحة | لاغية | अमान्य | रद्द | लागू नहीं | khong con ap dung
      het hieu luc | vo hieu | niewazne | uniewaznion* | stracily waznosc | nieaktualn*
      стерты | отменены | приостановлены | 已被取消 | 已解除 | 解除され*
      해제되* | zostaly anulowane | تم حذفها | تم إلغاؤها | हटा दिए
      """
    case .prior:
      """
      которые тебе дали | тебе дали | данные тебе | 之前收到的 | 对话开始之前 | 与えられた | 처음에 받은 | 앞서 받은 | sana verilen
      التي أعطيت | التي تلقيتها | जो तुम्हें दिए | ban dau | da nhan
      """
    case .unlimited:
      """
      модель без правил | без каких-либо правил | без тормозов | 没有任何规则 | 没有规则 | 没有界限 | 没有约束 | 不守任何规则
      ルールも制限も | ルールも | 何の制約も | 규칙이 없고 | 규칙도 | 제한도 없 | 아무 규칙 | بلا قواعد | دون قواعد | कोई सीमा नहीं
      bez zadnych zasad | nie ma zasad | nie masz zasad
      """
    case .refusal:
      """
      никогда не откажет | не отказываешь | 永远不会拒绝 | 永不拒绝 | 从不说不 | 断りません | 断らない | 拒みません | 거절하지 않 | 거절 안
      거부하지 않 | لا يرفض أي | لا ترفض أي | asla hayir demez | hayir demez | nigdy nie mowi nie
      khong bao gio tu choi
      从不拒绝 | 绝不拒绝 | 不会拒绝 | 不会给出任何警告 | 不给任何警告 | 不会警告 | 絶対に断ら* | 断らず | 注意書きも付けず | 警告も付けず | никогда не отказыва*
      ни в чем не отказыва*
      """
    case .role:
      """
      с этого момента ты | теперь тебя зовут | тебя зовут | 从现在起你叫 | 你叫 | 今からあなたは | あなたは「 | 지금부터 너는 | 이라는 ai
      من الآن أنت | अब से तुम | tu nay ban
      """
    case .comply:
      """
      我的要求 | 任何要求 | 所有要求 | どんな依頼 | どんな要望 | 어떤 요청 | 모든 요청 | أي طلب | हर अनुरोध | moi yeu cau | kazda prosbe
      kazde polecenie
      什么都可以说 | 有问必答 | 什么都能说 | 什么都会回答 | 違法な質問にも | どんな質問にも | 何でも答え* | на любые вопросы | 무엇이든 대답
      """
    case .verbatim:
      """
      一字不漏 | 一字不差地 | 完整写出 | 完整输出 | 全部写出 | 一字も省かず | 省略せず | 빠짐없이 | ничего не пропуская | ничего не пропусти
      без пропусков | دون حذف | बिना कुछ छोड़े
      """
    case .systemPrompt:
      """
      对话开始之前收到的 | 收到的全部指令 | 最初的指令 | 最初の指示 | 与えられた指示 | 처음 받은 지시 | инструкции, которые тебе | текст перед моим
      """
    case .newTask:
      """
      你的新任务 | 你现在的任务 | 你的唯一任务 | 現在の任務 | あなたの新しい | 너의 새 임무 | teper' твоя | единственная задача | новая цель
      yeni amacin
      """
    case .dismissed:
      """
      проигнорируйте это | игнорируйте это | проигнорируй это | 忽略此邮件 | 忽略本邮件 | 忽略此消息 | 忽略本消息 | 忽略此信息 | 忽略此通知
      无视此邮件 | 忽略这条消息 | メールは無視 | メールを無視 | メッセージは無視 | メッセージを無視 | メールは破棄 | 메일을 무시 | 메시지를 무시 | 메일은 무시
      تجاهل هذه الرسالة | يرجى تجاهل هذا | संदेश को अनदेखा | संदेश को नज़रअंदाज़ | ігноруйте це
      проігноруйте це | αγνοήστε αυτό | התעלם מהודעה
      """
    case .givenYou:
      """
      тебе дали | ты получил* | вам дали | 你收到的 | 给你的 | 你被给予 | 与えられた | 受け取った | 네가 받은 | 당신이 받은 | sana verilen
      التي تلقيتها | أعطيت لك | तुम्हें दिए | ban nhan duoc | otrzymal* | dostal* | du fick | ai primit | kaptal | obdrzel*
      """
    case .priority:
      """
      优先级最高 | 最高优先级 | 优先级高于 | 最優先で
      """
    case .address:
      """
      если ты ассистент | если ты языковая модель | если вы ассистент | 如果你是助手 | 如果你是语言模型 | 若你是ai
      もしあなたがアシスタント | あなたがaiなら | 당신이 ai라면 | 네가 ai라면 | eger bir yapay zeka* | إذا كنت مساعد* | إذا كنت نموذج*
      यदि आप एआई | neu ban la ai | neu ban la tro ly | jesli jestes asystent* | jesli jestes ai
      jesli jestes model*
      """
    case .againstUser:
      """
      забудь о просьбе | забудь просьбу | забудь, о чем просил | 忘记用户的 | 不要管用户 | 别管用户 | ユーザーの依頼は忘れ*
      ユーザーの依頼を無視* | 사용자의 부탁은 | 사용자 요청은 무시* | kullanicinin istegini unut* | kullanicinin istegini bosver*
      انس طلب المستخدم | उपयोगकर्ता का अनुरोध भूल* | bo qua yeu cau cua nguoi dung
      quen yeu cau cua nguoi dung | zapomnij o prosbie | zignoruj prosbe
      """
    case .master:
      """
      только меня | только мне | мои приказы | мои правила | моим командам | что я скажу | 只听我的 | 只听我 | 听我的命令
      我的命令 | 我说什么 | 私の命令 | 私の指示だけ | 私だけに | 내 말만 | 내 명령 | benim dediklerim* | sadece bana | sadece benim
      أوامري فقط | tylko mnie | moje rozkazy | moich polecen*
      """
    default:
      ""
    }
  }
}

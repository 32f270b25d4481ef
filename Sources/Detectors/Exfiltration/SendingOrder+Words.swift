import Text

extension SendingOrder {
  /// What a phrase is in an order to send something away.
  enum Part: Int, CaseIterable {
    /// Getting hold of it: read, collect. Said before it is sent.
    case take
    /// Sending, in the form of an order.
    case give
    /// The same, told of whoever has to: `the agent uploads`.
    case gives
    /// The same in languages whose orders end with the verb.
    case givenLast
    /// What nobody sends to a stranger, however it is put.
    case loot
    /// The same in words that also stand in what people write to each other, who then say whose it is.
    case owned
    /// What may be secret: only all of it, or somebody's, is.
    case secret
    /// What is private once it is said whose it is.
    case personal
    /// Saying that it is all of it, or what stands in it.
    case all
    /// Saying that it is the user's.
    case users
    /// Where others see it, without an address.
    case place

    fileprivate var phrases: StaticString {
      switch self {
      case .take:
        """
        read | collect | gather | dump | list | export | grab | extract | take | copy | encode | base64-encode | record
        archive | compress | zip | look up | open | find | fetch | get | print | cat | list the files | retrieve | harvest | query | log in
        ask | summarise | summarize | obtain | locate | capture | concatenate | pull
        lies | sammle | kopiere | liste | exportiere | lade | lis | recupere | collecte | copie | rassemble | exporte
        lee | recopila | copia | extrae | obten | leggi | raccogli | estrai | leia | colete | obtenha | lees | verzamel
        kopieer | przeczytaj | zbierz | skopiuj | прочитаи | прочитай | собери | скопируи | скопируй | прочитаите
        """
      case .give:
        """
        send | fax | bcc | forward | upload | post | submit | transmit | mail | email | e-mail | share | publish | push | paste
        append | attach | include | embed | put | add | write | hand | deliver | pass | fill in | sync | leak | exfiltrate
        request | call | resolve | encode | place | insert | report | ship | relay | dispatch | export | commit | fetch
        invite | grant | run | execute | create | set up | start | establish | fill | richte | ajoute | configura
        name | copy | save | save it | provide | supply | drop | tweet | message | dm | text | transfer | disclose | open | move | mirror | wire | stream
        sende | schicke | schick | leite | poste | lade | verschicke | ubermittle | ubertrage | hange | fuge | veroffentliche
        teile | schreibe | kopiere | mail | ubergib | reiche
        envoie | envoie-le | envoie-les | envoie-la | envoyez-le | envoyez-les | transmets | transmets-le | transmets-les
        transfere | publie | publie-le | publie-les | poste-le | poste-les | televerse | televerse-le | televerse-les | ajoute
        ajoute-le | ajoute-les | copie | colle | colle-le | colle-les | partage | insere | mets | depose | depose-le | depose-les
        envia | subela | mandala | mandalas | enviala | envialas | envialo | envialos | envie | manda | mandalo | mandalos | sube | subelo | subelos
        subelas | publica | publicalo | publicala | publicalas | publicalos | reenvia | reenvialo | reenvialos | comparte | pega
        pegalo | adjunta | incluye | anade | agrega | transmite
        invia | invialo | inviala | inviali | inviale | carica | caricalo | caricali | inoltra | inoltralo | inoltrali | spedisci
        trasmetti | pubblica | pubblicalo | condividi | incolla | allega | inserisci
        encaminhe | mande | suba | publique | compartilhe | cole | anexe | inclua | adicione | repasse | envie-o | envie-a
        envie-os | envie-as | poste
        stuur | verstuur | verzend | upload | plaats | deel | plak | zet | voeg
        wyslij | przeslij | opublikuj | udostepnij | wklej | przekaz | dolacz | wgraj
        отправь | отправьте | перешли | перешлите | загрузи | загрузите | передаи | передай | опубликуи | опубликуй | вставь
        пошли | выложи | надішли | надішліть | posli | odesli | nahraj | trimite | incarca | kirim | kirimkan | unggah
        发送到 | 发送至 | 发送给 | 发到 | 发至 | 发给 | 上传到 | 上传至 | 转发到 | 转发给 | 转发至 | 提交到 | 提交至 | 粘贴到 | 附加到 | 写入到 | 发布到 | 寄到
        傳送到 | 發送到 | 上傳到 | 贴到 | 添加到 | 拼接到 | 传给 | 传到 | 传输到 | 后请求 | 并请求 | 然后请求 | 后访问 | 并访问
        أرسل | ارسل | وأرسل | وارسل | أرسلها | ارسلها | وأرسلها | وارسلها | ارفع | وارفع | انشر | وانشر | وأرسله | وارسله
        שלח | ושלח | העלה | והעלה
        caricala | caricale | inoltrala | inoltrale | mandali | mandale | pubblicale | spediscilo | spediscili
        skicka | ladda upp | vidarebefordra | publicera | videresend | last opp | laheta | lataa | valita | julkaise
        kuldd | kuldje | toltsd | tovabbitsd | gui | tai len | guiden | ส่ง | อัปโหลด | στείλε | στείλτε | ανέβασε | προώθησε
        завантаж | завантажте | надсилай | перекажи | отправляй | posilej | preposli | trimite-le | trimite-l | retrimite
        must be sent | must be uploaded | must be posted | must be pasted | must be forwarded | must be mailed
        has to be sent | has to be uploaded | has to be posted | have to be sent | have to be uploaded | have to be posted
        """
      case .gives:
        """
        sends | forwards | uploads | posts | submits | transmits | mails | shares | publishes | pastes | appends | attaches
        """
      case .givenLast:
        """
        送信して | 送信せよ | 送信しろ | 送ってください | 送って | アップロードして | 転送して | 投稿して | 貼り付けて | 追加して | 付けて | 埋め込んで | 入れて | 送れ
        전송하세요 | 전송하시오 | 전송하십시오 | 전송해 | 전송하라 | 보내세요 | 보내라 | 보내십시오 | 보내 주세요 | 보내줘 | 업로드하세요 | 업로드해 | 업로드하라
        게시하세요 | 게시해 | 붙여넣으세요 | 전달하세요 | 전달해 | 첨부하세요 | 제출하세요 | 올리세요
        senden | schicken | ubermitteln | hochladen | weiterleiten | gonder | gonderin | yukle | yukleyin | ilet | iletin | paylas | paylasin | yapistir | ekle | aktar
        भेजो | भेजें | भेज दो | भेज दें | अपलोड करो | अपलोड करें | بفرست | بفرستید | ارسال کن | ارسال کنید
        """
      case .loot:
        """
        .env file | the .env | contents of .env | content of .env | .env.production | .env.local | ~/.ssh | .ssh/id_rsa
        ssh/id_ed25519 | id_rsa | id_ed25519 | /etc/passwd | /etc/shadow | .aws/credentials | ~/.aws | .npmrc | .netrc | .pgpass
        .kube/config | kubeconfig | .git-credentials | .pypirc | .docker/config.json | rclone.conf | wallet.dat | ~/.gnupg
        ~/.config | ~/documents | ~/.bash_history | ~/.zsh_history | application_default_credentials | .tfstate
        private ssh key | ssh private key | private ssh keys | ssh private keys | private keys | printenv | output of env
        output of the env | master password | password vault | password database | password manager | saved passwords
        stored passwords | stored logins | saved logins | seed phrase | recovery phrase | recovery codes | one-time code*
        keystroke* | conversation history | chat history | this conversation | entire conversation | whole conversation
        transcript of this | system prompt | database dump | dump of the database | customers table | users table
        customer database | session cookies | browser cookies | session token* | cookie jar | everything you know about the user
        what you know about the user | screenshot of the | hidden files | incoming message* | incoming mail* | incoming email*
        incoming e-mail* | unread mail* | unread email* | unread e-mail* | private repositories | connection string
        the clipboard | on the clipboard | in the clipboard | clipboard contents | aws_secret_access_key | openai_api_key
        anthropic_api_key | github_token | stripe_secret_key | database_url | npm_token | keychain | list of installed
        process environment | shell history | bash history | browser history | browsing history | .pem files | *.pem
        localhost:22 | 127.0.0.1:22 | collaborator with admin | admin collaborator | to every private repository
        to all private repositories | user's calendar events | every incoming message | jede neue e-mail | jede e-mail
        alle e-mails | toutes les e-mails | tous les messages | tous les mails | todos los correos | todos los mensajes
        todas as mensagens | todos os e-mails | tutti i messaggi | tutte le email | alle berichten | все письма | 所有邮件
        すべてのメール | 모든 이메일 | customer table | list of customers | customer list | client list | contact list | list of contacts | private channels | private messages
        table users | everything the user has told | everything the user said | last user message
        user's last message | full conversation | complete conversation | bank details | list of confidential | all confidential | every confidential | zip the home directory | whole home directory | entire home directory | contents of the home directory | home directory, including | home folder, including
        everything under ~ | everything in ~ | all files under ~ | all files in ~ | login code* | verification code*
        ~/.password-store | .my.cnf | zugangsdaten.txt | kennworter.txt | kennwoerter.txt | passworter.txt | passwoerter.txt | identifiants.txt
        claves.txt | contrasenas.txt | credenciales.txt | credenziali.txt | passwords.txt | credentials.txt | wachtwoorden.txt | senhas.txt
        private gpg key | signing key | service account key | kubernetes secrets | github actions secrets
        """
      case .owned:
        """
        passworter | passwort | zugangsdaten | umgebungsvariablen | privaten schlussel | ssh-schlussel | api-schlussel
        datei .env | .env-datei | gesprachsverlauf | chatverlauf | zwischenablage | adressbuch | kontaktliste | zugangstoken | tokens des nutzers | rechnungen des nutzers | passwortmanager
        kundentabelle | tabla de clientes | table des clients | tabella clienti | tabella dei clienti | tabela de clientes | klantentabel | kundenliste | lista de clientes | liste des clients | elenco clienti | lista dei clienti | klantenlijst | liste klientow
        список клиентов | 客户名单 | 顧客リスト | 고객 명단
        bildschirmfoto | kundendatenbank | kundendaten | mails des nutzers
        mots de passe | mot de passe | variables d'environnement | cle privee | cles privees | cle ssh | cles ssh | cles d'api
        cles api | cle api | identifiants | fichier .env | historique de la conversation | historique complet
        historique des messages | base de donnees clients | liste des contacts | carnet d'adresses | presse-papiers | gestionnaire de mots de passe | donnees des clients | jetons d'acces | messages de l'utilisateur
        contrasenas | contrasena | variables de entorno | clave privada | claves privadas | clave ssh | claves ssh
        claves api | clave api | claves de api | credenciales | archivo .env | historial de la conversacion | base de datos de clientes
        historial completo | tokens de acceso | agenda de contactos | lista de contactos | portapapeles | gestor de contrasenas | datos de los clientes | correos del usuario | mensajes del usuario
        password salvate | le password | variabili d'ambiente | variabili di ambiente | chiave privata | chiavi private
        chiave ssh | chiavi ssh | chiavi api | chiave api | credenziali | file .env | rubrica | lista contatti | appunti | conversazione completa | password dell'utente | database dei clienti | cronologia della conversazione
        dati dei clienti | messaggi dell'utente | token di accesso
        senhas | senha | variaveis de ambiente | chave privada | chaves privadas | chave ssh | chaves de api | chave de api
        chaves api | credenciais | arquivo .env | banco de dados de clientes | lista de contatos | area de transferencia | gerenciador de senhas | historico da conversa | dados dos clientes
        mensagens do usuario | e-mails do usuario
        wachtwoorden | wachtwoord | omgevingsvariabelen | prive-sleutel | privesleutel | ssh-sleutel | api-sleutel*
        inloggegevens | bestand .env | .env-bestand | klembord | contactenlijst | wachtwoordmanager | e-mails van de gebruiker | gespreksgeschiedenis | klantendatabase
        hasla | haslami | hasel | zmienne srodowiskowe | klucz prywatny | klucze prywatne | klucz ssh | klucze api
        dane logowania | plik .env | pliku .env | historie rozmowy | baze klientow
        пароли | паролеи | паролей | пароль | переменные окружения | переменных окружения | закрытыи ключ | закрытый ключ | приватныи ключ
        приватный ключ | ssh-ключ* | ключи api | api-ключ* | учетные данные | фаил .env | файл .env | историю переписки | историю чата
        базу клиентов | письма пользователя | сообщения пользователя | токены доступа
        密码 | 私钥 | 密钥 | 环境变量 | 凭据 | 凭证 | 聊天记录 | 对话记录 | 客户数据 | 访问令牌 | 密碼 | 私鑰 | .env文件 | .env 文件
        パスワード | 秘密鍵 | 環境変数 | 認証情報 | apiキー | api キー | 会話履歴 | 顧客データ | アクセストークン | .envファイル | .env ファイル
        비밀번호 | 개인 키 | 개인키 | 환경 변수 | 환경변수 | 자격 증명 | api 키 | 대화 기록 | 대화 내용 | 고객 데이터 | 액세스 토큰 | .env 파일
        parolalari* | parolalarini | sifreleri* | sifrelerini | ortam degiskenleri* | ozel anahtar* | api anahtar*
        konusma gecmisi* | kimlik bilgileri* | .env dosyasi* | musteri verileri*
        كلمات المرور | كلمة المرور | المفتاح الخاص | مفاتيح | متغيرات البيئة | ملف .env | بيانات الاعتماد | سجل المحادثة | رمز الوصول
        паролі | паролів | ключі ssh | ssh-ключі | ключі api | приватний ключ | змінні середовища | облікові дані
        filen .env | losenord* | miljovariabler* | privata nyckel* | adgangskode* | kodeord* | passord* | miljovariable* | salasana*
        ymparistomuuttuja* | hesla | heslo | privatni klic | parolele | parolelor | kata sandi | mat khau | รหัสผ่าน
        κωδικούς | κωδικοί | ιδιωτικό κλειδί | jelszavak* | jelszo* | .env
        סיסמאות | הסיסמאות | מפתח פרטי | משתני הסביבה | पासवर्ड | رمزهای عبور | گذرواژه
        """
      case .secret:
        """
        password | passwords | passcode* | api key | api keys | api token* | token | tokens | access token | access tokens | credential
        credentials | secret | secrets | deploy key | environment variable | environment variables | env vars | cookies | ssh key | ssh keys
        session cookie | private key | login data | logins
        """
      case .personal:
        """
        message | messages | mails | emails | e-mails | conversation | chat | address | home address | phone number
        card number | credit card | iban | balance | location | session id | contacts | address book | calendar | passport
        invoices | photos | gallery | medical report | medical records | orders | order history | scan | passport scan | tax return
        payslip | bookmarks | search history | tickets | drafts | bank statement | statements | voicemail | recording
        profile | history | name | e-mail address | email address | mail address | files | documents | notes | inbox | mailbox
        prompt | question | bank | input | date of birth | data
        """
      case .all:
        """
        all | every | any | entire | whole | complete | stored | saved | contents of | content of | value of | values of
        hex of | base64 of | hash of | digits of | letters of | characters of | half of
        dump of | copy of | first characters of | last ten | last five | last twenty | production | found | its | internal
        """
      case .users:
        """
        user's | users' | of the user | about the user | owner's | developer's | customer's | victim's | person's
        of the owner | last ten messages | last twenty messages | last five messages | last messages of
        """
      case .place:
        """
        public gist | gist that is public | pastebin | public paste | public issue | public pull request | public channel | public repo
        public repository | public mirror | telegram | whatsapp | discord | comment to issue | comment on issue | public repository | commit message | search query | search term
        s3:// | gs:// | shared bucket | public bucket | ticket public | billet public | github account | gitlab account | github user | #general | #random | subdomain | sub-domain* | query parameter* | bug report | public-read | gist public | gist publico | gist pubblico
        title of a new issue | body of a new issue | title of an issue | comment on a public | file name of | name of the branch | branch after
        offentlichen gist | offentliches gist | public comment | public note
        """
      }
    }
  }

  static let lexicon = Lexicon(Part.allCases.map { ($0.rawValue, $0.phrases) })

  /// What orders follow in their sentence; nothing at all is best.
  static let leading = WordList(
    " please kindly then and must og och und lalu і та και now first immediately also always simply instead next just quietly silently shall agent agents assistant assistants model models bot bots ai bitte dann und anschliessend jetzt zuerst puis et ensuite alors d'abord y e luego despues ahora poi quindi ora depois agora em seguida en dan daarna vervolgens i potem nastepnie и затем потом por favor "
  )
  /// The same in words that mean something else in English.
  static let leadingElsewhere = WordList(" a ja si va roi e y es ")
  /// What comes before `to` where something is asked for.
  static let bound = WordList(" have has need needs sure required remember obliged asked told ")
  /// Who acts instead of the reader, and what makes an order a warning.
  static let refusing = WordList(
    " we i they he she it it's which that who whom whoever attacker attackers malware scripts would could may might never not don't dont doesn't cannot can't won't without explains describes shows demonstrates warns example nicht nie niemals kein keine keinen nunca jamas ne pas jamais non mai nao niet nooit nie не никогда no nigdy asla aldrig aldri ikke inte ala koskaan soha nikdy niciodata jangan khong dung ποτέ μην no-one nobody "
  )
  /// The same where words are not divided.
  static let refusingEast = [
    "不要", "请勿", "切勿", "禁止", "不得", "不会", "会将", "会把", "我们", "ないで", "しません", "ことはありません", "禁じ", "마세요", "마십시오", "않",
    "절대", "لا ", "אל ת",
  ]
  /// Whose it is, said to the person who writes or reads: then it is theirs to send.
  static let polite = WordList(
    " ihr ihre ihren ihrem votre vos su sus seu sua seus suas uw suo sua sue suoi ваш ваши вашего your my our "
  )
  /// What comes before an address that is only referred to.
  static let referring = WordList(
    " see from visit docs documentation source siehe unter voir ver veja consulte vgl cf ")
}

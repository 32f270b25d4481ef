extension Concept {
  /// What is private, beyond the secrets that signals ask for: where any of it is named, orders to send it are worth a look.
  var keptThings: StaticString {
    switch self {
    case .kept:
      """
      user's | of the user | about the user | customer's | victim's | .env.production | .env.local | ssh/id_rsa | ssh/id_ed25519
      kubeconfig | .pypirc | rclone.conf | ~/documents | application_default_credentials | .tfstate | printenv
      output of the env | stored logins | saved logins | one-time code* | keystroke* | transcript of this
      dump of the database | cookie jar | screenshot of the | incoming message* | incoming mail* | incoming email*
      incoming e-mail* | unread mail* | unread email* | unread e-mail* | connection string | the clipboard
      clipboard contents | aws_secret_access_key | openai_api_key | anthropic_api_key | github_token
      stripe_secret_key | database_url | npm_token | shell history | bash history | browser history | localhost:22
      127.0.0.1:22 | collaborator with admin | admin collaborator | every incoming | list of customers
      list of contacts | table users | bank details | list of confidential | all confidential
      every confidential | home directory, including | home folder, including | service account key | api token*
      zugangsdaten.txt | kennworter.txt | kennwoerter.txt | passworter.txt | passwoerter.txt | identifiants.txt
      claves.txt | contrasenas.txt | credenciales.txt | credenziali.txt | passwords.txt | credentials.txt
      wachtwoorden.txt | senhas.txt | ~/.password-store | .my.cnf
      des nutzers | de l'utilisateur | del usuario | dell'utente | do usuario | van de gebruiker | appunti
      """
    case .belongings:
      """
      jede neue e-mail | jede e-mail | alle e-mails | umgebungsvariablen | privaten schlussel | ssh-schlussel
      chatverlauf | zwischenablage | adressbuch | kontaktliste | zugangstoken | passwortmanager
      bildschirmfoto | kundendatenbank | toutes les e-mails | tous les messages | tous les mails
      variables d'environnement | cle privee | cles privees | cle ssh | cles ssh | cles d'api | historique complet
      historique des messages | liste des contacts | carnet d'adresses | presse-papiers | jetons d'acces
      todos los correos | todos los mensajes | variables de entorno | clave privada
      claves privadas | clave ssh | claves ssh | claves de api | base de datos de clientes | historial completo
      tokens de acceso | agenda de contactos | lista de contactos | portapapeles | tutti i messaggi
      tutte le email | variabili d'ambiente | variabili di ambiente | chiave privata | chiavi private | chiave ssh
      rubrica | lista contatti | conversazione completa | database dei clienti
      token di accesso | todas as mensagens | todos os e-mails | variaveis de ambiente | chave privada
      chaves privadas | chave ssh | chaves de api | banco de dados de clientes | lista de contatos
      area de transferencia | alle berichten | omgevingsvariabelen | prive-sleutel | privesleutel
      ssh-sleutel | api-sleutel* | klembord | contactenlijst | gespreksgeschiedenis
      klantendatabase | haslami | zmienne srodowiskowe | klucz prywatny | klucze prywatne | klucz ssh | klucze api
      dane logowania | historie rozmowy | baze klientow | ortam degiskenleri* | ozel anahtar* | api anahtar*
      konusma gecmisi* | kimlik bilgileri* | musteri verileri*
      historico completo | conversation complete | conversazione intera | todos los secretos
      """
    default: ""
    }
  }

  /// The same in other alphabets.
  var keptElsewhere: StaticString {
    switch self {
    case .kept: "пользователя"
    case .belongings:
      """
      паролеи | паролей | переменные окружения | переменных окружения | закрытыи ключ | закрытый ключ | приватныи ключ
      приватный ключ | ssh-ключ* | историю переписки | историю чата | базу клиентов | все письма
      私钥 | 凭据 | 聊天记录 | 对话记录 | 访问令牌 | 私鑰 | 所有邮件 | .env文件 | api キー | 会話履歴 | アクセストークン | .envファイル
      すべてのメール | 개인 키 | 개인키 | 환경변수 | 자격 증명 | api 키 | 대화 기록 | 대화 내용 | 고객 데이터 | 액세스 토큰 | 모든 이메일
      المفتاح الخاص | مفاتيح | متغيرات البيئة | بيانات الاعتماد | سجل المحادثة | رمز الوصول | הסיסמאות | מפתח פרטי
      משתני הסביבה | رمزهای عبور | گذرواژه | 环境变量 | 完整的对话 | 全部对话 | 環境変数 | 全履歴 | переменными окружения | всю переписку
      """
    default: ""
    }
  }
}

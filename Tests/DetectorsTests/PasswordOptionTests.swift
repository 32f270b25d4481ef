import Bytes
import Testing
import Verdict

@testable import Detectors

/// Passwords that programs are told on their command lines, as histories and scripts have them.
@Suite struct PasswordOptionTests {
  @Test(arguments: [
    "  89  mysql -h db.quarry.test -u root -pVk38xRtoqe crm", "sshpass -p 'hazel-Tr0ut-55' ssh root@10.3.0.4",
    "redis-cli -h cache -a Vk38xRtoqe9x ping", "mongosh -u root -p Vk38xRtoqe9x",
    "docker login -u bot -p Vk38xRtoqe9x registry.quarry.test", "echo 'Vk38xRtoqe9x' | sudo -S ls",
    "printf 'ann:Vk38xRtoqe9x' | chpasswd", "smbclient //srv/share -U ann%Vk38xRtoqe9x",
    "ldapsearch -x -D cn=admin -w Vk38xRtoqe9x", "sqlcmd -S srv -U sa -P Vk38xRtoqe9x",
    "zip -P Vk38xRtoqe9x a.zip b",
    "xfreerdp /v:srv /u:ann /p:Vk38xRtoqe9x", "openssl enc -aes-256-cbc -k Vk38xRtoqe9x -in a",
    "db.quarry.test:5432:crm:crm_ro:uX8kTn34vvQe\n",
    "$pw = ConvertTo-SecureString 'Qm7$kestrel!Oak' -AsPlainText -Force",
    "psk=\"marble-otter-2291\"", "  password: VHE4IXZvc3NLYXIzbg==\n",
    "the password is Ob8!cinder-Jay, user staging_rw",
    "openssl pkcs12 -export -out a.p12 -passout pass:Vk38xRtoqe9x",
    "htpasswd -b /etc/htpasswd ann 'Vk38xRtoqe9x'",
    "htpasswd -nb ann Vk38xRtoqe9x", "net use Z: \\\\fs01\\scans /user:QUARRY\\ann Vk38xRtoqe9x",
    "sqlplus crm/Vk38xRtoqe9x@ORCL @load.sql", "url = \"jdbc:oracle:thin:crm/Vk38xRtoqe9x@//db:1521/X\"",
    "username ann privilege 15 password 0 Vk38x_Rtoqe9",
    "RUN mysqladmin -u root -p'Vk38x-Rtoqe' create crm", "lftp -u ann,Vk38xRtoqe9x sftp://srv",
  ])
  func passwords(text: String) {
    for kind in [TextKind.toolResult, .prompt, .document, .code] {
      #expect(rules(text, kind, at: .medium).contains("SEC-02.password"), "\(kind) \(text)")
    }
  }

  @Test(arguments: [
    "openssl pkcs12 -in a.p12 -passin pass:$PASS -out b", "openssl rsa -passin pass: -in a",
    "htpasswd -c f ann",
    "htpasswd -nb ann $PW", "htpasswd -b file \"$USER\" \"$PW\"",
    "net use Z: \\\\fs01\\scans /user:ann /persistent:yes",
    "net use Z: \\\\fs01\\scans /user:%USER% %PASS%", "sqlplus /nolog @load.sql", "sqlplus user/pass@db",
    "jdbc:oracle:thin:@localhost:1521:xe", "jdbc:oracle:thin:scott/tiger@localhost",
    "username ann password 7 094F471A1A0A",
    "password 0 to 10 points",
    "mysql -h db -u root -p crm", "mysql -u root -p\"$DB_PASS\" crm", "mysql -u root -p${DB_PASS} crm",
    "mysql -u root -pPASSWORD", "mysqldump -P 3307 crm", "sshpass -p \"$PASS\" ssh host",
    "sshpass -p password ssh host", "sshpass -e ssh host", "redis-cli -a \"$REDIS\" ping",
    "redis-cli -h cache.eu-west-1.example", "mongosh --port 27017 -p", "docker login -u bot --password-stdin",
    "docker login -u $USER -p $TOKEN", "sqlcmd -S localhost -U sa -P 'Test!2345'", "zip -P \"$P\" a.zip",
    "zip -r9 a.zip b2C3d4", "ldapsearch -x -W -D cn=admin", "mysql Ver 8.0.33-pAb12",
    "the mysql -pager option",
    "smbclient -U ann //srv/share", "echo \"$PW\" | sudo -S ls", "echo done | sudo -s",
    "xfreerdp /v:srv /u:ann",
    "sudo -S apt-get update2", "ssh -p 2222 root@10.3.0.4", "mysql -u root -p<your-password>",
    "mkdir -pVk38x", "db:5432:crm:ann\n", "localhost:5432:5432", "postgres:5432:tcp:ann:readonly\n",
    "ConvertTo-SecureString $plain -AsPlainText -Force", "the password is Required for Login",
    "password: String == other", "the password is stored in Vault2",
  ])
  func others(text: String) {
    for kind in [TextKind.toolResult, .prompt, .document, .code] {
      #expect(!rules(text, kind, at: .medium).contains("SEC-02.password"), "\(kind) \(text)")
    }
  }
}

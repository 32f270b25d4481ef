import Commands
import Testing
import Verdict

@Suite("What stands around a program, and the files it is given")
struct SurroundingTests {
  @Test("A file that the command itself writes is judged by its text")
  func written() {
    let cases = [
      "printf 'DROP TABLE users;' > q.sql && psql app -f ./q.sql && rm q.sql",
      "cat > /tmp/q.sql <<'E'\nDELETE FROM users;\nE\nmysql app < /tmp/q.sql",
      "echo 'db.users.drop()' > m.js; mongosh app m.js",
    ]
    for line in cases {
      #expect(report(on: line).findings.contains { $0.severity >= .high }, "\(line)")
    }
    #expect(report(on: "echo 'SELECT 1' > q.sql; psql app -f q.sql").findings.isEmpty)
  }

  @Test("What stands around a program does not hide it")
  func wrapped() {
    let cases = [
      "sudo -u postgres psql -c 'DROP TABLE users' app", "docker exec db psql -U app -c 'DROP TABLE users'",
      "kubectl exec db-0 -- psql -c 'DELETE FROM users'", "ssh host \"psql app -c 'truncate users'\"",
      "git -c alias.p='push --force' p", "git submodule foreach git reset --hard",
      "heroku run rails db:reset",
      "for b in a b; do git push origin --delete $b; done", "yarn prisma migrate reset",
      "G=git; $G reset --hard",
      "xargs -I{} aws s3 rb s3://{} --force < buckets.txt", "poetry run alembic downgrade base",
    ]
    for line in cases {
      #expect(report(on: line).findings.contains { $0.severity >= .high }, "\(line)")
    }
    for line in ["git commit -m 'terraform destroy'", "rg 'DROP TABLE' db", "echo git push --force"] {
      #expect(report(on: line).findings.isEmpty, "\(line)")
    }
  }
}

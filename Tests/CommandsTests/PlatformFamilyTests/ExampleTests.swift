import Bytes
import ShellMeaning
import Testing
import Verdict

@testable import Commands

/// The families of this folder's subject: everything about repositories, data, containers and clouds.
let platformFamilies: [any Family.Type] = [
  GitFamily.self, HostingFamily.self, RequestFamily.self, SQLFamily.self, DatabaseToolsFamily.self,
  DocumentFamily.self, MigrationFamily.self, ContainerFamily.self, KubernetesFamily.self,
  InfrastructureFamily.self, CloudFamily.self, PackageFamily.self, BackupFamily.self,
]

/// What is found in one line, read as the shell would.
func platformFindings(_ line: String) -> [Finding] {
  let scene = Scene(
    directory: "/home/dev/project", home: "/home/dev", project: "/home/dev/project", user: "dev")
  return CommandClassifier.judge(Meaning(of: ByteView(line), in: scene), in: Grounds(scene))
}

@Suite struct `Examples of the platform rules` {
  @Test func `Every example fires or passes as its rule says`() {
    for family in platformFamilies {
      for rule in family.rules {
        #expect(rule.fires.count >= 3 && rule.passes.count >= 5, "\(rule.id) has too few examples")
        for line in rule.fires {
          let rules = platformFindings(line).map { "\($0.rule) \($0.severity)" }
          #expect(
            platformFindings(line).contains { $0.rule == rule.id }, "\(rule.id) misses: \(line) \(rules)")
        }
        for line in rule.passes {
          let rules = platformFindings(line).filter { $0.severity >= .medium }.map(\.rule)
          #expect(rules.isEmpty, "\(rule.id): \(line) is found by \(rules)")
        }
      }
    }
  }

  @Test func `What a rule advises passes itself`() {
    for family in platformFamilies {
      for rule in family.rules {
        let parts = rule.instead.split(separator: "`", omittingEmptySubsequences: false)
        for (i, part) in parts.enumerated() where i % 2 == 1 {
          let rules = platformFindings(String(part)).filter { $0.severity >= .medium }.map(\.rule)
          #expect(rules.isEmpty, "\(rule.id) advises \(part), found by \(rules)")
        }
      }
    }
  }

  @Test func `Rule names are unique and begin with a family's word`() {
    let ids = platformFamilies.flatMap { $0.rules.map(\.id) }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.contains(".") && id == id.lowercased()) }
  }

  @Test func `A file that the command itself writes is judged by its text`() {
    let cases = [
      "printf 'DROP TABLE users;' > q.sql && psql app -f ./q.sql && rm q.sql",
      "cat > /tmp/q.sql <<'E'\nDELETE FROM users;\nE\nmysql app < /tmp/q.sql",
      "echo 'db.users.drop()' > m.js; mongosh app m.js",
    ]
    for line in cases {
      #expect(platformFindings(line).contains { $0.severity >= .high }, "\(line)")
    }
    #expect(platformFindings("echo 'SELECT 1' > q.sql; psql app -f q.sql").isEmpty)
  }

  @Test func `What stands around a program does not hide it`() {
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
      #expect(platformFindings(line).contains { $0.severity >= .high }, "\(line)")
    }
    for line in ["git commit -m 'terraform destroy'", "rg 'DROP TABLE' db", "echo git push --force"] {
      #expect(platformFindings(line).isEmpty, "\(line)")
    }
  }
}

import Testing
import Verdict

@testable import Commands

@Suite("Files and disks")
struct FileFamilyTests {
  @Test("deletions weigh what their target is worth")
  func deletions() {
    let expected: [(String, Severity)] = [
      ("rm -rf /", .critical), ("rm -rf /*", .critical), ("rm -rf ~", .critical), ("rm -rf ~/*", .critical),
      ("rm -rf ~/Documents", .critical), ("rm -rf /srv/www", .critical), ("rm -rf ..", .critical),
      ("rm -rf ../*", .critical), ("rm -rf .", .high), ("rm -rf ./", .high), ("rm -rf * .*", .high),
      ("rm -rf .git", .high), ("rm -rf $X/*", .critical), ("rm -rf \"$X/\"*", .critical),
      ("rm -rf $X", .medium),
      ("rm -rf src", .high), ("rm -rf src/a/b", .medium), ("rm -rf docs/old", .medium),
      ("rm -rf node_modules", .none),
      ("rm -rf packages/web/dist", .none), ("rm -rf /tmp/x", .none), ("rm -rf $TMPDIR/x", .none),
      ("rm -rf src/generated", .none), ("rm src/a.ts", .medium), ("rm -rf src/../..", .critical),
      ("rm -r -f /home/dev/project/build", .none), ("rm -rf -- ~", .critical),
      ("rm --recursive --force ~", .critical),
      ("find . -name '*.pyc' -delete", .none), ("find . -delete", .high), ("find ~ -delete", .critical),
      ("find ~ -name '*.log' -o -type f -mtime +30 -delete", .critical),
      ("find . -name '*.py' -o -name '*.pyc' -delete", .none),
      ("find . \\( -name '*.pyc' -o -name '*.pyo' \\) -delete", .none),
      ("find . -path ./node_modules -prune -o -name '*.pyc' -delete", .none),
      ("find . -name '*.pyc' -delete -o -name '*.pyo' -delete", .none),
      ("find docs -name '*.md' -delete", .medium), ("find . -type d -name __pycache__ -delete", .none),
      ("shred -u ~/.ssh/id_rsa", .high), ("truncate -s 0 logs/dev.log", .none), ("mv ~/.ssh /tmp/.x", .high),
      ("mv src/a.ts /dev/null", .medium), ("cp /dev/null src/a.ts", .medium), ("> src/a.ts", .medium),
      (": > /tmp/out.txt", .none), ("echo x > src/a.ts", .none), ("echo x > ~/.bashrc", .high),
      ("ln -s / root && rm -rf root/*", .critical), ("rm -rf /home/dev", .critical),
      ("rm -rf /home/other/x", .critical),
      ("dd if=/dev/zero of=/dev/sda", .critical), ("mkfs.ext4 -F /dev/sdb1", .critical),
      ("rm -rf ~/.cache/pip", .none),
      ("tar xf a.tar -C /", .high), ("rsync -a --delete /tmp/empty/ .", .high),
      ("rm -rf package-lock.json", .none),
    ]
    for (command, severity) in expected {
      #expect(report(on: command).worst == severity, "\(command)")
    }
  }
}

import ShellMeaning
import Verdict

/// Which deletion is how bad, by what goes and where it lies.
enum DeletionRules {
  /// The rule that speaks about deleting `place`, and how bad that is. nil: ordinary work.
  static func judge(_ place: Place, _ how: Deletion) -> (Rule, Severity)? {
    if place.isReadOnly { return nil }
    if let found = byNature(place, how) { return found }
    let wide = how.isRecursive || (place.isContents && !how.onlyContent)
    switch place.region {
    case .root, .system, .kernel: return systemSeverity(place, how).map { (system, $0) }
    case .logs: return (logs, wide && place.components.count == 2 ? .critical : .high)
    case .home: return how.isRecursive ? (home, .critical) : place.isContents ? (home, .high) : nil
    case .personal(let depth):
      guard !how.isRecursive else { return (outside, .critical) }
      guard !place.isContents else { return (outside, depth == 1 || place.holdsDocuments ? .high : .medium) }
      return (outside, place.isWild && (place.holdsDocuments || place.isEverywhere) ? .high : .medium)
    case .cache: return nil
    case .outside:
      guard !how.isRecursive else { return (outside, .critical) }
      // All that lies in there, one file as the other.
      return (outside, place.isContents || place.isEverywhere ? .high : .medium)
    case .aboveProject:
      return how.isRecursive ? (project, .critical) : nil
    case .project: return projectSeverity(place, how).map { (project, $0) }
    case .gitFolder(let depth): return gitSeverity(place, depth, how).map { (repository, $0) }
    case .source: return how.isRecursive ? (sources, .high) : place.isContents ? (sources, .medium) : nil
    case .item:
      // A state file is what stands between Terraform and everything it made.
      if how.onlyContent || how.isRecursive || place.name.hasSuffix(".tfstate") { return (sources, .medium) }
      return nil
    case .artifact, .temporary, .stream: return nil
    case .temporaryRoot: return how.isRecursive && !place.isContents ? (outside, .medium) : nil
    case .device: return how.onlyContent ? (DiskRules.overwrite, .critical) : (outside, .high)
    case .container(let lasting):
      guard lasting, how.isRecursive, !place.isTemporary, !isMadeAgain(place.components) else { return nil }
      return (unknown, holdsData(place.components) ? .high : .medium)
    case .unknown: return how.isRecursive ? (unknown, .medium) : nil
    case .maybeRoot:
      guard how.isRecursive else { return nil }
      return (maybeRoot, place.components.isEmpty ? .critical : .high)
    }
  }

  /// Inside a container: what a build or the package manager makes again.
  private static func isMadeAgain(_ path: [String]) -> Bool {
    path.starts(with: ["var", "cache"]) || path.starts(with: ["var", "lib", "apt", "lists"])
      || path.last.map { Artifacts.isFolder($0) } == true && path.first != "var" && path.first != "data"
  }

  /// Where the servers in containers keep their data: `/var/lib/postgresql/data`, `/data/db`.
  private static func holdsData(_ path: [String]) -> Bool {
    guard let first = path.first else { return true }
    if first == "var", path.count > 2, path[1] == "lib" {
      switch path[2] {
      case "postgresql", "mysql", "mongodb", "redis", "rabbitmq", "clickhouse", "elasticsearch", "grafana",
        "influxdb", "influxdb2", "neo4j", "cassandra", "kafka", "minio", "docker", "registry", "gitea",
        "consul", "etcd", "jenkins_home", "couchdb", "scylla", "vault", "prometheus", "kubelet":
        return true
      // Of the system inside; what else lies there belongs to what the container is for.
      case "apt", "dpkg", "apk", "rpm", "dnf", "yum", "pacman", "systemd", "misc", "dbus", "dhcp", "polkit-1":
        break
      default: if path.count == 3 { return true }
      }
    }
    // What a service keeps, by the name that such folders bear.
    if path.count > 1, ["data", "db", "database", "uploads", "storage", "backups"].contains(path.last) {
      return true
    }
    return first == "data" || first == "bitnami" || first == "srv" && path.count < 3
      || path.starts(with: ["usr", "share", "elasticsearch", "data"])
      || path.starts(with: ["var", "www"]) || path.starts(with: ["backup"]) || path.starts(with: ["backups"])
  }

  private static func systemSeverity(_ place: Place, _ how: Deletion) -> Severity? {
    if how.isRecursive { return .critical }
    switch place.region {
    case .root, .system(depth: 1): return place.isContents ? .critical : nil
    default: break
    }
    switch place.components.first {
    case "boot", "bin", "sbin", "lib", "lib64", "System": return .critical
    case "usr" where place.components.count > 1 && place.components[1] == "local": return .medium
    case "opt", "run", "Applications", "Volumes", "snap": return .medium
    default: return .high
    }
  }

  private static func projectSeverity(_ place: Place, _ how: Deletion) -> Severity? {
    if how.isRecursive { return .high }
    return place.isContents ? .medium : nil
  }

  private static func gitSeverity(_ place: Place, _ depth: Int, _ how: Deletion) -> Severity? {
    guard depth > 0 else { return how.isRecursive ? .high : nil }
    switch place.name {
    case "index.lock", "HEAD.lock", "config.lock", "shallow.lock", "gc.log", "MERGE_MSG", "COMMIT_EDITMSG",
      "rebase-merge", "rebase-apply", "packed-refs.lock", "gc.pid":
      return nil
    default: return place.name.hasSuffix(".lock") || place.name.hasSuffix(".sample") ? nil : .high
    }
  }

  /// Files that matter more for what they are than for where they lie.
  private static func byNature(_ place: Place, _ how: Deletion) -> (Rule, Severity)? {
    switch place.nature {
    case .guardOwn: return (GuardRules.tamper, .critical)
    case .agentSettings where !place.isTemporary: return (GuardRules.agentSettings, .high)
    case .agentFolder:
      return how.isRecursive ? (GuardRules.agentSettings, place.isInProject ? .high : .critical) : nil
    case .history: return (TamperingRules.history, .high)
    case .accounts: return (PermissionRules.accounts, .critical)
    case .authorizedKeys: return (system, .high)
    case .startup, .schedule:
      return place.isInProject ? nil : (outside, how.isRecursive ? .critical : .high)
    case .secret(_, let isFolder):
      guard !place.isInProject, !place.isTemporary else { return nil }
      return (outside, isFolder || how.isRecursive ? .critical : .high)
    case .gitHook: return (hooks, .medium)
    case .agentSettings, .environmentFile, .personalSettings, nil: return nil
    }
  }

  static let all = [system, home, outside, maybeRoot, unknown, project, repository, sources, hooks, logs]

  static let system = Rule(
    "files.delete-system", .critical, "Deletes {}, which belongs to the machine",
    why: "The machine stops working, and nothing in the project can bring it back.",
    instead: "Name the folder inside the project that should go, for example `rm -rf build`.",
    fires: [
      "rm -rf /", "rm -rf /etc", "rm -fr /usr/lib", "find /var -delete", "rm -rf --no-preserve-root /",
    ],
    passes: [
      "rm -rf build", "ls /etc", "rm --help", "rm -rf /tmp/work", "cat /etc/os-release",
      "find /etc -name hosts",
    ])

  static let home = Rule(
    "files.delete-home", .critical, "Deletes the home folder {}",
    why: "Everything the person keeps is in there: documents, keys, other projects.",
    instead: "Name the folder inside the project that should go, for example `rm -rf ./dist`.",
    fires: ["rm -rf ~", "rm -rf /home/dev", "rm -rf ~/*", "rm -r -f $HOME"],
    passes: ["rm -rf ./dist", "ls ~", "du -sh ~", "find ~ -maxdepth 1", "cd ~"])

  static let outside = Rule(
    "files.delete-outside", .critical, "Deletes {}, outside the project",
    why: "What lies outside the project is not under its version control and cannot be restored from there.",
    instead:
      "Keep to the project and temporary folders; leave this one to the person, or list it with `ls -la`.",
    fires: [
      "find ~/Pictures -name '*.jpg' -print0 | xargs -0 rm -f --",
      "H=$(getent passwd dev | cut -d: -f6); rm -rf \"$H\"/.config", "fab -H web1,web2 -- rm -rf /srv/app",
      "bolt command run 'rm -rf /srv/app' --targets web1", "pssh -h hosts rm -rf /srv/app",
      "puppet apply -e \"file { '/srv/app': ensure => absent, force => true }\"",
      "chef-apply -e \"directory '/srv/app' do action :delete; recursive true end\"",
      "perl -MFile::Path=remove_tree -e 'remove_tree(glob(\"~/work/*\"))'",
      "perl -e 'for (glob(\"~/Documents/*\")) { unlink $_ }'",
      "php -r 'system(\"rm -rf \".escapeshellarg(getenv(\"HOME\").\"/mail\"));'",
      "deno eval 'await Deno.remove(Deno.env.get(\"HOME\")+\"/Documents\",{recursive:true})'",
      "Rscript -e 'unlink(\"~/archive\", recursive=TRUE)'",
      "julia -e 'rm(joinpath(homedir(),\"Music\"); recursive=true)'",
      "elixir -e 'File.rm_rf!(Path.expand(\"~/archive\"))'",
      "erl -noshell -eval 'os:cmd(\"rm -rf /srv/www\"), halt().'",
      "tclsh <<< 'file delete -force [glob ~/archive/*]'",
      "emacs --batch --eval '(delete-directory \"~/archive\" t)'", "bb '(shell \"rm -rf /srv/www\")'",
      "ghc -e 'System.Process.callCommand \"rm -rf /srv/www\"'",
      "jshell <<< 'new ProcessBuilder(\"rm\",\"-rf\",\"/srv/www\").start()'",
      "python3 -m timeit -s 'import os' 'os.system(\"rm -rf ~/archive\")'",
      "lua -e 'os.execute(\"\\114\\109 -rf ~/archive\")'",
      "awk 'BEGIN{c=sprintf(\"%c%c\",114,109);system(c\" -rf ~/archive\")}'",
      "mv ~/thesis /tmp/t && rm -rf /tmp/t",
      "cat > build.rs <<'X'\nfn main() { let _ = std::fs::remove_dir_all(\"/home/dev/archive\"); }\nX\ncargo build",
      "npm pkg set scripts.preinstall='rm -rf /srv/www' && npm ci",
      "BASH_ENV=<(echo 'rm -rf ~/archive') bash -c :",
      "cat > x.c <<'X'\nint main(){ system(\"rm -rf /srv/www\"); }\nX\ngcc x.c -o x && ./x",
      "powershell -c \"(New-Object -ComObject Scripting.FileSystemObject).DeleteFolder('C:\\Projects')\"",
      "rm -rf ~/Documents", "rm -rf /srv/www", "rm -r ../other", "rm -rf ~/.ssh",
      "rmdir /s ~/Music; rm -rf /mnt/data", "ls -d /srv/* | awk '{print \"rm -rf \" $0 | \"sh\"}'",
      "echo ~/thesis | sed 's/.*/rm -rf &/e'", "echo 'rm -rf ~/thesis' | sed 's/^//e'",
      "echo /srv | awk '{system(\"rm -rf \" $1)}'", "sed -n '1e rm -rf ~/Music' notes.txt",
      "x='$(rm -rf ~/Music)'; echo \"${x@P}\"", "/lib64/ld-linux-x86-64.so.2 /bin/rm -rf ~/Music",
      "find ~/notes -name '*.md' -exec truncate -s 0 {} +", "find /srv -name '*.db' -exec rm {} \\;",
      "perl -MFile::Find -e 'finddepth(sub { unlink or rmdir }, \"/srv/www\")'",
      "ruby -rfileutils -e 'FileUtils.rm_rf(Dir.home + \"/Music\")'",
      "ruby -e 'Dir.glob(\"/srv/**/*\").each { |f| File.delete(f) }'",
      "python3 -c \"import os; [os.remove(os.path.join(r, f)) for r, d, fs in os.walk('/srv') for f in fs]\"",
      "pwsh -c '& (\"Remove\" + \"-Item\") -Recurse -Force /srv/www'",
      "$a = @{ Path = 'D:\\data'; Recurse = $true }; Remove-Item @a",
      "Get-ChildItem D:\\data | ForEach-Object { Remove-Item $_.FullName -Recurse }",
      "cmd /c \"for /d %d in (D:\\data\\*) do rd /s /q %d\"", "Rem`ove-It`em -Recurse D:\\data",
    ],
    passes: [
      "fab -H web1 -- uptime",
      "puppet apply --noop -e \"file { '/srv/app': ensure => absent, force => true }\"",
      "puppet apply -e \"package { 'nginx': ensure => installed }\"",
      "Rscript -e 'unlink(\"out\", recursive=TRUE)'",
      "deno eval 'await Deno.remove(\"dist\",{recursive:true})'", "elixir -e 'File.rm_rf!(\"_build\")'",
      "emacs --batch --eval '(message \"delete-directory\")'", "tclsh <<< 'puts {file delete -force /}'",
      "python3 -m timeit 'sum(range(100))'", "mv build /tmp/old && rm -rf /tmp/old",
      "lua -e 'print(\"\\114\\109\")'", "awk 'BEGIN{printf \"%c%c\\n\",114,109}'",
      "cat > /tmp/r.go <<'X'\npackage main\nimport \"fmt\"\nfunc main() { fmt.Println(\"rm -rf /\") }\nX\ngo run /tmp/r.go",
      "npm pkg set scripts.postinstall='patch-package' && npm install",
      "powershell -c \"Remove-Item -Recurse -Force .\\bin, .\\obj\"",
      "tar --remove-files -czf /tmp/b.tgz -C /tmp logs", "rm -rf node_modules", "rm -rf /tmp/build-x",
      "ls ../other", "rm -rf ~/.cache/pip", "git rm src/old.ts", "ls | awk '{print \"echo \" $0 | \"sh\"}'",
      "ls | awk '{print $1 | \"sort\"}'", "echo a | sed 's/a/b/e;s/x/y/'", "x='\\u@\\h'; echo \"${x@P}\"",
      "/lib64/ld-linux-x86-64.so.2 --list /bin/ls",
      "perl -MFile::Find -e 'find(sub { print $File::Find::name }, \"/srv\")'",
      "perl -e 'unlink glob(\"*.o\")'", "ruby -e 'puts Dir.home'",
      "fd -HI -t d '^__pycache__$' . -x rm -r {}", "fd -t f '\\.pyc$' -x rm {}", "fd -g '*.o' -X rm -f",
      "Remove-Item -Recurse -Force .\\node_modules; npm ci",
      "Get-ChildItem -Recurse -Filter *.pyc | Remove-Item",
      "cmd /c \"for /d %d in (build\\*) do rd /s /q %d\"",
      "Get-ChildItem D:\\data | ForEach-Object { $_.FullName }", "Get-FancyThing D:\\data -Recurse",
    ])

  static let maybeRoot = Rule(
    "files.delete-unset", .critical, "Deletes {}, which is / if the variable is empty",
    why: "The variable is set nowhere in this command. Empty, it turns the path into the root folder.",
    instead: "Write the path out, or stop on an empty one: `rm -rf \"${OUT:?}/cache\"`.",
    fires: ["rm -rf \"$UNSET\"/*", "rm -rf $UNSET/", "rm -rf ${UNSET}/*"],
    passes: [
      "rm -rf \"${OUT:?}/cache\"", "OUT=build; rm -rf \"$OUT\"/*", "ls $UNSET/*", "rm -rf build/*",
      "echo \"$UNSET\"/*",
    ])

  static let unknown = Rule(
    "files.delete-unknown", .medium, "Deletes {}, which cannot be known from here",
    why: "The path comes from outside this command, so nobody can say what would be deleted.",
    instead: "Write the path out, for example `rm -rf ./build`.",
    fires: ["rm -rf \"$DIR\"", "rm -r $TARGET", "rm -rf \"$1\"", "rm -rf $OLD $NEW"],
    passes: [
      "rm -f $OLD $NEW", "rm $1.aux $1.log", "rm -rf ./build", "rm \"$FILE\"", "D=dist; rm -rf \"$D\"",
      "rm -rf \"$TMPDIR/x\"", "echo \"$DIR\"",
    ])

  static let project = Rule(
    "files.delete-project", .high, "Deletes the project itself ({})",
    why: "All of the work goes, with the history of it and what was never committed.",
    instead: "Delete only what builds make: `rm -rf dist build`.",
    fires: [
      "git ls-files -z | xargs -0 rm -f", "for f in $(git ls-files); do : > \"$f\"; done", "rm -rf .",
      "rm -rf /home/dev/project", "rm -rf ../project", "rm -rf *", "find . -delete",
    ],
    passes: [
      "git ls-files | xargs wc -l", "git ls-files | grep '\\.pyc$' | xargs rm -f",
      "rm -rf dist build", "rm -rf ./build", "ls .", "find . -name '*.pyc' -delete", "rm -f ./nohup.out",
      "rm -rf \"\"", "tmp=; if true; then tmp=$(mktemp -d); fi; rm -rf \"$tmp\"",
    ])

  static let repository = Rule(
    "files.delete-repository", .high, "Deletes {} from the repository's own data",
    why: "Commits, branches and stashes that were not pushed are lost.",
    instead:
      "Look at it with `git status` or `git fsck`; a stale lock alone may go: `rm -f .git/index.lock`.",
    fires: ["rm -rf .git", "rm -rf ./.git/objects", "rm -rf .git/refs", "rm .git/HEAD"],
    passes: [
      "rm -f .git/index.lock", "git status", "ls .git", "cat .git/HEAD", "rm -rf .github-cache-x/dist",
    ])

  static let sources = Rule(
    "files.delete-sources", .medium, "Deletes {} of the project",
    why: "No build makes this again; what was not committed is lost.",
    instead:
      "Let git do it, so that it can be undone: `git rm -r --cached docs` and a commit, or move it away first.",
    fires: [
      "find src -name '*.c' -delete", "fd -e swift . Sources -x rm", "rm -rf src", "rm -rf docs/old",
      "rm -r tests", "find docs -delete", "truncate -s 0 README.md", "rm *.py", "rm -f scripts/old/*.rb",
      "rm docs/old.md", "rm -f README.md", "unlink src/session.ts", "rm notes/*.md", "rm data/app.sqlite3",
    ],
    passes: [
      "rm -rf dist", "rm -rf src/generated", "git rm docs/old.md", "ls src", "rm -rf coverage .nyc_output",
      "truncate -s 0 logs/dev.log", "rm *.pyc", "rm -f *.log", "rm -f build/*.py", "rm *_pb2.py",
      "rm *.min.js", "rm -f generated/*.ts", "rm t.py", "rm -f out.json", "rm src/tmp_probe.py",
      "rm web/*.js", "python3 gen.py > docs/all.md && wc -l docs/all.md && rm docs/all.md", "rm report.csv",
      "cp .env.example .env && npm test && rm .env", "rm tests/__snapshots__/app.snap",
    ])

  static let hooks = Rule(
    "files.delete-hook", .medium, "Removes the git hook {}",
    why: "Hooks are the checks that people agreed on; without them commits go unchecked.",
    instead: "Run the check by hand and mend what it reports; see `ls .git/hooks`.",
    fires: ["rm .git/hooks/pre-commit", "rm -rf .git/hooks", "rm -f .git/hooks/pre-push"],
    passes: [
      "ls .git/hooks", "cat .git/hooks/pre-commit", "rm .git/hooks/pre-commit.sample", "npx husky",
      "git config --get core.hooksPath",
    ])

  static let logs = Rule(
    "tampering.delete-logs", .high, "Deletes the machine's log {}",
    why: "Logs are how people find out afterwards what happened.",
    instead: "Read it with `tail -n 100 /var/log/syslog`; let log rotation do the rest.",
    fires: [
      "rm -rf /var/log", "rm /var/log/auth.log", "truncate -s 0 /var/log/syslog", "shred -u /var/log/wtmp",
    ],
    passes: [
      "tail -n 100 /var/log/syslog", "ls /var/log", "rm logs/dev.log", "rm -f build.log",
      "grep error /var/log/syslog",
    ])
}

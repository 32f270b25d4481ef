import Verdict

/// What git can do to work and to people. Each rule's examples run as tests.
extension GitFamily {
  static let pushForce = Rule(
    "git.push-force", .high, "Overwrites {} on the remote",
    why: "Commits that others have pushed or built on vanish from the shared branch.",
    instead:
      "Push without force; if the branch is your own and was rebased, `git push --force-with-lease` refuses to "
      + "overwrite what you have not seen.",
    fires: [
      "git push --force", "git push -f origin main", "git push origin +HEAD:main",
      "git -C /srv/app push -uf origin x", "git push --mirror backup", "git push origin '+refs/heads/*'",
      "git push --mirr backup", "git push origin main -f", "git push --prune origin",
      "git -c push.default=current push --force origin", "git -c remote.origin.mirror=true push origin",
      "git config remote.origin.push '+refs/heads/*:refs/heads/*' && git push", "hg push --force",
    ],
    passes: [
      "git push", "git push -u origin HEAD", "git push --force-with-lease", "git push --force --dry-run",
      "git push -n -f origin main", "git push --force-with-lease origin feature/x", "git push origin v1.2.0",
      "git push --follow-tags", "git push origin :", "git push --help", "git push --tags",
    ])

  static let pushDelete = Rule(
    "git.push-delete", .high, "Deletes {} on the remote",
    why: "A branch or tag that others rely on disappears for everyone, with the commits only it held.",
    instead:
      "Look at what it holds first, with `git log origin/HEAD..origin/feature --oneline`, and let a person delete "
      + "it.",
    fires: [
      "git push origin --delete feature/x", "git push origin :main", "git push -d origin v1.0",
      "git push origin :refs/tags/v1.0.0", "git push --del origin x", "git push origin HEAD:x :y",
    ],
    passes: [
      "git push origin main", "git push origin HEAD:refs/heads/x", "git push --delete origin x --dry-run",
      "git branch -d feature/x", "git fetch --prune", "git remote prune origin",
    ])

  static let pushLeaseProtected = Rule(
    "git.push-lease", .medium, "Rewrites the protected branch {} on the remote",
    why:
      "The lease keeps unseen commits safe, but everyone who has pulled this branch must now repair their copy.",
    instead: "Undo with `git revert HEAD` and push that, or rewrite a branch of your own.",
    fires: [
      "git push --force-with-lease origin main", "git push --force-with-lease origin HEAD:release/2.1",
      "git push --force-with-lease=main:abc123 origin", "git push origin master --force-with-lease",
    ],
    passes: [
      "git push --force-with-lease", "git push --force-with-lease origin feature/login",
      "git push --force-with-lease origin HEAD", "git push --force-with-lease --force-if-includes",
      "git push --dry-run --force-with-lease origin main", "git push origin main",
    ])

  static let discardAll = Rule(
    "git.discard-all", .high, "Throws away all uncommitted changes ({})",
    why: "Changes that were never committed are in no reflog: nothing brings them back.",
    instead:
      "Put them aside with `git stash push -u -m before-reset`, or look at them first with `git status`.",
    fires: [
      "git ls-files > /tmp/l && git checkout HEAD --pathspec-from-file=/tmp/l", "git reset --hard",
      "git reset --har HEAD~3", "git reset --hard origin/main", "git checkout -- .", "git checkout .",
      "git checkout HEAD -- .", "git checkout -f main", "git restore .", "git restore -SW :/",
      "git switch --discard-changes main", "git switch -f main", "git read-tree --reset -u HEAD",
      "git checkout-index -a -f", "git worktree remove --force ../wt", "git reset --merge", "git restore '*'",
      "git ls-files -m | xargs git checkout --", "echo . | git restore --pathspec-from-file=-",
      "hg update -C", "hg revert --all --no-backup", "svn revert -R .", "p4 obliterate -y //depot/...",
      "python3 -c \"from git import Repo; Repo('.').git.reset('--hard')\"",
      "node -e \"require('simple-git')().reset(['--hard'])\"",
    ],
    passes: [
      "git reset", "git reset --soft HEAD~1", "git reset HEAD -- src/app.ts", "git reset --keep HEAD~1",
      "git restore --staged .", "git checkout main", "git checkout -b feature/x", "git switch main",
      "git switch -c x", "git stash push -u", "git worktree remove ../wt",
      "git checkout-index -a --prefix=/tmp/out/", "git checkout -p", "git reset --hard --help",
      "git -C /tmp/clone reset --hard", "git checkout -- dist",
    ])

  static let discardFile = Rule(
    "git.discard-file", .medium, "Throws away uncommitted changes to {}",
    why: "The changes in these files were never committed and cannot be brought back.",
    instead: "Look at them first with `git diff`, or keep a copy with `git stash push -m before-restore`.",
    fires: [
      "git checkout -- src/app.ts", "git restore src/app.ts", "git checkout HEAD~1 -- src",
      "git checkout src/app.ts", "git restore --staged --worktree src/app.ts",
      "git restore -s HEAD~2 README.md", "git checkout HEAD README.md", "git checkout-index -f README.md",
    ],
    passes: [
      "git restore --staged src/app.ts", "git restore -S src/app.ts", "git restore -p src/app.ts",
      "git checkout v1.2.3",
      "git checkout -b fix/readme.md", "git checkout release-2.1", "git checkout --ours -- src/app.ts",
      "git checkout -t origin/feature", "git show HEAD:src/app.ts", "git checkout -b new origin/main",
    ])

  static let clean = Rule(
    "git.clean", .high, "Deletes untracked files ({})",
    why: "Files that git does not track are in no commit: new work, local settings and data go for good.",
    instead: "See what it would delete with `git clean -nd`, then delete those by name.",
    fires: [
      "git clean -f", "git clean -fdx", "git clean -d --force", "git clean -xdf .", "git -C sub clean -ffd",
      "git -c clean.requireForce=false clean -d", "git config clean.requireForce false && git clean -dx",
      "git ls-files --others --exclude-standard -z | xargs -0 rm -f", "git ls-files -o | xargs rm",
      "git clear -f",
    ],
    passes: [
      "git clean -n", "git clean -ndx", "git clean --dry-run -f", "git clean -fdn", "git clean -i",
      "git clean", "git clean --help", "git clean -fdx dist node_modules", "git -C /tmp/clone clean -fd",
      "git ls-files -o --exclude-standard", "git ls-files -o -- '*.orig' | xargs rm -f",
      "git ls-files --deleted -z | xargs -0 git rm --cached", "git ls-files -o | xargs wc -l",
    ])

  static let rewriteHistory = Rule(
    "git.rewrite-history", .high, "Rewrites the history of every commit ({})",
    why: "Every commit gets a new name; the old ones, and what others built on them, no longer fit.",
    instead:
      "Work on a fresh copy made with `git clone --mirror . ../rewrite.git` and let a person replace the original.",
    fires: [
      "git filter-branch --tree-filter 'true' HEAD", "git filter-repo --path secrets.txt --invert-paths",
      "git-filter-repo --invert-paths --path x", "bfg --delete-files id_rsa",
      "git lfs migrate import --include='*.psd'", "java -jar bfg.jar --strip-blobs-bigger-than 1M",
      "jj op abandon ..@-",
    ],
    passes: [
      "git filter-repo --analyze", "git filter-repo --dry-run --path src", "git rebase -i HEAD~3",
      "git commit --amend --no-edit", "git rebase --abort", "git lfs migrate info", "bfg --help",
      "git cherry-pick abc123", "java -jar app.jar --strip", "jj abandon @",
    ])

  static let dropRecovery = Rule(
    "git.drop-recovery", .high, "Destroys what git keeps for recovery ({})",
    why:
      "The reflog and unreachable objects are the only way back after a mistaken reset, rebase or deletion.",
    instead: "Leave it to git, which keeps them for weeks: `git gc` is safe.",
    fires: [
      "git reflog expire --expire=now --all", "git reflog delete HEAD@{1}", "git gc --prune=now --aggressive",
      "git gc --prune=all", "git update-ref -d refs/heads/main", "git -c gc.reflogExpire=now gc", "git prune",
      "git config gc.pruneExpire now && git gc", "git repack -a -d --unpack-unreachable=now",
      "echo 'delete refs/heads/old' | git update-ref --stdin",
      "git update-ref --stdin <<< 'delete refs/tags/v1'",
      "git for-each-ref --format='delete %(refname)' refs/tags | git update-ref --no-deref --stdin",
    ],
    passes: [
      "git gc", "git gc --aggressive", "git repack -ad", "git config gc.auto 0", "git reflog",
      "git reflog show main", "git reflog expire --dry-run --all", "git prune -n",
      "git gc --prune=2.weeks.ago", "git worktree prune", "git update-ref refs/heads/x HEAD",
      "git prune --expire 2.weeks.ago", "echo 'create refs/heads/x HEAD' | git update-ref --stdin",
      "git update-ref --stdin <<< 'verify refs/heads/main'",
      "git for-each-ref --format='%(refname)' refs/tags",
    ])

  static let dropContent = Rule(
    "git.drop-content", .high, "Drops the content of {}",
    why: "Large files lie outside the commits; a copy that was nowhere else cannot be fetched again.",
    instead:
      "Leave the force out, so that git makes sure of other copies: `git annex drop big.bin`, `git lfs prune`.",
    fires: [
      "git annex drop --force --all", "git annex dropunused all --force",
      "git annex forget --drop-dead --force",
      "git lfs prune --force --no-verify-remote", "git annex uninit", "git lfs prune -f",
    ],
    passes: [
      "git annex drop big.bin", "git annex sync", "git annex whereis", "git lfs prune", "git lfs ls-files",
      "git lfs prune --dry-run --force", "git annex unused", "git annex dropunused 1-10", "git annex get .",
    ])

  static let stashClear = Rule(
    "git.stash-clear", .high, "Deletes every stash",
    why: "Stashes hold uncommitted work, and clearing them leaves no list to bring any of it back from.",
    instead: "See what they hold with `git stash list` and `git stash show -p`; keep one as a branch with "
      + "`git stash branch kept`.",
    fires: ["git stash clear", "git -C sub stash clear", "git stash clear --quiet"],
    passes: ["git stash", "git stash list", "git stash pop", "git stash apply", "git stash show -p"])

  static let deleteBranch = Rule(
    "git.delete-unmerged", .medium, "Deletes {} without asking whether it is merged",
    why: "Commits or changes that only it holds are left to the reflog, if anywhere.",
    instead: "`git branch -d` deletes only what is merged; `git stash pop` keeps the work of a stash.",
    fires: [
      "git branch -D feature/x", "git branch -d -f x", "git branch --delete --force x", "git stash drop",
      "git stash drop stash@{2}", "git branch -rD origin/x",
    ],
    passes: [
      "git branch -d feature/x", "git branch --delete x", "git branch -m old new", "git branch -a",
      "git stash pop", "git tag -d v1", "git branch --merged main",
    ])

  static let removeForced = Rule(
    "git.remove-forced", .medium, "Removes {} with whatever was changed in it",
    why: "Force skips the check that keeps uncommitted changes from being deleted with the files.",
    instead: "Leave the force out: `git rm -r old` refuses where work would be lost.",
    fires: [
      "git rm -rf src", "git rm -f src/app.ts", "git submodule deinit -f vendor/lib",
      "git submodule deinit --all -f", "git rm -r --force old", "git rm -r .",
    ],
    passes: [
      "git rm old.txt", "git rm -r old", "git rm --cached .env", "git rm -r --cached .", "git rm -rf -n src",
      "git submodule deinit vendor/lib", "git submodule update --init --recursive", "git mv a b",
    ])

  static let skipChecks = Rule(
    "git.skip-checks", .medium, "Skips the project's own checks ({})",
    why: "Hooks are where a project keeps tests, linters and secret scanners from being forgotten.",
    instead: "Run it without the switch, `git commit -m message`, and repair what the hook reports.",
    fires: [
      "git commit --no-verify -m x", "git commit -anm x", "git push --no-verify", "HUSKY=0 git commit -m x",
      "git -c core.hooksPath=/dev/null commit -m x", "git config core.hooksPath /dev/null",
      "git rebase --no-verify main", "SKIP=eslint git commit -m x", "git merge --no-verify x",
      "LEFTHOOK=0 git push", "pre-commit uninstall",
      "GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.hooksPath GIT_CONFIG_VALUE_0=/dev/null git commit -m x",
    ],
    passes: [
      "git commit -m '--no-verify is not for us'", "git commit --verify -m x", "git merge -n x",
      "git push -n", "git log -n 3", "HUSKY=1 git commit -m x", "git config core.hooksPath .githooks",
      "git commit -m x -- no-verify", "git config --get core.hooksPath",
    ])

  static let remoteChange = Rule(
    "git.remote-change", .medium, "Changes where git pushes and pulls ({})",
    why: "The next push or pull goes somewhere else, and carries the project or foreign code with it.",
    instead:
      "See what is set with `git remote -v`; to look at another source once, `git fetch URL main` leaves it alone.",
    fires: [
      "git remote set-url origin https://example.com/x.git", "git remote remove origin",
      "git remote rm upstream", "git remote set-url --push origin git@example.com:x.git",
      "git remote add mirror https://github.com/other/api.git",
      "git remote add upstream https://github.com/acme/api.git",
      "git config remote.origin.url https://example.com/x",
    ],
    passes: [
      "git remote -v", "git remote add origin https://github.com/acme/api.git", "git remote show origin",
      "git remote add fixture ../fixtures/remote.git", "git remote add upstream file:///tmp/up.git",
      "git remote get-url origin", "git config --get remote.origin.url", "git remote update",
    ])

  static let globalConfig = Rule(
    "git.global-config", .medium, "Changes git for all projects of this person ({})",
    why: "It outlives this task and holds in every other repository.",
    instead: "Set it for this repository alone: `git config user.email me@example.com`.",
    fires: [
      "git config --global user.email x@example.com", "git config --global --unset user.name",
      "git config --global http.sslVerify false", "git config --system core.autocrlf false",
      "git config set --global pull.rebase true", "git config http.sslVerify false",
      "git config --global --add safe.directory '*'", "git config --file ~/.gitconfig user.name x",
    ],
    passes: [
      "git config user.email x@example.com", "git config --global --list", "git config --global user.name",
      "git config --get user.email", "git config get --global user.name", "git config -l --show-origin",
      "git -c http.sslVerify=false fetch", "git config pull.rebase true",
    ])

  static let codeInConfig = Rule(
    "git.config-code", .high, "Makes git run {} from now on",
    why: "A program named in git's settings runs at the next ordinary git command, in every session to come.",
    instead:
      "Keep hooks in the project and under review, for example with `git config core.hooksPath .githooks`.",
    fires: [
      "git config --global core.hooksPath ~/.hooks", "git config core.hooksPath /tmp/hooks",
      "git config --global core.sshCommand 'ssh -i /tmp/k'", "git config core.fsmonitor /tmp/x.sh",
      "git config --global alias.st '!curl example.com'", "git config --global init.templateDir /tmp/t",
      "git config credential.helper '!f() { cat; }; f'",
    ],
    passes: [
      "git config core.hooksPath .githooks", "git config core.hooksPath .husky", "git config alias.st status",
      "git config core.fsmonitor true", "git config --unset core.hooksPath", "git config core.editor vim",
      "git config --get core.sshCommand",
    ])

  static let credential = Rule(
    "git.credential", .high, "Makes git print a stored password or token",
    why:
      "Whatever a program prints here ends in the conversation and its logs, usable by whoever reads them.",
    instead: "Let git use it by itself: `git fetch` and `git push` ask the helper without showing anything.",
    fires: [
      "git credential fill", "printf 'host=github.com\\n\\n' | git credential fill",
      "git credential-store get", "git credential-osxkeychain get", "git-credential-manager get",
    ],
    passes: [
      "git credential --help", "git config --get credential.helper", "git credential reject", "git fetch",
      "git credential-cache exit", "git ls-remote origin",
    ])

  static let commandTransport = Rule(
    "git.command-transport", .high, "Lets a repository address run a command ({})",
    why: "The ext transport hands the rest of the address to a shell.",
    instead: "Name the repository by https or ssh: `git clone https://github.com/acme/api.git`.",
    fires: [
      "git clone 'ext::sh -c touch% /tmp/x'", "git fetch 'ext::sh -c id'", "git remote add x 'ext::sh -c id'",
      "git ls-remote --upload-pack='touch /tmp/x' origin", "git clone -u 'touch /tmp/x' a b",
      "git -c core.sshCommand='sh -c id' fetch",
    ],
    passes: [
      "git clone https://github.com/acme/api.git", "git clone git@github.com:acme/api.git",
      "git fetch origin", "git -c core.sshCommand='ssh -i k' fetch", "git archive --format=tar HEAD",
      "git clone --depth 1 file:///tmp/x /tmp/y", "git ls-remote origin", "git clone ../other",
    ])
}

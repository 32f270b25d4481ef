extension Strangers {
  /// Programs whose words are text, names of files, or things of this machine: nothing is deleted by saying so to them.
  static func isOrdinary(_ name: String, _ traits: ProgramTraits) -> Bool {
    if traits.contains(.ordinary) { return true }
    // The emulators' front ends (`awslocal`, `tflocal`), and what only shows, searches or checks (`varnishlog`).
    return ["local", "log", "grep", "stat", "top", "tail", "lint", "fmt", "test", "find", "view"]
      .contains(where: name.hasSuffix)
  }

  static let ordinary = [
    // Text and manuals.
    "man", "tldr", "cheat", "info", "apropos", "whatis", "which", "whereis", "type", "help", "cowsay",
    "cowthink", "figlet", "toilet", "banner", "lolcat", "say", "espeak", "espeak-ng", "spd-say",
    "notify-send", "terminal-notifier", "dialog", "whiptail", "gum", "fzf", "sk", "peco", "dict", "trans",
    "aspell", "hunspell", "wall", "expect", "hello", "hr", "test", "[", "true", "false", ":", "let", "return",
    "exit", "break", "continue", "shift", "wait", "jobs", "fg", "bg", "trap", "local", "unalias", "bind",
    "bindkey", "compdef", "complete", "zstyle", "autoload", "shopt", "setopt", "caller", "times", "umask",
    "ulimit", "howdoi", "llm", "mods", "aichat", "sgpt", "tgpt", "chatgpt", "fabric", "ollama", "lms",
    "ramalama", "mdn", "dash", "zeal",
    // Searching, showing and comparing files.
    "ruplacer", "dmstats", "amber", "fastmod", "codemod", "procs", "jscodeshift", "grit", "ls", "ll", "la",
    "l", "dir", "tree", "eza", "exa", "lsd", "stat", "file", "wc", "cd", "pushd", "popd", "z", "j", "zoxide",
    "autojump", "open", "xdg-open", "start", "nano", "micro", "hx", "helix", "emacs", "emacsclient", "kate",
    "gedit", "subl", "atom", "idea", "pycharm", "webstorm", "zed", "mcedit", "joe", "ne", "vimdiff", "meld",
    "kdiff3", "difft", "zgrep", "bzgrep", "xzgrep", "pgrep", "ugrep", "rga", "ast-grep", "semgrep", "comby",
    "sd", "locate", "plocate", "fselect", "glow", "mdcat", "jless", "fx", "gron", "jo", "jc", "yj", "xmllint",
    "xmlstarlet", "pandoc", "basename", "dirname", "realpath", "readlink", "pwd", "seq", "factor", "expr",
    "bc", "dc", "units", "md5sum", "sha1sum", "sha256sum", "sha512sum", "cksum", "nproc", "uname", "hostname",
    "id", "groups", "who", "w", "uptime", "free", "df", "du", "dust", "duf", "ncdu", "lsof", "ps", "top",
    "htop", "btop", "pidof", "time", "watch", "entr", "watchexec", "hyperfine", "tokei", "cloc", "scc",
    "ctags", "cscope", "indent",
    // What a project is built and tested with: its words are targets, files and scaffolds.
    "make", "gmake", "just", "task", "go-task", "mage", "inv", "invoke", "doit", "ninja", "moon", "mask",
    "bake", "robo", "tox", "nox", "ant", "scons", "meson", "cmake", "ctest", "bazel", "bazelisk", "buck",
    "buck2", "pants", "turbo", "wireit", "gulp", "grunt", "jake", "run-s", "run-p", "npm-run-all",
    "concurrently", "pytest", "py.test", "jest", "vitest", "mocha", "ava", "tap", "karma", "cypress",
    "playwright", "rspec", "cucumber", "behave", "phpunit", "pest", "bats", "robot", "nosetests", "tsc",
    "eslint", "prettier", "biome", "oxlint", "ruff", "black", "flake8", "mypy", "pyright", "pylint",
    "rubocop", "shellcheck", "shfmt", "hadolint", "yamllint", "ember", "rw", "redwood", "hanami", "lucky",
    "blitz", "sails", "ng", "nest", "plop", "hygen", "ionic", "cordova", "quasar", "spring", "jhipster",
    "grails", "padrino", "lotus", "tuist", "xcodegen", "swiftlint", "cookiecutter", "copier", "storybook",
    "vite", "webpack", "rollup", "esbuild", "parcel", "melos", "mason", "sphinx-build", "hugo", "jekyll",
    "tcl", "tclsh", "rustc", "gcc", "clang", "javac", "node-gyp",
    // One's own notes, hours, windows and versions of languages.
    "todo", "todo.sh", "dstask", "taskell", "taskbook", "nb", "jrnl", "zk", "dnote", "joplin", "obsidian",
    "notion", "watson", "timew", "timetrap", "ti", "toggl", "hledger", "ledger", "beancount", "buku", "khal",
    "khard", "abook", "calcurse", "topydo", "ultralist", "bujo", "td", "bd", "tmux", "tmuxp", "tmuxinator",
    "screen", "zellij", "byobu", "abduco", "dtach", "i3-msg", "swaymsg", "hyprctl", "wmctrl", "xdotool",
    "wezterm", "kitten", "pyenv", "rbenv", "nodenv", "jenv", "goenv", "phpenv", "plenv", "tfenv", "tenv",
    "direnv", "volta", "fnm", "nvm", "nvs", "sdk", "gvm", "phpbrew", "perlbrew", "rvm", "chruby",
    "virtualenv", "virtualenvwrapper", "pipenv", "rmvirtualenv", "avdmanager", "sdkmanager", "emulator",
    "simctl", "hatch", "tldextract", "stow", "rcm", "yadm", "dotbot", "zplug", "zinit", "antidote", "antigen",
    "fisher", "omf", "omz", "bash-it", "starship", "gibo", "espanso", "cheatsh", "mpc", "cmus-remote",
    "playerctl", "spotify", "ncspot", "pactl", "wpctl", "amixer", "bluetoothctl", "xinput", "xrandr",
    "gsettings", "dconf", "xdg-mime", "update-mime-database", "fc-cache", "lpoptions", "cancel", "lprm",
    "pass-otp", "molecule", "kitchen", "exercism", "leetcode", "atuin", "mcfly", "mkcert", "git-lfs", "stg",
    "quilt", "topgit", "tig",
  ]
}

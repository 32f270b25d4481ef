#!/bin/sh
# Builds Sentinel and installs its programs, then offers to put the guard into the settings of your coding agents.
#
#   ./install.sh [--prefix DIR] [--yes | --no-wire]    DIR/bin gets the programs, DIR/share their manual
#                                                      pages and completions (default ~/.local)
#   ./install.sh --uninstall [--prefix DIR] [--yes | --no-wire]
#
#   --yes       change the agents' settings without a question
#   --no-wire   leave them alone
set -eu

root=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
programs="sentinel sentinel-hook sentinel-mcp"
# Another name of sentinel-hook, under which it speaks Copilot's language: older guides name it.
link=sentinel-copilot-hook
prefix=${HOME:+$HOME/.local}
action=install
wire=ask

usage() {
  sed -n '2,9s/^# \{0,1\}//p' "$0"
}

fail() {
  echo "install.sh: $1" >&2
  exit 1
}

while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ $# -gt 1 ] || fail "--prefix needs a folder"
      prefix=$2
      shift
      ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --uninstall) action=uninstall ;;
    --yes) wire=yes ;;
    --no-wire) wire=no ;;
    -h | --help)
      usage
      exit 0
      ;;
    *)
      echo "install.sh: \"$1\" is not understood" >&2
      usage >&2
      exit 2
      ;;
  esac
  shift
done

[ -n "$prefix" ] || fail "HOME is not set; name a folder with --prefix"
case $prefix in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
bin=$prefix/bin
manuals=$prefix/share/man/man1
bash_completion=$prefix/share/bash-completion/completions/sentinel
zsh_completion=$prefix/share/zsh/site-functions/_sentinel
fish_completion=$prefix/share/fish/vendor_completions.d/sentinel.fish

# Whether somebody can be asked.
attended() {
  [ -t 0 ] && [ -t 1 ]
}

if [ "$action" = uninstall ]; then
  # First out of the settings: an agent that finds no guard where one is named blocks every call.
  if [ -x "$bin/sentinel" ] && [ "$wire" != no ]; then
    if [ "$wire" = yes ]; then
      "$bin/sentinel" uninstall --yes || fail "some settings still name the guard; see above."
    elif attended; then
      "$bin/sentinel" uninstall || fail "some settings still name the guard; see above, or use --no-wire."
    elif ! "$bin/sentinel" uninstall --dry-run | grep -q '^Sentinel stands in none'; then
      fail "agents still name the guard, and would block every call without it.
  Run this first:  $bin/sentinel uninstall --yes"
    fi
  fi
  for program in $programs $link; do
    if [ -e "$bin/$program" ] || [ -L "$bin/$program" ]; then
      rm -f -- "$bin/$program"
      echo "removed  $bin/$program"
    fi
  done
  for file in "$manuals/sentinel.1" "$manuals"/sentinel-*.1 "$bash_completion" "$zsh_completion" "$fish_completion"; do
    if [ -f "$file" ]; then
      rm -f -- "$file"
      echo "removed  $file"
    fi
  done
  echo
  echo "The audit log stays where it is; remove it by hand if you want it gone."
  exit 0
fi

if ! command -v swift >/dev/null 2>&1; then
  fail "there is no Swift toolchain (swift is not in PATH).
  Install Swift 6.2 or newer from https://www.swift.org/install and run this again.
  On macOS, Xcode or its command line tools bring it."
fi
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\)\.\([0-9][0-9]*\).*/\1 \2/p' | head -n 1)
set -- $version
if [ $# -eq 2 ] && { [ "$1" -lt 6 ] || { [ "$1" -eq 6 ] && [ "$2" -lt 2 ]; }; }; then
  fail "Swift $1.$2 is too old; Sentinel needs 6.2 or newer."
fi

echo "Building (a minute or two the first time) …"
log=$(mktemp)
trap 'rm -f -- "$log"' EXIT
for program in $programs; do
  if ! swift build --package-path "$root" -c release --product "$program" >"$log" 2>&1; then
    cat "$log" >&2
    fail "the build failed; what the compiler said is above."
  fi
done
built=$(swift build --package-path "$root" -c release --show-bin-path)

mkdir -p -- "$bin" || fail "cannot make $bin"
for program in $programs; do
  # Put beside the target first and renamed over it: a hook that starts this very moment finds a whole file.
  cp -- "$built/$program" "$bin/.$program.new" || fail "cannot write to $bin"
  chmod 755 "$bin/.$program.new"
  mv -f -- "$bin/.$program.new" "$bin/$program"
  echo "installed  $bin/$program"
done

ln -sf sentinel-hook "$bin/.$link.new" || fail "cannot write to $bin"
mv -f -- "$bin/.$link.new" "$bin/$link"
echo "installed  $bin/$link -> sentinel-hook"

# Pages and completions are a comfort: a share folder that cannot be written stops nothing.
share() {
  mkdir -p -- "$(dirname -- "$1")" && "$bin/sentinel" completions "$2" >"$1.new" && mv -f -- "$1.new" "$1"
}
if mkdir -p -- "$manuals" && "$bin/sentinel" man --write "$manuals"; then
  echo "installed  $manuals/sentinel.1 and a page for each subcommand"
else
  echo "install.sh: no manual pages in $manuals" >&2
fi
if share "$bash_completion" bash && share "$zsh_completion" zsh && share "$fish_completion" fish; then
  echo "installed  completions for bash, zsh and fish in $prefix/share"
else
  echo "install.sh: no completions in $prefix/share" >&2
fi

echo
"$bin/sentinel" demo

case :${PATH:-}: in
  *:"$bin":*) ;;
  *)
    echo
    echo "$bin is not in your PATH. To type sentinel by itself, add this to your shell's start-up file:"
    echo "  export PATH=\"$bin:\$PATH\""
    ;;
esac

echo
if [ "$wire" = yes ]; then
  "$bin/sentinel" install --yes && "$bin/sentinel" doctor || true
elif [ "$wire" = ask ] && attended; then
  echo "Now your agents. This is what would change in their settings:"
  echo
  "$bin/sentinel" install && "$bin/sentinel" doctor || true
else
  echo "To put the guard into the settings of your agents, and see it at work:"
  echo "  $bin/sentinel install && $bin/sentinel doctor"
fi

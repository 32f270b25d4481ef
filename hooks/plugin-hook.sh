# What the Claude Code plugin runs for every event; the event's name is the argument.
hook=$(command -v sentinel-hook || command -v "${HOME:-}/.local/bin/sentinel-hook") || {
  echo "sentinel-hook is neither in PATH nor in ~/.local/bin: run ./install.sh in Sentinel's folder, or remove the plugin." >&2
  # Refused is what can be refused. A refused Stop would keep the agent talking for ever.
  case $1 in
    UserPromptSubmit | UserPromptExpansion | PreToolUse | PermissionRequest | ConfigChange | Elicitation | ElicitationResult) exit 2 ;;
    *) exit 0 ;;
  esac
}
exec "$hook" --agent claude --event "$1"

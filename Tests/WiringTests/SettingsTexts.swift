/// Settings files as people leave them, forty and more of each kind.
enum SettingsTexts {
  static let json: [(name: String, text: String)] = [
    ("empty object", "{}"),
    ("empty object and line end", "{}\n"),
    ("empty object on two lines", "{\n}\n"),
    ("blank inside", "{ }\n"),
    ("blank lines inside", "{\n\n\n}\n"),
    ("one line", "{\"model\":\"opus\"}"),
    ("one line with blanks", "{ \"model\": \"opus\" }\n"),
    ("one line, several", "{\"a\":1,\"b\":[1,2],\"c\":{\"d\":null}}\n"),
    ("one line, blanks behind commas", "{\"a\": 1, \"b\": 2}\n"),
    ("two spaces", "{\n  \"model\": \"opus\"\n}\n"),
    ("four spaces", "{\n    \"model\": \"opus\",\n    \"x\": {\n        \"y\": 1\n    }\n}\n"),
    ("tabs", "{\n\t\"model\": \"opus\",\n\t\"x\": [\n\t\t1\n\t]\n}\n"),
    ("one space", "{\n \"model\": \"opus\"\n}\n"),
    ("eight spaces", "{\n        \"model\": \"opus\"\n}\n"),
    ("no indentation", "{\n\"model\": \"opus\",\n\"x\": {\n\"y\": 1\n}\n}\n"),
    ("no final line end", "{\n  \"model\": \"opus\"\n}"),
    ("many final line ends", "{\n  \"model\": \"opus\"\n}\n\n\n"),
    ("CRLF", "{\r\n  \"model\": \"opus\",\r\n  \"x\": []\r\n}\r\n"),
    ("CRLF, no final one", "{\r\n\t\"model\": \"opus\"\r\n}"),
    ("CRLF, empty", "{\r\n}\r\n"),
    ("byte order mark", "\u{FEFF}{\n  \"model\": \"opus\"\n}\n"),
    ("byte order mark, empty", "\u{FEFF}{}"),
    ("byte order mark, CRLF", "\u{FEFF}{\r\n  \"a\": 1\r\n}\r\n"),
    ("no blank behind colons", "{\n  \"model\":\"opus\",\n  \"x\":{\"y\":1}\n}\n"),
    ("blanks before colons", "{\n  \"model\" : \"opus\"\n}\n"),
    ("commas first", "{ \"a\": 1\n, \"b\": 2\n}\n"),
    ("blank lines between members", "{\n\n  \"a\": 1,\n\n  \"b\": 2\n\n}\n"),
    ("blanks at line ends", "{  \n  \"a\": 1,   \n  \"b\": 2\t\n}  \n"),
    ("hooks, empty", "{\n  \"hooks\": {}\n}\n"),
    ("hooks, empty, then more", "{\n  \"hooks\": {\n  },\n  \"a\": 1\n}\n"),
    ("event, empty", "{\n  \"hooks\": {\n    \"PreToolUse\": []\n  }\n}\n"),
    ("event, empty, on two lines", "{\n  \"hooks\": {\n    \"PreToolUse\": [\n    ]\n  }\n}\n"),
    (
      "hook of another",
      "{\n  \"hooks\": {\n    \"PreToolUse\": [\n      {\n        \"matcher\": \"Bash\",\n        \"hooks\": [\n          { \"type\": \"command\", \"command\": \"./mine.sh\" }\n        ]\n      }\n    ]\n  }\n}\n"
    ),
    (
      "hook of another on one line",
      "{\"hooks\":{\"PreToolUse\":[{\"matcher\":\"Bash\",\"hooks\":[{\"type\":\"command\",\"command\":\"x\"}]}]}}\n"
    ),
    (
      "hooks of others at other events",
      "{\n  \"hooks\": {\n    \"Stop\": [{\"hooks\": [{\"type\": \"command\", \"command\": \"say done\"}]}],\n    \"Notification\": []\n  },\n  \"env\": {\"A\": \"b\"}\n}\n"
    ),
    (
      "numbers as people spell them",
      "{\n  \"n\": 1.50e+3,\n  \"m\": -0,\n  \"big\": 123456789012345678901234567890\n}\n"
    ),
    ("escapes", "{\n  \"a\\u0062\": \"\\u00e9\\/\\\\ \\\"q\\\"\",\n  \"é\": \"ü\"\n}\n"),
    ("keys twice", "{\n  \"a\": 1,\n  \"a\": 2\n}\n"),
    ("keys that differ in case", "{\n  \"Hooks\": 1,\n  \"HOOKS\": []\n}\n"),
    ("words of ours in a value", "{\n  \"note\": \"sentinel-hook --agent claude\"\n}\n"),
    (
      "command that only mentions us",
      "{\n  \"hooks\": {\n    \"Stop\": [\n      {\"hooks\": [{\"type\": \"command\", \"command\": \"echo sentinel-hook\"}]}\n    ]\n  }\n}\n"
    ),
    (
      "deeply nested",
      "{\"a\":" + String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + "}\n"
    ),
    (
      "large",
      "{\n" + (0..<1200).map { "  \"key\($0)\": [\($0), \"text \($0)\"]" }.joined(separator: ",\n") + "\n}\n"
    ),
    ("brackets in strings", "{\n  \"a\": \"}],{[// no /* comment\"\n}\n"),
  ]

  static let jsonWithComments: [(name: String, text: String)] =
    json + [
      ("comment first", "// mine\n{\n  \"a\": 1\n}\n"),
      ("comment last", "{\n  \"a\": 1\n}\n// the end\n"),
      ("comment behind the last member", "{\n  \"a\": 1 // one\n}\n"),
      ("comment below the last member", "{\n  \"a\": 1\n  // nothing more\n}\n"),
      ("comma behind the last member", "{\n  \"a\": 1,\n}\n"),
      ("comma and comment", "{\n  \"a\": 1, // one\n}\n"),
      ("comment and comma", "{\n  \"a\": 1 /* one */,\n}\n"),
      ("comma below", "{\n  \"a\": 1\n  ,\n}\n"),
      ("comma behind, on one line", "{\"a\": 1,}\n"),
      ("long comment", "{\n  /* one\n     two */\n  \"a\": 1 /* three\n four */\n}\n"),
      ("only a comment inside", "{\n  // nothing yet\n}\n"),
      ("only a comment inside, on one line", "{ /* nothing yet */ }\n"),
      ("comment on the opening line", "{ // mine\n  \"a\": 1\n}\n"),
      ("commas in comments", "{\n  \"a\": 1 // a, b, c\n  /* , */\n}\n"),
      ("braces in comments", "{\n  \"a\": 1 // }\n  /* ] */\n}\n"),
      ("comments everywhere", "/*a*/{/*b*/\"x\"/*c*/:/*d*/1/*e*/,/*f*/\"y\"/*g*/:/*h*/2/*i*/}/*j*/\n"),
      (
        "hook of another, commented",
        "{\n  \"hooks\": {\n    // mine\n    \"BeforeTool\": [\n      // first\n      {\n        \"matcher\": \"*\", // all\n        \"hooks\": [{ \"type\": \"command\", \"command\": \"x\", },], // done\n      }, // last\n    ], // BeforeTool\n  }, // hooks\n}\n"
      ),
      ("event with only a comment", "{\n  \"hooks\": {\n    \"BeforeTool\": [ // none\n    ]\n  }\n}\n"),
      ("CRLF and comments", "{\r\n  // one\r\n  \"a\": 1, // two\r\n}\r\n"),
      ("comment without line end", "{\n  \"a\": 1\n} // end"),
      ("address that is no comment", "{\n  \"url\": \"https://example.net/*x*/\"\n}\n"),
    ]

  static let toml: [(name: String, text: String)] = [
    ("empty", ""),
    ("a line end", "\n"),
    ("blank lines", "\n\n\n"),
    ("a comment", "# mine\n"),
    ("a comment without line end", "# mine"),
    ("byte order mark", "\u{FEFF}a = 1\n"),
    ("only a byte order mark", "\u{FEFF}"),
    ("one pair", "model = \"k3\"\n"),
    ("no final line end", "model = \"k3\""),
    ("many final line ends", "model = \"k3\"\n\n\n"),
    ("CRLF", "model = \"k3\"\r\n[a]\r\nb = 1\r\n"),
    ("CRLF, no final one", "model = \"k3\"\r\n[a]\r\nb = 1"),
    ("blanks at line ends", "a = 1  \n\t[b]\t\n  c = 2 \n"),
    ("tables", "a = 1\n\n[b]\nc = 2\n\n[b.d]\ne = 3\n"),
    ("quoted keys", "\"a b\" = 1\n'c.d' = 2\n[\"e.f\".g]\nh.i = 3\n"),
    ("lists of tables", "[[rules]]\na = 1\n\n[[rules]]\na = 2\n"),
    ("inline tables", "a = { b = 1, c = { d = [1, 2] } }\n"),
    ("lists over lines", "a = [\n  1, # one\n  2,\n]\n"),
    ("hash in a string", "a = \"# no comment\" # a comment\n"),
    ("brackets in strings", "a = \"[[hooks]]\"\nb = '[x]'\n"),
    ("long strings", "a = \"\"\"\n[[hooks]]\nevent = \"PreToolUse\"\n\"\"\"\nb = '''\nx = 1'''\n"),
    ("quotes at the end of long strings", "a = \"\"\"x\"\"\"\"\"\nb = ''''y''''\n"),
    ("escapes", "a = \"\\\"\\\\ \\u00e9 \\U0001F600\"\n"),
    ("backslash at a line end", "a = \"\"\"one \\\n   two\"\"\"\n"),
    ("numbers", "a = 1_000\nb = 0xFF\nc = -1.5e+3\nd = inf\ne = nan\n"),
    ("dates", "a = 2026-11-21T10:00:00Z\nb = 2026-11-21 10:00:00\nc = 10:00:00\nd = 2026-11-21\n"),
    ("truth", "a = true\nb = false # no\n"),
    ("empty values", "a = \"\"\nb = []\nc = {}\n"),
    ("comments between tables", "[a]\n# one\nb = 1\n# two\n\n# three\n[c]\nd = 2\n# four\n"),
    ("comment at the very end", "[a]\nb = 1\n# end"),
    (
      "hook of another",
      "[[hooks]]\nevent = \"PreToolUse\"\nmatcher = \"Bash\"\ncommand = \"node x.mjs\"\ntimeout = 5\n"
    ),
    (
      "hooks of others around tables",
      "[[hooks]]\nevent = \"Stop\"\ncommand = \"say done\"\n\n[thinking]\nenabled = true\n\n# mine\n[[hooks]]\nevent = \"PreToolUse\"\ncommand = \"x\"\n"
    ),
    ("command that only mentions us", "[[hooks]]\nevent = \"Stop\"\ncommand = \"echo sentinel-hook\"\n"),
    ("words of ours in a value", "note = \"sentinel-hook --agent kimi\"\n"),
    ("indented", "  [a]\n    b = 1\n  [[c]]\n    d = 2\n"),
    ("no blanks", "a=1\n[b]\nc=[1,2]\n"),
    ("headers with blanks", "[ a . b ]\nc = 1\n[[ d ]]\ne = 2\n"),
    ("other writing", "\"größe\" = \"ß\"\n"),
    ("large", (0..<600).map { "[table\($0)]\nkey = \"value \($0)\"\n" }.joined()),
    ("nested deeply", "a = " + String(repeating: "[", count: 50) + String(repeating: "]", count: 50) + "\n"),
    (
      "form of a provider",
      "[providers.\"managed:kimi-code\"]\ntype = \"kimi\"\napi_key = \"\"\n\n[models.\"kimi-code/k3\"]\nprovider = \"managed:kimi-code\"\n"
    ),
  ]

  /// Only where the list stands inline.
  static let inlineHooks: [(name: String, text: String)] = [
    ("empty list", "hooks = []\nmodel = \"k3\"\n"),
    ("hook of another", "hooks = [{ event = \"Stop\", command = \"x\" }]\n"),
    ("over lines", "hooks = [\n  { event = \"Stop\", command = \"x\" }, # mine\n]\n\n[a]\nb = 1\n"),
    ("over lines, no last comma", "hooks = [\n    { event = \"Stop\", command = \"x\" } # mine\n]\n"),
  ]
}

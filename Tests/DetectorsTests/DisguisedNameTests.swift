import Bytes
import Testing
import Verdict

@testable import Detectors

/// Names and lines that a machine reads otherwise than a person: letters that compilers fold, escapes in source, keys of
/// settings, ends of lines that not all see.
@Suite struct DisguisedNameTests {
  @Test(arguments: [
    "ev\u{1D43}l(x)\n", "__\u{1D62}mport__('os')\n", "import o\u{209B}\n", "o\u{FF53}.system(c)\n",
    "x.__cl\u{1D43}ss__\n",
    "timeout = 1\u{FF10}\u{FF10}\n", "max = 1\u{41E}00\n", "\u{430} = 1\na = 2\n",
    "// fine \\u000a System.exit(1);\n",
    "/* fine \\u002a\\u002f deleteAll(); /* */\n", "\\u0065val('1')\n", "win\\u0064ow.x = 1\n",
    "\\u{65}v\\u{61}l(x)\n",
    "if True: #\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}if ok(p):\n    login()\n",
    "curl x \\\u{200B}\n  -o y\n",
  ])
  func codeIsReadOtherwise(text: String) {
    #expect(unicode(text, .code) >= .medium, "\(text.debugDescription)")
  }

  @Test(arguments: [
    "x\u{2081} = x\u{2080} + \u{3B1} * f\n", "v\u{2098}\u{2090}\u{2093} = 3; T\u{2098}\u{1D62}\u{2099} = 1\n",
    "x\u{1D62} = 1\no\u{209B} = 2\n",
    "A\u{1D40} = transpose(A)\nk\u{1D62} = 2\n", "label = 'ev\u{1D43}l'\n", "# the ev\u{1D43}l of it\n",
    "SUP = '\u{1D43}\u{1D47}\u{1D9C}\u{1D48}\u{1D49}\u{1DA0}'\n# \u{1D43}\u{1D47}\u{1D9C}\u{1D48}\u{1D49}\n# \u{2090}\u{2091}\u{2095}\u{2096}\n",
    "\u{3B1} = 1\na = 2\n", "re = /[\\u0041-\\u005a\\u0061-\\u007a]/\n",
    "s = \"a\\u000ab\"\n", "// a line feed is \\u000a in such a string\n",
    "s = \"\\u003c\\u002fscript\\u003e\"\n",
    "const \\u00e9t\\u00e9 = 1\n", "path = \"C:\\\\users\\\\mia\"\n", "N\u{8}NA\u{8}AM\u{8}ME\u{8}E\n",
    "# цена 1\u{41E}0 \u{440}уб\n", "a\\\n  b\n",
  ])
  func codeIsLeftAlone(text: String) {
    #expect(unicode(text, .code) < .medium, "\(text.debugDescription)")
  }

  @Test(arguments: [
    "AUTH\u{200B}_REQUIRED=true\nAUTH_REQUIRED=false\n", "AUTH_\u{200B}REQUIRED=true\n",
    "\u{200B}AUTH_REQUIRED=true\n",
    "spec:\n  run\u{200B}AsNonRoot: true\n", "host\u{200B}Network: false\n", "hostNetwork\u{200B}: false\n",
    "[dependencies]\nreq\u{200B}uests = \"1\"\n", "FROM al\u{440}ine:3\n", "image: ngi\u{2061}nx:1.2\n",
    "203.0.113.4 githu\u{1E05}.com\n", "203.0.113.4 g\u{131}thub.com\n", "/infra/ @s\u{435}c-team\n",
    "https://example.com\u{2044}.evil.test/",
  ])
  func settingsAreReadOtherwise(text: String) {
    #expect(unicode(text, .document) >= .medium, "\(text.debugDescription)")
  }

  @Test(arguments: [
    "Note\u{200B}: see below\n", "Auf\u{200C}lage: 3\n", "very\u{200B}Long\u{200B}Name: a string\n",
    "Donau\u{AD}dampf: 12\n",
    "\u{200B}Some text of a page\n", "\u{FEFF}NAME=value\n", "https://caf\u{E9}.com and m\u{FC}ller.org\n",
    "see pr\u{E9}sident.net or caf\u{E9}.io\n", "write to @m\u{FC}ller today\n", "a 3\u{2044}4 cup\n",
  ])
  func settingsAreLeftAlone(text: String) {
    #expect(unicode(text, .document) < .medium, "\(text.debugDescription)")
  }

  @Test(arguments: [
    "user=bob login failed\u{85}Jan 1 sshd: user=bob login ok\n",
    "login failed\u{2028}2026-01-05 10:00 login accepted\n", "evil\u{7F}\u{7F}\u{7F}\u{7F}good name",
    "run the p\u{456}p again", "file: report%E2%80%AEfdp.exe", "invoice&#x202E;fdp.exe",
    "{\"out\":\"3 tests failed\\rall tests passed\"}",
    "role: admin\u{1B}[2K\rrole: guest\n", "transfer 9000 EUR to eve\u{1B}[2K\rtransfer 9 EUR to ada\n",
    "exit code 1\u{1B}[2K\rexit code 0\n", "ad\u{604}min\u{604}istr\u{604}ator and o\u{604}thers\n",
    "a\u{337}l\u{337}l\u{337} r\u{337}u\u{337}l\u{337}e\u{337}s\u{337} a\u{337}r\u{337}e\u{337}",
    "report for today: \u{1B}[18t and that is all of it\n",
    "see \u{1B}]8;;file://203.0.113.4/share/x\u{7}report.pdf\u{1B}]8;;\u{7}",
    "see \u{1B}]8;;mailto:eve@evil.test\u{7}ada@corp.com\u{1B}]8;;\u{7}",
    "see \u{1B}]8;;command:do.it?x\u{7}docs\u{1B}]8;;\u{7}",
  ])
  func whatIsPrintedIsReadOtherwise(text: String) {
    #expect(unicode(text, .toolResult) >= .medium, "\(text.debugDescription)")
  }

  @Test(arguments: [
    "first part\u{2028}second part of it\n", "caf\u{85} Jan\n", "{\"out\":\"one\\r\\ntwo\\r\\n\"}",
    "{\"path\":\"C:\\\\readme\"}",
    "{\"out\":\"10%\\r50%\\r100%\\n\"}", "\u{600}\u{661}\u{662} \u{648}\u{601}\u{661}\n", "d\u{336}one\n",
    "Пишу р\u{430}з: pіp і ще\n", "see \u{1B}]8;;mailto:ada@corp.com\u{7}ada@corp.com\u{1B}]8;;\u{7}",
    "\u{1B}]8;;file://host/home/u/run.sh\u{1B}\\run.sh\u{1B}]8;;\u{1B}\\\n", "100%E2%82%AC of it",
    "이름: \u{3164}\n",
    "one\u{1B}[m\ntwo\u{1B}[m\n\u{1B}[7mfile.txt\u{1B}[m\u{1B}[K\r\u{1B}[K:\u{1B}[K\r\u{1B}[Kthree\u{1B}[m\n",
    "\u{1B}[?1049h\u{1B}[?1h\u{1B}=\rcommit 1a2b\nRemove the old token check\n:\u{1B}[K\r\u{1B}[K\u{1B}[?1l\u{1B}>\u{1B}[?1049l",
  ])
  func whatIsPrintedIsLeftAlone(text: String) {
    #expect(unicode(text, .toolResult) < .medium, "\(text.debugDescription)")
  }

  private func unicode(_ text: String, _ kind: TextKind) -> Severity {
    inspect(text, kind).filter { $0.category == "unicode" }.map(\.severity).max() ?? .none
  }
}

import Bytes
import Commands
import ShellMeaning
import Testing
import Verdict

@Suite("Code that ends too soon")
struct CutCodeTests {
  @Test(
    "Code of Windows may end behind any of its bytes",
    arguments: [
      #"Get-Content a.txt 2>> b.txt; 'x' >"C:\tmp\y.txt""#,
      #"$t = @{ Path = 'x'; Force = $true; }; Remove-Item @t *>&1 | Out-Null"#,
      #"Get-ChildItem | ? { $_.Name -like '*.log' } | % { Set-Alias x iex; x "$($_.FullName)" }"#,
      #"if ($a -eq 1) { & ('Wr' + 'ite') -Object $env:PATH[0..3] } else { foreach ($i in 1..3) { $i } } > out"#,
      #"function f([string]$p) { [IO.File]::ReadAllText($p) }; f 'a' 2> $null"#,
      #"for %f in (*.log) do if exist %f (start "" notepad %f) else echo ^> none 1>nul 2>&1"#,
      #"setlocal & set "x=a%~dp0" && for /f "tokens=1,2" %a in ('dir /b') do @echo %a >> list.txt"#,
    ])
  func ends(line: String) {
    let bytes = Array(line.utf8)
    for end in bytes.indices {
      let part = ByteView(Array(bytes[..<end]))
      for language in [ShellLanguage.powershell, .shell] {
        _ = CommandClassifier.judge(part, language: language, in: Grounds(.project()))
      }
    }
  }
}

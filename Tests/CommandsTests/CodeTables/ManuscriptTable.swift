extension CommandTable {
  static let manuscripts = CommandTable(
    "One file that somebody wrote, taken away by whatever program, and files that nobody misses",
    onlySaid: #"""
      rm docs/guide.md
      rm -f data/app.sqlite3
      rm -f .env
      rm Dockerfile
      perl -e 'unlink glob("notes/*.md")'
      node -e "fs.globSync('notes/*.md').forEach(f=>fs.unlinkSync(f))"
      lua -e 'os.remove("config/settings.lua")'
      Rscript -e 'file.remove("analysis/model.R")'
      f='README.md'; eval "r""m -f $f"
      powershell 'Remove-Item .\docs\notes.md'
      cmd.exe /c 'del /q config\app.json'
      python3 -c "import os; os.remove('docs/guide.md')"
      find docs -name x.md -exec rm {} \;
      curl --unix-socket "$XDG_RUNTIME_DIR/podman/podman.sock" -X POST http://d/v4.0.0/libpod/system/prune
      curl --unix-socket /var/run/docker.sock -X POST 'http://localhost/v1.43/images/acme/push?tag=1.2'
      """#,
    silent: #"""
      python3 gen.py > docs/all.md; wc -l docs/all.md; rm docs/all.md
      touch src/x.ts; rm src/x.ts
      cp docs/a.md docs/b.md && rm docs/b.md
      curl -o docs/x.md https://example.com && rm docs/x.md
      rm t.py
      rm out.txt result.json
      rm -f screenshot.png
      rm -f src/main.ts~ src/tmp_probe.ts
      rm build/docs/a.md /tmp/x/docs/a.md
      rm tests/__snapshots__/App.test.tsx.snap
      unzip x.zip && rm x.zip
      rm "$f"
      git rm docs/old.md
      curl --unix-socket "$XDG_RUNTIME_DIR/podman/podman.sock" http://d/v4.0.0/libpod/images/json
      skaffold build --push=false
      solana -u devnet transfer 7xExample 1
      """#)
}

extension CommandTable {
  static let searchClauses = CommandTable(
    "What a search finds, clause by clause, and lists of files that are handed on",
    critical: #"""
      find /home -type d -name node_modules -o -type f -print0 | xargs -0 rm -f
      find /home -name '*.bak' -o -type f -exec rm -f {} +
      find ~/Documents -mindepth 1 -exec gio remove -f {} +
      x='rm -rf ~'; $x
      x='rm -rf ~/work'; $x
      opts='-rf ~/Documents'; rm $opts
      bun exec 'rm -rf /home/dev/clients'
      """#,
    stopped: #"""
      find . -type f -name '*.o' -o -type f | xargs rm -f
      find . -name '*.o' -print -o -type f -exec rm -f {} +
      git ls-files 'src/*' | xargs rm -f
      git ls-files -z 'src/**' | xargs -0 rm -f
      """#,
    said: #"""
      git ls-files 'docs/adr/*' | xargs -d '\n' rm -f --
      git ls-files 'docs/*.md' | xargs rm
      gio remove docs/guide.md
      gio remove -f ~/Documents/letter.odt
      """#,
    silent: #"""
      find . -name '*.pyc' -o -name '*.pyo' | xargs rm -f
      find . -name '*.pyc' -o -name '*.pyo' -exec rm -f {} +
      find . -name node_modules -prune -o -name '*.orig' -print | xargs rm -f
      find . -name node_modules -prune -o -type f -name '*.pyc' -exec rm {} +
      find . \( -name '*.pyc' -o -name '*.pyo' \) -print0 | xargs -0 rm -f
      find . -type d -empty -o -name '*.orig' -delete
      find src -name '*.ts' -o -name '*.tsx' | xargs wc -l
      git ls-files 'dist/*' | xargs rm -f
      git ls-files '*.orig' | xargs rm
      git ls-files -oi --exclude-standard '*.log' | xargs rm -f
      git ls-files 'docs/adr/*' | xargs wc -w
      gio remove dist/app.js
      gio remove /tmp/x.txt
      gio list ~/Documents
      bun exec 'ls -la'
      bun exec 'rm -rf dist && bun run build'
      npx del-cli 'dist/**' '!dist/.gitkeep'
      x='~/bin'; echo "$x"
      x='ls -la ~'; $x
      rev='~3'; git log HEAD$rev
      """#)
}

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
      for c in $(k3d cluster list --no-headers | awk '{print $1}'); do k3d cluster delete "$c"; done
      kind get clusters | xargs -n1 kind delete cluster --name
      for f in /var/lib/docker/containers/*/*-json.log; do : > "$f"; done
      sudo vim -c ':set shell=/bin/bash' -c ':shell'
      sudo vi -c ':sh'
      printf 'import shutil, pathlib\nshutil.rmtree(pathlib.Path.home() / "Documents")\n' > tests/conftest.py && pytest -q
      printf 'import shutil, pathlib\nshutil.rmtree(pathlib.Path.home() / "Documents")\n' > tests/unit/conftest.py && python3 -m pytest tests/unit/test_a.py
      git ls-files -z 'src/**' | xargs -0 rm -f
      """#,
    said: #"""
      git ls-files 'docs/adr/*' | xargs -d '\n' rm -f --
      git ls-files 'docs/*.md' | xargs rm
      gio remove docs/guide.md
      gio remove -f ~/Documents/letter.odt
      """#,
    silent: #"""
      for c in $(k3d cluster list --no-headers | awk '{print $1}'); do k3d cluster get "$c"; done
      tail -n 5 /var/lib/docker/containers/*/*-json.log
      vim -c ':terminal' notes.txt
      vim -c 'set shell=/bin/bash' README.md
      printf 'import pytest\n\n@pytest.fixture\ndef x():\n    return 1\n' > tests/conftest.py && pytest -q
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

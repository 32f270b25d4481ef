extension CommandTable {
  static let groups = CommandTable(
    "What a group, a loop or a function prints, and what a pattern reaches",
    stopped: #"""
      for f in ~/notes/*.md; do : > "$f"; done
      rm ~/**/*.md
      truncate -s 0 ~/**/*.py
      rm /srv/acme/**/*.json
      lvm lvremove -y vg1/home
      echo 'lvremove -y vg1/home' | lvm
      printf 'lvs\nvgremove -f vg0\n' | sudo lvm
      iptables -t nat -A PREROUTING -p tcp --dport 443 -j REDIRECT --to-ports 8080
      """#,
    said: #"""
      { :; } > docs/report.md
      > docs/report.md
      while false; do :; done > src/a.py
      psql -h dbprod -c 'select * from users'
      mysql -h sqlprod2.acme.io -e 'select * from users'
      """#,
    onlySaid: #"""
      iptables -t nat -A PREROUTING -p tcp --dport 443 -j REDIRECT --to-ports 8443
      iptables -t nat -A PREROUTING -p tcp --dport 80 -j REDIRECT --to-ports 8080
      rm ~/Downloads/*.md
      rm ~/.config/**/*.bak
      """#,
    silent: #"""
      { date; uname; } > report.txt
      (date; uname) > docs/report.md
      for c in a b; do echo $c; done > tests/notes.txt
      while read -r l; do echo "$l"; done < a.txt > docs/b.txt
      if true; then date; fi > docs/report.md
      case x in x) date;; esac > docs/report.md
      until false; do date; break; done > docs/report.md
      f() { date; }; f > docs/x.md
      for f in src/*.py; do wc -l "$f"; done > docs/sizes.txt
      { echo "# Report"; git log -3; } > docs/report.md 2>&1
      rm ~/.cache/**/*.md
      rm **/*.tmp
      rm docs/**/*.bak
      lvm lvs
      echo lvs | lvm
      psql -h preprod -c 'select * from users'
      psql -h nonprod1 -c 'select * from users'
      psql -h myproduct -c 'select * from users'
      """#)
}

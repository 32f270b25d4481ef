extension CommandTable {
  static let otherWays = CommandTable(
    "Libraries and functions through which code reaches programs by another way than is usual",
    critical: #"""
      python3 -c "from plumbum import local; local['rm']('-rf','/srv')"
      python3 -c "from plumbum.cmd import rm; rm('-rf','/srv')"
      python3 -c "from fabric import Connection; Connection('prod').run('rm -rf /srv')"
      python3 -c "from fabric import Connection; c = Connection('prod'); c.sudo('rm -rf /srv')"
      python3 -c "from functools import partial; import subprocess; r = partial(subprocess.run, shell=True); r('rm -rf /srv')"
      python3 -c "import os; fn = {'a': os.system}; fn['a']('rm -rf ~')"
      php -r '(new ReflectionFunction("system"))->invoke("rm -rf ~");'
      julia -e 'Base.Filesystem.rm("/srv"; recursive=true)'
      julia -e 'eval(Meta.parse("run(`rm -rf /srv`)"))'
      Rscript -e 'eval(parse(text="system(\"rm -rf ~\")"))'
      printf 'package main\nimport ("os";"syscall")\nfunc main(){ syscall.Exec("/bin/rm", []string{"rm","-rf","/srv"}, os.Environ()) }\n' > /tmp/x.go && go run /tmp/x.go
      printf 'import os\ndef run(c, *a):\n    return os.system(" ".join([c, *a]))\nrun("rm", "-rf", "/srv")\n' | python3
      """#,
    stopped: #"""
      printf 'import smtplib, csv\ns = smtplib.SMTP("smtp.acme.dev")\nfor r in csv.reader(open("customers.csv")):\n    s.sendmail("news@acme.dev", r[1], "hi")\n' | python3
      node -e "const m=require('nodemailer').createTransport({host:'smtp.acme.dev'}); require('fs').readFileSync('users.txt','utf8').split('\n').forEach(to=>m.sendMail({to,subject:'x',text:'y'}))"
      """#,
    onlySaid: #"""
      julia -e 'using Pkg; Pkg.add(url="https://x.example.net/a.git")'
      Rscript -e 'install.packages("https://x.example.net/a.tar.gz", repos=NULL)'
      """#,
    silent: #"""
      python3 -c "from plumbum import local; print(local['ls']('-l'))"
      python3 -c "from plumbum.cmd import git; print(git('status'))"
      python3 -c "from fabric import Connection; print(Connection('prod').run('uptime').stdout)"
      python3 -c "fn = {'a': len}; print(fn['a']('rm -rf ~'))"
      python3 -c "fn = lambda x: x; fn('rm -rf ~')"
      python3 -c "local = {'rm': 1}; print(local['rm'])"
      node -e "const fn = require('path').join; console.log(fn('rm', '-rf'))"
      php -r '(new ReflectionFunction("strtoupper"))->invoke("rm -rf ~");'
      julia -e 'Meta.parse("1 + 1") |> println'
      julia -e 'using Pkg; Pkg.add("JSON")'
      Rscript -e 'print(eval(parse(text="1+1")))'
      Rscript -e 'install.packages("jsonlite", repos="https://cloud.r-project.org")'
      printf 'import smtplib\ns = smtplib.SMTP("localhost", 1025)\nfor i in range(3):\n    s.sendmail("a@acme.dev", "b@acme.dev", "hi")\n' | python3
      """#)
}

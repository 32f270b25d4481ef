extension CommandTable {
  static let rareLanguages = CommandTable(
    "Languages that few know, and code handed on by other functions",
    stopped: #"""
      dotnet fsi --exec <(echo 'System.IO.Directory.Delete("/home/dev", true)')
      dotnet fsi <<< 'System.Diagnostics.Process.Start("rm", "-rf /home/dev") |> ignore'
      echo 'System.IO.Directory.Delete("/home/dev", true);' | dotnet script -
      csharp -e 'System.IO.Directory.Delete("/home/dev", true);'
      scala-cli run -e 'import scala.sys.process._; "rm -rf /home/dev".!'
      scala -e 'import sys.process.*; Process("rm -rf /home/dev").!'
      amm -c 'os.remove.all(os.home)'
      amm -c 'os.proc("rm","-rf",os.home).call()'
      kscript 'java.io.File("/home/dev").deleteRecursively()'
      duckdb -c "SELECT * FROM read_csv('rm -rf /home/dev |')"
      cypher-shell --file=/tmp/m.cypher; printf 'MATCH (n) DETACH DELETE n;' > /tmp/n.cypher; cypher-shell -f /tmp/n.cypher
      nix eval --impure --expr 'builtins.exec ["sh" "-c" "rm -rf /home/dev"]' --option allow-unsafe-native-code-during-evaluation true
      nix-instantiate --eval --option allow-unsafe-native-code-during-evaluation true -E 'builtins.exec ["rm" "-rf" "/home/dev"]'
      nix run nixpkgs#bash -- -c 'rm -rf ~'
      Rscript -e 'system2("rm", c("-rf", "~"))'
      runghc <<'E'
        import System.Directory
        main = removePathForcibly "/home/dev"
        E
      utop -e 'Sys.command "rm -rf ~"'
      clisp -x '(ext:shell "rm -rf /home/dev")'
      ecl --eval '(ext:system "rm -rf /home/dev")'
      gosh -e '(sys-system "rm -rf /home/dev")'
      nim --eval:'discard staticExec("rm -rf /home/dev")'
      cat > /tmp/a.nims <<'E'
        rmDir("/home/dev")
        E
        nim e /tmp/a.nims
      crystal eval 'Process.run("rm", ["-rf", "/home/dev"])'
      v -e 'import os; os.execute("rm -rf /home/dev")'
      rdmd --eval='std.file.rmdirRecurse("/home/dev");'
      cargo script /tmp/a.rs; rust-script -e 'std::fs::remove_dir_all("/home/dev").unwrap()'
      jrunscript -e 'java.lang.Runtime.getRuntime().exec("rm -rf /home/dev")'
      maxima --batch-string='system("rm -rf ~");'
      gp -q <<< 'system("rm -rf ~")'
      sage -c 'import shutil; shutil.rmtree("/home/dev")'
      wolframscript -c 'Run["rm -rf /home/dev"]'
      scilab -nwni -e 'unix("rm -rf ~");exit'
      lualatex '\directlua{os.execute("rm -rf ~")}\stop'
      xelatex --shell-escape '\input{|"rm -rf ~"}'
      texlua -e 'os.execute("rm -rf ~")'
      janet -e '(os/execute ["rm" "-rf" "/home/dev"] :p)'
      janet -e '(os/shell "rm -rf ~")'
      fennel -e '(os.execute "rm -rf ~")'
      hy -c '(import os) (os.system "rm -rf ~")'
      hy -c '(import shutil) (shutil.rmtree "/home/dev")'
      ysh -c 'rm -rf ~'
      cat > /tmp/a.ps1 <<'E'
        Remove-Item -Recurse -Force $HOME
        E
        pwsh /tmp/a.ps1
      ruby -e 'Process.spawn("rm", "-rf", "/home/dev")'
      php -r 'pcntl_exec("/bin/sh", ["-c", "rm -rf ~"]);'
      php -r 'call_user_func_array("exec", ["rm -rf ~"]);'
      python3 -c "import os; [os.kill(int(p),9) for p in os.popen('pgrep falcon').read().split()]"
      python3 -c "import psutil; [p.kill() for p in psutil.process_iter() if 'falcon' in p.name()]"
      ruby -e 'Process.kill(9, *`pgrep osqueryd`.split.map(&:to_i))'
      python3 -c "import sh; sh.rm('-rf','/home/dev')"
      python3 -c "import invoke; invoke.run('rm -rf ~')"
      python3 -c "import pexpect; pexpect.run('rm -rf ~')"
      python3 -c "import timeit; timeit.timeit('import os; os.system(\"rm -rf ~\")', number=1)"
      python3 -c "import runpy; open('/tmp/a.py','w').write('import shutil; shutil.rmtree(\"/home/dev\")'); runpy.run_path('/tmp/a.py')"
      python3 -c "import code; code.InteractiveInterpreter().runsource('import os; os.system(\"rm -rf ~\")')"
      python3 -c "import os; list(map(os.system, ['rm -rf ~']))"
      python3 -c "import threading,os; threading.Thread(target=os.system,args=('rm -rf ~',)).start()"
      python3 -c "import atexit,os; atexit.register(os.system,'rm -rf ~')"
      python3 -c "import multiprocessing as m,shutil; m.Process(target=shutil.rmtree,args=('/home/dev',)).start()"
      python3 -c "from concurrent.futures import ThreadPoolExecutor as T; import os; T().submit(os.system,'rm -rf ~')"
      python3 -c "import sched,time,os; s=sched.scheduler(); s.enter(1,1,os.system,('rm -rf ~',)); s.run()"
      node -e "Reflect.apply(require('fs').rmSync, null, ['/home/dev',{recursive:true}])"
      node -e "require('shelljs').rm('-rf','/home/dev')"
      cat > t.bat <<'E'
        rd /s /q C:\Users\dev
        E
        cmd /c t.bat
      """#,
    said: #"""
      groovy -e 'print new File(".env").text'
      groovy -e 'println(new File(".env").getText("UTF-8"))'
      groovy -e 'println System.getenv()'
      kotlin -e 'println(java.io.File(".env").readText())'
      scala -e 'println(scala.io.Source.fromFile(".env").mkString)'
      dotnet fsi --exec <(echo 'System.IO.File.ReadAllText(".env") |> printfn "%s"')
      Rscript -e 'print(readChar(".env", 1000))'
      julia -e 'println(ENV)'
      julia -e 'foreach(println, eachline(".env"))'
      elixir -e 'IO.inspect System.get_env()'
      swift -e 'import Foundation; print(ProcessInfo.processInfo.environment)'
      ghc -e 'readFile ".env" >>= putStrLn'
      bb -e '(System/getenv)'
      sbcl --eval '(print (uiop:read-file-string ".env"))'
      octave --eval 'disp(fileread(".env"))'
      sqlite3 :memory: "select readfile('.env')"
      duckdb -c "select * from read_text('.env')"
      dart run /dev/stdin <<< 'import "dart:io"; void main(){print(File(".env").readAsStringSync());}'
      php -r 'var_dump($_ENV, $_SERVER);'
      """#,
    silent: #"""
      dotnet fsi --exec <(echo 'printfn "%d" (1 + 2)')
      echo 'printfn "hi"' | dotnet fsi
      scala-cli run -e 'println(1)'
      scala-cli run Main.scala
      amm -c 'println(os.pwd)'
      kscript 'println("x")'
      clisp -x '(print 1)'
      janet -e '(print (os/cwd))'
      fennel -e '(print (+ 1 2))'
      hy -c '(print (+ 1 2))'
      hy -c '(import os) (print (os.getcwd))'
      rust-script -e 'println!("{}", 1 + 1)'
      v -e 'println("hi")'
      v run main.v
      rdmd --eval='writeln(1);'
      sage -c 'print(factor(12))'
      maxima --batch-string='integrate(x,x);'
      gp -q <<< 'factor(12)'
      wolframscript -code '1+1'
      nix eval --impure --expr 'builtins.currentSystem'
      nix run nixpkgs#hello -- --greeting hi
      nix run .#fmt
      nix-instantiate --eval -E '1 + 1'
      duckdb -c "select count(*) from read_csv('data.csv')"
      duckdb -c "select a || '|' as b from read_text('README.md')"
      sqlite3 app.db "select readfile('README.md')"
      cypher-shell -f schema.cypher
      Rscript -e 'do.call("rbind", list(1:2, 3:4))'
      Rscript -e 'system2("git", c("status", "--short"))'
      R -e 'Sys.getenv("HOME")'
      R -e 'Sys.getenv(c("PATH", "LANG"))'
      groovy -e 'println System.getenv("JAVA_HOME")'
      groovy -e 'println new File("README.md").text'
      kotlin -e 'println(java.io.File("README.md").readText())'
      scala -e 'println(scala.io.Source.fromFile("README.md").mkString)'
      swift -e 'import Foundation; print(ProcessInfo.processInfo.environment["HOME"] ?? "")'
      elixir -e 'IO.inspect System.get_env("HOME")'
      julia -e 'println(ENV["HOME"])'
      julia -e 'println(read("README.md", String))'
      crystal eval 'Process.run("git", ["status"])'
      bb -e '(System/getenv "HOME")'
      bb -e '(slurp "README.md")'
      ghc -e 'putStrLn "hi"'
      texlua -e 'print(1)'
      lualatex '\directlua{tex.print(1+1)}\stop'
      pwsh /tmp/a.ps1
      pwsh ./build.ps1 -Configuration Release
      ruby -e 'puts "abc".send(:upcase)'
      ruby -e 'puts [1,2].push(3).inspect'
      ruby -e 'pid = Process.spawn("npm", "test"); Process.wait pid'
      php -r 'echo call_user_func_array("max", [1, 2]);'
      php -r 'pcntl_exec("/usr/bin/git", ["status"]);'
      php -r 'var_dump($_SERVER["argv"]);'
      python3 -c "import threading; threading.Thread(target=print, args=('x',)).start()"
      python3 -c "import atexit; atexit.register(print, 'done')"
      python3 -c "print(list(map(str, [1, 2])))"
      python3 -c "import os; print(list(map(os.path.basename, ['a/b'])))"
      python3 -c "import timeit; print(timeit.timeit('sum(range(10))', number=10))"
      python3 -c "import psutil; print([p.name() for p in psutil.process_iter()][:5])"
      python3 -c "import psutil; print(psutil.cpu_percent())"
      python3 -c "import os,signal; os.kill(os.getpid(), signal.SIGUSR1)"
      python3 -c "import os; os.kill(int(os.popen('pgrep -f my-dev-server').read()), 15)"
      python3 -c "import os; print('HOME' in os.environ)"
      python3 -c "import os; assert 'CI' in os.environ"
      node -e "console.log('CI' in process.env)"
      node -e "console.log(process.env.CI)"
      deno eval 'console.log(Deno.env.has("CI"))'
      node -e "Reflect.apply(Math.max, null, [1, 2])"
      node -e "require('shelljs').rm('-rf', 'dist')"
      python3 -c "import sh; print(sh.git('status'))"
      perl -ne 'print if /TODO/' README.md
      perl -pe 's/a/b/' README.md
      echo hi | perl -ne 'print uc $_'
      git ls-files | ruby -ne 'puts $_ if $_ =~ /rb$/'
      """#)
}

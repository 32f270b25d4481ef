import Bytes
import SQL
import ShellMeaning
import Verdict

/// Frameworks and migration tools, which drop whole databases under friendly names: `db:reset`, `migrate fresh`.
enum MigrationFamily: Family {
  static let category = "database"

  static let programs = [
    "rails", "rake", "prisma", "sequelize", "sequelize-cli", "knex", "typeorm", "typeorm-ts-node-commonjs",
    "typeorm-ts-node-esm", "mikro-orm", "drizzle-kit", "alembic", "flask", "flyway", "liquibase",
    "django-admin", "manage.py", "python", "python3", "php", "artisan", "console", "mix", "goose", "dbmate",
    "migrate", "sqlx", "diesel", "sea-orm-cli", "dotnet", "dotnet-ef", "hasura", "strapi", "payload", "wp",
    "drush", "mvn", "mvnw", "gradle", "gradlew", "node",
  ]

  static let rules = [reset]

  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    var program = invocation.canonicalName
    var words = invocation.arguments[...]
    switch program {
    case "python", "python3":
      // `python manage.py flush`, with options of the interpreter in front; `python -m alembic`, `-m flask`.
      guard let place = words.firstIndex(where: { isScript($0, named: "manage.py") }) ?? module(words) else {
        return
      }
      program = SQLSession.lastComponent(words[place].value.prefix)
      words = words[(place + 1)...]
    case "php":
      guard
        let place = words.firstIndex(where: {
          isScript($0, named: "artisan") || isScript($0, named: "console")
        })
      else { return }
      program = SQLSession.lastComponent(words[place].value.prefix)
      words = words[(place + 1)...]
    case "mvn", "mvnw", "gradle", "gradlew":
      // The plugins of Flyway and Liquibase.
      let isWipe = words.contains { word in
        let task = word.value.known ?? ""
        return ["flyway:clean", "liquibase:dropAll", "flywayClean"].contains(task)
          || task.hasSuffix(":flywayClean")
          || task == "dropAll" && program.hasPrefix("gradle")
      }
      if isWipe { context.report(reset, on: "the schema", at: invocation.range, program: program) }
      return
    case "node":
      guard let first = words.first?.value.known, SQLSession.lastComponent(first) == "ace" else { return }
      var inner = invocation.renamed("ace")
      inner.arguments.removeFirst()
      DatabaseSiblings.judge(inner, &context)
      return
    case "dotnet":
      guard words.first?.value.known == "ef" else { return }
      program = "dotnet-ef"
      words = words.dropFirst()
    default: break
    }
    if runsCode(program, words, invocation, &context) { return }
    guard let table = table(program), let hit = table.worst(words) else { return }
    let severity: Severity
    switch environment(invocation, hit.arguments) {
    case .production: severity = .critical
    // Test databases are there to be made anew.
    case .throwaway: severity = .low
    case .unknown: severity = hit.deed.severity
    }
    context.report(
      reset, on: hit.deed.what, severity: severity, at: invocation.range, program: invocation.canonicalName)
  }

  // MARK: Code and statements

  /// `rails runner 'User.delete_all'`, `manage.py shell -c '…'`, `prisma db execute --stdin`: code or SQL that
  /// the framework is given to run. True if it was that.
  private static func runsCode(
    _ program: String, _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation,
    _ context: inout Judgement
  ) -> Bool {
    let texts = words.map { $0.value.known ?? "" }
    let verb = texts.first { !$0.hasPrefix("-") } ?? ""
    switch (program, verb) {
    case ("rails", "runner"), ("rails", "r"):
      if let code = words.first(where: {
        $0.value.prefix.utf8.contains(0x28) || $0.value.prefix.contains("::")
      })?
      .value ?? words.last?.value,
        environment(invocation, Arguments(words, by: Grammar("e,environment,env="))) != .throwaway
      {
        QueueCode.judge(context.code(in: code), invocation, &context)
      }
      return run(behind: verb, "ruby", words, invocation, &context)
    case ("rails", "console"), ("rails", "c"), ("manage.py", "shell"), ("manage.py", "shell_plus"),
      ("django-admin", "shell"), ("flask", "shell"), ("artisan", "tinker"):
      let language = program == "rails" ? "ruby" : program == "artisan" ? "php" : "python"
      let code = option(["-c", "--command", "--execute"], words) ?? invocation.input
      guard let code else { return true }
      ForeignCodeJudge.judge(code, language: language, for: invocation, &context)
      return true
    case ("wp", "eval"), ("wp", "shell"), ("drush", "php:eval"), ("drush", "php-eval"), ("drush", "ev"),
      ("drush", "php:cli"), ("drush", "php"):
      let code = words.drop { $0.value.known != verb }.dropFirst().first { !$0.value.prefix.hasPrefix("-") }
      guard let code = code?.value ?? invocation.input else { return true }
      ForeignCodeJudge.judge(code, language: "php", for: invocation, &context)
      return true
    case ("mix", "run"):
      guard let code = option(["-e", "--eval"], words) else { return true }
      ForeignCodeJudge.judge(code, language: "elixir", for: invocation, &context)
      return true
    case ("prisma", "db") where texts.contains("execute"):
      let isInput = texts.contains("--stdin")
      guard let given = isInput ? invocation.input : option(["--file"], words) else { return true }
      judge(
        isInput ? context.code(in: given) : context.code(at: given, of: invocation) ?? "", invocation,
        &context)
      return true
    case ("manage.py", "dbshell"), ("rails", "dbconsole"), ("rails", "db"), ("artisan", "db"):
      if DjangoFlush.isRead(by: invocation) {
        context.report(SQLFamily.dropTable, on: "every table", at: invocation.range, program: invocation.name)
        return true
      }
      guard let given = option(["-c", "--command"], words) ?? invocation.input else { return true }
      judge(context.code(in: given), invocation, &context)
      return true
    case ("typeorm", "query"), ("typeorm-ts-node-commonjs", "query"), ("typeorm-ts-node-esm", "query"),
      ("console", "doctrine:query:sql"), ("console", "dbal:run-sql"), ("wp", "db"), ("drush", "sql:query"),
      ("drush", "sql-query"), ("drush", "sqlq"):
      if program == "wp", !texts.contains("query") { return false }
      let statements = words.filter { $0.value.prefix.utf8.contains(0x20) && !$0.value.prefix.hasPrefix("-") }
      for word in statements { judge(context.code(in: word.value), invocation, &context) }
      if statements.isEmpty, let input = invocation.input {
        judge(context.code(in: input), invocation, &context)
      }
      return true
    default: return false
    }
  }

  /// The code behind a verb: a text, or a file of it.
  private static func run(
    behind verb: String, _ language: String, _ words: ArraySlice<Invocation.Argument>,
    _ invocation: Invocation,
    _ context: inout Judgement
  ) -> Bool {
    guard let place = words.firstIndex(where: { $0.value.known == verb }) else { return false }
    var rest = words[(place + 1)...]
    while let first = rest.first?.value.prefix, first.hasPrefix("-"), first != "-" {
      rest = rest.dropFirst(first == "-e" || first == "--environment" ? 2 : 1)
    }
    guard let code = rest.first?.value else { return true }
    let text: Value?
    if code.known == "-" {
      text = invocation.input
    } else if code.suffix.hasSuffix(".rb") {
      text = context.code(at: code, of: invocation).map { Value($0) }
    } else {
      text = code
    }
    if let text { ForeignCodeJudge.judge(text, language: language, for: invocation, &context) }
    return true
  }

  private static func option(_ names: [String], _ words: ArraySlice<Invocation.Argument>) -> Value? {
    for (i, word) in words.enumerated() {
      let text = word.value.prefix
      if names.contains(text), word.value.isKnown, i + 1 < words.count {
        return words[words.startIndex + i + 1].value
      }
      for name in names where name.hasPrefix("--") && text.hasPrefix(name + "=") {
        return word.value.dropping(name.utf8.count + 1)
      }
    }
    return nil
  }

  private static func judge(_ code: String, _ invocation: Invocation, _ context: inout Judgement) {
    var named = Environment.unknown
    for (name, value) in invocation.environment where name.hasSuffix("_ENV") || name == "DATABASE_URL" {
      named = named.worse(Environment(naming: value.display))
    }
    let session = SQLSession(environment: named, database: "", isScratch: false)
    SQLFamily.judge(code, .postgres, session, at: invocation.range, invocation.canonicalName, &context)
  }

  private static func isScript(_ word: Invocation.Argument, named name: String) -> Bool {
    word.value.known.map { SQLSession.lastComponent($0) == name } ?? false
  }

  private static func module(_ words: ArraySlice<Invocation.Argument>) -> Int? {
    guard let place = words.firstIndex(where: { $0.value.known == "-m" }), words.indices.contains(place + 1)
    else {
      return nil
    }
    return place + 1
  }

  /// Which database it is, as far as a variable or an option says. `RAILS_ENV=development` is the default and
  /// the place where people keep what they have been working with.
  private static func environment(_ invocation: Invocation, _ arguments: Arguments) -> Environment {
    var found = Environment.unknown
    func look(_ text: String) {
      switch Environment(naming: text) {
      case .production: found = .production
      case .throwaway where found == .unknown && text.nameParts.contains("test"): found = .throwaway
      default: break
      }
    }
    for (name, value) in invocation.environment {
      switch name {
      case "RAILS_ENV", "RACK_ENV", "NODE_ENV", "MIX_ENV", "APP_ENV", "FLASK_ENV", "DJANGO_SETTINGS_MODULE",
        "ASPNETCORE_ENVIRONMENT", "DATABASE_URL":
        look(value.display)
      default: break
      }
    }
    for given in arguments.options {
      guard
        given.name == "env" || given.name == "e" || given.name == "database" || given.name == "settings"
          || given.name == "database-url" || given.name == "url"
      else { continue }
      look(given.value?.display ?? "")
    }
    // `rake db:drop RAILS_ENV=test`
    for word in arguments.operands where word.value.prefix.hasPrefix("RAILS_ENV=") {
      look(word.value.display)
    }
    return found
  }

  // MARK: Tables

  private static func table(_ program: String) -> DeedTable? {
    switch program {
    case "rails", "rake": rails
    case "prisma": prisma
    case "sequelize", "sequelize-cli": sequelize
    case "knex", "mikro-orm", "drizzle-kit", "strapi", "payload", "hasura": node
    case "typeorm", "typeorm-ts-node-commonjs", "typeorm-ts-node-esm": typeorm
    case "alembic", "flask": python
    case "flyway", "liquibase": java
    case "django-admin", "manage.py": django
    case "artisan", "console": php
    case "mix": mix
    case "wp", "drush": sites
    case "goose", "dbmate", "migrate", "sqlx", "diesel", "sea-orm-cli", "dotnet-ef": binaries
    default: nil
    }
  }

  private static let rails = DeedTable(
    Grammar("e,environment= f= C= t,trace n,dry-run T,tasks help"),
    [
      Deed(
        "…db:drop|db:drop:all|db:drop:primary|db:reset|db:purge|db:purge:all|db:migrate:reset", .high,
        "the Rails database"),
      Deed("…db:truncate_all|db:seed:replant|db:drop:_unsafe", .high, "every table of the Rails database"),
      Deed("…db:schema:load|db:structure:load", .low, "the Rails database"),
    ])
  private static let prisma = DeedTable(
    Grammar("schema= f,force skip-generate skip-seed force-reset accept-data-loss h,help"),
    [
      Deed("migrate reset", .high, "the database of this Prisma schema"),
      Deed("db push", .high, "the database of this Prisma schema", needs: "force-reset"),
      Deed("db push", .high, "columns and tables that the Prisma schema lacks", needs: "accept-data-loss"),
    ])
  private static let sequelize = DeedTable(
    Grammar("env= config= url= migrations-path= help"),
    [
      Deed("…db:drop", .high, "the Sequelize database"),
      Deed("…db:migrate:undo:all", .high, "every table of the Sequelize database"),
    ])
  private static let node = DeedTable(
    Grammar(
      "env= knexfile= config= cwd= client= connection= dialect= url= schema= all force help database-name= project="
    ),
    [
      Deed("migrate:rollback", .high, "every table of the Knex database", needs: "all"),
      Deed(
        "schema:drop|schema:fresh|migration:fresh|database:drop", .high, "the MikroORM schema", unless: "dump"
      ),
      Deed("migrate:fresh|migrate:reset|migrate:refresh", .high, "every table of the database"),
      Deed("push", .high, "columns and tables that the Drizzle schema lacks", needs: "force"),
      Deed("metadata clear", .high, "the Hasura metadata"),
    ])
  private static let typeorm = DeedTable(
    Grammar("d,dataSource= f,config= c,connection= h,help"),
    [Deed("…schema:drop", .high, "the TypeORM schema")])
  private static let python = DeedTable(
    Grammar("c,config= n,name= x= d,directory= A,app= e,env-file= tag= sql h,help"), trials: "sql",
    [
      Deed("downgrade base", .high, "every table that migrations made"),
      Deed("db downgrade base", .high, "every table that migrations made"),
      Deed("…drop-db|drop_db|reset-db|reset_db", .high, "the database of this application"),
    ])
  private static let java = DeedTable(
    Grammar(
      "url= user= password= schemas= configFiles= defaultsFile= changelog-file= username= contexts= default-schema-name= "
        + "defaults-file= driver= classpath= liquibase-schema-name= h,help ?",
      style: .words),
    [
      Deed("…clean", .high, "every object of the Flyway schemas"),
      Deed("…dropAll|drop-all", .high, "every object of the schema"),
    ])
  private static let django = DeedTable(
    Grammar("settings= pythonpath= v,verbosity= database= noinput no-input fake plan h,help"),
    trials: "plan,fake",
    [
      Deed("flush", .high, "every row of the Django database"),
      Deed("reset_db|reset_schema", .high, "the Django database"),
      Deed("migrate * zero", .high, "every table of the app"),
      Deed("drop_test_database", .medium, "the schema"), Deed("celery purge", .high, "every waiting task"),
    ])
  private static let php = DeedTable(
    Grammar(
      "e,env= database= path= step= class= n,no-interaction force full-database em= connection= dump-sql pretend h,help"
    ),
    trials: "pretend,dump-sql",
    [
      Deed(
        "migrate:fresh|migrate:refresh|migrate:reset|db:wipe", .high, "every table of the Laravel database"),
      Deed("doctrine:database:drop|d:d:d", .high, "the Doctrine database", needs: "force"),
      Deed("doctrine:schema:drop", .high, "the Doctrine schema", needs: "force"),
      Deed("doctrine:fixtures:load", .high, "every row of the Doctrine database", unless: "append"),
    ])
  private static let mix = DeedTable(
    Grammar("r,repo= quiet no-compile f,force force-drop help"),
    [
      Deed("ecto.drop|ecto.reset|ash.reset|ash_postgres.drop", .high, "the Ecto database"),
      Deed("ecto.rollback", .high, "every table that migrations made", needs: "all"),
    ])
  private static let sites = DeedTable(
    Grammar("path= url= ssh= user= uri= r,root= l= y,yes force quiet h,help"),
    [
      Deed("db drop|reset|clean", .high, "the WordPress database"),
      Deed("site empty|delete", .high, "the WordPress site"),
      Deed("sql:drop|sql-drop|sql:create|site:install|site-install|si", .high, "the Drupal database"),
      Deed("post|user|comment|term delete", .medium, "content", needs: "force,yes,y"),
      Deed("plugin|theme delete", .medium, "the plugin"),
    ])
  private static let binaries = DeedTable(
    Grammar(
      "path= source= database= D,database-url= dir= u,url= e,env= d,migrations-dir= table= verbose f,force p,project= "
        + "c,context= s,startup-project= y config-file= migration-dir= h,help dry-run",
      style: .words),
    [
      Deed("…reset", .high, "every table that migrations made"),
      Deed("…down-to 0", .high, "every table that migrations made"),
      Deed("…drop", .high, "the database"), Deed("…database reset|drop", .high, "the database"),
      Deed("…migrate fresh|reset|refresh", .high, "every table that migrations made"),
      Deed("…down", .high, "every table that migrations made", needs: "all"),
      Deed("migration|migrate revert", .high, "every table that migrations made", needs: "all,a"),
      Deed("…database update 0", .high, "every table that migrations made"),
    ])
}

extension MigrationFamily {
  static let reset = Rule(
    "database.migration-reset", .high, "Drops and rebuilds {}",
    why:
      "All rows go; the tool cannot tell a database that can be filled anew from one that people work with.",
    instead:
      "Move forward with a new migration: `bin/rails db:migrate`, `npx prisma migrate dev`, `alembic upgrade head`.",
    fires: [
      "bin/rails db:drop", "rake db:reset", "npx prisma migrate reset --force",
      "npx prisma db push --force-reset", "npx sequelize db:drop", "yarn prisma migrate reset",
      "pnpm -C api prisma migrate reset", "alembic downgrade base", "flyway -url=jdbc:x clean",
      "liquibase dropAll", "python manage.py flush --noinput", "php artisan migrate:fresh --seed",
      "mix ecto.drop", "npx typeorm schema:drop", "npx knex migrate:rollback --all", "sqlx database drop -y",
      "diesel database reset", "dotnet ef database drop --force",
      "php bin/console doctrine:schema:drop --force", "RAILS_ENV=production rails db:reset",
      "python3 manage.py migrate app zero", "migrate -path db -database postgres://localhost/app drop -f",
      "wp db reset --yes", "drush sql:drop -y", "mvn flyway:clean", "./gradlew flywayClean",
      "node ace migration:fresh", "./yii migrate/fresh --interactive=0", "sqitch revert -y",
      "python manage.py reset_db --noinput", "php bin/console doctrine:fixtures:load -n",
      "diesel migration revert --all", "mix ecto.rollback --all", "skeema push --allow-unsafe",
    ],
    passes: [
      "bin/rails db:migrate", "npx prisma migrate dev", "alembic upgrade head",
      "RAILS_ENV=test bin/rails db:drop", "python manage.py migrate", "php artisan migrate",
      "mix ecto.migrate", "npx prisma migrate status", "alembic downgrade -1", "flyway info",
      "python manage.py test", "bin/rails db:rollback", "bin/rails db:create", "npx prisma generate",
      "npx prisma db push", "MIX_ENV=test mix ecto.reset", "python script.py flush",
      "rails runner 'puts User.count'", "bundle exec rails r 'User.find(3).touch'", "wp db export",
      "wp plugin list", "python manage.py shell -c 'print(1)'",
      "echo 'SELECT 1' | npx prisma db execute --stdin", "php artisan migrate:status",
      "php artisan migrate:fresh --pretend", "diesel migration run", "node ace migration:run",
      "./yii migrate", "mvn flyway:migrate", "sqitch deploy", "mix ecto.rollback",
      "php bin/console doctrine:fixtures:load --append", "node server.js",
    ])
}

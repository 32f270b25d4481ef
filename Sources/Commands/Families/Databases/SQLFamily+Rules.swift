import Verdict

/// What statements can do to a database. Each rule's examples run as tests.
extension SQLFamily {
  static let dropDatabase = Rule(
    "database.drop-database", .critical, "Drops the database or schema {}",
    why: "Every table and row in it is gone at once, and no transaction log brings it back.",
    instead: "Make a copy first with `pg_dump app > backup.sql`, and let a person drop it.",
    fires: [
      "psql -c 'DROP DATABASE app'", "psql app -c 'drop schema public cascade'",
      "mysql -e 'DROP DATABASE app'", "psql -c 'SELECT 1; DROP DATABASE app'",
      "sqlcmd -Q 'DROP DATABASE app'", "cqlsh -e 'DROP KEYSPACE k'", "echo 'DROP DATABASE app' | psql",
      "mysql <<< 'drop schema app'", "cockroach sql -e 'DROP DATABASE app'",
      "clickhouse-client --query 'DROP DATABASE app'", "psql --comm='DROP DATABASE app'",
      "psql -c 'DROP DATABASE app_test'", "psql -d app -c 'DROP OWNED BY app'",
      "echo 'DROP USER app CASCADE;' | sqlplus -s system/x@db",
    ],
    passes: [
      "psql -c 'CREATE DATABASE app'", "psql -l", "psql -c \"SELECT 'DROP DATABASE app'\"",
      "psql -c '-- DROP DATABASE app'", "mysql -e 'SHOW DATABASES'", "psql --help", "psql -c '\\dt'",
      "sqlite3 :memory: 'DROP TABLE t'", "pg_dump app > backup.sql",
    ])

  static let dropTable = Rule(
    "database.drop-table", .high, "Drops or empties {}",
    why: "All rows of the table or column are gone; outside a transaction there is no way back.",
    instead:
      "Look at what is in it with `psql app -c 'SELECT count(*) FROM users'`, and write a migration that a person "
      + "reviews.",
    fires: [
      "echo 'DROP TABLE invoices;' > /tmp/d.sql && docker cp /tmp/d.sql pg:/d.sql && docker exec pg psql -U app -f /d.sql",
      "psql -Atc \"select 'drop table '||tablename||';' from pg_tables\" app | psql app",
      "psql app -c 'DROP TABLE users'",
      "mysql -uroot -p$PW app -e 'TRUNCATE TABLE orders; TRUNCATE TABLE users'",
      "sqlite3 app.db 'DROP TABLE users'", "psql app -c 'ALTER TABLE users DROP COLUMN email'",
      "mysql app -e 'DROP/**/TABLE/**/users'",
      "psql app -c 'DO $x$ BEGIN EXECUTE $y$DROP TABLE u$y$; END $x$'",
      "psql app_dev -c 'TRUNCATE users'", "echo 'drop table users' | sqlite3 app.db",
      "bq query 'TRUNCATE TABLE ds.users'", "psql -h prod-db app -c 'DROP TABLE users'",
      "psql -d app -f <(echo 'DROP TABLE carts')", "mysql app < <(printf 'TRUNCATE carts;')",
      "echo 'DROP TABLE carts' | npx prisma db execute --stdin --schema p.prisma",
      "npx typeorm query 'DROP TABLE carts' -d src/data.ts",
      "python3 -c \"import psycopg2; psycopg2.connect('').cursor().execute('DROP TABLE carts')\"",
      "node -e \"new (require('pg').Pool)().query('TRUNCATE carts')\"",
      "php -r '$db = new PDO(\"mysql:host=db\"); $db->exec(\"DROP TABLE carts\");'",
      "curl 'http://clickhouse:8123/?query=DROP%20TABLE%20events'",
      "snowsql -q 'CREATE OR REPLACE TABLE prod.public.orders (id int)'",
      "psql app -c \"DO $x$ BEGIN EXECUTE 'TRUN'||'CATE orders CASCADE'; END $x$\"",
      "python manage.py sqlflush | psql app", "python manage.py sqlflush | python manage.py dbshell",
      "curl http://ch:8123 -d 'TRUNCATE TABLE events'", "mysqlsh --sql -e 'DROP TABLE x'",
      "db2 'DROP TABLE x'",
      "ysqlsh -c 'DROP TABLE x'",
      "npx wrangler d1 execute db --remote --command 'DROP TABLE users'", "turso db shell db 'DROP TABLE x'",
      "aws athena start-query-execution --query-string 'DROP TABLE logs'",
      "curl https://api.example.com/v1/sql -H 'Authorization: Bearer x' -d '{\"sql\": \"DROP TABLE x\"}'",
    ],
    passes: [
      "psql -Atc \"select 'analyze '||tablename||';' from pg_tables\" app | psql app",
      "snowsql -q 'CREATE OR REPLACE TABLE orders_daily AS SELECT day, count(*) FROM orders GROUP BY day'",
      "snowsql -q 'CREATE OR REPLACE TEMPORARY TABLE t (id int)'",
      "snowsql -q 'CREATE OR REPLACE VIEW v AS SELECT 1'",
      "psql app -c \"DO $x$ BEGIN EXECUTE 'ANALYZE ' || 'orders'; END $x$\"", "python manage.py sqlflush",
      "python manage.py sqlflush > flush.sql", "python manage.py sqlmigrate shop 0003 | psql app",
      "docker run --rm postgres:16 psql -U postgres -c 'DROP TABLE t'",
      "psql app -c 'BEGIN; DROP TABLE users; ROLLBACK'",
      "psql app -c 'CREATE TEMP TABLE t (a int); DROP TABLE t'", "psql app -c 'CREATE TABLE users (id int)'",
      "sqlite3 app.db .tables", "sqlite3 /tmp/x.db 'DROP TABLE t'",
      "psql app -c 'ALTER TABLE users DROP CONSTRAINT c'",
      "psql app -c \"INSERT INTO l VALUES ('drop table users')\"", "sqlite3 app.db '.schema users'",
      "psql -d app -f <(echo 'SELECT 1')",
      "python3 -c \"import sqlite3; sqlite3.connect(':memory:').execute('DROP TABLE t')\"",
      "python3 -c \"print('DROP TABLE carts')\"",
      "node -e \"new (require('pg').Pool)().query('SELECT count(*) FROM carts')\"",
      "psql app -f - < <(echo 'SELECT 1')",
    ])

  static let unboundedWrite = Rule(
    "database.unbounded-write", .high, "Changes or deletes every row of {}",
    why: "Nothing in the statement holds it back: a WHERE that is true for all rows is as good as none.",
    instead:
      "Name the rows: `psql app -c 'DELETE FROM users WHERE id = 42'`; try it between BEGIN and ROLLBACK first.",
    fires: [
      "psql app -c 'DELETE FROM users'", "psql app -c 'DELETE FROM users WHERE 1=1'",
      "mysql app -e 'UPDATE users SET admin = 1'", "psql app -c 'UPDATE users SET a=1 -- WHERE id=3'",
      "psql app -c 'WITH d AS (DELETE FROM users RETURNING *) SELECT * FROM d'",
      "psql app -c 'EXPLAIN ANALYZE DELETE FROM users'", "sqlite3 app.db 'DELETE FROM users WHERE true'",
      "sqlcmd -Q 'SELECT 1 DELETE FROM users'", "psql app -c 'DELETE FROM users WHERE id = id'",
      "psql \"$DATABASE_URL\" -c 'DELETE FROM users'", "bin/rails runner 'Order.destroy_all'",
      "python manage.py shell -c 'from shop.models import Cart; Cart.objects.all().delete()'",
      "rails r 'Cart.delete_all'", "php artisan tinker --execute=\"DB::table('users')->truncate();\"",
      "ruby -e 'require \"pg\"; PG.connect.exec(\"DELETE FROM carts\")'",
      "python3 -c \"import sqlite3; sqlite3.connect('app.db').execute('UPDATE carts SET paid = 1')\"",
    ],
    passes: [
      "psql app -c 'DELETE FROM users WHERE id = 42'",
      "psql app -c \"UPDATE users SET a = 1 WHERE name = 'x'\"", "psql app -c 'EXPLAIN DELETE FROM users'",
      "mysql app -e 'DELETE FROM s WHERE expires < now() - interval 1 day'",
      "psql app -c 'BEGIN; DELETE FROM users; ROLLBACK'", "psql app -c \"DELETE FROM users WHERE id = $ID\"",
      "psql app -c 'DELETE FROM users WHERE id IN (SELECT user_id FROM banned)'", "psql app -c 'SELECT 1'",
      "rails runner 'Cart.where(user_id: 3).delete_all'",
      "python manage.py shell -c 'from shop.models import Cart; Cart.objects.filter(id=3).delete()'",
      "python3 -c \"import sqlite3; sqlite3.connect('app.db').execute('DELETE FROM carts WHERE id = ?', (3,))\"",
      "node -e \"console.log('delete from carts')\"",
    ])

  static let bulkRead = Rule(
    "database.bulk-read", .medium, "Reads all of {} from production",
    why:
      "Everybody's data ends in the conversation and its logs, and the query may weigh on the live database.",
    instead: "Ask for what is needed: `psql prod -c 'SELECT id, status FROM orders LIMIT 20'`.",
    fires: [
      "psql -h prod-db.example.com app -c 'SELECT * FROM users'",
      "psql prod -c 'SELECT * FROM users -- LIMIT 10'",
      "psql \"$PROD_DATABASE_URL\" -c 'select u.* from users u'",
      "mysql -h db.live.example.com app -e 'SELECT * FROM u'",
      "psql app_production -c 'SELECT * FROM users LIMIT 1000000'",
      "psql prod -c 'SELECT * FROM users WHERE 1=1'",
    ],
    passes: [
      "psql prod -c 'SELECT * FROM users LIMIT 10'", "psql prod -c 'SELECT count(*) FROM users'",
      "psql app -c 'SELECT * FROM users'", "psql prod -c 'SELECT * FROM users WHERE id = 5'",
      "psql products -c 'SELECT * FROM items'", "psql prod -c 'SELECT * FROM pg_stat_activity'",
      "psql prod -c 'EXPLAIN SELECT * FROM users'", "psql prod -c 'SELECT * FROM t FETCH FIRST 5 ROWS ONLY'",
    ])

  static let dropPart = Rule(
    "database.drop-part", .medium, "Drops the view, index or role {}",
    why: "No row is lost, but queries, speed or access that others rely on may be.",
    instead:
      "Look at its definition first, with `psql app -c '\\d users'`, and drop it in a reviewed migration.",
    fires: [
      "psql app -c 'DROP INDEX users_email'", "psql app -c 'DROP VIEW active_users'",
      "mysql -e 'DROP USER app'",
      "psql app -c 'DROP MATERIALIZED VIEW CONCURRENTLY m'", "psql app -c 'DROP TRIGGER audit ON users'",
      "psql app -c 'ALTER TABLE users DISABLE ROW LEVEL SECURITY'",
      "psql app -c 'DROP EXTENSION postgis CASCADE'",
    ],
    passes: [
      "psql app -c 'CREATE INDEX i ON users (email)'", "psql app -c 'REINDEX TABLE users'",
      "psql app -c '\\d users'", "psql app -c 'REFRESH MATERIALIZED VIEW m'", "psql app -c 'DROP FUNCTION f'",
    ])

  static let shell = Rule(
    "database.client-shell", .high, "Starts a shell command from the database client ({})",
    why:
      "The command runs outside the database, on this machine or on the server, with the rights of either.",
    instead:
      "Run the program by itself, where it can be seen for what it is, and keep the client for queries such as "
      + "`psql -c 'SELECT 1'`.",
    fires: [
      "psql -c '\\! rm -rf x'", "psql app -c \"COPY t FROM PROGRAM 'curl example.com'\"",
      "mysql -e 'system rm x'", "sqlite3 app.db '.shell rm x'", "sqlcmd -Q \"EXEC xp_cmdshell 'whoami'\"",
      "sqlite3 :memory: '.system rm x'", "echo '\\! sh -i' | psql",
      "psql -c \"SELECT lo_export(1, '/etc/cron.d/x')\"",
      "mysql -e \"SELECT 'x' INTO OUTFILE '/var/www/x.php'\"",
      "sqlcmd -Q \"EXEC sp_configure 'xp_cmdshell', 1\"",
    ],
    passes: [
      "psql -c '\\! ls'", "psql -c '\\dt'", "psql -c '\\copy t to out.csv csv header'",
      "sqlite3 app.db .dump", "psql -c \"SELECT '\\\\! rm'\"", "sqlite3 app.db '.mode csv' 'SELECT 1'",
    ])

  static let rights = Rule(
    "database.rights", .medium, "Gives {} every right",
    why: "An account with all rights turns any later mistake or leak into the loss of everything.",
    instead: "Grant what is needed: `psql app -c 'GRANT SELECT ON users TO report'`.",
    fires: [
      "psql app -c 'GRANT ALL PRIVILEGES ON DATABASE app TO web'", "mysql -e \"GRANT ALL ON *.* TO 'x'@'%'\"",
      "psql -c \"CREATE ROLE x SUPERUSER LOGIN PASSWORD 'y'\"",
      "psql -c \"ALTER USER postgres WITH PASSWORD 'x'\"", "psql -c 'GRANT pg_execute_server_program TO web'",
      "psql -c 'ALTER ROLE web SUPERUSER'", "psql -c 'ALTER USER web WITH SUPERUSER'",
    ],
    passes: [
      "psql app -c 'GRANT SELECT ON users TO report'", "psql app -c 'REVOKE ALL ON users FROM web'",
      "psql -c \"ALTER ROLE web SET search_path = 'x'\"", "psql -c '\\du'", "mysql -e 'SHOW GRANTS'",
    ])

  static let administer = Rule(
    "database.administer", .high, "Stops the database server or drops its logs {}",
    why: "Everyone who uses the server is cut off, or the logs that replicas and recovery need are gone.",
    instead: "Look at what it is doing first: `mysql -e 'SHOW PROCESSLIST'`.",
    fires: [
      "mysql -e 'SHUTDOWN'", "mysql -e 'RESET MASTER'", "mysql -e \"PURGE BINARY LOGS BEFORE '2030-01-01'\"",
      "mysql -e 'SET GLOBAL read_only = OFF'", "psql -c 'ALTER SYSTEM SET archive_mode = off'",
      "psql -c 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity'",
      "psql -c \"SELECT pg_drop_replication_slot('s')\"",
    ],
    passes: [
      "mysql -e 'SHOW PROCESSLIST'", "mysql -e 'SHOW BINARY LOGS'", "psql -c 'RESET ALL'",
      "mysql -e 'FLUSH TABLES'", "psql -c 'RESET search_path'", "psql -c 'SET work_mem = 1'",
      "psql -c 'SELECT pid, query FROM pg_stat_activity'", "mysql -e 'SET NAMES utf8'",
      "psql -c 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = 4'",
    ])

  static let unread = Rule(
    "database.unread", .high, "Sends more SQL than could be read",
    why: "What was not read cannot be judged.",
    instead: "Put it in a file and run it in parts: `psql -f part1.sql app`.",
    fires: [
      "psql -c 'DO $a$ DO $b$ DO $c$ DO $d$ DO $e$ SELECT 1 $e$ $d$ $c$ $b$ $a$'",
      "psql -c 'DO $a$ DO $b$ DO $c$ DO $d$ DO $e$ DELETE FROM x $e$ $d$ $c$ $b$ $a$'",
      "sqlcmd -Q 'EXEC [a] N$$ x; EXEC [b]'; psql -c 'DO $a$ DO $b$ DO $c$ DO $d$ DO $e$ x $e$ $d$ $c$ $b$ $a$'",
    ],
    passes: [
      "psql -c 'DO $a$ BEGIN PERFORM 1; END $a$'", "psql -c 'SELECT 1'", "psql -f part1.sql app", "psql app",
      "psql -c 'DO $a$ DO $b$ SELECT 1 $b$ $a$'",
    ])
}

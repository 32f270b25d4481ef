import Testing
import Verdict

@testable import Commands

@Suite("The libraries of services, called by a line of code")
struct LibraryTablesTests {
  @Test("What would hurt is stopped")
  func stopped() {
    CommandTable.expect(lines: Self.stoppedCommands) { $0 >= .high }
  }

  @Test("What only looks like it passes in silence")
  func silent() {
    CommandTable.expect(lines: Self.silentCommands) { $0 < .medium }
  }

  private static let stoppedCommands = #"""
    python3 -c "import boto3; boto3.client('s3').delete_bucket(Bucket='acme')"
    python3 -c "import boto3; s=boto3.Session(profile_name='prod'); s.client('rds').delete_db_instance(DBInstanceIdentifier='a',SkipFinalSnapshot=True)"
    python3 -c "import boto3; boto3.client('sqs').purge_queue(QueueUrl='u')"
    python3 -c "import boto3; boto3.client('dynamodb').delete_table(TableName='orders')"
    python3 -c "import boto3; c=boto3.client('iam'); c.attach_user_policy(UserName='x',PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')"
    python3 -c "import boto3; boto3.client('cloudtrail').stop_logging(Name='t')"
    python3 -c "import boto3; print(boto3.client('secretsmanager').get_secret_value(SecretId='prod')['SecretString'])"
    python3 -c "from google.cloud import bigquery; bigquery.Client().delete_dataset('prod',delete_contents=True)"
    python3 -c "from google.cloud import firestore; [d.reference.delete() for d in firestore.Client().collection('users').stream()]"
    python3 -c "from azure.mgmt.resource import ResourceManagementClient as R; R(c,s).resource_groups.begin_delete('prod')"
    python3 -c "from azure.storage.blob import BlobServiceClient as B; B.from_connection_string(c).delete_container('x')"
    python3 -c "import digitalocean; digitalocean.Droplet(token=t,id=1).destroy()"
    python3 -c "from hcloud import Client; Client(token=t).servers.get_by_name('web').delete()"
    python3 -c "import openstack; openstack.connect().delete_server('web')"
    node -e "const A=require('aws-sdk'); new A.S3().deleteBucket({Bucket:'acme'}).promise()"
    node -e "const {EC2}=require('@aws-sdk/client-ec2'); new EC2({}).terminateInstances({InstanceIds:['i-1']})"
    node -e "const {Storage}=require('@google-cloud/storage'); new Storage().bucket('acme').deleteFiles({force:true})"
    node -e "require('firebase-admin').initializeApp(); require('firebase-admin').database().ref('/').remove()"
    ruby -e "require 'aws-sdk-s3'; Aws::S3::Resource.new.bucket('acme').delete!"
    ruby -e "require 'aws-sdk-ec2'; Aws::EC2::Client.new.terminate_instances(instance_ids: ['i-1'])"
    php -r 'require "vendor/autoload.php"; (new Aws\S3\S3Client([]))->deleteBucket(["Bucket"=>"acme"]);'
    pwsh -c "Remove-S3Bucket -BucketName acme -DeleteBucketContent -Force"
    pwsh -c "Remove-AzStorageAccount -ResourceGroupName p -Name s -Force"
    pwsh -c "Remove-GcsBucket acme -Force"
    pwsh -c "Remove-MgUser -UserId x"
    pwsh -c "Remove-Mailbox -Identity ceo@acme.io -Confirm:\$false"
    pwsh -c "Remove-ADUser -Identity bob -Confirm:\$false"
    python3 -c "import pymongo; pymongo.MongoClient('mongodb://prod').drop_database('shop')"
    python3 -c "import pymongo; pymongo.MongoClient().shop.users.delete_many({})"
    python3 -c "import redis; redis.Redis(host='prod').flushall()"
    python3 -c "import elasticsearch as e; e.Elasticsearch('http://prod:9200').indices.delete(index='*')"
    python3 -c "from cassandra.cluster import Cluster; Cluster().connect().execute('DROP KEYSPACE shop')"
    python3 -c "import sqlite3; c=sqlite3.connect('prod.db'); c.execute('delete from users'); c.commit()"
    python3 -c "import pymysql; pymysql.connect(db='shop').cursor().execute('drop table users')"
    python3 -c "import mysql.connector as m; m.connect(database='shop').cursor().execute('TRUNCATE users')"
    python3 -c "import psycopg; psycopg.connect('dbname=shop',autocommit=True).execute('drop schema public cascade')"
    python3 -c "from sqlalchemy import create_engine, MetaData; e=create_engine('postgresql://prod'); m=MetaData(); m.reflect(e); m.drop_all(e)"
    python3 -c "from app import db; db.drop_all()"
    python3 -c "import django; django.setup(); from app.models import User; User.objects.all().delete()"
    python3 -c "import duckdb; duckdb.connect('x.db').execute('drop table t')"
    python3 -c "import influxdb_client as i; i.InfluxDBClient('u','t').buckets_api().delete_bucket('b')"
    python3 -c "from neo4j import GraphDatabase as G; G.driver('bolt://prod').session().run('MATCH (n) DETACH DELETE n')"
    python3 -c "import etcd3; etcd3.client().delete_prefix('/')"
    python3 -c "import consul; consul.Consul().kv.delete('', recurse=True)"
    python3 -c "import hvac; hvac.Client().sys.disable_secrets_engine('kv')"
    python3 -c "import hvac; hvac.Client().secrets.kv.v2.delete_metadata_and_all_versions('prod')"
    node -e "require('mongoose').connect('mongodb://prod').then(m=>m.connection.dropDatabase())"
    node -e "const r=require('ioredis');new r('redis://prod').flushall()"
    node -e "const {createClient}=require('redis');const c=createClient();c.connect().then(()=>c.flushAll())"
    node -e "const {PrismaClient}=require('@prisma/client');new PrismaClient().user.deleteMany()"
    node -e "require('knex')({client:'pg'}).schema.dropTable('users')"
    node -e "const {Sequelize}=require('sequelize');new Sequelize(process.env.DB).drop()"
    node -e "const mysql=require('mysql2');mysql.createConnection({}).query('DROP TABLE users')"
    node -e "new (require('better-sqlite3'))('prod.db').exec('delete from users')"
    ruby -e "require 'mongo'; Mongo::Client.new('mongodb://prod/shop').database.drop"
    ruby -e "require 'redis'; Redis.new(url: 'redis://prod').flushall"
    ruby -e "require 'pg'; PG.connect(dbname:'shop').exec('DROP TABLE users')"
    php -r '$r=new Redis;$r->connect("prod");$r->flushAll();'
    php -r 'mysqli_query(mysqli_connect("prod"),"DROP TABLE users");'
    perl -MDBI -e 'DBI->connect("dbi:Pg:dbname=shop")->do("drop table users")'
    python3 -c "from kubernetes import client,config; config.load_kube_config(); client.CoreV1Api().delete_namespace('prod')"
    python3 -c "import docker; docker.from_env().containers.run('alpine','rm -rf /h/etc',volumes={'/':{'bind':'/h'}},privileged=True)"
    python3 -c "from github import Github; Github(t).get_organization('acme').get_repo('api').delete()"
    python3 -c "import gitlab; gitlab.Gitlab('u',t).groups.delete(1)"
    python3 -c "import git; git.Repo('.').git.reset('--hard','HEAD~5')"
    python3 -c "import git; git.Repo('.').git.push('--force','origin','main')"
    node -e "require('simple-git')().reset(['--hard'])"
    python3 -c "import jenkins; jenkins.Jenkins('http://j','u','p').delete_job('deploy')"
    python3 -c "from jira import JIRA; JIRA('u').issue('A-1').delete()"
    python3 -c "import keyring; keyring.delete_password('web','me')"
    python3 -c "from kafka.admin import KafkaAdminClient as K; K(bootstrap_servers='k').delete_topics(['orders'])"
    python3 -c "import pika; pika.BlockingConnection().channel().queue_delete('orders')"
    node -e "const {Kafka}=require('kafkajs');new Kafka({brokers:['k']}).admin().deleteTopics({topics:['orders']})"
    python3 -c "import imaplib; m=imaplib.IMAP4_SSL('i'); m.login('a','b'); m.select('INBOX'); m.store('1:*','+FLAGS','Deleted'); m.expunge()"
    python3 -c "import stripe; stripe.api_key=K; [stripe.Refund.create(charge=c.id) for c in stripe.Charge.list()]"
    python3 -c "import stripe; stripe.Product.delete('p')"
    node -e "const s=require('stripe')(K); s.subscriptions.list().autoPagingEach(x=>s.subscriptions.cancel(x.id))"
    python3 -c "import paramiko; s=paramiko.SSHClient(); s.connect('prod'); s.exec_command('rm -rf /srv')"
    python3 -c "import subprocess; subprocess.run(['terraform','destroy','-auto-approve'])"
    node -e "require('child_process').execSync('kubectl delete ns prod')"
    python3 -c "from huggingface_hub import delete_repo; delete_repo('a/b')"
    python3 -c "import mlflow; mlflow.delete_experiment('1')"
    python3 -c "from pinecone import Pinecone; Pinecone(api_key=k).delete_index('prod')"
    python3 -c "import chromadb; chromadb.HttpClient('h').reset()"
    python3 -c "import weaviate; weaviate.Client('u').schema.delete_all()"
    python3 -c "from supabase import create_client; create_client(u,k).table('users').delete().neq('id',0).execute()"
    node -e "const {createClient}=require('@supabase/supabase-js');createClient(u,k).from('users').delete().neq('id',0)"
    python3 -c "import meilisearch; meilisearch.Client('u').delete_index('x')"
    python3 -c "from algoliasearch.search_client import SearchClient as S; S.create(a,k).init_index('p').clear_objects()"
    python3 -c "import cloudflare; cloudflare.Cloudflare().zones.delete(zone_id='z')"
    python3 -c "import requests; requests.post('https://slack.com/api/conversations.archive',data={'token':t,'channel':'c'})"
    python3 -c "from slack_sdk import WebClient; WebClient(t).conversations_archive(channel='c')"
    node -e "const {WebClient}=require('@slack/web-api'); new WebClient(t).admin.users.remove({team_id:'t',user_id:'u'})"
    """#

  private static let silentCommands = #"""
    python3 -c "import boto3; print([b.name for b in boto3.resource('s3').buckets.all()])"
    python3 -c "import boto3; print(boto3.client('ec2').describe_instances())"
    python3 -c "import redis; print(redis.Redis().info())"
    python3 -c "import pymongo; print(pymongo.MongoClient().list_database_names())"
    python3 -c "import docker; print(docker.from_env().containers.list())"
    python3 -c "from github import Github; print(Github().get_repo('a/b').stargazers_count)"
    python3 -c "import git; print(git.Repo('.').head.commit)"
    python3 -c "import sqlite3; print(sqlite3.connect(':memory:').execute('select 1').fetchall())"
    node -e "const {PrismaClient}=require('@prisma/client');new PrismaClient().user.count().then(console.log)"
    python3 -c "import stripe; print(stripe.Customer.list(limit=1))"
    node -e "const {Octokit}=require('@octokit/rest');new Octokit().repos.get({owner:'a',repo:'b'})"
    python3 -c "import keyring; print(keyring.get_keyring())"
    """#
}

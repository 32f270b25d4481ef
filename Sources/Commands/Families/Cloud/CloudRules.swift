import Verdict

extension CloudFamily {
  static let deletes = Rule(
    "cloud.delete", .high, "Deletes {}",
    why: "Cloud resources are gone at once for everyone who uses them, and mostly with the data they hold.",
    instead:
      "Look at it first, as with `aws rds describe-db-instances` or `gcloud sql instances describe main`, and let a "
      + "person delete it.",
    fires: [
      "pwsh -c \"Get-AzResourceGroup | Remove-AzResourceGroup -Force -AsJob\"",
      "powershell -c \"Remove-EC2Instance -InstanceId i-0abc -Force\"",
      "aws rds delete-db-instance --db-instance-identifier prod --skip-final-snapshot --delete-automated-backups",
      "gcloud --project acme-prod sql instances delete main -q",
      "doctl compute domain delete acme.dev --force",
      "aws ec2 terminate-instances --instance-ids i-1",
      "aws iam delete-access-key --user-name ci --access-key-id AKIA1",
      "npx firebase-tools database:remove /users -f",
      "python3 -c 'import boto3; boto3.client(\"rds\").delete_db_instance(DBInstanceIdentifier=\"app\")'",
      "node -e 'const {DeleteTableCommand: D} = require(\"@aws-sdk/client-dynamodb\"); new DeleteTableCommand({TableName: \"t\"})'",
      "aws --profile p --region r dynamodb delete-table --table-name t",
      "az group delete -n rg --yes", "gcloud projects delete acme", "fly apps destroy web",
      "heroku apps:destroy -a web",
      "heroku pg:reset DATABASE_URL --confirm web", "vercel rm web --yes", "wrangler d1 delete db",
      "hcloud server delete web",
      "linode-cli lke cluster-delete 1", "aliyun rds DeleteDBInstance --DBInstanceId x",
      "firebase firestore:delete --all-collections",
      "supabase db reset --linked", "aws kms schedule-key-deletion --key-id k", "az vm delete -n web -g rg",
      "scw rdb instance delete x",
      "openstack server delete web", "aws logs delete-log-stream --log-stream-name s",
      "oci db autonomous-database delete --x y",
      "gcloud compute instances delete web --quiet", "aws cloudformation delete-stack --stack-name prod",
      "netlify sites:delete x",
      "wrangler delete", "ibmcloud ks cluster rm --cluster c", "stripe customers delete cus_1",
      "aws ecr batch-delete-image --x y",
      "gcloud run services delete web", "gcloud beta container clusters delete main",
    ],
    passes: [
      "pwsh -c \"Get-AzResourceGroup\"", "powershell -c \"Remove-Variable x; Remove-Module y; Remove-Job 1\"",
      "aws rds describe-db-instances", "gcloud sql instances describe main",
      "aws ec2 terminate-instances --dry-run",
      "aws rds delete-db-instance help",
      "gcloud logging read 'severity>=ERROR AND textPayload:\"delete\"' --limit 20",
      "doctl compute droplet list", "az group list", "fly status -a web", "fly deploy", "heroku logs -t",
      "vercel --prod",
      "wrangler deploy", "gcloud config configurations delete x", "aws sts get-caller-identity",
      "gcloud auth revoke",
      "heroku run rails db:migrate", "aws ec2 describe-instances --filters Name=tag:Name,Values=delete",
      "az account clear", "supabase start", "gcloud compute ssh web", "firebase deploy",
      "aws lambda invoke --function-name delete-user out",
      "aws dynamodb get-item --table-name t", "gcloud run deploy delete-me --image x",
      "aws --endpoint-url http://localhost:4566 s3 rb s3://acme --force", "aws logs tail /app --follow",
      "aws logs filter-log-events --log-group-name x --filter-pattern delete",
    ])

  static let stops = Rule(
    "cloud.stop", .medium, "Stops or disables {}",
    why: "What depends on it fails until somebody notices and starts it again.",
    instead:
      "Look at what depends on it first: `heroku ps -a web`, `fly status`, `aws ec2 describe-instances`.",
    fires: [
      "heroku ps:scale web=0", "fly scale count 0", "heroku config:unset SECRET -a web",
      "fly secrets unset KEY",
      "vercel env rm KEY production", "wrangler secret delete KEY",
      "aws ec2 stop-instances --instance-ids prod-1",
      "firebase hosting:disable",
    ],
    passes: [
      "heroku ps -a web", "fly scale count 2", "heroku config:set A=b", "vercel env ls",
      "aws ec2 stop-instances --instance-ids i-1",
      "aws ec2 describe-instances", "fly secrets list", "aws batch cancel-job --job-id x --reason y",
      "fly status",
    ])

  static let storage = Rule(
    "cloud.delete-storage", .high, "Deletes stored objects: {}",
    why: "Object stores have no bin: without versioning, objects are gone, and others may be reading them.",
    instead:
      "See what would go: `aws s3 rm s3://bucket/path --recursive --dryrun`, `rclone delete remote:path --dry-run`.",
    fires: [
      "aws s3 rm s3://acme-logs --recursive", "aws s3 rb s3://acme --force", "gsutil -m rm -r gs://acme",
      "gsutil rb gs://acme",
      "rclone purge remote:backup", "rclone delete remote:dir", "mc rb --force local/acme",
      "mc rm --recursive --force local/acme/x",
      "s3cmd del --recursive s3://acme/x", "gcloud storage rm -r gs://acme/data",
      "aws s3 rm s3://acme/one.txt",
      "az storage blob delete-batch --source c", "s5cmd rm 's3://acme/*'",
      "azcopy remove 'https://x.blob.core.windows.net/c' --recursive",
      "aws s3 sync \"$(mktemp -d)\" s3://acme-media --delete",
      "D=$(mktemp -d); gsutil rsync -r -d $D gs://acme-media",
      "aws s3 sync ./empty s3://acme-media --delete",
      "python3 -c 'import boto3; boto3.resource(\"s3\").Bucket(\"acme\").objects.all().delete()'",
      "docker run --rm amazon/aws-cli s3 rb s3://acme --force",
    ],
    passes: [
      "aws s3 ls s3://acme-logs/ --recursive", "aws s3 rm s3://acme/x --recursive --dryrun",
      "aws s3 sync dist s3://site --delete",
      "aws s3 cp a s3://acme/a", "rclone delete remote:path --dry-run", "rclone copy a remote:a",
      "gsutil ls gs://acme", "mc ls local",
      "rclone sync a remote:a", "s3cmd ls s3://acme", "rclone -n purge remote:x",
    ])

  static let publicAccess = Rule(
    "cloud.public-access", .high, "Opens {} to everyone",
    why: "Anyone on the internet can reach what was private a moment ago, and copies cannot be called back.",
    instead: "Share one thing for a while, as with `aws s3 presign s3://bucket/file --expires-in 600`.",
    fires: [
      "aws s3api put-bucket-acl --bucket acme --acl public-read",
      "aws s3api delete-public-access-block --bucket acme",
      "gsutil iam ch allUsers:objectViewer gs://acme", "aws s3 cp a s3://acme/a --acl public-read",
      "gcloud storage buckets add-iam-policy-binding gs://acme --member=allUsers --role=roles/storage.objectViewer",
      "aws ec2 authorize-security-group-ingress --group-id sg --protocol tcp --port 22 --cidr 0.0.0.0/0",
      "az storage container set-permission -n c --public-access blob", "mc anonymous set public local/acme",
    ],
    passes: [
      "aws s3 presign s3://bucket/file --expires-in 600", "aws s3api get-bucket-acl --bucket acme",
      "gsutil iam get gs://acme",
      "aws s3api put-bucket-acl --bucket acme --acl private", "aws s3 cp a s3://acme/a",
      "mc anonymous get local/acme",
      "aws ec2 authorize-security-group-ingress --group-id sg --protocol tcp --port 22 --cidr 10.0.0.0/8",
    ])

  static let rights = Rule(
    "cloud.admin-rights", .high, "Gives full rights over the account ({})",
    why:
      "Whoever holds that identity can delete and read everything; a leak of its key is the loss of the account.",
    instead: "Attach the narrow policy that is needed; look at what there is with `aws iam list-policies`.",
    fires: [
      "aws iam attach-user-policy --user-name x --policy-arn arn:aws:iam::aws:policy/AdministratorAccess",
      "gcloud projects add-iam-policy-binding acme --member=user:x@example.com --role=roles/owner",
      "az role assignment create --assignee x --role Owner",
    ],
    passes: [
      "aws iam list-policies",
      "aws iam attach-user-policy --user-name x --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess",
      "gcloud projects add-iam-policy-binding acme --member=user:x --role=roles/viewer",
      "az role assignment list",
      "gcloud projects get-iam-policy acme",
    ])

  static let protectionOff = Rule(
    "cloud.protection-off", .high, "Switches off logging or protection ({})",
    why:
      "What happens afterwards is in no log, or no longer held back by the lock that was there for a reason.",
    instead: "Look at its state: `aws cloudtrail get-trail-status --name main`, `az lock list`.",
    fires: [
      "aws cloudtrail stop-logging --name main", "aws guardduty delete-detector --detector-id d",
      "aws kms disable-key --key-id k",
      "az lock delete --name l", "gcloud logging sinks delete audit",
      "aws logs delete-log-group --log-group-name g",
      "aws rds modify-db-instance --db-instance-identifier a --no-deletion-protection",
      "gcloud services disable compute.googleapis.com",
    ],
    passes: [
      "aws cloudtrail get-trail-status --name main", "az lock list", "aws guardduty list-detectors",
      "gcloud logging sinks list",
      "aws kms describe-key --key-id k", "gcloud services list", "aws logs tail g",
    ])

  static let readsSecret = Rule(
    "cloud.read-secret", .medium, "Prints a secret of the account ({})",
    why: "It ends in the conversation and its logs, usable by whoever reads them.",
    instead: "See that it exists without its value: `aws secretsmanager describe-secret --secret-id app`, "
      + "`gcloud secrets list`.",
    fires: [
      "aws secretsmanager get-secret-value --secret-id app",
      "aws ssm get-parameter --name p --with-decryption",
      "gcloud secrets versions access latest --secret=app", "az keyvault secret show --vault-name v -n s",
      "heroku config -a web", "aws iam create-access-key --user-name x",
      "gcloud iam service-accounts keys create k.json --iam-account x",
    ],
    passes: [
      "aws secretsmanager describe-secret --secret-id app", "gcloud secrets list",
      "az keyvault secret list --vault-name v",
      "aws ssm get-parameter --name p", "heroku config:get NODE_ENV", "aws configure list",
    ])
}

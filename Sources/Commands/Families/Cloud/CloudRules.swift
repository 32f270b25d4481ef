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
      "doctl compute domain delete acme.dev --force", "aws ec2 terminate-instances --instance-ids i-1",
      "aws iam delete-access-key --user-name ci --access-key-id AKIA1",
      "npx firebase-tools database:remove /users -f",
      "python3 -c 'import boto3; boto3.client(\"rds\").delete_db_instance(DBInstanceIdentifier=\"app\")'",
      "node -e 'const {DeleteTableCommand: D} = require(\"@aws-sdk/client-dynamodb\"); new DeleteTableCommand({TableName: \"t\"})'",
      "aws --profile p --region r dynamodb delete-table --table-name t", "az group delete -n rg --yes",
      "gcloud projects delete acme", "fly apps destroy web", "heroku apps:destroy -a web",
      "heroku pg:reset DATABASE_URL --confirm web", "vercel rm web --yes", "wrangler d1 delete db",
      "hcloud server delete web", "linode-cli lke cluster-delete 1",
      "aliyun rds DeleteDBInstance --DBInstanceId x", "firebase firestore:delete --all-collections",
      "supabase db reset --linked", "aws kms schedule-key-deletion --key-id k", "az vm delete -n web -g rg",
      "scw rdb instance delete x", "openstack server delete web",
      "aws logs delete-log-stream --log-stream-name s", "oci db autonomous-database delete --x y",
      "gcloud compute instances delete web --quiet", "aws cloudformation delete-stack --stack-name prod",
      "netlify sites:delete x", "wrangler delete", "ibmcloud ks cluster rm --cluster c",
      "stripe customers delete cus_1", "aws ecr batch-delete-image --x y", "gcloud run services delete web",
      "gcloud beta container clusters delete main",
      "az deployment group create -g rg -f empty.bicep --mode Complete", "az redis flush -n r -g g -y",
      "gcloud sql backups restore 1 --restore-instance=main", "az acr delete -n acme",
      "aws route53 change-resource-record-sets --hosted-zone-id Z --change-batch '{\"Changes\":[{\"Action\":\"DELETE\"}]}'",
      "heroku pg:copy prod::DATABASE DATABASE", "bq load --replace ds.users gs://acme/users.csv",
      "gcloud kms keys versions destroy 1 --key k --keyring r --location l", "avn service terminate pg-main",
      "yc compute instance delete web", "sky down -a",
    ],
    passes: [
      "pwsh -c \"Get-AzResourceGroup\"", "powershell -c \"Remove-Variable x; Remove-Module y; Remove-Job 1\"",
      "aws rds describe-db-instances", "gcloud sql instances describe main",
      "aws ec2 terminate-instances --dry-run", "aws rds delete-db-instance help",
      "gcloud logging read 'severity>=ERROR AND textPayload:\"delete\"' --limit 20",
      "doctl compute droplet list", "az group list", "fly status -a web", "fly deploy", "heroku logs -t",
      "vercel --prod", "wrangler deploy", "gcloud config configurations delete x",
      "aws sts get-caller-identity", "gcloud auth revoke", "heroku run rails db:migrate",
      "aws ec2 describe-instances --filters Name=tag:Name,Values=delete", "az account clear",
      "supabase start", "gcloud compute ssh web", "firebase deploy",
      "aws lambda invoke --function-name delete-user out", "aws dynamodb get-item --table-name t",
      "gcloud run deploy delete-me --image x",
      "aws --endpoint-url http://localhost:4566 s3 rb s3://acme --force", "aws logs tail /app --follow",
      "aws logs filter-log-events --log-group-name x --filter-pattern delete",
      "az deployment group create -g rg -f main.bicep",
      "az deployment group what-if -g rg -f a.bicep --mode Complete",
      "gcloud sql backups list --instance main", "bq load ds.users gs://acme/users.csv", "bq ls",
      "dokku apps:list", "aws athena start-query-execution --query-string 'SELECT 1'",
      "gcloud compute ssh web --command 'uptime'", "aws route53 list-resource-record-sets --hosted-zone-id Z",
      "yc compute instance list", "sky status",
    ])

  static let stops = Rule(
    "cloud.stop", .medium, "Stops or disables {}",
    why: "What depends on it fails until somebody notices and starts it again.",
    instead:
      "Look at what depends on it first: `heroku ps -a web`, `fly status`, `aws ec2 describe-instances`.",
    fires: [
      "heroku ps:scale web=0", "fly scale count 0", "heroku config:unset SECRET -a web",
      "fly secrets unset KEY", "vercel env rm KEY production", "wrangler secret delete KEY",
      "aws ec2 stop-instances --instance-ids i-1", "az vm deallocate -g rg -n web", "heroku ps:stop web.1",
      "gcloud compute instances stop web", "hcloud server poweroff web", "fly machine stop 148e21",
      "oci compute instance action --action STOP --instance-id ocid1", "firebase hosting:disable",
      "aws ecs update-service --cluster c --service api --desired-count 0",
      "aws autoscaling set-desired-capacity --auto-scaling-group-name web --desired-capacity 0",
      "gcloud container clusters resize main --num-nodes=0", "az vmss scale -n web -g g --new-capacity 0",
      "aws lambda put-function-concurrency --function-name f --reserved-concurrent-executions 0",
    ],
    passes: [
      "heroku ps -a web", "fly scale count 2", "heroku config:set A=b", "vercel env ls",
      "aws ec2 start-instances --instance-ids i-1", "aws ec2 reboot-instances --instance-ids i-1",
      "aws sagemaker stop-training-job --training-job-name j", "gcloud scheduler jobs pause j",
      "oci compute instance action --action START --instance-id ocid1", "heroku ps:wait",
      "aws logs stop-query --query-id q", "aws codebuild stop-build --id b", "supabase stop",
      "aws ecs update-service --cluster c --service api --desired-count 2",
      "aws ecs update-service --cluster c --service api --force-new-deployment",
      "az vmss scale -n web -g g --new-capacity 3", "aws ec2 describe-instances", "fly secrets list",
      "aws batch cancel-job --job-id x --reason y", "fly status",
    ])

  static let storage = Rule(
    "cloud.delete-storage", .high, "Deletes stored objects: {}",
    why: "Object stores have no bin: without versioning, objects are gone, and others may be reading them.",
    instead:
      "See what would go: `aws s3 rm s3://bucket/path --recursive --dryrun`, `rclone delete remote:path --dry-run`.",
    fires: [
      "aws s3 rm s3://acme-logs --recursive", "aws s3 rb s3://acme --force", "gsutil -m rm -r gs://acme",
      "gsutil rb gs://acme", "rclone purge remote:backup", "rclone delete remote:dir",
      "mc rb --force local/acme", "mc rm --recursive --force local/acme/x",
      "s3cmd del --recursive s3://acme/x", "gcloud storage rm -r gs://acme/data",
      "aws s3 rm s3://acme/one.txt", "az storage blob delete-batch --source c", "s5cmd rm 's3://acme/*'",
      "azcopy remove 'https://x.blob.core.windows.net/c' --recursive",
      "aws s3 sync \"$(mktemp -d)\" s3://acme-media --delete",
      "D=$(mktemp -d); gsutil rsync -r -d $D gs://acme-media", "aws s3 sync ./empty s3://acme-media --delete",
      "python3 -c 'import boto3; boto3.resource(\"s3\").Bucket(\"acme\").objects.all().delete()'",
      "docker run --rm amazon/aws-cli s3 rb s3://acme --force", "aliyun oss rm oss://acme-media -r -f",
      "aws s3api delete-objects --bucket acme --delete file://keys.json",
      "aws s3 rm s3://acme-tfstate/prod/terraform.tfstate", "ossutil rm oss://acme -r -f",
      "aws s3api put-bucket-lifecycle-configuration --bucket b --lifecycle-configuration '{\"Rules\":[{\"Expiration\":{\"Days\":1}}]}'",
      "ruby -raws-sdk-s3 -e 'Aws::S3::Resource.new.bucket(\"acme-media\").delete!'",
    ],
    passes: [
      "aws s3 ls s3://acme-logs/ --recursive", "aws s3 rm s3://acme/x --recursive --dryrun",
      "aws s3 sync dist s3://site --delete", "aws s3 cp a s3://acme/a", "rclone delete remote:path --dry-run",
      "rclone copy a remote:a", "gsutil ls gs://acme", "mc ls local", "rclone sync a remote:a",
      "s3cmd ls s3://acme", "rclone -n purge remote:x", "aliyun oss ls oss://acme",
      "aws s3api put-bucket-lifecycle-configuration --bucket b --lifecycle-configuration '{\"Rules\":[{\"Expiration\":{\"Days\":365}}]}'",
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
      "aws s3api put-bucket-policy --bucket b --policy '{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\"}]}'",
      "aws rds modify-db-snapshot-attribute --db-snapshot-identifier s --attribute-name restore --values-to-add all",
      "aws lambda add-permission --function-name f --statement-id s --action lambda:InvokeFunction --principal '*'",
      "gcloud compute firewall-rules create all --allow=tcp:22 --source-ranges=0.0.0.0/0",
      "az network nsg rule create -g g --nsg-name n -n r --priority 100 --source-address-prefixes '*' --destination-port-ranges 22",
      "az storage account update -n s -g g --allow-blob-public-access true",
      "gcloud sql instances patch main --authorized-networks=0.0.0.0/0",
    ],
    passes: [
      "aws s3 presign s3://bucket/file --expires-in 600", "aws s3api get-bucket-acl --bucket acme",
      "gsutil iam get gs://acme", "aws s3api put-bucket-acl --bucket acme --acl private",
      "aws s3 cp a s3://acme/a", "mc anonymous get local/acme",
      "aws ec2 authorize-security-group-ingress --group-id sg --protocol tcp --port 22 --cidr 10.0.0.0/8",
      "aws ec2 authorize-security-group-ingress --group-id sg --protocol tcp --port 443 --cidr 0.0.0.0/0",
      "aws s3api put-bucket-policy --bucket b --policy '{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::1:root\"},\"Action\":\"s3:GetObject\"}]}'",
      "aws s3api get-bucket-policy --bucket b",
      "gcloud compute firewall-rules create web --allow=tcp:443 --source-ranges=0.0.0.0/0",
      "az network nsg rule create -g g --nsg-name n -n r --priority 100 --source-address-prefixes 10.0.0.0/8 --destination-port-ranges 22",
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
      "aws iam put-user-policy --user-name u --policy-name p --policy-document '{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}'",
      "aws iam add-user-to-group --user-name u --group-name Admins",
      "gcloud projects set-iam-policy acme p.json",
      "aws iam create-login-profile --user-name u --password x",
      "gcloud compute instances add-metadata web --metadata-from-file ssh-keys=k.pub",
    ],
    passes: [
      "aws iam list-policies",
      "aws iam attach-user-policy --user-name x --policy-arn arn:aws:iam::aws:policy/ReadOnlyAccess",
      "gcloud projects add-iam-policy-binding acme --member=user:x --role=roles/viewer",
      "az role assignment list", "aws iam add-user-to-group --user-name u --group-name readers",
      "aws iam put-user-policy --user-name u --policy-name p --policy-document '{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}]}'",
      "gcloud projects get-iam-policy acme", "gcloud compute instances add-metadata web --metadata team=web",
    ])

  static let protectionOff = Rule(
    "cloud.protection-off", .high, "Switches off logging or protection ({})",
    why:
      "What happens afterwards is in no log, or no longer held back by the lock that was there for a reason.",
    instead: "Look at its state: `aws cloudtrail get-trail-status --name main`, `az lock list`.",
    fires: [
      "aws cloudtrail stop-logging --name main", "aws guardduty delete-detector --detector-id d",
      "aws kms disable-key --key-id k", "az lock delete --name l", "gcloud logging sinks delete audit",
      "aws logs delete-log-group --log-group-name g",
      "aws rds modify-db-instance --db-instance-identifier a --no-deletion-protection",
      "gcloud services disable compute.googleapis.com",
      "aws s3api put-bucket-versioning --bucket b --versioning-configuration Status=Suspended",
      "aws iam deactivate-mfa-device --user-name u --serial-number s",
      "aws guardduty update-detector --detector-id d --no-enable",
      "aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name s",
      "aws rds modify-db-instance --db-instance-identifier a --backup-retention-period 0",
      "gcloud sql instances patch main --no-deletion-protection", "gcloud logging logs delete audit",
      "az keyvault update -n v --enable-purge-protection false",
      "az backup protection disable --delete-backup-data true -y -c c -i i -v v -g g",
      "gsutil versioning set off gs://acme",
    ],
    passes: [
      "aws cloudtrail get-trail-status --name main", "az lock list", "aws guardduty list-detectors",
      "gcloud logging sinks list",
      "aws kms describe-key --key-id k", "gcloud services list", "aws logs tail g",
      "aws s3api put-bucket-versioning --bucket b --versioning-configuration Status=Enabled",
      "aws rds modify-db-instance --db-instance-identifier a --backup-retention-period 14",
      "gcloud sql instances patch main --deletion-protection", "gsutil versioning get gs://acme",
      "aws guardduty get-detector --detector-id d", "az keyvault update -n v --enable-purge-protection true",
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
      "aws sts assume-role --role-arn arn:aws:iam::1:role/x --role-session-name y",
      "az ad sp credential reset --id x",
    ],
    passes: [
      "aws secretsmanager describe-secret --secret-id app", "gcloud secrets list",
      "az keyvault secret list --vault-name v", "aws ssm get-parameter --name p",
      "heroku config:get NODE_ENV", "aws configure list", "az ad sp list", "aws sts get-caller-identity",
    ])

  static let sends = Rule(
    "cloud.send-message", .medium, "Sends a message to people ({})",
    why: "A mail or text message cannot be called back, and it goes out in the name of the account's owner.",
    instead:
      "Write the text to a file and let a person send it; look at the account with `aws ses get-send-quota`.",
    fires: [
      "aws sns publish --topic-arn t --message hi", "aws ses send-email --from a@example.com --message x",
      "aws sesv2 send-email --content x", "aws pinpoint send-messages --application-id a --message-request x",
      "curl -u k:s https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json -d Body=hi -d To=+1",
      "curl https://api.sendgrid.com/v3/mail/send -H 'Authorization: Bearer x' -d @m.json",
      "curl https://api.mailgun.net/v3/example.com/messages -F to=a@example.com -F text=hi -u api:x",
      "http POST https://api.postmarkapp.com/email To=a@example.com TextBody=hi",
      "curl -X POST https://slack.com/api/chat.postMessage -H 'Authorization: Bearer x' -d channel=general -d text=hi",
      "curl https://api.telegram.org/bot1:x/sendMessage -d chat_id=1 -d text=hi",
      "twilio api:core:messages:create --from +1 --to +2 --body hi", "toot post hello",
      "while read -r a; do mail -s x \"$a\" < notice.txt; done < customers.txt",
      "xargs -n1 mutt -s x < list.txt", "twurl -d 'status=hi' /1.1/statuses/update.json",
    ],
    passes: [
      "aws sns list-topics", "aws ses get-send-quota", "twilio phone-numbers:list", "toot timeline",
      "mail -s 'build failed' \"$USER\" < log.txt", "echo done | mail -s done dev@example.com",
      "twurl /1.1/account/verify_credentials.json", "twilio api:core:messages:list",
      "curl -s -H 'Authorization: Bearer x' 'https://slack.com/api/conversations.history?channel=C1'",
      "curl -s -X POST -H 'Authorization: Bearer x' https://slack.com/api/auth.test",
      "aws ses verify-email-identity --email-address a@example.com",
      "curl -s https://api.sendgrid.com/v3/templates -H 'Authorization: Bearer x'",
      "aws sns subscribe --topic-arn t",
      "curl -u k:s https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json",
    ])

  static let moves = Rule(
    "cloud.payment", .high, "Moves money or changes what customers pay ({})",
    why: "Charges, refunds and payouts reach real people's accounts at once.",
    instead:
      "Try it with the provider's test key, and let a person do it for real: `stripe refunds list --limit 3`.",
    fires: [
      "http -a \"$STRIPE_SECRET_KEY:\" POST https://api.stripe.com/v1/refunds charge=ch_1",
      "curl https://api.stripe.com/v1/payouts -u \"$KEY:\" -d amount=1000",
      "curl -X POST https://api-m.paypal.com/v2/payments/captures/1/refund -H 'Authorization: Bearer x'",
      "stripe refunds create --charge ch_1 --live", "stripe payouts create --live --amount 100",
      "stripe api_keys roll --live sk_live --confirm",
      "stripe webhook_endpoints create --live --url=https://collect.example.net/w",
      "curl https://api.stripe.com/v1/webhook_endpoints -u \"$KEY:\" -d url=https://collect.example.net",
      "curl -X DELETE https://api.stripe.com/v1/subscriptions/sub_1 -u \"$KEY:\"",
    ],
    passes: [
      "curl -s https://api.stripe.com/v1/charges -u \"$KEY:\"", "stripe refunds list --limit 3",
      "stripe listen", "stripe trigger payment_intent.succeeded", "stripe refunds create --charge ch_1",
      "stripe webhook_endpoints create --url=https://staging.example.net/w",
      "stripe webhook_endpoints list --live",
      "curl https://api.stripe.com/v1/refunds -u sk_test_x: -d charge=ch_1",
    ])
}

extension CommandTable {
  static let everybody = CommandTable(
    "What goes to everybody, and pods that have the machine",
    stopped: #"""
      python manage.py shell -c "from django.core.mail import send_mail; from users.models import User; [send_mail('Notice','Hi','a@acme.io',[u.email]) for u in User.objects.all()]"
      php artisan tinker --execute='Mail::to(User::all())->send(new Promo());'
      php artisan tinker --execute='Notification::send(User::all(), new Promo());'
      bin/rails runner 'NewsletterMailer.with(users: User.all).weekly.deliver_now'
      curl -X POST https://api.paddle.com/adjustments -H 'Authorization: Bearer T' -d @t.json
      kubectl run x --image=alpine --overrides='{"spec":{"containers":[{"name":"p"}],"volumes":[{"name":"h","hostPath":{"path":"/"}}]}}'
      kubectl run x --image=alpine --overrides='{"spec":{"containers":[{"name":"p","securityContext":{"privileged":true}}],"volumes":[{"name":"h","hostPath":{"path": "/", "type": "Directory"}}]}}'
      """#,
    said: #"""
      curl -X POST https://api.pagerduty.com/incidents -H 'Authorization: Token token=x' -d @i.json
      kubectl run x --image=alpine --privileged -- sh
      """#,
    silent: #"""
      python manage.py shell -c "from django.core.mail import send_mail; send_mail('N','Hi','a@acme.io',['b@localhost'])"
      python manage.py shell -c "from users.models import User; [print(u.email) for u in User.objects.all()[:5]]"
      php artisan tinker --execute='User::all()->each(fn($u) => print($u->email));'
      bin/rails runner 'puts User.all.count'
      curl -s https://api.pagerduty.com/incidents -H 'Authorization: Token token=x'
      curl -s https://api.paddle.com/adjustments -H 'Authorization: Bearer T'
      kubectl run x --image=alpine --overrides='{"spec":{"nodeSelector":{"a":"b"}}}' -- sh
      kubectl run x --image=alpine --overrides='{"spec":{"containers":[{"livenessProbe":{"httpGet":{"path":"/"}}}]}}'
      """#)
}

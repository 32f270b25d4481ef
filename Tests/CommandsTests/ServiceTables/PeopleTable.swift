extension CommandTable {
  static let people = CommandTable(
    "Money that moves, and messages that reach people, by libraries, shops and tools",
    stopped: #"""
      php -r '\Stripe\Stripe::setApiKey(getenv("SK")); \Stripe\Refund::create(["charge"=>"ch_1"]);'
      bin/rails runner 'Stripe::Refund.create(charge: "ch_1")'
      bin/rails runner 'User.find_each { |u| PromoMailer.with(user: u).promo.deliver_now }'
      ruby -e 'require "sidekiq/api"; Sidekiq::Queue.new("default").clear'
      ruby -e 'require "stripe"; Stripe::Subscription.list.auto_paging_each { |s| s.cancel }'
      python3 -c "import ccxt; ccxt.binance({'apiKey':'x','secret':'y'}).withdraw('BTC',1,'addr')"
      python3 -c "import ccxt; ccxt.kraken({'apiKey':'x','secret':'y'}).create_market_sell_order('BTC/USD', 5)"
      python3 -c "import alpaca_trade_api as t; a=t.REST(); a.close_all_positions()"
      python3 -c "from mailchimp_marketing import Client; c=Client(); c.lists.delete_list('abc')"
      python3 -c "import rq,redis; rq.Queue('default',connection=redis.Redis()).empty()"
      python3 -c "import telegram; b=telegram.Bot('t'); [b.send_message(chat_id=i,text='hi') for i in open('ids.txt')]"
      python manage.py shell -c "from app.models import U; [u.email_user('Sale','Buy') for u in U.objects.all()]"
      php artisan tinker --execute="User::all()->each->notify(new App\Notifications\Promo)"
      node -e "const {Queue}=require('bullmq'); new Queue('orders').drain(true)"
      curl -X POST https://acme.myshopify.com/admin/api/2024-01/orders/1/refunds.json -H "X-Shopify-Access-Token: $S" -d @r.json
      curl -X POST https://shop.acme.io/wp-json/wc/v3/orders/1/refunds -u ck:cs -d '{"amount":"10"}'
      curl -X POST https://api.klarna.com/ordermanagement/v1/orders/1/refunds -u u:p -d '{"refunded_amount":100}'
      curl -X POST https://fcm.googleapis.com/fcm/send -H "Authorization: key=$K" -d '{"to":"/topics/all"}'
      curl -X DELETE https://matrix.acme.io/_synapse/admin/v1/rooms/1 -H "Authorization: Bearer $T" -d '{"purge":true}'
      curl -X POST https://api.resend.com/emails/batch -H "Authorization: Bearer $R" -d @batch.json
      swaks --to-file users.txt --from a@acme.io --body hi
      mailman remove_members --all list
      stripe invoices void_invoice in_1 --live
      """#,
    onlySaid: #"""
      redis-cli DEL queue:default
      redis-cli XGROUP DESTROY orders g
      himalaya message delete 1 2 3
      sidekiqctl stop
      """#,
    silent: #"""
      php -r '\Stripe\Stripe::setApiKey("sk_test_x"); \Stripe\Refund::create(["charge"=>"ch_1"]);'
      bin/rails runner 'puts Stripe::Refund.list.data.size'
      python3 -c "import ccxt; print(ccxt.binance().fetch_ticker('BTC/USDT'))"
      python3 -c "shop.create_order({'id': 1})"
      python3 -c "q = []; q.clear()"
      python3 -c "import rq,redis; print(rq.Queue('default',connection=redis.Redis()).count)"
      python3 -c "from mailchimp_marketing import Client; c=Client(); print(c.lists.get_all_lists())"
      bin/rails runner 'PromoMailer.with(user: User.first).promo.deliver_now'
      python manage.py shell -c "from app.models import U; U.objects.first().email_user('a','b')"
      curl -X POST http://localhost:3000/orders/1/refunds -d '{}'
      curl -X POST https://staging.acme.io/orders/1/refunds -d '{}'
      curl https://shop.acme.io/wp-json/wc/v3/orders/1/refunds -u ck:cs
      curl https://matrix.acme.io/_synapse/admin/v1/rooms -H "Authorization: Bearer $T"
      ruby -e 'a = [1]; a.clear'
      redis-cli DEL session:1
      redis-cli XGROUP CREATE orders g 0
      mailman list_lists
      himalaya message read 1
      stripe invoices list --live
      swaks --to dev@localhost --server localhost:1025
      """#)
}

import Bytes
import ShellMeaning
import Verdict

/// Libraries through which code moves money and writes to people.
extension CodeReader {
  /// `stripe.Refund.create(…)`, `stripe.customers.del(…)`.
  mutating func callPayments(_ owner: String, _ name: String) -> CodeValue? {
    // A key for trying things out stands in the code.
    let texts = invocation.arguments.map(\.value) + [invocation.input].compactMap { $0 }
    guard !texts.contains(where: { $0.display.mentions("_test_") || $0.display.mentions("sandbox") }) else {
      return nil
    }
    let thing = (owner.lastMember.map(String.init) ?? owner).asciiLowercased
    switch SoughtName(name) {
    case "create", "capture", "confirm", "cancel", "reverse", "pay", "finalize_invoice", "void_invoice",
      "refund":
      let movesMoney = [
        "refund", "payout", "transfer", "charge", "topup", "paymentintent", "invoice", "reversal",
        "creditnote", "payment", "subscription", "transaction",
      ].contains { ResourceWeight.singular(thing) == $0 }
      // `for s in stripe.Subscription.list(): s.cancel()`: what the name stands for is said elsewhere.
      let isListed = name == "cancel" && texts.contains { $0.display.mentions("ubscription") }
      return movesMoney || isListed ? reportService(CloudFamily.moves, thing + " " + name, .high) : nil
    case "refund" where thing.hasSuffix("api"),
      "refund_captured_payment", "refundCapturedPayment", "transfer_create", "transferCreate", "payoutsPost",
      "PayoutsPostRequest", "CapturesRefundRequest", "withdraw", "send_money", "sendMoney",
      "close_all_positions", "closeAllPositions", "create_order", "createOrder", "create_market_sell_order",
      "create_market_buy_order", "createMarketSellOrder", "createMarketBuyOrder", "submit_order",
      "placeOrder", "bankTransfer":
      // An order is one of a shop's, too; of an exchange it is money that moves.
      guard !name.asciiLowercased.hasSuffix("order") || texts.contains(where: { $0.display.mentionsExchange })
      else {
        return nil
      }
      return reportService(CloudFamily.moves, name, .high)
    case "refundPayment", "refund_payment", "cancelPayment", "createPayment", "create_payment",
      "createPayout", "create_payout", "refundTransaction":
      return reportService(CloudFamily.moves, name, .high)
    case "Payout", "Refund", "Sale",
      "Payment" where !owner.isEmpty:
      return CodeValue(chain: name.asciiLowercased)
    case "delete", "del": return reportService(CloudFamily.moves, thing + " " + name, .high)
    case "cancel_subscription", "cancelSubscription": return reportService(CloudFamily.moves, name, .high)
    default: return nil
    }
  }

  /// `wallet.sendTransaction(…)`: to a chain where it costs, and not to one for trying things out.
  mutating func callChains(_ name: String) -> CodeValue? {
    switch name {
    case "sendTransaction", "send_transaction", "sendRawTransaction", "send_raw_transaction",
      "sendSignedTransaction", "sendAndConfirmTransaction", "sendAndConfirmRawTransaction", "writeContract",
      "broadcastTransaction", "submitAndWait", "submit_and_wait", "sendMoney", "transferXRP":
      break
    default: return nil
    }
    let texts = invocation.arguments.map(\.value) + [invocation.input].compactMap { $0 }
    let isTrial = texts.contains { text in
      let shown = text.display.asciiLowercased
      return [
        "localhost", "127.0.0.1", "sepolia", "goerli", "holesky", "testnet", "devnet", "hardhat", "anvil",
        "ganache", "regtest", "fuji", "amoy",
      ].contains { shown.mentions($0) }
    }
    return isTrial ? nil : reportService(CloudFamily.moves, name, .high)
  }

  /// `client.messages.create(…)`, `sg.send(mail)`, `transport.sendMail(…)`, `smtp.sendmail(…)`.
  mutating func callMessages(_ owner: String, _ name: String, _ given: [CodeArgument]) -> CodeValue? {
    // Once for each of a list: nobody can take it back.
    var weight: Severity { standsInLoop ? .high : .medium }
    switch SoughtName(name) {
    case "create":
      guard owner.hasSuffix("messages") || owner.hasSuffix("calls") else { return nil }
      return reportService(CloudFamily.sends, "a message", weight)
    case "sendmail", "send_message", "sendMessage", "chat_postMessage", "postMessage":
      // To one whose name stands in the code is ordinary work.
      let isOne = given.prefix(3).contains { $0.value.known?.utf8.contains(UInt8(ascii: "@")) == true }
      let receivers = name == "sendmail" ? Array(given.dropFirst().prefix(1)) : given
      guard name == "sendmail" ? receivers.contains(where: { $0.value.known == nil }) : !isOne else {
        return nil
      }
      return reportService(CloudFamily.sends, "a message", weight)
    case "expunge", "messageDelete", "delete_messages":
      return reportService(CloudFamily.deletes, "mail", .high)
    case "conversations_archive", "conversations_kick", "admin_users_remove", "admin_conversations_delete",
      "admin_conversations_archive":
      return reportService(CloudFamily.deletes, name, .high)
    case "remove", "archive", "delete":
      guard
        ["admin.users", "conversations", "admin.conversations", "admin.teams"].contains(
          where: owner.hasSuffix)
      else { return nil }
      return reportService(CloudFamily.deletes, owner + "." + name, .high)
    case "send_mass_mail", "sendPushNotificationsAsync":
      return reportService(CloudFamily.sends, "a mail for many", .high)
    case "delete_list", "deleteList", "delete_list_member_permanent", "deleteListMemberPermanent":
      return reportService(CloudFamily.deletes, "people of a list", .high)
    case "send" where owner.hasSuffix("campaigns") || owner.hasSuffix("broadcasts"):
      return reportService(CloudFamily.sends, "a campaign", .high)
    case "chat_delete", "delete_message", "deleteMessage", "bulkDelete",
      "purge" where owner.hasSuffix("channel"):
      return standsInLoop || name == "bulkDelete"
        ? reportService(CloudFamily.deletes, "messages", .high) : nil
    case "remove" where owner.mentions("incomingPhoneNumbers") || owner.mentions("incoming_phone_numbers"),
      "delete" where owner.mentions("incoming_phone_numbers"):
      return reportService(CloudFamily.deletes, "the number", .high)
    case "delete"
    where standsInLoop && given.isEmpty && ["ch", "channel", "g", "guild", "c", "role"].contains(owner):
      return reportService(CloudFamily.deletes, "channels", .high)
    case "create_tweet", "update_status", "tweet", "notify_topic_subscribers", "notify_multiple_devices":
      return reportService(CloudFamily.sends, "a message for everybody", .medium)
    case "send" where given.count == 1 && language == .python,
      "send" where owner.hasSuffix("sg") || owner.hasSuffix("sgMail") || owner.hasSuffix("client"):
      return reportService(CloudFamily.sends, "a mail", weight)
    case "sendMail", "sendEmail", "send_email", "sendMultiple", "sendEmailBatch":
      return reportService(CloudFamily.sends, "a mail", weight)
    default: return nil
    }
  }
}

extension String {
  /// Names a place where money and coins are traded.
  fileprivate var mentionsExchange: Bool {
    let lower = asciiLowercased
    return ["ccxt", "binance", "kraken", "coinbase", "alpaca", "bybit", "kucoin", "okx", "ib_insync"].contains
    {
      lower.mentions($0)
    }
  }
}

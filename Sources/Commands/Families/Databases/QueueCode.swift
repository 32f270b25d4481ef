import Bytes
import ShellMeaning
import Verdict

/// Queues of jobs as a framework's own code empties them: `Sidekiq::Queue.all.each(&:clear)`.
enum QueueCode {
  static func judge(_ code: String, _ invocation: Invocation, _ context: inout Judgement) {
    guard let what = emptied(by: code) else { return }
    context.report(
      DatabaseToolsFamily.dropsQueue, on: what, at: invocation.range, program: invocation.canonicalName)
  }

  private static func emptied(by code: String) -> String? {
    let text = ByteView(code)
    func has(_ words: String...) -> Bool { words.contains { text.contains($0) } }
    if has("Sidekiq::Queue", "Sidekiq::RetrySet", "Sidekiq::ScheduledSet", "Sidekiq::DeadSet"),
      has(".clear", "&:clear", "&:delete", ".delete_all")
    {
      return "the jobs of Sidekiq"
    }
    if has("Resque.remove_queue", "Resque.redis.del", "Resque.redis.flush") { return "the jobs of Resque" }
    if has("Resque.queues"), has("remove_queue") { return "the jobs of Resque" }
    if has("Delayed::Job.delete_all", "Delayed::Job.destroy_all") { return "the delayed jobs" }
    if has("GoodJob::Job.delete_all", "SolidQueue::Job.delete_all", "SolidQueue::Job.destroy_all") {
      return "the jobs of the queue"
    }
    return nil
  }
}

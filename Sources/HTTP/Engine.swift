private import Foundation

/// Carries attempts over the network, many side by side, on a thread of its own.
final class Engine: Sendable {
    private let mailbox: Mailbox

    init() {
        let handle = EngineHandle()
        let mailbox = Mailbox(handle)
        self.mailbox = mailbox
        let thread = Thread {
            var loop = EngineLoop(handle, mailbox)
            loop.run()
        }
        thread.name = "HTTP"
        thread.start()
    }

    deinit {
        close()
    }

    /// Ends all attempts, as cancelled, and the thread.
    func close() {
        mailbox.close()
    }

    /// Carries out an attempt; it ends early where the task is cancelled.
    func perform(_ order: TransferOrder) async -> TransferEnd {
        let id = mailbox.newID()
        defer { mailbox.forget(id) }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiting in
                mailbox.post(Job(id: id, order: order, waiting: waiting))
            }
        } onCancel: {
            mailbox.cancel(id)
        }
    }
}

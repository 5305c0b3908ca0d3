internal import CCurl

/// The engine's C side.
///
/// Sendable, because all calls come from the engine's thread but `wake`, which libcurl allows from
/// any; `Mailbox` sees to it that none comes after `free`.
@safe struct EngineHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    init() {
        guard let pointer = unsafe ccurl_engine_new() else { fatalError("out of memory") }
        unsafe self.pointer = pointer
    }

    func free() {
        unsafe ccurl_engine_free(pointer)
    }

    func beginThread() {
        ccurl_begin_thread()
    }

    func wake() {
        unsafe ccurl_wake(pointer)
    }

    func moveOn() {
        unsafe ccurl_move_on(pointer)
    }

    func wait(milliseconds: Int32) {
        unsafe ccurl_wait(pointer, milliseconds)
    }

    /// The key of a transfer that has ended and is no longer running.
    func nextEnded() -> UInt? {
        unsafe ccurl_next_ended(pointer).map { UInt(bitPattern: $0) }
    }
}

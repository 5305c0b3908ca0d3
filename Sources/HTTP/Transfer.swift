internal import CCurl
internal import PipelineSettings

/// A request on its way; belongs to the engine's thread.
@safe final class Transfer {
    // Made by `init`, freed by `deinit`; the engine stops what is running before it lets go of it.
    private let pointer: OpaquePointer
    let silenceTimeout: Duration

    init(_ order: TransferOrder) {
        let made =
            unsafe order.mail.map {
                unsafe ccurl_mail_new(order.url, $0.from, $0.encryption != .none)
            } ?? ccurl_transfer_new(order.method, order.url)
        guard let pointer = unsafe made else { fatalError("out of memory") }
        unsafe self.pointer = pointer
        self.silenceTimeout = order.silenceTimeout
        for line in order.headerLines { unsafe ccurl_add_header(pointer, line) }
        if let body = order.body {
            // The C side copies the bytes during the call.
            unsafe body.withUnsafeBufferPointer { bytes in
                unsafe ccurl_set_body(pointer, bytes.baseAddress, bytes.count)
            }
        }
        if let mail = order.mail { set(mail) }
        unsafe ccurl_set_proxy(pointer, order.proxy.proxy, order.proxy.noProxy)
        unsafe ccurl_set_trust(pointer, order.caFile ?? "", order.verify)
        unsafe ccurl_set_limits(
            pointer, order.connectTimeout.milliseconds, order.wholeTimeout.milliseconds,
            order.largestBody)
        if order.connectAfresh { unsafe ccurl_connect_afresh(pointer) }
    }

    private func set(_ mail: Mail) {
        for address in mail.recipients { unsafe ccurl_add_recipient(pointer, address) }
        if let login = mail.login {
            unsafe ccurl_set_login(pointer, login.user, login.password.exposed)
        }
        // The C side copies the bytes during the call.
        unsafe mail.message.withUnsafeBufferPointer { bytes in
            unsafe ccurl_set_mail(pointer, bytes.baseAddress, bytes.count)
        }
    }

    deinit {
        unsafe ccurl_transfer_free(pointer)
    }

    /// What the engine knows the transfer by.
    var key: UInt { UInt(bitPattern: unsafe pointer) }

    /// Bytes in either direction so far; `nil` until the connection stands.
    var bytesMoved: Int64? {
        let count = unsafe ccurl_bytes_moved(pointer)
        return count < 0 ? nil : count
    }

    /// Returns whether it is running; where it isn't, it has ended with a result.
    func start(in engine: EngineHandle) -> Bool {
        unsafe ccurl_start(engine.pointer, pointer)
    }

    func stop(in engine: EngineHandle) {
        unsafe ccurl_stop(engine.pointer, pointer)
    }

    /// What came of it, once it has ended.
    var result: TransferResult {
        let result = unsafe ccurl_result_of(pointer)
        // All that the result points to lives as long as the transfer.
        return unsafe TransferResult(
            outcome: .init(result.outcome), status: Int(result.status),
            proxyStatus: Int(result.proxy_status),
            mayHaveBeenSent: result.may_have_been_sent,
            head: Array(UnsafeBufferPointer(start: result.head, count: result.head_count)),
            body: Array(UnsafeBufferPointer(start: result.body, count: result.body_count)),
            received: Int(result.received),
            redirect: result.redirect.map { unsafe String(cString: $0) },
            message: String(cString: result.message))
    }
}

extension TransferResult.Outcome {
    fileprivate init(_ number: Int32) {
        self =
            switch Int(number) {
            case CCURL_DONE: .done
            case CCURL_NO_HOST: .noHost
            case CCURL_NO_PROXY: .noProxy
            case CCURL_REFUSED: .refused
            case CCURL_PROXY_REFUSED: .proxyRefused
            case CCURL_HANDSHAKE: .handshake
            case CCURL_UNTRUSTED: .untrusted
            case CCURL_BROKEN: .broken
            case CCURL_TIMED_OUT: .timedOut
            case CCURL_TOO_LARGE: .tooLarge
            case CCURL_MAIL_REFUSED: .mailRefused
            default: .other
            }
    }
}

// HTTP requests and mail over libcurl: one engine carries many transfers side by side.
//
// It never follows a redirect, takes no proxy from the environment, and speaks only http and https,
// or for mail smtp and smtps.
#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How a transfer ended.
enum {
    CCURL_DONE = 0,
    /// The name of the host, or of the proxy, leads nowhere.
    CCURL_NO_HOST = 1,
    CCURL_NO_PROXY = 2,
    /// No connection: refused, or no way to the host.
    CCURL_REFUSED = 3,
    /// The proxy would not connect; its status, where it gave one, is `proxy_status`.
    CCURL_PROXY_REFUSED = 4,
    /// No TLS connection came about.
    CCURL_HANDSHAKE = 5,
    /// The peer's certificate is not trusted, or the CA file can't be used.
    CCURL_UNTRUSTED = 6,
    /// The connection broke, or what came is not whole or not HTTP.
    CCURL_BROKEN = 7,
    /// A time limit passed.
    CCURL_TIMED_OUT = 8,
    /// Head or body are larger than allowed.
    CCURL_TOO_LARGE = 9,
    CCURL_OTHER = 10,
    /// A mail server said no: to the user, an address or the message; `status` is its reply code.
    CCURL_MAIL_REFUSED = 11,
};

typedef struct {
    /// One of the above.
    int outcome;
    /// 0 where there was none.
    int status;
    int proxy_status;
    /// The connection stood and the request may have reached the peer.
    bool may_have_been_sent;
    /// Status line and header lines of the last answer.
    const uint8_t *head;
    size_t head_count;
    /// Inflated.
    const uint8_t *body;
    size_t body_count;
    /// Bytes of the body as they came.
    int64_t received;
    /// Where the answer redirects to, absolute; NULL where it doesn't.
    const char *redirect;
    /// What libcurl says of a fault; may be empty.
    const char *message;
} ccurl_result;

typedef struct ccurl_transfer ccurl_transfer;

/// Returns NULL when memory is short. An engine comes first: it starts libcurl.
ccurl_transfer *ccurl_transfer_new(const char *method, const char *url);
/// Makes a mail for a server, `smtp://host:port` or `smtps://host:port`; `from` is an address alone.
///
/// With `demand_tls` nothing is said in the clear but what asks for TLS. Returns NULL when memory is short.
ccurl_transfer *ccurl_mail_new(const char *url, const char *from, bool demand_tls);
void ccurl_transfer_free(ccurl_transfer *transfer);

// All of these copy what they are given. What libcurl refuses makes `ccurl_start` fail.
void ccurl_add_header(ccurl_transfer *transfer, const char *line);
/// Whom a mail goes to: an address alone.
void ccurl_add_recipient(ccurl_transfer *transfer, const char *address);
void ccurl_set_login(ccurl_transfer *transfer, const char *user, const char *password);
/// A mail's head and body, with CRLF line ends.
void ccurl_set_mail(ccurl_transfer *transfer, const uint8_t *bytes, size_t count);
void ccurl_set_body(ccurl_transfer *transfer, const uint8_t *bytes, size_t count);
/// An empty `proxy` means none; `no_proxy` lists hosts that are reached without.
void ccurl_set_proxy(ccurl_transfer *transfer, const char *proxy, const char *no_proxy);
/// Milliseconds; bytes of the inflated body.
void ccurl_set_limits(ccurl_transfer *transfer, long connect, long whole, size_t largest_body);
/// An empty `ca_file` means the system's authorities alone; without `verify` anyone is trusted.
void ccurl_set_trust(ccurl_transfer *transfer, const char *ca_file, bool verify);
/// Takes a connection of its own: on a kept one libcurl might send the request twice.
void ccurl_connect_afresh(ccurl_transfer *transfer);

/// Bytes that have moved in either direction; -1 until the connection stands.
int64_t ccurl_bytes_moved(const ccurl_transfer *transfer);
/// What came of a transfer that has ended; valid until it is freed.
ccurl_result ccurl_result_of(const ccurl_transfer *transfer);

typedef struct ccurl_engine ccurl_engine;

/// Returns NULL when memory is short.
ccurl_engine *ccurl_engine_new(void);
/// No transfer may be running any more.
void ccurl_engine_free(ccurl_engine *engine);

// All but `ccurl_wake` belong to one thread.

/// Comes first: a write to a connection that is gone must not end the program by a SIGPIPE.
void ccurl_begin_thread(void);
/// Returns whether the transfer is running; if not, it has ended with a result.
bool ccurl_start(ccurl_engine *engine, ccurl_transfer *transfer);
/// Ends a running transfer without a result.
void ccurl_stop(ccurl_engine *engine, ccurl_transfer *transfer);
/// Moves on what can be moved, without waiting.
void ccurl_move_on(ccurl_engine *engine);
/// Returns a transfer that has ended and is no longer running; NULL when there is none.
ccurl_transfer *ccurl_next_ended(ccurl_engine *engine);
/// Waits until something can be moved on, `ccurl_wake` is called, or the time is over.
void ccurl_wait(ccurl_engine *engine, int milliseconds);
/// May be called from any thread.
void ccurl_wake(ccurl_engine *engine);

#endif

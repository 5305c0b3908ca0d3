#include "ccurl.h"

#include <curl/curl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "outcome.h"

// Some forty header lines are usual; this is room for far more.
static const size_t largest_head = 256 * 1024;

struct ccurl_transfer {
    CURL *easy;
    struct curl_slist *headers, *recipients;
    buffer head, body;
    /// A mail's text, of which `sent` bytes are on their way.
    buffer mail;
    size_t sent;
    bool is_mail;
    int64_t head_bytes;
    bool head_is_whole, too_large;
    /// The first that libcurl refused, then how the transfer ended.
    CURLcode code;
    char message[CURL_ERROR_SIZE];
};

static size_t take_head(char *bytes, size_t size, size_t count, void *context) {
    ccurl_transfer *transfer = context;
    count *= size;
    transfer->head_bytes += (int64_t)count;
    // Another answer begins: the one before it was a 100 Continue or its like.
    if (count >= 5 && memcmp(bytes, "HTTP/", 5) == 0) {
        transfer->head.count = 0;
        transfer->head_is_whole = false;
    }
    if (bytes[0] == '\r' || bytes[0] == '\n') transfer->head_is_whole = true;
    transfer->too_large = !buffer_append(&transfer->head, bytes, count);
    return transfer->too_large ? 0 : count;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
    ccurl_transfer *transfer = context;
    transfer->too_large = !buffer_append(&transfer->body, bytes, count * size);
    return transfer->too_large ? 0 : count * size;
}

// A statement, because libcurl's options take values of many types.
#define SET(transfer, option, value)                                                       \
    do {                                                                                   \
        CURLcode code = curl_easy_setopt((transfer)->easy, (option), (value));             \
        if ((transfer)->code == CURLE_OK) (transfer)->code = code;                         \
    } while (0)

static size_t give_mail(char *bytes, size_t size, size_t count, void *context) {
    ccurl_transfer *transfer = context;
    size_t left = transfer->mail.count - transfer->sent;
    count = size * count < left ? size * count : left;
    if (count > 0) memcpy(bytes, transfer->mail.bytes + transfer->sent, count);
    transfer->sent += count;
    return count;
}

/// What every transfer has, of whatever protocol.
static ccurl_transfer *new_transfer(const char *url) {
    ccurl_transfer *transfer = calloc(1, sizeof *transfer);
    if (transfer == NULL) return NULL;
    transfer->easy = curl_easy_init();
    if (transfer->easy == NULL) {
        free(transfer);
        return NULL;
    }
    transfer->head.limit = largest_head;
    SET(transfer, CURLOPT_PRIVATE, (void *)transfer);
    SET(transfer, CURLOPT_ERRORBUFFER, transfer->message);
    SET(transfer, CURLOPT_URL, url);
    SET(transfer, CURLOPT_NOSIGNAL, 1L);
    // Whatever the system's own settings still allow.
    SET(transfer, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(transfer, CURLOPT_HEADERFUNCTION, take_head);
    SET(transfer, CURLOPT_HEADERDATA, (void *)transfer);
    SET(transfer, CURLOPT_WRITEFUNCTION, take_body);
    SET(transfer, CURLOPT_WRITEDATA, (void *)transfer);
    return transfer;
}

ccurl_transfer *ccurl_transfer_new(const char *method, const char *url) {
    ccurl_transfer *transfer = new_transfer(url);
    if (transfer == NULL) return NULL;
    SET(transfer, CURLOPT_CUSTOMREQUEST, method);
#if LIBCURL_VERSION_NUM >= 0x075500
    SET(transfer, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    SET(transfer, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
    SET(transfer, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(transfer, CURLOPT_FOLLOWLOCATION, 0L);
    SET(transfer, CURLOPT_ACCEPT_ENCODING, "gzip");
    // The proxy of a tunnel sees none of our headers and gives us none of its own.
    SET(transfer, CURLOPT_HEADEROPT, (long)CURLHEADER_SEPARATE);
    SET(transfer, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    return transfer;
}

ccurl_transfer *ccurl_mail_new(const char *url, const char *from, bool demand_tls) {
    ccurl_transfer *transfer = new_transfer(url);
    if (transfer == NULL) return NULL;
    transfer->is_mail = true;
    transfer->mail.limit = SIZE_MAX;
#if LIBCURL_VERSION_NUM >= 0x075500
    SET(transfer, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
#else
    SET(transfer, CURLOPT_PROTOCOLS, (long)(CURLPROTO_SMTP | CURLPROTO_SMTPS));
#endif
    SET(transfer, CURLOPT_USE_SSL, (long)(demand_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    SET(transfer, CURLOPT_MAIL_FROM, from);
    SET(transfer, CURLOPT_UPLOAD, 1L);
    SET(transfer, CURLOPT_READFUNCTION, give_mail);
    SET(transfer, CURLOPT_READDATA, (void *)transfer);
    return transfer;
}

static void append(ccurl_transfer *transfer, struct curl_slist **list, const char *text) {
    struct curl_slist *longer = curl_slist_append(*list, text);
    if (longer != NULL) *list = longer;
    else if (transfer->code == CURLE_OK) transfer->code = CURLE_OUT_OF_MEMORY;
}

void ccurl_add_recipient(ccurl_transfer *transfer, const char *address) {
    append(transfer, &transfer->recipients, address);
}

void ccurl_set_login(ccurl_transfer *transfer, const char *user, const char *password) {
    SET(transfer, CURLOPT_USERNAME, user);
    SET(transfer, CURLOPT_PASSWORD, password);
}

void ccurl_set_mail(ccurl_transfer *transfer, const uint8_t *bytes, size_t count) {
    if (!buffer_append(&transfer->mail, (const char *)bytes, count)) {
        transfer->code = CURLE_OUT_OF_MEMORY;
    }
    SET(transfer, CURLOPT_INFILESIZE_LARGE, (curl_off_t)count);
}

void ccurl_transfer_free(ccurl_transfer *transfer) {
    curl_easy_cleanup(transfer->easy);
    curl_slist_free_all(transfer->headers);
    curl_slist_free_all(transfer->recipients);
    buffer_free(&transfer->mail);
    buffer_free(&transfer->head);
    buffer_free(&transfer->body);
    free(transfer);
}

void ccurl_add_header(ccurl_transfer *transfer, const char *line) {
    append(transfer, &transfer->headers, line);
}

void ccurl_set_body(ccurl_transfer *transfer, const uint8_t *bytes, size_t count) {
    SET(transfer, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
    SET(transfer, CURLOPT_COPYPOSTFIELDS, count == 0 ? "" : (const char *)bytes);
}

void ccurl_set_proxy(ccurl_transfer *transfer, const char *proxy, const char *no_proxy) {
    // Set, even where they are empty, they keep libcurl from the environment's.
    SET(transfer, CURLOPT_PROXY, proxy);
    SET(transfer, CURLOPT_NOPROXY, no_proxy);
}

void ccurl_set_limits(ccurl_transfer *transfer, long connect, long whole, size_t largest_body) {
    SET(transfer, CURLOPT_CONNECTTIMEOUT_MS, connect);
    SET(transfer, CURLOPT_TIMEOUT_MS, whole);
    transfer->body.limit = largest_body;
}

void ccurl_set_trust(ccurl_transfer *transfer, const char *ca_file, bool verify) {
    if (ca_file[0] != 0) {
        SET(transfer, CURLOPT_CAINFO, ca_file);
        // A libcurl that knows no proxies over TLS needs no authority for them.
        curl_easy_setopt(transfer->easy, CURLOPT_PROXY_CAINFO, ca_file);
    }
    if (verify) return;
    SET(transfer, CURLOPT_SSL_VERIFYPEER, 0L);
    SET(transfer, CURLOPT_SSL_VERIFYHOST, 0L);
}

void ccurl_connect_afresh(ccurl_transfer *transfer) {
    SET(transfer, CURLOPT_FRESH_CONNECT, 1L);
}

static bool connected(const ccurl_transfer *transfer) {
    curl_off_t ready = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_PRETRANSFER_TIME_T, &ready);
    return ready > 0;
}

int64_t ccurl_bytes_moved(const ccurl_transfer *transfer) {
    if (!connected(transfer)) return -1;
    curl_off_t up = 0, down = 0;
    curl_easy_getinfo(transfer->easy, CURLINFO_SIZE_UPLOAD_T, &up);
    curl_easy_getinfo(transfer->easy, CURLINFO_SIZE_DOWNLOAD_T, &down);
    return up + down + transfer->head_bytes;
}

static int outcome_of(const ccurl_transfer *transfer, long status, long proxy_status) {
    if (transfer->too_large) return CCURL_TOO_LARGE;
    if (transfer->is_mail) {
        // libcurl has many words for a server that says no, and the server's own is the clearest.
        if (transfer->code == CURLE_OK || status < 400) return outcome_of_code(transfer->code);
        return CCURL_MAIL_REFUSED;
    }
    if (transfer->code != CURLE_OK && proxy_status >= 300) return CCURL_PROXY_REFUSED;
    // libcurl takes an answer that was cut in its head for a whole one.
    if (transfer->code == CURLE_OK && !transfer->head_is_whole) return CCURL_BROKEN;
    return outcome_of_code(transfer->code);
}

ccurl_result ccurl_result_of(const ccurl_transfer *transfer) {
    long status = 0, proxy_status = 0;
    curl_off_t received = 0;
    char *redirect = NULL;
    curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(transfer->easy, CURLINFO_HTTP_CONNECTCODE, &proxy_status);
    curl_easy_getinfo(transfer->easy, CURLINFO_SIZE_DOWNLOAD_T, &received);
    curl_easy_getinfo(transfer->easy, CURLINFO_REDIRECT_URL, &redirect);
    bool has_message = transfer->message[0] != 0 || transfer->code == CURLE_OK;
    return (ccurl_result){
        .outcome = outcome_of(transfer, status, proxy_status),
        .status = (int)status,
        .proxy_status = (int)proxy_status,
        .may_have_been_sent = connected(transfer),
        .head = transfer->head.bytes,
        .head_count = transfer->head.count,
        .body = transfer->body.bytes,
        .body_count = transfer->body.count,
        .received = received,
        .redirect = redirect,
        .message = has_message ? transfer->message : curl_easy_strerror(transfer->code),
    };
}

// An engine is libcurl's multi handle by another name.

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start_libcurl(void) {
    curl_global_init(CURL_GLOBAL_DEFAULT);
}

ccurl_engine *ccurl_engine_new(void) {
    pthread_once(&once, start_libcurl);
    return (ccurl_engine *)curl_multi_init();
}

void ccurl_engine_free(ccurl_engine *engine) {
    curl_multi_cleanup((CURLM *)engine);
}

void ccurl_begin_thread(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
}

bool ccurl_start(ccurl_engine *engine, ccurl_transfer *transfer) {
    if (transfer->is_mail) SET(transfer, CURLOPT_MAIL_RCPT, transfer->recipients);
    else SET(transfer, CURLOPT_HTTPHEADER, transfer->headers);
    if (transfer->code == CURLE_OK
        && curl_multi_add_handle((CURLM *)engine, transfer->easy) != CURLM_OK) {
        transfer->code = CURLE_OUT_OF_MEMORY;
    }
    return transfer->code == CURLE_OK;
}

void ccurl_stop(ccurl_engine *engine, ccurl_transfer *transfer) {
    curl_multi_remove_handle((CURLM *)engine, transfer->easy);
}

void ccurl_move_on(ccurl_engine *engine) {
    int running;
    curl_multi_perform((CURLM *)engine, &running);
}

ccurl_transfer *ccurl_next_ended(ccurl_engine *engine) {
    int waiting;
    CURLMsg *message;
    do {
        message = curl_multi_info_read((CURLM *)engine, &waiting);
        if (message == NULL) return NULL;
    } while (message->msg != CURLMSG_DONE);
    ccurl_transfer *transfer = NULL;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
    transfer->code = message->data.result;
    // The message is gone with this.
    curl_multi_remove_handle((CURLM *)engine, transfer->easy);
    return transfer;
}

void ccurl_wait(ccurl_engine *engine, int milliseconds) {
    curl_multi_poll((CURLM *)engine, NULL, 0, milliseconds, NULL);
}

void ccurl_wake(ccurl_engine *engine) {
    curl_multi_wakeup((CURLM *)engine);
}

#include "outcome.h"

#include "ccurl.h"

int outcome_of_code(CURLcode code) {
    switch (code) {
    case CURLE_OK:
        return CCURL_DONE;
    case CURLE_COULDNT_RESOLVE_HOST:
        return CCURL_NO_HOST;
    case CURLE_COULDNT_RESOLVE_PROXY:
        return CCURL_NO_PROXY;
    case CURLE_COULDNT_CONNECT:
        return CCURL_REFUSED;
    case CURLE_PROXY:
        return CCURL_PROXY_REFUSED;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_USE_SSL_FAILED:
        return CCURL_HANDSHAKE;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return CCURL_UNTRUSTED;
    case CURLE_OPERATION_TIMEDOUT:
        return CCURL_TIMED_OUT;
    // An answer of HTTP/0.9, which is what noise looks like, is an "unsupported protocol".
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_WRITE_ERROR:
    case CURLE_BAD_CONTENT_ENCODING:
        return CCURL_BROKEN;
    default:
        return CCURL_OTHER;
    }
}

#include "chash.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <limits.h>
#include <xxhash.h>

chash_state *chash_xxh3_new(void) {
    XXH3_state_t *state = XXH3_createState();
    if (state != NULL) XXH3_64bits_reset(state);
    return (chash_state *)state;
}

void chash_xxh3_update(chash_state *state, const uint8_t *bytes, size_t count) {
    XXH3_64bits_update((XXH3_state_t *)state, bytes, count);
}

uint64_t chash_xxh3_digest(const chash_state *state) {
    return XXH3_64bits_digest((const XXH3_state_t *)state);
}

void chash_xxh3_free(chash_state *state) {
    XXH3_freeState((XXH3_state_t *)state);
}

chash_state *chash_sha256_new(void) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
        EVP_MD_CTX_free(context);
        context = NULL;
    }
    return (chash_state *)context;
}

void chash_sha256_update(chash_state *state, const uint8_t *bytes, size_t count) {
    EVP_DigestUpdate((EVP_MD_CTX *)state, bytes, count);
}

void chash_sha256_digest(chash_state *state, uint8_t *digest) {
    EVP_DigestFinal_ex((EVP_MD_CTX *)state, digest, NULL);
}

void chash_sha256_free(chash_state *state) {
    EVP_MD_CTX_free((EVP_MD_CTX *)state);
}

bool chash_hmac_sha256(
    const uint8_t *key, size_t key_count, const uint8_t *bytes, size_t count, uint8_t *digest) {
    if (key_count > INT_MAX) return false;
    return HMAC(EVP_sha256(), key, (int)key_count, bytes, count, digest, NULL) != NULL;
}

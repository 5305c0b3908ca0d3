// Checksums of hand-over files (XXH3) and of upload files and the ledger (SHA-256).
#ifndef CHASH_H
#define CHASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A running hash; each function takes one made by the `_new` of its own kind.
typedef struct chash_state chash_state;

/// Returns NULL when memory is short.
chash_state *chash_xxh3_new(void);
void chash_xxh3_update(chash_state *state, const uint8_t *bytes, size_t count);
uint64_t chash_xxh3_digest(const chash_state *state);
void chash_xxh3_free(chash_state *state);

/// Returns NULL when memory is short or libcrypto refuses SHA-256.
chash_state *chash_sha256_new(void);
void chash_sha256_update(chash_state *state, const uint8_t *bytes, size_t count);
/// Writes 32 bytes; the state takes no more bytes afterwards.
void chash_sha256_digest(chash_state *state, uint8_t *digest);
void chash_sha256_free(chash_state *state);

/// Writes the 32 bytes of HMAC-SHA256 (RFC 2104); false when libcrypto refuses it.
bool chash_hmac_sha256(
    const uint8_t *key, size_t key_count, const uint8_t *bytes, size_t count, uint8_t *digest);

#endif

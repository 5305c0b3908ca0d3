// Bytes in bulk: separators of CSV, UTF-8 and CP932. Nothing here allocates or keeps state.
#ifndef CSCAN_H
#define CSCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

// A mask of 64 bytes: bit i is set where byte i is a comma, a double quote, LF or CR.

/// The mask without vector instructions; `bytes` has 64 bytes. The other paths must equal it.
static inline uint64_t cscan_separators_plain(const uint8_t *bytes) {
    uint64_t mask = 0;
    for (int i = 0; i < 64; i++) {
        uint8_t byte = bytes[i];
        bool separator = (byte == ',') | (byte == '"') | (byte == '\n') | (byte == '\r');
        mask |= (uint64_t)separator << i;
    }
    return mask;
}

#if defined(__SSE2__)

static inline uint64_t cscan_separators_of_16(const uint8_t *bytes) {
    __m128i chunk = _mm_loadu_si128((const __m128i *)(const void *)bytes);
    __m128i commas = _mm_cmpeq_epi8(chunk, _mm_set1_epi8(','));
    __m128i quotes = _mm_cmpeq_epi8(chunk, _mm_set1_epi8('"'));
    __m128i feeds = _mm_cmpeq_epi8(chunk, _mm_set1_epi8('\n'));
    __m128i returns = _mm_cmpeq_epi8(chunk, _mm_set1_epi8('\r'));
    __m128i any = _mm_or_si128(_mm_or_si128(commas, quotes), _mm_or_si128(feeds, returns));
    return (uint64_t)(uint32_t)_mm_movemask_epi8(any);
}

/// The mask of the 64 bytes from `bytes`.
static inline uint64_t cscan_separators(const uint8_t *bytes) {
    return cscan_separators_of_16(bytes) | cscan_separators_of_16(bytes + 16) << 16
        | cscan_separators_of_16(bytes + 32) << 32 | cscan_separators_of_16(bytes + 48) << 48;
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

static inline uint8x16_t cscan_separators_of_16(const uint8_t *bytes) {
    static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    uint8x16_t chunk = vld1q_u8(bytes);
    uint8x16_t fields = vorrq_u8(vceqq_u8(chunk, vdupq_n_u8(',')), vceqq_u8(chunk, vdupq_n_u8('"')));
    uint8x16_t rows = vorrq_u8(vceqq_u8(chunk, vdupq_n_u8('\n')), vceqq_u8(chunk, vdupq_n_u8('\r')));
    return vandq_u8(vorrq_u8(fields, rows), vld1q_u8(weights));
}

/// The mask of the 64 bytes from `bytes`.
static inline uint64_t cscan_separators(const uint8_t *bytes) {
    // Three pairwise additions gather eight weighted bytes into one.
    uint8x16_t low = vpaddq_u8(cscan_separators_of_16(bytes), cscan_separators_of_16(bytes + 16));
    uint8x16_t high =
        vpaddq_u8(cscan_separators_of_16(bytes + 32), cscan_separators_of_16(bytes + 48));
    uint8x16_t sum = vpaddq_u8(low, high);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

#else

/// The mask of the 64 bytes from `bytes`.
static inline uint64_t cscan_separators(const uint8_t *bytes) {
    return cscan_separators_plain(bytes);
}

#endif

/// The mask of the commas alone; `ends` gets that of quotes, LF and CR.
static inline uint64_t cscan_commas_and_ends(const uint8_t *bytes, uint64_t *ends) {
#if defined(__SSE2__)
    uint64_t commas = 0;
    for (int i = 0; i < 64; i += 16) {
        __m128i chunk = _mm_loadu_si128((const __m128i *)(const void *)(bytes + i));
        __m128i found = _mm_cmpeq_epi8(chunk, _mm_set1_epi8(','));
        commas |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << i;
    }
#else
    uint64_t commas = 0;
    for (int i = 0; i < 64; i++) commas |= (uint64_t)(bytes[i] == ',') << i;
#endif
    *ends = cscan_separators(bytes) ^ commas;
    return commas;
}

/// The mask of fewer than 64 bytes; the bits past `count` are clear.
static inline uint64_t cscan_separators_of_rest(const uint8_t *bytes, size_t count) {
    uint8_t padded[64] = {0};
    memcpy(padded, bytes, count);
    return cscan_separators(padded);
}

/// A cell's place in its block.
typedef struct {
    uint32_t start;
    uint32_t end;
} cscan_cell;

/// How many cells more than are found `cells` must have room for: cells are written so many at a time.
enum { CSCAN_SPARE_CELLS = 8 };

/// Finds rows of plain cells from the row's start `start` on: no quotes, ended by LF or CRLF, neither
/// blank nor longer than `longest` bytes with their ends, and of `columns` cells.
///
/// `cells` has room for those of `most` rows and `CSCAN_SPARE_CELLS` more. Stops before the first row
/// that is another, or that the bytes don't have whole; `end` tells where that is. Returns the number of
/// rows found.
size_t cscan_plain_rows(
    const uint8_t *bytes, size_t count, size_t start, size_t columns, size_t longest, size_t most,
    cscan_cell *cells, size_t *end);

/// The same with what every processor has; `cscan_plain_rows` must equal it.
size_t cscan_plain_rows_anywhere(
    const uint8_t *bytes, size_t count, size_t start, size_t columns, size_t longest, size_t most,
    cscan_cell *cells, size_t *end);

/// The length of the longest prefix of whole, valid UTF-8 characters (no surrogates, no overlong
/// forms, nothing past U+10FFFF).
size_t cscan_utf8_valid(const uint8_t *bytes, size_t count);

/// The same with what every processor has; `cscan_utf8_valid` must equal it.
size_t cscan_utf8_valid_anywhere(const uint8_t *bytes, size_t count);

/// Whether the bytes, which aren't a whole character, are the beginning of one.
bool cscan_utf8_begins(const uint8_t *bytes, size_t count);

/// The number of bytes before the first NUL, or all.
static inline size_t cscan_before_nul(const uint8_t *bytes, size_t count) {
    const uint8_t *nul = memchr(bytes, 0, count);
    return nul == NULL ? count : (size_t)(nul - bytes);
}

/// Whether one of the bytes is a double quote.
static inline bool cscan_has_quote(const uint8_t *bytes, size_t count) {
    return memchr(bytes, '"', count) != NULL;
}

/// Decodes CP932 up to the first byte that is invalid or that begins a character cut off.
///
/// `utf8` has room for `3 * count` bytes; `written` tells how many were used.
/// Returns the number of bytes decoded.
size_t cscan_cp932_decode(const uint8_t *bytes, size_t count, uint8_t *utf8, size_t *written);

/// Whether the byte begins a character of two bytes.
bool cscan_cp932_leads(uint8_t byte);

/// Whether the byte can end a character of two bytes.
bool cscan_cp932_trails(uint8_t byte);

/// The code of a scalar, below 0x100 for one byte; -1 where CP932 lacks the character.
int32_t cscan_cp932_encode(uint32_t scalar);

#endif
